import Law
public import Plan
public import Procedure

/// 案件线索：登记来源、核查、由负责人决定是否立案；管辖争议、移送其他部门、并案。
///
/// 《市场监督管理行政处罚程序规定》第七条至第二十条。举报另有 `Report`，立案后同样转入 `PenaltyCase`。提议立案的人不能批准。
public enum Lead: Procedure {
    public static let code = "protection.lead"
    public static let title = "案件线索核查"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("违法行为发生地", citing: penalties2022[7])
    public static let isConfidential = true
    public static let editions = [Edition<Self>(penalties2022, checking + deciding + disputing)]
    public static let reactions = [
        Reaction<Self>.on(
            Docketed.self, "into-case", "立案，转入行政处罚", .opens(PenaltyCase.code), citing: penalties2022[18],
            carrying: [
                "suspect": "suspect", "holder": "holder", "right": "right", "offence": "offence", "sector": "sector", "work": "work",
                "campaign": "campaign", "cause": "lead", "source": "source", "docketing": "reason", "first": "first", "second": "second",
                "address": "address", "phone": "phone", "supplier": "supplier",
            ])
    ]
    public static let codes = enforcementCodes
    public static let milestones: [any Event.Type] = [Docketed.self]
    public static let serves = [
        Serving(
            "4.2-1", "4.2-4", "4.2-5", by: .procedure(code, title), lacks: "自动监测网络和展会",
            scenario: "案件线索：机关自己登记，公众提不了；提议的人不能批准立案；管辖争议七个工作日协商，报上一级指定")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case verifying, appraising, proposed, disputed, submitted, docketed, refused, referred, joined

        public var title: String {
            switch self {
            case .verifying: "核查中"
            case .appraising: "检测、鉴定或者辨认中"
            case .proposed: "待负责人决定是否立案"
            case .disputed: "管辖争议协商中"
            case .submitted: "管辖争议已报请指定"
            case .docketed: "已立案"
            case .refused: "不予立案"
            case .referred: "已移送其他部门"
            case .joined: "已并入同一线索"
            }
        }
        public var isFinal: Bool { [.docketed, .refused, .referred, .joined].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case verification, negotiation, designation

        public var rule: ClockRule {
            switch self {
            case .verification:
                ClockRule(
                    "核查并决定是否立案", binds: .officer, Self.period("核查期限", .workingDays(15), 18), warnsBefore: 3,
                    extensions: [ExtensionRule("approved", "经负责人批准的延长", by: .chief, Self.period("核查的延长期限", .workingDays(15), 18))],
                    pauses: [PauseRule("appraisal", "检测、检验、检疫、鉴定以及权利人辨认、鉴别", penalties2022[18])])
            case .negotiation: ClockRule("协商管辖", binds: .officer, Self.period("管辖争议的协商期限", .workingDays(7), 13))
            case .designation: ClockRule("指定管辖", binds: .superior, Self.period("指定管辖的期限", .workingDays(7), 16))
            }
        }

        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(
                title, .since("2021-07-15", until: "2022-10-31", period, penalties2021[article], checked: "2026-11-29", .unconfirmed),
                .since("2022-11-01", period, penalties2022[article], checked: "2026-11-23"))
        }
    }

    public static func invited(in docket: Docket<Self>) -> [MatterRole] { docket.state == .submitted ? [.superior] : [] }

    private static let checking: [Step<Self>] = [
        .on(
            Registered.self, from: .new, to: .state(.verifying), by: .officer, .chief, citing: penalties2022[18],
            clocks: .start(.verification, from: "found"),
            issuing: [DocumentRule("registration", "案件来源登记表", to: .officer, citing: penalties2022[18])]),
        .on(
            Checked.self, from: .state(.verifying), to: .same, by: .officer, citing: penalties2022[18], if: twoOfficers,
            issuing: [DocumentRule("scene", "现场笔录", to: .officer, citing: penalties2022[21])]),
        .on(
            Extended.self, from: .state(.verifying), to: .same, by: .chief, citing: penalties2022[18],
            clocks: .extend(.verification, by: "approved")),
        .on(
            Appraising.self, from: .state(.verifying), to: .state(.appraising), by: .officer, citing: penalties2022[18],
            clocks: .pause(.verification, for: "appraisal"),
            issuing: [DocumentRule("identification", "协助辨认/鉴别通知书", to: .officer, citing: penalties2022[18])]),
        .on(
            Appraised.self, from: .state(.appraising), to: .state(.verifying), by: .officer, citing: penalties2022[18],
            clocks: .resume(.verification)),
    ]

    private static let deciding: [Step<Self>] = [
        .on(Proposed.self, from: .state(.verifying), to: .state(.proposed), by: .officer, citing: penalties2022[18]),
        .on(
            SentBack.self, from: .state(.proposed), to: .state(.verifying), by: .chief, citing: penalties2022[18],
            apartFrom: [Proposed.self]),
        .on(
            Docketed.self, from: .state(.proposed), to: .state(.docketed), by: .chief, citing: penalties2022[19],
            clocks: .stop(.verification), if: twoHandlers, apartFrom: [Proposed.self],
            issuing: [DocumentRule("docketing", "立案审批表", to: .officer, citing: penalties2022[18])]),
        .on(
            Refused.self, from: .state(.proposed), to: .state(.refused), by: .chief, citing: penalties2022[20],
            clocks: .stop(.verification), apartFrom: [Proposed.self],
            issuing: [DocumentRule("refusal", "不予立案审批表", to: .officer, citing: penalties2022[20])]),
        .on(
            Referred.self, from: .state(.verifying), to: .state(.referred), by: .officer, citing: penalties2022[17],
            clocks: .stop(.verification),
            issuing: [DocumentRule("referral", "案件移送函", to: .officer, citing: penalties2022[17])]),
        .on(
            Joined.self, from: .state(.verifying), to: .state(.joined), by: .officer, citing: penalties2022[18],
            clocks: .stop(.verification)),
    ]

    /// 第十二条至第十六条：先立案的管辖；争议协商七个工作日，协商不成报共同上一级指定。
    private static let disputing: [Step<Self>] = [
        .on(
            DisputeRaised.self, from: .state(.verifying), to: .state(.disputed), by: .officer, citing: penalties2022[13],
            clocks: .start(.negotiation)),
        .on(
            DisputeSettled.self, from: .state(.disputed), to: .state(.verifying), by: .officer, citing: penalties2022[13],
            clocks: .stop(.negotiation), if: settledHere),
        .on(
            DisputeSettled.self, from: .state(.disputed), to: .state(.referred), by: .officer, citing: penalties2022[13],
            clocks: .stop(.negotiation), .stop(.verification), if: settledElsewhere),
        .on(
            DisputeReported.self, from: .state(.disputed), to: .state(.submitted), by: .officer, citing: penalties2022[13],
            clocks: .stop(.negotiation), .start(.designation, from: "received")),
        .on(
            Designated.self, from: .state(.submitted), to: .state(.verifying), by: .officer, .superior, citing: penalties2022[16],
            clocks: .stop(.designation), if: designatedHere,
            issuing: [DocumentRule("designation", "指定管辖通知书", to: .officer, citing: penalties2022[16])]),
        .on(
            Designated.self, from: .state(.submitted), to: .state(.referred), by: .officer, .superior, citing: penalties2022[16],
            clocks: .stop(.designation), .stop(.verification), if: designatedElsewhere,
            issuing: [DocumentRule("designation", "指定管辖通知书", to: .officer, citing: penalties2022[16])]),
    ]

    private static let twoOfficers = Guard<Self, Checked>("执法人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    private static let twoHandlers = Guard<Self, Docketed>("办案人员不少于两人，写明两个不同的人") { $0.event.first != $0.event.second }
    private static let settledHere = Guard<Self, DisputeSettled>("协商由本机关管辖") { $0.event.here == true }
    private static let settledElsewhere = Guard<Self, DisputeSettled>("协商由其他机关管辖") { $0.event.here == false }
    private static let designatedHere = Guard<Self, Designated>("指定由本机关管辖") { $0.event.here == true }
    private static let designatedElsewhere = Guard<Self, Designated>("指定由其他机关管辖") { $0.event.here == false }
}
