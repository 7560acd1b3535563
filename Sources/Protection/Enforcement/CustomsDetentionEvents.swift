public import Law
public import Penalty
public import Procedure

/// 海关扣留的案卷里登记什么。
extension CustomsDetention {
    public struct Reported: Event {
        public static let kind = "reported"
        public static let title = "登记海关的通知或者扣留"
        public var way: Way?
        public var claimant: String?
        public var shipper: String?
        public var right: String?
        public var contact: String?
        public var offence: Offence?
        public var port: String?
        public var goods: String?
        public var value: Int?
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.way, "way", "扣留的方式"),
            .party(\.claimant, "claimant", "权利人"),
            .text(\.shipper, "shipper", "收发货人", seen: .handlers),
            .right(\.right, "right", "涉及的权利", need: .optional),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .choice(\.offence, "offence", "涉嫌的违法行为"),
            .text(\.port, "port", "海关和口岸"),
            .text(\.goods, "goods", "货物", longest: 3000, lines: 4),
            .money(\.value, "value", "货值", need: .optional),
            .day(\.reached, "reached", "通知到达或者扣留之日"),
        ]

        public enum Way: String, FieldChoice {
            case exOfficio = "ex-officio", requested
            public var title: String {
                switch self {
                case .exOfficio: "海关依职权发现"
                case .requested: "权利人申请扣留"
                }
            }
        }
    }

    public struct Applied: Event {
        public static let kind = "applied"
        public static let title = "申请扣留并提供担保，海关扣留"
        public var recordal: String?
        public var security: Int?
        public var detained: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.recordal, "recordal", "海关备案号"),
            .money(\.security, "security", "担保的数额"),
            .day(\.detained, "detained", "扣留之日"),
        ]
    }

    public struct Found: Event {
        public static let kind = "found"
        public static let title = "海关的认定"
        public var finding: Finding?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.finding, "finding", "认定", seen: .everyone),
            .text(\.number, "number", "文书号", need: .optional),
        ]

        public enum Finding: String, FieldChoice {
            case infringing, undecided
            public var title: String {
                switch self {
                case .infringing: "侵权"
                case .undecided: "不能认定"
                }
            }
        }
    }

    public struct CourtNotified: Event {
        public static let kind = "court-notified"
        public static let title = "法院通知协助执行"
        public var number: String?
        public var day: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "案号和通知文号"),
            .day(\.day, "notified-on", "收到之日"),
        ]
    }

    public struct Released: Event {
        public static let kind = "released"
        public static let title = "放行"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", help: "包括专利货物的收发货人提供了等值的反担保", longest: 1000, lines: 3)
        ]
    }

    public struct Disposed: Event {
        public static let kind = "disposed"
        public static let title = "没收并处置"
        public var way: Disposal?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.way, "disposal", "处置", seen: .everyone),
            .text(\.words, "words", "说明", need: .optional, longest: 1000, lines: 3),
        ]

        /// 第二十七条。
        public enum Disposal: String, FieldChoice {
            case welfare, sold, auctioned, destroyed
            public var title: String {
                switch self {
                case .welfare: "用于社会公益"
                case .sold: "转让给权利人"
                case .auctioned: "消除特征后拍卖"
                case .destroyed: "销毁"
                }
            }
        }
    }

    public struct Referred: Event {
        public static let kind = "referred"
        public static let title = "海关通报，登记为线索"
        public var known: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.known, "known", "收到通报之日", seen: .handlers),
            .text(\.words, "words", "通报的内容", need: .optional, seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "权利人撤回"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)
        ]
    }
}
