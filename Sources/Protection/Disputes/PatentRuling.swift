import Law
public import Procedure

/// 专利侵权纠纷行政裁决：请求、立案、答辩、审理、裁决、送达、公开，到起诉期满或者判决生效。
///
/// 《专利纠纷行政裁决和调解办法》第七条至第三十七条、第八十条、第八十三条；起诉期限见专利法第六十五条。裁决只认定侵权是否成立、责令停止，不处理赔偿，
/// 赔偿可以另行请求调解（`PatentMediation`）。2025年2月1日以前的办法没有逐条核对，不录入：当时的请求不能在这里办理。
public enum PatentRuling: Procedure {
    public static let code = "protection.patent-ruling"
    /// The platform chooses so, not the law: the authority may say something to everyone about a ruling.
    public static let opensNotes = true
    public static let title = "专利侵权纠纷行政裁决"
    public static let act = ActAuthority.region("管理专利工作的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "被请求人所在地或者侵权行为地；几个部门都有管辖权的，由请求人选择一个", citing: patentRules2024[97])
    public static let suggestions: [Suggestion<Self>] = [.same(Decided.self, "infringes", as: Drafted.self)]
    public static let editions = [Edition<Self>(measures2025, intake + trial + ruling + aftermath)]

    /// 特别复杂的再次延长由上一级批准。
    public static func invited(in docket: Docket<Self>) -> [MatterRole] {
        docket.state == .trying && docket.last(ConclusionExtended.self) != nil ? [.superior] : []
    }

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, correcting, accepted, answering, trying, objected, suspended, drafted, decided, served, suing, standing
        case declined, transferred, settled, withdrawn, dropped, overturned, closed

        public var title: String {
            switch self {
            case .filed: "待审查立案"
            case .correcting: "待请求人补正"
            case .accepted: "待送达被请求人"
            case .answering: "答辩期内"
            case .trying: "审理中"
            case .objected: "待处理管辖异议"
            case .suspended: "已中止"
            case .drafted: "待批准裁决"
            case .decided: "待送达裁决书"
            case .served: "起诉期内"
            case .suing: "诉讼中"
            case .standing: "裁决已生效"
            case .declined: "不予立案"
            case .transferred: "已移送"
            case .settled: "调解结案"
            case .withdrawn: "已撤回"
            case .dropped: "已撤销案件"
            case .overturned: "裁决已被撤销"
            case .closed: "已归档"
            }
        }
        public var publicTitle: String { self == .drafted ? "审理中" : title }
        public var isFinal: Bool {
            switch self {
            case .declined, .transferred, .settled, .withdrawn, .dropped, .overturned, .closed: true
            default: false
            }
        }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case acceptance, service, defence, foreignDefence = "foreign-defence", forwarding, objection, conclusion, publication, suit,
            execution

        public var rule: ClockRule {
            switch self {
            case .acceptance:
                ClockRule(
                    "决定是否立案并通知", binds: .officer, Clock.since("立案期限", .workingDays(5), 20),
                    extensions: [ExtensionRule("complex", "案情特别复杂的延期", by: .chief, Clock.since("立案的延长期限", .workingDays(5), 20))])
            case .service: ClockRule("送达请求书副本和答辩通知", binds: .officer, Clock.since("请求书副本的送达期限", .workingDays(5), 22))
            case .defence: ClockRule("提交答辩书", binds: .respondent, Clock.since("答辩期限", .days(15), 22))
            case .foreignDefence:
                ClockRule("提交答辩书（境内无经常居所或者营业所）", binds: .respondent, Clock.since("境外被请求人的答辩期限", .days(30), 22))
            case .forwarding: ClockRule("向请求人送达答辩书副本", binds: .officer, Clock.since("答辩书副本的送达期限", .workingDays(5), 22))
            case .objection: ClockRule("处理管辖异议", binds: .officer, Clock.since("管辖异议的处理期限", .workingDays(5), 9))
            case .conclusion: conclusionRule
            case .publication: ClockRule("公开行政裁决", binds: .officer, Clock.since("裁决的公开期限", .workingDays(20), 83))
            case .suit:
                ClockRule(
                    "向人民法院起诉", binds: .respondent,
                    Dated("起诉期限", .since("2025-02-01", .days(15), patentLaw2020[65], checked: "2026-11-23")))
            case .execution: ClockRule("申请人民法院强制执行", binds: .officer, Clock.since("申请强制执行的期限", .months(3), 80))
            }
        }

        private var conclusionRule: ClockRule {
            ClockRule(
                "结案", binds: .officer, Clock.since("结案期限", .months(3), 37), warnsBefore: 10,
                extensions: [
                    ExtensionRule("complex", "案情复杂的延期", by: .chief, Clock.since("结案的延长期限", .months(1), 37)),
                    ExtensionRule("very-complex", "案情特别复杂的延期", by: .superior, Clock.since("结案的再次延长期限", .months(2), 37), after: "complex"),
                ],
                pauses: [
                    PauseRule("suspension", "中止", measures2025[37]), PauseRule("objection", "管辖异议", measures2025[37]),
                    PauseRule("appraisal", "检验鉴定", measures2025[37]), PauseRule("notice", "公告", measures2025[37]),
                    PauseRule("evidence", "当事人申请延长举证期限", measures2025[37]), PauseRule("settlement", "和解", measures2025[37]),
                ])
        }

        /// A period of the measures, from the day they came into force.
        private static func since(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2025-02-01", period, measures2025[article], checked: "2026-11-23"))
        }
    }
}
