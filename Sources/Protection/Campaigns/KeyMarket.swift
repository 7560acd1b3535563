public import Law
public import Mechanism
public import Plan
public import Procedure

/// 重点市场和重点产业：列为重点监管到哪一天，由谁负责，做哪些事；到期由他人验收，或者撤销。
public typealias KeyMarket = Undertaking<SupervisedMarket>

/// What a supervised market or industry says of itself. 依据是实施方案第四部分第一项。
public enum SupervisedMarket: UndertakingKind {
    public static let code = "protection.key-market"
    public static let title = "重点市场和重点产业的保护"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("市场或者产业所在地", citing: citation, .unconfirmed)
    public static let citation = plan2017[place: "第四部分第一项"]
    public static let deadline = "完成重点监管并报请验收"
    public static let atLeast = Dated("重点监管的最短期限", .since("2017-03-30", Period.days(1), citation, checked: "2026-11-29", .unconfirmed))
    public static let editions = [KeyMarket.edition(of: plan2017)]
    public static let codes = ["key-kind", "sector"]
    public static let serves = [
        Serving("4.1-6", by: .procedure(code, title), scenario: "市场试点、重点市场和两级责任：到期没有报请验收亮红灯，没有证明不算完成，报请的人不能验收")
    ]

    public enum Kind: String, FieldChoice {
        case market, industry
        public var title: String { self == .market ? "重点专业市场" : "重点产业" }
    }

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "列为重点"
        public var sort: Kind?
        public var name: String?
        public var sector: Sector?
        public var risk: String?
        public var officer: String?
        public var measures: String?
        public var evidence: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.sort, "key-kind", "种类", seen: .everyone), .text(\.name, "key-name", "市场或者产业", seen: .everyone),
            .choice(\.sector, "sector", "行业", need: .optional, seen: .everyone),
            .text(\.risk, "risk", "为什么列为重点", seen: .handlers, longest: 2000, lines: 4),
            .text(\.officer, "responsible", "负责的人", seen: .handlers),
            .text(\.measures, "measures", "做哪些事", seen: .everyone, longest: 2000, lines: 4),
            .text(\.evidence, "evidence", "凭什么算做到", seen: .handlers, longest: 2000, lines: 3),
            .day(\.until, "until", "重点监管到哪一天", seen: .everyone),
        ]
    }
}
