import Query
import Store

/// Works one request out in one snapshot.
struct Answer {
    let request: SearchRequest
    let engine: Engine

    init(_ request: SearchRequest, set: TableSet, columns: Columns, memory: PostingMemory, in connection: any Connection) {
        self.request = request
        engine = Engine(
            set: set, connection: connection, columns: columns, memory: memory, ranks: request.order == .relevance && request.query != nil)
    }

    func result() throws -> SearchResult {
        let (hits, refused, total, interpretation) = try selected()
        let page = try RankedPage(hits, refused: refused, engine.columns, request)
        let rights = try rights(page.rows)
        let found = zip(page.rows, page.scores).compactMap { row, score in rights[row].map { SearchHit(right: $0, score: score) } }
        var facets = SearchFacets()
        if request.counts {
            let counts = FacetCounts(hits, refused: refused, engine.columns)
            facets = try FacetReport(counts, names: request.names, engine).facets()
        }
        return SearchResult(total: total, hits: found, facets: facets, interpretation: interpretation)
    }

    /// The hits of the words, which of them the filters refuse, and how many are left.
    func selected() throws -> (hits: Hits, refused: [UInt8], total: Int, interpretation: Interpretation) {
        var (hits, interpretation) = try found()
        if let after = request.filters.after { hits = hits.intersection(try entered(after: after)) }
        let selection = try Selection(request.filters, engine)
        let (refused, total) = selection.isOpen ? ([], hits.count) : selection.refusals(hits, engine.columns)
        return (hits, refused, total, interpretation)
    }

    /// Documents of rights that came after one: few, and by an index.
    private func entered(after right: Int64) throws -> Hits {
        let rows: [Int] = try engine.connection.all(
            "SELECT doc FROM \(engine.set.documents) WHERE right_id > \(right) AND live = 1 ORDER BY doc"
        ) { try $0[0] }
        return Hits(room: rows.count, scored: false) { out, _ in
            for (n, row) in rows.enumerated() { out[n] = UInt32(clamping: row) }
            return rows.count
        }
    }

    /// The rights that stand behind rows.
    private func rights(_ rows: [UInt32]) throws -> [UInt32: Int64] {
        var rights: [UInt32: Int64] = [:]
        for start in stride(from: 0, to: rows.count, by: 20) {
            // Always as many places, so that the statement is prepared once.
            let some = (start..<start + 20).map { SQL("\(Int($0 < rows.count ? rows[$0] : 0))") }
            let list = some.dropFirst().reduce(some[0]) { "\($0), \($1)" }
            try engine.connection.each("SELECT doc, right_id FROM \(engine.set.documents) WHERE doc IN (\(list))") { row in
                rights[UInt32(clamping: try row[0] as Int)] = try row[1]
            }
        }
        return rights
    }

    /// As typed, else in segments, else in part.
    func found() throws -> (Hits, Interpretation) {
        var reading = Interpretation()
        guard let query = request.query else { return (try engine.hits(.everything), reading) }
        reading.terms = query.terms
        let plan = Plan(query, ignored: &reading.ignored)
        if !reading.ignored.isEmpty {
            reading.notice = "“\(reading.ignored.joined(separator: " "))”里没有可检索的文字，已略去。"
        }
        let typed = try engine.hits(plan)
        guard typed.isEmpty, plan != .nothing, request.relaxes else { return (typed, reading) }

        let relaxation = Relaxation(engine: engine)
        if let segments = try relaxation.segments(query) {
            var ignored: [String] = []
            let hits = try engine.hits(Plan(segments, ignored: &ignored))
            if !hits.isEmpty {
                (reading.reading, reading.terms) = (.segments, segments.terms)
                reading.notice = "没有连写的结果，以下是分别含有这些词的结果：\(words(reading.terms))。"
                return (hits, reading)
            }
        }
        if let (plan, terms) = try relaxation.partial(query) {
            let hits = try engine.hits(plan)
            if !hits.isEmpty {
                (reading.reading, reading.terms) = (.partial, terms)
                reading.notice = "没有全部符合的结果，以下是部分符合的结果，最接近的在前。"
                return (hits, reading)
            }
        }
        return (typed, reading)
    }

    private func words(_ terms: [Term]) -> String { terms.map { "“\($0.text)”" }.joined() }
}

extension Engine {
    init(_ other: Engine, ranks: Bool) {
        self.init(set: other.set, connection: other.connection, columns: other.columns, memory: other.memory, ranks: ranks)
    }
}
