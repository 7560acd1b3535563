public import Access
public import Law

/// What the desk asks of key cases on the board 挂牌督办.
public protocol KeyCasePort: Sendable {
    /// One page, the nearest day first, with the exact total; nil for whoever may not read the list.
    /// - Parameter isOver: those that were taken off or declined, instead of those that stand.
    func keyCases(isOver: Bool, for viewer: Viewer, offset: Int, limit: Int) async throws -> KeyCaseList?
}

/// One page of key cases.
public struct KeyCaseList: Sendable, Hashable {
    public var total: Int
    public var lines: [KeyCaseLine]
    public init(total: Int, lines: [KeyCaseLine]) { (self.total, self.lines) = (total, lines) }
}

/// A matter on the board.
public struct KeyCaseLine: Sendable, Hashable {
    public var key: String
    public var title: String
    /// Whether the reader's authority handles it and opens it.
    public var isOwn: Bool
    public var authority: String
    public var area: String
    /// Why it is a key case, who is to answer for it, and how it stands.
    public var why: String
    public var owner: String
    public var state: String
    /// The day on which it came on the board; nil before.
    public var listed: LocalDate?
    /// By when it is to be done, and by when the next report is due; nil where nothing runs.
    public var completion: LocalDate?
    public var report: LocalDate?
    /// The last report.
    public var reported: LocalDate?
    /// The day on which it was taken off, and what was found then.
    public var delisted: LocalDate?
    public var finding: String?

    public init(
        key: String, title: String, isOwn: Bool, authority: String, area: String, why: String, owner: String, state: String,
        listed: LocalDate?, completion: LocalDate?, report: LocalDate?, reported: LocalDate?, delisted: LocalDate?, finding: String?
    ) {
        (self.key, self.title, self.isOwn, self.authority, self.area) = (key, title, isOwn, authority, area)
        (self.why, self.owner, self.state, self.listed, self.completion) = (why, owner, state, listed, completion)
        (self.report, self.reported, self.delisted, self.finding) = (report, reported, delisted, finding)
    }

    /// The nearest day by which something is due.
    public var due: LocalDate? { [completion, report].compactMap(\.self).min() }
}
