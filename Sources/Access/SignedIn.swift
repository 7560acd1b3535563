public import Law

/// How far a sign-in has come.
public enum SignInStage: String, Sendable, Hashable {
    /// The password was right, the one-time code is still to come.
    case code
    /// The password was right, and the role asks for one-time codes that the account has not set up yet.
    case enrolment
    /// All was right, and somebody else knows the password: another one is to be chosen.
    case password
    case open
}

/// What the server knows of a browser that carries a session.
public struct SignedIn: Sendable, Hashable {
    public let session: Int64
    public let account: Int64
    /// The name to sign in with.
    public let name: String
    /// The person's or firm's name, as screens address it.
    public let displayName: String
    public let stage: SignInStage
    /// Grants that hold today, in the order in which they were given.
    public let grants: [Grant]
    /// The grant that the account acts in now.
    public let acting: Grant?

    public init(
        session: Int64, account: Int64, name: String, displayName: String, stage: SignInStage, grants: [Grant], acting: Grant?
    ) {
        (self.session, self.account, self.name, self.displayName) = (session, account, name, displayName)
        (self.stage, self.grants, self.acting) = (stage, grants, acting)
    }

    /// How the ledger calls whoever does something.
    public var actor: String { "账号\(account)" }

    /// Until the sign-in is whole, the browser sees what the public sees.
    public var viewer: Viewer { stage == .open ? .account(id: account, name: displayName, acting: acting) : .anyone }
}

/// What came of trying to sign in. A wrong name and a wrong password are told in the same way.
public enum SignInOutcome: Sendable, Hashable {
    /// Not heard: to be tried again after so many seconds.
    case wait(seconds: Int64)
    case wrong
    /// The token of the new session, and the codes for a lost device where they were made just now.
    case admitted(SecretToken, SignInStage, recovery: [String])
}

/// One of an account's sessions, for the list of one's own.
public struct SessionLine: Sendable, Hashable {
    public let id: Int64
    public let began: Instant
    public let seen: Instant
    public let address: String
    public init(id: Int64, began: Instant, seen: Instant, address: String) {
        (self.id, self.began, self.seen, self.address) = (id, began, seen, address)
    }
}

/// Why something about accounts is refused: what is wrong and what to do, in Chinese.
public struct AccessRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}
