public import Credit
public import Law

/// What the pages ask of the directory of agencies and of their credit.
public protocol AgencyPort: Sendable {
    /// One page of agencies with the exact total; all of them where there is no limit.
    func agencies(_ filter: AgencyFilter, offset: Int, limit: Int?) async throws -> (lines: [AgencyLine], total: Int)
    /// An agency under its code, its number at the patent office, or its key in the register; nil where there is none.
    func agency(_ code: String) async throws -> AgencyFile?
    func practitioner(_ key: String) async throws -> PractitionerFile?
    /// A score on a day.
    /// - Parameter known: what was known on this day.
    func score(of subject: CreditSubject, on day: LocalDate, known: LocalDate) async throws -> CreditScore
    /// The scores of the days on which it changed, by what is known today; the earliest first.
    func course(of subject: CreditSubject) async throws -> [CreditScore]
    /// Areas and services that agencies of the directory have, for choosing.
    func choices() async throws -> AgencyChoices
}

/// What a list of agencies can be narrowed to.
public struct AgencyChoices: Sendable, Hashable {
    /// By code.
    public var areas: [Area]
    public var services: [String]
    /// Levels of credit; none where there are no grades.
    public var levels: [String]
    public struct Area: Sendable, Hashable {
        public var code: String
        public var name: String
        public init(_ code: String, _ name: String) { (self.code, self.name) = (code, name) }
    }
    public init(areas: [Area], services: [String], levels: [String]) {
        (self.areas, self.services, self.levels) = (areas, services, levels)
    }
}

/// An agency as lists show it.
public struct AgencyLine: Sendable, Hashable {
    public var agency: Agency
    public var area: String?
    /// Whether it stands in the directory; else rights alone name it.
    public var isListed: Bool
    public var practitioners: Int
    /// Rights that name it as the agency, and those among them that came to be.
    public var cases: Int
    public var granted: Int
    public var score: CreditScore

    public init(
        agency: Agency, area: String?, isListed: Bool, practitioners: Int, cases: Int, granted: Int, score: CreditScore
    ) {
        (self.agency, self.area, self.isListed, self.practitioners) = (agency, area, isListed, practitioners)
        (self.cases, self.granted, self.score) = (cases, granted, score)
    }
}

/// An agency with everything that everybody may know of it.
public struct AgencyFile: Sendable, Hashable {
    public var line: AgencyLine
    /// Source and day of what the directory says; nil where it is not in it.
    public var source: String?
    public var asOf: LocalDate?
    public var branches: [Agency]
    /// Whether the head office of a branch stands in the directory too.
    public var headIsListed = false
    /// Their names and licences masked.
    public var practitioners: [PractitionerLine]
    /// Keys of the parties in the register that it is.
    public var parties: [String]

    public init(
        line: AgencyLine, source: String?, asOf: LocalDate?, branches: [Agency], practitioners: [PractitionerLine], parties: [String]
    ) {
        (self.line, self.source, self.asOf) = (line, source, asOf)
        (self.branches, self.practitioners, self.parties) = (branches, practitioners, parties)
    }
}

/// A practitioner as everybody may see them: of the name the surname, of the licence the last places.
public struct PractitionerLine: Sendable, Hashable {
    public var key: String
    public var name: String
    public var licence: String
    public var facts: PractitionerFacts
    public init(key: String, name: String, licence: String, facts: PractitionerFacts) {
        (self.key, self.name, self.licence, self.facts) = (key, name, licence, facts)
    }
}

public struct PractitionerFile: Sendable, Hashable {
    public var line: PractitionerLine
    /// Code and name of the agency.
    public var agency: String
    public var agencyName: String
    public var source: String
    public var asOf: LocalDate
    public init(line: PractitionerLine, agency: String, agencyName: String, source: String, asOf: LocalDate) {
        (self.line, self.agency, self.agencyName, self.source, self.asOf) = (line, agency, agencyName, source, asOf)
    }
}
