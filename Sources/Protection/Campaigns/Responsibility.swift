public import Law
public import Mechanism
public import Plan
public import Procedure

/// 两级责任：自治区和各市每年约定保护知识产权做到什么，年底凭证明验收。
public typealias Responsibility = Undertaking<TwoLevelResponsibility>

/// What a responsibility says of itself. 依据是实施方案第四部分第一项；罚款的数额不作责任目标（《行政执法监督条例》第十一条）。
public enum TwoLevelResponsibility: UndertakingKind {
    public static let code = "protection.responsibility"
    public static let title = "知识产权保护两级责任"
    public static let act = ActAuthority.region("自治区市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("自治区", citing: citation, .unconfirmed)
    public static let citation = plan2017[place: "第四部分第一项"]
    public static let deadline = "完成年度责任并报请验收"
    public static let atLeast = Dated("年度责任的最短期限", .since("2017-03-30", Period.days(1), citation, checked: "2026-11-29", .unconfirmed))
    public static let editions = [Responsibility.edition(of: plan2017)]
    public static let codes = ["year"]
    public static let serves = [
        Serving("4.1-5", by: .procedure(code, title), scenario: "市场试点、重点市场和两级责任：到期没有报请验收亮红灯，没有证明不算完成，报请的人不能验收")
    ]

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "下达年度责任"
        public var claimant: String?
        public var year: Int?
        public var goal: String?
        public var evidence: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "负责的机关"), .number(\.year, "year", "年份", unit: "年", in: 2017...2100, seen: .everyone),
            .text(\.goal, "goal", "做到什么", help: "不以罚款的件数和数额为目标", seen: .everyone, longest: 3000, lines: 6),
            .text(\.evidence, "evidence", "凭什么算做到", longest: 2000, lines: 3), .day(\.until, "until", "完成到哪一天", seen: .everyone),
        ]
    }
}
