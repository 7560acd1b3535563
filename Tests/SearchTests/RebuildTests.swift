import Query
import Register
import Search
import Store
import StoreSQLite
import Synchronization
import Testing

@Suite("重建与跟随")
struct RebuildTests {
    /// A store in memory with a log, as a follower sees it.
    final class Feed: ChangeFeed {
        private struct State {
            var documents: [Int64: SearchDocument] = [:]
            var log: [Int64] = []
            var kept = 1
        }
        private let state = Mutex(State())
        /// Runs whenever a page of documents has been read, before it is handed out.
        let meanwhile = Mutex<(@Sendable () async throws -> Void)?>(nil)

        func put(_ id: Int64, _ document: SearchDocument?) {
            state.withLock { state in
                state.documents[id] = document
                state.log.append(id)
            }
        }
        func prune() { state.withLock { $0.kept = max(1, $0.log.count) } }
        var all: [Int64: SearchDocument] { state.withLock { $0.documents } }

        func documents(after right: Int64, limit: Int) async throws -> [SearchDocument] {
            let page = state.withLock { state in
                Array(state.documents.values.filter { $0.id > right }.sorted { $0.id < $1.id }.prefix(min(limit, 20)))
            }
            try await meanwhile.withLock { $0 }?()
            return page
        }
        func changes(after position: Int64, limit: Int) async throws -> [(position: Int64, right: Int64)] {
            state.withLock { state in
                state.log.enumerated().map { (Int64($0.offset + 1), $0.element) }.filter { $0.0 > position }.prefix(min(limit, 7)).map {
                    $0
                }
            }
        }
        func last() async throws -> Int64 { state.withLock { Int64($0.log.count) } }
        func first() async throws -> Int64? { state.withLock { $0.log.isEmpty ? nil : Int64($0.kept) } }
        func documents(of rights: [Int64]) async throws -> [SearchDocument] {
            state.withLock { state in rights.compactMap { state.documents[$0] } }
        }
    }

    private func agrees(_ index: some SearchIndex, _ documents: [Int64: SearchDocument]) async throws {
        for text in ["甲", "乙丙", "NOT ab", "ic:H04L"] {
            let query = try #require(try Query(typed: text))
            let expected = Set(documents.values.filter { BruteForce(document: $0).satisfies(query) }.map(\.id))
            let result = try await index.search(SearchRequest(query, limit: 10_000))
            #expect(Set(result.hits.map(\.right)) == expected, "\(text)")
        }
        #expect(try await index.search(SearchRequest()).total == documents.count)
    }

    @Test("重建期间照常登记和检索，建成后与登记一致，旧表不留")
    func rebuild() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let feed = Feed()
        var corpus = Corpus(seed: 31)
        for n in Int64(1)...100 { feed.put(n, corpus.document(n)) }
        let start = feed.all.values.compactMap { SearchChange(old: nil, new: $0) }
        try await database.write { try index.replace(start, in: $0) }

        let turn = Mutex((corpus: corpus, at: Int64(0)))
        feed.meanwhile.withLock {
            $0 = {
                // Changes rights that the rebuild has read, will read, and never heard of; takes one out.
                let (changed, gone) = turn.withLock { turn in
                    turn.at += 1
                    return (turn.corpus.document(turn.at * 17 % 130 + 1), turn.at * 13 % 100 + 1)
                }
                feed.put(changed.id, changed)
                feed.put(gone, nil)
                let changes = [SearchChange(old: nil, new: changed), SearchChange(removing: gone)].compactMap { $0 }
                try await database.write { try index.replace(changes, in: $0) }
                #expect(try await index.search(SearchRequest()).total == feed.all.count)
            }
        }
        try await index.reindex(from: feed) { _ in }
        try await agrees(index, feed.all)
        #expect(try await index.counts().live == feed.all.count)

        try await index.reindex(from: feed) { _ in }
        try await agrees(index, feed.all)
        let tables: [String] = try await database.read { connection in
            try connection.all("SELECT name FROM sqlite_master WHERE name LIKE 'search_document_%' AND type = 'table'") { try $0[0] }
        }
        #expect(tables.count == 1)
    }

    @Test("重建中断后再次重建，从断处接着做")
    func interrupted() async throws {
        struct Stopped: Error {}
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let feed = Feed()
        var corpus = Corpus(seed: 41)
        for n in Int64(1)...100 { feed.put(n, corpus.document(n)) }
        let pages = Mutex(0)
        feed.meanwhile.withLock {
            $0 = {
                let page = pages.withLock { pages in
                    pages += 1
                    return pages
                }
                if page == 4 { throw Stopped() }
            }
        }
        await #expect(throws: Stopped.self) { try await index.reindex(from: feed) { _ in } }
        #expect(try await index.search(SearchRequest()).total == 0)
        try await FTSIndex(database: database).reindex(from: feed) { _ in }
        // Three pages, the one that failed, the two that were left, and the empty one at the end.
        #expect(pages.withLock { $0 } == 7)
        try await agrees(index, feed.all)
    }

    @Test("跟随者先建成，再随日志更新，读者看得到刚写的")
    func follower() async throws {
        let database = try SQLiteDatabase.temporary()
        let feed = Feed()
        var corpus = Corpus(seed: 51)
        for n in Int64(1)...50 { feed.put(n, corpus.document(n)) }
        let follower = IndexFollower(index: FTSIndex(database: database), feed: feed)
        try await follower.prepare()
        try await agrees(follower, feed.all)
        for n in Int64(1)...40 {
            feed.put(n * 2, n.isMultiple(of: 5) ? nil : corpus.document(n * 2))
            if n.isMultiple(of: 8) { try await agrees(follower, feed.all) }
        }
        try await agrees(follower, feed.all)
        #expect(try await follower.lag() == 0)

        // A node that comes back goes on; one that finds the log cut off begins anew.
        for n in Int64(1)...10 { feed.put(n, corpus.document(n)) }
        let returned = IndexFollower(index: FTSIndex(database: database), feed: feed)
        try await returned.prepare()
        #expect(try await returned.lag() == 10)
        try await agrees(returned, feed.all)
        for n in Int64(1)...10 { feed.put(n, nil) }
        feed.prune()
        let late = IndexFollower(index: FTSIndex(database: database), feed: feed)
        try await late.prepare()
        try await agrees(late, feed.all)
    }

    @Test("以前版本的索引说自己过时，重建以后照常检索")
    func earlierEdition() async throws {
        let database = try SQLiteDatabase.temporary()
        let index = FTSIndex(database: database)
        try await index.prepare()
        let feed = Feed()
        let one = SearchDocument(id: 1, kind: .patent, status: .inForce, day: nil, texts: [.title: "枸杞"])
        feed.put(1, one)
        try await database.write { db in
            try index.replace(old: nil, new: one, in: db)
            try db.run("ALTER TABLE search_document_0 RENAME COLUMN industries TO trades")
        }
        let later = FTSIndex(database: database)
        try await later.prepare()
        #expect(try await later.isOutdated())
        #expect(try await later.search(SearchRequest()).total == 0)
        try await later.reindex(from: feed) { _ in }
        #expect(try await !later.isOutdated())
        #expect(try await later.search(SearchRequest(.term(Term("枸杞")))).hits.map(\.right) == [1])
    }
}
