public import Law
public import Procedure

/// What enters the file of a report.
extension Report {
    public struct Filed: Event {
        public static let kind = "filed"
        public static let title = "提出举报"
        public var named: Bool?
        public var reporter: String?
        public var contact: String?
        public var respondent: String?
        public var right: String?
        public var lead: String?
        public var received: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.named, "named", "是否实名举报"), .text(\.reporter, "reporter", "举报人", need: .optional, seen: .personal),
            .text(\.contact, "contact", "联系方式", need: .optional, seen: .personal),
            .party(\.respondent, "respondent", "被举报的经营者", seen: .handlers),
            .right(\.right, "right", "涉及的权利", need: .optional, seen: .handlers),
            .text(\.lead, "lead", "涉嫌违法的具体线索", seen: .handlers, longest: 5000, lines: 6),
            .day(\.received, "received", "收到日", help: "有处理权限的部门收到材料的日期，不填即为提交当日", need: .optional, isOfficial: true),
        ]
    }

    public struct Misdirected: Event {
        public static let kind = "misdirected"
        public static let title = "告知向有处理权限的部门提出"
        public var to: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.to, "to", "有处理权限的部门")]
    }

    public struct Joined: Event {
        public static let kind = "joined"
        public static let title = "并入已在办理的同一线索"
        public var other: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.other, "other", "已在办理的办件")]
    }

    public struct NewFacts: Event {
        public static let kind = "new-facts"
        public static let title = "补充新的线索，重新起算"
        public var lead: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.lead, "more", "新的线索", seen: .handlers, longest: 5000, lines: 6)]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延长核查期限"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Appraising: Event {
        public static let kind = "appraising"
        public static let title = "开始检测、鉴定或者权利人辨认"
        public var body: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.body, "body", "机构或者权利人", seen: .handlers)]
    }

    public struct Appraised: Event {
        public static let kind = "appraised"
        public static let title = "收到检测、鉴定或者辨认结果"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.result, "result", "结果", seen: .handlers, longest: 2000, lines: 4)]
    }

    public struct Decided: Event {
        public static let kind = "decided"
        public static let title = "决定是否立案"
        public var docketed: Bool?
        public var reason: String?
        public var mustTell: Bool?
        public init() {}

        public static let fields: [Field<Self>] = [
            .flag(\.docketed, "docketed", "是否立案"), .text(\.reason, "reason", "理由", seen: .handlers, longest: 2000, lines: 4),
            .flag(\.mustTell, "must-tell", "法律、法规是否要求告知结果或者奖励", need: .optional),
        ]
    }

    public struct Told: Event {
        public static let kind = "told"
        public static let title = "告知举报人"
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.result, "result", "告知的内容", longest: 2000, lines: 4)]
    }
}
