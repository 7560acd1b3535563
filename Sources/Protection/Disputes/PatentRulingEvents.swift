public import Law
public import Procedure

/// What enters the file of a patent infringement ruling.
extension PatentRuling {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提交行政裁决请求书"
        public var claimant: String?
        public var standing: Standing?
        public var respondent: String?
        public var right: String?
        public var claims: String?
        public var facts: String?
        public var noSuit: Bool?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "请求人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .choice(\.standing, "standing", "请求人的身份", help: "办法第十二条：专利权人或者利害关系人"),
            .party(\.respondent, "respondent", "被请求人"),
            .right(\.right, "right", "专利号", help: "请附专利登记簿副本", seen: .everyone),
            .text(\.claims, "claims", "主张的权利要求", help: "有多项权利要求的，写明主张哪几项（办法第三十六条）", seen: .everyone),
            .text(\.facts, "facts", "请求事项、事实和理由", longest: 10_000, lines: 10),
            .flag(\.noSuit, "no-suit", "是否没有就这一纠纷向人民法院起诉，也没有约定其他解决途径"),
            .day(\.received, "received", "收到日", help: "部门收到请求书的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    /// 办法第十二条。
    public enum Standing: String, FieldChoice {
        case patentee, exclusive, sole, ordinary, heir

        public var title: String {
            switch self {
            case .patentee: "专利权人"
            case .exclusive: "独占许可的被许可人"
            case .sole: "排他许可的被许可人（专利权人不请求）"
            case .ordinary: "普通许可的被许可人（合同约定或者另有授权）"
            case .heir: "专利权的继承人"
            }
        }
    }

    public struct CorrectionAsked: Event {
        public static let kind = "correction-asked"
        public static let title = "通知补正"
        public var defects: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.defects, "defects", "需要补正的全部内容", help: "应当一次告知", longest: 2000, lines: 4), .day(\.until, "until", "补正到哪一天"),
        ]
    }

    public struct Corrected: Event {
        public static let kind = "corrected"
        public static let title = "提交补正材料"
        public var statement: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.statement, "statement", "补正说明", longest: 5000, lines: 6)]
    }

    public struct AcceptanceExtended: Event {
        public static let kind = "acceptance-extended"
        public static let title = "延长立案期限"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "案情特别复杂的理由", longest: 1000, lines: 3)]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "立案并组成合议组"
        public var panel: Panel?
        public var presiding: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.panel, "panel", "合议组人数", help: "三人以上单数"), .text(\.presiding, "presiding", "合议组组长", seen: .parties),
        ]
    }

    /// 三人以上单数。
    public enum Panel: String, FieldChoice {
        case three, five, seven
        public var title: String {
            switch self {
            case .three: "三人"
            case .five: "五人"
            case .seven: "七人"
            }
        }
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予立案"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct Served: Event {
        public static let kind = "served"
        public static let title = "送达请求书副本和答辩通知"
        public var reached: LocalDate?
        public var manner: PatentMediation.Manner?
        public var hasDomicile: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "reached", "被请求人收到日", help: "期限自收到次日起算"), .choice(\.manner, "manner", "送达方式"),
            .flag(\.hasDomicile, "has-domicile", "被请求人在中国境内是否有经常居所或者营业所"),
        ]
    }

    public struct Answered: Event {
        public static let kind = "answered"
        public static let title = "提交答辩书"
        public var answer: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.answer, "answer", "答辩意见", longest: 10_000, lines: 10), .day(\.received, "received", "收到日", need: .optional),
        ]
    }

    public struct AnswerForwarded: Event {
        public static let kind = "answer-forwarded"
        public static let title = "向请求人送达答辩书副本"
        public var reached: LocalDate?
        public init() {}
        public static let fields: [Field<Self>] = [.day(\.reached, "reached", "请求人收到日")]
    }

    public struct JurisdictionObjected: Event {
        public static let kind = "jurisdiction-objected"
        public static let title = "提出管辖异议"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct JurisdictionKept: Event {
        public static let kind = "jurisdiction-kept"
        public static let title = "驳回管辖异议"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct Transferred: Event {
        public static let kind = "transferred"
        public static let title = "移送有管辖权的部门"
        public var to: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.to, "to", "移送到哪个部门", seen: .everyone)]
    }

    public struct HearingCalled: Event {
        public static let kind = "hearing-called"
        public static let title = "通知口头审理"
        public var session: LocalDate?
        public var place: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .day(\.session, "session", "口头审理日期", help: "至少提前三个工作日通知"), .text(\.place, "place", "地点"),
        ]
    }

    public struct HearingHeld: Event {
        public static let kind = "hearing-held"
        public static let title = "记录口头审理"
        public var absent: Absence?
        public var record: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .choice(\.absent, "absent", "是否有人缺席"), .text(\.record, "record", "笔录摘要", longest: 5000, lines: 6),
        ]
    }

    /// 请求人无正当理由缺席的按撤回处理，被请求人缺席的缺席审理（办法第二十六条）。
    public enum Absence: String, FieldChoice {
        case nobody, respondent, claimant
        public var title: String {
            switch self {
            case .nobody: "没有"
            case .respondent: "被请求人缺席"
            case .claimant: "请求人无正当理由缺席"
            }
        }
    }

    public struct Suspended: Event {
        public static let kind = "suspended"
        public static let title = "中止处理"
        public var ground: Ground?
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .choice(\.ground, "ground", "事由"), .text(\.reason, "reason", "说明", longest: 2000, lines: 3),
        ]
    }

    /// 办法第二十八条。
    public enum Ground: String, FieldChoice {
        case invalidation, death, incapacity, ended, force, otherCase = "other-case", referred

        public var title: String {
            switch self {
            case .invalidation: "实用新型、外观设计专利的无效宣告请求已被受理"
            case .death: "一方当事人死亡，等待继承人表明是否参加"
            case .incapacity: "一方当事人丧失民事行为能力，尚未确定法定代理人"
            case .ended: "一方单位终止，尚未确定权利义务承受人"
            case .force: "一方当事人因不可抗拒的事由不能参加"
            case .otherCase: "必须以另一案的结果为依据，而另一案尚未审结"
            case .referred: "有关问题需要请示上级"
            }
        }
    }

    public struct Resumed: Event {
        public static let kind = "resumed"
        public static let title = "恢复处理"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "中止事由如何消除", longest: 1000, lines: 3)]
    }

    public struct ConclusionExtended: Event {
        public static let kind = "conclusion-extended"
        public static let title = "批准延长结案期限（案情复杂）"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 1000, lines: 3)]
    }

    public struct ConclusionExtendedAgain: Event {
        public static let kind = "conclusion-extended-again"
        public static let title = "批准再次延长结案期限（特别复杂）"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 1000, lines: 3)]
    }

    public struct Drafted: Event {
        public static let kind = "drafted"
        public static let title = "合议组提交裁决意见"
        public var infringes: Bool?
        public var reasons: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.infringes, "infringes", "侵权是否成立", seen: .handlers),
            .text(\.reasons, "reasons", "认定的事实、理由和依据", seen: .handlers, longest: 20_000, lines: 12),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回合议组重新评议"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "作出行政裁决"
        public var infringes: Bool?
        public var orders: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.infringes, "infringes", "侵权是否成立", seen: .everyone),
            // Everybody reads them as the ruling is published: covered, and only while it stands.
            .text(\.orders, "orders", "裁决事项", help: "成立的，责令立即停止侵权行为；不成立的，驳回请求", longest: 5000, lines: 6),
        ]
    }

    public struct DecisionServed: Event {
        public static let kind = "decision-served"
        public static let title = "送达行政裁决书"
        public var reached: LocalDate?
        public var manner: PatentMediation.Manner?
        public init() {}
        public static let fields: [Field<Self>] = [
            .day(\.reached, "reached", "最后一方当事人收到日"), .choice(\.manner, "manner", "送达方式"),
        ]
    }

    public struct Published: Event {
        public static let kind = "published"
        public static let title = "公开行政裁决"
        public var text: String?
        public var covered: Bool?
        public var address: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(
                \.text, "text", "裁决书公开的文本", help: "认定的事实、理由和依据；国家秘密、商业秘密和个人隐私遮盖以后再填", longest: 20_000, lines: 12),
            .flag(\.covered, "covered", "是否已经遮盖国家秘密、商业秘密和个人隐私", seen: .handlers),
            .text(\.address, "address", "另在哪个网址公开", need: .optional, seen: .everyone),
        ]
    }

    public struct Sued: Event {
        public static let kind = "sued"
        public static let title = "记录当事人起诉"
        public var court: String?
        public var number: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.court, "court", "受理法院"), .text(\.number, "number", "案号", need: .optional)]
    }

    public struct Judged: Event {
        public static let kind = "judged"
        public static let title = "记录生效的行政判决"
        public var upheld: Bool?
        public var summary: String?
        public var notice: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.upheld, "upheld", "裁决是否得到维持", seen: .everyone), .text(\.summary, "summary", "判决要旨", longest: 5000, lines: 5),
            .text(
                \.notice, "notice", "公开的说明", help: "裁决被变更或者撤销的，写明变更、撤销了什么；不写秘密和个人信息", need: .optional, longest: 5000,
                lines: 4),
        ]
    }

    public struct ExecutionAsked: Event {
        public static let kind = "execution-asked"
        public static let title = "申请人民法院强制执行"
        public var court: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.court, "court", "申请的法院")]
    }

    public struct Closed: Event {
        public static let kind = "closed"
        public static let title = "归档"
        public var performed: Bool?
        public init() {}
        public static let fields: [Field<Self>] = [.flag(\.performed, "performed", "裁决是否已经履行或者执行完毕")]
    }

    public struct Settled: Event {
        public static let kind = "settled"
        public static let title = "调解结案"
        public var terms: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.terms, "terms", "调解协议的内容", longest: 10_000, lines: 8)]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "撤回请求"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)]
    }

    public struct Dropped: Event {
        public static let kind = "dropped"
        public static let title = "撤销案件"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", help: "办法第三十六条的哪一项", longest: 2000, lines: 4)]
    }
}
