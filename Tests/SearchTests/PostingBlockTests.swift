import Query
import Register
import Search
import Store
import StoreSQLite
import StoreTesting
import Testing

@Suite("常见词的倒排块")
struct PostingBlockTests {
    fileprivate static let queries = ["甲乙", "ab", "ic:H04L", "甲乙 OR 丙丁 OR ab", "甲乙 丙丁", "甲乙 NOT ab", "乙丙 ti:甲乙"]

    /// Two indexes of the same changes: one with blocks, one that asks FTS5 for all.
    private struct Pair {
        let blocks: FTSIndex
        let plain: FTSIndex
        let databases: [SQLiteDatabase]

        init() async throws {
            databases = [try SQLiteDatabase.temporary(), try SQLiteDatabase.temporary()]
            (blocks, plain) = (FTSIndex(database: databases[0]), FTSIndex(database: databases[1]))
            try await blocks.prepare()
            try await plain.prepare()
        }

        func take(_ changes: [SearchChange]) async throws {
            try await databases[0].write { try blocks.replace(changes, in: $0) }
            try await databases[1].write { try plain.replace(changes, in: $0) }
        }

        func words() async throws -> Int {
            try await databases[0].read { db in try db.first("SELECT count(DISTINCT word) FROM search_posting_0") { try $0[0] } ?? 0 }
        }

        /// Neither remembers what was asked before.
        func agree() async throws {
            for text in PostingBlockTests.queries {
                blocks.forget()
                plain.forget()
                let request = SearchRequest(try Query(typed: text), limit: 300)
                let (one, other) = (try await blocks.search(request), try await plain.search(request))
                #expect(one == other, "\(text)：\(one.total) 和 \(other.total)")
                #expect(one.total > 0, "\(text)")
            }
        }
    }

    private static func documents(_ ids: ClosedRange<Int64>, _ random: inout SplitMix) -> [SearchDocument] {
        let pieces = ["甲乙", "乙丙", "丙丁", " ab ", "，", "甲"]
        return ids.map { id in
            let title = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            return SearchDocument(
                id: id, kind: .patent, status: .inForce, day: nil, texts: [.title: title],
                classes: id.isMultiple(of: 3) ? [] : ["H04L 9/32"])
        }
    }

    @Test("有没有倒排块，总数、次序、得分都相同；增、改、删以后，再整理以后也相同")
    func equalToFTS5() async throws {
        let pair = try await Pair()
        var random = SplitMix(state: 9)
        let first = Self.documents(1...4_200, &random)
        try await pair.take(first.compactMap { SearchChange(old: nil, new: $0) })
        try await pair.agree()
        try await pair.blocks.settle()
        #expect(try await pair.words() >= 5)
        try await pair.agree()

        let changed = Self.documents(1...300, &random)
        try await pair.take(zip(first, changed).compactMap { SearchChange(old: $0, new: $1) })
        try await pair.take((301...500).map { SearchChange(removing: $0) })
        try await pair.take(Self.documents(5_000...5_400, &random).compactMap { SearchChange(old: nil, new: $0) })
        try await pair.agree()

        try await pair.take(Self.documents(6_000...10_000, &random).compactMap { SearchChange(old: nil, new: $0) })
        try await pair.blocks.settle()
        try await pair.agree()
    }
}
