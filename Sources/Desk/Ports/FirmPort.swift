public import Access
public import Law
public import Register

/// What the pages of firms ask: to sign up, to look after their own accounts, to delegate to agencies. Acts throw `AccessRefusal`.
public protocol FirmPort: Sendable {
    /// Where an application of this credit code goes: whose it is, and by when.
    func route(_ creditCode: String) -> SignUpRoute
    /// Whether name and password of the account to be would do.
    func check(account: String, password: String) async throws
    /// Gives the application's number and the secret code to follow it by.
    func signUp(_ form: SignUpForm, address: String) async throws -> (number: String, secret: String)
    func signUp(_ number: String, secret: String) async throws -> SignUp?

    /// Applications in a state that somebody may decide, or might have.
    func signUps(_ state: SignUp.State, for signedIn: SignedIn) async throws -> [SignUp]
    /// The application, for somebody who may decide it.
    func signUp(_ number: String, for signedIn: SignedIn) async throws -> SignUp?
    func decide(_ number: String, accepts: Bool, by signedIn: SignedIn, because reason: String) async throws

    /// The accounts of the party that somebody leads, with the grants for that party.
    func people(of signedIn: SignedIn) async throws -> [AccountLine]
    /// Opens an account for the own party; gives the password, told once.
    func openPerson(name: String, displayName: String, by signedIn: SignedIn) async throws -> String
    /// Takes back what an account of the own party was given there.
    func endPerson(_ account: Int64, by signedIn: SignedIn, because reason: String) async throws

    func delegations(of party: String) async throws -> (given: [Delegation], received: [Delegation])
    func delegate(
        to agency: String, kinds: Set<RightKind>, acts: Set<DelegatedAct>, since: LocalDate, until: LocalDate, by signedIn: SignedIn
    ) async throws
    func revoke(_ delegation: Int64, because reason: String, by signedIn: SignedIn) async throws
}
