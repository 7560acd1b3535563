public import Access
public import Desk
public import Store

/// Answers what the pages ask of accounts and sessions.
public struct AccountAnswers: AccountPort {
    let people: Accounts
    let signIns: SignIns
    let open: Sessions

    public func signedIn(by token: SecretToken) async throws -> SignedIn? { try await open.signedIn(by: token) }
    public func signIn(name: String, password: String, address: String) async throws -> SignInOutcome {
        try await signIns.signIn(name: name, password: password, address: address)
    }
    public func pendingSecret(of signedIn: SignedIn) async throws -> OneTimeSecret? { try await signIns.pendingSecret(of: signedIn) }
    public func enter(code: String, token: SecretToken, address: String) async throws -> SignInOutcome {
        try await signIns.enter(code: code, token: token, address: address)
    }
    public func signOut(_ token: SecretToken) async throws { try await open.end(token) }
    public func act(in grant: Int64, _ signedIn: SignedIn) async throws { try await open.act(in: grant, signedIn) }
    public func sessions(of account: Int64) async throws -> [SessionLine] { try await open.all(of: account) }
    public func end(session: Int64, of account: Int64) async throws { try await open.end(session, of: account) }
    public func accounts() async throws -> [AccountLine] { try await people.all() }
    public func suspend(_ name: String, _ suspended: Bool, by actor: String, because reason: String) async throws {
        try await people.suspend(name, suspended, by: actor, because: reason)
    }
}

extension Platform {
    /// - Parameters:
    ///   - admitsDemo: whether demo accounts may sign in: in a demo and nowhere else.
    ///   - cost: the work of a password check.
    public func accountAnswers(admitsDemo: Bool, cost: PasswordHash.Cost = .ordinary) throws -> AccountAnswers {
        AccountAnswers(
            people: accounts(cost: cost), signIns: try SignIns(database, clock: clock, admitsDemo: admitsDemo, cost: cost),
            open: Sessions(database, clock: clock))
    }

    /// Opens accounts and gives roles.
    public func accounts(cost: PasswordHash.Cost = .ordinary) -> Accounts { Accounts(database, clock: clock, cost: cost) }
}
