public import Law

/// What a region lays down beside the law of the State: from what amount a hearing is offered, and how fines are set within their bounds. Empty where
/// nothing was entered.
public struct RegionalPenalties: Sendable, Hashable {
    public var hearings: [HearingAmount]
    public var tables: [DiscretionTable]

    public init(hearings: [HearingAmount] = [], tables: [DiscretionTable] = []) { (self.hearings, self.tables) = (hearings, tables) }

    /// The region's own amount for a hearing; nil where it set none.
    public func hearing(_ system: HearingThreshold.System, _ subject: FineBase.Subject, on day: LocalDate) -> HearingAmount? {
        hearings.last { $0.system == system && $0.subject == subject && $0.isInForce(on: day) }
    }

    public func table(for offence: Offence, on day: LocalDate) -> DiscretionTable? {
        tables.last { $0.offence == offence && $0.isInForce(on: day) }
    }
}

/// From what amount on a hearing is offered in a region.
public struct HearingAmount: Sendable, Hashable {
    public var system: HearingThreshold.System
    public var subject: FineBase.Subject
    /// Includes the amount itself.
    public var amount: Money
    public var source: String
    public var since: LocalDate
    public var until: LocalDate?
    public var evidence: Evidence

    public init(
        _ system: HearingThreshold.System, _ subject: FineBase.Subject, _ amount: Money, source: String, since: LocalDate,
        until: LocalDate? = nil, evidence: Evidence
    ) {
        (self.system, self.subject, self.amount, self.source) = (system, subject, amount, source)
        (self.since, self.until, self.evidence) = (since, until, evidence)
    }

    public func isInForce(on day: LocalDate) -> Bool { since <= day && (until.map { day <= $0 } ?? true) }
}
