import Foundation
import GRDB
import GRDBSQLite
import Store

/// The writing connection, as a group of writes uses it.
struct SQLiteWriter: GroupTransaction {
    let db: GRDB.Database

    func connection() -> any Store.Connection { SQLiteConnection(db: db) }
    func begin() throws { try SQLiteConnection(db: db).run("BEGIN IMMEDIATE") }
    func savepoint() throws { try SQLiteConnection(db: db).run("SAVEPOINT one") }
    func release() throws { try SQLiteConnection(db: db).run("RELEASE one") }
    func rollbackToSavepoint() throws {
        try SQLiteConnection(db: db).run("ROLLBACK TO one")
        try release()
    }
    func commit() throws { try SQLiteConnection(db: db).run("COMMIT") }
    func rollback() {
        // SQLite rolls back by itself after a full disk or an input or output error.
        if isOpen { _ = try? SQLiteConnection(db: db).run("ROLLBACK") }
    }
    var isOpen: Bool { sqlite3_get_autocommit(db.sqliteConnection) == 0 }
    /// There is one writer, and the busy timeout has already waited for other programs.
    var mustRetry: Bool { false }
    func pause(before round: Int) {}
}
