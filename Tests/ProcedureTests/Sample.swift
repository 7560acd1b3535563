import Law
import Procedure

/// A small procedure with papers, links, tables and several parties, and what lies over any matter, for the tests of the kernel.
enum Sample: Procedure {
    static let code = "test.sample"
    static let title = "试办"
    static let act = ActAuthority.region("试办机关")
    static let law = Statute("试办办法", issued: "", since: "2020-01-01", articles: 20, read: [1, 2, 3, 4, 5, 6, 9])
    static let links = [
        Link<Self>(
            "again", "再办一件", to: "test.sample", from: .state(.ended), by: .officer, citing: law[5], carrying: ["respondents": "respondents"]
        )
    ]

    enum State: String, CaseIterable, Sendable, Named {
        case filed, mending, ended
        var title: String {
            switch self {
            case .filed: "已收到"
            case .mending: "待补正"
            case .ended: "已办结"
            }
        }
        var isFinal: Bool { self == .ended }
    }

    enum Clock: String, CaseIterable, Sendable, Timed {
        case answer, mending
        var rule: ClockRule {
            switch self {
            case .answer:
                ClockRule("答复", binds: .officer, Dated("答复期限", .since("2020-01-01", .days(15), law[2], checked: "2026-11-23")))
            case .mending:
                ClockRule(
                    "补正", binds: .claimant, Dated("补正的最短期限", .since("2020-01-01", .days(7), law[3], checked: "2026-11-23")), set: true)
            }
        }
    }

    struct Row: FieldRecord {
        var feature: String?
        var met: Bool?
        init() {}
        static let fields: [Field<Self>] = [.text(\.feature, "feature", "特征", longest: 10), .flag(\.met, "met", "是否具备")]
    }

    struct Filed: Event {
        static let kind = "filed", title = "提交"
        var respondents: [String]?
        var chart: [Row]?
        var received: LocalDate?
        var urgent: Bool?
        init() {}
        static let fields: [Field<Self>] = [
            .parties(\.respondents, "respondents", "被请求人"), .rows(\.chart, "chart", "对照表", need: .optional),
            .day(\.received, "received", "收到日", need: .optional), .flag(\.urgent, "urgent", "是否紧急", need: .optional),
        ]
    }
    struct MendingAsked: Event {
        static let kind = "mending-asked", title = "通知补正"
        var until: LocalDate?
        init() {}
        static let fields: [Field<Self>] = [.day(\.until, "until", "补正到哪一天")]
    }
    struct Published: Event {
        static let kind = "published", title = "公开"
        var words: String?
        init() {}
        static let fields: [Field<Self>] = [.text(\.words, "words", "公开的文本", need: .optional, longest: 2000)]
    }
    struct TakenDown: Event {
        static let kind = "taken-down", title = "撤下"
        init() {}
        static let fields: [Field<Self>] = []
    }
    struct Ended: Event {
        static let kind = "ended", title = "办结"
        init() {}
        static let fields: [Field<Self>] = []
    }

    static let notUrgent = Guard<Self, Filed>("不紧急") { $0.event.urgent != true }
    static let editions = [
        Edition<Self>(
            law,
            [
                .on(
                    Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: law[1], clocks: .start(.answer, from: "received"),
                    if: notUrgent, issuing: [DocumentRule("receipt", "收件凭证", to: .claimant, citing: law[1])]),
                .on(
                    MendingAsked.self, from: .state(.filed), to: .state(.mending), by: .officer, citing: law[3],
                    clocks: .start(.mending, until: "until"),
                    issuing: [DocumentRule("mending", "补正通知书", to: .claimant, citing: law[10])]),
                .lapse(of: .mending, from: .state(.mending), to: .state(.ended), citing: law[3], clocks: .stop(.answer)),
                .on(
                    Published.self, from: .open, to: .same, by: .officer, citing: law[4],
                    publishing: [
                        PublicationRule(
                            "result", "结果", citing: law[4], showing: [.of(Filed.self, "respondents"), .of(Published.self, "words")],
                            masking: [Mask("商业秘密", law[4])],
                            term: Dated("公开期限", .since("2020-01-01", .months(3), law[4], checked: "2026-11-23")))
                    ]),
                .on(TakenDown.self, from: .open, to: .same, by: .officer, citing: law[4], withdrawing: ["result"]),
                .on(
                    Ended.self, from: .state(.filed, .mending), to: .state(.ended), by: .officer, citing: law[2],
                    clocks: .stop(.answer), .stop(.mending)),
            ])
    ]
}

enum Watch: Overlay {
    static let code = "watch"
    static let title = "督办"
    static let act = ActAuthority.region("上级机关")
    enum State: String, CaseIterable, Sendable, Named {
        case listed, off
        var title: String { self == .listed ? "督办中" : "已摘牌" }
        var isFinal: Bool { self == .off }
    }
    enum Clock: String, CaseIterable, Sendable, Timed {
        case report
        var rule: ClockRule {
            ClockRule(
                "报告进展", binds: .officer, Dated("报告期限", .since("2020-01-01", .days(1), Sample.law[6], checked: "2026-11-23")), set: true)
        }
    }
    struct Listed: Event {
        static let kind = "watch.listed", title = "挂牌督办"
        var report: LocalDate?
        init() {}
        static let fields: [Field<Self>] = [.day(\.report, "report", "哪一天报告")]
    }
    struct Off: Event {
        static let kind = "watch.off", title = "摘牌"
        init() {}
        static let fields: [Field<Self>] = []
    }
    static let editions = [
        Edition<Self>(
            Sample.law,
            [
                .on(
                    Listed.self, from: .new, to: .state(.listed), by: .superior, citing: Sample.law[6],
                    clocks: .start(.report, until: "report")),
                .on(
                    Off.self, from: .state(.listed), to: .state(.off), by: .superior, citing: Sample.law[6], clocks: .stop(.report),
                    apartFrom: []),
            ])
    ]
}
