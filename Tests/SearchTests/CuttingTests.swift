import Query
import Register
import Search
import StoreSQLite
import Testing

@Suite("字词的切分与归并")
struct CuttingTests {
    /// Whether a document that says `text` is found by `query`, and as typed.
    private func finds(_ query: String, in text: String) async throws -> Bool {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let document = SearchDocument(id: 1, kind: .patent, status: .inForce, day: nil, texts: [.abstract: text])
        try await database.write { try index.replace(old: nil, new: document, in: $0) }
        let result = try await index.search(SearchRequest(try Query(typed: query)))
        return result.total == 1 && result.interpretation.reading == .typed
    }

    @Test(
        "查得到",
        arguments: [
            ("枸杞", "一种枸杞酒"), ("杞", "宁夏枸杞"), ("酒", "枸杞酒。"), ("杞", "枸杞酒"), ("芯片AI", "国产芯片AI方法"), ("AI芯", "AI芯片"), ("\"片AI\"", "芯片AI"),
            ("枸杞", "枸杞、葡萄"), ("\"枸杞、葡萄\"", "枸杞 葡萄"), ("葡萄酒", "葡萄酒"), ("葡萄酒", "葡萄酒釀造法"), ("酿造", "葡萄酒釀造法"), ("釀造", "葡萄酒酿造法"),
            ("ＡＢＣ１２", "abc12 型"), ("cafe", "Café au lait"), ("CAFÉ", "cafe"), ("h2o", "H₂O"), ("𠀀𠀁", "字𠀀𠀁字"), ("𠀁", "字𠀀𠀁"), ("かな", "ひらかな"),
            ("한국", "한국어"), ("كتاب", "كِتَاب"), ("Привет", "привет"), ("㐀", "㐀"), ("々", "佐々木"), ("5G", "基于5G的系统"), ("hei", "he\u{300}i"),
        ])
    func found(query: String, text: String) async throws {
        #expect(try await finds(query, in: text))
    }

    @Test(
        "查不到",
        arguments: [
            ("枸酒", "枸杞酒"), ("杞枸", "枸杞"), ("枸杞", "枸、杞"), ("ab", "abc"), ("bc", "abc"), ("A片", "A芯片"), ("宁夏枸", "宁夏。枸杞"), ("5", "基于5G的系统"),
            ("葡萄", "蒲桃"),
        ])
    func missed(query: String, text: String) async throws {
        #expect(try await !finds(query, in: text))
    }

    @Test("分类号在每一级都查得到，在正文里查不到", arguments: ["H", "h04", "H04L", "H04L9", "H04L 9", "H04L 9/32", "H04L0009", "H04L000932"])
    func classLevels(symbol: String) async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let filed = SearchDocument(id: 1, kind: .patent, status: .inForce, day: nil, texts: [.title: "甲"], classes: ["H04L000932"])
        let other = SearchDocument(
            id: 2, kind: .patent, status: .inForce, day: nil, texts: [.title: "H H04 H04L H04L9 H04L0009 H04L000932"],
            classes: ["H05K000100"])
        try await database.write { connection in
            try index.replace([filed, other].compactMap { SearchChange(old: nil, new: $0) }, in: connection)
        }
        var filters = SearchFilters()
        filters.classes = [symbol]
        let expected: [Int64] = symbol == "H" ? [2, 1] : [1]
        #expect(try await index.search(SearchRequest(filters: filters)).hits.map(\.right) == expected)
        #expect(try await index.search(SearchRequest(.term(Term(symbol, field: .classification)))).total == expected.count)
        #expect(try await index.search(SearchRequest(.term(Term("H04L")))).hits.map(\.right) == [2])
    }

    @Test("没有文字的词略去，并且说明")
    func nothingToFind() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let document = SearchDocument(id: 1, kind: .patent, status: .inForce, day: nil, texts: [.title: "枸杞"])
        try await database.write { try index.replace(old: nil, new: document, in: $0) }
        let result = try await index.search(SearchRequest(try Query(typed: "枸杞 +++")))
        #expect(result.total == 1)
        #expect(result.interpretation.ignored == ["+++"])
        #expect(result.interpretation.notice?.contains("+++") == true)
        #expect(try await index.search(SearchRequest(try Query(typed: "???"))).total == 0)
    }
}
