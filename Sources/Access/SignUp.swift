public import Law

/// An application of a firm for an account.
public struct SignUpForm: Sendable, Hashable {
    /// Unified social credit code, canonical.
    public var creditCode: String
    public var firm: String
    /// The person to ask, and how to reach them.
    public var contact: String
    public var reach: String
    /// The account's name to be.
    public var account: String
    public var password: String
    public init(creditCode: String, firm: String, contact: String, reach: String, account: String, password: String) {
        (self.creditCode, self.firm, self.contact, self.reach) = (creditCode, firm, contact, reach)
        (self.account, self.password) = (account, password)
    }
}

/// Where an application goes: whose it is to decide, and by when.
public struct SignUpRoute: Sendable, Hashable {
    /// Administrative code inside the credit code.
    public var area: String
    /// Id of the authority in whose area the firm is; nil where the region's folder names none.
    public var authority: String?
    /// The last day of the platform's own promise.
    public var due: LocalDate
    public init(area: String, authority: String?, due: LocalDate) { (self.area, self.authority, self.due) = (area, authority, due) }
}

/// An application that was sent in, and what became of it.
public struct SignUp: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable { case waiting, accepted, refused }
    public var id: Int64
    /// Public: `7K3F-9QX2`.
    public var number: String
    public var creditCode: String
    public var firm: String
    public var contact: String
    public var reach: String
    public var account: String
    public var route: SignUpRoute
    public var state: State
    /// The evidence on which it was accepted, or the reason of the refusal.
    public var note: String?
    public var filed: Instant
    public var decided: Instant?
    public init(
        id: Int64, number: String, creditCode: String, firm: String, contact: String, reach: String, account: String, route: SignUpRoute,
        state: State, note: String?, filed: Instant, decided: Instant?
    ) {
        (self.id, self.number, self.creditCode, self.firm) = (id, number, creditCode, firm)
        (self.contact, self.reach, self.account, self.route) = (contact, reach, account, route)
        (self.state, self.note, self.filed, self.decided) = (state, note, filed, decided)
    }
}
