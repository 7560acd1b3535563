import Law
public import Plan
public import Procedure

/// 执法力量年报：每个机关每年报执法人员、执法证、装备；确认的人不是填报的人，确认以后才公布。
///
/// 案件数和按期办结率不报，由办件的行数出。
public enum Capacity: Procedure {
    public static let code = "protection.capacity"
    public static let title = "执法力量年报"
    public static let act = ActAuthority.region("县级以上市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("填报机关所在地", citing: law, .unconfirmed)
    public static let editions = [Edition<Self>(plan2017, steps)]
    public static let codes = ["capacity-year"]
    public static let serves = [
        Serving("4.1-4", by: .procedure(code, title), scenario: "执法力量：年报由他人确认以后公布，案件数和按期办结率由办件的行数出"),
        Serving("4.1-3", by: .procedure(code, title), scenario: "执法力量：年报由他人确认以后公布，案件数和按期办结率由办件的行数出"),
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case submitted, returned, confirmed
        public var title: String {
            switch self {
            case .submitted: "待确认"
            case .returned: "已退回"
            case .confirmed: "已确认"
            }
        }
        public var isFinal: Bool { self == .confirmed }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case confirmation
        public var rule: ClockRule {
            ClockRule(
                "确认年报", binds: .chief,
                Dated("确认年报的期限", .since("2017-03-30", Period.workingDays(10), law, checked: "2026-11-29", .unconfirmed)))
        }
    }

    private static let law = plan2017[place: "第四部分第一项"]

    private static let steps: [Step<Self>] = [
        .on(Submitted.self, from: .new, to: .state(.submitted), by: .officer, citing: law, clocks: .start(.confirmation), if: holds),
        .on(
            Submitted.self, from: .state(.returned), to: .state(.submitted), by: .officer, citing: law, clocks: .start(.confirmation),
            if: holds),
        .on(
            SentBack.self, from: .state(.submitted), to: .state(.returned), by: .chief, citing: law, clocks: .stop(.confirmation),
            apartFrom: [Submitted.self]),
        .on(
            Confirmed.self, from: .state(.submitted), to: .state(.confirmed), by: .chief, citing: law, clocks: .stop(.confirmation),
            apartFrom: [Submitted.self]),
    ]

    private static let holds = Guard<Self, Submitted>("持证的人不多于执法人员，年份不晚于填报之年") { situation in
        guard let officers = situation.event.officers, let licences = situation.event.licences, let year = situation.event.year else {
            return false
        }
        return licences <= officers && year <= situation.day.year
    }

    public struct Submitted: Event {
        public static let kind = "submitted"
        public static let title = "填报"
        public var year: Int?
        public var officers: Int?
        public var licences: Int?
        public var specialists: Int?
        public var vehicles: Int?
        public var recorders: Int?
        public var devices: Int?
        public var training: Int?
        public var words: String?
        public init() {}

        public static let fields: [Field<Self>] = [
            .number(\.year, "capacity-year", "年份", unit: "年", in: 2017...2100, seen: .handlers),
            .number(\.officers, "officers", "知识产权执法人员", unit: "人", in: 0...100_000, help: "年末在岗的，含兼职", seen: .handlers),
            .number(\.licences, "licences", "其中持有行政执法证", unit: "人", in: 0...100_000, seen: .handlers),
            .number(\.specialists, "specialists", "其中专职", unit: "人", in: 0...100_000, need: .optional, seen: .handlers),
            .number(\.vehicles, "vehicles", "执法车辆", unit: "辆", in: 0...100_000, seen: .handlers),
            .number(\.recorders, "recorders", "执法记录仪", unit: "台", in: 0...100_000, seen: .handlers),
            .number(\.devices, "devices", "取证、检验设备", unit: "台（套）", in: 0...100_000, seen: .handlers),
            .number(\.training, "training", "培训", unit: "人次", in: 0...1_000_000, need: .optional, seen: .handlers),
            .text(\.words, "words", "说明", need: .optional, seen: .handlers, longest: 2000, lines: 3),
        ]
    }

    public struct SentBack: Event {
        public static let kind = "sent-back"
        public static let title = "退回重报"
        public var reason: String?
        public init() {}
        public static let fields: [Field<Self>] = [.text(\.reason, "reason", "理由", seen: .handlers, longest: 1000, lines: 3)]
    }

    public struct Confirmed: Event {
        public static let kind = "confirmed"
        public static let title = "确认"
        public var note: String?
        public init() {}
        public static let fields: [Field<Self>] = [
            .text(\.note, "note", "意见", need: .optional, seen: .handlers, longest: 1000, lines: 2)
        ]
    }
}
