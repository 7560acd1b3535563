public import Law

/// A day by which something must be done for a right, or on which its protection ends.
public struct Deadline: Sendable, Hashable {
    public var title: String
    /// The last day.
    public var due: DueDate
    /// The first day on which the act can be done, where there is one.
    public var opens: LocalDate?
    public var citations: [Citation]
    public var evidence: Evidence
    /// How the day was counted, in Chinese.
    public var steps: [String]
    /// What is to be paid, where it is a fee: the full fee, without reductions.
    public var amount: Money?

    public init(
        _ title: String, due: DueDate, opens: LocalDate? = nil, citations: [Citation], evidence: Evidence, steps: [String]? = nil,
        amount: Money? = nil
    ) {
        (self.title, self.due, self.opens, self.citations, self.evidence) = (title, due, opens, citations, evidence)
        (self.steps, self.amount) = (steps ?? due.steps, amount)
    }

    public var day: LocalDate { due.day }
    /// The calendar of that year is not announced, or a rule it rests on is still to be confirmed.
    public var isProvisional: Bool { due.isProvisional || evidence == .unconfirmed }
    public var rule: String { citations.map(\.description).joined(separator: "；") }
}

extension DueDate {
    /// A day that the law fixes and no holiday moves.
    static func fixed(_ day: LocalDate, steps: [String]) -> DueDate { DueDate(day: day, rawDay: day, isProvisional: false, steps: steps) }
}
