public import Credit
public import Law
public import Penalty
public import Plan
public import Register
public import Warning

/// A region and what is particular to it, read from its folder of TOML files. Another region is another folder.
public struct Region: Sendable {
    /// The folder's name, such as `ningxia`.
    public let id: String
    /// Full name: 宁夏回族自治区.
    public let name: String
    /// Name in running text: 宁夏.
    public let shortName: String
    /// Administrative code of the region itself.
    public let code: String
    /// The region, its cities and counties, its functional zones, and codes that were withdrawn.
    public let areas: [Area]
    public let authorities: [Authority]
    public let industries: [Industry]
    /// The plans that the region carries out, the newest first.
    public let plans: [Plan]
    /// Who handles which procedure where.
    public let offices: [Office]
    /// Rules for the credit of agencies and practitioners.
    public let creditRules: [CreditRules]
    /// What numbers of papers begin with.
    public let paperMarks: [PaperMark]
    /// Warning signals with the figures that hold here.
    public let signals: SignalBook
    /// Amounts for hearings and tables of discretion that the region laid down.
    public let penalties: RegionalPenalties
    /// Whose time stamps it trusts; empty where none is listed.
    public let timeAuthorities: [TimeAuthority]

    /// The plan with an id.
    public func plan(id: String) -> Plan? { plans.first { $0.id == id } }

    /// The area with a code or a zone's own id.
    public func area(_ code: String) -> Area? { areas.first { $0.code == code } }

    /// The areas directly under one: the cities of the region, the counties and zones of a city, that exist on a day.
    public func areas(under code: String, on day: LocalDate) -> [Area] {
        areas.filter { $0.parent == code && $0.inBeing.contains(day) }
    }

    /// How industries follow from classes.
    public var industryRules: IndustryRules {
        IndustryRules(
            industries.compactMap { industry in
                industry.belonging.map { IndustryRules.Rule(industry.id, ipc: $0.ipc, nice: $0.nice, words: $0.words, kinds: $0.kinds) }
            })
    }

    /// Leading industries 优势特色产业 on a day.
    public func industries(on day: LocalDate) -> [Industry] { industries.filter { $0.inBeing.contains(day) } }
}

/// A city, county or functional zone, while it bears its code.
public struct Area: Sendable, Hashable {
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case region, city, county
        /// A development zone without a code of its own 功能区.
        case zone
    }
    /// Six digits of GB/T 2260; of a zone an id of Helan's own, beginning with `zone-`.
    public let code: String
    public let name: String
    public let level: Level
    /// Code of the area it lies in; nil for the region.
    public let parent: String?
    public let inBeing: Lifetime
    /// Code that took the area over, for a code that was withdrawn.
    public let successor: String?
    public let evidence: Evidence
}

/// An industry that the region leads with, while it does.
public struct Industry: Sendable, Hashable {
    public let id: String
    public let name: String
    public let inBeing: Lifetime
    /// The paper that names it.
    public let source: String
    /// Divisions of GB/T 4754 that are taken to belong to it, such as `C26`.
    public let divisions: [String]
    public let evidence: Evidence
    /// What else belongs to it, by this file's own choice; nil where it says nothing.
    public let belonging: Belonging?

    /// Classes and words by which rights are taken to belong to the industry where no source says so.
    public struct Belonging: Sendable, Hashable {
        /// Beginnings of IPC symbols, without blanks.
        public let ipc: [String]
        public let nice: [String]
        public let words: [String]
        public let kinds: [RightKind]
        public let evidence: Evidence
    }

    /// Whether any of these codes stands for it: its id, or one of its divisions.
    public func holds(_ codes: [String]) -> Bool { codes.contains { $0 == id || divisions.contains($0) } }
}

/// From when to when something was: the first day and the last, where known.
public struct Lifetime: Sendable, Hashable {
    /// First day; nil when it is not known.
    public let since: LocalDate?
    /// Last day; nil while it lasts.
    public let until: LocalDate?

    public init(since: LocalDate?, until: LocalDate?) { (self.since, self.until) = (since, until) }

    public func contains(_ day: LocalDate) -> Bool { (since.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true) }

    /// Whether the day lies after the end.
    public func isOver(by day: LocalDate) -> Bool { until.map { $0 < day } ?? false }
}
