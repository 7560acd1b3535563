public import Law
public import Plan
public import Procedure

/// 专项行动的报表：各单位报本期检查了多少经营主体；线索和案件不报，由登记的行数出。确认的人不是填报的人，确认以后才计入。
public enum CampaignReturn: Procedure {
    public static let code = "protection.campaign-return"
    public static let title = "专项行动报表"
    public static let act = ActAuthority.region("参加专项行动的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "填报单位所在地", citing: plan2017[place: Campaign.enforcementPlace], .unconfirmed)
    public static let editions = [Edition<Self>(plan2017, steps)]
    public static let codes = ["campaign"]
    public static let amountNames = ["premises"]
    public static func amounts(in docket: Docket<Self>) -> [String: Int] {
        guard docket.state == .confirmed, let premises = docket.last(Submitted.self)?.premises else { return [:] }
        return ["premises": premises]
    }
    public static let serves = [
        Serving("4.2-3", by: .procedure(code, title), scenario: "专项行动：提出的人不能批准，批准后公布，进度由线索和案件的行数出，罚款只有合计")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case submitted, returned, confirmed
        public var title: String {
            switch self {
            case .submitted: "待确认"
            case .returned: "已退回"
            case .confirmed: "已确认"
            }
        }
        public var isFinal: Bool { self == .confirmed }
    }

    /// 没有规定报表的期限，由行动方案的任务安排。
    public enum Clock: String, CaseIterable, Sendable, Timed {
        case confirmation
        public var rule: ClockRule {
            ClockRule(
                "确认报表", binds: .chief,
                Dated(
                    "确认报表的期限",
                    .since(
                        "2017-03-30", Period.workingDays(5), plan2017[place: Campaign.enforcementPlace], checked: "2026-11-29", .unconfirmed
                    )
                ))
        }
    }

    private static let law = plan2017[place: Campaign.enforcementPlace]

    private static let steps: [Step<Self>] = [
        .on(Submitted.self, from: .new, to: .state(.submitted), by: .officer, citing: law, clocks: .start(.confirmation), if: spansDays),
        .on(
            Submitted.self, from: .state(.returned), to: .state(.submitted), by: .officer, citing: law, clocks: .start(.confirmation),
            if: spansDays),
        .on(
            SentBack.self, from: .state(.submitted), to: .state(.returned), by: .chief, citing: law, clocks: .stop(.confirmation),
            apartFrom: [Submitted.self]),
        .on(
            Confirmed.self, from: .state(.submitted), to: .state(.confirmed), by: .chief, citing: law, clocks: .stop(.confirmation),
            apartFrom: [Submitted.self]),
    ]

    private static let spansDays = Guard<Self, Submitted>("本期的末日不早于首日，也不晚于填报之日") { situation in
        guard let first = situation.event.first, let last = situation.event.last else { return false }
        return first <= last && last <= situation.day
    }

    public struct Submitted: Event {
        public static let kind = "submitted"
        public static let title = "填报"
        public var campaign: String?
        public var first: LocalDate?
        public var last: LocalDate?
        public var premises: Int?
        public var work: String?
        public var difficulties: String?
        public var files: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.campaign, "campaign", "行动编号", seen: .handlers, longest: 20), .day(\.first, "first", "本期首日", seen: .handlers),
            .day(\.last, "last", "本期末日", seen: .handlers),
            .number(
                \.premises, "premises", "本期检查的经营主体", unit: "家次", in: 0...10_000_000, help: "只报本期的，各期相加为累计", seen: .handlers),
            .text(\.work, "work-done", "开展的工作", seen: .handlers, longest: 3000, lines: 4),
            .text(\.difficulties, "difficulties", "困难和建议", need: .optional, seen: .handlers, longest: 2000, lines: 3),
            .files(\.files, "files", "材料", seen: .handlers),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回重报"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)]
    }

    public struct Confirmed: Event {
        public static let kind = "confirmed"
        public static let title = "确认"
        public var words: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 2)
        ]
    }
}
