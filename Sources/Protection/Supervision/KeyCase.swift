public import Law
public import Plan
public import Procedure

/// 重大案件挂牌督办：加在任何办件上，提名、挂牌、报告进展、办结、验收摘牌。
///
/// 依据是《行政执法监督条例》第二十条，2026年2月1日施行。条例没有规定天数和文书，办结和报告的日期由挂牌机关指定；文书名称待确认。
/// 提名的人不能批准挂牌，报办结的人不能验收；没有办结的证明不能摘牌。
public enum KeyCase: Overlay {
    public static let code = "key-case"
    public static let title = "重大案件挂牌督办"
    public static let act = ActAuthority.region("有监督权的上级机关或者本机关负责人")
    public static let serves = [Serving("4.1-7", by: .procedure(code, title), scenario: "挂牌督办到期没有报告亮红灯，办结经他人验收才能摘牌")]
    public static let editions = [Edition<Self>(supervision2026, steps)]

    public enum State: String, CaseIterable, Sendable, Named {
        case nominated, listed, completed, declined, delisted
        public var title: String {
            switch self {
            case .nominated: "已提名"
            case .listed: "督办中"
            case .completed: "待验收"
            case .declined: "不予挂牌"
            case .delisted: "已摘牌"
            }
        }
        public var isFinal: Bool { self == .declined || self == .delisted }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case report, completion
        public var rule: ClockRule {
            switch self {
            case .report: ClockRule("报告督办进展", binds: .officer, Self.set("督办进展的报告日期"), set: true)
            case .completion: ClockRule("办结督办案件", binds: .officer, Self.set("督办的办结日期"), set: true, warnsBefore: 5)
            }
        }
        private static func set(_ title: String) -> Dated<Period> {
            Dated(title, .since("2026-02-01", .days(1), supervision2026[20], checked: "2026-11-23", .unconfirmed))
        }
    }

    static let steps: [Step<Self>] = [
        .on(Nominated.self, from: .new, to: .state(.nominated), by: .officer, .chief, citing: supervision2026[20]),
        .on(
            Declined.self, from: .state(.nominated), to: .state(.declined), by: .chief, .superior, citing: supervision2026[20],
            apartFrom: [Nominated.self]),
        .on(
            Listed.self, from: .state(.nominated), to: .state(.listed), by: .chief, .superior, citing: supervision2026[20],
            clocks: .start(.completion, until: "until"), .start(.report, until: "report"), apartFrom: [Nominated.self],
            issuing: [DocumentRule("listing", "挂牌督办通知书", to: .officer, citing: supervision2026[20], .unconfirmed)]),
        .on(
            Reported.self, from: .state(.listed), to: .same, by: .officer, citing: supervision2026[20],
            clocks: .stop(.report), .start(.report, until: "next")),
        .on(
            Extended.self, from: .state(.listed), to: .same, by: .chief, .superior, citing: supervision2026[20],
            clocks: .stop(.completion), .start(.completion, until: "until")),
        .on(
            Completed.self, from: .state(.listed), to: .state(.completed), by: .officer, citing: supervision2026[20], clocks: .stop(.report)
        ),
        .on(
            Returned.self, from: .state(.completed), to: .state(.listed), by: .chief, .superior, citing: supervision2026[20],
            clocks: .start(.report, until: "report"), apartFrom: [Completed.self]),
        .on(
            Delisted.self, from: .state(.completed), to: .state(.delisted), by: .chief, .superior, citing: supervision2026[20],
            clocks: .stop(.completion), apartFrom: [Completed.self]),
    ]
}

/// What the board enters in the file of a matter.
extension KeyCase {
    public struct Nominated: Event {
        public static let kind = "key-case.nominated"
        public static let title = "提名挂牌督办"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "为什么是重大案件", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Declined: Event {
        public static let kind = "key-case.declined"
        public static let title = "不予挂牌"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Listed: Event {
        public static let kind = "key-case.listed"
        public static let title = "批准挂牌督办"
        public var owner: String?
        public var until: LocalDate?
        public var report: LocalDate?
        public var conditions: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.owner, "owner", "由谁负责", seen: .handlers), .day(\.until, "until", "办结到哪一天"), .day(\.report, "report", "首次报告到哪一天"),
            .text(\.conditions, "conditions", "摘牌的条件", seen: .handlers, longest: 2000, lines: 4),
        ]
    }

    public struct Reported: Event {
        public static let kind = "key-case.reported"
        public static let title = "报告进展"
        public var progress: String?
        public var next: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.progress, "progress", "进展", seen: .handlers, longest: 2000, lines: 4), .day(\.next, "next", "下次报告到哪一天"),
        ]
    }

    public struct Extended: Event {
        public static let kind = "key-case.extended"
        public static let title = "批准督办延期"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4), .day(\.until, "until", "办结到哪一天"),
        ]
    }

    public struct Completed: Event {
        public static let kind = "key-case.completed"
        public static let title = "报请验收"
        public var result: String?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.result, "result", "办理结果", seen: .handlers, longest: 2000, lines: 4),
            .files(\.proof, "proof", "办结的证明", need: .required, seen: .handlers),
        ]
    }

    public struct Returned: Event {
        public static let kind = "key-case.returned"
        public static let title = "退回继续督办"
        public var reason: String?
        public var report: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4), .day(\.report, "report", "下次报告到哪一天"),
        ]
    }

    public struct Delisted: Event {
        public static let kind = "key-case.delisted"
        public static let title = "验收并摘牌"
        public var finding: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.finding, "finding", "验收意见", seen: .handlers, longest: 2000, lines: 4)]
    }
}
