import Law
public import Plan
public import Procedure

/// 举报：收到线索、核查、决定是否立案、告知举报人。侵犯知识产权的线索由此进入行政处罚。
///
/// 核查依市场监管行政处罚程序规定。实名举报应当在决定后五个工作日内告知，只到2026年4月14日为止；此后只在法律、法规要求时告知。
/// 是否立案由部门负责人决定，立案的转入 `PenaltyCase`。未办结的举报怎样过渡没有读到，按程序从新办理（待确认）。举报人的信息保密，也不给被举报人看。
public enum Report: Procedure {
    public static let code = "protection.report"
    public static let title = "举报"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "违法行为发生地", citing: complaints2026[29])
    public static let editions = [
        Edition<Self>(complaints2020, steps2020), Edition<Self>(complaints2026, transition: .takesOver, steps2026),
    ]
    public static let reactions = [
        Reaction<Self>.on(
            Decided.self, "into-case", "立案，转入行政处罚", .opens(PenaltyCase.code), citing: penalties2022[18],
            carrying: ["suspect": "respondent", "right": "right", "cause": "lead", "docketing": "reason"],
            saying: ["source": .text(LeadSource.report.rawValue)], when: "决定立案"
        ) { event, _ in event.docketed == true }
    ]
    public static let serves = [
        Serving("4.4-1", by: .procedure(code, title), lacks: "同全国维权援助网络的数据交换", scenario: "实名举报五个工作日内告知，只到2026年4月14日的决定为止")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case verifying, appraising, telling, misdirected, joined, closed

        public var title: String {
            switch self {
            case .verifying: "核查中"
            case .appraising: "检测、鉴定或者辨认中"
            case .telling: "待告知举报人"
            case .misdirected: "已告知向其他部门提出"
            case .joined: "已并入同一线索"
            case .closed: "已决定是否立案"
            }
        }
        public var isFinal: Bool { self == .misdirected || self == .joined || self == .closed }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case verification, feedback

        public var rule: ClockRule {
            switch self {
            case .verification:
                ClockRule(
                    "核查并决定是否立案", binds: .officer, Self.fifteen("核查期限"), warnsBefore: 3,
                    extensions: [ExtensionRule("approved", "经负责人批准的延长", by: .chief, Self.fifteen("核查的延长期限"))],
                    pauses: [PauseRule("appraisal", "检测、检验、检疫、鉴定以及权利人辨认、鉴别", penalties2022[18])])
            case .feedback:
                ClockRule(
                    "告知实名举报人", binds: .officer,
                    Dated(
                        "实名举报的告知期限",
                        .since("2020-01-01", until: "2026-04-14", .workingDays(5), complaints2020[31, 2], checked: "2026-11-25")))
            }
        }

        private static func fifteen(_ title: String) -> Dated<Period> {
            Dated(
                title, .since("2021-07-15", until: "2022-10-31", .workingDays(15), penalties2021[18], checked: "2026-11-25", .unconfirmed),
                .since("2022-11-01", .workingDays(15), penalties2022[18], checked: "2026-11-23"))
        }
    }

    static let steps2020 =
        steps(filed: complaints2020[24], misdirected: complaints2020[29], handled: complaints2020[31, 1]) + [
            .on(
                Decided.self, from: .state(.verifying), to: .state(.telling), by: .chief, citing: complaints2020[31, 1],
                clocks: .stop(.verification), .start(.feedback), if: named),
            .on(
                Decided.self, from: .state(.verifying), to: .state(.closed), by: .chief, citing: complaints2020[31, 1],
                clocks: .stop(.verification), if: anonymous),
            .on(
                Told.self, from: .state(.telling), to: .state(.closed), by: .officer, citing: complaints2020[31, 2],
                clocks: .stop(.feedback),
                issuing: [DocumentRule("result", "举报处理结果告知书", to: .claimant, citing: complaints2020[31, 2])]),
        ]
    static let steps2026 =
        steps(filed: complaints2026[28], misdirected: complaints2026[34], handled: complaints2026[35]) + [
            .on(
                Decided.self, from: .state(.verifying), to: .state(.telling), by: .chief, citing: complaints2026[36],
                clocks: .stop(.verification), if: mustTell),
            .on(
                Decided.self, from: .state(.verifying), to: .state(.closed), by: .chief, citing: complaints2026[35],
                clocks: .stop(.verification), if: needNotTell),
            .on(
                Told.self, from: .state(.telling), to: .state(.closed), by: .officer, citing: complaints2026[36], clocks: .stop(.feedback),
                issuing: [DocumentRule("result", "举报处理结果告知书", to: .claimant, citing: complaints2026[36])]),
            .on(
                Joined.self, from: .state(.verifying), to: .state(.joined), by: .officer, citing: complaints2026[35],
                clocks: .stop(.verification)),
            .on(
                NewFacts.self, from: .state(.verifying), to: .same, by: .claimant, .officer, citing: complaints2026[35],
                clocks: .stop(.verification), .start(.verification)),
        ]

    private static func steps(filed: Citation, misdirected: Citation, handled: Citation) -> [Step<Self>] {
        [
            .on(
                Filed.self, from: .new, to: .state(.verifying), by: .claimant, citing: filed,
                clocks: .start(.verification, from: "received"),
                if: isReachable, issuing: [DocumentRule("registration", "举报登记表", to: .officer, citing: filed)]),
            .on(
                Misdirected.self, from: .state(.verifying), to: .state(.misdirected), by: .officer, citing: misdirected,
                clocks: .stop(.verification)),
            .on(
                Extended.self, from: .state(.verifying), to: .same, by: .chief, citing: penalties2022[18],
                clocks: .extend(.verification, by: "approved")),
            .on(
                Appraising.self, from: .state(.verifying), to: .state(.appraising), by: .officer, citing: penalties2022[18],
                clocks: .pause(.verification, for: "appraisal")),
            .on(
                Appraised.self, from: .state(.appraising), to: .state(.verifying), by: .officer, citing: penalties2022[18],
                clocks: .resume(.verification)),
        ]
    }

    private static let isReachable = Guard<Self, Filed>("实名举报的，写明举报人和联系方式") {
        $0.event.named != true || ($0.event.reporter != nil && $0.event.contact != nil)
    }
    private static let named = Guard<Self, Decided>("实名举报") { $0.docket.last(Filed.self)?.named == true }
    private static let anonymous = Guard<Self, Decided>("匿名举报") { $0.docket.last(Filed.self)?.named != true }
    private static let mustTell = Guard<Self, Decided>("法律、法规要求告知结果或者奖励") { $0.event.mustTell == true }
    private static let needNotTell = Guard<Self, Decided>("没有法律、法规要求告知") { $0.event.mustTell != true }
}
