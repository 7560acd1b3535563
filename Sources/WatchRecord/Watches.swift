public import Law
import Register
public import Store
public import Watch

/// Keeps watches for accounts. Each account sees and changes its own only.
public struct Watches: Sendable {
    let database: any Database
    let clock: any Clock

    /// How many one account may keep.
    public static let most = 2_000

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    // MARK: Keeping

    /// Begins to watch; what is in the register now is no news.
    /// - Parameters:
    ///   - wishes: with what is told of a watched right now.
    ///   - lookingBack: so many of the last rights and changes are news all the same.
    /// - Returns: the id of each, in order; nil where the account watches that already.
    /// - Throws: `WatchRefusal` where there would be too many; none begins then.
    public func begin(_ wishes: [(wish: WatchWish, seen: RightSnapshot?)], for account: Int64, lookingBack: Int64 = 0) async throws
        -> [Int64?]
    {
        let now = clock.now()
        return try await database.write { db in
            let (right, change) = (try Self.lastRight(in: db) - lookingBack, try ChangeLog.last(in: db) - lookingBack)
            let ids = try wishes.map { wish, seen in
                try Self.insert(wish, seen, account, right: right, change: change, at: now, in: db)
            }
            let kept: Int = try db.first("SELECT count(*) FROM watch WHERE account = \(account) AND ended_at IS NULL") { try $0[0] } ?? 0
            guard kept <= Self.most else {
                throw WatchRefusal("一个账号最多有 \(Self.most) 项监测，加上这些是 \(kept) 项。请先结束不用的。")
            }
            return ids
        }
    }

    /// Begins one in the transaction of what brings it about.
    /// - Returns: false where the account watches that already.
    @discardableResult
    public static func begin(_ wish: WatchWish, _ seen: RightSnapshot?, for account: Int64, at now: Instant, in db: any Connection) throws
        -> Bool
    {
        try insert(wish, seen, account, right: lastRight(in: db), change: ChangeLog.last(in: db), at: now, in: db) != nil
    }

    private static func insert(
        _ wish: WatchWish, _ seen: RightSnapshot?, _ account: Int64, right: Int64, change: Int64, at now: Instant, in db: any Connection
    ) throws -> Int64? {
        let row = WatchRow(wish.subject, wish.terms)
        let (id, revision) = (try Ids.next("watch", in: db), try Ids.next("watch_revision", in: db))
        let added = try db.run(
            """
            INSERT INTO watch (id, account, kind, subject, detail, digest, name, news, ahead, least, excepted, since_right, since_change, seen, revision, created_at)
            VALUES (\(id), \(account), \(row.kind), \(row.subject), \(row.detail), \(row.digest), \(wish.name), \(row.news), \(row.ahead), \(row.least),
                \(row.excepted), \(right), \(change), \(seen?.text), \(revision), \(now))
            ON CONFLICT (account, kind, digest) WHERE ended_at IS NULL DO NOTHING
            """)
        return added == 1 ? id : nil
    }

    /// Changes the name and the terms of a watch; false where the account has none such.
    public func change(_ id: Int64, name: String, to terms: WatchTerms, of account: Int64) async throws -> Bool {
        let today = clock.today()
        return try await database.write { db in
            guard let watch = try Self.one(id, of: account, on: today, in: db)?.watch else { return false }
            let row = WatchRow(watch.subject, terms)
            return try db.run(
                """
                UPDATE watch SET name = \(name), news = \(row.news), ahead = \(row.ahead), least = \(row.least), excepted = \(row.excepted),
                    revision = \(try Ids.next("watch_revision", in: db)) WHERE id = \(id) AND account = \(account) AND ended_at IS NULL
                """) == 1
        }
    }

    /// Tells nothing of it through a day; nil goes on at once.
    public func pause(_ id: Int64, until day: LocalDate?, of account: Int64) async throws -> Bool {
        try await database.write { db in
            try db.run(
                "UPDATE watch SET paused_until = \(day) WHERE id = \(id) AND account = \(account) AND ended_at IS NULL") == 1
        }
    }

    /// Ends a watch; what it has told stays.
    public func end(_ id: Int64, of account: Int64) async throws -> Bool {
        let now = clock.now()
        return try await database.write { db in
            try db.run(
                """
                UPDATE watch SET ended_at = \(now), revision = \(try Ids.next("watch_revision", in: db))
                WHERE id = \(id) AND account = \(account) AND ended_at IS NULL
                """) == 1
        }
    }

    // MARK: Reading

    /// The newest first.
    public func page(of account: Int64, _ kind: WatchSubject.Kind?, offset: Int, limit: Int) async throws -> (
        lines: [WatchLine], total: Int
    ) {
        let today = clock.today()
        return try await database.read { db in
            let kinds: SQL = kind.map { "AND kind = \($0.rawValue)" } ?? ""
            let own: SQL = "account = \(account) AND ended_at IS NULL \(kinds)"
            let lines = try db.all(
                "SELECT \(Self.columns(today)) FROM watch w WHERE \(own) ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)", Self.line)
            return (lines, try db.first("SELECT count(*) FROM watch WHERE \(own)") { try $0[0] } ?? 0)
        }
    }

    public func one(_ id: Int64, of account: Int64) async throws -> WatchLine? {
        let today = clock.today()
        return try await database.read { db in try Self.one(id, of: account, on: today, in: db) }
    }

    private static func one(_ id: Int64, of account: Int64, on today: LocalDate, in db: any Connection) throws -> WatchLine? {
        try db.first("SELECT \(columns(today)) FROM watch w WHERE id = \(id) AND account = \(account) AND ended_at IS NULL", line)
    }

    private static func columns(_ today: LocalDate) -> SQL {
        """
        \(WatchRow.columns), name, paused_until, created_at,
        (SELECT count(*) FROM watch_alert a WHERE a.watch = w.id AND a.state = 'open' AND (a.until IS NULL OR a.until <= \(today)))
        """
    }

    private static func line(_ row: Row) throws -> WatchLine {
        WatchLine(
            watch: try WatchRow.read(row), name: try row[11], pausedUntil: try row[12], created: try row[13], open: try row[14])
    }

    private static func lastRight(in db: any Connection) throws -> Int64 {
        try db.first("SELECT COALESCE(MAX(id), 0) FROM right_row") { try $0[0] } ?? 0
    }

    // MARK: For whoever holds them in memory

    /// Watches changed after a revision, in order; one that ended is nil.
    public static func changes(after revision: Int64, limit: Int, in db: any Connection) throws -> [(
        revision: Int64, id: Int64, watch: KeptWatch?
    )] {
        try db.all(
            "SELECT \(WatchRow.columns), revision, ended_at FROM watch WHERE revision > \(revision) ORDER BY revision LIMIT \(limit)"
        ) { row in (revision: try row[11], id: try row[0], watch: row.isNull(12) ? try WatchRow.read(row) : nil) }
    }

    /// Watches of a matter that go on.
    public static func watches(ofMatter key: String, in db: any Connection) throws -> [KeptWatch] {
        try db.all(
            "SELECT \(WatchRow.columns) FROM watch WHERE kind = 'matter' AND subject = \(key) AND ended_at IS NULL ORDER BY id",
            WatchRow.read)
    }

    /// What was last told of watched rights, by watch.
    public static func snapshots(of watches: [Int64], in db: any Connection) throws -> [Int64: RightSnapshot] {
        let pairs: [(Int64, RightSnapshot?)] = try db.all("SELECT id, seen FROM watch WHERE id IN (\(SQL.list(watches)))") {
            (try $0[0], (try $0[1] as String?).flatMap(RightSnapshot.init))
        }
        return Dictionary(uniqueKeysWithValues: pairs.compactMap { id, seen in seen.map { (id, $0) } })
    }

    static func remember(_ seen: RightSnapshot, for watch: Int64, in db: any Connection) throws {
        try db.run("UPDATE watch SET seen = \(seen.text) WHERE id = \(watch)")
    }
}
