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
    /// Whether nobody has an account yet.
    func isEmpty() async throws -> Bool

    // What people change about their own account; each throws `AccessRefusal`.
    /// - Parameter old: nil where the password was given just now and is to be changed before anything else.
    func changePassword(_ signedIn: SignedIn, from old: String?, to new: String, address: String) async throws -> SecretToken
    func renewRecoveryCodes(_ signedIn: SignedIn, password: String, address: String) async throws -> [String]
    func beginAuthenticator(_ signedIn: SignedIn, password: String, address: String) async throws
    /// Nil where the code is wrong.
    func finishAuthenticator(_ signedIn: SignedIn, code: String, address: String) async throws -> [String]?
    /// The log of who read personal data, newest first.
    func readings(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> (lines: [Reading], total: Int)
}
