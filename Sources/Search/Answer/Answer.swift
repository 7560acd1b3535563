import Query
import Store

/// Works one request out in one snapshot.
struct Answer {
    private let request: SearchRequest
    private let engine: Engine

    init(_ request: SearchRequest, set: TableSet, columns: Columns, in connection: any Connection) {
        self.request = request
        engine = Engine(set: set, connection: connection, columns: columns, ranks: request.order == .relevance && request.query != nil)
    }

    func result() throws -> SearchResult {
        let (hits, interpretation) = try found()
        var outcome = Selection(request.filters).pass(hits, engine.columns, order: request.order)
        let total = outcome.ranked.count
        let page = Selection.slice(&outcome.ranked, offset: request.offset, limit: request.limit)
        let rights = try page.compactMap { ranked in
            try right(ranked.row).map { SearchHit(right: $0, score: Selection.score(ranked, request.order)) }
        }
        return SearchResult(total: total, hits: rights, facets: outcome.facets, interpretation: interpretation)
    }

    private func right(_ row: UInt32) throws -> Int64? {
        try engine.connection.first("SELECT right_id FROM \(engine.set.documents) WHERE doc = \(Int(row))") { try $0[0] }
    }

    /// As typed, else in segments, else in part.
    private func found() throws -> (Hits, Interpretation) {
        var reading = Interpretation()
        guard let query = request.query else { return (try engine.hits(filtered(.everything)), reading) }
        reading.terms = query.terms
        let plan = Plan(query, ignored: &reading.ignored)
        if !reading.ignored.isEmpty {
            reading.notice = "“\(reading.ignored.joined(separator: " "))”里没有可检索的文字，已略去。"
        }
        let typed = try engine.hits(plan)
        guard typed.all.isEmpty, plan != .nothing else { return (try narrowed(typed), reading) }

        let relaxation = Relaxation(engine: engine)
        if let segments = try relaxation.segments(query) {
            var ignored: [String] = []
            let hits = try engine.hits(Plan(segments, ignored: &ignored))
            if !hits.all.isEmpty {
                (reading.reading, reading.terms) = (.segments, segments.terms)
                reading.notice = "没有连写的结果，以下是分别含有这些词的结果：\(words(reading.terms))。"
                return (try narrowed(hits), reading)
            }
        }
        if let (plan, terms) = try relaxation.partial(query) {
            let hits = try engine.hits(plan)
            if !hits.all.isEmpty {
                (reading.reading, reading.terms) = (.partial, terms)
                reading.notice = "没有全部符合的结果，以下是部分符合的结果，最接近的在前。"
                return (try narrowed(hits), reading)
            }
        }
        return (typed, reading)
    }

    private func words(_ terms: [Term]) -> String { terms.map { "“\($0.text)”" }.joined() }

    /// With the classes asked for, where the query needed a look without them first.
    private func narrowed(_ hits: Hits) throws -> Hits {
        guard let classes, !hits.all.isEmpty else { return hits }
        return hits.intersection(try Engine(engine, ranks: false).hits(classes))
    }

    private func filtered(_ plan: Plan) -> Plan { classes ?? plan }

    private var classes: Plan? {
        guard !request.filters.classes.isEmpty else { return nil }
        let plans = request.filters.classes.compactMap { Term($0, field: .classification).question.map(Plan.ask) }
        return plans.isEmpty ? .nothing : plans.count == 1 ? plans[0] : .any(plans)
    }
}

extension Engine {
    init(_ other: Engine, ranks: Bool) {
        self.init(set: other.set, connection: other.connection, columns: other.columns, ranks: ranks)
    }
}
