public import Law
public import Register

/// Which rights changed, in the order of the commits, so that search indexes elsewhere and whoever keeps a copy can follow.
public enum ChangeLog {
    static let migrations = [
        Migration(
            "changes", 1, "变更的时间、每类权利的最近一次变更",
            [
                "ALTER TABLE change ADD COLUMN at BIGINT",
                "CREATE TABLE change_latest (kind TEXT PRIMARY KEY, seq BIGINT NOT NULL, at BIGINT NOT NULL)",
            ]),
        Migration("changes", 2, "变更以前的状态", ["ALTER TABLE change ADD COLUMN was TEXT"]),
    ]

    public struct Change: Sendable, Hashable {
        public let seq: Int64
        /// The stream (right) that changed.
        public let stream: Int64
        /// Its status before; nil where it came with the change, or the change is none of what sources say.
        public let was: RightStatus?
    }

    /// Notes a change in the transaction that makes it, with the status that the right had before. Writers queue for the sequence until they commit, so that numbers become visible
    /// in their order and a follower never misses one that comes late.
    /// - Returns: the number of the change.
    @discardableResult
    public static func note(_ stream: Int64, was status: RightStatus? = nil, at moment: Instant? = nil, in db: any Connection) throws
        -> Int64
    {
        let seq = try Ids.next("change", in: db)
        try db.run("INSERT INTO change (seq, stream, at, was) VALUES (\(seq), \(stream), \(moment), \(status?.rawValue))")
        return seq
    }

    /// Keeps the number and the time of the last change of a kind of right.
    public static func note(latest seq: Int64, of kind: RightKind, at moment: Instant, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO change_latest (kind, seq, at) VALUES (\(kind.rawValue), \(seq), \(moment))
            ON CONFLICT (kind) DO UPDATE SET seq = excluded.seq, at = excluded.at
            """)
    }

    /// When a right of each kind changed last; a kind that did not change since the log began has none.
    public static func latest(in db: any Connection) throws -> [RightKind: Instant] {
        let pairs: [(RightKind, Instant)] = try db.all("SELECT kind, at FROM change_latest") { (try $0.named(0), try $0[1]) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// A change as the public is told it.
    public struct PublicChange: Sendable, Hashable {
        public let seq: Int64
        public let kind: RightKind
        public let key: String
        /// nil for changes of before times were kept.
        public let at: Instant?
    }

    /// Changes of rights after `seq`, in order.
    public static func rights(after seq: Int64, limit: Int, in db: any Connection) throws -> [PublicChange] {
        try db.all("\(columns) WHERE c.seq > \(seq) ORDER BY c.seq LIMIT \(limit)", change)
    }

    /// The last changes of rights, the newest first.
    public static func lastRights(_ limit: Int, in db: any Connection) throws -> [PublicChange] {
        try db.all("\(columns) ORDER BY c.seq DESC LIMIT \(limit)", change)
    }

    private static let columns: SQL = "SELECT c.seq, r.kind, r.key, c.at FROM change c JOIN right_row r ON r.id = c.stream"

    private static func change(_ row: Row) throws -> PublicChange {
        PublicChange(seq: try row[0], kind: try row.named(1), key: try row[2], at: try row[3])
    }

    /// Notes every right of the register at once.
    public static func noteEveryRight(in db: any Connection) throws {
        let count = try db.first("SELECT count(*) FROM right_row") { try $0[0] as Int64 } ?? 0
        let numbers = try Ids.reserve("change", count, in: db)
        try db.run(
            "INSERT INTO change (seq, stream) SELECT \(numbers.lowerBound - 1) + ROW_NUMBER() OVER (ORDER BY id), id FROM right_row")
    }

    /// Changes after `seq`, in order.
    public static func changes(after seq: Int64, limit: Int, in db: any Connection) throws -> [Change] {
        try db.all("SELECT seq, stream, was FROM change WHERE seq > \(seq) ORDER BY seq LIMIT \(limit)") {
            Change(seq: try $0[0], stream: try $0[1], was: (try $0[2] as String?).flatMap(RightStatus.init))
        }
    }

    /// The number of the last change; 0 before the first.
    public static func last(in db: any Connection) throws -> Int64 {
        try db.first("SELECT COALESCE(MAX(seq), 0) FROM change") { try $0[0] } ?? 0
    }

    /// The number of the first change still kept. A follower that stands before it must build its index anew.
    public static func first(in db: any Connection) throws -> Int64? {
        try db.first("SELECT MIN(seq) FROM change") { try $0[0] as Int64? } ?? nil
    }

    /// Forgets changes up to and including `seq`, once every follower has passed it. The last one stays, so that the count goes on from it.
    @discardableResult
    public static func prune(through seq: Int64, in db: any Connection) throws -> Int {
        try db.run("DELETE FROM change WHERE seq <= \(seq) AND seq < (SELECT MAX(seq) FROM change)")
    }
}
