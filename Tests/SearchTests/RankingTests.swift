import Law
import Query
import Register
import Search
import Store
import StoreSQLite
import Testing

@Suite("排序、筛选与计数")
struct RankingTests {
    private func filled(_ documents: [SearchDocument]) async throws -> (FTSIndex, SQLiteDatabase) {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        try await database.write { connection in
            try index.replace(documents.compactMap { SearchChange(old: nil, new: $0) }, in: connection)
        }
        return (index, database)
    }

    private func document(_ id: Int64, title: String = "", abstract: String = "", day: LocalDate? = nil) -> SearchDocument {
        SearchDocument(id: id, kind: .patent, status: .inForce, day: day, texts: [.title: title, .abstract: abstract])
    }

    @Test("名称里的词先于摘要里的词，同样的文字新的在前")
    func relevance() async throws {
        let filler = "本发明公开了一种方法，包括若干步骤"
        let (index, database) = try await filled([
            document(1, title: filler, abstract: filler + "枸杞"), document(2, title: "枸杞" + filler, abstract: filler),
            document(3, title: filler, abstract: filler + "枸杞", day: "2020-01-01"), document(4, title: filler, abstract: filler),
        ])
        defer { withExtendedLifetime(database) {} }
        let result = try await index.search(SearchRequest(try Query(typed: "枸杞")))
        #expect(result.hits.map(\.right) == [2, 3, 1])
        #expect(result.hits[0].score > result.hits[1].score)
    }

    @Test("少见的词比常见的词更要紧")
    func rarity() async throws {
        let common = (10..<60).map { document($0, abstract: "葡萄葡萄种植") }
        let (index, database) = try await filled(common + [document(1, abstract: "枸杞种植方法"), document(2, abstract: "葡萄种植方法")])
        defer { withExtendedLifetime(database) {} }
        #expect(try await index.search(SearchRequest(try Query(typed: "葡萄 OR 枸杞"))).hits.first?.right == 1)
    }

    @Test("按日期排序，没有日期的总在最后")
    func days() async throws {
        let (index, database) = try await filled([
            document(1, title: "甲", day: "2019-01-01"), document(2, title: "甲"), document(3, title: "甲", day: "2021-01-01"),
            document(4, title: "甲", day: "1965-06-30"),
        ])
        defer { withExtendedLifetime(database) {} }
        let query = try Query(typed: "甲")
        #expect(try await index.search(SearchRequest(query, order: .newest)).hits.map(\.right) == [3, 1, 4, 2])
        #expect(try await index.search(SearchRequest(query, order: .oldest)).hits.map(\.right) == [4, 1, 3, 2])
        #expect(try await index.search(SearchRequest(order: .newest)).hits.map(\.right) == [3, 1, 4, 2])
    }

    @Test("按公开日排序，没有公开日的总在最后")
    func publication() async throws {
        var filed = [document(1, title: "甲", day: "2019-01-01"), document(2, title: "甲", day: "2020-01-01"), document(3, title: "甲")]
        (filed[0].published, filed[1].published) = ("2022-01-01", "2021-01-01")
        let (index, database) = try await filled(filed)
        defer { withExtendedLifetime(database) {} }
        let query = try Query(typed: "甲")
        #expect(try await index.search(SearchRequest(query, order: .latest)).hits.map(\.right) == [1, 2, 3])
        #expect(try await index.search(SearchRequest(query, order: .earliest)).hits.map(\.right) == [2, 1, 3])
    }

    @Test("只看某项以后收录的，总数准确")
    func enteredAfter() async throws {
        var corpus = Corpus(seed: 8)
        let documents = (1...120).map { corpus.document($0) }
        let (index, database) = try await filled(documents)
        defer { withExtendedLifetime(database) {} }
        let query = try #require(try Query(typed: "甲 OR 乙"))
        var filters = SearchFilters()
        filters.after = 70
        let expected = documents.filter { $0.id > 70 && BruteForce(document: $0).satisfies(query) }
        let result = try await index.search(SearchRequest(query, filters: filters, limit: 1000))
        #expect(Set(result.hits.map(\.right)) == Set(expected.map(\.id)) && result.total == expected.count && result.total > 0)
        #expect(result.facets.kinds.values.reduce(0, +) == result.total)
    }

    @Test("商标名称的全拼找到商标，加引号则只找字母；别的权利不按拼音找")
    func pinyin() async throws {
        let kinds: [RightKind] = [.trademark, .patent, .trademark]
        let titles = ["重山", "重山", "chongshan"]
        let (index, database) = try await filled(
            zip(kinds, titles).enumerated().map { n, one in
                SearchDocument(id: Int64(n + 1), kind: one.0, status: .inForce, day: nil, texts: [.title: one.1])
            })
        defer { withExtendedLifetime(database) {} }
        func found(_ text: String) async throws -> [Int64] {
            try await index.search(SearchRequest(try Query(typed: text))).hits.map(\.right)
        }
        #expect(try await found("Chongshan") == [3, 1])
        #expect(try await found("zhongshan") == [1])
        #expect(try await found("\"chongshan\"") == [3])
        #expect(try await found("ab:chongshan") == [])
    }

    @Test("翻页到任何深度，各页相接不重不漏", arguments: SearchRequest.Order.allCases)
    func paging(order: SearchRequest.Order) async throws {
        var corpus = Corpus(seed: 3)
        let (index, database) = try await filled((1...500).map { corpus.document($0) })
        defer { withExtendedLifetime(database) {} }
        let query = try Query(typed: "甲 OR 乙")
        let all = try await index.search(SearchRequest(query, order: order, limit: 1000))
        var paged: [SearchHit] = []
        for offset in stride(from: 0, to: 500, by: 37) {
            paged += try await index.search(SearchRequest(query, order: order, offset: offset, limit: 37)).hits
        }
        #expect(all.hits.count == all.total && all.total > 200)
        #expect(paged == all.hits)
        #expect(zip(all.hits, all.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
    }

    @Test("筛选的总数、各项计数与逐件比对相同，每项计数不受自己的筛选影响", arguments: [1, 2, 3, 4])
    func filtersAndFacets(seed: UInt64) async throws {
        var corpus = Corpus(seed: seed)
        let documents = (1...400).map { corpus.document($0) }
        let (index, database) = try await filled(documents)
        defer { withExtendedLifetime(database) {} }
        var filters = SearchFilters()
        if seed != 1 { filters.kinds = [.patent, .trademark] }
        if seed != 2 { filters.statuses = [.inForce, .lapsed, .pending] }
        if seed != 3 { filters.years = 2005...2020 }
        filters.areas = seed == 4 ? [640_000] : [640_100, 650_100]
        if seed > 2 { filters.classes = ["H04L", "30"] }
        let query = try #require(try Query(typed: "甲 OR ab"))

        func passes(_ document: SearchDocument, but facet: String = "") -> Bool {
            let area = document.area ?? 0
            return BruteForce(document: document).satisfies(query)
                && (facet == "kind" || filters.kinds.isEmpty || filters.kinds.contains(document.kind))
                && (facet == "status" || filters.statuses.isEmpty || filters.statuses.contains(document.status))
                && (facet == "year" || filters.years == nil || document.day.map { filters.years?.contains($0.civil.year) == true } == true)
                && (seed == 4 ? area / 10_000 == 64 : area / 100 == 6401 || area / 100 == 6501)
                && (filters.classes.isEmpty || document.classes.contains { $0.hasPrefix("H04L") || $0 == "30" })
        }
        let result = try await index.search(SearchRequest(query, filters: filters, limit: 1000))
        #expect(result.total > 0)
        #expect(Set(result.hits.map(\.right)) == Set(documents.filter { passes($0) }.map(\.id)))
        for kind in RightKind.allCases {
            #expect(result.facets.kinds[kind, default: 0] == documents.filter { passes($0, but: "kind") && $0.kind == kind }.count)
        }
        for status in RightStatus.allCases {
            #expect(
                result.facets.statuses[status, default: 0] == documents.filter { passes($0, but: "status") && $0.status == status }.count)
        }
        for year in 1999...2025 {
            #expect(
                result.facets.years[year, default: 0] == documents.filter { passes($0, but: "year") && $0.day?.civil.year == year }.count)
        }
        #expect(result.facets.kinds.filter { filters.kinds.isEmpty || filters.kinds.contains($0.key) }.values.reduce(0, +) == result.total)
    }

    @Test("主分类的计数用小类和两位数的类")
    func classFacets() async throws {
        var filed: [SearchDocument] = []
        for (n, symbol) in ["H04L 9/32", "H04L 9/08", "30", "5", "14-02", ""].enumerated() {
            var one = document(Int64(n + 1), title: "甲")
            one.classes = symbol.isEmpty ? [] : [symbol]
            filed.append(one)
        }
        let (index, database) = try await filled(filed)
        defer { withExtendedLifetime(database) {} }
        #expect(try await index.search(SearchRequest()).facets.classes == ["H04L": 2, "30": 1, "05": 1, "14": 1])
    }

    /// The plain way to count what a request finds.
    struct Scan {
        let documents: [SearchDocument]
        let query: Query?
        let filters: SearchFilters

        /// Hits under all filters but one.
        func hits(but facet: String = "") -> [SearchDocument] { documents.filter { passes($0, facet) } }

        private func passes(_ document: SearchDocument, _ facet: String) -> Bool {
            (query.map { BruteForce(document: document).satisfies($0) } ?? true)
                && (facet == "kind" || filters.kinds.isEmpty || filters.kinds.contains(document.kind))
                && (facet == "status" || filters.statuses.isEmpty || filters.statuses.contains(document.status))
                && (facet == "year" || filters.years.map { years in document.day.map { years.contains($0.year) } ?? false } ?? true)
                && (facet == "area" || filters.areas.isEmpty || filters.areas.contains(document.area ?? 0))
                && (facet == "owner" || shares(document.owners, filters.owners, PartyName.key))
                && (facet == "agency" || shares(document.agencies, filters.agencies, PartyName.key))
                && (facet == "industry" || shares(document.industries, filters.industries) { $0 })
                && (facet == "class" || filters.classes.isEmpty || document.classes.contains { filters.classes.contains(head($0)) })
        }

        private func shares(_ values: [String], _ wanted: Set<String>, _ key: (String) -> String) -> Bool {
            wanted.isEmpty || !Set(values.map(key)).isDisjoint(with: wanted.map(key))
        }

        func head(_ symbol: String) -> String { symbol.first?.isLetter == true ? String(symbol.prefix(4)) : String(symbol.prefix(2)) }

        /// By one value each, or by each of several.
        func counts<Value: Hashable>(_ facet: String, _ values: (SearchDocument) -> [Value]) -> [Value: Int] {
            var out: [Value: Int] = [:]
            for document in hits(but: facet) { for value in Set(values(document)) { out[value, default: 0] += 1 } }
            return out
        }
    }

    @Test("随机五十次检索：总数与每项计数等于逐件数出的；只有一个值的各项相加等于总数")
    func randomFacets() async throws {
        var corpus = Corpus(seed: 50)
        let documents = (1...300).map { corpus.document($0) }
        let (index, database) = try await filled(documents)
        defer { withExtendedLifetime(database) {} }
        for _ in 0..<50 {
            let text = ExactnessTests.queries.filter { !$0.contains("NEAR") }.randomElement(using: &corpus.random) ?? "甲"
            let scan = Scan(documents: documents, query: try Query(typed: text), filters: corpus.filters())
            let result = try await index.search(SearchRequest(scan.query, filters: scan.filters, limit: 1000))
            guard result.interpretation.reading == .typed else { continue }
            #expect(Set(result.hits.map(\.right)) == Set(scan.hits().map(\.id)), "\(text) \(scan.filters)")
            let facets = result.facets
            #expect(facets.kinds == scan.counts("kind") { [$0.kind] })
            #expect(facets.statuses == scan.counts("status") { [$0.status] })
            #expect(facets.years == scan.counts("year") { $0.day.map { [$0.year] } ?? [] })
            #expect(facets.areas == scan.counts("area") { $0.area.map { $0 == 0 ? [] : [$0] } ?? [] })
            #expect(facets.classes == scan.counts("class") { $0.classes.map(scan.head) })
            #expect(named(facets.owners) == scan.counts("owner") { $0.owners.map(PartyName.key) })
            #expect(named(facets.agencies) == scan.counts("agency") { $0.agencies.map(PartyName.key) })
            #expect(facets.industries == scan.counts("industry") { $0.industries.isEmpty ? [] : [Set($0.industries).sorted()] })
            #expect(facets.years.values.reduce(facets.undated, +) == scan.hits(but: "year").count)
            #expect(facets.areas.values.reduce(facets.unplaced, +) == scan.hits(but: "area").count)
            if scan.filters == SearchFilters() {
                #expect(facets.kinds.values.reduce(0, +) == result.total)
                #expect(facets.statuses.values.reduce(0, +) == result.total)
                #expect(facets.years.values.reduce(facets.undated, +) == result.total)
                #expect(facets.areas.values.reduce(facets.unplaced, +) == result.total)
            }
        }
    }

    private func named(_ counts: [NameCount]) -> [String: Int] {
        Dictionary(counts.map { (PartyName.key($0.name), $0.count) }) { first, _ in first }
    }
}

extension Corpus {
    /// Each filter now and then.
    mutating func filters() -> SearchFilters {
        var filters = SearchFilters()
        func now() -> Bool { Int.random(in: 0..<5, using: &random) == 0 }
        if now() { filters.kinds = [.patent, .trademark] }
        if now() { filters.statuses = [.inForce, .pending] }
        if now() { filters.years = 2005...2020 }
        if now() { filters.areas = [640_106, 650_100] }
        if now() { filters.owners = ["宁夏大学"] }
        if now() { filters.agencies = ["甲事务所"] }
        if now() { filters.industries = ["goji", "C39"] }
        if now() { filters.classes = ["H04L"] }
        return filters
    }
}
