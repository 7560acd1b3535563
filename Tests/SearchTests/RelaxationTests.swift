import Query
import Register
import Search
import StoreSQLite
import Testing

@Suite("没有结果时放宽")
struct RelaxationTests {
    private func search(_ text: String, in titles: [String]) async throws -> SearchResult {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let documents = titles.enumerated().map { n, title in
            SearchDocument(id: Int64(n + 1), kind: .patent, status: .inForce, day: nil, texts: [.title: title])
        }
        try await database.write { connection in
            try index.replace(documents.compactMap { SearchChange(old: nil, new: $0) }, in: connection)
        }
        return try await index.search(SearchRequest(try Query(typed: text)))
    }

    @Test("连写的词查不到时，拆成各处常见的词一并查，并且说明")
    func segments() async throws {
        let result = try await search("枸杞葡萄酿造", in: ["葡萄酿造与枸杞加工", "枸杞加工", "葡萄种植", "酿造设备"])
        #expect(result.interpretation.reading == .segments)
        #expect(result.interpretation.terms.map(\.text) == ["枸杞", "葡萄", "酿造"])
        #expect(result.interpretation.notice?.contains("“枸杞”“葡萄”“酿造”") == true)
        #expect(result.hits.map(\.right) == [1])
    }

    @Test("拆开仍查不全时，含大半的算部分符合，最接近的在前")
    func partial() async throws {
        let result = try await search("枸杞葡萄红枣", in: ["枸杞与葡萄", "枸杞", "马铃薯"])
        #expect(result.interpretation.reading == .partial)
        #expect(result.hits.first?.right == 1)
        #expect(!result.hits.contains { $0.right == 3 })
        #expect(result.interpretation.notice != nil)
    }

    @Test("引号里的词不放宽")
    func quoted() async throws {
        let result = try await search("\"枸杞葡萄酿造\"", in: ["葡萄酿造与枸杞加工"])
        #expect(result.total == 0 && result.interpretation.reading == .typed)
    }

    @Test("不要的词在放宽时仍然不要，字段仍然有效")
    func kept() async throws {
        let titles = ["葡萄酿造与枸杞加工", "葡萄酿造与枸杞加工设备"]
        let result = try await search("ti:枸杞葡萄酿造 NOT 设备", in: titles)
        #expect(result.hits.map(\.right) == [1])
        #expect(try await search("pa:枸杞葡萄酿造", in: titles).total == 0)
    }

    @Test("查得到时不放宽")
    func typed() async throws {
        let result = try await search("枸杞葡萄", in: ["枸杞葡萄", "葡萄和枸杞"])
        #expect(result.hits.map(\.right) == [1] && result.interpretation.reading == .typed && result.interpretation.notice == nil)
    }
}
