public import Law
public import Procedure

/// 专项行动的案卷里登记什么。
extension Campaign {
    /// 一个单位要做到多少；没有罚款这一项。
    public struct Target: FieldRecord {
        public var unit: String?
        public var leads: Int?
        public var cases: Int?
        public var premises: Int?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.unit, "unit", "单位", help: "机关的全称"),
            .number(\.leads, "leads", "线索", unit: "条", in: 0...1_000_000, need: .optional),
            .number(\.cases, "cases", "立案", unit: "件", in: 0...1_000_000, need: .optional),
            .number(\.premises, "premises", "检查经营主体", unit: "家次", in: 0...10_000_000, need: .optional),
        ]
    }

    /// 一项任务。
    public struct Task: FieldRecord {
        public var task: String?
        public var unit: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.task, "task", "任务", longest: 500), .text(\.unit, "task-unit", "由谁负责"),
            .day(\.until, "task-until", "到哪一天", need: .optional),
        ]
    }

    /// 一个重点行业。
    public struct Focus: FieldRecord {
        public var sector: Sector?
        public init() {}
        public static let fields: [Field<Self>] = [.choice(\.sector, "sector", "行业")]
    }

    public struct Proposed: Event {
        public static let kind = "proposed"
        public static let title = "提出行动方案"
        public var name: String?
        public var code: String?
        public var lead: String?
        public var partners: String?
        public var goal: String?
        public var areas: String?
        public var sectors: [Focus]?
        public var first: LocalDate?
        public var last: LocalDate?
        public var targets: [Target]?
        public var tasks: [Task]?
        public var files: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "campaign-name", "行动名称"),
            .text(\.code, "campaign-code", "行动编号", help: "线索和案件填写这个编号，就计入行动；定下后不改", longest: 20, check: fault(ofCode:)),
            .text(\.lead, "lead", "牵头部门"), .text(\.partners, "partners", "参加部门", need: .optional, longest: 1000, lines: 2),
            .text(\.goal, "goal", "目标", longest: 3000, lines: 4), .text(\.areas, "areas", "开展的地区", longest: 500),
            .rows(\.sectors, "sectors", "重点行业", need: .optional), .day(\.first, "first", "开始之日"), .day(\.last, "last", "结束之日"),
            .rows(\.targets, "targets", "各单位的目标", need: .optional, check: repeated),
            .rows(\.tasks, "tasks", "任务", need: .optional), .files(\.files, "files", "方案的文件"),
        ]

        private static func fault(ofCode code: String) -> String? {
            let fits = code.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || $0 == 45 }
            return fits && code.utf8.count >= 3 ? nil : "行动编号用三至二十个大写字母、数字或者连字符，例如 TIEQUAN-2026"
        }

        private static func repeated(_ targets: [Target]) -> String? {
            Set(targets.map(\.unit)).count == targets.count ? nil : "同一个单位的目标写在一行里"
        }
    }

    public struct Approved: Event {
        public static let kind = "approved"
        public static let title = "批准并公布"
        public var words: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 3),
            .day(\.until, "summary-until", "总结到哪一天"),
        ]
    }

    public struct Progressed: Event {
        public static let kind = "progressed"
        public static let title = "记录进展"
        public var progress: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.progress, "progress", "进展", seen: .handlers, longest: 3000, lines: 4)]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延长"
        public var reason: String?
        public var last: LocalDate?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3), .day(\.last, "last", "结束之日"),
            .day(\.until, "summary-until", "总结到哪一天"),
        ]
    }

    public struct Summarised: Event {
        public static let kind = "summarised"
        public static let title = "提交总结"
        public var summary: String?
        public var lessons: String?
        public var files: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.summary, "summary", "总结", help: "将会公布，不写当事人的名称", longest: 10_000, lines: 8),
            .text(\.lessons, "lessons", "存在的问题和改进", seen: .handlers, longest: 3000, lines: 4),
            .files(\.files, "files", "材料", seen: .handlers),
        ]
    }

    public struct Returned: Event {
        public static let kind = "returned"
        public static let title = "退回重写总结"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3), .day(\.until, "summary-until", "总结到哪一天"),
        ]
    }

    public struct Ended: Event {
        public static let kind = "ended"
        public static let title = "验收并公布总结"
        public var finding: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.finding, "finding", "验收意见", seen: .handlers, longest: 2000, lines: 3)]
    }

    public struct Dropped: Event {
        public static let kind = "dropped"
        public static let title = "取消行动"
        public var reason: String?
        public init() {}

        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", longest: 1000, lines: 3)]
    }
}
