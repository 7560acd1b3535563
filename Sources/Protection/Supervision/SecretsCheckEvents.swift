public import Law
public import Procedure

/// 商业秘密自查的案卷里登记什么。
extension SecretsCheck {
    /// 一项检查。
    public struct Check: FieldRecord {
        public var topic: Topic?
        public var done: Bool?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.topic, "topic", "检查的事项"), .flag(\.done, "done", "是否做到"), .text(\.words, "words", "情况", need: .optional),
        ]
    }

    /// 一项整改。
    public struct Measure: FieldRecord {
        public var topic: Topic?
        public var action: String?
        public var owner: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.topic, "topic", "事项"), .text(\.action, "action", "怎样做"), .text(\.owner, "owner", "由谁做"),
        ]
    }

    /// 什么场合。
    public enum Occasion: String, FieldChoice {
        case hiring, leaving, cooperation, visit, export, yearly
        public var title: String {
            switch self {
            case .hiring: "招聘"
            case .leaving: "员工离职"
            case .cooperation: "技术合作"
            case .visit: "来访、参观"
            case .export: "技术出口、资料出境"
            case .yearly: "年度自查"
            }
        }
    }

    public struct Opened: Event {
        public static let kind = "opened"
        public static let title = "开始自查"
        public var claimant: String?
        public var contact: String?
        public var occasion: Occasion?
        public var subject: String?
        public var checks: [Check]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .party(\.claimant, "claimant", "单位"),
            .text(\.contact, "contact", "联系方式", seen: .personal),
            .choice(\.occasion, "occasion", "场合"),
            .text(\.subject, "subject", "涉及的人员、项目或者资料", longest: 2000, lines: 3),
            .rows(\.checks, "checks", "逐项检查"),
        ]
    }

    public struct Planned: Event {
        public static let kind = "planned"
        public static let title = "确定整改"
        public var measures: [Measure]?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .rows(\.measures, "measures", "整改的事项"),
            .day(\.until, "until", "整改到哪一天"),
        ]
    }

    public struct Advised: Event {
        public static let kind = "advised"
        public static let title = "主管机关指导"
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.words, "words", "意见", longest: 3000, lines: 4)
        ]
    }

    public struct Finished: Event {
        public static let kind = "finished"
        public static let title = "整改完毕"
        public var checks: [Check]?
        public var proof: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .rows(\.checks, "checks", "再次逐项检查"),
            .files(\.proof, "proof", "材料"),
        ]
    }

    public struct Signed: Event {
        public static let kind = "signed"
        public static let title = "负责人确认"
        public var name: String?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.name, "name", "确认人"),
            .text(\.words, "words", "意见", need: .optional, longest: 1000, lines: 3),
        ]
    }
}
