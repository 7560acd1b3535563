public import Law
public import Penalty
public import Procedure

/// 复核、决定和送达。
extension PenaltyFile {
    /// 罚款、没收以外，要听证、公示档次也不同的处罚。
    public enum HeavyPenalty: String, FieldChoice {
        case restriction, suspension, closure, practice, downgrade, revocation
        public var title: String {
            switch self {
            case .restriction: "限制开展生产经营活动"
            case .suspension: "责令停产停业"
            case .closure: "责令关闭"
            case .practice: "限制从业"
            case .downgrade: "降低资质等级"
            case .revocation: "吊销许可证件"
            }
        }
    }

    /// 《行政处罚法》第三十二条、第三十三条。
    public enum Mitigation: String, FieldChoice {
        case lighter, reduced
        public var title: String {
            switch self {
            case .lighter: "从轻（在幅度以内）"
            case .reduced: "减轻（在幅度以下）"
            }
        }
    }

    public struct Rechecked: Event {
        public static let kind = "rechecked"
        public static let title = "复核并起草决定"
        public var opinion: String?
        public var adopted: Bool?
        public var grounds: String?
        public var discretion: String?
        public var grade: String?
        public var outside: String?
        public var mitigation: Mitigation?
        public var fine: Int?
        public var confiscated: Int?
        public var wilful: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.opinion, "opinion", "对陈述、申辩和听证意见的复核", seen: .handlers, longest: 5000, lines: 5),
            .flag(\.adopted, "adopted", "是否采纳", need: .optional, seen: .handlers),
            .text(\.grounds, "draft-grounds", "事实、证据、理由和依据", seen: .handlers, longest: 10000, lines: 8),
            .text(\.discretion, "discretion", "裁量的理由", seen: .handlers, longest: 3000, lines: 4),
            .text(\.grade, "draft-grade", "裁量的档次", help: "录入了裁量基准的填写，各档见演算", need: .optional, seen: .handlers),
            .text(\.outside, "draft-outside-grade", "罚款在这一档以外的理由", need: .optional, seen: .handlers, longest: 2000, lines: 3),
            .choice(\.mitigation, "mitigation", "从轻或者减轻", need: .optional, seen: .handlers),
            .money(\.fine, "draft-fine", "罚款", need: .optional, seen: .handlers),
            .money(\.confiscated, "draft-confiscated", "没收违法所得和物品价值", need: .optional, seen: .handlers),
            .flag(\.wilful, "wilful", "是否认定为故意", need: .optional, seen: .handlers),
        ]
    }

    public struct Discussed: Event {
        public static let kind = "discussed"
        public static let title = "集体讨论"
        public var present: String?
        public var record: String?
        public var conclusion: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.present, "present", "参加人", seen: .handlers, longest: 500, lines: 2),
            .text(\.record, "record", "讨论记录", seen: .handlers, longest: 5000, lines: 6),
            .text(\.conclusion, "conclusion", "结论", seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回重新起草"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "作出行政处罚决定"
        public var number: String?
        public var act: String?
        public var grounds: String?
        public var penalty: String?
        public var fine: Int?
        public var confiscated: Int?
        public var heavy: HeavyPenalty?
        public var discretion: String?
        public var safety: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "决定书文号"),
            .text(\.act, "act", "违法行为", longest: 2000, lines: 3),
            .text(\.grounds, "grounds", "事实、理由和依据", longest: 10000, lines: 8),
            .text(\.penalty, "penalty", "处罚内容", longest: 2000, lines: 3),
            .money(\.fine, "fine", "罚款", need: .optional),
            .money(\.confiscated, "confiscated", "没收违法所得和物品价值", need: .optional),
            .choice(\.heavy, "heavy", "其他处罚", need: .optional),
            .text(\.discretion, "discretion-words", "裁量的档次、算法和理由", need: .optional, longest: 3000, lines: 4),
            .flag(\.safety, "safety", "是否属于食品、药品、医疗器械、化妆品、特种设备、重点工业产品领域", need: .optional),
        ]
    }

    public struct Spared: Event {
        public static let kind = "spared"
        public static let title = "决定不予行政处罚"
        public var reason: String?
        public var education: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由和依据", longest: 3000, lines: 4),
            .text(\.education, "education", "教育和责令改正的内容", need: .optional, longest: 1000, lines: 3),
        ]
    }

    public struct ReferredOn: Event {
        public static let kind = "referred-on"
        public static let title = "移送其他机关处理"
        public var to: String?
        public var receiver: LeadReceiver?
        public var offence: Offence?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.to, "receiver", "接收的机关", seen: .handlers),
            .choice(
                \.receiver, "receiving-system", "属于平台上的哪类机关", help: "选了的，那里自动登记一条线索；平台以外的不选", need: .optional, seen: .handlers),
            .choice(\.offence, "offence", "涉嫌的违法行为", help: "选了机关的填写", need: .optional, seen: .handlers),
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3),
        ]
    }

    public struct DecisionServed: Event {
        public static let kind = "decision-served"
        public static let title = "送达决定书"
        public var reached: LocalDate?
        public var manner: PatentMediation.Manner?
        public var told: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "decision-reached", "当事人收到日", help: "期限自次日起算"),
            .choice(\.manner, "manner", "送达方式"),
            .flag(\.told, "told", "是否已书面告知处罚信息将公示"),
        ]
    }
}
