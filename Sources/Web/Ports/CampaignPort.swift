public import Access
public import Law

/// What pages ask of campaigns 专项行动. Totals come from the rows of leads and cases; nobody who is suspected is named.
public protocol CampaignPort: Sendable {
    /// Those that were approved, the latest first, with the exact total.
    func campaigns(offset: Int, limit: Int) async throws -> (total: Int, campaigns: [CampaignLine])
    /// Nil where none was approved under the number.
    func campaign(_ code: String) async throws -> CampaignFile?
    /// One page of the leads, cases and returns of the viewer's authority in a campaign, with the exact total.
    func matters(in code: String, for viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList
}

/// What was done in a campaign, or what is to be done.
public struct CampaignTotals: Sendable, Hashable {
    public var leads = 0
    public var cases = 0
    /// Decisions that were not annulled.
    public var decided = 0
    /// Cases that went to the police.
    public var transferred = 0
    /// Inspections of businesses, from returns that were confirmed.
    public var premises = 0
    /// Fines that stand, in fen.
    public var fines = 0
    public init() {}
}

/// What a unit is to reach; nil where nothing was set. Fines are no target.
public struct CampaignTarget: Sendable, Hashable {
    public var leads: Int?
    public var cases: Int?
    public var premises: Int?
    public init(leads: Int?, cases: Int?, premises: Int?) { (self.leads, self.cases, self.premises) = (leads, cases, premises) }
}

/// A campaign as lists show it.
public struct CampaignLine: Sendable, Hashable {
    public var code: String
    public var name: String
    public var lead: String
    public var first: LocalDate
    public var last: LocalDate
    public var state: String
    public var isEnded: Bool
    public var totals: CampaignTotals
    public init(
        code: String, name: String, lead: String, first: LocalDate, last: LocalDate, state: String, isEnded: Bool, totals: CampaignTotals
    ) {
        (self.code, self.name, self.lead, self.first, self.last) = (code, name, lead, first, last)
        (self.state, self.isEnded, self.totals) = (state, isEnded, totals)
    }
}

/// A campaign with its plan and what each unit did.
public struct CampaignFile: Sendable {
    public struct Unit: Sendable, Hashable {
        public var name: String
        /// Whether an authority of the region bears the name; nothing can be counted for another.
        public var isKnown: Bool
        public var totals: CampaignTotals
        public var target: CampaignTarget?
        public init(name: String, isKnown: Bool, totals: CampaignTotals, target: CampaignTarget?) {
            (self.name, self.isKnown, self.totals, self.target) = (name, isKnown, totals, target)
        }
    }
    public struct Task: Sendable, Hashable {
        public var words: String
        public var unit: String
        public var until: LocalDate?
        public init(words: String, unit: String, until: LocalDate?) { (self.words, self.unit, self.until) = (words, unit, until) }
    }

    public var line: CampaignLine
    /// The number of its matter.
    public var matter: String
    public var goal: String
    public var areas: String
    public var partners: String?
    public var sectors: [String]
    public var tasks: [Task]
    /// In the order of the plan, then by name; never by figures.
    public var units: [Unit]
    /// What was published of it at its end.
    public var summary: String?
    /// Decisions that stand published, the newest first, without whom they name.
    public var decisions: [PublicationSummary]
    public var decisionTotal: Int

    public init(
        line: CampaignLine, matter: String, goal: String, areas: String, partners: String?, sectors: [String], tasks: [Task],
        units: [Unit], summary: String?, decisions: [PublicationSummary], decisionTotal: Int
    ) {
        (self.line, self.matter, self.goal, self.areas, self.partners) = (line, matter, goal, areas, partners)
        (self.sectors, self.tasks, self.units, self.summary) = (sectors, tasks, units, summary)
        (self.decisions, self.decisionTotal) = (decisions, decisionTotal)
    }
}
