public import Law
public import Procedure

/// 审核、告知和听证。
extension PenaltyFile {
    public struct Reported: Event {
        public static let kind = "reported"
        public static let title = "调查终结，报送审核"
        public var facts: String?
        public var law: String?
        public var proposal: String?
        public var legal: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.facts, "facts", "违法事实和证据", seen: .handlers, longest: 10000, lines: 8),
            .text(\.law, "law", "适用的法律和裁量的理由", seen: .handlers, longest: 5000, lines: 5),
            .text(\.proposal, "proposal", "处理建议", seen: .handlers, longest: 2000, lines: 4),
            .flag(\.legal, "legal", "是否属于第五十条所列、应当法制审核的案件", help: "涉及重大公共利益；关系重大权益且经过听证；疑难复杂、涉及多个法律关系；法律、法规规定的", seen: .handlers),
        ]
    }

    public struct Reviewed: Event {
        public static let kind = "reviewed"
        public static let title = "审核"
        public var opinion: Opinion?
        public var legal: Bool?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.opinion, "opinion", "审核意见", seen: .handlers),
            .flag(\.legal, "legal-review", "是否由法制机构审核", seen: .handlers),
            .text(\.words, "words", "理由", seen: .handlers, longest: 3000, lines: 4),
        ]

        public enum Opinion: String, FieldChoice {
            case agreed, returned
            public var title: String {
                switch self {
                case .agreed: "同意"
                case .returned: "退回补充调查或者纠正"
                }
            }
        }
    }

    public struct Noticed: Event {
        public static let kind = "noticed"
        public static let title = "送达行政处罚告知书"
        public var respondent: String?
        public var subject: SubjectKind?
        public var act: String?
        public var facts: String?
        public var fine: Int?
        public var confiscated: Int?
        public var heavy: HeavyPenalty?
        public var mitigation: Mitigation?
        public var grade: String?
        public var outside: String?
        public var hearing: Bool?
        public var reached: LocalDate?
        public var isAnnounced: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.respondent, "respondent", "当事人", help: "单位请填统一社会信用代码，个人请填姓名"),
            .choice(\.subject, "subject", "当事人是"),
            .text(\.act, "act", "违法行为", longest: 2000, lines: 3),
            .text(\.facts, "facts", "拟处罚的事实、理由和依据", longest: 10000, lines: 8),
            .money(\.fine, "fine", "拟处罚款", need: .optional),
            .money(\.confiscated, "confiscated", "拟没收的违法所得和物品价值", need: .optional),
            .choice(\.heavy, "heavy", "拟给予的其他处罚", need: .optional),
            .choice(\.mitigation, "mitigation", "从轻或者减轻", need: .optional),
            .text(\.grade, "grade", "裁量的档次", help: "录入了裁量基准的填写，各档见演算", need: .optional),
            .text(\.outside, "outside-grade", "罚款在这一档以外的理由", need: .optional, longest: 2000, lines: 3),
            .flag(\.hearing, "hearing", "是否告知要求听证的权利"),
            .day(\.reached, "reached", "送达之日", help: "期限自次日起算；公告送达的，填规定的收到之日"),
            .flag(\.isAnnounced, "announced-notice", "是否公告送达", need: .optional),
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

    public struct HearingAsked: Event {
        public static let kind = "hearing-asked"
        public static let title = "要求听证"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", need: .optional, longest: 5000, lines: 5)
        ]
    }

    public struct PresiderAppointed: Event {
        public static let kind = "presider-appointed"
        public static let title = "指定听证主持人"
        public var name: String?
        public var clerk: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "presider", "主持人"),
            .text(\.clerk, "clerk", "记录员", need: .optional),
        ]
    }

    public struct FileHandedOver: Event {
        public static let kind = "file-handed-over"
        public static let title = "案卷移交主持人"
        public var list: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.list, "list", "移交的材料", need: .optional, seen: .handlers, longest: 1000, lines: 3)
        ]
    }

    public struct HearingCalled: Event {
        public static let kind = "hearing-called"
        public static let title = "通知听证"
        public var session: LocalDate?
        public var place: String?
        public var isPublic: Bool?
        public var announced: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.session, "session", "听证的日期"),
            .text(\.place, "place", "地点"),
            .flag(\.isPublic, "public", "是否公开听证"),
            .day(\.announced, "announced", "公告之日", help: "公开听证的填写", need: .optional),
        ]
    }

    public struct HearingHeld: Event {
        public static let kind = "hearing-held"
        public static let title = "听证"
        public var absent: Bool?
        public var record: String?
        public var scans: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.absent, "absent", "当事人是否无正当理由不到场或者中途退场", need: .optional),
            .text(\.record, "record", "听证笔录", need: .optional, longest: 10000, lines: 8),
            .files(\.scans, "scans", "笔录扫描件"),
        ]
    }

    public struct HearingReported: Event {
        public static let kind = "hearing-reported"
        public static let title = "提交听证报告"
        public var report: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.report, "report", "听证报告", seen: .handlers, longest: 5000, lines: 6)
        ]
    }
}
