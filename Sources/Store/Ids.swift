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

/// What one write remembers while it runs: the ids it has taken and not yet given out. Gone with the write.
public final class WriteMemory {
    private var blocks: [String: Block] = [:]
    private struct Block {
        var next: Int64
        var end: Int64
        var size: Int64
    }
    /// The largest block; at most so many ids are lost when a write ends.
    private let largest: Int64 = 256

    public init() {}

    func next(_ name: String, reserve: (Int64) throws -> Range<Int64>) throws -> Int64 {
        var block = blocks[name] ?? Block(next: 0, end: 0, size: 0)
        if block.next == block.end {
            block.size = min(max(block.size * 2, 1), largest)
            let range = try reserve(block.size)
            (block.next, block.end) = (range.lowerBound, range.upperBound)
        }
        defer { blocks[name] = block }
        block.next += 1
        return block.next - 1
    }
}
