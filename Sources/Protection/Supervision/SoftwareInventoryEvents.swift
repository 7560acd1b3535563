public import Law
public import Procedure

/// 软件正版化检查的案卷里登记什么。
extension SoftwareInventory {
    /// 一种软件。
    public struct Holding: FieldRecord {
        public var name: String?
        public var maker: String?
        public var licences: Int?
        public var installed: Int?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "name", "软件和版本"), .text(\.maker, "maker", "权利人"), .number(\.licences, "licences", "授权数", in: 0...10_000_000),
            .number(\.installed, "installed", "安装数", in: 0...10_000_000),
        ]
    }

    /// 哪一类单位。
    public enum Group: String, FieldChoice {
        case government, state, institution, enterprise, key
        public var title: String {
            switch self {
            case .government: "党政机关"
            case .state: "国有企业"
            case .institution: "事业单位"
            case .enterprise: "民营企业"
            case .key: "重点行业企业"
            }
        }
    }

    public struct Listed: Event {
        public static let kind = "listed"
        public static let title = "填报软件台账"
        public var claimant: String?
        public var contact: String?
        public var group: Group?
        public var computers: Int?
        public var holdings: [Holding]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "单位"),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .choice(\.group, "group", "单位的种类"),
            .number(\.computers, "computers", "计算机台数", in: 1...10_000_000),
            .rows(\.holdings, "holdings", "软件台账"),
        ]
    }

    public struct Inspected: Event {
        public static let kind = "inspected"
        public static let title = "现场检查"
        public var first: String?
        public var second: String?
        public var holdings: [Holding]?
        public var findings: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.first, "first", "检查人一", seen: .handlers),
            .text(\.second, "second", "检查人二", seen: .handlers),
            .rows(\.holdings, "holdings", "核实后的台账"),
            .text(\.findings, "findings", "检查的情况", longest: 2000, lines: 3),
        ]
    }

    public struct Ordered: Event {
        public static let kind = "ordered"
        public static let title = "要求整改"
        public var order: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.order, "order", "要求", longest: 2000, lines: 3),
            .day(\.until, "until", "整改到哪一天"),
        ]
    }

    public struct Mended: Event {
        public static let kind = "mended"
        public static let title = "报告整改"
        public var holdings: [Holding]?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .rows(\.holdings, "holdings", "整改后的台账"),
            .files(\.proof, "proof", "采购、卸载的证明", need: .required),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回继续整改"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "没有整改的地方", longest: 1000, lines: 3),
            .day(\.until, "until", "整改到哪一天"),
        ]
    }

    public struct Passed: Event {
        public static let kind = "passed"
        public static let title = "通过验收"
        public var finding: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.finding, "finding", "验收意见", longest: 1000, lines: 3)
        ]
    }
}
