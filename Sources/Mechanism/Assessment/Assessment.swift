public import Law
public import Procedure

/// 评议、判定、评估一类的程序：受理并定范围、抽取专家并回避、填写对比的表格、专家各自出具意见、起草、由他人签发、回访。
///
/// What differs from one to the next is its `Kind`; the steps, their order and what keeps them honest are the same: experts are not of those
/// concerned, each gives an opinion of their own, all have given theirs before there is a draft, and who drafts does not sign.
public enum Assessment<Kind: AssessmentKind>: SharedCourse {
    public typealias State = AssessmentState
    public typealias Clock = AssessmentClock<Kind>

    public static var editions: [Edition<Self>] { Kind.editions }
    public static var links: [Link<Self>] { Kind.links }
    public static var reactions: [Reaction<Self>] { Kind.reactions }

    public static var suggestions: [Suggestion<Self>] {
        [.same(Issued.self, "conclusion", as: Drafted.self), .same(Issued.self, "reasons", as: Drafted.self)] + Kind.suggestions
    }

    public static var watching: (any Event.Type)? { Issued.self }
    public static func watched(in docket: Docket<Self>) -> [String] { Kind.watched(in: docket) }

    /// The course of the assessment under an instrument.
    public static func edition(of statute: Statute) -> Edition<Self> { Edition(statute, intake + panel + opinion) }

    private static var law: AssessmentLaw { Kind.law }

    private static var intake: [Step<Self>] {
        [
            .on(
                Kind.Request.self, from: .new, to: .state(.requested), by: .claimant, citing: law.request,
                clocks: .start(.acceptance, from: "received")),
            .on(
                Scoped.self, from: .state(.requested), to: .state(.scoped), by: .officer, citing: law.request,
                clocks: .stop(.acceptance), .start(.opinion, until: "until"),
                issuing: [DocumentRule("acceptance", "受理通知书", to: .claimant, citing: law.request, .unconfirmed)]),
            .on(
                Declined.self, from: .state(.requested), to: .state(.declined), by: .officer, citing: law.request,
                clocks: .stop(.acceptance),
                issuing: [DocumentRule("non-acceptance", "不予受理通知书", to: .claimant, citing: law.request, .unconfirmed)]),
            .on(
                Extended.self, from: .state(.scoped, .tabling, .opining), to: .same, by: .chief, citing: law.opinion,
                clocks: .stop(.opinion), .start(.opinion, until: "until")),
            .on(
                Withdrawn.self, from: .state(.requested, .scoped, .tabling, .opining, .drafted), to: .state(.withdrawn), by: .claimant,
                citing: law.request, clocks: .stop(.acceptance), .stop(.opinion)),
        ]
    }

    private static var panel: [Step<Self>] {
        [
            .on(
                Drawn.self, from: .state(.scoped), to: .state(.tabling), by: .officer, citing: law.panel, if: enough, distinct, unrelated),
            .on(
                Substituted.self, from: .state(.tabling, .opining), to: .same, by: .officer, citing: law.panel,
                if: leavesPanel, joinsPanel, joinsUnrelated),
            .on(Tabled.self, from: .state(.tabling), to: .state(.opining), by: .officer, citing: law.opinion),
            .on(Tabled.self, from: .state(.opining), to: .same, by: .officer, citing: law.opinion, if: beforeOpinions),
        ]
    }

    private static var opinion: [Step<Self>] {
        [
            .on(Opined.self, from: .state(.opining), to: .same, by: .officer, .expert, citing: law.opinion, if: isOnPanel, onlyOnce),
            .on(
                Drafted.self, from: .state(.opining), to: .state(.drafted), by: .officer, citing: law.opinion, if: allOpined, coherent),
            .on(SentBack.self, from: .state(.drafted), to: .state(.opining), by: .chief, citing: law.opinion, apartFrom: [Drafted.self]),
            .on(
                Issued.self, from: .state(.drafted), to: .state(.issued), by: .chief, citing: law.opinion,
                clocks: .stop(.opinion), .start(.followUp, until: "follow"), if: asDrafted, apartFrom: [Drafted.self],
                issuing: [DocumentRule("opinion", Kind.words.opinion, to: .claimant, citing: law.opinion, .unconfirmed)]),
            .on(FollowedUp.self, from: .state(.issued), to: .state(.closed), by: .officer, citing: law.followUp, clocks: .stop(.followUp)),
        ]
    }
}

/// Where an assessment stands.
public enum AssessmentState: String, CaseIterable, Sendable, Named {
    case requested, scoped, tabling, opining, drafted, issued, closed, declined, withdrawn

    public var title: String {
        switch self {
        case .requested: "待决定是否受理"
        case .scoped: "待抽取专家"
        case .tabling: "待填写对比表"
        case .opining: "专家出具意见中"
        case .drafted: "待签发意见书"
        case .issued: "已出具意见，待回访"
        case .closed: "已办结"
        case .declined: "不予受理"
        case .withdrawn: "已撤回"
        }
    }
    public var publicTitle: String {
        switch self {
        case .scoped, .tabling, .opining, .drafted: "已受理，办理中"
        default: title
        }
    }
    public var isFinal: Bool { self == .closed || self == .declined || self == .withdrawn }
}

/// The clocks of an assessment. Its end and the follow-up are set by the authority.
public enum AssessmentClock<Kind: AssessmentKind>: String, CaseIterable, Sendable, Timed {
    case acceptance, opinion, followUp

    public var rule: ClockRule {
        switch self {
        case .acceptance: ClockRule("决定是否受理", binds: .officer, Kind.law.acceptance)
        case .opinion: ClockRule("出具意见书", binds: .officer, Kind.law.atLeast, set: true, warnsBefore: 5)
        case .followUp: ClockRule("回访", binds: .officer, Kind.law.atLeast, set: true)
        }
    }
}
