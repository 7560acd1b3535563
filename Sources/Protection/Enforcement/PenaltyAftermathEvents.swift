public import Law
public import Procedure

/// 执行、救济、公示和信用。
extension PenaltyFile {
    public struct Paid: Event {
        public static let kind = "paid"
        public static let title = "登记缴款"
        public var amount: Int?
        public var day: LocalDate?
        public var receipt: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .money(\.amount, "amount", "金额"),
            .day(\.day, "paid-on", "缴款之日"),
            .text(\.receipt, "receipt", "票据号", need: .optional),
        ]
    }

    public struct Performed: Event {
        public static let kind = "performed"
        public static let title = "履行完毕"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "履行情况（罚没、改正、物品处理）", longest: 2000, lines: 3)
        ]
    }

    public struct Deferred: Event {
        public static let kind = "deferred"
        public static let title = "批准延期或者分期缴纳"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由和安排", longest: 1000, lines: 3),
            .day(\.until, "until", "缴清到哪一天"),
        ]
    }

    public struct Demanded: Event {
        public static let kind = "demanded"
        public static let title = "催告履行"
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "demand-reached", "催告书送达之日")
        ]
    }

    public struct EnforcementAsked: Event {
        public static let kind = "enforcement-asked"
        public static let title = "申请人民法院强制执行"
        public var court: String?
        public var sent: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.court, "court", "法院"),
            .day(\.sent, "sent", "申请之日"),
        ]
    }

    public struct ExecutionEnded: Event {
        public static let kind = "execution-ended"
        public static let title = "执行完毕或者终结执行"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "结果", longest: 1000, lines: 3)
        ]
    }

    public struct Closed: Event {
        public static let kind = "closed"
        public static let title = "结案"
        public var summary: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.summary, "summary", "结案说明", need: .optional, seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Contested: Event {
        public static let kind = "contested"
        public static let title = "当事人申请复议或者起诉"
        public var way: Way?
        public var body: String?
        public var since: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.way, "way", "方式"),
            .text(\.body, "body", "复议机关或者法院"),
            .day(\.since, "since", "受理之日"),
        ]

        public enum Way: String, FieldChoice {
            case reconsideration, suit
            public var title: String {
                switch self {
                case .reconsideration: "行政复议"
                case .suit: "行政诉讼"
                }
            }
        }
    }

    public struct Upheld: Event {
        public static let kind = "upheld"
        public static let title = "决定得到维持"
        public var way: Body?
        public var number: String?
        public var known: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.way, "upholder", "由谁维持"),
            .text(\.number, "number", "文书号"),
            .day(\.known, "known", "文书生效或者收到之日"),
        ]

        public enum Body: String, FieldChoice {
            case reconsideration, court
            public var title: String {
                switch self {
                case .reconsideration: "复议机关"
                case .court: "人民法院"
                }
            }
        }
    }

    public struct Annulled: Event {
        public static let kind = "annulled"
        public static let title = "决定被撤销或者确认违法"
        public var number: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "文书号"),
            .text(\.reason, "annulment", "撤销的理由", longest: 2000, lines: 3),
        ]
    }

    public struct Varied: Event {
        public static let kind = "varied"
        public static let title = "决定被变更"
        public var number: String?
        public var fine: Int?
        public var confiscated: Int?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "文书号"),
            .money(\.fine, "fine", "变更后的罚款", need: .optional),
            .money(\.confiscated, "confiscated", "变更后的没收", need: .optional),
            .text(\.reason, "variation", "变更的理由", longest: 2000, lines: 3),
        ]
    }

    public struct Published: Event {
        public static let kind = "published"
        public static let title = "公示处罚信息"
        public var text: String?
        public var covered: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.text, "text", "处罚决定书摘要", help: "按规定遮盖以后的内容，任何人都能看到", seen: .everyone, longest: 5000, lines: 6),
            .flag(\.covered, "covered", "国家秘密、商业秘密和个人信息是否已经遮盖"),
        ]
    }

    public struct Unpublished: Event {
        public static let kind = "unpublished"
        public static let title = "提前停止公示"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "unpublishing", "依据", need: .optional, seen: .everyone)
        ]
    }

    public struct WarningOnly: Event {
        public static let kind = "warning-only"
        public static let title = "只给予警告，不公示"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", need: .optional, seen: .handlers)
        ]
    }

    /// 《行政处罚法》第四十八条：具有一定社会影响的行政处罚决定应当公开；不属于的，由负责人写明理由。
    public struct Unannounced: Event {
        public static let kind = "unannounced"
        public static let title = "决定不公示"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "not-announced", "不具有一定社会影响的理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct EarlyStopAsked: Event {
        public static let kind = "early-stop-asked"
        public static let title = "申请提前停止公示（信用修复）"
        public var claimant: String?
        public var performed: String?
        public var promise: Bool?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "applicant", "申请人"),
            .text(\.performed, "performed", "履行处罚和改正违法行为、消除后果的情况", longest: 3000, lines: 4),
            .flag(\.promise, "promise", "是否承诺守法诚信经营，材料真实有效"),
            .files(\.proof, "proof", "履行和改正的证明", need: .optional),
        ]
    }

    public struct ListingProposed: Event {
        public static let kind = "listing-proposed"
        public static let title = "提出列入严重违法失信名单"
        public var holder: String?
        public var ground: DishonestyListing.Ground?
        public var facts: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.holder, "listed-party", "拟列入的当事人", seen: .handlers),
            .choice(\.ground, "listing-ground", "情形", seen: .handlers),
            .text(\.facts, "listing-facts", "性质恶劣、情节严重、社会危害较大的事实，以及故意的证据", seen: .handlers, longest: 5000, lines: 6),
        ]
    }
}
