import Law
public import Plan
public import Procedure

/// 市场监管行政执法监督：通知书、答复、决定、改正、异议、复查。
///
/// 《市场监督管理行政执法监督规定》第十七条至第二十一条：通知书十个工作日答复；决定书在指定的期限内改正，改正后十个工作日内报告；五个工作日内可以异议，十个工作日答复。
public enum LawSupervision: Procedure {
    public static let code = "protection.supervision"
    public static let title = "行政执法监督"
    public static let act = ActAuthority.region("上级市场监督管理部门")
    public static let jurisdiction: Jurisdiction? = Jurisdiction("被监督机关所在地", citing: marketSupervision2025[9])
    public static let editions = [Edition<Self>(marketSupervision2025, steps)]
    public static let serves = [
        Serving("4.1-5", "4.1-8", by: .procedure(code, title), scenario: "执法监督：十个工作日答复，五个工作日异议，改正后十个工作日报告，验收的人不是提出的人")
    ]

    public enum State: String, CaseIterable, Sendable, Named {
        case noticed, answered, decided, objected, corrected, settled, revoked, closed
        public var title: String {
            switch self {
            case .noticed: "待被监督机关答复"
            case .answered: "已答复，待处理"
            case .decided: "已作出监督决定，待改正"
            case .objected: "异议复查中"
            case .corrected: "已报告改正，待验收"
            case .settled: "无需监督决定，已了结"
            case .revoked: "监督决定已撤销"
            case .closed: "已改正"
            }
        }
        public var isFinal: Bool { [.settled, .revoked, .closed].contains(self) }
    }

    public enum Clock: String, CaseIterable, Sendable, Timed {
        case answer, objection, review, correction, report
        public var rule: ClockRule {
            switch self {
            case .answer: ClockRule("答复执法监督通知书", binds: .claimant, Self.period("通知书的答复期限", .workingDays(10), 17))
            case .objection: ClockRule("提出异议", binds: .claimant, Self.period("对监督决定提出异议的期限", .workingDays(5), 19))
            case .review: ClockRule("答复异议", binds: .officer, Self.period("异议的答复期限", .workingDays(10), 19))
            case .correction: ClockRule("改正", binds: .claimant, Self.period("改正的最短期限", .days(1), 18), set: true, warnsBefore: 5)
            case .report: ClockRule("报告改正的情况", binds: .claimant, Self.period("报告改正的期限", .workingDays(10), 18))
            }
        }
        private static func period(_ title: String, _ period: Period, _ article: Int) -> Dated<Period> {
            Dated(title, .since("2025-05-01", period, marketSupervision2025[article], checked: "2026-11-23"))
        }
    }

    private static let steps: [Step<Self>] = [
        .on(
            Noticed.self, from: .new, to: .state(.noticed), by: .officer, citing: marketSupervision2025[17],
            clocks: .start(.answer, from: "reached"),
            issuing: [DocumentRule("notice", "行政执法监督通知书", to: .claimant, citing: marketSupervision2025[17])]),
        .on(
            Answered.self, from: .state(.noticed), to: .state(.answered), by: .claimant, .officer, citing: marketSupervision2025[17],
            clocks: .stop(.answer)),
        .on(
            Settled.self, from: .state(.noticed, .answered), to: .state(.settled), by: .chief, citing: marketSupervision2025[17],
            clocks: .stop(.answer)),
        .on(
            Decided.self, from: .state(.noticed, .answered), to: .state(.decided), by: .chief, citing: marketSupervision2025[18],
            clocks: .stop(.answer), .start(.correction, until: "until"), .start(.objection, from: "decided"), apartFrom: [Noticed.self],
            issuing: [DocumentRule("decision", "行政执法监督决定书", to: .claimant, citing: marketSupervision2025[18])]),
        .on(
            Objected.self, from: .state(.decided), to: .state(.objected), by: .claimant, .officer, citing: marketSupervision2025[19],
            clocks: .stop(.objection), .start(.review, from: "received"), if: inTime),
        .on(
            Reviewed.self, from: .state(.objected), to: .state(.decided), by: .chief, citing: marketSupervision2025[19],
            clocks: .stop(.review), if: upheld),
        .on(
            Reviewed.self, from: .state(.objected), to: .state(.revoked), by: .chief, citing: marketSupervision2025[19],
            clocks: .stop(.review), .stop(.correction), .stop(.report), .stop(.objection), if: notUpheld),
        .on(
            Corrected.self, from: .state(.decided), to: .same, by: .claimant, .officer, citing: marketSupervision2025[18],
            clocks: .stop(.correction), .start(.report, from: "corrected"), if: notCorrected),
        .on(
            Reported.self, from: .state(.decided), to: .state(.corrected), by: .claimant, .officer, citing: marketSupervision2025[18],
            clocks: .stop(.report), .stop(.objection), if: wasCorrected),
        .on(
            SentBack.self, from: .state(.corrected), to: .state(.decided), by: .chief, citing: marketSupervision2025[21],
            clocks: .start(.correction, until: "until"), apartFrom: [Reported.self]),
        .on(
            Accepted.self, from: .state(.corrected), to: .state(.closed), by: .chief, citing: marketSupervision2025[18],
            clocks: .stop(.correction), .stop(.objection), apartFrom: [Reported.self]),
    ]

    private static let inTime = Guard<Self, Objected>("收到决定后五个工作日以内") { $0.docket.open(.objection) != nil }
    private static let upheld = Guard<Self, Reviewed>("维持监督决定") { $0.event.upheld == true }
    private static let notUpheld = Guard<Self, Reviewed>("撤销监督决定") { $0.event.upheld == false }
    private static let notCorrected = Guard<Self, Corrected>("还没有登记改正") { $0.docket.open(.report) == nil }
    private static let wasCorrected = Guard<Self, Reported>("已经改正") { $0.docket.open(.report) != nil }
}
