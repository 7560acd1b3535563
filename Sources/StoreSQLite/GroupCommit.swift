import GRDB
import GRDBSQLite
import Store
import Synchronization

/// Writes that wait share one transaction and one wait for the disk. Each stands in its own savepoint: a refused one is
/// rolled back alone and its caller gets its error. A caller hears of success only after the commit is on disk; when the
/// commit fails, every caller of the group hears that.
final class GroupCommit: Sendable {
    private struct State {
        var waiting: [any WaitingWrite] = []
        var busy = false
    }
    private let state = Mutex(State())
    private let pool: DatabasePool
    /// How many writes share a commit at most, so that the first of them does not wait for hundreds.
    private let most = 128
    private let committed = Atomic<Int>(0)
    private let journal: WriteAheadJournal

    init(_ pool: DatabasePool, journal: WriteAheadJournal) { (self.pool, self.journal) = (pool, journal) }

    /// Transactions committed since the start.
    var commits: Int { committed.load(ordering: .relaxed) }

    func add(_ write: any WaitingWrite) {
        let idle = state.withLock { state in
            state.waiting.append(write)
            defer { state.busy = true }
            return !state.busy
        }
        if idle { next() }
    }

    private func next() {
        pool.asyncWriteWithoutTransaction { db in
            self.commit(self.take(), on: db)
            self.journal.bound(db)
            let more = self.state.withLock { state in
                state.busy = !state.waiting.isEmpty
                return state.busy
            }
            if more { self.next() }
        }
    }

    private func take() -> [any WaitingWrite] {
        state.withLock { state in
            let group = Array(state.waiting.prefix(most))
            state.waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [any WaitingWrite], on db: GRDB.Database) {
        let connection = SQLiteConnection(db: db)
        do {
            try connection.run("BEGIN IMMEDIATE")
            for write in group { try perform(write, SQLiteConnection(db: db)) }
            try connection.run("COMMIT")
        } catch {
            // Nothing of the group is in: a commit that failed, or an error (disk full, say) after which SQLite gave up the transaction.
            if sqlite3_get_autocommit(db.sqliteConnection) == 0 { _ = try? connection.run("ROLLBACK") }
            for write in group { write.finish(failure: error) }
            return
        }
        committed.add(1, ordering: .relaxed)
        for write in group { write.finish(failure: nil) }
    }

    private func perform(_ write: any WaitingWrite, _ connection: SQLiteConnection) throws {
        try connection.run("SAVEPOINT one")
        guard let failure = write.perform(on: connection) else {
            try connection.run("RELEASE one")
            return
        }
        // SQLite rolls the whole transaction back by itself after a full disk or an input or output error.
        guard sqlite3_get_autocommit(connection.db.sqliteConnection) == 0 else { throw failure }
        try connection.run("ROLLBACK TO one")
        try connection.run("RELEASE one")
    }
}

/// A write that waits for the writer.
protocol WaitingWrite: AnyObject, Sendable {
    /// Runs the body; the error, if it was refused.
    func perform(on connection: SQLiteConnection) -> (any Error)?
    /// Tells the caller: its own error first, else the group's, else the body's value.
    func finish(failure: (any Error)?)
}

/// Touched by the writer's queue only, one step after the other.
final class Write<T: Sendable>: WaitingWrite, @unchecked Sendable {
    private let body: @Sendable (any Store.Connection) throws -> T
    private let caller: CheckedContinuation<T, any Error>
    private var outcome: Result<T, any Error>?

    init(_ body: @escaping @Sendable (any Store.Connection) throws -> T, _ caller: CheckedContinuation<T, any Error>) {
        (self.body, self.caller) = (body, caller)
    }

    func perform(on connection: SQLiteConnection) -> (any Error)? {
        let result = Result { try body(connection) }
        outcome = result
        guard case .failure(let error) = result else { return nil }
        return error
    }

    func finish(failure: (any Error)?) {
        switch (outcome, failure) {
        case (.failure(let own), _): caller.resume(throwing: own)
        case (_, let group?): caller.resume(throwing: group)
        case (.success(let value), nil): caller.resume(returning: value)
        case (nil, nil): caller.resume(throwing: StoreError.failed("SQLite:写入没有执行"))
        }
    }
}
