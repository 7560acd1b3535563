public import Law
public import Procedure

/// What enters the file of a rapid mediation. Both sides read the request, the offers and the agreement; a party's bottom line and the
/// mediator's notes are the mediator's alone; the public sees no more than the kind of dispute.
extension RapidMediation {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "申请快速调解"
        public var claimant: String?
        public var contact: String?
        public var respondent: String?
        public var reach: String?
        public var rightKind: Aid.RightKind?
        public var right: String?
        public var facts: String?
        public var demand: String?
        public var bottom: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .text(\.contact, "contact", "申请人的联系方式", seen: .personal), .party(\.respondent, "respondent", "对方当事人"),
            .text(\.reach, "reach", "怎样联系对方", need: .optional, seen: .personal),
            .choice(\.rightKind, "right-kind", "权利种类", need: .optional, seen: .everyone),
            .right(\.right, "right", "权利号", need: .optional), .text(\.facts, "facts", "争议的事实", longest: 5000, lines: 6),
            .text(\.demand, "demand", "希望怎样解决", need: .optional, longest: 2000, lines: 4),
            .text(\.bottom, "bottom", "只给调解员看的话", help: "例如可以接受的底线；对方看不到", need: .optional, seen: .handlers, longest: 2000, lines: 3),
            .files(\.proof, "proof", "证明材料"),
        ]
    }

    /// Who leads the talks; a later one takes the place of the one before.
    public struct Appointed: Event {
        public static let kind = "mediator-appointed"
        public static let title = "指定调解员"
        public var mediator: String?
        public var account: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.mediator, "mediator", "调解员"),
            .text(\.account, "account", "调解员的账号", help: "有账号的调解员自己登录主持；看得到只给调解员看的话", need: .optional, seen: .handlers),
        ]
    }

    public struct Asked: Event {
        public static let kind = "asked"
        public static let title = "征询对方是否同意调解"
        public var reached: LocalDate?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "reached", "对方收到日"), .day(\.until, "until", "答复到哪一天", help: "到期不答复，视为不同意"),
        ]
    }

    public struct Answered: Event {
        public static let kind = "answered"
        public static let title = "答复是否同意调解"
        public var consents: Bool?
        public var until: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.consents, "consents", "是否同意调解"),
            .day(\.until, "until", "希望调解到哪一天为止", help: "同意的必填；到期没有谈成即终结", need: .optional),
            .text(\.words, "words", "意见", need: .optional, longest: 5000, lines: 5),
        ]
    }

    public struct Offered: Event {
        public static let kind = "offered"
        public static let title = "提出方案"
        public var terms: String?
        public var amount: Int?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.terms, "terms", "方案", help: "双方都能看到", longest: 5000, lines: 6), .money(\.amount, "amount", "金额", need: .optional),
            .day(\.until, "until", "等对方答复到哪一天", help: "到期不答复，方案失效"),
        ]
    }

    public struct OfferDeclined: Event {
        public static let kind = "offer-declined"
        public static let title = "不接受对方的方案"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.words, "words", "意见", need: .optional, longest: 3000, lines: 4)]
    }

    public struct OfferAccepted: Event {
        public static let kind = "offer-accepted"
        public static let title = "接受对方的方案"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.words, "words", "意见", need: .optional, longest: 3000, lines: 4)]
    }

    public struct Met: Event {
        public static let kind = "met"
        public static let title = "记录调解"
        public var session: LocalDate?
        public var notes: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.session, "session", "调解日期"), .text(\.notes, "notes", "调解员的记录", seen: .handlers, longest: 5000, lines: 6),
        ]
    }

    public struct Failed: Event {
        public static let kind = "failed"
        public static let title = "终结调解并告知其他途径"
        public var reason: String?
        public var routes: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 2000, lines: 3),
            .text(\.routes, "routes", "告知的其他途径", help: "仲裁、行政、诉讼（人民调解法第二十六条）", longest: 2000, lines: 4),
        ]
    }

    public struct Signed: Event {
        public static let kind = "signed"
        public static let title = "签署调解协议"
        public var terms: String?
        public var amount: Int?
        public var signed: LocalDate?
        public var mediator: String?
        public var complete: Bool?
        public var perform: LocalDate?
        public var paper: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.terms, "terms", "协议内容", longest: 20_000, lines: 10), .money(\.amount, "amount", "金额", need: .optional),
            .day(\.signed, "signed", "生效日", help: "最后一方签名、调解员签名并盖章之日"), .text(\.mediator, "mediator", "调解员"),
            .flag(\.complete, "complete", "双方和调解员是否都已经签名，调解组织是否已经盖章"), .day(\.perform, "perform", "履行到哪一天"),
            .files(\.paper, "paper", "签署的协议"),
        ]
    }

    public struct ConfirmationAsked: Event {
        public static let kind = "confirmation-asked"
        public static let title = "申请司法确认"
        public var court: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.court, "court", "向哪个法院", help: "专利纠纷由有管辖权的中级人民法院确认，其他的向当事人住所地、标的物所在地或者调解组织所在地的基层人民法院")
        ]
    }

    public struct ConfirmationJoined: Event {
        public static let kind = "confirmation-joined"
        public static let title = "一同申请司法确认"
        public var agrees: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [.flag(\.agrees, "agrees", "是否一同申请")]
    }

    public struct CourtDecided: Event {
        public static let kind = "court-decided"
        public static let title = "登记法院的裁定"
        public var confirmed: Bool?
        public var number: String?
        public var day: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.confirmed, "confirmed", "是否裁定有效", help: "驳回申请的，可以重新调解，也可以起诉"), .text(\.number, "number", "案号"),
            .day(\.day, "decided", "裁定日"),
        ]
    }

    public struct Performed: Event {
        public static let kind = "performed"
        public static let title = "登记已经履行"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.words, "words", "怎样履行的", longest: 2000, lines: 3)]
    }

    public struct Defaulted: Event {
        public static let kind = "defaulted"
        public static let title = "登记没有履行，告知途径"
        public var routes: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.routes, "routes", "告知的途径", help: "经司法确认的申请强制执行，没有确认的向法院起诉", longest: 2000, lines: 4)
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "不再继续调解"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)]
    }
}
