public import Law
public import Procedure

/// 登记保存和查封扣押的案卷里登记什么。
extension CustodyFile {
    /// 清单上的一种物品。
    public struct Item: FieldRecord {
        public var name: String?
        public var quantity: Int?
        public var unit: String?
        public var value: Int?
        public var marks: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "name", "名称、规格型号"), .number(\.quantity, "quantity", "数量", in: 1...1_000_000_000),
            .text(\.unit, "unit", "单位", longest: 10), .money(\.value, "value", "货值", need: .optional),
            .text(\.marks, "marks", "标识、批号、特征", need: .optional),
        ]
    }

    /// 一种物品最后怎样处理。
    public struct Outcome: FieldRecord {
        public var name: String?
        public var way: Way?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.name, "name", "名称、规格型号"), .choice(\.way, "way", "处理")]

        public enum Way: String, FieldChoice {
            case returned, confiscated, destroyed, transferred, sealed
            public var title: String {
                switch self {
                case .returned: "退还"
                case .confiscated: "没收"
                case .destroyed: "销毁"
                case .transferred: "移送"
                case .sealed: "转为查封、扣押"
                }
            }
        }
    }

    public struct Asked: Event {
        public static let kind = "asked"
        public static let title = "采取措施"
        public var kind: Measure?
        public var holder: String?
        public var items: [Item]?
        public var keeper: String?
        public var urgent: Bool?
        public var grounds: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.kind, "measure", "措施", seen: .handlers),
            .party(\.holder, "held", "被采取措施的当事人", seen: .handlers),
            .rows(\.items, "items", "物品清单", seen: .handlers),
            .text(\.keeper, "keeper", "由谁保管、存放在哪里", seen: .handlers),
            .flag(\.urgent, "urgent", "是否情况紧急，已先行采取", seen: .handlers),
            .text(\.grounds, "measure-grounds", "理由", seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct Approved: Event {
        public static let kind = "approved"
        public static let title = "批准"
        public var taken: LocalDate?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.taken, "taken", "采取措施之日", help: "期限自次日起算", seen: .handlers),
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予批准"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Moved: Event {
        public static let kind = "moved"
        public static let title = "保管交接"
        public var item: String?
        public var from: String?
        public var to: String?
        public var place: String?
        public var why: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.item, "item", "物品", seen: .handlers),
            .text(\.from, "from", "交出人", seen: .handlers),
            .text(\.to, "to", "接收人", seen: .handlers),
            .text(\.place, "place", "存放地点", seen: .handlers),
            .text(\.why, "why", "原因", seen: .handlers),
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延长三十日"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "情况复杂的理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct TestBegun: Event {
        public static let kind = "test-begun"
        public static let title = "开始检测、检验、检疫、鉴定"
        public var body: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.body, "body", "机构", seen: .handlers),
            .day(\.until, "test-until", "预计到哪一天", need: .optional, seen: .handlers),
        ]
    }

    public struct TestEnded: Event {
        public static let kind = "test-ended"
        public static let title = "检测、检验、检疫、鉴定结束"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "结果", seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct Released: Event {
        public static let kind = "released"
        public static let title = "解除"
        public var reason: String?
        public var returned: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3),
            .text(\.returned, "returned", "退还的情况", need: .optional, seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct Handled: Event {
        public static let kind = "handled"
        public static let title = "处理物品"
        public var items: [Outcome]?
        public var basis: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .rows(\.items, "outcomes", "每种物品的处理", seen: .handlers),
            .text(\.basis, "basis", "依据的文书", seen: .handlers),
        ]
    }
}
