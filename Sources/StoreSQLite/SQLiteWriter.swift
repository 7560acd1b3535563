import Foundation
import GRDB
import GRDBSQLite
import Store

/// The writing connection, as a group of writes uses it.
struct SQLiteWriter: GroupTransaction {
    let db: GRDB.Database
    let statements: StatementCache

    func connection() -> any Store.Connection { link }
    private var link: SQLiteConnection { SQLiteConnection(db: db, statements: statements) }
    func begin() throws { try link.run("BEGIN IMMEDIATE") }
    func savepoint() throws { try link.run("SAVEPOINT one") }
    func release() throws { try link.run("RELEASE one") }
    func rollbackToSavepoint() throws {
        try link.run("ROLLBACK TO one")
        try release()
    }
    func commit() throws { try link.run("COMMIT") }
    func rollback() {
        // SQLite rolls back by itself after a full disk or an input or output error.
        if isOpen { _ = try? link.run("ROLLBACK") }
    }
    var isOpen: Bool { sqlite3_get_autocommit(db.sqliteConnection) == 0 }
    /// There is one writer, and the busy timeout has already waited for other programs.
    var mustRetry: Bool { false }
    func pause(before round: Int) {}
}
