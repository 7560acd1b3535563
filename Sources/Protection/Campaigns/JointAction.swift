public import Law
public import Mechanism
public import Plan
public import Procedure

/// 联合行动：知识产权执法部门请公安、海关、检察机关一起开展，各报各做的，由他人验收。
public typealias JointAction = Undertaking<JointEnforcement>

/// What a joint action says of itself. 形式没有法定规定；依据是实施方案第四部分第一项。
public enum JointEnforcement: UndertakingKind {
    public static let code = "protection.joint-action"
    public static let title = "联合行动"
    public static let act = ActAuthority.region("县级以上负责知识产权执法的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("行动开展地", citing: citation, .unconfirmed)
    public static let citation = plan2017[place: "第四部分第一项"]
    public static let deadline = "完成联合行动并报请验收"
    public static let atLeast = Dated(
        "联合行动的最短期限", .since("2017-03-30", Period.days(1), citation, checked: "2026-11-29", .unconfirmed))
    public static let editions = [JointAction.edition(of: plan2017)]
    public static let codes = ["campaign"]
    public static let asksPartners = true
    public static let serves = [
        Serving("4.1-2", by: .procedure(code, title), scenario: "联合行动：请到的公安机关看得到、报得了自己做的，没有请到的海关看不到，验收的人不是报请的人")
    ]

    public static func partners(of given: Given) -> [MatterRole] {
        [(given.police, MatterRole.police), (given.customs, .customs), (given.prosecutor, .prosecutor)].filter { $0.0 == true }.map(\.1)
    }

    public struct Given: Event {
        public static let kind = "given"
        public static let title = "发起联合行动"
        public var name: String?
        public var goal: String?
        public var police: Bool?
        public var customs: Bool?
        public var prosecutor: Bool?
        public var division: String?
        public var evidence: String?
        public var campaign: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "action-name", "行动名称", seen: .handlers), .text(\.goal, "goal", "目标", seen: .handlers, longest: 2000, lines: 4),
            .flag(\.police, "police", "是否请公安机关参加", seen: .handlers), .flag(\.customs, "customs", "是否请海关参加", seen: .handlers),
            .flag(\.prosecutor, "prosecutor", "是否请检察机关参加", seen: .handlers),
            .text(\.division, "division", "分工", seen: .handlers, longest: 2000, lines: 4),
            .text(\.evidence, "evidence", "凭什么算完成", seen: .handlers, longest: 2000, lines: 3),
            .text(\.campaign, "campaign", "专项行动", help: "属于专项行动的，填行动的编号", need: .optional, seen: .handlers, longest: 20),
            .day(\.until, "until", "完成到哪一天", seen: .handlers),
        ]
    }
}
