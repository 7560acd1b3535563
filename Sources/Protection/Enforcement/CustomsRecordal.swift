import Law
public import Plan
public import Procedure

/// 知识产权海关保护备案：海关总署的事项。区里帮助准备、登记号码和有效期、提醒续展和变更，不作决定。
///
/// 《知识产权海关保护条例》第七条至第十一条：三十个工作日决定，有效期十年，届满前六个月内续展，变更、注销三十个工作日内办理。
public enum CustomsRecordal: Procedure {
    public static let code = "protection.customs-recordal"
    public static let title = "知识产权海关保护备案跟踪"
    public static let act = ActAuthority.national("海关总署")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("权利人所在地", citing: customs2018.whole, .unconfirmed)
    public static let editions = [Edition<Self>(customs2018, steps)]
    public static let serves = [
        Serving("4.2-8", by: .procedure(code, title), lacks: "同海关系统的数据交换", scenario: "海关备案：三十个工作日决定，十年有效，届满前六个月提醒续展")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case preparing, filed, recorded, refused, lapsed, cancelled
        public var title: String {
            switch self {
            case .preparing: "准备材料"
            case .filed: "海关总署审查中"
            case .recorded: "备案有效"
            case .refused: "不予备案"
            case .lapsed: "备案已失效"
            case .cancelled: "备案已注销"
            }
        }
        public var isFinal: Bool { [.refused, .lapsed, .cancelled].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case decision, term, change
        public var rule: ClockRule {
            switch self {
            case .decision: ClockRule("决定是否备案", binds: .customs, Self.period("备案的决定期限", .workingDays(30), 8), warnsBefore: 5)
            case .term:
                ClockRule("备案续展（届满前六个月内）", binds: .claimant, Self.period("备案的有效期", .years(10), 10), rolling: .never, warnsBefore: 125)
            case .change: ClockRule("申请变更或者注销备案", binds: .claimant, Self.period("变更备案的期限", .workingDays(30), 11))
            }
        }
        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2018-03-19", period, customs2018[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(Prepared.self, from: .new, to: .state(.preparing), by: .claimant, citing: customs2018[8]),
        .on(Advised.self, from: .state(.preparing), to: .same, by: .officer, citing: customs2018[8]),
        .on(
            Filed.self, from: .state(.preparing), to: .state(.filed), by: .claimant, .officer, citing: customs2018[8],
            clocks: .start(.decision, from: "complete")),
        .on(
            Recorded.self, from: .state(.filed), to: .state(.recorded), by: .claimant, .officer, citing: customs2018[10],
            clocks: .stop(.decision), .start(.term, from: "since")),
        .on(
            Refused.self, from: .state(.filed), to: .state(.refused), by: .claimant, .officer, citing: customs2018[8],
            clocks: .stop(.decision)),
        .on(
            Changed.self, from: .state(.recorded), to: .same, by: .claimant, .officer, citing: customs2018[11],
            clocks: .start(.change, from: "changed"), if: noChangePending),
        .on(ChangeFiled.self, from: .state(.recorded), to: .same, by: .claimant, .officer, citing: customs2018[11], clocks: .stop(.change)),
        .on(
            Renewed.self, from: .state(.recorded), to: .same, by: .claimant, .officer, citing: customs2018[10],
            clocks: .stop(.term), .start(.term, from: "from")),
        .lapse(of: .term, from: .state(.recorded), to: .state(.lapsed), citing: customs2018[10], clocks: .stop(.change)),
        .on(
            Cancelled.self, from: .state(.recorded), to: .state(.cancelled), by: .claimant, .officer, citing: customs2018[11],
            clocks: .stop(.term), .stop(.change)),
    ]

    private static let noChangePending = Guard<Self, Changed>("没有另一项变更等待申请") { $0.docket.open(.change) == nil }
}
