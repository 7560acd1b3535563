public import Law
public import Register

/// The fields a right is found by; raw values are the short names of the query language.
public enum SearchField: String, CaseIterable, Sendable, Hashable {
    case title = "ti"
    case abstract = "ab"
    case claims = "cl"
    case party = "pa"
    case inventor = "in"
    case agency = "ag"
}

/// A right as the search index sees it.
public struct SearchDocument: Sendable, Hashable {
    /// The right's id in the store.
    public var id: Int64
    public var kind: RightKind
    public var status: RightStatus
    /// Filing day, or the earliest day known: newest first is the default order of a tie.
    public var day: LocalDate?
    /// Publication day (公开日、公告日).
    public var published: LocalDate?
    /// Administrative code of the first owner, six digits.
    public var area: Int?
    public var texts: [SearchField: String]
    /// Class symbols in sortable form (IPC `H04L000932`, Nice `30`, Locarno `14-02`), for filters and facets.
    public var classes: [String]
    /// Names of those who own the right or have applied for it, and of the agencies that acted: a right counts under each.
    public var owners: [String]
    public var agencies: [String]
    /// Codes of the industries the right belongs to: the region's own ids and divisions of GB/T 4754 (`C39`).
    public var industries: [String]
    /// Numbers by which the right is asked for, in canonical form.
    public var numbers: [SearchNumber]
    /// WIPO ST.3 code of the first owner's country.
    public var country: String?

    public init(
        id: Int64, kind: RightKind, status: RightStatus, day: LocalDate?, published: LocalDate? = nil, area: Int? = nil,
        texts: [SearchField: String], classes: [String] = [], owners: [String] = [], agencies: [String] = [], industries: [String] = [],
        numbers: [SearchNumber] = [], country: String? = nil
    ) {
        (self.id, self.kind, self.status, self.day, self.published, self.area) = (id, kind, status, day, published, area)
        (self.texts, self.classes, self.owners, self.agencies) = (texts, classes, owners, agencies)
        (self.industries, self.numbers, self.country) = (industries, numbers, country)
    }
}

/// A number of a right, as search asks for it.
public struct SearchNumber: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable { case application, publication }
    public var role: Role
    public var canonical: String
    public init(_ role: Role, _ canonical: String) { (self.role, self.canonical) = (role, canonical) }
}
