import Query
import Register
import Search
import Store
import StoreSQLite
import Testing

@Suite("索引随登记改变")
struct ChangeTests {
    /// What a store holds, so that the index can be compared with it.
    struct Shelf {
        var documents: [Int64: SearchDocument] = [:]

        func expected(_ query: Query) -> Set<Int64> {
            Set(documents.values.filter { BruteForce(document: $0).satisfies(query) }.map(\.id))
        }
    }
    static let queries = ["甲", "乙丙", "ab", "甲 OR 丁", "NOT 甲", "ic:H04L"]

    private func agrees(_ index: some SearchIndex, _ shelf: Shelf) async throws {
        for text in Self.queries {
            let query = try #require(try Query(typed: text))
            let result = try await index.search(SearchRequest(query, limit: 10_000))
            guard result.interpretation.reading == .typed else {
                #expect(shelf.expected(query).isEmpty)
                continue
            }
            #expect(Set(result.hits.map(\.right)) == shelf.expected(query), "\(text)")
            #expect(result.total == result.hits.count)
        }
        #expect(try await index.search(SearchRequest()).total == shelf.documents.count)
    }

    @Test("增、改、删任意交错，知道或者不知道旧文，结果都与登记一致", arguments: [11, 12, 13])
    func randomChanges(seed: UInt64) async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        var corpus = Corpus(seed: seed)
        var shelf = Shelf()
        for _ in 0..<25 {
            var changes: [SearchChange] = []
            for _ in 0..<Int.random(in: 1...30, using: &corpus.random) {
                let id = Int64.random(in: 1...60, using: &corpus.random)
                let old = shelf.documents[id]
                var new: SearchDocument? = corpus.document(id)
                switch Int.random(in: 0..<6, using: &corpus.random) {
                case 0: new = nil
                case 1 where old != nil:
                    new = old
                    new?.status = .lapsed
                default: break
                }
                let tells = Bool.random(using: &corpus.random)
                changes.append(SearchChange(old: tells ? old : nil, new: new) ?? SearchChange(removing: id))
                shelf.documents[id] = new
            }
            let batch = changes
            try await database.write { try index.replace(batch, in: $0) }
            try await agrees(index, shelf)
        }
        #expect(try await index.counts().live == shelf.documents.count)
    }

    @Test("撤回的事务不留痕迹")
    func rollback() async throws {
        struct Refused: Error {}
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        var corpus = Corpus(seed: 5)
        var shelf = Shelf()
        for n in Int64(1)...20 {
            let document = corpus.document(n)
            let refuses = n.isMultiple(of: 3)
            try? await database.write { connection in
                try index.replace(old: nil, new: document, in: connection)
                if refuses { throw Refused() }
            }
            if !refuses { shelf.documents[n] = document }
            try await agrees(index, shelf)
        }
    }

    @Test("另一连接写入同一文件，提交后立刻查得到")
    func twoConnections() async throws {
        let server = try SQLiteDatabase.temporary()
        let serving = FTSIndex(database: server)
        try await serving.prepare()
        let importer = try SQLiteDatabase(path: server.path)
        let importing = FTSIndex(database: importer)
        try await importing.prepare()
        var corpus = Corpus(seed: 21)
        var shelf = Shelf()
        for n in Int64(1)...30 {
            let document = corpus.document(n % 10 + 1)
            let old = shelf.documents[document.id]
            let (writer, index) = n.isMultiple(of: 2) ? (server, serving) : (importer, importing)
            try await writer.write { try index.replace(old: old, new: document, in: $0) }
            shelf.documents[document.id] = document
            try await agrees(serving, shelf)
        }
        try await agrees(importing, shelf)
    }

    @Test("一面写一面查，每次看到的都是某次提交后的样子")
    func concurrentReaders() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for n in Int64(0)..<60 {
                    let pair = [2 * n + 1, 2 * n + 2].compactMap { id in
                        SearchChange(
                            old: nil, new: SearchDocument(id: id, kind: .patent, status: .inForce, day: nil, texts: [.title: "甲乙"]))
                    }
                    try await database.write { try index.replace(pair, in: $0) }
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    var last = 0
                    while last < 120 {
                        let total = try await index.search(SearchRequest(.term(Term("甲乙")))).total
                        #expect(total.isMultiple(of: 2) && total >= last)
                        last = total
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("记住的倒排表不会过时：增、改、删、撤回之后总数仍然准确")
    func rememberedPostings() async throws {
        struct Refused: Error {}
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        @Sendable func document(_ id: Int64, _ title: String) -> SearchDocument {
            SearchDocument(id: id, kind: .patent, status: .inForce, day: nil, texts: [.title: title])
        }
        try await database.write { db in
            try index.replace((1...1000).compactMap { SearchChange(old: nil, new: document($0, "甲乙\($0)")) }, in: db)
        }
        #expect(try await total(index) == 1000)
        #expect(try await total(index) == 1000)
        try await database.write { db in
            try index.replace((1001...1010).compactMap { SearchChange(old: nil, new: document($0, "甲乙")) }, in: db)
            try index.replace((1...100).compactMap { SearchChange(old: document($0, "甲乙\($0)"), new: document($0, "丙丁")) }, in: db)
            try index.replace((101...110).map { SearchChange(removing: $0) }, in: db)
        }
        #expect(try await total(index) == 900)
        try? await database.write { db in
            try index.replace([SearchChange(removing: 500)], in: db)
            try index.replace((2001...2600).compactMap { SearchChange(old: nil, new: document($0, "甲乙")) }, in: db)
            throw Refused()
        }
        #expect(try await total(index) == 900)
        try await database.write { db in try index.replace(old: document(1, "丙丁"), new: document(1, "甲乙"), in: db) }
        #expect(try await total(index) == 901)
        index.forget()
        #expect(try await total(index) == 901)
    }

    private func total(_ index: FTSIndex) async throws -> Int {
        let result = try await index.search(SearchRequest(Query.term(Term("甲乙"))))
        return result.total
    }
}
