public import Law
public import Mechanism
public import Plan
public import Procedure

/// 地方的法规、规章和政策：制定、修订、废止或者研究哪一件，由谁起草，到哪一天，凭什么算完成；由他人验收。
///
/// 立法、修法由有立法权的机关进行，平台只记录任务、进展和结果，公众看得到哪一件在改、到什么时候。
public typealias LocalRule = Undertaking<RuleMaking>

/// What a task of rule making says of itself. 依据是实施方案第四部分第六项。
public enum RuleMaking: UndertakingKind {
    public static let code = "protection.local-rule"
    public static let title = "地方法规、规章和政策的制定修订"
    public static let act = ActAuthority.region("自治区知识产权主管部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("起草的部门所在地", citing: citation, .unconfirmed)
    public static let citation = plan2017[place: "第四部分第六项"]
    public static let deadline = "完成起草并报请验收"
    public static let atLeast = Dated("起草的最短期限", .since("2017-03-30", Period.days(1), citation, checked: "2026-11-29", .unconfirmed))
    public static let editions = [LocalRule.edition(of: plan2017)]
    public static let codes = ["rule-field", "rule-work"]
    private static let scenario = "地方法规修订：公众看得到哪一件、由谁起草、到哪一天；没有证明不算完成，报请的人不能验收"
    public static let serves = [
        Serving("4.6-1", "4.6-3", "4.6-4", by: .procedure(code, title), scenario: scenario),
        Serving("4.6-2", by: .procedure(code, title), lacks: "遗传资源、传统知识、民间文艺的名录", scenario: scenario),
    ]

    public enum Work: String, FieldChoice {
        case make, revise, repeal, study
        public var title: String {
            switch self {
            case .make: "制定"
            case .revise: "修订"
            case .repeal: "废止"
            case .study: "研究"
            }
        }
    }

    public enum Subject: String, FieldChoice {
        case patent, trademark, copyright, variety, secret, indication, genetic, traditional, folk, crowd, business, other
        public var title: String {
            switch self {
            case .patent: "专利"
            case .trademark: "商标"
            case .copyright: "版权"
            case .variety: "植物新品种"
            case .secret: "商业秘密"
            case .indication: "地理标志"
            case .genetic: "遗传资源"
            case .traditional: "传统知识"
            case .folk: "民间文艺"
            case .crowd: "众创、众包、众扶、众筹"
            case .business: "商业模式"
            case .other: "其他"
            }
        }
    }

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "列入计划"
        public var work: Work?
        public var subject: Subject?
        public var name: String?
        public var drafter: String?
        public var reason: String?
        public var goal: String?
        public var evidence: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.work, "rule-work", "做什么", seen: .everyone), .choice(\.subject, "rule-field", "关于什么", seen: .everyone),
            .text(\.name, "rule-name", "法规、规章或者政策的名称", seen: .everyone), .text(\.drafter, "drafter", "起草的部门", seen: .everyone),
            .text(\.reason, "reason", "为什么", seen: .everyone, longest: 2000, lines: 3),
            .text(\.goal, "goal", "做到什么", seen: .everyone, longest: 2000, lines: 4),
            .text(\.evidence, "evidence", "凭什么算完成", help: "例如公布的文本、废止的决定、印发的报告", seen: .handlers, longest: 2000, lines: 2),
            .day(\.until, "until", "完成到哪一天", seen: .everyone),
        ]
    }
}
