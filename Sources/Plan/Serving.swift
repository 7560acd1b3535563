/// A declaration, made beside the thing that serves: this page, command or procedure does what these sentences ask for.
public struct Serving: Sendable, Hashable {
    /// What serves.
    public enum Means: Sendable, Hashable {
        /// A page by its route, `/right/:kind/:key`, and its name.
        case page(String, String)
        /// A command of `helan`, as it is typed, and what it gives.
        case command(String, String)
        /// A procedure by its code, and its title.
        case procedure(String, String)
    }

    /// Id of the plan.
    public let plan: String
    /// Ids of the sentences, `3.8-4`.
    public let sentences: [String]
    public let means: Means
    /// What the sentences ask for and it does not do yet, in Chinese; nil where it does the whole of them.
    public let lacks: String?
    /// The rows that show it at work.
    public let rows: LiveRows?
    /// The name of the test that drives it.
    public let scenario: String

    public init(
        _ sentences: String..., by means: Means, lacks: String? = nil, rows: LiveRows? = nil, scenario: String, plan: String = Plan.founding
    ) {
        (self.plan, self.sentences, self.means, self.lacks) = (plan, sentences, means, lacks)
        (self.rows, self.scenario) = (rows, scenario)
    }
}

/// Rows of the running platform that can be counted.
public enum LiveRows: String, Sendable, Hashable, CaseIterable {
    /// Rights in the register.
    case rights
    /// Parties that stand for themselves.
    case parties
    /// Files taken in.
    case imports
    /// Rights that belong to a leading industry, each counted once.
    case leadingIndustries
    /// People in the bank.
    case people
    /// Draws from it.
    case draws
    /// Frozen figures of indicators.
    case snapshots
    /// Agencies in the directory, and those who practise at them.
    case agencies
    case practitioners
    /// Events of credit.
    case creditEvents

    /// What stands behind the number.
    public var title: String {
        switch self {
        case .rights: "件权利"
        case .parties: "个主体"
        case .imports: "次导入"
        case .leadingIndustries: "件属于优势特色产业的权利"
        case .people: "名在库人才"
        case .draws: "次抽取"
        case .snapshots: "份指标快照"
        case .agencies: "家名录里的机构"
        case .practitioners: "名执业人员"
        case .creditEvents: "项信用信息"
        }
    }
}
