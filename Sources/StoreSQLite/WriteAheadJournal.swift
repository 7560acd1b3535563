import Foundation
import GRDB
import GRDBSQLite

/// Keeps the write-ahead journal from growing without bound. SQLite copies pages back into the database on its own, but starts the
/// journal anew only when no reader stands in it; under steady reading that moment never comes by itself.
struct WriteAheadJournal: Sendable {
    let path: String
    /// Bytes after which the writer waits a moment for the readers.
    let limit: Int

    func bound(_ db: GRDB.Database) {
        guard size > limit else { return }
        // Waits a quarter of a second at most: a long export may go on reading, and the next commit tries again.
        sqlite3_busy_timeout(db.sqliteConnection, 250)
        sqlite3_wal_checkpoint_v2(db.sqliteConnection, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        sqlite3_busy_timeout(db.sqliteConnection, SQLiteDatabase.busyMilliseconds)
    }

    var size: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
