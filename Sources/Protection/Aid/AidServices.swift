public import Law
public import Procedure

/// What is done in aid, from the first help to the applicant's judgment of it.
extension Aid {
    public struct Helped: Event {
        public static let kind = "helped"
        public static let title = "提供援助"
        public var help: Help?
        public var words: String?
        public var sent: LocalDate?
        public var papers: [String]?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.help, "help", "援助种类", seen: .everyone), .text(\.words, "words", "指导的内容", longest: 10_000, lines: 8),
            .day(\.sent, "sent", "提供日", need: .optional), .files(\.papers, "papers", "材料"),
        ]
    }

    public struct Extended: Event {
        public static let kind = "extended"
        public static let title = "批准延期提供援助"
        public var reason: String?
        public var until: LocalDate?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.reason, "reason", "理由", longest: 1000, lines: 3), .day(\.until, "until", "提供援助到哪一天"),
        ]
    }

    /// Carries the request on into another procedure, which takes over what was typed here.
    public struct CarriedOn: Event {
        public static let kind = "carried-on"
        public static let title = "转入其他程序"
        public var into: Destination?
        public var agrees: Bool?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.into, "into", "转入", seen: .everyone),
            .flag(\.agrees, "agrees", "申请人是否同意转入", help: "转入调解的，对方将看到申请人、权利号和事由"),
            .text(\.words, "words", "说明", need: .optional, longest: 1000, lines: 3),
        ]
    }

    public enum Destination: String, FieldChoice {
        case consultation, mediation, report
        public var title: String {
            switch self {
            case .consultation: "侵权判定咨询"
            case .mediation: "知识产权纠纷快速调解"
            case .report: "举报（行政执法）"
            }
        }
    }

    /// What came of a procedure into which it was carried.
    public struct OutcomeCame: Event {
        public static let kind = "outcome-came"
        public static let title = "转入的程序有了结果"
        public var source: Destination?
        public var result: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.source, "source", "程序"), .text(\.result, "result", "结果", need: .optional, longest: 20_000, lines: 4),
        ]
    }

    public struct ReconsiderationExplained: Event {
        public static let kind = "reconsideration-explained"
        public static let title = "说明行政复议途径"
        public var decision: String?
        public var learnt: LocalDate?
        public var body: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.decision, "decision", "对哪个行政决定"), .day(\.learnt, "learnt", "申请人知道决定之日", help: "复议期限自次日起算"),
            .text(\.body, "body", "向哪个机关申请"),
        ]
    }

    public struct SuitExplained: Event {
        public static let kind = "suit-explained"
        public static let title = "说明行政诉讼途径"
        public var decision: String?
        public var learnt: LocalDate?
        public var body: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .text(\.decision, "decision", "对哪个行政决定", help: "法律规定先复议的，先说明复议"),
            .day(\.learnt, "learnt", "申请人知道决定之日", help: "起诉期限自次日起算"), .text(\.body, "body", "向哪个法院起诉"),
        ]
    }

    public struct RemedyTaken: Event {
        public static let kind = "remedy-taken"
        public static let title = "登记已经申请复议或者起诉"
        public var remedy: Remedy?
        public var number: String?
        public init() {}

        public static let fields: [Field<Self>] = [.choice(\.remedy, "remedy", "途径"), .text(\.number, "number", "案号", need: .optional)]
    }

    public enum Remedy: String, FieldChoice {
        case reconsideration, suit
        public var title: String {
            switch self {
            case .reconsideration: "行政复议"
            case .suit: "行政诉讼"
            }
        }
    }

    public struct Concluded: Event {
        public static let kind = "concluded"
        public static let title = "援助完毕"
        public var result: Ending?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.result, "result", "结果", seen: .everyone), .text(\.words, "words", "说明", longest: 3000, lines: 5),
        ]
    }

    public enum Ending: String, FieldChoice {
        case settled, advised, carried, pursued, unsolved
        public var title: String {
            switch self {
            case .settled: "纠纷已经解决"
            case .advised: "已经提供指导，由申请人自行维权"
            case .carried: "已经转入其他程序"
            case .pursued: "已经复议、诉讼或者仲裁"
            case .unsolved: "没有解决"
            }
        }
    }

    public struct Rated: Event {
        public static let kind = "rated"
        public static let title = "评价援助"
        public var satisfaction: Satisfaction?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .choice(\.satisfaction, "satisfaction", "是否满意", seen: .everyone),
            .text(\.words, "words", "意见", need: .optional, longest: 2000, lines: 4),
        ]
    }

    public enum Satisfaction: String, FieldChoice {
        case good, fair, poor
        public var title: String {
            switch self {
            case .good: "满意"
            case .fair: "基本满意"
            case .poor: "不满意"
            }
        }
    }
}
