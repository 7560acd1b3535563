public import Law
public import Procedure

/// 责任和整改一类的程序：谁在哪一天以前做到什么，凭什么算做到；报告进展，报请验收，由他人验收。到期没有报请验收的亮红灯。
///
/// What differs from one to the next is its `Kind`. Whoever reports it done does not accept it, and without proof nothing is done.
public enum Undertaking<Kind: UndertakingKind>: SharedCourse {
    public typealias State = UndertakingState
    public typealias Clock = UndertakingClock<Kind>

    public static var editions: [Edition<Self>] { Kind.editions }
    public static var reactions: [Reaction<Self>] { Kind.reactions }

    /// The course of the undertaking under an instrument.
    public static func edition(of statute: Statute) -> Edition<Self> { Edition(statute, steps) }

    private static var steps: [Step<Self>] {
        let law = Kind.citation
        return [
            .on(
                Kind.Given.self, from: .new, to: .state(.given), by: .officer, .chief, citing: law,
                clocks: .start(.deadline, until: "until")),
            .on(Progressed.self, from: .state(.given), to: .same, by: .claimant, .officer, citing: law),
            .on(
                Extended.self, from: .state(.given), to: .same, by: .chief, citing: law,
                clocks: .stop(.deadline), .start(.deadline, until: "until")),
            .on(
                Reported.self, from: .state(.given), to: .state(.reported), by: .claimant, .officer, citing: law, clocks: .stop(.deadline)),
            .on(
                Returned.self, from: .state(.reported), to: .state(.given), by: .chief, citing: law,
                clocks: .start(.deadline, until: "until"), apartFrom: [Reported.self]),
            .on(Accepted.self, from: .state(.reported), to: .state(.accepted), by: .chief, citing: law, apartFrom: [Reported.self]),
            .on(
                Dropped.self, from: .state(.given, .reported), to: .state(.dropped), by: .chief, citing: law, clocks: .stop(.deadline)),
        ]
    }
}

/// What one kind of undertaking says of itself.
public protocol UndertakingKind: CourseKind {
    /// What opens it: goal, owner, and the day field `until`.
    associatedtype Given: Event
    static var citation: Citation { get }
    /// The least that has to be given.
    static var atLeast: Dated<Period> { get }
    /// What the deadline asks for: 完成整改并报请验收.
    static var deadline: String { get }
    /// Built once, from `Undertaking<Self>.edition(of:)`.
    static var editions: [Edition<Undertaking<Self>>] { get }
    static var reactions: [Reaction<Undertaking<Self>>] { get }
}

extension UndertakingKind {
    public static var reactions: [Reaction<Undertaking<Self>>] { [] }
}

/// Where an undertaking stands.
public enum UndertakingState: String, CaseIterable, Sendable, Named {
    case given, reported, accepted, dropped

    public var title: String {
        switch self {
        case .given: "进行中"
        case .reported: "待验收"
        case .accepted: "已验收"
        case .dropped: "已撤销"
        }
    }
    public var isFinal: Bool { self == .accepted || self == .dropped }
}

/// The one clock of an undertaking: the day by which it is to be done.
public enum UndertakingClock<Kind: UndertakingKind>: String, CaseIterable, Sendable, Timed {
    case deadline

    public var rule: ClockRule { ClockRule(Kind.deadline, binds: .claimant, Kind.atLeast, set: true, warnsBefore: 5) }
}
