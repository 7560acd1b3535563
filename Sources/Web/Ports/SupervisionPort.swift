public import Indicator

/// What pages ask of the authorities that protect rights: their people and equipment, and their matters by the rows.
public protocol SupervisionPort: Sendable {
    /// Every authority that handles cases, the cities in the order of the region and the region last.
    func strengths(in span: CycleSpan) async throws -> [AuthorityStrength]
}

/// An authority that handles cases, what it has and what it did.
public struct AuthorityStrength: Sendable, Hashable {
    /// What its last yearly return that was confirmed says.
    public struct Return: Sendable, Hashable {
        public var year: Int
        /// The number of its matter.
        public var matter: String
        public var officers: Int
        public var licences: Int
        public var vehicles: Int
        public var recorders: Int
        public var devices: Int
        public init(year: Int, matter: String, officers: Int, licences: Int, vehicles: Int, recorders: Int, devices: Int) {
            (self.year, self.matter, self.officers, self.licences) = (year, matter, officers, licences)
            (self.vehicles, self.recorders, self.devices) = (vehicles, recorders, devices)
        }
    }

    public var name: String
    public var area: String
    /// Nil where none was confirmed.
    public var filed: Return?
    /// Accounts of officers that may act today.
    public var accounts: Int
    /// Leads, cases and disputes that were opened and that ended in the span.
    public var opened: Int
    public var closed: Int
    /// Those that ended without a clock missed.
    public var onTime: IndicatorFigure

    public init(name: String, area: String, filed: Return?, accounts: Int, opened: Int, closed: Int, onTime: IndicatorFigure) {
        (self.name, self.area, self.filed, self.accounts) = (name, area, filed, accounts)
        (self.opened, self.closed, self.onTime) = (opened, closed, onTime)
    }
}
