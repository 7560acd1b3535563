public import Law
public import Penalty
public import Procedure

/// 展会投诉的案卷里登记什么。
extension ExhibitionComplaint {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提交展会投诉"
        public var exhibition: String?
        public var claimant: String?
        public var contact: String?
        public var respondent: String?
        public var right: String?
        public var offence: Offence?
        public var facts: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.exhibition, "exhibition", "展会名称和展位", seen: .everyone),
            .party(\.claimant, "claimant", "投诉人"),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .party(\.respondent, "respondent", "被投诉的参展商"),
            .right(\.right, "right", "涉及的权利", seen: .everyone),
            .choice(\.offence, "offence", "涉嫌的违法行为"),
            .text(\.facts, "facts", "涉嫌侵权的展品、理由和证据", longest: 5000, lines: 6),
            .files(\.proof, "proof", "权利证明和证据"),
        ]
    }

    public struct CorrectionAsked: Event {
        public static let kind = "correction-asked"
        public static let title = "要求补充材料"
        public var defects: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.defects, "defects", "要补充的内容", longest: 1000, lines: 3)
        ]
    }

    public struct Corrected: Event {
        public static let kind = "corrected"
        public static let title = "补充材料"
        public var statement: String?
        public var more: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "说明", longest: 2000, lines: 3),
            .files(\.more, "more", "材料"),
        ]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予受理"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .everyone, longest: 1000, lines: 3)
        ]
    }

    public struct Taken: Event {
        public static let kind = "taken"
        public static let title = "投诉机构收齐材料"
        public var by: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.by, "by", "投诉机构的接待人", seen: .handlers)
        ]
    }

    public struct Forwarded: Event {
        public static let kind = "forwarded"
        public static let title = "移交主管机关"
        public var to: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "to", "接收的机关", seen: .handlers)
        ]
    }

    public struct Notified: Event {
        public static let kind = "notified"
        public static let title = "通知组织者和被投诉人答辩"
        public var clear: Bool?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.clear, "clear", "是否没有起诉，权利有效，没有无效宣告或者权属纠纷", seen: .handlers),
            .day(\.until, "until", "答辩到哪一天"),
        ]
    }

    public struct Answered: Event {
        public static let kind = "answered"
        public static let title = "答辩"
        public var answer: String?
        public var counter: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.answer, "answer", "答辩意见", longest: 5000, lines: 6),
            .files(\.counter, "counter", "证据"),
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "作出处理"
        public var infringes: Bool?
        public var order: Order?
        public var reason: String?
        public var repeated: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.infringes, "infringes", "侵权是否成立", seen: .everyone),
            .choice(\.order, "order", "处理", need: .optional, seen: .everyone),
            .text(\.reason, "reason", "理由", longest: 3000, lines: 4),
            .flag(\.repeated, "repeated", "是否连续两次以上被认定侵权（组织者下届不得准其参展）", need: .optional, seen: .handlers),
        ]

        /// 第二十五条。
        public enum Order: String, FieldChoice {
            case withdrawn, covered, destroyed, all
            public var title: String {
                switch self {
                case .withdrawn: "撤出展品"
                case .covered: "遮盖或者更换展板"
                case .destroyed: "销毁宣传材料"
                case .all: "以上都有"
                }
            }
        }
    }

    public struct Ended: Event {
        public static let kind = "ended"
        public static let title = "展会闭展"
        public var closed: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.closed, "closed", "闭展之日")
        ]
    }

    public struct HandedOver: Event {
        public static let kind = "handed-over"
        public static let title = "移交有管辖权的机关"
        public var to: String?
        public var handed: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "receiver", "接收的机关", seen: .handlers),
            .day(\.handed, "handed", "移交之日"),
        ]
    }
}
