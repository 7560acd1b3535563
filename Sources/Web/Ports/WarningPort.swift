public import Access
public import Law
public import Warning

/// Which warnings a list shows.
public struct WarningChoice: Sendable, Hashable {
    public var signal: String?
    public var grade: WarningGrade?
    /// Nil for those that are open.
    public var state: WarningState?
    /// Code of an area.
    public var area: String?
    public init(signal: String? = nil, grade: WarningGrade? = nil, state: WarningState? = nil, area: String? = nil) {
        (self.signal, self.grade, self.state, self.area) = (signal, grade, state, area)
    }
}

/// A warning as lists show it.
public struct WarningLine: Sendable, Hashable {
    public var key: String
    /// Code and title of the signal.
    public var signal: String
    public var title: String
    public var grade: WarningGrade
    public var state: WarningState
    /// What it is about, in words.
    public var subject: String
    /// Why it was raised: the figures beside the rule.
    public var reason: String
    public var count: Int
    /// Names of the areas it concerns.
    public var areas: [String]
    /// The day of the earliest row, the day on which it was raised, and that of the last change.
    public var since: LocalDate
    public var raised: LocalDate
    public var changed: LocalDate
    public var until: LocalDate?
    /// The name of the authority that acted last.
    public var authority: String?

    public init(
        key: String, signal: String, title: String, grade: WarningGrade, state: WarningState, subject: String, reason: String, count: Int,
        areas: [String], since: LocalDate, raised: LocalDate, changed: LocalDate, until: LocalDate?, authority: String?
    ) {
        (self.key, self.signal, self.title, self.grade, self.state) = (key, signal, title, grade, state)
        (self.subject, self.reason, self.count, self.areas, self.since) = (subject, reason, count, areas, since)
        (self.raised, self.changed, self.until, self.authority) = (raised, changed, until, authority)
    }
}

/// One page of warnings with the exact total, and how many there are by signal and grade.
public struct WarningList: Sendable {
    public var total: Int
    public var lines: [WarningLine]
    public var signals: [String: Int]
    public var grades: [WarningGrade: Int]
    public init(total: Int, lines: [WarningLine], signals: [String: Int], grades: [WarningGrade: Int]) {
        (self.total, self.lines, self.signals, self.grades) = (total, lines, signals, grades)
    }
}

/// One warning with what it rests on.
public struct WarningFile: Sendable {
    /// A row that the reader may see.
    public struct Row: Sendable, Hashable {
        public var kind: WarningFact.Kind
        public var key: String
        /// The title of a matter or a right.
        public var words: String
        public var state: String
        public var day: LocalDate
        public init(kind: WarningFact.Kind, key: String, words: String, state: String, day: LocalDate) {
            (self.kind, self.key, self.words, self.state, self.day) = (kind, key, words, state, day)
        }
    }

    /// Something that happened to it.
    public struct Act: Sendable, Hashable {
        public var at: Instant
        public var title: String
        public var words: String
        public var actor: String
        public init(at: Instant, title: String, words: String, actor: String) {
            (self.at, self.title, self.words, self.actor) = (at, title, words, actor)
        }
    }

    public var line: WarningLine
    public var signal: Signal
    public var terms: SignalTerms
    public var rows: [Row]
    /// Rows of other authorities: only their number, by the authority's name.
    public var hidden: [(authority: String, count: Int)]
    /// The newest first.
    public var acts: [Act]
    /// The reason of the last act.
    public var words: String?
    /// The lead that was opened from it, and whether the reader may open it.
    public var lead: (key: String, isOwn: Bool)?
    /// Whether the reader may act on it now.
    public var mayAct: Bool
    /// What a lead would begin with, by field; empty where none may be opened. Whoever registers a lead with the number of a warning as its
    /// source closes the warning with it.
    public var leadForm: [String: String]

    public init(
        line: WarningLine, signal: Signal, terms: SignalTerms, rows: [Row], hidden: [(authority: String, count: Int)], acts: [Act],
        words: String?, lead: (key: String, isOwn: Bool)?, mayAct: Bool, leadForm: [String: String]
    ) {
        (self.line, self.signal, self.terms, self.rows, self.hidden) = (line, signal, terms, rows, hidden)
        (self.acts, self.words, self.lead, self.mayAct, self.leadForm) = (acts, words, lead, mayAct, leadForm)
    }
}

/// What pages, the interface and the command ask of warnings.
public protocol WarningPort: Sendable {
    /// The signals with the figures that hold in the region.
    var book: SignalBook { get }
    /// Whether somebody may read warnings at all: people of an authority that checks leads, and leaders.
    func mayRead(_ viewer: Viewer) -> Bool
    /// Whether somebody may act on those that they read.
    func mayAct(_ viewer: Viewer) -> Bool
    /// Areas whose warnings somebody may read.
    func areas(for viewer: Viewer) -> [(code: String, name: String)]
    /// Empty for whoever may read none.
    func warnings(_ choice: WarningChoice, for viewer: Viewer, offset: Int, limit: Int) async throws -> WarningList
    /// Nil where there is none of that address, or none for this reader.
    func warning(_ key: String, for viewer: Viewer) async throws -> WarningFile?
    /// Open warnings that rest on a matter, of those that somebody may read; the gravest first.
    func warnings(onMatter key: String, for viewer: Viewer) async throws -> [WarningLine]
    /// - Throws: `WarningRefusal`.
    func act(_ act: WarningAct, on key: String, by viewer: Viewer) async throws
    /// Looks through the rows now; gives how many warnings were raised.
    func search(by viewer: Viewer) async throws -> Int
}
