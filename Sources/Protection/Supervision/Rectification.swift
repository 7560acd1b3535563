public import Law
public import Mechanism
public import Plan
public import Procedure

/// 执法监督的整改：被监督机关在指定的日期以前改正并报告，由监督机关验收。
public typealias Rectification = Undertaking<SupervisedRectification>

/// What a rectification says of itself. 《行政执法监督条例》第二十八条没有规定天数，日期由监督机关在意见书里指定。
public enum SupervisedRectification: UndertakingKind {
    public static let code = "protection.rectification"
    public static let title = "知识产权执法监督整改"
    public static let act = ActAuthority.region("有监督权的上级机关")
    public static let jurisdiction: Jurisdiction? = Jurisdiction(
        "被监督机关所在地", citing: supervision2026[28], .unconfirmed)
    public static let citation = supervision2026[28]
    public static let deadline = "完成整改并报请验收"
    public static let atLeast = Dated(
        "整改的最短期限", .since("2026-02-01", Period.days(1), supervision2026[28], checked: "2026-11-25", .unconfirmed))
    public static let editions = [Rectification.edition(of: supervision2026)]
    public static let serves = [
        Serving("4.1-5", by: .procedure(code, title), scenario: "执法监督整改：到期没有报请验收亮红灯，报请的人不能验收")
    ]

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "提出整改要求"
        public var claimant: String?
        public var goal: String?
        public var evidence: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "被监督机关"), .text(\.goal, "goal", "整改到什么样", seen: .everyone, longest: 2000, lines: 4),
            .text(\.evidence, "evidence", "凭什么算整改到位", longest: 2000, lines: 3), .day(\.until, "until", "完成到哪一天", seen: .everyone),
        ]
    }
}
