public import Law

/// A search that an account keeps.
public struct SavedSearch: Sendable, Hashable {
    public let id: Int64
    public let name: String
    /// Words, filters and order as the address of the results page writes them, after the question mark.
    public let items: String
    /// The last right that was in the register when its owner looked: what has a greater id is new to them.
    public let seenRight: Int64
    public let seenAt: Instant
}

/// Keeps searches for accounts. Each account sees and changes its own only.
public struct SavedSearches: Sendable {
    private let database: any Database
    private let clock: any Clock

    /// How many one account may keep.
    public static let most = 100

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    public func all(of account: Int64) async throws -> [SavedSearch] {
        try await database.read { db in
            try db.all("SELECT \(Self.columns) FROM saved_search WHERE account = \(account) ORDER BY id DESC", Self.read)
        }
    }

    public func one(_ id: Int64, of account: Int64) async throws -> SavedSearch? {
        try await database.read { db in
            try db.first("SELECT \(Self.columns) FROM saved_search WHERE id = \(id) AND account = \(account)", Self.read)
        }
    }

    /// Keeps a search; what is in the register now counts as seen.
    /// - Returns: its id; nil where the name is taken or there are too many.
    public func save(_ name: String, items: String, for account: Int64) async throws -> Int64? {
        let now = clock.now()
        return try await database.write { db in
            let kept: Int = try db.first("SELECT count(*) FROM saved_search WHERE account = \(account)") { try $0[0] } ?? 0
            guard kept < Self.most, try !Self.isTaken(name, account, but: 0, in: db) else { return nil }
            let id = try Ids.next("saved_search", in: db)
            try db.run(
                """
                INSERT INTO saved_search (id, account, name, items, seen_right, seen_at, saved_at)
                VALUES (\(id), \(account), \(name), \(items), \(try Self.lastRight(in: db)), \(now), \(now))
                """)
            return id
        }
    }

    /// False where another search of the account has that name, or this one is not there.
    public func rename(_ id: Int64, to name: String, of account: Int64) async throws -> Bool {
        try await database.write { db in
            guard try !Self.isTaken(name, account, but: id, in: db) else { return false }
            return try db.run("UPDATE saved_search SET name = \(name) WHERE id = \(id) AND account = \(account)") > 0
        }
    }

    public func delete(_ id: Int64, of account: Int64) async throws {
        _ = try await database.write { db in try db.run("DELETE FROM saved_search WHERE id = \(id) AND account = \(account)") }
    }

    /// Its owner has seen all up to a right; never less than before, nor what is not there yet.
    public func look(_ id: Int64, through right: Int64, of account: Int64) async throws {
        let now = clock.now()
        try await database.write { db in
            let reached = min(right, try Self.lastRight(in: db))
            try db.run(
                """
                UPDATE saved_search SET seen_right = \(reached), seen_at = \(now)
                WHERE id = \(id) AND account = \(account) AND seen_right <= \(reached)
                """)
        }
    }

    /// The right that came last; 0 before the first.
    public func lastRight() async throws -> Int64 { try await database.read { try Self.lastRight(in: $0) } }

    private static func lastRight(in db: any Connection) throws -> Int64 {
        try db.first("SELECT COALESCE(MAX(id), 0) FROM right_row") { try $0[0] } ?? 0
    }

    private static func isTaken(_ name: String, _ account: Int64, but id: Int64, in db: any Connection) throws -> Bool {
        try db.first("SELECT 1 FROM saved_search WHERE account = \(account) AND name = \(name) AND id <> \(id)") { try $0[0] as Int } != nil
    }

    private static let columns: SQL = "id, name, items, seen_right, seen_at"

    private static func read(_ row: Row) throws -> SavedSearch {
        SavedSearch(
            id: try row[0], name: try row[1], items: try row[2], seenRight: try row[3],
            seenAt: Instant(microseconds: try row[4]))
    }
}
