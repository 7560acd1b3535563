public import Law
public import Mechanism
public import Plan
public import Procedure

/// 市场的保护试点：流通领域的试点市场和保护规范的市场，开办者在哪一天以前做到什么，由他人验收。
public typealias MarketPilot = Undertaking<ProtectedMarket>

/// What a pilot says of itself. 形式没有法定规定；依据是实施方案第四部分第二项。
public enum ProtectedMarket: UndertakingKind {
    public static let code = "protection.market-pilot"
    public static let title = "市场知识产权保护试点"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("市场所在地", citing: citation, .unconfirmed)
    public static let citation = plan2017[place: "第四部分第二项"]
    public static let deadline = "完成试点并报请验收"
    public static let atLeast = Dated("试点的最短期限", .since("2017-03-30", Period.days(1), citation, checked: "2026-11-29", .unconfirmed))
    public static let editions = [MarketPilot.edition(of: plan2017)]
    public static let codes = ["pilot-kind"]
    public static let serves = [
        Serving("4.2-9", by: .procedure(code, title), scenario: "市场试点、重点市场和两级责任：到期没有报请验收亮红灯，没有证明不算完成，报请的人不能验收")
    ]

    public enum Kind: String, FieldChoice {
        case distribution, standardised
        public var title: String {
            switch self {
            case .distribution: "流通领域保护试点"
            case .standardised: "保护规范的市场"
            }
        }
    }

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "确定试点"
        public var claimant: String?
        public var market: String?
        public var sort: Kind?
        public var address: String?
        public var goal: String?
        public var evidence: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "市场开办者"), .text(\.market, "market", "市场名称", seen: .everyone),
            .choice(\.sort, "pilot-kind", "试点种类", seen: .everyone), .text(\.address, "address", "地址", seen: .everyone),
            .text(\.goal, "goal", "做到什么样", seen: .everyone, longest: 2000, lines: 4),
            .text(\.evidence, "evidence", "凭什么算做到", longest: 2000, lines: 3), .day(\.until, "until", "完成到哪一天", seen: .everyone),
        ]
    }
}
