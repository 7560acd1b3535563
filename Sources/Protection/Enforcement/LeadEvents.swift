public import Law
public import Penalty
public import Procedure

/// What enters the file of a lead.
extension LeadFile {
    public struct Registered: Event {
        public static let kind = "registered"
        public static let title = "登记案件来源"
        public var source: LeadSource?
        public var number: String?
        public var suspect: String?
        public var holder: String?
        public var right: String?
        public var offence: Offence?
        public var sector: Sector?
        public var work: WorkKind?
        public var lead: String?
        public var place: String?
        public var campaign: String?
        public var found: LocalDate?
        public var files: [String]?
        public var address: String?
        public var phone: String?
        public var supplier: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.source, "source", "案件来源", seen: .handlers),
            .text(\.number, "source-number", "来源的编号", help: "举报、移送函、平台工单的编号", need: .optional, seen: .handlers),
            .party(\.suspect, "suspect", "涉嫌违法的当事人", seen: .handlers),
            .party(\.holder, "holder", "权利人", need: .optional, seen: .handlers),
            .right(\.right, "right", "涉及的权利", need: .optional, seen: .handlers),
            .choice(\.offence, "offence", "涉嫌的违法行为", seen: .handlers),
            .choice(\.sector, "sector", "行业", need: .optional, seen: .handlers),
            .choice(\.work, "work", "作品类型", help: "侵犯著作权的填写", need: .optional, seen: .handlers),
            .text(\.lead, "lead", "线索", seen: .handlers, longest: 5000, lines: 6), .text(\.place, "place", "违法行为发生地", seen: .handlers),
            .text(\.campaign, "campaign", "专项行动", help: "属于专项行动的，填行动的编号", need: .optional, seen: .handlers),
            .day(\.found, "found", "发现线索或者收到材料之日", help: "核查期限自次日起算；不填即为登记当日", need: .optional, seen: .handlers),
            .text(\.address, "address", "经营或者存放的地址", need: .optional, seen: .handlers),
            .text(\.phone, "phone", "当事人的电话", need: .optional, seen: .personal),
            .text(\.supplier, "supplier", "供货人", help: "单位写全称或者统一社会信用代码", need: .optional, seen: .handlers),
            .files(\.files, "files", "材料", seen: .handlers),
        ]
    }

    public struct Checked: Event {
        public static let kind = "checked"
        public static let title = "核查取证"
        public var first: String?
        public var second: String?
        public var findings: String?
        public var evidence: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.first, "first", "执法人员一（姓名、执法证号）", seen: .handlers), .text(\.second, "second", "执法人员二（姓名、执法证号）", seen: .handlers),
            .text(\.findings, "findings", "查明的情况", seen: .handlers, longest: 5000, lines: 6),
            .files(\.evidence, "evidence", "证据材料", seen: .handlers),
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延长核查期限"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "grounds", "理由", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Appraising: Event {
        public static let kind = "appraising"
        public static let title = "开始检测、鉴定或者权利人辨认"
        public var body: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.body, "body", "机构或者权利人", seen: .handlers)]
    }

    public struct Appraised: Event {
        public static let kind = "appraised"
        public static let title = "收到检测、鉴定或者辨认结果"
        public var result: String?
        public var report: [String]?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "结果", seen: .handlers, longest: 2000, lines: 4), .files(\.report, "report", "报告", seen: .handlers),
        ]
    }

    public struct Proposed: Event {
        public static let kind = "proposed"
        public static let title = "提议立案或者不予立案"
        public var docket: Bool?
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.docket, "docket", "是否提议立案", seen: .handlers),
            .text(\.reason, "proposal", "理由", help: "立案条件见第十九条", seen: .handlers, longest: 2000, lines: 4),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回继续核查"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "grounds", "理由", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Docketed: Event {
        public static let kind = "docketed"
        public static let title = "批准立案"
        public var reason: String?
        public var first: String?
        public var second: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "批准意见", seen: .handlers, longest: 2000, lines: 3),
            .text(\.first, "first", "办案人员一（姓名、执法证号）", seen: .handlers), .text(\.second, "second", "办案人员二（姓名、执法证号）", seen: .handlers),
        ]
    }

    public struct Refused: Event {
        public static let kind = "refused"
        public static let title = "不予立案"
        public var ground: Ground?
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .choice(\.ground, "ground", "不予立案的情形", seen: .handlers),
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4),
        ]

        /// 第十九条、第二十条。
        public enum Ground: String, FieldChoice {
            case unproven, minor, first, faultless, limitation, other
            public var title: String {
                switch self {
                case .unproven: "没有证据初步证明存在违法行为"
                case .minor: "违法行为轻微并及时改正，没有造成危害后果"
                case .first: "初次违法且危害后果轻微并及时改正"
                case .faultless: "有证据足以证明没有主观过错"
                case .limitation: "超过追究时效"
                case .other: "依法可以不予立案的其他情形"
                }
            }
        }
    }

    public struct Referred: Event {
        public static let kind = "referred"
        public static let title = "移送其他部门"
        public var to: String?
        public var receiver: LeadReceiver?
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.to, "to", "有管辖权的部门", seen: .handlers),
            .choice(\.receiver, "receiver", "属于平台上的哪类机关", help: "选了的，那里自动登记一条线索；平台以外的不选", need: .optional, seen: .handlers),
            .text(\.reason, "grounds", "理由", seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct Joined: Event {
        public static let kind = "joined"
        public static let title = "并入已在办理的同一线索"
        public var other: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.other, "other", "已在办理的办件", seen: .handlers)]
    }

    public struct DisputeRaised: Event {
        public static let kind = "dispute-raised"
        public static let title = "发生管辖争议"
        public var other: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.other, "rival", "另一个机关", seen: .handlers)]
    }

    public struct DisputeSettled: Event {
        public static let kind = "dispute-settled"
        public static let title = "协商一致"
        public var here: Bool?
        public var words: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.here, "here", "是否由本机关管辖", seen: .handlers),
            .text(\.words, "words", "协商结果", seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct DisputeReported: Event {
        public static let kind = "dispute-reported"
        public static let title = "报请共同的上一级指定管辖"
        public var to: String?
        public var received: LocalDate?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.to, "superior", "报请的机关", seen: .handlers), .day(\.received, "received", "上级收到材料之日", seen: .handlers),
        ]
    }

    public struct Designated: Event {
        public static let kind = "designated"
        public static let title = "指定管辖"
        public var here: Bool?
        public var number: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.here, "here", "是否指定本机关管辖", seen: .handlers),
            .text(\.number, "designation", "指定管辖通知书文号", need: .optional, seen: .handlers),
        ]
    }
}

/// 平台上办理线索的各类机关。
public enum LeadReceiver: String, FieldChoice {
    case market, copyright, agriculture, forestry

    public var title: String {
        switch self {
        case .market: "市场监督管理部门"
        case .copyright: "著作权主管部门"
        case .agriculture: "农业农村主管部门（农作物新品种）"
        case .forestry: "林业和草原主管部门（林木新品种）"
        }
    }

    /// 它核查线索的程序。
    var lead: String {
        switch self {
        case .market: MarketEnforcement.lead.code
        case .copyright: CopyrightEnforcement.lead.code
        case .agriculture: AgricultureEnforcement.lead.code
        case .forestry: ForestryEnforcement.lead.code
        }
    }
}
