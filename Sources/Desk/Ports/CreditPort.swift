public import Access
public import Credit
public import Law
public import Web

/// What the desk and whoever is rated ask of events of credit and of their rules. Acts throw `CreditRefusal`.
public protocol CreditPort: Sendable {
    /// The rules of today; nil where none hold.
    func rules() async throws -> CreditRules?
    func events(_ filter: CreditEventFilter, offset: Int, limit: Int) async throws -> (lines: [CreditEventLine], total: Int)
    func event(_ key: String, for signedIn: SignedIn) async throws -> CreditEventFile?
    /// Whose credit somebody means by a credit code, a number at the patent office, or the number of a licence; nil where the directory has none.
    func subject(_ typed: String) async throws -> (subject: CreditSubject, name: String)?
    /// - Returns: the event's key.
    func enter(_ typed: [String: [String]], by signedIn: SignedIn) async throws -> String
    func correct(_ key: String, to typed: [String: [String]], by signedIn: SignedIn, because reason: String) async throws
    func withdraw(_ key: String, by signedIn: SignedIn, because reason: String) async throws
    /// A practitioner with all that is personal; the reading is logged. Nil where there is none.
    /// - Parameter page: the address at which it is shown.
    func practitioner(_ key: String, for signedIn: SignedIn, on page: String) async throws -> PractitionerDesk?
    /// Erases name and licence for good.
    func erasePractitioner(_ key: String, by signedIn: SignedIn, because reason: String) async throws
    /// The score of whoever somebody acts for, and of those who practise there; nil where the directory does not have them.
    func own(_ signedIn: SignedIn) async throws -> OwnCredit?

    // MARK: Rules

    /// Every set of rules, those of the region's folder first.
    func statements() async throws -> [CreditRuleStatement]
    /// The name of whoever did something, by what the ledger calls them.
    func name(ofActor actor: String) async throws -> String
    func enterRules(_ typed: [String: [String]], over id: String, by signedIn: SignedIn, because reason: String) async throws
    func confirmRules(_ id: String, entry: Int, by signedIn: SignedIn, because reason: String) async throws
    func withdrawRules(_ id: String, entry: Int, by signedIn: SignedIn, because reason: String) async throws
}

/// An event as lists show it.
public struct CreditEventLine: Sendable, Hashable {
    public var event: CreditEvent
    /// How it stands today.
    public var standing: CreditStanding
    /// By the rule of the day of what happened; the item's code where there is none.
    public var title: String
    /// Of a practitioner no more than the surname.
    public var subject: String
    public init(event: CreditEvent, standing: CreditStanding, title: String, subject: String) {
        (self.event, self.standing, self.title, self.subject) = (event, standing, title, subject)
    }
}

/// An event with all that was done about it.
public struct CreditEventFile: Sendable, Hashable {
    public var line: CreditEventLine
    /// What it counts today.
    public var score: CreditScore
    public var authority: String
    /// Newest first, each with the name of whoever did it.
    public var acts: [(act: CreditAct, day: String, actor: String)]
    /// Whether the reader may change it.
    public var mayKeep: Bool
    public init(
        line: CreditEventLine, score: CreditScore, authority: String, acts: [(act: CreditAct, day: String, actor: String)], mayKeep: Bool
    ) {
        (self.line, self.score, self.authority, self.acts, self.mayKeep) = (line, score, authority, acts, mayKeep)
    }

    public static func == (a: Self, b: Self) -> Bool { a.line == b.line && a.score == b.score && a.mayKeep == b.mayKeep }
    public func hash(into hasher: inout Hasher) { hasher.combine(line) }
}

/// A practitioner as those see them whose work needs it.
public struct PractitionerDesk: Sendable, Hashable {
    public var practitioner: Practitioner
    public var agencyName: String
    public var source: String
    public var asOf: LocalDate
    public var score: CreditScore
    public var isErased: Bool
    public var mayErase: Bool
    public init(
        practitioner: Practitioner, agencyName: String, source: String, asOf: LocalDate, score: CreditScore, isErased: Bool, mayErase: Bool
    ) {
        (self.practitioner, self.agencyName, self.source, self.asOf) = (practitioner, agencyName, source, asOf)
        (self.score, self.isErased, self.mayErase) = (score, isErased, mayErase)
    }
}

/// What an agency sees of its own credit.
public struct OwnCredit: Sendable, Hashable {
    public var agency: AgencyFile
    public var score: CreditScore
    /// Of those who practise there and have any event.
    public var people: [Person]
    public struct Person: Sendable, Hashable {
        public var line: PractitionerLine
        public var score: CreditScore
        public init(line: PractitionerLine, score: CreditScore) { (self.line, self.score) = (line, score) }
    }
    public init(agency: AgencyFile, score: CreditScore, people: [Person]) {
        (self.agency, self.score, self.people) = (agency, score, people)
    }
}
