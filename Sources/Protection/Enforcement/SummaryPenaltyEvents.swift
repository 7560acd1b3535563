public import Law
public import Penalty
public import Procedure

/// 当场处罚的案卷里登记什么。
extension SummaryPenalty {
    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "当场处罚"
        public var respondent: String?
        public var subject: SubjectKind?
        public var offence: Offence?
        public var act: String?
        public var first: String?
        public var second: String?
        public var heard: Bool?
        public var warning: Bool?
        public var fine: Int?
        public var collected: Bool?
        public var why: String?
        public var place: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.respondent, "respondent", "当事人"),
            .choice(\.subject, "subject", "当事人是"),
            .choice(\.offence, "offence", "案由"),
            .text(\.act, "act", "违法事实和依据", longest: 3000, lines: 4),
            .text(\.first, "first", "执法人员一（姓名、执法证号）", seen: .handlers),
            .text(\.second, "second", "执法人员二（姓名、执法证号）", seen: .handlers),
            .flag(\.heard, "heard", "是否已出示证件，告知事实、理由、依据，听取陈述、申辩"),
            .flag(\.warning, "warning", "是否警告", need: .optional),
            .money(\.fine, "fine", "罚款", need: .optional),
            .flag(\.collected, "collected", "是否当场收缴罚款", need: .optional),
            .text(\.why, "why", "当场收缴的理由", help: "超过一百元的填写", need: .optional),
            .text(\.place, "place", "地点", seen: .handlers),
        ]
    }

    public struct Remitted: Event {
        public static let kind = "remitted"
        public static let title = "当场收缴的罚款交回"
        public var amount: Int?
        public var day: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .money(\.amount, "remitted", "金额"),
            .day(\.day, "remitted-on", "交回之日"),
        ]
    }

    public struct HandedIn: Event {
        public static let kind = "handed-in"
        public static let title = "材料归档"
        public var place: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.place, "archive", "档案号", need: .optional, seen: .handlers)
        ]
    }

    public struct Paid: Event {
        public static let kind = "paid"
        public static let title = "登记缴款"
        public var amount: Int?
        public var receipt: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .money(\.amount, "amount", "金额"),
            .text(\.receipt, "receipt", "票据号", need: .optional),
        ]
    }

    public struct Demanded: Event {
        public static let kind = "demanded"
        public static let title = "催告履行"
        public var reached: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.reached, "demand-reached", "催告书送达之日")
        ]
    }

    public struct Contested: Event {
        public static let kind = "contested"
        public static let title = "当事人申请复议"
        public var body: String?
        public var since: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.body, "body", "复议机关"),
            .day(\.since, "since", "受理之日"),
        ]
    }

    public struct Upheld: Event {
        public static let kind = "upheld"
        public static let title = "决定得到维持"
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "文书号")
        ]
    }

    public struct Annulled: Event {
        public static let kind = "annulled"
        public static let title = "决定被撤销"
        public var number: String?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.number, "number", "文书号"),
            .text(\.reason, "reason", "撤销的理由", longest: 2000, lines: 3),
        ]
    }

    public struct Closed: Event {
        public static let kind = "closed"
        public static let title = "结案"
        public var summary: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.summary, "summary", "结案说明", need: .optional, seen: .handlers, longest: 1000, lines: 3)
        ]
    }
}
