public import Register

/// What the results page asks of the search engine.
public protocol SearchPort: Sendable {
    /// Throws `QueryProblem` where the words cannot be read as a query.
    func search(_ request: SearchRequest) async throws -> SearchAnswer
}

/// One search: what the address of the results page says.
public struct SearchRequest: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable { case best, newest, oldest }
    public var text: String
    public var kind: RightKind?
    public var status: RightStatus?
    /// Year of the leading day.
    public var year: Int?
    /// Class symbol as the facet gives it.
    public var classSymbol: String?
    public var order: Order
    /// Zero-based, any depth.
    public var offset: Int
    public var limit: Int

    public init(
        text: String, kind: RightKind? = nil, status: RightStatus? = nil, year: Int? = nil, classSymbol: String? = nil,
        order: Order = .best,
        offset: Int = 0, limit: Int = 20
    ) {
        (self.text, self.kind, self.status, self.year, self.classSymbol) = (text, kind, status, year, classSymbol)
        (self.order, self.offset, self.limit) = (order, offset, limit)
    }
}

/// One page of hits with the exact total and exact counts.
public struct SearchAnswer: Sendable {
    public var total: Int
    public var hits: [SearchFinding]
    public var facets: SearchFacets
    /// Milliseconds that the engine took.
    public var milliseconds: Int?
    public init(total: Int, hits: [SearchFinding], facets: SearchFacets = SearchFacets(), milliseconds: Int? = nil) {
        (self.total, self.hits, self.facets, self.milliseconds) = (total, hits, facets, milliseconds)
    }
}

/// A hit: the right as lists show it, with what may be marked.
public struct SearchFinding: Sendable, Hashable {
    public var listing: RightListing
    /// A passage of the abstract around the words, where they stand there.
    public var passage: String?
    /// The words to mark in title and passage, as they stand in the query.
    public var words: [String]
    public init(_ listing: RightListing, passage: String? = nil, words: [String] = []) {
        (self.listing, self.passage, self.words) = (listing, passage, words)
    }
}

/// Exact counts over all hits. Each dimension ignores its own filter and keeps the others.
public struct SearchFacets: Sendable {
    public var kinds: [(value: RightKind, count: Int)] = []
    public var statuses: [(value: RightStatus, count: Int)] = []
    /// Newest first.
    public var years: [(value: Int, count: Int)] = []
    /// Symbol, a title where the classification is imported, and the count; most first.
    public var classes: [(value: String, title: String?, count: Int)] = []
    public init() {}
}

/// Why a query cannot be read, and where.
public struct QueryProblem: Error, Sendable, Hashable {
    /// What is wrong and what to do, in Chinese.
    public var text: String
    /// Place in the query, in characters from its start.
    public var place: Range<Int>
    public init(_ text: String, at place: Range<Int>) { (self.text, self.place) = (text, place) }
}
