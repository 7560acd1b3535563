public import Law
public import Procedure

/// What enters the file of an assessment after the request. Who the experts are and what each of them said is for those who handle it;
/// whoever asked reads the table and the opinion.
extension Assessment {
    public struct Scoped: Event {
        public static var kind: String { "scoped" }
        public static var title: String { "受理并确定范围" }
        public var question: String?
        public var until: LocalDate?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .text(\.question, "question", Kind.words.question, longest: 3000, lines: 5),
                .day(\.until, "until", "出具意见书到哪一天"),
            ]
        }
    }

    public struct Declined: Event {
        public static var kind: String { "declined" }
        public static var title: String { "不予受理" }
        public var reason: String?
        public init() {}

        public static var fields: [Field<Self>] { [.text(\.reason, "reason", "理由和其他途径", longest: 2000, lines: 4)] }
    }

    public struct Extended: Event {
        public static var kind: String { "extended" }
        public static var title: String { "批准延期出具意见" }
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static var fields: [Field<Self>] {
            [.text(\.reason, "reason", "理由", longest: 1000, lines: 3), .day(\.until, "until", "出具意见书到哪一天")]
        }
    }

    public struct Drawn: Event {
        public static var kind: String { "drawn" }
        public static var title: String { "抽取专家" }
        public var experts: [Expert]?
        public var method: String?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .rows(\.experts, "experts", "专家", seen: .handlers),
                .text(\.method, "method", "抽取的办法和记录编号", help: "由专家库抽取的，写明抽取编号，凭它可以重做一遍", need: .optional, seen: .handlers),
            ]
        }
    }

    public struct Substituted: Event {
        public static var kind: String { "substituted" }
        public static var title: String { "专家回避或者退出，替补一人" }
        public var leaves: String?
        public var reason: String?
        public var joins: [Expert]?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .text(\.leaves, "leaves", "退出的专家", seen: .handlers),
                .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3),
                .rows(\.joins, "joins", "替补的专家", seen: .handlers),
            ]
        }
    }

    public struct Tabled: Event {
        public static var kind: String { "tabled" }
        public static var title: String { "填写\(Kind.words.table)" }
        public var rows: [Kind.Row]?
        public init() {}

        public static var fields: [Field<Self>] { [.rows(\.rows, "rows", Kind.words.table)] }
    }

    public struct Opined: Event {
        public static var kind: String { "opined" }
        public static var title: String { "出具一位专家的意见" }
        public var expert: String?
        public var conclusion: Kind.Conclusion?
        public var reasons: String?
        public var paper: [String]?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .text(\.expert, "expert", "专家", help: "与抽取时写的一样", seen: .handlers, isOfficial: true),
                .choice(\.conclusion, "conclusion", "结论", seen: .handlers),
                .text(\.reasons, "reasons", "理由", seen: .handlers, longest: 10_000, lines: 8),
                .files(\.paper, "paper", "签名的意见", seen: .handlers),
            ]
        }
    }

    public struct Drafted: Event {
        public static var kind: String { "drafted" }
        public static var title: String { "起草意见书" }
        public var conclusion: Kind.Conclusion?
        public var reasons: String?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .choice(\.conclusion, "conclusion", "结论", seen: .handlers),
                .text(\.reasons, "reasons", "理由，写明不同意见", seen: .handlers, longest: 20_000, lines: 12),
            ]
        }
    }

    public struct SentBack: Event {
        public static var kind: String { "sent-back" }
        public static var title: String { "退回重新起草" }
        public var reason: String?
        public init() {}

        public static var fields: [Field<Self>] { [.text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4)] }
    }

    public struct Issued: Event {
        public static var kind: String { "issued" }
        public static var title: String { "签发\(Kind.words.opinion)" }
        public var conclusion: Kind.Conclusion?
        public var reasons: String?
        public var force: Kind.Force?
        public var summary: String?
        public var follow: LocalDate?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .choice(\.conclusion, "conclusion", "结论"), .text(\.reasons, "reasons", "理由", longest: 20_000, lines: 12),
                .choice(\.force, "force", "意见的效力"),
                .text(
                    \.summary, "summary", "可以公开的摘要", help: "任何人都能看到：不写当事人、商业秘密和个人信息", need: .optional, seen: .everyone,
                    longest: 2000, lines: 4),
                .day(\.follow, "follow", "回访到哪一天"),
            ]
        }
    }

    public struct FollowedUp: Event {
        public static var kind: String { "followed-up" }
        public static var title: String { "登记回访" }
        public var outcome: Kind.Outcome?
        public var words: String?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .choice(\.outcome, "outcome", "后来怎样", seen: .everyone),
                .text(\.words, "words", "申请人怎么说", need: .optional, longest: 2000, lines: 4),
            ]
        }
    }

    public struct Withdrawn: Event {
        public static var kind: String { "withdrawn" }
        public static var title: String { "撤回申请" }
        public var reason: String?
        public init() {}

        public static var fields: [Field<Self>] { [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)] }
    }
}
