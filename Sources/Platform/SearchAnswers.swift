public import Portal
import Query
import Register
public import Search
public import Store

/// Answers the results page from the index.
public struct SearchAnswers: SearchPort {
    let database: any Database
    let index: any SearchIndex

    public init(database: any Database, index: any SearchIndex) { (self.database, self.index) = (database, index) }

    public func search(_ request: Portal.SearchRequest) async throws -> SearchAnswer {
        let started = ContinuousClock.now
        let result = try await index.search(try read(request))
        let rows = try await RegisterReader(database).rows(result.hits.map(\.right))
        let words = result.interpretation.terms.map(\.text)
        let elapsed = (ContinuousClock.now - started).components
        return SearchAnswer(
            total: result.total, hits: rows.map { SearchFinding(RightListing($0), words: words) }, facets: try await facets(result.facets),
            milliseconds: Int(elapsed.seconds * 1000 + elapsed.attoseconds / 1_000_000_000_000_000))
    }

    private func read(_ request: Portal.SearchRequest) throws -> Search.SearchRequest {
        let query: Query?
        do throws(QueryError) { query = try Query(typed: request.text) } catch { throw QueryProblem(error.text, at: error.place) }
        var filters = SearchFilters()
        if let kind = request.kind { filters.kinds = [kind] }
        if let status = request.status { filters.statuses = [status] }
        if let year = request.year { filters.years = year...year }
        if let symbol = request.classSymbol { filters.classes = [symbol] }
        let order: Search.SearchRequest.Order =
            switch request.order {
            case .best: .relevance
            case .newest: .newest
            case .oldest: .oldest
            }
        return Search.SearchRequest(query, filters: filters, order: order, offset: request.offset, limit: request.limit)
    }

    private func facets(_ found: Search.SearchFacets) async throws -> Portal.SearchFacets {
        var facets = Portal.SearchFacets()
        facets.kinds = RightKind.allCases.compactMap { kind in found.kinds[kind].map { (value: kind, count: $0) } }
        facets.statuses = RightStatus.allCases.compactMap { status in found.statuses[status].map { (value: status, count: $0) } }
        facets.years = found.years.sorted { $0.key > $1.key }.map { (value: $0.key, count: $0.value) }
        let classes = found.classes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        let titles = try await database.read { db in
            try ClassificationTable.titles(.ipc, of: classes.map(\.key), in: db)
                .merging(try ClassificationTable.titles(.nice, of: classes.map(\.key), in: db)) { first, _ in first }
        }
        facets.classes = classes.map { (value: $0.key, title: titles[$0.key], count: $0.value) }
        return facets
    }
}
