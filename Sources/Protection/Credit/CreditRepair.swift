public import Law
public import Plan
public import Procedure

/// 信用修复：被评价的机构已经改正，申请提前结束扣分；核查的人以外的负责人决定，准予修复的自当日起不再扣分。
///
/// 评价办法的条文没有读到：多久以后可以申请、两次修复隔多久，由当时的评价规则写明，规则没有写的不作限制；审查到哪一天由办理机关指定（待确认）。
public enum CreditRepair: Procedure {
    public static let code = "protection.credit-repair"
    public static let title = "信用修复"
    public static let act = ActAuthority.region("省级管理专利工作的部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("被评价的机构、人员所在地", citing: agencyCredit2023.whole, .unconfirmed)
    public static let editions = [Edition<Self>(agencyCredit2023, steps)]
    public static let serves = [
        Serving("2.2-3", by: .procedure(code, title), lacks: "同全国评价系统交换修复的结果", scenario: "代理机构申请信用修复：没有到期的退回，核查以后由负责人准予，自当日起不再扣分")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case filed, reviewing, inspected, repaired, denied, refused, withdrawn

        public var title: String {
            switch self {
            case .filed: "待决定是否受理"
            case .reviewing: "待核查是否改正"
            case .inspected: "已核查，待决定"
            case .repaired: "已修复"
            case .denied: "不予修复"
            case .refused: "不予受理"
            case .withdrawn: "已撤回"
            }
        }
        public var publicTitle: String { self == .inspected ? "核查中" : title }
        public var isFinal: Bool {
            switch self {
            case .filed, .reviewing, .inspected: false
            default: true
            }
        }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case review

        public var rule: ClockRule {
            ClockRule(
                "审查修复申请", binds: .officer,
                Dated(
                    "修复审查的最短期限", .since("2023-05-01", .days(1), agencyCredit2023.whole, checked: "2026-11-29", .unconfirmed)),
                set: true, warnsBefore: 3)
        }
    }

    private static let law = agencyCredit2023.whole
    private static let decision = DocumentRule("decision", "信用修复决定书", to: .claimant, citing: law, .unconfirmed)

    static let steps: [Step<Self>] = [
        .on(Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: law, if: promises),
        .on(
            Refused.self, from: .state(.filed), to: .state(.refused), by: .officer, citing: law,
            issuing: [DocumentRule("refusal", "信用修复不予受理通知书", to: .claimant, citing: law, .unconfirmed)]),
        .on(
            Accepted.self, from: .state(.filed), to: .state(.reviewing), by: .officer, citing: law, clocks: .start(.review, until: "until"),
            issuing: [DocumentRule("acceptance", "信用修复受理通知书", to: .claimant, citing: law, .unconfirmed)]),
        .on(Inspected.self, from: .state(.reviewing), to: .state(.inspected), by: .officer, citing: law),
        .on(
            Decided.self, from: .state(.inspected), to: .state(.repaired), by: .chief, citing: law, clocks: .stop(.review),
            if: isGranted, apartFrom: [Inspected.self], issuing: [decision]),
        .on(
            Decided.self, from: .state(.inspected), to: .state(.denied), by: .chief, citing: law, clocks: .stop(.review), if: isDenied,
            apartFrom: [Inspected.self], issuing: [decision]),
        .on(
            Withdrawn.self, from: .state(.filed, .reviewing, .inspected), to: .state(.withdrawn), by: .claimant, citing: law,
            clocks: .stop(.review)),
    ]

    static let promises = Guard<Self, Filed>("承诺材料真实、已经改正") { $0.event.promise == true }
    static let isGranted = Guard<Self, Decided>("准予修复") { $0.event.granted == true }
    static let isDenied = Guard<Self, Decided>("不予修复") { $0.event.granted == false }
}

/// What enters the file of a repair.
extension CreditRepair {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "申请信用修复"
        public var claimant: String?
        public var contact: String?
        public var item: String?
        public var measures: String?
        public var proof: [String]?
        public var promise: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "申请修复的机构", help: "统一社会信用代码"), .text(\.contact, "contact", "联系方式", seen: .personal),
            .text(\.item, "item", "修复哪一项信用信息", help: "机构页上每一项都有编号，例如 7K3F-9QX2", longest: 20),
            .text(\.measures, "measures", "怎样改正的", longest: 5000, lines: 6), .files(\.proof, "proof", "改正的证明"),
            .flag(\.promise, "promise", "是否承诺材料真实、已经改正"),
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
        public static let title = "受理修复申请"
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [.day(\.until, "until", "审查到哪一天", help: "没有读到法定的天数，由办理机关指定")]
    }

    public struct Inspected: Event {
        public static let kind = "inspected"
        public static let title = "核查是否改正"
        public var corrected: Bool?
        public var words: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.corrected, "corrected", "是否已经改正"), .text(\.words, "words", "核查的情况", longest: 3000, lines: 5),
            .files(\.proof, "proof", "核查的记录"),
        ]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "决定是否修复"
        public var granted: Bool?
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.granted, "granted", "是否准予修复", help: "准予的，自当日起不再扣分"), .text(\.reason, "reason", "理由", longest: 3000, lines: 5),
        ]
    }

    public struct Withdrawn: Event {
        public static let kind = "withdrawn"
        public static let title = "撤回修复申请"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", need: .optional, longest: 1000, lines: 3)]
    }
}
