import Synchronization

/// Writes that wait share one transaction and one wait for the disk. Each stands in its own savepoint: a refused one is
/// rolled back alone and its caller gets its error. A caller hears of success only after the commit is on disk; when the
/// commit fails, every caller of the group hears that. A driver keeps one of these for its one writer.
public final class GroupCommit: Sendable {
    private struct State {
        var waiting: [any WaitingWrite] = []
        var busy = false
    }
    private let state = Mutex(State())
    private let committed = Atomic<Int>(0)
    /// How many writes share a commit at most, so that the first of them does not wait for hundreds.
    private let most = 128
    /// How often a group is tried again when the database asks for it.
    private let retries = 12
    private let schedule: @Sendable (@escaping @Sendable (Result<any GroupTransaction, any Error>) -> Void) -> Void

    /// - Parameter schedule: calls its argument with the writer, on the writer's queue and not before returning.
    public init(schedule: @escaping @Sendable (@escaping @Sendable (Result<any GroupTransaction, any Error>) -> Void) -> Void) {
        self.schedule = schedule
    }

    /// Transactions committed since the start.
    public var commits: Int { committed.load(ordering: .relaxed) }

    /// Runs the body with the next group and returns when it is durable. The body runs again when the database asks for a retry.
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { caller in add(Write(body, caller)) }
    }

    private func add(_ write: any WaitingWrite) {
        let idle = state.withLock { state in
            state.waiting.append(write)
            defer { state.busy = true }
            return !state.busy
        }
        if idle { next() }
    }

    private func next() {
        schedule { writer in
            let group = self.take()
            switch writer {
            case .success(let transaction): self.commit(group, transaction)
            case .failure(let error): for write in group { write.finish(failure: error) }
            }
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

    private func commit(_ group: [any WaitingWrite], _ transaction: any GroupTransaction) {
        for round in 0... {
            do {
                try transaction.begin()
                for write in group { try perform(write, transaction) }
                try transaction.commit()
                break
            } catch {
                // Nothing of the group is in: the commit failed, or an error (disk full, say) took the whole transaction with it.
                let again = transaction.mustRetry && round < retries
                transaction.rollback()
                guard again else {
                    for write in group { write.finish(failure: error) }
                    return
                }
                transaction.pause(before: round)
            }
        }
        committed.add(1, ordering: .relaxed)
        for write in group { write.finish(failure: nil) }
    }

    private func perform(_ write: any WaitingWrite, _ transaction: any GroupTransaction) throws {
        try transaction.savepoint()
        guard let failure = write.perform(on: transaction.connection()) else { return try transaction.release() }
        guard transaction.isOpen, !transaction.mustRetry else { throw failure }
        try transaction.rollbackToSavepoint()
    }
}

/// What a driver's writer offers to a group of writes.
public protocol GroupTransaction {
    /// A connection for one write, with a memory of its own.
    func connection() -> any Connection
    func begin() throws
    func savepoint() throws
    func release() throws
    /// Undoes what came after the savepoint, and lets go of it.
    func rollbackToSavepoint() throws
    func commit() throws
    /// Leaves no transaction open, whatever state it is in.
    func rollback()
    /// Whether a transaction is still open; some errors end it.
    var isOpen: Bool { get }
    /// Whether the error was of the kind that goes away when the whole transaction is run again.
    var mustRetry: Bool { get }
    /// Waits a little, longer with each round.
    func pause(before round: Int)
}

/// A write that waits for the writer.
private protocol WaitingWrite: AnyObject, Sendable {
    /// Runs the body; the error, if it was refused.
    func perform(on connection: any Connection) -> (any Error)?
    /// Tells the caller: its own error first, else the group's, else the body's value.
    func finish(failure: (any Error)?)
}

/// Touched by the writer's queue only, one step after the other.
private final class Write<T: Sendable>: WaitingWrite, @unchecked Sendable {
    private let body: @Sendable (any Connection) throws -> T
    private let caller: CheckedContinuation<T, any Error>
    private var outcome: Result<T, any Error>?

    init(_ body: @escaping @Sendable (any Connection) throws -> T, _ caller: CheckedContinuation<T, any Error>) {
        (self.body, self.caller) = (body, caller)
    }

    func perform(on connection: any Connection) -> (any Error)? {
        let result = Result { try body(connection) }
        // A statement that failed fails its write, also where the body went on: PostgreSQL would not commit it, so neither does SQLite.
        outcome = connection.memory.failure.map { failure in result.flatMap { _ in .failure(failure) } } ?? result
        guard case .failure(let error)? = outcome else { return nil }
        return error
    }

    func finish(failure: (any Error)?) {
        switch (outcome, failure) {
        case (.failure(let own), _): caller.resume(throwing: own)
        case (_, let group?): caller.resume(throwing: group)
        case (.success(let value), nil): caller.resume(returning: value)
        case (nil, nil): caller.resume(throwing: StoreError.failed("写入没有执行"))
        }
    }
}
