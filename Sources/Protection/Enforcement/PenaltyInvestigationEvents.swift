public import Law
public import Penalty
public import Procedure

/// 立案、调查和移送。
extension PenaltyFile {
    /// 由线索或者举报转来。
    public struct Docketed: Event {
        public static let kind = "docketed"
        public static let title = "立案"
        public var suspect: String?
        public var holder: String?
        public var right: String?
        public var offence: Offence?
        public var sector: Sector?
        public var work: WorkKind?
        public var campaign: String?
        public var cause: String?
        public var source: LeadSource?
        public var docketing: String?
        public var first: String?
        public var second: String?
        public var address: String?
        public var phone: String?
        public var supplier: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.suspect, "suspect", "涉嫌当事人", seen: .handlers),
            .party(\.holder, "holder", "权利人", need: .optional, seen: .handlers),
            .right(\.right, "right", "涉及的权利", need: .optional, seen: .handlers),
            .choice(\.offence, "offence", "案由", need: .optional, seen: .handlers),
            .choice(\.sector, "sector", "行业", need: .optional, seen: .handlers),
            .choice(\.work, "work", "作品类型", need: .optional, seen: .handlers),
            .text(\.campaign, "campaign", "专项行动", need: .optional, seen: .handlers),
            .text(\.cause, "cause", "线索", seen: .handlers, longest: 5000, lines: 6),
            .choice(\.source, "source", "案件来源", need: .optional, seen: .handlers),
            .text(\.docketing, "docketing", "立案的批准意见", need: .optional, seen: .handlers, longest: 2000, lines: 4),
            .text(\.address, "address", "经营或者存放的地址", need: .optional, seen: .handlers),
            .text(\.phone, "phone", "当事人的电话", need: .optional, seen: .personal),
            .text(\.supplier, "supplier", "供货人", help: "单位写全称或者统一社会信用代码", need: .optional, seen: .handlers),
            .text(\.first, "first", "办案人员一", need: .optional, seen: .handlers),
            .text(\.second, "second", "办案人员二", need: .optional, seen: .handlers),
        ]
    }

    public struct Investigated: Event {
        public static let kind = "investigated"
        public static let title = "调查取证"
        public var act: Act?
        public var first: String?
        public var second: String?
        public var shown: Bool?
        public var findings: String?
        public var evidence: [String]?
        public var address: String?
        public var phone: String?
        public var supplier: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.act, "act", "取证方式", seen: .handlers),
            .text(\.first, "first", "执法人员一（姓名、执法证号）", seen: .handlers),
            .text(\.second, "second", "执法人员二（姓名、执法证号）", seen: .handlers),
            .flag(\.shown, "shown", "是否出示执法证件，并告知陈述、申辩和申请回避的权利", seen: .handlers),
            .text(\.findings, "findings", "查明的情况", seen: .handlers, longest: 5000, lines: 6),
            .text(\.address, "address", "经营或者存放的地址", need: .optional, seen: .handlers),
            .text(\.phone, "phone", "当事人的电话", need: .optional, seen: .personal),
            .text(\.supplier, "supplier", "供货人", help: "单位写全称或者统一社会信用代码", need: .optional, seen: .handlers),
            .files(\.evidence, "evidence", "证据", help: "每份证据按内容计算摘要，事后不能改动", seen: .handlers),
        ]

        /// 第二十一条至第三十二条。
        public enum Act: String, FieldChoice {
            case scene, questioning, documents, electronic, sampling, ordered
            public var title: String {
                switch self {
                case .scene: "现场检查"
                case .questioning: "询问"
                case .documents: "提取书证、物证"
                case .electronic: "提取电子数据"
                case .sampling: "抽样取证"
                case .ordered: "责令限期提供材料"
                }
            }
        }
    }

    /// 罚款、追诉标准和听证都从这里算。
    public struct Figured: Event {
        public static let kind = "figured"
        public static let title = "核定数额和违法行为的日期"
        public var offence: Offence?
        public var subject: SubjectKind?
        public var from: LocalDate?
        public var to: LocalDate?
        public var gain: Int?
        public var turnover: Int?
        public var sold: Int?
        public var unsold: Int?
        public var loss: Int?
        public var pieces: Int?
        public var marks: Int?
        public var repeated: Bool?
        public var serious: Bool?
        public var basis: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.offence, "offence", "案由", seen: .handlers),
            .choice(\.subject, "subject", "当事人是", seen: .handlers),
            .day(\.from, "from", "违法行为开始之日", seen: .handlers),
            .day(\.to, "to", "违法行为终了之日", help: "连续或者继续的，填行为终了之日", seen: .handlers),
            .money(\.gain, "gain", "违法所得", help: "已经扣除依法可以扣除的", need: .optional, seen: .handlers),
            .money(\.turnover, "turnover", "违法经营额", help: "制造、储存、运输、销售侵权产品的价值", need: .optional, seen: .handlers),
            .money(\.sold, "sold", "其中已销售的金额", need: .optional, seen: .handlers),
            .money(\.unsold, "unsold", "其中未销售的货值", need: .optional, seen: .handlers),
            .money(\.loss, "loss", "直接经济损失", need: .optional, seen: .handlers),
            .number(\.pieces, "pieces", "标识或者复制品的件数", in: 0...1_000_000_000, need: .optional, seen: .handlers),
            .number(\.marks, "marks", "涉及的注册商标或者专利数", in: 0...10_000, need: .optional, seen: .handlers),
            .flag(\.repeated, "repeated", "是否二年内因同类行为受过刑事、行政处罚后又实施", need: .optional, seen: .handlers),
            .flag(\.serious, "serious", "是否情节严重", need: .optional, seen: .handlers),
            .text(\.basis, "basis", "怎样核定的", seen: .handlers, longest: 3000, lines: 5),
        ]
    }

    /// 另立一件，有自己的期限和保管台账。
    public struct MeasureAsked: Event {
        public static let kind = "measure-asked"
        public static let title = "采取先行登记保存或者查封、扣押"
        public var measure: CustodyFile.Measure?
        public var holder: String?
        public var items: [CustodyFile.Item]?
        public var keeper: String?
        public var urgent: Bool?
        public var grounds: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.measure, "measure", "措施", seen: .handlers),
            .party(\.holder, "held", "被采取措施的当事人", seen: .handlers),
            .rows(\.items, "items", "物品清单", seen: .handlers),
            .text(\.keeper, "keeper", "由谁保管、存放在哪里", seen: .handlers),
            .flag(\.urgent, "urgent", "是否情况紧急，先采取、后补批", seen: .handlers),
            .text(\.grounds, "measure-grounds", "理由", seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct Helped: Event {
        public static let kind = "helped"
        public static let title = "请其他部门协助调查"
        public var to: String?
        public var matters: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "helper", "协助的部门", seen: .handlers),
            .text(\.matters, "matters", "协助的事项", seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct Appraising: Event {
        public static let kind = "appraising"
        public static let title = "委托检测、鉴定或者请权利人辨认"
        public var means: Means?
        public var body: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.means, "means", "方式", seen: .handlers),
            .text(\.body, "body", "机构或者权利人", seen: .handlers),
        ]

        public enum Means: String, FieldChoice {
            case body, holder
            public var title: String {
                switch self {
                case .body: "检测、检验、检疫、鉴定"
                case .holder: "权利人辨认、鉴别"
                }
            }
        }
    }

    public struct Suspended: Event {
        public static let kind = "suspended"
        public static let title = "中止调查"
        public var ground: Ground?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.ground, "suspension", "情形", seen: .handlers),
            .text(\.reason, "reason", "说明", need: .optional, seen: .handlers, longest: 1000, lines: 3),
        ]

        /// 第四十六条；商标案件另见商标法。
        public enum Ground: String, FieldChoice {
            case related, law, force, missing, suit, other
            public var title: String {
                switch self {
                case .related: "须以另一案的结果为依据"
                case .law: "法律适用问题需要有权机关解释"
                case .force: "不可抗力"
                case .missing: "当事人下落不明"
                case .suit: "商标权属争议或者权利人同时起诉"
                case .other: "其他应当中止的情形"
                }
            }
        }
    }

    public struct Resumed: Event {
        public static let kind = "resumed"
        public static let title = "恢复调查"
        public var result: String?
        public var report: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "原因消除的情况，或者检测、鉴定、辨认的结果", seen: .handlers, longest: 2000, lines: 3),
            .files(\.report, "report", "报告", seen: .handlers),
        ]
    }

    public struct Terminated: Event {
        public static let kind = "terminated"
        public static let title = "终止调查"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "当事人死亡、终止又没有承受人，或者其他法定情形", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延长办案期限三十日"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "案情复杂的理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct ExtendedAgain: Event {
        public static let kind = "extended-again"
        public static let title = "集体讨论继续延长"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由和讨论情况", seen: .handlers, longest: 2000, lines: 4),
            .day(\.until, "until", "延长到哪一天", seen: .handlers),
        ]
    }

    /// 达到追诉标准必须移送；有合理怀疑而需要公安机关查证的，也应当移送（法释所涉的知识产权案件）。
    public struct TransferConsidered: Event {
        public static let kind = "transfer-considered"
        public static let title = "决定是否移送公安机关"
        public var transfer: Bool?
        public var crime: Crime?
        public var holder: String?
        public var figures: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.transfer, "transfer", "是否移送", seen: .handlers),
            .choice(\.crime, "crime", "涉嫌的罪名", need: .optional, seen: .handlers),
            .party(\.holder, "accused", "涉嫌犯罪的当事人", need: .optional, seen: .handlers),
            .text(\.figures, "figures", "数额和情节", seen: .handlers, longest: 3000, lines: 4),
            .text(\.reason, "transfer-reason", "移送或者不移送的理由", seen: .handlers, longest: 3000, lines: 4),
        ]
    }

    public struct ToPolice: Event {
        public static let kind = "to-police"
        public static let title = "案件移送公安机关"
        public var to: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "police", "公安机关", need: .optional, seen: .handlers)
        ]
    }

    public struct BackFromPolice: Event {
        public static let kind = "back-from-police"
        public static let title = "公安机关退回，继续办理"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "return-reason", "退回的理由", need: .optional, seen: .handlers, longest: 2000, lines: 3)
        ]
    }

    public struct CrimeEnded: Event {
        public static let kind = "crime-ended"
        public static let title = "已追究刑事责任，不再处罚"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "判决或者处理结果", seen: .handlers, longest: 2000, lines: 3)
        ]
    }
}
