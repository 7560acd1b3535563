public import Law
public import Procedure

/// 海关备案的案卷里登记什么。
extension CustomsRecordal {
    public struct Prepared: Event {
        public static let kind = "prepared"
        public static let title = "准备备案"
        public var claimant: String?
        public var right: Right?
        public var number: String?
        public var contact: String?
        public var users: String?
        public var infringers: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "权利人"),
            .choice(\.right, "right-kind", "权利种类", seen: .everyone),
            .right(\.number, "right", "权利号码"),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .text(\.users, "users", "合法使用人、进出口商和特征", need: .optional, longest: 3000, lines: 4),
            .text(\.infringers, "infringers", "已知的侵权人和货物", need: .optional, longest: 3000, lines: 4),
        ]

        /// 第二条。
        public enum Right: String, FieldChoice {
            case trademark, copyright, patent
            public var title: String {
                switch self {
                case .trademark: "商标"
                case .copyright: "著作权和有关的权利"
                case .patent: "专利"
                }
            }
        }
    }

    public struct Advised: Event {
        public static let kind = "advised"
        public static let title = "提出准备意见"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "意见", longest: 2000, lines: 4)
        ]
    }

    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "向海关总署提交"
        public var complete: LocalDate?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.complete, "complete", "材料齐备之日", help: "三十个工作日自次日起算"),
            .text(\.number, "application", "申请号", need: .optional),
        ]
    }

    public struct Recorded: Event {
        public static let kind = "recorded"
        public static let title = "海关总署准予备案"
        public var number: String?
        public var since: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "recordal", "备案号", seen: .everyone),
            .day(\.since, "since", "备案生效之日", seen: .everyone),
        ]
    }

    public struct Refused: Event {
        public static let kind = "refused"
        public static let title = "海关总署不予备案"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3)
        ]
    }

    public struct Changed: Event {
        public static let kind = "changed"
        public static let title = "备案情况发生变化"
        public var words: String?
        public var changed: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "变化的情况", longest: 1000, lines: 3),
            .day(\.changed, "changed", "发生之日"),
        ]
    }

    public struct ChangeFiled: Event {
        public static let kind = "change-filed"
        public static let title = "已申请变更"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "申请的内容", need: .optional, longest: 1000, lines: 3)
        ]
    }

    public struct Renewed: Event {
        public static let kind = "renewed"
        public static let title = "海关总署准予续展"
        public var from: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.from, "from", "续展的起算日", help: "原有效期届满之日", seen: .everyone)
        ]
    }

    public struct Cancelled: Event {
        public static let kind = "cancelled"
        public static let title = "备案注销"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)
        ]
    }
}
