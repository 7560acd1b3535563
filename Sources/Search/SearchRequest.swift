public import Query
public import Register

/// One search.
public struct SearchRequest: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case relevance, newest, oldest
    }
    /// nil browses everything.
    public var query: Query?
    public var filters: SearchFilters
    public var order: Order
    /// Hits passed over, to any depth.
    public var offset: Int
    public var limit: Int

    public init(
        _ query: Query? = nil, filters: SearchFilters = SearchFilters(), order: Order = .relevance, offset: Int = 0, limit: Int = 20
    ) {
        (self.query, self.filters, self.order) = (query, filters, order)
        (self.offset, self.limit) = (max(0, offset), max(0, limit))
    }
}

/// What hits must also be. An empty filter lets all pass.
public struct SearchFilters: Sendable, Hashable {
    public var kinds: Set<RightKind> = []
    public var statuses: Set<RightStatus> = []
    /// Years of the document's day.
    public var years: ClosedRange<Int>?
    /// Administrative codes of six digits; 640000 and 640100 hold for all below them.
    public var areas: Set<Int> = []
    /// Any of these class symbols, each at any level: `H`, `H04L`, `H04L 9/32`, `30`, `14-02`.
    public var classes: [String] = []

    public init() {}
}

/// The answer to a search.
public struct SearchResult: Sendable, Hashable {
    /// Exact.
    public var total: Int
    public var hits: [SearchHit]
    public var facets: SearchFacets
    /// How the query was understood.
    public var interpretation: Interpretation
}

public struct SearchHit: Sendable, Hashable {
    /// The right's id in the store.
    public var right: Int64
    /// Higher is better; comparable within one search only. 0 where the order is by day.
    public var score: Float
}

/// Exact counts. Each facet ignores its own filter and keeps the others.
public struct SearchFacets: Sendable, Hashable {
    public var kinds: [RightKind: Int] = [:]
    public var statuses: [RightStatus: Int] = [:]
    /// Documents without a day are in none.
    public var years: [Int: Int] = [:]
    /// By main class: IPC subclass `H04L`, Nice or Locarno class `30`.
    public var classes: [String: Int] = [:]

    public init() {}
}

/// How a query was understood, for the page to say.
public struct Interpretation: Sendable, Hashable {
    public enum Reading: String, Sendable, Hashable {
        /// Every word as typed.
        case typed
        /// No hit as typed: long words were cut into segments, all of which must occur.
        case segments
        /// No hit with all segments: some of them suffice.
        case partial
    }
    public var reading: Reading = .typed
    /// What hits were looked for by; mark these.
    public var terms: [Term] = []
    /// Words that hold nothing that can be looked for, such as punctuation.
    public var ignored: [String] = []
    /// For people, where the reading is not as typed or something was ignored.
    public var notice: String?
}
