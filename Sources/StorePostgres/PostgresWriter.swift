import Foundation
import Store

/// The writing connection, as a group of writes uses it.
///
/// There is one writer in the whole cluster at a time: a lock is held from before the transaction begins until after it is committed. So
/// every transaction sees all that was committed before it, as on SQLite, numbers of the change log become visible in their order, and the
/// sequence table is no place of conflict. What the lock costs, sharing commits wins back.
struct PostgresWriter: GroupTransaction {
    let link: PostgresLink
    private static let lock = "20230125"

    func connection() -> any Connection { PostgresConnection(link: link) }

    func begin() throws {
        link.mustRetry = false
        do {
            try link.connect()
            try link.command("SELECT pg_advisory_lock(\(Self.lock))")
            try link.command("BEGIN ISOLATION LEVEL REPEATABLE READ")
        } catch {
            // Nothing has happened yet: a connection that broke while it lay idle is made anew.
            if link.isBroken { link.mustRetry = true }
            throw error
        }
    }
    func savepoint() throws { try link.command("SAVEPOINT one") }
    func release() throws {
        do { try link.command("RELEASE one") } catch {
            if link.isBroken { link.mustRetry = true }
            throw error
        }
    }
    func rollbackToSavepoint() throws {
        try link.command("ROLLBACK TO one")
        try link.command("RELEASE one")
    }
    func commit() throws {
        try link.command("COMMIT")
        unlock()
    }
    func rollback() {
        if link.isInTransaction { _ = try? link.command("ROLLBACK") }
        unlock()
    }
    /// A connection that is lost gives the lock back by itself.
    private func unlock() {
        if !link.isBroken { _ = try? link.command("SELECT pg_advisory_unlock_all()") }
    }
    var isOpen: Bool { link.isInTransaction }
    var mustRetry: Bool { link.mustRetry }
    func pause(before round: Int) {
        let milliseconds = min(5 << round, 500)
        Thread.sleep(forTimeInterval: Double(milliseconds + Int.random(in: 0...milliseconds)) / 1000)
    }
}
