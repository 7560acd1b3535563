import GRDB
import GRDBSQLite
import Store
import Synchronization

/// The prepared statements of one connection. A page runs dozens: finding one neither builds nor hashes its text.
///
/// Only whoever holds the connection uses it.
final class StatementCache: @unchecked Sendable {
    private var known: [Store.SQL.Form: Statement] = [:]
    /// Lists of changing length make ever new texts.
    private let most = 1_000

    /// The prepared statement, or a new one while an outer loop still stands on the one that is kept.
    func statement(_ sql: Store.SQL, on db: GRDB.Database) throws -> Statement {
        let form = sql.form
        if let statement = known[form] {
            return sqlite3_stmt_busy(statement.sqliteStatement) == 0 ? statement : try db.makeStatement(sql: sql.text(.sqlite))
        }
        let statement = try db.makeStatement(sql: sql.text(.sqlite))
        if known.count >= most { known = [:] }
        known[form] = statement
        return statement
    }
}

/// The statements of every connection of a pool.
final class StatementCaches: Sendable {
    private let caches = Mutex<[ObjectIdentifier: StatementCache]>([:])

    /// A connection is new: whatever stood under its address is gone.
    func begin(_ db: GRDB.Database) { caches.withLock { $0[ObjectIdentifier(db)] = StatementCache() } }

    func of(_ db: GRDB.Database) -> StatementCache {
        caches.withLock { caches in
            if let cache = caches[ObjectIdentifier(db)] { return cache }
            let cache = StatementCache()
            caches[ObjectIdentifier(db)] = cache
            return cache
        }
    }
}
