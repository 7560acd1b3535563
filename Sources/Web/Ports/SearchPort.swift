public import Register

/// What the results page asks of the search engine.
public protocol SearchPort: Sendable {
    /// Throws `QueryProblem` where the words cannot be read as a query.
    func search(_ request: ResultsRequest) async throws -> SearchAnswer
    /// Parties that go, or went, under a name with this in it, or whose name is read so: in characters, pinyin or initials. Likeliest first.
    func parties(_ text: String, limit: Int) async throws -> [PartyFinding]
}

/// One search: what the address of the results page says.
public struct ResultsRequest: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable { case best, newest, oldest, latest, earliest }
    public var text: String
    public var kind: RightKind?
    public var status: RightStatus?
    /// Year of the leading day.
    public var year: Int?
    /// Class symbol as the facet gives it.
    public var classSymbol: String?
    /// Name of an owner or applicant, of an agency.
    public var owner: String?
    public var agency: String?
    /// Administrative code; a city's holds for all below it.
    public var area: Int?
    /// Id of a leading industry of the region.
    public var industry: String?
    /// Only rights that were entered in the register after this one.
    public var enteredAfter: Int64?
    public var order: Order
    /// Zero-based, any depth.
    public var offset: Int
    public var limit: Int

    public init(
        text: String, kind: RightKind? = nil, status: RightStatus? = nil, year: Int? = nil, classSymbol: String? = nil,
        owner: String? = nil, agency: String? = nil, area: Int? = nil, industry: String? = nil, order: Order = .best, offset: Int = 0,
        limit: Int = 20
    ) {
        (self.text, self.kind, self.status, self.year, self.classSymbol) = (text, kind, status, year, classSymbol)
        (self.owner, self.agency, self.area, self.industry) = (owner, agency, area, industry)
        (self.order, self.offset, self.limit) = (order, offset, limit)
    }
}

/// One page of hits with the exact total and exact counts.
public struct SearchAnswer: Sendable {
    public var total: Int
    public var hits: [SearchFinding]
    public var facets: ResultsFacets
    /// What was done where nothing was found as typed, or what was left out; in Chinese.
    public var notice: String?
    /// Milliseconds that the engine took.
    public var milliseconds: Int?
    public init(
        total: Int, hits: [SearchFinding], facets: ResultsFacets = ResultsFacets(), notice: String? = nil, milliseconds: Int? = nil
    ) {
        (self.total, self.hits, self.facets, self.notice, self.milliseconds) = (total, hits, facets, notice, milliseconds)
    }
}

/// Text with the places to mark, in its own indices, ascending.
public struct MarkedText: Sendable, Hashable {
    public var text: String
    public var marks: [Range<String.Index>]
    public init(_ text: String, marks: [Range<String.Index>] = []) { (self.text, self.marks) = (text, marks) }
}

/// A hit: the right as lists show it, with what is marked.
public struct SearchFinding: Sendable, Hashable {
    public var listing: RightListing
    public var title: MarkedText
    /// A passage around the words, where they stand in the abstract or the goods.
    public var passage: MarkedText?
    public init(_ listing: RightListing, title: MarkedText? = nil, passage: MarkedText? = nil) {
        (self.listing, self.title, self.passage) = (listing, title ?? MarkedText(listing.title), passage)
    }
}

/// A party that was looked for by name.
public struct PartyFinding: Sendable, Hashable {
    public var party: PartyLink
    /// The name that was found, where it is not the one the party goes under now.
    public var otherName: String?
    /// Rights that it owns or has applied for.
    public var rights: Int
    public init(_ party: PartyLink, otherName: String? = nil, rights: Int) {
        (self.party, self.otherName, self.rights) = (party, otherName, rights)
    }
}

/// Exact counts over all hits. Each dimension ignores its own filter and keeps the others.
public struct ResultsFacets: Sendable {
    public var kinds: [(value: RightKind, count: Int)] = []
    public var statuses: [(value: RightStatus, count: Int)] = []
    /// Newest first.
    public var years: [(value: Int, count: Int)] = []
    /// Symbol, a title where the classification is imported, and the count; most first.
    public var classes: [(value: String, title: String?, count: Int)] = []
    /// Most first; a right of several counts under each.
    public var owners: [(value: String, count: Int)] = []
    public var agencies: [(value: String, count: Int)] = []
    public var areas: [(value: Int, title: String, count: Int)] = []
    public var industries: [(value: String, title: String, count: Int)] = []
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
