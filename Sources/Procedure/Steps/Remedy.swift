public import Law

/// What may be done against a decision 救济途径: by which way, before whom, and within how long by the law of the day.
public struct RemedyRule: Sendable {
    public enum Way: String, Sendable, Hashable {
        /// 行政复议: before whom, the region says for each authority.
        case reconsideration
        /// 行政诉讼.
        case suit

        /// 申请行政复议.
        public var title: String {
            switch self {
            case .reconsideration: "申请行政复议"
            case .suit: "提起行政诉讼"
            }
        }
    }

    public let way: Way
    /// Before whom, where nothing nearer is known: 有管辖权的人民法院.
    public let body: String
    /// Counted from the day on which the document arrives.
    public let period: Dated<Period>
    /// What more has to be said, a sentence; nil where nothing.
    public let note: String?

    public init(_ way: Way, before body: String, within period: Dated<Period>, note: String? = nil) {
        (self.way, self.body, self.period, self.note) = (way, body, period, note)
    }
}

/// A remedy by the law of the day on which its document came to be.
public struct RemedyStanding: Sendable, Hashable {
    public let way: RemedyRule.Way
    public let body: String
    public let period: Period
    public let citation: String
    public let evidence: Evidence
    public let note: String?

    /// - Throws: `NoLaw` where no law of the day is known.
    init(_ rule: RemedyRule, on day: LocalDate) throws(NoLaw) {
        let law = try rule.period.on(day)
        (way, body, note) = (rule.way, rule.body, rule.note)
        (period, citation, evidence) = (law.value, law.citation.description, law.evidence)
    }
}
