public import Law

/// By when a decision has to be published.
public struct PublicationDue: Sendable, Hashable {
    /// The push to another province's authority; nil where the party is of the same province.
    public var push: DueDate?
    /// The last day of publication; for another province counted from the last day of the push until the receipt is known.
    public var publish: DueDate
    public var citations: [Citation]
    public var evidence: Evidence

    /// A penalty decision: 20 working days in one province; 10 to push it to another, 10 from receipt there to publish it.
    /// - Parameters:
    ///   - received: the day on which the other province received it.
    /// - Throws: `NoLaw` before 2021-09-01.
    public static func penalty(
        decided: LocalDate, sameProvince: Bool, received: LocalDate? = nil, calendar: WorkCalendar = .stateCouncil
    ) throws(NoLaw) -> PublicationDue {
        try due(penalties, decided, sameProvince, received, calendar)
    }

    /// A decision to list for serious dishonesty, by the same days.
    /// - Throws: `NoLaw` before 2021-09-01.
    public static func listing(
        decided: LocalDate, sameProvince: Bool, received: LocalDate? = nil, calendar: WorkCalendar = .stateCouncil
    ) throws(NoLaw) -> PublicationDue {
        try due(listings, decided, sameProvince, received, calendar)
    }

    /// Three working days to take back what was changed, annulled or found unlawful.
    /// - Throws: `NoLaw` before 2021-09-01.
    public static func withdrawal(changed day: LocalDate, calendar: WorkCalendar = .stateCouncil) throws(NoLaw) -> PublicationDue {
        let entry = try withdrawals.on(day)
        return PublicationDue(
            publish: calendar.due(entry.value, after: day), citations: [entry.citation], evidence: entry.evidence)
    }

    private static func due(
        _ law: Dated<Days>, _ decided: LocalDate, _ sameProvince: Bool, _ received: LocalDate?, _ calendar: WorkCalendar
    ) throws(NoLaw) -> PublicationDue {
        let entry = try law.on(decided)
        guard !sameProvince else {
            return PublicationDue(
                publish: calendar.due(entry.value.own, after: decided), citations: [entry.citation], evidence: entry.evidence)
        }
        let push = calendar.due(entry.value.push, after: decided)
        return PublicationDue(
            push: push, publish: calendar.due(entry.value.other, after: received ?? push.day),
            citations: [entry.value.abroad ?? entry.citation], evidence: entry.evidence)
    }

    struct Days: Sendable {
        var own = Period.workingDays(20)
        var push = Period.workingDays(10)
        var other = Period.workingDays(10)
        /// The article on other provinces, where it is another one.
        var abroad: Citation?
    }

    static let penalties = Dated<Days>(
        "处罚信息公示的时限",
        .since(
            "2021-09-01", until: "2025-04-30", Days(abroad: Instruments.publicity2021[10]), Instruments.publicity2021[9],
            checked: FineTable.read),
        .since(
            "2025-05-01", until: "2025-12-24", Days(abroad: Instruments.publicity202505[10]), Instruments.publicity202505[9],
            checked: FineTable.checked),
        .since("2025-12-25", Days(abroad: Instruments.publicity202512[10]), Instruments.publicity202512[9], checked: "2026-11-29"))
    static let listings = Dated<Days>(
        "严重违法失信名单公示的时限",
        .since("2021-09-01", Days(abroad: Instruments.listing2021[14, 2]), Instruments.listing2021[14, 1], checked: "2026-11-29"))
    static let withdrawals = Dated<Period>(
        "撤回处罚公示信息的时限",
        .since(
            "2021-09-01", until: "2025-12-24", .workingDays(3), Instruments.publicity2021[11], checked: FineTable.read),
        .since("2025-12-25", .workingDays(3), Instruments.publicity202512[11], checked: "2026-11-29"))
}
