public import Access
public import People
public import Web

/// What the desk asks of the bank of people and of draws. Acts throw `PersonFaults`.
public protocol TalentPort: Sendable {
    func people(_ filter: PersonFilter, offset: Int, limit: Int) async throws -> (people: [Person], total: Int)
    /// A person with all that is personal; the reading is logged. Nil where there is none.
    /// - Parameter page: the address at which it is shown.
    func person(_ key: String, for signedIn: SignedIn, on page: String) async throws -> PersonFile?
    /// - Returns: the entry's key.
    func enter(_ typed: [String: [String]], by signedIn: SignedIn) async throws -> String
    func change(_ key: String, to typed: [String: [String]], by signedIn: SignedIn, because reason: String) async throws
    func withdraw(_ purposes: [Consent.Purpose], of key: String, by signedIn: SignedIn, because reason: String) async throws
    func place(_ key: String, _ state: Person.State, by signedIn: SignedIn, because reason: String) async throws
    /// Takes a table in: rows that will do are entered, the others come back with the reason.
    func take(table: ReceivedFile, by signedIn: SignedIn) async throws -> PeopleTable

    /// What a draw for a matter is about; throws where the matter is not the viewer's to handle.
    func title(ofMatter key: String, for signedIn: SignedIn) async throws -> String
    /// Who fits, each with the reasons against; nothing is filed.
    func weigh(_ request: DrawRequest, for signedIn: SignedIn) async throws -> [Weighed]
    /// - Returns: the draw's key.
    func commit(_ request: DrawRequest, by signedIn: SignedIn) async throws -> String
    func reveal(_ draw: String, by signedIn: SignedIn) async throws
    func decline(_ person: String, in draw: String, by signedIn: SignedIn, because reason: String) async throws
    func void(_ draw: String, by signedIn: SignedIn, because reason: String) async throws
    /// Draws of every authority, the latest first.
    func draws(matter: String?, offset: Int, limit: Int, for signedIn: SignedIn) async throws -> (draws: [DrawFile], total: Int)
    func draw(_ key: String, for signedIn: SignedIn) async throws -> DrawFile?
}

/// A person as the desk shows it.
public struct PersonFile: Sendable, Hashable {
    public var person: Person
    /// The authority that entered it.
    public var authority: String
    /// Newest first.
    public var acts: [PersonAct]
    public var draws: [Draw]
    /// Whether the reader may change it.
    public var mayKeep: Bool
    public init(_ person: Person, authority: String, acts: [PersonAct], draws: [Draw], mayKeep: Bool) {
        (self.person, self.authority, self.acts, self.draws, self.mayKeep) = (person, authority, acts, draws, mayKeep)
    }
}

/// What came of a table of people.
public struct PeopleTable: Sendable {
    /// Names and keys of those entered.
    public var entered: [(name: String, key: String)]
    /// Number of the row, who it is, and every reason.
    public var rejected: [(row: Int, name: String, reasons: [String])]
    public init(entered: [(name: String, key: String)], rejected: [(row: Int, name: String, reasons: [String])]) {
        (self.entered, self.rejected) = (entered, rejected)
    }
}
