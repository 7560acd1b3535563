public import Access
public import Web

/// What the pages ask of accounts and sessions.
public protocol AccountPort: SessionPort {
    /// - Parameter address: the other end of the line.
    func signIn(name: String, password: String, address: String) async throws -> SignInOutcome
    /// The secret that an account at the stage of enrolment is about to set up.
    func pendingSecret(of signedIn: SignedIn) async throws -> OneTimeSecret?
    func enter(code: String, token: SecretToken, address: String) async throws -> SignInOutcome
    func signOut(_ token: SecretToken) async throws
    /// Throws `AccessRefusal` where the grant is not the account's own or does not hold.
    func act(in grant: Int64, _ signedIn: SignedIn) async throws
    func sessions(of account: Int64) async throws -> [SessionLine]
    func end(session: Int64, of account: Int64) async throws
    /// All accounts by name. For administrators.
    func accounts() async throws -> [AccountLine]
    /// Throws `AccessRefusal` where there is nothing to change.
    func suspend(_ name: String, _ suspended: Bool, by actor: String, because reason: String) async throws
}
