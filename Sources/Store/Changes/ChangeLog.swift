/// Which rights changed, in the order of the commits, so that search indexes elsewhere can follow.
public enum ChangeLog {
    public struct Change: Sendable, Hashable {
        public let seq: Int64
        /// The stream (right) that changed.
        public let stream: Int64
    }

    /// Notes a change in the transaction that makes it. Writers queue for the sequence until they commit, so that numbers become visible
    /// in their order and a follower never misses one that comes late.
    public static func note(_ stream: Int64, in db: any Connection) throws {
        try db.run("INSERT INTO change (seq, stream) VALUES (\(try Ids.next("change", in: db)), \(stream))")
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
        try db.all("SELECT seq, stream FROM change WHERE seq > \(seq) ORDER BY seq LIMIT \(limit)") {
            Change(seq: try $0[0], stream: try $0[1])
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
