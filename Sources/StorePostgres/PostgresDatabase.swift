import Dispatch
public import Store

/// Helan's database on a PostgreSQL server: a pool of reading connections, and one writer whose waiting writes share a commit.
public final class PostgresDatabase: Database {
    public let dialect = Dialect.postgres
    public let conninfo: String
    private let pool: PostgresPool
    private let writes: GroupCommit

    /// Connects and looks whether the database suits.
    /// - Parameters:
    ///   - conninfo: a libpq connection string or a `postgres://` address.
    ///   - readers: how many reads run at once.
    /// - Throws: `StoreError.failed` in words when the server cannot be reached, or the database is not UTF-8 in byte order.
    public init(_ conninfo: String, readers: Int = 8) async throws {
        self.conninfo = conninfo
        pool = PostgresPool((0..<max(1, readers)).map { _ in PostgresLink(conninfo) })
        let writer = PostgresLink(conninfo)
        writes = GroupCommit { work in
            writer.queue.async { work(.success(PostgresWriter(link: writer))) }
        }
        try await checkEncoding()
    }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let link = await pool.take()
        defer { pool.giveBack(link) }
        return try await withCheckedThrowingContinuation { caller in
            link.queue.async { caller.resume(with: Result { try Self.read(link, body) }) }
        }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writes.write(body)
    }

    /// Transactions committed since it was opened; fewer than the writes when they shared.
    public var commits: Int { writes.commits }

    /// Reads in a snapshot. A connection that was lost is made anew and the body run once more: reading changes nothing.
    private static func read<T>(_ link: PostgresLink, _ body: (any Connection) throws -> T) throws -> T {
        do { return try attempt(link, body) } catch {
            guard link.isBroken || link.mustRetry else { throw error }
            return try attempt(link, body)
        }
    }

    private static func attempt<T>(_ link: PostgresLink, _ body: (any Connection) throws -> T) throws -> T {
        link.mustRetry = false
        try link.connect()
        try link.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        defer { if link.isInTransaction { _ = try? link.command("ROLLBACK") } }
        return try body(PostgresConnection(link: link))
    }

    /// Texts must be UTF-8 and sort by their bytes, as on SQLite.
    private func checkEncoding() async throws {
        let found = try await read { db in
            try db.first(
                "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()"
            ) { row -> (String, String) in (try row[0], try row[1]) }
        }
        guard let (encoding, collation) = found, encoding == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(collation) else {
            throw StoreError.failed(
                "PostgreSQL 数据库的编码须是 UTF8、排序须是 C.UTF-8,现在是 \(found.map { "\($0.0)、\($0.1)" } ?? "未知");"
                    + "请这样建库:CREATE DATABASE helan ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0")
        }
    }
}
