import Law
import Penalty
public import Plan
public import Procedure

/// 行政处罚（简易程序）：当场处罚，七个工作日内交卷归档，罚款当场收缴的两个工作日内交回。
///
/// 《市场监督管理行政处罚程序规定》第六十六条至第七十三条。对当场处罚不服的先申请行政复议（《行政复议法》第二十三条）。
public enum SummaryPenalty: Procedure {
    public static let code = "protection.summary-penalty"
    public static let title = "行政处罚（简易程序）"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penalties2022[7])
    public static let editions = [Edition<Self>(penalties2022, steps)]
    /// 结案以后仍然可以在复议期限内申请复议。
    public static let afterwards: [any Event.Type] = [Contested.self]
    public static let codes = ["offence", "campaign"]
    public static let milestones: [any Event.Type] = [Decided.self]
    public static let amountNames = ["fine"]
    public static func amounts(in docket: Docket<Self>) -> [String: Int] {
        guard docket.state != .annulled, let fine = docket.last(Decided.self)?.fine else { return [:] }
        return ["fine": fine]
    }
    public static let suggestions: [Suggestion<Self>] = [.same(Paid.self, "amount", as: Decided.self, "fine")]
    public static let serves = [Serving("4.2-1", by: .procedure(code, title), scenario: "当场处罚：单位三千元以内，超过的当场退回；七个工作日归档，先复议后诉讼")]

    public enum State: String, CaseIterable, Sendable, Named {
        case decided, filed, demanded, contested, closed, annulled
        public var title: String {
            switch self {
            case .decided: "已当场处罚，待归档"
            case .filed: "已归档，缴款期内"
            case .demanded: "已催告"
            case .contested: "复议、诉讼中"
            case .closed: "已结案"
            case .annulled: "处罚决定已被撤销"
            }
        }
        public var isFinal: Bool { self == .closed || self == .annulled }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case filing, remittance, payment, reconsideration, demand
        public var rule: ClockRule {
            switch self {
            case .filing: ClockRule("交回当场处罚的材料归档", binds: .officer, Self.penalty("当场处罚的归档期限", .workingDays(7), 70))
            case .remittance: ClockRule("把当场收缴的罚款交回", binds: .officer, Self.penalty("当场收缴罚款的上缴期限", .workingDays(2), 73))
            case .payment: ClockRule("缴纳罚款", binds: .respondent, Self.penalty("缴纳罚款的期限", .days(15), 72))
            case .reconsideration:
                ClockRule(
                    "申请行政复议", binds: .respondent,
                    Dated("申请行政复议的期限", .since("2024-01-01", .days(60), reconsideration2024[20], checked: "2026-11-23")), warnsBefore: 5)
            case .demand: ClockRule("履行催告", binds: .respondent, Self.penalty("催告的期限", .workingDays(10), 76))
            }
        }
        private static func penalty(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(
                title, .since("2021-07-15", until: "2022-10-31", period, penalties2021[article], checked: "2026-11-29", .unconfirmed),
                .since("2022-11-01", period, penalties2022[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(
            Decided.self, from: .new, to: .state(.decided), by: .officer, citing: penalties2022[66],
            clocks: .start(.filing), .start(.reconsideration), .start(.payment), if: isSmall, twoOfficers, heard, later, issuing: [decision]
        ),
        .on(
            Decided.self, from: .new, to: .state(.decided), by: .officer, citing: penalties2022[72],
            clocks: .start(.filing), .start(.reconsideration), .start(.remittance), if: isSmall, twoOfficers, heard, onTheSpot,
            issuing: [decision]),
        .on(Remitted.self, from: .state(.decided, .filed), to: .same, by: .officer, citing: penalties2022[73], clocks: .stop(.remittance)),
        .on(HandedIn.self, from: .state(.decided), to: .state(.filed), by: .officer, citing: penalties2022[70], clocks: .stop(.filing)),
        .on(
            Paid.self, from: .state(.decided, .filed, .demanded), to: .same, by: .officer, citing: penalties2022[72],
            clocks: .stop(.payment)),
        .on(
            Demanded.self, from: .state(.filed), to: .state(.demanded), by: .officer, citing: penalties2022[76],
            clocks: .stop(.payment), .start(.demand, from: "demand-reached"),
            issuing: [DocumentRule("demand", "履行行政处罚决定催告书", to: .respondent, citing: penalties2022[76])]),
        .lapse(of: .reconsideration, from: .open, to: .same, citing: reconsideration2024[20]),
        .on(
            Contested.self, from: .state(.decided, .filed, .demanded, .closed), to: .state(.contested), by: .officer,
            citing: reconsideration2024[23], clocks: .stop(.reconsideration), .stop(.filing)),
        .on(Upheld.self, from: .state(.contested), to: .state(.filed), by: .officer, citing: penalties2022[63]),
        .on(
            Annulled.self, from: .state(.contested), to: .state(.annulled), by: .officer, citing: penalties2022[63],
            clocks: .stop(.payment), .stop(.demand), .stop(.remittance)),
        .on(
            Closed.self, from: .state(.filed, .demanded), to: .state(.closed), by: .officer, citing: penalties2022[77],
            clocks: .stop(.payment), .stop(.demand), .stop(.reconsideration), .stop(.remittance), if: settled),
    ]

    private static let decision = DocumentRule(
        "decision", "当场行政处罚决定书", to: .respondent, citing: penalties2022[68], telling: [Remedies.reconsiderationFirst])
    private static let isSmall = Guard<Self, Decided>("自然人二百元以下，单位三千元以下，或者警告（含本数）") { situation in
        let subject: FineBase.Subject = situation.event.subject == .person ? .person : .organisation
        guard let limit = try? SummaryThreshold.on(situation.day, subject) else { return false }
        let fine = situation.event.fine ?? 0
        return limit.admits(Money(fen: Int64(fine))) && (fine > 0 || situation.event.warning == true)
    }
    private static let twoOfficers = Guard<Self, Decided>("执法人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    private static let heard = Guard<Self, Decided>("已出示执法证件，告知事实、理由、依据，听取陈述、申辩") { $0.event.heard == true }
    private static let later = Guard<Self, Decided>("没有当场收缴罚款") { $0.event.collected != true }
    private static let onTheSpot = Guard<Self, Decided>("当场收缴罚款：一百元以下，或者事后难以执行，或者偏远地区当事人提出") { situation in
        situation.event.collected == true && (situation.event.why != nil || (situation.event.fine ?? 0) <= 10_000)
    }
    private static let settled = Guard<Self, Closed>("罚款已经缴清，或者只给予警告") { situation in
        guard let decided = situation.docket.last(Decided.self) else { return false }
        let paid = situation.docket.entries.filter { $0.kind == Paid.kind }.reduce(0) { $0 + ($1.values["amount"]?.number ?? 0) }
        return decided.collected == true || paid >= (decided.fine ?? 0)
    }
}
