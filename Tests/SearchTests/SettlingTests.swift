import Store
import StoreSQLite
import Testing

@testable import Search

@Suite("索引的整理") struct SettlingTests {
    @Test("许多零碎的写入之后整理，段变少，检索结果不变；没有可整理的就停下")
    func settle() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        var corpus = Corpus(seed: 61)
        for n in Int64(1)...60 {
            let document = corpus.document(n)
            try await database.write { try index.replace(old: nil, new: document, in: $0) }
        }
        let segments = {
            try await database.read { db in try db.first("SELECT count(DISTINCT segid) FROM right_fts_0_idx") { try $0[0] as Int } ?? 0 }
        }
        let before = try await segments()
        let found = try await index.search(SearchRequest(limit: 100))
        try await index.settle()
        #expect(try await segments() < before)
        #expect(try await index.merge() == false)
        #expect(try await index.search(SearchRequest(limit: 100)).hits == found.hits)
    }

    @Test("死去的行多到一定份额，才说该重建；重建之后不再说")
    func worn() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        var corpus = Corpus(seed: 67)
        let first = (1...40).compactMap { SearchChange(old: nil, new: corpus.document(Int64($0))) }
        try await database.write { try index.replace(first, in: $0) }
        #expect(try await index.isWorn(least: 10) == false)
        let second = (1...40).compactMap { SearchChange(old: nil, new: corpus.document(Int64($0))) }
        try await database.write { try index.replace(second, in: $0) }
        #expect(try await index.isWorn(least: 10))
        #expect(try await index.isWorn() == false)
        try await index.reindex(from: Pages(documents: second.compactMap(\.new))) { _ in }
        #expect(try await index.isWorn(least: 10) == false)
        #expect(try await index.counts().live == 40)
    }

    private struct Pages: DocumentSource {
        let documents: [SearchDocument]
        func documents(after right: Int64, limit: Int) async throws -> [SearchDocument] {
            Array(documents.filter { $0.id > right }.sorted { $0.id < $1.id }.prefix(limit))
        }
    }
}
