public import Indicator
public import Law

/// Figures as they stood when they were frozen, with what they meant then: whatever late data or a new definition changes, it says the same.
public struct Frozen: Sendable, Hashable, Codable {
    public let indicator: String
    public let name: String
    public let definition: String
    public let formula: String
    public let unit: IndicatorUnit
    /// As it is written in addresses; nil for an indicator that tells how things stand on a day.
    public let span: String?
    public let asOf: LocalDate
    public let areas: [IndicatorSheet.Row]
    public let authorities: [IndicatorSheet.Row]
    public let total: IndicatorFigure
    /// What it was frozen for.
    public let reason: String

    /// - Parameters:
    ///   - areas: the sheet by area.
    ///   - authorities: the sheet by authority, of the same span and moment; nil where the indicator knows no authority.
    public init(_ areas: IndicatorSheet, _ authorities: IndicatorSheet?, because reason: String) {
        let indicator = areas.indicator
        (self.indicator, name, definition) = (indicator.code, indicator.name, indicator.definition)
        (formula, unit, self.reason) = (indicator.formula, indicator.unit, reason)
        (span, asOf, total) = (areas.span?.description, areas.asOf, areas.total)
        (self.areas, self.authorities) = (areas.rows, authorities?.rows ?? [])
    }

    public func rows(by division: Division) -> [IndicatorSheet.Row] { division == .area ? areas : authorities }
}

/// A snapshot with its place in the ledger.
public struct Snapshot: Sendable, Hashable {
    /// How it is addressed: `7K3F-9QX2`.
    public let key: String
    public let frozen: Frozen
    /// The hash of its entry in the ledger.
    public let hash: [UInt8]
    public let recordedAt: Instant
    /// Who froze it, as the ledger calls them.
    public let actor: String
}
