/// Ids from our own sequence table, the same on both databases: whole numbers from 1, unique in their name, with gaps.
///
/// A write takes ids in blocks that grow while it goes on, so that an import does not touch the table for every row. A write that
/// fails takes nothing: block and rows go back together.
public enum Ids {
    /// The next id of this name. Lives and dies with the transaction that `db` stands in.
    public static func next(_ name: String, in db: any Connection) throws -> Int64 {
        try db.memory.next(name) { count in try reserve(name, count, in: db) }
    }

    /// Takes `count` ids in a row.
    public static func reserve(_ name: String, _ count: Int64, in db: any Connection) throws -> Range<Int64> {
        let end: Int64? = try db.first(
            """
            INSERT INTO sequence (name, next) VALUES (\(name), \(1 + count))
            ON CONFLICT (name) DO UPDATE SET next = sequence.next + \(count) RETURNING next
            """
        ) { try $0[0] }
        guard let end else { throw StoreError.failed("号段 \(name) 没有取到号") }
        return end - count..<end
    }
}
