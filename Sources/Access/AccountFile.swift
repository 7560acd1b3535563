public import Law

/// What a new account is to be.
public struct Opening: Sendable {
    public var name: String
    public var displayName: String
    public var password: String
    /// A demo account has a published password; it can be used only where the platform runs as a demo.
    public var isDemo: Bool
    /// Whether the person has to choose another password at the first sign-in, because somebody else knows this one.
    public var mustChange: Bool
    public init(name: String, displayName: String, password: String, isDemo: Bool = false, mustChange: Bool = false) {
        (self.name, self.displayName, self.password) = (name, displayName, password)
        (self.isDemo, self.mustChange) = (isDemo, mustChange)
    }
}

/// A role to be given.
public struct Granting: Sendable, Hashable {
    public var role: Role
    public var authority: String?
    public var area: String?
    public var party: String?
    public var until: LocalDate?
    /// The account of the same firm that gives it; nil for the platform's side.
    public var givenBy: Int64?
    public init(
        _ role: Role, authority: String? = nil, area: String? = nil, party: String? = nil, until: LocalDate? = nil, givenBy: Int64? = nil
    ) {
        (self.role, self.authority, self.area, self.party, self.until) = (role, authority, area, party, until)
        self.givenBy = givenBy
    }
}

/// One account, for lists.
public struct AccountLine: Sendable, Hashable {
    public var id: Int64
    public var name: String
    public var displayName: String
    public var isSuspended: Bool
    public var isDemo: Bool
    /// Every grant it was ever given.
    public var grants: [Grant]
    public init(id: Int64, name: String, displayName: String, isSuspended: Bool, isDemo: Bool = false, grants: [Grant]) {
        (self.id, self.name, self.displayName) = (id, name, displayName)
        (self.isSuspended, self.isDemo, self.grants) = (isSuspended, isDemo, grants)
    }
}

/// Everything that the page of one account shows beside its sessions and its history.
public struct AccountFile: Sendable, Hashable {
    public var line: AccountLine
    public var opened: Instant
    public var mustChange: Bool
    /// Whether it has an authenticator, and how many recovery codes are left.
    public var hasCode: Bool
    public var recoveryCodes: Int
    public init(line: AccountLine, opened: Instant, mustChange: Bool, hasCode: Bool, recoveryCodes: Int) {
        (self.line, self.opened, self.mustChange) = (line, opened, mustChange)
        (self.hasCode, self.recoveryCodes) = (hasCode, recoveryCodes)
    }
}

/// Which accounts; all of them where nothing is set.
public struct AccountFilter: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable { case open, suspended }
    /// A part of the account's name or of the person's.
    public var text: String?
    /// A role that it holds today.
    public var role: Role?
    public var state: State?
    public init(text: String? = nil, role: Role? = nil, state: State? = nil) { (self.text, self.role, self.state) = (text, role, state) }
}

/// One act on an account, as the ledger has it.
public struct AccountAct: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case opened = "account.opened"
        case granted = "account.granted"
        case grantEnded = "account.grant-ended"
        case suspended = "account.suspended"
        case passwordReset = "account.password-reset"
        case passwordChanged = "account.password-changed"
        case codesReset = "account.codes-reset"
        case codesRenewed = "account.codes-renewed"
        case sessionsEnded = "account.sessions-ended"
    }
    public var kind: Kind
    public var at: Instant
    /// Who did it: the name of an account, or what the ledger says, such as 命令行.
    public var actor: String
    public var reason: String?
    /// The grant that was given or ended.
    public var grant: Grant?
    /// Of a suspension: whether it began.
    public var isSuspension: Bool?
    public init(kind: Kind, at: Instant, actor: String, reason: String?, grant: Grant? = nil, isSuspension: Bool? = nil) {
        (self.kind, self.at, self.actor, self.reason) = (kind, at, actor, reason)
        (self.grant, self.isSuspension) = (grant, isSuspension)
    }
}
