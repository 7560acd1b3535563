import Dispatch
import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// Keeps the write-ahead journal short without making commits wait for it.
///
/// SQLite's own way copies the journal back into the database inside the commit that made it too long: a hundred milliseconds and more in a large
/// database, with everybody waiting behind. Here a connection of its own copies while the writer goes on; the writer itself only starts the journal
/// anew, once nearly all of it has been copied, for under steady reading and writing that moment never comes by itself.
final class WriteAheadJournal: Sendable {
    private let path: String
    /// Bytes after which the journal is started anew.
    private let limit: Int
    /// Bytes of new journal after which they are copied.
    private let step: Int
    private let copier: DatabaseQueue
    private let progress = Mutex(Progress())

    private struct Progress {
        var isCopying = false
        var copied = 0
        /// No attempt to start anew below this size: readers stood in the journal at the last one.
        var patience = 0
    }

    init(database: String, limit: Int = 64 << 20, step: Int = 8 << 20) throws {
        path = database + "-wal"
        self.limit = limit
        self.step = step
        var configuration = Configuration()
        configuration.busyMode = .timeout(1)
        configuration.targetQueue = DispatchQueue(label: "journal", qos: .utility)
        copier = try DatabaseQueue(path: database, configuration: configuration)
    }

    /// After a commit, on the writer's connection.
    func bound(_ writer: GRDB.Database) {
        let size = self.size
        let act = progress.withLock { progress -> Act in
            // Writes come faster than they are copied: the writer waits for the copier once, so that the journal stays bounded.
            if size > max(limit, progress.patience) + 2 * step { return .catchUp }
            guard !progress.isCopying else { return .nothing }
            if size > max(limit, progress.patience), size - progress.copied < 2 * step { return .restart }
            guard size - progress.copied > step else { return .nothing }
            progress.isCopying = true
            return .copy
        }
        switch act {
        case .nothing: break
        case .copy: copy(upTo: size)
        case .restart: restart(writer, at: size)
        case .catchUp: empty(writer)
        }
    }

    /// Copies all of it and starts it anew, as far as the readers allow; on the writer's connection.
    func empty(_ writer: GRDB.Database) {
        copier.writeWithoutTransaction { Self.copy($0) }
        restart(writer, at: size)
    }

    private enum Act { case nothing, copy, restart, catchUp }

    private static func copy(_ db: GRDB.Database) {
        sqlite3_wal_checkpoint_v2(db.sqliteConnection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }

    private func copy(upTo size: Int) {
        copier.asyncWriteWithoutTransaction { [self] db in
            Self.copy(db)
            progress.withLock {
                $0.isCopying = false
                $0.copied = size
            }
        }
    }

    /// Waits a tenth of a second at most: a long export may go on reading, and a later commit tries again.
    private func restart(_ writer: GRDB.Database, at size: Int) {
        sqlite3_busy_timeout(writer.sqliteConnection, 100)
        let result = sqlite3_wal_checkpoint_v2(writer.sqliteConnection, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        sqlite3_busy_timeout(writer.sqliteConnection, SQLiteDatabase.busyMilliseconds)
        progress.withLock {
            $0.copied = result == SQLITE_OK ? 0 : size
            $0.patience = result == SQLITE_OK ? 0 : size + step
        }
    }

    /// Bytes in the journal.
    var size: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
