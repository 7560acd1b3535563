public import Law
public import Procedure

/// 严重违法失信名单的案卷里登记什么。
extension DishonestyListing {
    public struct Proposed: Event {
        public static let kind = "proposed"
        public static let title = "提出列入"
        public var holder: String?
        public var ground: Ground?
        public var facts: String?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "decision-number", "处罚决定书文号", need: .optional, seen: .handlers),
            .party(\.holder, "listed-party", "拟列入的当事人", seen: .handlers),
            .choice(\.ground, "listing-ground", "情形", seen: .handlers),
            .text(\.facts, "listing-facts", "事实和故意的证据", seen: .handlers, longest: 5000, lines: 6),
        ]
    }

    public struct Consented: Event {
        public static let kind = "consented"
        public static let title = "上级同意"
        public var number: String?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "同意的文号；自治区局列入的写本级决定", seen: .handlers),
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予列入"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct Noticed: Event {
        public static let kind = "noticed"
        public static let title = "送达告知书"
        public var respondent: String?
        public var facts: String?
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.respondent, "respondent", "当事人"),
            .text(\.facts, "facts", "拟列入的事实、理由和依据", longest: 5000, lines: 6),
            .day(\.reached, "reached", "送达之日", help: "期限自次日起算"),
        ]
    }

    public struct Stated: Event {
        public static let kind = "stated"
        public static let title = "陈述、申辩"
        public var statement: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "陈述、申辩意见", longest: 10000, lines: 8),
            .files(\.proof, "proof", "证据"),
        ]
    }

    public struct Waived: Event {
        public static let kind = "waived"
        public static let title = "放弃陈述、申辩和听证"
        public var waives: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.waives, "waives", "是否放弃")
        ]
    }

    public struct Listed: Event {
        public static let kind = "listed"
        public static let title = "决定列入"
        public var number: String?
        public var ground: String?
        public var grave: Bool?
        public var wilful: Wilful?
        public var penalty: String?
        public var since: LocalDate?
        public var measures: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "决定书文号"),
            .text(\.ground, "ground", "列入的理由和依据", longest: 3000, lines: 4),
            .flag(\.grave, "grave", "是否性质恶劣、情节严重、社会危害较大"),
            .choice(\.wilful, "wilful", "故意的证据", need: .optional),
            .text(\.penalty, "penalty", "较重处罚的决定书文号", need: .optional),
            .day(\.since, "since", "列入之日"),
            .text(\.measures, "measures", "管理措施和移出的条件", help: "第十五条：许可、资质、采购、招标的重要考量；增加检查；不适用告知承诺；不授予荣誉", longest: 2000, lines: 4),
        ]

        /// 第十二条。
        public enum Wilful: String, FieldChoice {
            case ruling, notice, repeated, admission, other
            public var title: String {
                switch self {
                case .ruling: "此前已有生效的裁决、判决或者处罚"
                case .notice: "收到权利人通知以后继续"
                case .repeated: "重复实施"
                case .admission: "自己承认"
                case .other: "其他证据"
                }
            }
        }
    }

    public struct Published: Event {
        public static let kind = "published"
        public static let title = "公示列入决定"
        public var text: String?
        public var covered: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.text, "text", "决定书摘要", seen: .everyone, longest: 5000, lines: 5),
            .flag(\.covered, "covered", "商业秘密和个人信息是否已经遮盖"),
        ]
    }

    /// 谁把这条记录用于哪一项决定。
    public struct Used: Event {
        public static let kind = "used"
        public static let title = "登记使用了这条记录"
        public var by: String?
        public var decision: String?
        public var rule: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.by, "user", "使用的机关"),
            .text(\.decision, "decision", "用于什么决定", longest: 500, lines: 2),
            .text(\.rule, "rule", "依据的规定"),
        ]
    }

    public struct RepairAsked: Event {
        public static let kind = "repair-asked"
        public static let title = "申请提前移出"
        public var performed: String?
        public var promise: Bool?
        public var proof: [String]?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.performed, "performed", "履行义务、消除危害的情况", longest: 3000, lines: 4),
            .flag(\.promise, "promise", "守信承诺"),
            .files(\.proof, "proof", "证明", need: .optional),
            .day(\.received, "received", "收到之日", need: .optional, isOfficial: true),
        ]
    }

    public struct RepairCorrectionAsked: Event {
        public static let kind = "repair-correction-asked"
        public static let title = "一次告知补正"
        public var defects: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.defects, "defects", "需要补正的全部内容", longest: 1000, lines: 3)
        ]
    }

    public struct RepairCorrected: Event {
        public static let kind = "repair-corrected"
        public static let title = "补正"
        public var statement: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "补正说明", longest: 3000, lines: 4)
        ]
    }

    public struct RepairAccepted: Event {
        public static let kind = "repair-accepted"
        public static let title = "受理修复申请"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", need: .optional, seen: .handlers)
        ]
    }

    public struct RepairDeclined: Event {
        public static let kind = "repair-declined"
        public static let title = "不予受理修复申请"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3)
        ]
    }

    public struct RepairExtended: Event {
        public static let kind = "repair-extended"
        public static let title = "延长审查期限"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct RepairGranted: Event {
        public static let kind = "repair-granted"
        public static let title = "同意提前移出"
        public var performed: Bool?
        public var corrected: Bool?
        public var clean: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.performed, "is-performed", "义务是否已经履行"),
            .flag(\.corrected, "is-corrected", "危害后果是否消除"),
            .flag(\.clean, "is-clean", "是否没有再受较重的处罚"),
        ]
    }

    public struct RepairRefused: Event {
        public static let kind = "repair-refused"
        public static let title = "不同意提前移出"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 2000, lines: 3)
        ]
    }

    public struct Removed: Event {
        public static let kind = "removed"
        public static let title = "移出名单"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", need: .optional)
        ]
    }

    /// 所依据的处罚被撤销的，撤销列入。
    public struct Revoked: Event {
        public static let kind = "revoked"
        public static let title = "撤销列入"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "revocation", "理由", need: .optional, seen: .everyone, longest: 1000, lines: 3)
        ]
    }
}
