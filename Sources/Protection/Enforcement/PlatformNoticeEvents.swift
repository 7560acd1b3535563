public import Law
public import Procedure

/// 平台通知的案卷里登记什么。
extension PlatformNotice {
    public struct Noticed: Event {
        public static let kind = "noticed"
        public static let title = "通知平台"
        public var claimant: String?
        public var respondent: String?
        public var platform: String?
        public var right: String?
        public var contact: String?
        public var links: String?
        public var facts: String?
        public var proof: [String]?
        public var promise: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "权利人"),
            .party(\.respondent, "respondent", "平台内经营者", need: .optional),
            .text(\.platform, "platform", "平台"),
            .right(\.right, "right", "涉及的权利", need: .optional),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .text(\.links, "links", "商品或者服务的链接", longest: 3000, lines: 4),
            .text(\.facts, "facts", "侵权的初步证据", longest: 5000, lines: 6),
            .files(\.proof, "proof", "证据"),
            .flag(\.promise, "promise", "是否对通知的真实性负责", help: "通知错误造成损害的承担民事责任，恶意的加倍（第四十二条）"),
        ]
    }

    public struct Measured: Event {
        public static let kind = "measured"
        public static let title = "平台采取必要措施并转送"
        public var measure: Measure?
        public var day: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.measure, "measure", "措施", seen: .everyone),
            .day(\.day, "measured-on", "采取之日"),
            .text(\.words, "words", "说明", need: .optional, longest: 1000, lines: 3),
        ]

        public enum Measure: String, FieldChoice {
            case removed, blocked, unlinked, ended
            public var title: String {
                switch self {
                case .removed: "删除"
                case .blocked: "屏蔽"
                case .unlinked: "断开链接"
                case .ended: "终止交易和服务"
                }
            }
        }
    }

    public struct Inactive: Event {
        public static let kind = "inactive"
        public static let title = "平台没有采取措施，登记为线索"
        public var inaction: String?
        public var found: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.inaction, "inaction", "平台应当采取而没有采取的情况", seen: .handlers, longest: 3000, lines: 4),
            .day(\.found, "found", "发现之日", seen: .handlers),
        ]
    }

    public struct Countered: Event {
        public static let kind = "countered"
        public static let title = "不侵权声明"
        public var statement: String?
        public var proof: [String]?
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "声明和初步证据", longest: 5000, lines: 6),
            .files(\.proof, "proof", "证据"),
            .day(\.reached, "reached", "声明到达权利人之日", help: "十五日自次日起算"),
        ]
    }

    public struct Pursued: Event {
        public static let kind = "pursued"
        public static let title = "权利人已投诉或者起诉"
        public var way: Way?
        public var number: String?
        public var told: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.way, "way", "方式", seen: .everyone),
            .text(\.number, "number", "受理文号或者案号"),
            .day(\.told, "told", "通知到达平台之日"),
        ]

        public enum Way: String, FieldChoice {
            case complaint, suit
            public var title: String {
                switch self {
                case .complaint: "向主管部门投诉"
                case .suit: "起诉"
                }
            }
        }
    }

    public struct Kept: Event {
        public static let kind = "kept"
        public static let title = "没有收到声明，措施继续"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", need: .optional, longest: 1000, lines: 3)
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "撤回通知"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)
        ]
    }
}
