import Law
public import Plan
public import Procedure

/// 专项行动：承办人提出，负责人批准并公布，期满总结，由他人验收后公布总结。
///
/// 行动的形式没有法定规定；依据是实施方案第四部分第二项。线索、案件填写行动的编号，进度都由它们的行数出，不另报；只有检查的经营主体由各单位报（`CampaignReturn`）。
/// 目标只有线索、案件和检查的经营主体，没有罚款：以罚款为目标是受监督的趋利性执法（《行政执法监督条例》第十一条）。
public enum Campaign: Procedure {
    public static let code = "protection.campaign"
    public static let title = "专项行动"
    public static let act = ActAuthority.region("县级以上负责知识产权执法的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("行动开展地", citing: plan2017[place: enforcementPlace], .unconfirmed)
    public static let editions = [Edition<Self>(plan2017, preparing + running)]
    public static let codes = ["campaign-code"]
    public static let distinct = ["campaign-code"]
    public static let serves = [
        Serving("4.2-3", by: .procedure(code, title), scenario: "专项行动：提出的人不能批准，批准后公布，进度由线索和案件的行数出，罚款只有合计"),
        Serving(
            "4.2-6", by: .procedure(code, title), lacks: "网络广告联盟的监测",
            scenario: "专项行动：提出的人不能批准，批准后公布，进度由线索和案件的行数出，罚款只有合计"),
    ]

    /// 办公厅印发的实施方案里行政保护的一段。
    static let enforcementPlace = "第四部分第二项"

    public enum State: String, CaseIterable, Sendable, Named {
        case drafted, running, summarised, ended, dropped
        public var title: String {
            switch self {
            case .drafted: "待批准"
            case .running: "进行中"
            case .summarised: "已总结，待验收"
            case .ended: "已结束"
            case .dropped: "已取消"
            }
        }
        public var isFinal: Bool { self == .ended || self == .dropped }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case summary
        public var rule: ClockRule {
            ClockRule(
                "总结专项行动", binds: .officer,
                Dated(
                    "总结的期限", .since("2017-03-30", Period.days(1), plan2017[place: enforcementPlace], checked: "2026-11-29", .unconfirmed)),
                set: true, warnsBefore: 5)
        }
    }

    private static let law = plan2017[place: enforcementPlace]

    private static let preparing: [Step<Self>] = [
        .on(Proposed.self, from: .new, to: .state(.drafted), by: .officer, citing: law, if: spansDays),
        .on(Proposed.self, from: .state(.drafted), to: .same, by: .officer, citing: law, if: spansDays),
        .on(
            Approved.self, from: .state(.drafted), to: .state(.running), by: .chief, citing: law,
            clocks: .start(.summary, until: "summary-until"), if: summarisedAfterwards, apartFrom: [Proposed.self],
            publishing: [
                PublicationRule(
                    "campaign", "专项行动", citing: law,
                    showing: [
                        .of(Proposed.self, "campaign-name"), .of(Proposed.self, "campaign-code"), .of(Proposed.self, "lead"),
                        .of(Proposed.self, "goal"), .of(Proposed.self, "areas"), .of(Proposed.self, "first"), .of(Proposed.self, "last"),
                    ], masking: [Mask("国家秘密", law), Mask("正在查办的案件", law)])
            ]),
        .on(Dropped.self, from: .state(.drafted), to: .state(.dropped), by: .chief, citing: law),
    ]

    private static let running: [Step<Self>] = [
        .on(Progressed.self, from: .state(.running), to: .same, by: .officer, citing: law),
        .on(
            Extended.self, from: .state(.running), to: .same, by: .chief, citing: law,
            clocks: .stop(.summary), .start(.summary, until: "summary-until"), if: prolonged),
        .on(
            Summarised.self, from: .state(.running), to: .state(.summarised), by: .officer, citing: law, clocks: .stop(.summary), if: isOver
        ),
        .on(
            Returned.self, from: .state(.summarised), to: .state(.running), by: .chief, citing: law,
            clocks: .start(.summary, until: "summary-until"), apartFrom: [Summarised.self]),
        .on(
            Ended.self, from: .state(.summarised), to: .state(.ended), by: .chief, citing: law, apartFrom: [Summarised.self],
            publishing: [
                PublicationRule(
                    "campaign-summary", "专项行动总结", citing: law,
                    showing: [
                        .of(Proposed.self, "campaign-name"), .of(Proposed.self, "campaign-code"), .of(Summarised.self, "summary"),
                    ], masking: [Mask("国家秘密", law), Mask("个人信息", law), Mask("正在查办的案件", law)])
            ]),
        .on(
            Dropped.self, from: .state(.running), to: .state(.dropped), by: .chief, citing: law, clocks: .stop(.summary),
            withdrawing: ["campaign"]),
    ]

    private static let spansDays = Guard<Self, Proposed>("结束之日不早于开始之日") { situation in
        guard let first = situation.event.first, let last = situation.event.last else { return false }
        return first <= last
    }
    private static let summarisedAfterwards = Guard<Self, Approved>("总结的日期晚于行动结束之日") { situation in
        guard let until = situation.event.until, let last = situation.docket.lastDay else { return false }
        return until > last
    }
    private static let prolonged = Guard<Self, Extended>("新的结束之日晚于原来的，总结的日期晚于新的结束之日") { situation in
        guard let until = situation.event.until, let last = situation.event.last, let before = situation.docket.lastDay else {
            return false
        }
        return last > before && until > last
    }
    private static let isOver = Guard<Self, Summarised>("行动已经到期") { situation in
        situation.docket.lastDay.map { situation.day > $0 } ?? false
    }
}

extension Docket<Campaign> {
    /// 行动到哪一天，延期过的以延期为准。
    var lastDay: LocalDate? { last(Campaign.Extended.self)?.last ?? last(Campaign.Proposed.self)?.last }
}
