import Law
public import Plan
public import Procedure

/// 执法办案的表扬：提名、公示、处理异议、决定。依据案卷质量、按期办结、群众满意，不以罚款的件数和数额为依据。
///
/// 《行政执法监督条例》第十一条把趋利性执法列为监督的事项：提名的理由写到罚款、罚没的，退回重写。公示的天数没有规定，由决定机关指定，不少于五个工作日（待确认）。
public enum Commendation: Procedure {
    public static let code = "protection.commendation"
    public static let title = "执法办案的表扬"
    public static let act = ActAuthority.region("自治区市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("自治区", citing: law, .unconfirmed)
    public static let editions = [Edition<Self>(plan2017, steps)]
    public static let codes = ["commended-year"]
    public static let serves = [
        Serving("4.1-8", by: .procedure(code, title), scenario: "表扬：理由写到罚款的退回，公示满五个工作日以后才能决定，提名的人不能决定，有异议的先处理")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case proposed, publicised, disputed, commended, refused
        public var title: String {
            switch self {
            case .proposed: "待公示"
            case .publicised: "公示中"
            case .disputed: "异议核查中"
            case .commended: "已表扬"
            case .refused: "不予表扬"
            }
        }
        public var isFinal: Bool { self == .commended || self == .refused }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case publicity
        public var rule: ClockRule {
            ClockRule(
                "公示", binds: .system,
                Dated("公示的期限", .since("2017-03-30", Period.workingDays(5), law, checked: "2026-11-29", .unconfirmed)))
        }
    }

    private static let law = plan2017[place: "第四部分第一项"]

    private static let steps: [Step<Self>] = [
        .on(Proposed.self, from: .new, to: .state(.proposed), by: .officer, citing: law),
        .on(Proposed.self, from: .state(.proposed), to: .same, by: .officer, citing: law),
        .on(
            Publicised.self, from: .state(.proposed), to: .state(.publicised), by: .chief, citing: law, clocks: .start(.publicity),
            apartFrom: [Proposed.self],
            publishing: [
                PublicationRule(
                    "commendation", "拟表扬的单位", citing: law,
                    showing: [
                        .of(Proposed.self, "commended-year"), .of(Proposed.self, "nominee"), .of(Proposed.self, "grounds"),
                        .of(Proposed.self, "reason"), .of(Publicised.self, "objections-to"),
                    ], masking: [Mask("国家秘密", law), Mask("个人信息", law)])
            ]),
        .on(Objected.self, from: .state(.publicised), to: .state(.disputed), by: .officer, citing: law),
        .on(Examined.self, from: .state(.disputed), to: .state(.publicised), by: .officer, citing: law, apartFrom: [Proposed.self]),
        .on(
            Decided.self, from: .state(.publicised), to: .state(.commended), by: .chief, citing: law, clocks: .stop(.publicity),
            if: granted, isOver, apartFrom: [Proposed.self]),
        .on(
            Decided.self, from: .state(.proposed), to: .state(.refused), by: .chief, citing: law, if: notGranted,
            apartFrom: [Proposed.self]),
        .on(
            Decided.self, from: .state(.publicised), to: .state(.refused), by: .chief, citing: law, clocks: .stop(.publicity),
            if: notGranted, apartFrom: [Proposed.self], withdrawing: ["commendation"]),
    ]

    private static let granted = Guard<Self, Decided>("决定表扬") { $0.event.granted == true }
    private static let notGranted = Guard<Self, Decided>("决定不予表扬") { $0.event.granted == false }
    private static let isOver = Guard<Self, Decided>("公示已满五个工作日") { situation in
        guard let clock = situation.docket.open(.publicity) else { return false }
        return situation.day > clock.due(in: .stateCouncil, rolling: Clock.publicity.rule.rolling).day
    }

    /// 凭什么表扬；没有罚款这一项。
    public enum Ground: String, FieldChoice {
        case quality, punctual, satisfied, cooperation, innovation
        public var title: String {
            switch self {
            case .quality: "案卷质量"
            case .punctual: "按期办结"
            case .satisfied: "群众满意"
            case .cooperation: "协作配合"
            case .innovation: "办法创新"
            }
        }
    }

    public struct Proposed: Event {
        public static let kind = "proposed"
        public static let title = "提名"
        public var year: Int?
        public var nominee: String?
        public var ground: Ground?
        public var reason: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .number(\.year, "commended-year", "年份", unit: "年", in: 2017...2100, seen: .handlers),
            .text(\.nominee, "nominee", "提名的单位", seen: .handlers), .choice(\.ground, "grounds", "凭什么", seen: .handlers),
            .text(\.reason, "reason", "理由", help: "不以罚款的件数和数额为依据", seen: .handlers, longest: 3000, lines: 6, check: profit),
            .files(\.proof, "proof", "证明", seen: .handlers),
        ]

        private static func profit(_ reason: String) -> String? {
            ["罚款", "罚没", "罚金"].contains(where: reason.contains) ? "表扬不以罚款的件数和数额为依据，请删去理由里写到罚款、罚没的话" : nil
        }
    }

    public struct Publicised: Event {
        public static let kind = "publicised"
        public static let title = "公示"
        public var contact: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.contact, "objections-to", "异议向谁提出", seen: .handlers)]
    }

    public struct Objected: Event {
        public static let kind = "objected"
        public static let title = "登记异议"
        public var objection: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.objection, "objection", "异议的内容", seen: .handlers, longest: 3000, lines: 4)]
    }

    public struct Examined: Event {
        public static let kind = "examined"
        public static let title = "核查异议"
        public var upheld: Bool?
        public var finding: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.upheld, "upheld", "异议是否成立", seen: .handlers),
            .text(\.finding, "finding", "核查的情况", seen: .handlers, longest: 3000, lines: 4),
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "决定"
        public var granted: Bool?
        public var words: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .flag(\.granted, "granted", "是否表扬", seen: .handlers),
            .text(\.words, "words", "理由", seen: .handlers, longest: 2000, lines: 3),
        ]
    }
}
