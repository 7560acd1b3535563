public import Law

/// A set of rules as somebody entered it, and what became of it.
public struct CreditRuleStatement: Sendable, Hashable {
    /// Its number in the ledger's stream of the rules' id; 0 for one that comes with the region's folder.
    public let seq: Int
    public let rules: CreditRules
    /// The day on which the platform came to know it, nil for one that comes with the region's folder.
    public let recorded: LocalDate?
    /// Who entered it, as the ledger calls them.
    public let actor: String
    public var confirmed: Mark?
    public var withdrawn: Mark?

    /// What somebody said of it later.
    public struct Mark: Sendable, Hashable {
        public let day: LocalDate
        public let actor: String
        public let reason: String
        public init(day: LocalDate, actor: String, reason: String) { (self.day, self.actor, self.reason) = (day, actor, reason) }
    }

    public init(
        seq: Int = 0, _ rules: CreditRules, recorded: LocalDate? = nil, actor: String = "", confirmed: Mark? = nil, withdrawn: Mark? = nil
    ) {
        (self.seq, self.rules, self.recorded, self.actor) = (seq, rules, recorded, actor)
        (self.confirmed, self.withdrawn) = (confirmed, withdrawn)
    }

    /// The rules as far as they were relied on by a day; nil where they were not known yet, or taken back.
    func known(on day: LocalDate) -> CreditRules? {
        guard recorded.map({ $0 <= day }) ?? true, withdrawn.map({ day < $0.day }) ?? true else { return nil }
        var rules = rules
        if let confirmed, confirmed.day <= day, rules.standing == .unconfirmed { rules.standing = .confirmed }
        return rules
    }
}

/// Every set of rules that was ever entered: what held on a day, as it was known on the same day or on another.
public struct CreditRuleBook: Sendable, Hashable {
    public let statements: [CreditRuleStatement]

    public init(_ statements: [CreditRuleStatement]) { self.statements = statements }

    /// The rules that hold on a day. What was entered goes before what comes with the region's folder, the later law before the earlier, and of
    /// one law the later entry.
    /// - Parameter known: what was known on this day.
    public func rules(on day: LocalDate, known: LocalDate) -> CreditRules? {
        var best: (statement: CreditRuleStatement, rules: CreditRules)?
        for statement in statements {
            guard let rules = statement.known(on: known), rules.isInForce(on: day) else { continue }
            if let standing = best, !Self.goesBefore(statement, standing.statement) { continue }
            best = (statement, rules)
        }
        return best?.rules
    }

    private static func goesBefore(_ a: CreditRuleStatement, _ b: CreditRuleStatement) -> Bool {
        if (a.recorded == nil) != (b.recorded == nil) { return b.recorded == nil }
        if a.rules.since != b.rules.since { return a.rules.since > b.rules.since }
        if a.recorded != b.recorded { return (a.recorded ?? .first) > (b.recorded ?? .first) }
        return a.seq > b.seq
    }
}
