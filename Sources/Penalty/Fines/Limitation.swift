public import Law

/// How long an unlawful act can still be punished (行政处罚法 36): what is not found out in time is not punished any more.
public struct Limitation: Sendable, Hashable {
    /// The last day on which finding it out is in time: two years after the act, or after the end of a continuing one.
    public var lastDay: LocalDate
    /// The same where life, health or financial safety is concerned and harm was done: five years.
    public var lastDayOfGraveHarm: LocalDate
    public var citation: Citation
    public var evidence: Evidence

    /// - Parameter ended: the day of the act, or the day on which a continuing one ended.
    /// - Throws: `NoLaw` where the rule of that day is not held.
    public init(after ended: LocalDate) throws(NoLaw) {
        // The limitation of an act is judged when it is punished; the edition in force then is the one of 2021 for all that is judged here.
        let rule = try Self.years.on(max(ended, Self.known))
        (lastDay, lastDayOfGraveHarm) = (ended.adding(years: rule.value.ordinary), ended.adding(years: rule.value.grave))
        (citation, evidence) = (rule.citation, rule.evidence)
    }

    /// Whether an act found out on that day can no longer be punished.
    public func isOver(found day: LocalDate, graveHarm: Bool = false) -> Bool { day > (graveHarm ? lastDayOfGraveHarm : lastDay) }

    private static let known: LocalDate = "2021-07-15"
    private static let years = Dated<(ordinary: Int, grave: Int)>(
        "行政处罚的追究时效", .since("2021-07-15", (2, 5), Instruments.penaltyLaw2021[36], checked: FineTable.read))
}
