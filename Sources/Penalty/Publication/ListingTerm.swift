public import Law

/// A listing for serious dishonesty 严重违法失信名单: when it may be repaired and when it ends.
public struct ListingTerm: Sendable, Hashable {
    public var listed: LocalDate
    /// The day on which it was published.
    public var published: LocalDate
    /// The first day on which an early removal may be asked for.
    public var repairFrom: LocalDate
    /// The last day of the listing; after it the authority removes it unasked.
    public var lastDay: LocalDate
    public var conditions: [String]
    public var steps: [String]
    public var citations: [Citation]
    public var evidence: Evidence

    /// - Parameters:
    ///   - listed: the day of the decision to list.
    ///   - published: the day of publication; that of the decision where it is not known.
    ///   - restriction: the last day of a measure that runs for a time by law: longer than the listing, it prolongs it, and bars an early end.
    /// - Throws: `NoLaw` before 2021-09-01.
    public init(listed: LocalDate, published: LocalDate? = nil, restriction: LocalDate? = nil) throws(NoLaw) {
        let rule = try Self.years.on(listed)
        (self.listed, self.published) = (listed, published ?? listed)
        let repair = Self.end(listed, self.published, rule.value.repair)
        let removal = Self.end(listed, self.published, rule.value.removal)
        (repairFrom, lastDay) = (repair.day, removal.day)
        steps = [
            "自\(repair.start)满\(rule.value.repair)年，\(repair.day)起可以申请提前移出", "自\(removal.start)满\(rule.value.removal)年，至\(removal.day)移出",
        ]
        citations = [repair.citation, removal.citation]
        conditions = ["已经自觉履行行政处罚、行政裁决等行政决定中规定的义务", "已经主动采取相关整改措施，消除危害后果和不良影响", "未再受到市场监督管理部门较重行政处罚"]
        evidence = rule.evidence
        guard let restriction else { return }
        if restriction >= repairFrom {
            repairFrom = restriction + 1
            steps.append("管理措施期限至\(restriction)，届满以前不得申请提前移出")
        }
        if restriction > lastDay {
            lastDay = restriction
            steps.append("限制期限超过三年，按照实际限制期限至\(restriction)")
        }
    }

    /// Under the measures of 2021 years run from the listing, under the rules on repair of 2025 from the publication; those in force at the end
    /// decide.
    private static func end(
        _ listed: LocalDate, _ published: LocalDate, _ years: Int
    ) -> (day: LocalDate, start: LocalDate, citation: Citation) {
        let old = listed.adding(years: years)
        guard old >= Instruments.repair2025.since else { return (old, listed, Instruments.listing2021[years == 1 ? 16 : 21]) }
        return (published.adding(years: years), published, Instruments.repair2025[13])
    }

    static let years = Dated<(repair: Int, removal: Int)>(
        "严重违法失信名单的期限", .since("2021-09-01", (1, 3), Instruments.listing2021[21], checked: "2026-11-29"))
}

/// The days of an application for repair 信用修复: of a listing, or of the publication of a penalty.
public struct RepairDays: Sendable, Hashable {
    public enum Subject: String, Codable, CaseIterable, Sendable, Hashable {
        case listing, publication

        public var title: String { self == .listing ? "移出严重违法失信名单" : "提前停止公示处罚信息" }
    }

    public var applied: LocalDate
    /// To accept it, or to ask once for what is missing.
    public var accept: DueDate
    /// To decide, from acceptance; the same prolonged, where the rules allow it.
    public var decide: DueDate
    public var decideProlonged: DueDate?
    /// To take the data down, from the decision.
    public var act: DueDate
    /// The fifteen working days of the measures of 2021 beside the shorter ones of 2025: the later alarm.
    public var outer: DueDate?
    public var citations: [Citation]
    public var evidence: Evidence

    /// - Parameters:
    ///   - applied: the day of the application, whose rules govern.
    ///   - accepted: the day of acceptance; the last day for it where it is not known. So with `decided`.
    /// - Throws: `NoLaw` before 2021-09-01, and for publications before 2025-12-25.
    public init(
        _ subject: Subject, applied: LocalDate, accepted: LocalDate? = nil, decided: LocalDate? = nil,
        calendar: WorkCalendar = .stateCouncil
    ) throws(NoLaw) {
        let rule = try (subject == .listing ? Self.listing : Self.publication).on(applied)
        self.applied = applied
        accept = calendar.due(rule.value.accept, after: applied)
        let from = accepted ?? accept.day
        decide = calendar.due(rule.value.decide, after: from)
        decideProlonged = rule.value.prolonged.map { calendar.due($0, after: from) }
        act = calendar.due(rule.value.act, after: decided ?? (decideProlonged ?? decide).day)
        outer = rule.value.outer.map { calendar.due($0, after: from) }
        (citations, evidence) = (rule.value.citations, rule.evidence)
        // Which of the two governs after 2025-12-25 is an open question.
        if outer != nil { evidence = .unconfirmed }
    }

    struct Periods: Sendable {
        var accept = Period.workingDays(2)
        var decide: Period
        var prolonged: Period?
        var act = Period.workingDays(3)
        var outer: Period?
        var citations: [Citation]
    }

    private static let repair = Instruments.repair2025
    private static let repairCitations = [repair[14], repair[16, 2], repair[16, 3], repair[17]]
    static let listing = Dated<Periods>(
        "移出严重违法失信名单的时限",
        .since(
            "2021-09-01", until: "2025-12-24",
            Periods(decide: .workingDays(15), citations: [Instruments.listing2021[17], Instruments.listing2021[18]]),
            Instruments.listing2021[17], checked: "2026-11-29"),
        .since(
            "2025-12-25",
            Periods(decide: .workingDays(7), prolonged: .workingDays(17), outer: .workingDays(15), citations: repairCitations),
            repair[16, 2], checked: "2026-11-29"))
    static let publication = Dated<Periods>(
        "提前停止公示处罚信息的时限",
        .since(
            "2025-12-25", Periods(decide: .workingDays(7), prolonged: .workingDays(17), citations: repairCitations), repair[16, 2],
            checked: "2026-11-29"))
}
