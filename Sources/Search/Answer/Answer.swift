import Query
import Store

/// Works one request out in one snapshot.
struct Answer {
    private let request: SearchRequest
    private let engine: Engine

    init(_ request: SearchRequest, set: TableSet, columns: Columns, memory: PostingMemory, in connection: any Connection) {
        self.request = request
        engine = Engine(
            set: set, connection: connection, columns: columns, memory: memory, ranks: request.order == .relevance && request.query != nil)
    }

    func result() throws -> SearchResult {
        let (hits, interpretation) = try found()
        let selection = try Selection(request.filters, classes: try classes.map { try Engine(engine, ranks: false).hits($0) }, engine)
        var outcome = selection.pass(hits, order: request.order)
        let total = outcome.ranked.count
        let page = Selection.slice(&outcome.ranked, offset: request.offset, limit: request.limit)
        let rights = try page.compactMap { ranked in
            try right(ranked.row).map { SearchHit(right: $0, score: Selection.score(ranked, request.order)) }
        }
        let facets = try FacetReport(outcome.counts, names: request.names, engine).facets()
        return SearchResult(total: total, hits: rights, facets: facets, interpretation: interpretation)
    }

    private func right(_ row: UInt32) throws -> Int64? {
        try engine.connection.first("SELECT right_id FROM \(engine.set.documents) WHERE doc = \(Int(row))") { try $0[0] }
    }

    /// As typed, else in segments, else in part.
    private func found() throws -> (Hits, Interpretation) {
        var reading = Interpretation()
        guard let query = request.query else { return (try engine.hits(.everything), reading) }
        reading.terms = query.terms
        let plan = Plan(query, ignored: &reading.ignored)
        if !reading.ignored.isEmpty {
            reading.notice = "“\(reading.ignored.joined(separator: " "))”里没有可检索的文字，已略去。"
        }
        let typed = try engine.hits(plan)
        guard typed.all.isEmpty, plan != .nothing else { return (typed, reading) }

        let relaxation = Relaxation(engine: engine)
        if let segments = try relaxation.segments(query) {
            var ignored: [String] = []
            let hits = try engine.hits(Plan(segments, ignored: &ignored))
            if !hits.all.isEmpty {
                (reading.reading, reading.terms) = (.segments, segments.terms)
                reading.notice = "没有连写的结果，以下是分别含有这些词的结果：\(words(reading.terms))。"
                return (hits, reading)
            }
        }
        if let (plan, terms) = try relaxation.partial(query) {
            let hits = try engine.hits(plan)
            if !hits.all.isEmpty {
                (reading.reading, reading.terms) = (.partial, terms)
                reading.notice = "没有全部符合的结果，以下是部分符合的结果，最接近的在前。"
                return (hits, reading)
            }
        }
        return (typed, reading)
    }

    private func words(_ terms: [Term]) -> String { terms.map { "“\($0.text)”" }.joined() }

    private var classes: Plan? {
        guard !request.filters.classes.isEmpty else { return nil }
        let plans = request.filters.classes.compactMap { Term($0, field: .classification).plan }
        return plans.isEmpty ? .nothing : plans.count == 1 ? plans[0] : .any(plans)
    }
}

extension Engine {
    init(_ other: Engine, ranks: Bool) {
        self.init(set: other.set, connection: other.connection, columns: other.columns, memory: other.memory, ranks: ranks)
    }
}
