import Law
import Penalty
public import Plan
public import Procedure

/// 提前停止公示处罚信息（信用修复）：申请、受理、决定、停止公示。
///
/// 条件见《市场监督管理行政处罚信息公示规定》第十六条，程序见《市场监督管理信用修复管理办法》（2025年12月25日起）。当事人从自己的处罚案件里申请，批准后案件的公示随之停止。
/// 弄虚作假的撤销决定，三年内不受理新的申请（第二十三条）。
public enum EarlyUnpublishing: Procedure {
    public static let code = "protection.publicity"
    public static let title = "提前停止公示处罚信息"
    public static let act = ActAuthority.region("作出处罚决定的市场监督管理部门")
    public static let editions = [Edition<Self>(repair2025, steps)]
    public static let reactions = [
        Reaction<Self>.on(
            Stopped.self, "stop-publicity", "停止公示", .files(PenaltyCase.Unpublished.kind, in: PenaltyCase.code), citing: publicity2026[16],
            carrying: ["unpublishing": "reason"])
    ]
    public static let suggestions: [Suggestion<Self>] = [
        .same(Accepted.self, "tier", as: Asked.self, "case-tier"), .same(Accepted.self, "published", as: Asked.self, "case-published"),
    ]
    public static let serves = [Serving("4.5-1", by: .procedure(code, title), scenario: "假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子")]

    public enum State: String, CaseIterable, Sendable, Named {
        case asked, correcting, accepted, granted, declined, refused, stopped
        public var title: String {
            switch self {
            case .asked: "待决定是否受理"
            case .correcting: "待申请人补正"
            case .accepted: "审查中"
            case .granted: "同意，待停止公示"
            case .declined: "不予受理"
            case .refused: "不同意提前停止公示"
            case .stopped: "已停止公示"
            }
        }
        public var isFinal: Bool { self == .declined || self == .refused || self == .stopped }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case acceptance, correction, decision, stopping
        public var rule: ClockRule {
            switch self {
            case .acceptance: ClockRule("决定是否受理，或者一次告知补正", binds: .officer, Self.repair("信用修复的受理期限", .workingDays(2), 14))
            case .correction: ClockRule("补正材料", binds: .claimant, Self.repair("补正的最短期限", .days(1), 14), set: true)
            case .decision:
                ClockRule(
                    "决定是否提前停止公示", binds: .officer, Self.repair("信用修复的决定期限", .workingDays(7), 16),
                    extensions: [ExtensionRule("approved", "情况复杂的延长", by: .chief, Self.repair("信用修复的延长期限", .workingDays(10), 16))])
            case .stopping: ClockRule("停止公示", binds: .officer, Self.repair("停止公示的期限", .workingDays(3), 17))
            }
        }
        private static func repair(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2025-12-25", period, repair2025[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Asked.self, from: .new, to: .state(.asked), by: .system, citing: publicity2026[16], clocks: .start(.acceptance)),
        .on(
            CorrectionAsked.self, from: .state(.asked), to: .state(.correcting), by: .officer, citing: repair2025[14],
            clocks: .stop(.acceptance), .start(.correction, until: "until")),
        .on(
            Corrected.self, from: .state(.correcting), to: .state(.asked), by: .claimant, citing: repair2025[14],
            clocks: .stop(.correction), .start(.acceptance)),
        .lapse(of: .correction, from: .state(.correcting), to: .state(.declined), citing: repair2025[14]),
        .on(
            Accepted.self, from: .state(.asked), to: .state(.accepted), by: .officer, citing: repair2025[14],
            clocks: .stop(.acceptance), .start(.decision), if: asInCase, longEnough, mayStop),
        .on(
            Declined.self, from: .state(.asked), to: .state(.declined), by: .officer, citing: repair2025[14], clocks: .stop(.acceptance)),
        .on(
            Extended.self, from: .state(.accepted), to: .same, by: .chief, citing: repair2025[16],
            clocks: .extend(.decision, by: "approved")),
        .on(
            Granted.self, from: .state(.accepted), to: .state(.granted), by: .chief, citing: repair2025[16],
            clocks: .stop(.decision), .start(.stopping), if: performed, corrected, notAgain, apartFrom: [Accepted.self],
            issuing: [DocumentRule("grant", "准予信用修复决定书", to: .claimant, citing: repair2025[16], .unconfirmed)]),
        .on(
            Refused.self, from: .state(.accepted), to: .state(.refused), by: .chief, citing: repair2025[16], clocks: .stop(.decision),
            apartFrom: [Accepted.self],
            issuing: [
                DocumentRule(
                    "refusal", "不予信用修复决定书", to: .claimant, citing: repair2025[16], .unconfirmed,
                    telling: [Remedies.reconsideration, Remedies.suit])
            ]),
        .on(Stopped.self, from: .state(.granted), to: .state(.stopped), by: .officer, citing: repair2025[17], clocks: .stop(.stopping)),
    ]

    /// 一般的公示满三个月，严重的满一年；轻微的只有三个月，不需要提前；降级、吊销、关闭的不能提前停止。
    private static let longEnough = Guard<Self, Accepted>("公示已满最短期限：一般的三个月，严重的一年，限制期还要届满") { situation in
        guard let published = situation.event.published, let tier = situation.event.tier else { return false }
        let kind: PublishedPenalty.Kind = tier == .serious ? .restriction : .fine
        let term = try? PublicationTerm.of(PublishedPenalty([kind], restrictionEnds: situation.event.restricted), published: published)
        return term?.earlyFrom.map { situation.day >= $0 } ?? false
    }
    /// 转来时没有带来档次和日子的旧件，以填写的为准。
    private static let asInCase = Guard<Self, Accepted>("公示的档次和公示之日与处罚案件一致") { situation in
        guard let asked = situation.docket.last(Asked.self) else { return true }
        return (asked.tier.map { $0 == situation.event.tier } ?? true)
            && (asked.published.map { $0 == situation.event.published } ?? true)
    }
    private static let mayStop = Guard<Self, Accepted>("不是降低资质、吊销许可、责令关闭的处罚，也不是三年内弄虚作假的申请人") {
        $0.event.tier != .final && $0.event.barred != true
    }
    private static let performed = Guard<Self, Granted>("处罚决定规定的义务已经履行") { $0.event.performed == true }
    private static let corrected = Guard<Self, Granted>("违法行为已经改正，危害后果已经消除") { $0.event.corrected == true }
    private static let notAgain = Guard<Self, Granted>("公示期间没有因同类违法行为再受处罚") { $0.event.clean == true }
}
