public import Law
public import Plan

/// A statutory procedure, declared as data beside its articles: states, events with their fields, clocks, and one list of steps an edition.
///
/// The declaration is the single source. Forms, buttons, timetable, queues, diagram, handbook, API and the invariants that every procedure
/// is tested for are read from it.
public protocol Procedure: Sendable, SendableMetatype {
    associatedtype State: RawRepresentable<String> & CaseIterable & Hashable & Sendable & Named
    associatedtype Clock: RawRepresentable<String> & CaseIterable & Hashable & Sendable & Timed
    /// Stable: chapter and name, `protection.patent-mediation`.
    static var code: String { get }
    static var title: String { get }
    /// Whose act it is.
    static var act: ActAuthority { get }
    /// The oldest first, without overlap.
    static var editions: [Edition<Self>] { get }
    /// States that were renamed, by the name that old logs hold.
    static var formerStates: [String: State] { get }
    /// How many days before the day of filing the day of an entry may lie.
    static var backdating: Int { get }
    /// Ways to new matters of other procedures.
    static var links: [Link<Self>] { get }
    /// What its events cause in other matters.
    static var reactions: [Reaction<Self>] { get }
    /// What its events' kinds begin with; empty but for overlays.
    static var kindPrefix: String { get }
    /// Whether public notes on its matters stand on their public pages: where the law lets everyone attend.
    static var opensNotes: Bool { get }
    /// Whether its course is not for others: they see the steps of which they may read something, the clocks that bind them, and its public state.
    static var isConfidential: Bool { get }
    /// Where it is taken; nil where nobody chooses, as for what lies over a matter.
    static var jurisdiction: Jurisdiction? { get }
    /// Events that may still follow an end: a suit against what was decided, a request about what stands published.
    static var afterwards: [any Event.Type] { get }
    /// Events by which the file gives somebody a part in it; without one of them nobody has any.
    static var seating: [any Event.Type] { get }
    /// Whom the file gives a part in it, as it stands now.
    static func seats(in docket: Docket<Self>) -> [Seat]
    /// Other authorities whom the file asks to act in it as it stands now: the superior whose consent it waits for, the police to whom it was sent; nobody once it has ended.
    static func invited(in docket: Docket<Self>) -> [MatterRole]
    /// What the figures in the file come to by the law of a day: the span of a fine, whether a threshold is reached.
    static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning]
    /// The same with what the platform knows beside the file, such as what the region laid down.
    static func reckonings(in docket: Docket<Self>, on day: LocalDate, knowing facts: Facts) -> [Reckoning]
    /// The event from which on whoever opened the matter is told of later changes of the rights it was about; nil where there is none.
    static var watching: (any Event.Type)? { get }
    /// Numbers of these rights, as they were typed.
    static func watched(in docket: Docket<Self>) -> [String]
    /// What forms are filled with from the file.
    static var suggestions: [Suggestion<Self>] { get }
    /// Names of the fields that lists and totals count its matters by, such as 行业: what the last entry says in a field of the name holds.
    static var codes: [String] { get }
    /// Those of the codes that no other of its matters may have, such as the number of a campaign.
    static var distinct: [String] { get }
    /// Events whose first day totals count its matters by, such as 决定.
    static var milestones: [any Event.Type] { get }
    /// Names of what totals add up over its matters; none of them is a code.
    static var amountNames: [String] { get }
    /// What totals add up over its matters, by name, in the smallest unit: the fine that stands, in fen.
    static func amounts(in docket: Docket<Self>) -> [String: Int]
    /// What an inspection of its files looks at; empty where they are not inspected.
    static var checklist: [CheckPoint<Self>] { get }
    /// Which sentences of the plan it serves.
    static var serves: [Serving] { get }
}

extension Procedure {
    public static var formerStates: [String: State] { [:] }
    public static var backdating: Int { 30 }
    public static var opensNotes: Bool { false }
    public static var isConfidential: Bool { false }
    public static var jurisdiction: Jurisdiction? { nil }
    public static var afterwards: [any Event.Type] { [] }
    public static var seating: [any Event.Type] { [] }
    public static func seats(in docket: Docket<Self>) -> [Seat] { [] }
    public static var reactions: [Reaction<Self>] { [] }
    public static func invited(in docket: Docket<Self>) -> [MatterRole] { [] }
    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] { [] }
    public static func reckonings(in docket: Docket<Self>, on day: LocalDate, knowing facts: Facts) -> [Reckoning] {
        reckonings(in: docket, on: day)
    }
    public static var watching: (any Event.Type)? { nil }
    public static func watched(in docket: Docket<Self>) -> [String] { [] }
    public static var suggestions: [Suggestion<Self>] { [] }
    public static var codes: [String] { [] }
    public static var distinct: [String] { [] }
    public static var milestones: [any Event.Type] { [] }
    public static var amountNames: [String] { [] }
    public static func amounts(in docket: Docket<Self>) -> [String: Int] { [:] }
    public static var checklist: [CheckPoint<Self>] { [] }
    public static var serves: [Serving] { [] }

    static func state(_ name: String) -> State? { State(rawValue: name) ?? formerStates[name] }
}

/// What a state is called.
public protocol Named {
    /// To those who handle the matter.
    var title: String { get }
    /// To the parties and the public: what is happening, in plain words.
    var publicTitle: String { get }
    /// Nothing more is to be done.
    var isFinal: Bool { get }
}

extension Named {
    public var publicTitle: String { title }
}

/// A clock of a procedure.
public protocol Timed {
    var rule: ClockRule { get }
}

/// Whose act a procedure ends in. For a national act the region prepares, checks, keeps the number and tracks, and never decides.
public enum ActAuthority: Sendable, Hashable {
    /// An authority of the region, by its level in words: 设区的市级以上管理专利工作的部门.
    case region(String)
    /// A national authority: 国家知识产权局.
    case national(String)
    /// Parties or bodies of their own: 人民调解委员会.
    case others(String)

    public var title: String {
        switch self {
        case .region(let title), .national(let title), .others(let title): title
        }
    }
}

/// The steps as the law drew them over a span of time.
public struct Edition<P: Procedure>: Sendable {
    /// What becomes of matters that were opened before the edition.
    public enum Transition: Sendable, Hashable {
        /// They are ended under the edition they were opened in.
        case oldMattersStay
        /// They go on under this edition from its first day.
        case takesOver
    }

    /// The instrument, for screens and logs.
    public let statute: Statute
    public let transition: Transition
    /// Verified where the instrument itself says what becomes of older matters and its words were read; a general principle is to be confirmed.
    public let transitionEvidence: Evidence
    public let steps: [Step<P>]

    public init(
        _ statute: Statute, transition: Transition = .oldMattersStay, transitionEvidence: Evidence = .unconfirmed, _ steps: [Step<P>]
    ) {
        (self.statute, self.transition, self.transitionEvidence, self.steps) = (statute, transition, transitionEvidence, steps)
    }
}

extension Procedure {
    /// The edition that governs a matter on a day.
    /// - Parameter opened: the day of its first entry; nil for one to be opened.
    static func edition(opened: LocalDate?, on day: LocalDate) -> Edition<Self>? {
        let first = opened ?? day
        guard var edition = editions.last(where: { $0.statute.isInForce(on: first) }) else { return nil }
        for later in editions
        where later.statute.since > edition.statute.since && later.statute.since <= day && later.transition == .takesOver {
            edition = later
        }
        return edition
    }
}
