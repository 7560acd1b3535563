import CSearch
import Foundation
import GRDB
import GRDBSQLite
public import Store

/// Helan's database in one file: a pool of readers, and one writer whose waiting writes share a commit.
public final class SQLiteDatabase: Store.Database {
    public let dialect = Dialect.sqlite
    public let path: String
    let pool: DatabasePool
    private let writes: GroupCommit
    private let statements: StatementCaches
    private let journal: WriteAheadJournal
    private let slots: ReadSlots
    static let busyMilliseconds: Int32 = 10_000

    /// Opens or creates the file. Readers see the last commit while a write runs.
    /// - Parameter readers: how many long reads run at once. Short ones run on their callers' threads, of which there are as many as processors: for each
    ///   of these there is one connection more, so that no thread ever waits for a connection.
    public init(path: String, readers: Int = 16) throws {
        self.path = path
        let statements = StatementCaches()
        self.statements = statements
        var configuration = Configuration()
        configuration.maximumReaderCount = readers + ProcessInfo.processInfo.activeProcessorCount + 1
        slots = ReadSlots(readers)
        configuration.busyMode = .timeout(Double(Self.busyMilliseconds) / 1000)
        configuration.prepareDatabase { db in
            guard csearch_register(db.sqliteConnection) == SQLITE_OK else { throw StoreError.failed("SQLite:检索函数不能登记") }
            statements.begin(db)
            try db.execute(sql: "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB's pool sets NORMAL once its configuration has run, and NORMAL may lose the last commits with the power.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 0")
            }
        } catch let error as DatabaseError {
            throw StoreError.failed("数据库 \(path) 打不开:\(error.description)")
        }
        do { journal = try WriteAheadJournal(database: path) } catch let error as DatabaseError {
            throw StoreError.failed("数据库 \(path) 打不开:\(error.description)")
        }
        writes = GroupCommit { [pool, journal] work in
            pool.asyncWriteWithoutTransaction { db in
                work(.success(SQLiteWriter(db: db, statements: statements.of(db))))
                journal.bound(db)
            }
        }
    }

    /// A database for a test: a file of its own in the temporary folder, removed with the object.
    public static func temporary() throws -> SQLiteDatabase {
        let database = try SQLiteDatabase(path: NSTemporaryDirectory() + "helan-\(UUID().uuidString).sqlite", readers: 3)
        database.removesFile = true
        return database
    }
    nonisolated(unsafe) private var removesFile = false

    deinit {
        guard removesFile else { return }
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }

    /// Runs on the caller's thread: going to another one and back takes longer than what a page asks for.
    public func read<T: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> T) async throws -> T {
        do { return try readHere(body) } catch let error as DatabaseError { throw StoreError(error) }
    }

    private func readHere<T>(_ body: (any Store.Connection) throws -> T) throws -> T {
        try pool.read { db in try body(SQLiteConnection(db: db, statements: statements.of(db))) }
    }

    public func readAtLength<T: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> T) async throws -> T {
        do {
            return try await slots.run {
                try await pool.read { [statements] db in try body(SQLiteConnection(db: db, statements: statements.of(db))) }
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    @discardableResult public func write<T: Sendable>(_ body: @escaping @Sendable (any Store.Connection) throws -> T) async throws -> T {
        try await writes.write(body)
    }

    /// Transactions committed since it was opened; fewer than the writes when they shared.
    public var commits: Int { writes.commits }

    /// Copies the journal back into the file and empties it, as far as the readers allow.
    public func checkpoint() async throws {
        try await pool.writeWithoutTransaction { [journal] db in journal.empty(db) }
    }

    /// Bytes in the write-ahead journal.
    public var journalSize: Int { journal.size }
}
