import Law
import Procedure

/// A small procedure with everything a clock can do, for the tests of the kernel.
enum Ruling: Procedure {
    static let code = "test.ruling"
    static let title = "试裁"
    static let act = ActAuthority.region("试办机关")
    static let editions = [Edition<Self>(old, oldSteps), Edition<Self>(new, transition: .takesOver, newSteps)]

    static let old = Statute("试裁办法", edition: "旧", issued: "", since: "2020-01-01", until: "2025-01-31", articles: 20)
    static let new = Statute("试裁办法", edition: "新", issued: "", since: "2025-02-01", articles: 30)

    enum State: String, CaseIterable, Sendable, Named {
        case filed, stayed, drafted, decided, dropped
        var title: String {
            switch self {
            case .filed: "处理中"
            case .stayed: "已中止"
            case .drafted: "待批准"
            case .decided: "已决定"
            case .dropped: "已撤销"
            }
        }
        var isFinal: Bool { self == .decided || self == .dropped }
    }

    enum Clock: String, CaseIterable, Sendable, Timed {
        case conclusion, defence
        var rule: ClockRule {
            switch self {
            case .conclusion:
                ClockRule(
                    "作出决定", binds: .officer,
                    Dated(
                        "决定期限", .since("2020-01-01", until: "2025-01-31", .months(2), old[5], checked: "2026-11-23"),
                        .since("2025-02-01", .months(3), new[5], checked: "2026-11-23")),
                    extensions: [
                        ExtensionRule(
                            "complex", "案情复杂的延期", by: .chief,
                            Dated("延期", .since("2020-01-01", .months(1), new[6], checked: "2026-11-23"))),
                        ExtensionRule(
                            "very-complex", "特别复杂的延期", by: .superior,
                            Dated("再延期", .since("2020-01-01", .months(2), new[7], checked: "2026-11-23")), after: "complex"),
                    ],
                    pauses: [PauseRule("stay", "等待其他案件的结果", new[8])])
            case .defence:
                ClockRule(
                    "提交答辩书", binds: .respondent, Dated("答辩期限", .since("2020-01-01", .days(15), new[9], checked: "2026-11-23")))
            }
        }
    }

    struct Filed: Event {
        static let kind = "filed", title = "立案"
        var reached: LocalDate?
        init() {}
        init(reached: LocalDate?) { self.reached = reached }
        static let fields: [Field<Self>] = [.day(\.reached, "reached", "收到日", need: .optional)]
    }
    struct Note: Event {
        static let kind = "note", title = "记录"
        var text: String?
        init() {}
        init(_ text: String) { self.text = text }
        static let fields: [Field<Self>] = [.text(\.text, "text", "内容", longest: 5)]
    }
    struct Stayed: Event {
        static let kind = "stayed", title = "中止"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct Resumed: Event {
        static let kind = "resumed", title = "恢复"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct Extended: Event {
        static let kind = "extended", title = "延期"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct ExtendedAgain: Event {
        static let kind = "extended-again", title = "再延期"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct Drafted: Event {
        static let kind = "drafted", title = "拟稿"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct Approved: Event {
        static let kind = "approved", title = "批准"
        init() {}
        static let fields: [Field<Self>] = []
    }

    static let inForce = Need("right.in-force", "权利有效", about: nil)
    static let rightStands = Guard<Self, Approved>("权利有效", needs: [inForce]) { $0.facts.holds(inForce) }

    static let oldSteps = steps(old)
    static let newSteps = steps(new)
    static func steps(_ statute: Statute) -> [Step<Self>] {
        [
            .on(
                Filed.self, from: .new, to: .state(.filed), by: .officer, citing: statute[1],
                clocks: .start(.conclusion, from: "reached"), .start(.defence)),
            .on(Note.self, from: .open, to: .same, by: .officer, .chief, citing: statute[2]),
            .on(
                Stayed.self, from: .state(.filed), to: .state(.stayed), by: .officer, citing: statute[3],
                clocks: .pause(.conclusion, for: "stay")),
            .on(Resumed.self, from: .state(.stayed), to: .state(.filed), by: .officer, citing: statute[3], clocks: .resume(.conclusion)),
            .on(
                Extended.self, from: .state(.filed), to: .same, by: .chief, citing: statute[4], clocks: .extend(.conclusion, by: "complex")),
            .on(
                ExtendedAgain.self, from: .state(.filed), to: .same, by: .superior, citing: statute[4],
                clocks: .extend(.conclusion, by: "very-complex")),
            .lapse(of: .defence, from: .open, to: .same, citing: statute[9]),
            .on(Drafted.self, from: .state(.filed), to: .state(.drafted), by: .officer, .chief, citing: statute[10]),
            .on(
                Approved.self, from: .state(.drafted), to: .state(.decided), by: .chief, citing: statute[11],
                clocks: .stop(.conclusion), .stop(.defence), if: rightStands, apartFrom: [Drafted.self]),
            .lapse(of: .conclusion, from: .state(.filed), to: .state(.dropped), citing: statute[12], clocks: .stop(.defence)),
        ]
    }
}

/// A matter under way, filed at noon of the days named.
struct Matter {
    var docket = Docket<Ruling>()

    @discardableResult
    mutating func file(
        _ event: any Event, _ role: MatterRole, on day: LocalDate, today: LocalDate? = nil, account: String? = nil, seen: Int? = nil,
        key: String? = nil, facts: Facts = Facts()
    ) throws(Refusal) -> [Entry] {
        let noon = Instant(startOf: today ?? day).adding(seconds: 12 * 3600)
        return try docket.file(
            Filing(event, by: Actor(role, account ?? role.code), day: day, at: noon, seen: seen, key: key, facts: facts), in: .stateCouncil)
    }
    func due(_ clock: Ruling.Clock) -> DueDate? { docket.open(clock)?.due(in: .stateCouncil, rolling: clock.rule.rolling) }
}
