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
    /// Administrative code of the first owner, six digits.
    public var area: Int?
    public var texts: [SearchField: String]
    /// Class symbols in sortable form (IPC `H04L000932`, Nice `30`, Locarno `14-02`), for filters and facets.
    public var classes: [String]

    public init(
        id: Int64, kind: RightKind, status: RightStatus, day: LocalDate?, area: Int? = nil, texts: [SearchField: String],
        classes: [String] = []
    ) {
        (self.id, self.kind, self.status, self.day, self.area) = (id, kind, status, day, area)
        (self.texts, self.classes) = (texts, classes)
    }
}
