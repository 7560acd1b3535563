public import Law
public import Procedure

/// 执法监督的案卷里登记什么。
extension LawSupervision {
    public struct Noticed: Event {
        public static let kind = "noticed"
        public static let title = "发出执法监督通知书"
        public var claimant: String?
        public var matter: String?
        public var concerning: String?
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "被监督机关"),
            .text(\.matter, "matter", "监督的事项和要求", longest: 3000, lines: 4),
            .text(\.concerning, "case", "所涉的案件", need: .optional, seen: .handlers),
            .day(\.reached, "reached", "送达之日"),
        ]
    }

    public struct Answered: Event {
        public static let kind = "answered"
        public static let title = "答复"
        public var answer: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.answer, "answer", "答复的内容", longest: 5000, lines: 6),
            .files(\.proof, "proof", "材料"),
        ]
    }

    public struct Settled: Event {
        public static let kind = "settled"
        public static let title = "无需作出决定"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3)
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "作出监督决定"
        public var fault: String?
        public var order: String?
        public var until: LocalDate?
        public var decided: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.fault, "fault", "存在的问题", longest: 3000, lines: 4),
            .text(\.order, "order", "责令改正的内容", longest: 3000, lines: 4),
            .day(\.until, "until", "改正到哪一天"),
            .day(\.decided, "decided", "送达之日"),
        ]
    }

    public struct Objected: Event {
        public static let kind = "objected"
        public static let title = "提出异议"
        public var reason: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 3000, lines: 4),
            .day(\.received, "received", "收到之日"),
        ]
    }

    public struct Reviewed: Event {
        public static let kind = "reviewed"
        public static let title = "答复异议"
        public var upheld: Bool?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.upheld, "upheld", "是否维持"),
            .text(\.reason, "reason", "理由", longest: 2000, lines: 3),
        ]
    }

    public struct Corrected: Event {
        public static let kind = "corrected"
        public static let title = "改正完毕"
        public var result: String?
        public var corrected: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "改正的结果", longest: 3000, lines: 4),
            .day(\.corrected, "corrected", "改正之日"),
        ]
    }

    public struct Reported: Event {
        public static let kind = "reported"
        public static let title = "报告改正的情况"
        public var report: String?
        public var evidence: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.report, "report", "报告", longest: 5000, lines: 6),
            .files(\.evidence, "evidence", "证明", need: .required),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回继续改正"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "没有改正的地方", longest: 2000, lines: 3),
            .day(\.until, "until", "改正到哪一天"),
        ]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "验收"
        public var finding: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.finding, "finding", "验收意见", longest: 2000, lines: 3)
        ]
    }
}
