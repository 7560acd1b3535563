public import Law
public import Procedure

/// What enters the file of a patent mediation.
extension PatentMediation {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提交调解请求书"
        public var claimant: String?
        public var respondent: String?
        public var right: String?
        public var subject: Subject?
        public var request: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "请求人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .party(\.respondent, "respondent", "被请求人"),
            .right(\.right, "right", "专利号或者申请号", seen: .everyone),
            .choice(\.subject, "subject", "纠纷种类", seen: .everyone),
            .text(\.request, "request", "请求事项和理由", longest: 5000, lines: 8),
            .day(\.received, "received", "收到日", help: "部门收到请求书的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    /// 办法第六十三条、专利法实施细则第一百零二条列出的纠纷。
    public enum Subject: String, FieldChoice {
        case ownership, inventorship, reward, provisionalFee = "provisional-fee", damages, other

        public var title: String {
            switch self {
            case .ownership: "专利申请权和专利权归属"
            case .inventorship: "发明人、设计人资格"
            case .reward: "职务发明创造的奖励和报酬"
            case .provisionalFee: "发明专利申请公布后授权前的使用费"
            case .damages: "侵犯专利权的赔偿数额"
            case .other: "其他专利纠纷"
            }
        }
    }

    public struct Served: Event {
        public static let kind = "served"
        public static let title = "送达请求书副本"
        public var reached: LocalDate?
        public var manner: Manner?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "reached", "被请求人收到日", help: "期限自收到次日起算"),
            .choice(\.manner, "manner", "送达方式"),
        ]
    }

    /// 办法第十条的送达方式。
    public enum Manner: String, FieldChoice {
        case direct, post, electronic, left, publication

        public var title: String {
            switch self {
            case .direct: "直接送交"
            case .post: "邮寄"
            case .electronic: "电子送达（经同意）"
            case .left: "留置"
            case .publication: "公告"
            }
        }
    }

    public struct Stated: Event {
        public static let kind = "stated"
        public static let title = "提交意见陈述书"
        public var consents: Bool?
        public var statement: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.consents, "consents", "是否同意调解"),
            .text(\.statement, "statement", "意见", need: .optional, longest: 5000, lines: 8),
            .day(\.received, "received", "收到日", help: "部门收到意见陈述书的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public struct Docketed: Event {
        public static let kind = "docketed"
        public static let title = "立案并通知调解"
        public var session: LocalDate?
        public var place: String?
        public init() {}

        public static let fields: [Field<Self>] = [.day(\.session, "session", "调解日期"), .text(\.place, "place", "调解地点")]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "通知不予立案"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct Settled: Event {
        public static let kind = "settled"
        public static let title = "制作调解协议书"
        public var terms: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.terms, "terms", "协议内容", longest: 10_000, lines: 12)]
    }

    public struct Failed: Event {
        public static let kind = "failed"
        public static let title = "撤销案件"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }
}
