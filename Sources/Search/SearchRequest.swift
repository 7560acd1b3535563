public import Query
public import Register

/// One search.
public struct SearchRequest: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case relevance
        /// By filing.
        case newest, oldest
        /// By publication.
        case latest, earliest
    }
    /// nil browses everything.
    public var query: Query?
    public var filters: SearchFilters
    public var order: Order
    /// Hits passed over, to any depth.
    public var offset: Int
    public var limit: Int
    /// How many names the facets of owners and agencies give.
    public var names: Int
    /// Whether the counts of the facets are wanted; without them they are empty.
    public var counts: Bool
    /// Whether words that are not found as typed are looked for otherwise.
    public var relaxes = true

    public init(
        _ query: Query? = nil, filters: SearchFilters = SearchFilters(), order: Order = .relevance, offset: Int = 0, limit: Int = 20,
        names: Int = 20, counts: Bool = true
    ) {
        (self.query, self.filters, self.order, self.counts) = (query, filters, order, counts)
        (self.offset, self.limit, self.names) = (max(0, offset), max(0, limit), max(0, names))
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
    /// Any of these names, in any common writing.
    public var owners: Set<String> = []
    public var agencies: Set<String> = []
    /// Any of these codes; see `SearchDocument.industries`.
    public var industries: Set<String> = []
    /// Only rights with a greater id: those that came after it.
    public var after: Int64?

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
///
/// A right has one kind and one status, at most one year and one area: their counts add up to the hits that the other filters leave, with
/// `undated` and `unplaced`. It may have several owners, agencies, classes and industries, and counts under each.
public struct SearchFacets: Sendable, Hashable {
    public var kinds: [RightKind: Int] = [:]
    public var statuses: [RightStatus: Int] = [:]
    public var years: [Int: Int] = [:]
    /// Hits without a day.
    public var undated = 0
    /// By administrative code.
    public var areas: [Int: Int] = [:]
    /// Hits without an area.
    public var unplaced = 0
    /// IPC subclass `H04L`, Nice or Locarno class `30`.
    public var classes: [String: Int] = [:]
    /// Most first, at most as many as the request asks for.
    public var owners: [NameCount] = []
    public var agencies: [NameCount] = []
    /// By the set of codes that a right has, so that codes can be grouped without counting a right twice.
    public var industries: [[String]: Int] = [:]

    public init() {}
}

/// A name and how many hits carry it.
public struct NameCount: Sendable, Hashable {
    public var name: String
    public var count: Int
    public init(_ name: String, _ count: Int) { (self.name, self.count) = (name, count) }
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
