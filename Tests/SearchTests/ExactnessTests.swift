import Law
import Query
import Register
import Search
import Store
import StoreSQLite
import Testing

@Suite("检索与逐件比对一致")
struct ExactnessTests {
    static let queries = [
        "甲", "𠀀", "甲乙", "乙丙丁", "\"甲乙丙\"", "甲𠀀", "ab", "AB", "x1甲", "\"甲ab\"", "甲 乙", "甲乙 cd", "甲 OR 戊丁", "甲乙 OR 丙丁 OR ab",
        "甲 NOT 乙", "NOT 甲", "NOT (甲 OR 乙)", "(甲乙 OR 丁) AND (丙 OR cd)", "甲 AND (乙 OR NOT ab)", "ti:甲", "ti:(甲 OR 乙) 丙", "pa:甲乙",
        "ab:甲 NOT ti:甲", "ic:H04L", "ic:H", "ic:\"H04L 9/32\" OR ic:30", "甲 ic:14", "ic:H04L9 NOT 甲", "NOT ic:A23L",
        "甲 NEAR/0 丙", "甲 NEAR/1 丁", "甲乙 NEAR/2 丙", "甲乙 NEAR/3 丙丁", "ti:甲 NEAR ti:乙", "甲 ad:2020", "ad:2010..2012", "ad>=2015-06",
        "pd<2005", "NOT pd:2010", "甲 NOT ad:2020-05-01", "ad:2020 OR ic:30", "st:有效", "甲 st:(审查中 OR lapsed)", "st:失效 NOT 甲", "cn:JP",
        "甲 NOT 国家:中国",
        "an:CN20201005.4", "an:20201005", "an:2020101*", "pn:CN111005A", "pn:CN111005", "pn:1110*", "ic:H04L9/00..H04L9/20",
        "ic:A..H04L 甲", "ic:14..33", "nc:30", "甲 nc:33", "ar:640100", "甲 NOT ar:650100", "iy:goji", "乙 (iy:wine OR ad:2020)", "NOT iy:C39",
    ]

    /// One index for all queries: they only read.
    private static let shared = Task { try await filled(seed: 7, count: 300) }

    private static func filled(seed: UInt64, count: Int) async throws -> (FTSIndex, SQLiteDatabase, [SearchDocument]) {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        var corpus = Corpus(seed: seed)
        let documents = (1...Int64(count)).map { corpus.document($0 * 3) }
        try await database.write { connection in
            try index.replace(documents.compactMap { SearchChange(old: nil, new: $0) }, in: connection)
        }
        return (index, database, documents)
    }

    @Test("每种检索式的结果总数和结果都与逐件比对相同", arguments: queries)
    func queryForms(text: String) async throws {
        let (index, _, documents) = try await Self.shared.value
        let query = try #require(try Query(typed: text))
        let expected = Set(documents.filter { BruteForce(document: $0).satisfies(query) }.map(\.id))
        let result = try await index.search(SearchRequest(query, limit: 1000))
        guard result.interpretation.reading == .typed else {
            #expect(expected.isEmpty)
            return
        }
        #expect(result.total == expected.count)
        #expect(Set(result.hits.map(\.right)) == expected)
    }

    @Test("词尾用 * 截断，词中用 ? 代一个字母", arguments: [("inver*", [1, 2]), ("wom?n", [3, 4]), ("ti:invert*", [2]), ("wom?", [])])
    func truncation(text: String, expected: [Int64]) async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let titles = ["inverse filter", "inverter", "woman", "women", "womanly"]
        try await database.write { connection in
            let documents = titles.enumerated().map { n, title in
                SearchDocument(id: Int64(n + 1), kind: .patent, status: .inForce, day: nil, texts: [.title: title])
            }
            try index.replace(documents.compactMap { SearchChange(old: nil, new: $0) }, in: connection)
        }
        let result = try await index.search(SearchRequest(try Query(typed: text)))
        #expect(result.interpretation.reading == .typed || expected.isEmpty)
        if result.interpretation.reading == .typed { #expect(Set(result.hits.map(\.right)) == Set(expected)) }
    }
}
