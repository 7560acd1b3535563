public import Law
public import Procedure

/// What enters the file of a request for aid. Everyone sees what kind of help it was and what became of it, nothing of who or what.
extension Aid {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "申请维权援助"
        public var claimant: String?
        public var contact: String?
        public var size: Size?
        public var help: Help?
        public var rightKind: RightKind?
        public var right: String?
        public var opponent: String?
        public var country: String?
        public var facts: String?
        public var proof: [String]?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .text(\.contact, "contact", "联系人、电话和通讯地址", seen: .personal), .choice(\.size, "size", "申请人是", seen: .everyone),
            .choice(\.help, "help", "需要哪种援助", seen: .everyone), .choice(\.rightKind, "right-kind", "权利种类", seen: .everyone),
            .right(\.right, "right", "权利号", help: "专利号、商标注册号等，照证书上写的填", need: .optional),
            .text(\.opponent, "opponent", "对方", help: "对方不会由此得知您申请了援助", need: .optional),
            .text(\.country, "country", "国家或者地区", help: "海外维权的必填", need: .optional, seen: .everyone, longest: 60),
            .text(\.facts, "facts", "事由", help: "发生了什么、已经做过什么、想得到什么", longest: 5000, lines: 8), .files(\.proof, "proof", "证明材料"),
            .day(\.received, "received", "收到日", help: "援助机构收到申请的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public enum Size: String, FieldChoice {
        case person, small, key, other
        public var title: String {
            switch self {
            case .person: "个人"
            case .small: "中小微企业"
            case .key: "重点企业"
            case .other: "其他单位"
            }
        }
    }

    public enum Help: String, FieldChoice {
        case advice, consultation, mediation, evidence, overseas, legalAid = "legal-aid"
        public var title: String {
            switch self {
            case .advice: "咨询指导"
            case .consultation: "侵权判定参考意见"
            case .mediation: "纠纷调解"
            case .evidence: "取证和固定证据的指导"
            case .overseas: "海外维权指导"
            case .legalAid: "转介法律援助"
            }
        }
    }

    public enum RightKind: String, FieldChoice {
        case patent, trademark, copyright, layout, variety, indication, secret, other
        public var title: String {
            switch self {
            case .patent: "专利"
            case .trademark: "商标"
            case .copyright: "著作权"
            case .layout: "集成电路布图设计"
            case .variety: "植物新品种"
            case .indication: "地理标志"
            case .secret: "商业秘密"
            case .other: "其他"
            }
        }
    }

    public struct Misdirected: Event {
        public static let kind = "misdirected"
        public static let title = "说明辖区不符，告知向哪里申请"
        public var to: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "to", "应当向哪个机构申请", help: "申请人住所地、经营地和侵权行为地都不在本区的", longest: 500, lines: 2)
        ]
    }

    public struct CorrectionAsked: Event {
        public static let kind = "correction-asked"
        public static let title = "通知补正"
        public var defects: String?
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.defects, "defects", "需要补正的全部内容", help: "应当一次告知", longest: 2000, lines: 4), .day(\.reached, "reached", "申请人收到日"),
        ]
    }

    public struct Corrected: Event {
        public static let kind = "corrected"
        public static let title = "提交补正材料"
        public var statement: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "补正说明", longest: 5000, lines: 6), .files(\.proof, "proof", "补正材料"),
        ]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "受理维权援助"
        public var officer: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.officer, "contact-officer", "承办人和电话"), .day(\.until, "until", "提供援助到哪一天"),
        ]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予受理"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由和其他途径", longest: 2000, lines: 4), .day(\.until, "until", "提出异议到哪一天"),
        ]
    }

    public struct Objected: Event {
        public static let kind = "objected"
        public static let title = "对不予受理提出异议"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct Reviewed: Event {
        public static let kind = "reviewed"
        public static let title = "复查异议"
        public var upheld: Bool?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.upheld, "upheld", "是否维持不予受理"), .text(\.reason, "reason", "理由", longest: 2000, lines: 4),
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "撤回申请"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)]
    }
}
