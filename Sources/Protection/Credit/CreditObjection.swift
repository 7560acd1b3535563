public import Law
public import Plan
public import Procedure

/// 信用评价异议：被评价的机构认为信用信息有误，提出异议；受理以后由登记的人以外的人决定，成立的当即撤销那一项。
///
/// 评价办法的条文没有读到：审查到哪一天由办理机关指定（待确认）。受理期间那一项还算不算分，由当时的评价规则写明。登记、更正那一项的人不能决定，
/// 由平台按台账核对。
public enum CreditObjection: Procedure {
    public static let code = "protection.credit-objection"
    public static let title = "信用评价异议"
    public static let act = ActAuthority.region("省级管理专利工作的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("被评价的机构、人员所在地", citing: agencyCredit2023.whole, .unconfirmed)
    public static let editions = [Edition<Self>(agencyCredit2023, steps)]
    public static let serves = [
        Serving("2.2-3", by: .procedure(code, title), lacks: "同全国评价系统交换异议的结果", scenario: "代理机构对扣分提出异议：登记的人不能决定，成立的当即撤销，分数随之恢复")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, reviewing, granted, dismissed, refused, withdrawn

        public var title: String {
            switch self {
            case .filed: "待决定是否受理"
            case .reviewing: "审查中"
            case .granted: "异议成立，已撤销"
            case .dismissed: "异议不成立，维持"
            case .refused: "不予受理"
            case .withdrawn: "已撤回"
            }
        }
        public var isFinal: Bool { self != .filed && self != .reviewing }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case review

        public var rule: ClockRule {
            ClockRule(
                "审查异议", binds: .officer,
                Dated(
                    "异议审查的最短期限", .since("2023-05-01", .days(1), agencyCredit2023.whole, checked: "2026-11-29", .unconfirmed)),
                set: true, warnsBefore: 3)
        }
    }

    private static let law = agencyCredit2023.whole
    private static let decision = DocumentRule("decision", "信用评价异议处理决定书", to: .claimant, citing: law, .unconfirmed)

    static let steps: [Step<Self>] = [
        .on(Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: law),
        .on(Added.self, from: .state(.filed, .reviewing), to: .same, by: .claimant, citing: law),
        .on(
            Refused.self, from: .state(.filed), to: .state(.refused), by: .officer, citing: law,
            issuing: [DocumentRule("refusal", "信用评价异议不予受理通知书", to: .claimant, citing: law, .unconfirmed)]),
        .on(
            Accepted.self, from: .state(.filed), to: .state(.reviewing), by: .officer, citing: law, clocks: .start(.review, until: "until"),
            issuing: [DocumentRule("acceptance", "信用评价异议受理通知书", to: .claimant, citing: law, .unconfirmed)]),
        .on(Explained.self, from: .state(.reviewing), to: .same, by: .officer, .chief, citing: law),
        .on(
            Extended.self, from: .state(.reviewing), to: .same, by: .chief, citing: law, clocks: .stop(.review),
            .start(.review, until: "until")),
        .on(
            Decided.self, from: .state(.reviewing), to: .state(.granted), by: .officer, .chief, citing: law, clocks: .stop(.review),
            if: isGranted, apartFrom: [Explained.self], issuing: [decision]),
        .on(
            Decided.self, from: .state(.reviewing), to: .state(.dismissed), by: .officer, .chief, citing: law, clocks: .stop(.review),
            if: isDismissed, apartFrom: [Explained.self], issuing: [decision]),
        .on(
            Withdrawn.self, from: .state(.filed, .reviewing), to: .state(.withdrawn), by: .claimant, citing: law, clocks: .stop(.review)),
    ]

    static let isGranted = Guard<Self, Decided>("异议成立") { $0.event.granted == true }
    static let isDismissed = Guard<Self, Decided>("异议不成立") { $0.event.granted == false }
}

/// What enters the file of an objection. What a firm says of itself is for the parties; the public reads the event itself and how it ended.
extension CreditObjection {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提出异议"
        public var claimant: String?
        public var contact: String?
        public var item: String?
        public var grounds: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "提出异议的机构", help: "统一社会信用代码"), .text(\.contact, "contact", "联系方式", seen: .personal),
            .text(\.item, "item", "对哪一项信用信息", help: "机构页上每一项都有编号，例如 7K3F-9QX2", longest: 20),
            .text(\.grounds, "grounds", "事实和理由", longest: 5000, lines: 6), .files(\.proof, "proof", "证明材料"),
        ]
    }

    public struct Added: Event {
        public static let kind = "added"
        public static let title = "补充材料"
        public var words: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", longest: 3000, lines: 4), .files(\.proof, "proof", "证明材料"),
        ]
    }

    public struct Refused: Event {
        public static let kind = "refused"
        public static let title = "不予受理"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 2000, lines: 4)]
    }

    public struct Accepted: Event {
        public static let kind = "accepted"
        public static let title = "受理异议"
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [.day(\.until, "until", "审查到哪一天", help: "没有读到法定的天数，由办理机关指定")]
    }

    /// What the one who entered the event has to say: they do not decide.
    public struct Explained: Event {
        public static let kind = "explained"
        public static let title = "登记人员说明情况"
        public var words: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "说明", longest: 3000, lines: 5), .files(\.proof, "proof", "依据的材料"),
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "另定审查的日期"
        public var until: LocalDate?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .day(\.until, "until", "审查到哪一天"), .text(\.reason, "reason", "理由", longest: 1000, lines: 3),
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "决定异议"
        public var granted: Bool?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.granted, "granted", "异议是否成立", help: "成立的，那一项当即撤销，从来不算；登记、更正那一项的人不能决定"),
            .text(\.reason, "reason", "理由", help: "成立的，理由随那一项公开", longest: 3000, lines: 5),
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "撤回异议"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)]
    }
}
