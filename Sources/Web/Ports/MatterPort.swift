public import Access
public import Law
public import Procedure

/// What the pages ask of matters. Whoever asks is named each time: what is not theirs does not exist for them.
public protocol MatterPort: Sendable {
    /// The procedures that somebody can open.
    var procedures: [AnyProcedure] { get }
    /// Who handles a procedure today, area by area.
    func offices(for procedure: String) async throws -> [MatterOffice]
    /// Opens a matter. Throws `MatterProblem`.
    func open(_ procedure: String, _ sent: SentEvent, office: String, by viewer: Viewer) async throws -> MatterReceipt
    /// Files an event. Throws `MatterProblem`.
    func file(_ sent: SentEvent, in key: String, by reader: MatterReader) async throws
    /// The procedure of a matter that is open to this reader: what its forms ask for, without its file. Throws `MatterProblem`.
    func procedure(of key: String, for reader: MatterReader) async throws -> AnyProcedure
    /// A matter as this reader may see it. Throws `MatterProblem`.
    /// - Parameter page: the address at which it is shown; where it then shows personal data, the reading is logged. Nil shows nothing.
    func matter(_ key: String, for reader: MatterReader, on page: String?) async throws -> MatterFile
    /// One page of a queue with its exact total.
    /// - Parameter text: part of a party's name or of the procedure's, or the matter's key; nil for all.
    func queue(_ queue: String, matching text: String?, for viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList
    /// Every queue of the viewer's authority with its title and exact count, in order.
    func queues(for viewer: Viewer) async throws -> [(code: String, title: String, count: Int)]
    /// The matters that an account handed in or its party stands in.
    func own(_ viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList
    /// The officers of the viewer's authority, for handing over.
    func officers(for viewer: Viewer) async throws -> [(account: Int64, name: String)]
    /// Throws `MatterProblem`.
    func assign(_ key: String, to account: Int64?, because reason: String, by viewer: Viewer) async throws
    /// The paper under a code that stands on it; nil where none does.
    func paper(verification: String) async throws -> MatterPaper?
    /// Other matters that have to do with one, those that may be the same first; only those that are open to the viewer.
    func related(to key: String, for viewer: Viewer) async throws -> [MatterRelation]
    /// What somebody who is about to hand this in has handed in already and is still open.
    func earlier(_ procedure: String, _ sent: SentEvent, by viewer: Viewer) async throws -> [MatterSummary]
}

/// Another matter, and why it has to do with the one that is looked at.
public struct MatterRelation: Sendable, Hashable {
    public var matter: MatterSummary
    /// In words: 同一权利 ZL201310699744.2.
    public var reasons: [String]
    /// The same procedure on the same right or between the same parties, open or within a year.
    public var mayBeTheSame: Bool
    public init(matter: MatterSummary, reasons: [String], mayBeTheSame: Bool) {
        (self.matter, self.reasons, self.mayBeTheSame) = (matter, reasons, mayBeTheSame)
    }
}

/// As whom a matter is read.
public enum MatterReader: Sendable, Hashable {
    case anyone
    case account(Viewer)
    /// Whoever holds the code that was given out when the matter was opened.
    case tracking(String)
}

/// An authority that takes matters of an area.
public struct MatterOffice: Sendable, Hashable {
    /// `authority/area`, as forms carry it.
    public var code: String
    public var authority: String
    public var area: String
    public init(code: String, authority: String, area: String) { (self.code, self.authority, self.area) = (code, authority, area) }
}

extension MatterOffice {
    /// Whether somebody acts for its authority.
    public func isOf(_ viewer: Viewer) -> Bool {
        guard case .account(_, _, let acting?) = viewer, acting.role.actsForAuthority, let authority = acting.authority else {
            return false
        }
        return code.hasPrefix(authority + "/")
    }
}

/// An event as a form sends it.
public struct SentEvent: Sendable, Hashable {
    public var kind: String
    public var typed: [String: [String]]
    /// Makes it one entry however often it is sent.
    public var key: String?
    /// The number of the last entry that the person saw.
    public var seen: Int?
    /// Code of the party for which an officer enters a paper that came in.
    public var behalf: String?
    /// The matter from which a new one is opened, and the code of the link; nil where it comes from none.
    public var origin: (matter: String, link: String)? {
        get { originMatter.flatMap { matter in originLink.map { (matter, $0) } } }
        set { (originMatter, originLink) = (newValue?.matter, newValue?.link) }
    }
    private var originMatter: String?
    private var originLink: String?
    public init(_ kind: String, _ typed: [String: [String]], key: String? = nil, seen: Int? = nil, behalf: String? = nil) {
        (self.kind, self.typed, self.key, self.seen, self.behalf) = (kind, typed, key, seen, behalf)
    }
}

/// Why a matter cannot be opened, read or moved, in Chinese; faults stand beside their fields.
public struct MatterProblem: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case unknown, forbidden, refused, stale }
    public var kind: Kind
    public var text: String
    public var faults: [FieldFault]
    public init(_ kind: Kind, _ text: String, faults: [FieldFault] = []) { (self.kind, self.text, self.faults) = (kind, text, faults) }
}

/// What somebody gets who opened a matter.
public struct MatterReceipt: Sendable, Hashable {
    public var key: String
    public var trackingCode: String
    public var authority: String
    public var next: String
    public var due: LocalDate?
    public init(key: String, trackingCode: String, authority: String, next: String, due: LocalDate?) {
        (self.key, self.trackingCode, self.authority, self.next, self.due) = (key, trackingCode, authority, next, due)
    }
}

/// A matter as one reader may see it: its entries hold no field that is not for them.
public struct MatterFile: Sendable {
    public var key: String
    public var procedure: AnyProcedure
    public var authority: String
    public var area: String
    public var parties: [(role: String, party: PartyLink)]
    public var standing: Standing
    /// What the procedures of linked matters are called, by code.
    public var procedureTitles: [String: String] = [:]
    /// Whether it was drawn for those who handle it; others are told its public state.
    public var isForHandlers = false
    /// What of the file this reader may see.
    public var entries: [Entry]
    /// What was corrected in it, of what this reader may see.
    public var corrections: [FieldCorrection] = []
    /// The number of the last entry of the whole file.
    public var last = 0
    /// What its figures come to, of what this reader may see.
    public var reckonings: [Reckoning] = []
    /// What forms are filled with from the file, by kind and field; for those who handle it.
    public var suggested: [String: [String: [String]]] = [:]
    /// What lies over the matter; for those who handle it alone.
    public var overlays: [OverlayStanding] = []
    public var assignee: String?
    public var rights: [RightListing]
    /// What it made public.
    public var publications: [PublicationSummary] = []
    /// The papers that this reader may have.
    public var papers: [MatterPaper] = []
    /// The files that its entries hold, by digest.
    public var files: [String: SentFile] = [:]
    /// What its entries caused in other matters; for those who handle it and for whoever brought it.
    public var effects: [MatterEffect] = []
    /// Whether this reader may know which other matter brought an entry about.
    public var showsCauses = false
    /// What it is about beside rights, such as an event of credit: its title, and the pieces of the address where those who handle it see it.
    public var about: (title: String, place: [String])?
    /// What the reader may enter for each party that sent a paper in.
    public var behalf: [(role: MatterRole, open: [EventOutline])] = []
    public init(
        key: String, procedure: AnyProcedure, authority: String, area: String, parties: [(role: String, party: PartyLink)],
        standing: Standing,
        entries: [Entry], assignee: String?, rights: [RightListing]
    ) {
        (self.key, self.procedure, self.authority, self.area, self.parties) = (key, procedure, authority, area, parties)
        (self.standing, self.entries, self.assignee, self.rights) = (standing, entries, assignee, rights)
    }
}

/// An entry of another matter that an entry of this one brought about.
public struct MatterEffect: Sendable, Hashable {
    /// The number of the entry here.
    public var by: Int
    /// The other matter's address, the title of its procedure and of what was entered.
    public var matter: String
    public var procedure: String
    public var title: String
    public init(by: Int, matter: String, procedure: String, title: String) {
        (self.by, self.matter, self.procedure, self.title) = (by, matter, procedure, title)
    }
}

/// An official paper of a matter.
public struct MatterPaper: Sendable, Hashable {
    public var title: String
    /// 〔2026〕12号.
    public var number: String
    /// Its authority's name.
    public var authority: String
    public var day: LocalDate
    /// The number of the entry that it rests on, and the article that asks for it; empty where only the paper's head is told.
    public var entry: Int
    public var citation: String
    /// Names of those it goes to.
    public var recipients: [String]
    /// Whether it goes to a party: then it says nothing that parties may not read.
    public var goesToParties: Bool
    public var verification: String
    /// Whom it goes to and how it went; for those who handle the matter alone.
    public var addressees: [PaperAddressee] = []
    /// Scans of the signed paper, the latest last.
    public var scans: [SentFile] = []
    public init(
        title: String, number: String, authority: String, day: LocalDate, entry: Int, citation: String = "", recipients: [String] = [],
        goesToParties: Bool = true, verification: String
    ) {
        (self.title, self.number, self.authority, self.day) = (title, number, authority, day)
        (self.entry, self.citation, self.recipients, self.verification) = (entry, citation, recipients, verification)
        self.goesToParties = goesToParties
    }
}

/// One page of matters with the exact total.
public struct MatterList: Sendable {
    public var total: Int
    public var matters: [MatterSummary]
    public init(total: Int, matters: [MatterSummary]) { (self.total, self.matters) = (total, matters) }
}

/// A matter as lists show it.
public struct MatterSummary: Sendable, Hashable {
    public var key: String
    public var title: String
    public var procedure: String
    /// The state in words.
    public var state: String
    public var opened: LocalDate
    public var due: LocalDate?
    public var authority: String
    public var assignee: String?
    public init(
        key: String, title: String, procedure: String, state: String, opened: LocalDate, due: LocalDate?, authority: String,
        assignee: String? = nil
    ) {
        (self.key, self.title, self.procedure, self.state) = (key, title, procedure, state)
        (self.opened, self.due, self.authority, self.assignee) = (opened, due, authority, assignee)
    }
}
