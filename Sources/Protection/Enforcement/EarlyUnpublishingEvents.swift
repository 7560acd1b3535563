public import Law
public import Procedure

/// 提前停止公示的案卷里登记什么。
extension EarlyUnpublishing {
    public struct Asked: Event {
        public static let kind = "asked"
        public static let title = "申请提前停止公示"
        public var claimant: String?
        public var performed: String?
        public var promise: Bool?
        public var proof: [String]?
        public var tier: Accepted.Tier?
        public var published: LocalDate?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请人"),
            .text(\.number, "decision-number", "处罚决定书文号", need: .optional),
            .choice(\.tier, "case-tier", "处罚案件里公示的档次", need: .optional),
            .day(\.published, "case-published", "处罚案件里的公示之日", need: .optional),
            .text(\.performed, "performed", "履行处罚和改正违法行为、消除后果的情况", longest: 3000, lines: 4),
            .flag(\.promise, "promise", "是否承诺守法诚信经营，材料真实有效"),
            .files(\.proof, "proof", "履行和改正的证明", need: .optional),
        ]
    }

    public struct CorrectionAsked: Event {
        public static let kind = "correction-asked"
        public static let title = "一次告知补正"
        public var defects: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.defects, "defects", "需要补正的全部内容", longest: 1000, lines: 3),
            .day(\.until, "until", "补正到哪一天"),
        ]
    }

    public struct Corrected: Event {
        public static let kind = "corrected"
        public static let title = "补正"
        public var statement: String?
        public var files: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.statement, "statement", "补正说明", longest: 3000, lines: 4),
            .files(\.files, "files", "材料"),
        ]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "受理"
        public var tier: Tier?
        public var published: LocalDate?
        public var restricted: LocalDate?
        public var barred: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.tier, "tier", "公示的档次"),
            .day(\.published, "published", "公示之日"),
            .day(\.restricted, "restricted", "限制期届满之日", need: .optional),
            .flag(\.barred, "barred", "申请人是否三年内因弄虚作假不得申请", need: .optional),
        ]

        public enum Tier: String, FieldChoice {
            case general, serious, final
            public var title: String {
                switch self {
                case .general: "一般"
                case .serious: "严重"
                case .final: "降低资质、吊销许可、责令关闭"
                }
            }
        }
    }

    public struct Declined: Event {
        public static let kind = "declined"
        public static let title = "不予受理"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3)
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "延长审查期限"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct Granted: Event {
        public static let kind = "granted"
        public static let title = "同意提前停止公示"
        public var performed: Bool?
        public var corrected: Bool?
        public var clean: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.performed, "is-performed", "处罚义务是否已经履行"),
            .flag(\.corrected, "is-corrected", "违法行为是否改正、后果是否消除"),
            .flag(\.clean, "is-clean", "公示期间是否没有再受同类处罚"),
        ]
    }

    public struct Refused: Event {
        public static let kind = "refused"
        public static let title = "不同意提前停止公示"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 2000, lines: 3)
        ]
    }

    public struct Stopped: Event {
        public static let kind = "stopped"
        public static let title = "停止公示"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "reason", "依据", need: .optional)
        ]
    }
}
