public import Law
public import Procedure

/// What enters the file of a complaint.
extension Complaint {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提出投诉"
        public var claimant: String?
        public var contact: String?
        public var respondent: String?
        public var address: String?
        public var dispute: String?
        public var demand: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "投诉人", seen: .handlers), .text(\.contact, "contact", "电话和通讯地址", seen: .personal),
            .party(\.respondent, "respondent", "被投诉的经营者"), .text(\.address, "address", "被投诉人的地址", seen: .handlers),
            .text(\.dispute, "dispute", "争议的事实", help: "为生活消费购买、使用商品或者接受服务发生的争议；侵犯知识产权的线索请提出举报", longest: 5000, lines: 6),
            .text(\.demand, "demand", "投诉请求", longest: 2000, lines: 4),
            .day(\.received, "received", "收到日", help: "有处理权限的部门收到投诉的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public struct IdentityAsked: Event {
        public static let kind = "identity-asked"
        public static let title = "通知限期提供身份证明材料"
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [.day(\.until, "until", "提供到哪一天")]
    }

    public struct IdentityGiven: Event {
        public static let kind = "identity-given"
        public static let title = "提供身份证明材料"
        public var statement: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.statement, "statement", "说明", seen: .personal)]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "受理投诉"
        public var contact: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.contact, "contact", "承办人和电话")]
    }

    public struct Rejected: Event {
        public static let kind = "rejected"
        public static let title = "不予受理"
        public var ground: Ground?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.ground, "ground", "事由"), .text(\.reason, "reason", "说明", longest: 2000, lines: 4),
        ]
    }

    /// 暂行办法第十五条，办法第十六条。
    public enum Ground: String, FieldChoice {
        case competence, handled, notConsumer = "not-consumer", late, materials, identity, other
        public var title: String {
            switch self {
            case .competence: "不属于市场监管部门职责，或者本机关没有处理权限"
            case .handled: "法院、仲裁机构、其他机关或者组织已经受理或者处理过"
            case .notConsumer: "不是为生活消费，或者不能证明存在消费者权益争议"
            case .late: "知道权益受到侵害已经超过三年"
            case .materials: "没有提供应当提供的材料，或者材料虚假"
            case .identity: "冒用他人名义，或者不配合核验身份（办法第十六条第六项）"
            case .other: "法律、法规、规章规定的其他情形"
            }
        }
    }

    public struct Called: Event {
        public static let kind = "called"
        public static let title = "通知调解"
        public var session: LocalDate?
        public var place: String?
        public var mediator: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.session, "session", "调解日期"), .text(\.place, "place", "地点或者方式"), .text(\.mediator, "mediator", "调解人员"),
        ]
    }

    public struct Appraising: Event {
        public static let kind = "appraising"
        public static let title = "开始检定、检验、检测、鉴定"
        public var body: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.body, "body", "技术机构")]
    }

    public struct Appraised: Event {
        public static let kind = "appraised"
        public static let title = "收到检定、检验、检测、鉴定结果"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.result, "result", "结果", longest: 2000, lines: 4)]
    }

    public struct Agreed: Event {
        public static let kind = "agreed"
        public static let title = "达成调解协议"
        public var terms: String?
        public var paper: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.terms, "terms", "协议内容", longest: 10_000, lines: 8), .flag(\.paper, "paper", "是否制作调解书", help: "已经即时履行，或者双方同意不制作的，可以不制作"),
        ]
    }

    public struct Ended: Event {
        public static let kind = "ended"
        public static let title = "决定终止调解"
        public var ground: EndGround?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.ground, "ground", "事由"), .text(\.reason, "reason", "说明", need: .optional, longest: 2000, lines: 4),
        ]
    }

    /// 暂行办法第二十一条，办法第二十三条第一款。
    public enum EndGround: String, FieldChoice {
        case withdrawn, absent, noAgreement = "no-agreement", appraisal, term, inadmissible, gone, other
        public var title: String {
            switch self {
            case .withdrawn: "投诉人撤回，或者双方自行和解"
            case .absent: "无正当理由不参加，或者明确拒绝调解"
            case .noAgreement: "明确表示无法达成协议"
            case .appraisal: "对检测、鉴定的机构或者费用协商不成"
            case .term: "调解期限内没有达成协议"
            case .inadmissible: "受理后发现不应当受理"
            case .gone: "一方死亡或者主体资格灭失（办法第二十三条第一款第七项）"
            case .other: "规定应当终止的其他情形"
            }
        }
    }

    public struct Told: Event {
        public static let kind = "told"
        public static let title = "把终止调解告知双方"
        public var routes: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.routes, "routes", "告知的其他途径", help: "消费者权益保护法第三十九条的途径", longest: 2000, lines: 4)]
    }
}
