public import Access
public import Desk
public import Store

/// Answers what the pages ask of accounts and sessions.
public struct AccountAnswers: AccountPort {
    let people: Accounts
    let signIns: SignIns
    let open: Sessions
    let own: OwnAccount
    let log: Readings

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
    public func isEmpty() async throws -> Bool { try await people.isEmpty() }
    public func changePassword(_ signedIn: SignedIn, from old: String?, to new: String, address: String) async throws -> SecretToken {
        try await own.changePassword(signedIn, from: old, to: new, address: address)
    }
    public func renewRecoveryCodes(_ signedIn: SignedIn, password: String, address: String) async throws -> [String] {
        try await own.renewRecoveryCodes(signedIn, password: password, address: address)
    }
    public func beginAuthenticator(_ signedIn: SignedIn, password: String, address: String) async throws {
        try await own.beginAuthenticator(signedIn, password: password, address: address)
    }
    public func finishAuthenticator(_ signedIn: SignedIn, code: String, address: String) async throws -> [String]? {
        try await own.finishAuthenticator(signedIn, code: code, address: address)
    }
    public func readings(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> (lines: [Reading], total: Int) {
        (try await log.page(filter, offset: offset, limit: limit), try await log.count(filter))
    }
}

extension Platform {
    /// - Parameters:
    ///   - admitsDemo: whether demo accounts may sign in: in a demo and nowhere else.
    ///   - cost: the work of a password check.
    public func accountAnswers(admitsDemo: Bool, cost: PasswordHash.Cost = .ordinary) throws -> AccountAnswers {
        AccountAnswers(
            people: accounts(cost: cost), signIns: try SignIns(database, clock: clock, admitsDemo: admitsDemo, cost: cost),
            open: Sessions(database, clock: clock), own: OwnAccount(database, clock: clock, cost: cost),
            log: Readings(database, clock: clock))
    }

    /// Opens accounts and gives roles.
    public func accounts(cost: PasswordHash.Cost = .ordinary) -> Accounts { Accounts(database, clock: clock, cost: cost) }
}
