public import Law

/// A role given to an account: for an authority or a party, in an area, from one day to another.
public struct Grant: Sendable, Hashable {
    public let id: Int64
    public let role: Role
    /// Id of the authority in the region's folder; nil for roles outside the authorities.
    public let authority: String?
    /// Administrative code of the area in which the role holds; nil for the whole region.
    public let area: String?
    /// Key of the party acted for; nil for roles inside the authorities.
    public let party: String?
    public let since: LocalDate
    /// The last day; nil while it is open.
    public let until: LocalDate?
    /// The account of the same firm that gave it; nil where the platform's side did.
    public let givenBy: Int64?
    /// The moment from which it was taken back.
    public let ended: Instant?
    /// What a firm has delegated, where the grant is derived from that and no more than that.
    public let delegated: DelegatedPower?

    public init(
        id: Int64, role: Role, authority: String? = nil, area: String? = nil, party: String? = nil, since: LocalDate,
        until: LocalDate? = nil, givenBy: Int64? = nil, ended: Instant? = nil, delegated: DelegatedPower? = nil
    ) {
        (self.id, self.role, self.authority, self.area, self.party) = (id, role, authority, area, party)
        (self.since, self.until, self.givenBy, self.ended, self.delegated) = (since, until, givenBy, ended, delegated)
    }

    /// Whether it can be used on a day.
    public func holds(on day: LocalDate) -> Bool { ended == nil && since <= day && (until.map { day <= $0 } ?? true) }

    /// Whether it may look after the accounts and the agencies of its party: a firm's own grant that the platform's side gave.
    public var leadsParty: Bool { role == .enterprise && party != nil && givenBy == nil && delegated == nil }
}
