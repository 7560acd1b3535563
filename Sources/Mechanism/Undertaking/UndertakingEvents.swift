public import Law
public import Procedure

/// What enters the file of an undertaking after it was given.
extension Undertaking {
    public struct Progressed: Event {
        public static var kind: String { "progressed" }
        public static var title: String { "报告进展" }
        public var progress: String?
        public var percent: Int?
        public init() {}

        public static var fields: [Field<Self>] {
            [
                .text(\.progress, "progress", "进展", longest: 2000, lines: 4),
                .number(\.percent, "percent", "完成", unit: "%", in: 0...100, need: .optional, seen: .everyone),
            ]
        }
    }

    /// What a body that was asked to take part did.
    public struct PartnerReported: Event {
        public static var kind: String { "partner-reported" }
        public static var title: String { "参加机关报告" }
        public var work: String?
        public var files: [String]?
        public init() {}

        public static var fields: [Field<Self>] {
            [.text(\.work, "partner-work", "做了什么", longest: 3000, lines: 4), .files(\.files, "partner-files", "材料")]
        }
    }

    public struct Extended: Event {
        public static var kind: String { "extended" }
        public static var title: String { "批准延期" }
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static var fields: [Field<Self>] {
            [.text(\.reason, "reason", "理由", longest: 1000, lines: 3), .day(\.until, "until", "完成到哪一天", seen: .everyone)]
        }
    }

    public struct Reported: Event {
        public static var kind: String { "reported" }
        public static var title: String { "报请验收" }
        public var result: String?
        public var proof: [String]?
        public init() {}

        public static var fields: [Field<Self>] {
            [.text(\.result, "result", "做到了什么", longest: 3000, lines: 6), .files(\.proof, "proof", "完成的证明", need: .required)]
        }
    }

    public struct Returned: Event {
        public static var kind: String { "returned" }
        public static var title: String { "退回继续" }
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static var fields: [Field<Self>] {
            [.text(\.reason, "reason", "没有做到的地方", longest: 2000, lines: 4), .day(\.until, "until", "完成到哪一天", seen: .everyone)]
        }
    }

    public struct Accepted: Event {
        public static var kind: String { "accepted" }
        public static var title: String { "验收" }
        public var finding: String?
        public init() {}

        public static var fields: [Field<Self>] { [.text(\.finding, "finding", "验收意见", seen: .everyone, longest: 2000, lines: 4)] }
    }

    public struct Dropped: Event {
        public static var kind: String { "dropped" }
        public static var title: String { "撤销" }
        public var reason: String?
        public init() {}

        public static var fields: [Field<Self>] { [.text(\.reason, "reason", "理由", seen: .everyone, longest: 1000, lines: 3)] }
    }
}
