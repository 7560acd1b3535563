public import Access

/// What the administrators' pages ask. Every act throws `AccessRefusal` where it is refused: outside the administrator's area, about the
/// administrator's own account, without a reason.
public protocol AdministrationPort: Sendable {
    /// Whether there is no account at all, so that the platform can be set up.
    func isEmpty() async throws -> Bool
    /// Opens the first account.
    func setUp(_ opening: Opening) async throws
    /// How far the setting up has come: officers with an account, and rights in the register.
    func progress() async throws -> (officers: Int, administrators: Int, rights: Int)

    func accounts(_ filter: AccountFilter, offset: Int, limit: Int) async throws -> (lines: [AccountLine], total: Int)
    func account(_ id: Int64) async throws -> AccountFile?
    /// Newest first.
    func history(of account: Int64) async throws -> [AccountAct]
    func sessions(of account: Int64) async throws -> [SessionLine]
    /// Opens an account; gives its id and the password that is told once.
    func open(
        name: String, displayName: String, _ granting: Granting, by signedIn: SignedIn, because reason: String
    ) async throws -> (id: Int64, password: String)
    func grant(_ granting: Granting, to account: Int64, by signedIn: SignedIn, because reason: String) async throws
    func end(grant: Int64, of account: Int64, by signedIn: SignedIn, because reason: String) async throws
    func suspend(_ account: Int64, _ suspended: Bool, by signedIn: SignedIn, because reason: String) async throws
    /// Gives the new password, which is told once.
    func resetPassword(of account: Int64, by signedIn: SignedIn, because reason: String) async throws -> String
    func resetCodes(of account: Int64, by signedIn: SignedIn, because reason: String) async throws
    func endSessions(of account: Int64, by signedIn: SignedIn, because reason: String) async throws

    /// One page of the log of who read personal data, newest first, and how many there are in all.
    func readings(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> (lines: [Reading], total: Int)
}
