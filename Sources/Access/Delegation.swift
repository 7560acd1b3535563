public import Law

/// What a firm has delegated to an agency 委托: power of acting for it, in a scope and from a day to a day.
public struct Delegation: Sendable, Hashable {
    public var power: DelegatedPower
    /// Keys of the firm and of the agency, and their names where the register knows them.
    public var party: String
    public var partyName: String
    public var agency: String
    public var agencyName: String
    public var since: LocalDate
    /// The last day.
    public var until: LocalDate
    public var given: Instant
    public var revoked: Instant?
    public init(
        power: DelegatedPower, party: String, partyName: String, agency: String, agencyName: String, since: LocalDate, until: LocalDate,
        given: Instant, revoked: Instant? = nil
    ) {
        (self.power, self.party, self.partyName) = (power, party, partyName)
        (self.agency, self.agencyName) = (agency, agencyName)
        (self.since, self.until, self.given, self.revoked) = (since, until, given, revoked)
    }

    public func holds(on day: LocalDate) -> Bool { revoked == nil && since <= day && day <= until }

    /// The grant that the agency's people have by it. Its id is the delegation's with a minus: no grant in the table has such a one.
    public var grant: Grant {
        Grant(
            id: -power.id, role: .agency, party: party, since: since, until: until, delegated: power)
    }
}
