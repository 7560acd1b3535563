public import Law

/// What the figures in a file come to by the law of a day, with the arithmetic: the span of a fine, whether the threshold of a crime is reached,
/// how long a publication stands.
public struct Reckoning: Sendable, Hashable {
    public enum Weight: String, Sendable, Hashable {
        case plain
        /// Something comes near or is not sure.
        case caution
        /// Somebody has to decide on it before the matter goes on.
        case mustDecide = "must-decide"
    }

    /// Stable in its procedure: `fine`.
    public let code: String
    /// 罚款的幅度.
    public let title: String
    /// What comes out: 不超过25万元.
    public let result: String
    /// How, a step a line.
    public let lines: [String]
    public let citation: String
    public let evidence: Evidence
    public let weight: Weight
    public let seen: FieldAudience

    /// Whether an audience may read it.
    public func isOpen(to audience: FieldAudience) -> Bool {
        switch audience {
        case .everyone: seen == .everyone
        case .parties: seen == .everyone || seen == .parties
        case .handlers, .personal: true
        }
    }

    public init(
        _ code: String, _ title: String, result: String, _ lines: [String], citing citation: String, _ evidence: Evidence,
        weight: Weight = .plain, seen: FieldAudience = .handlers
    ) {
        (self.code, self.title, self.result, self.lines, self.citation) = (code, title, result, lines, citation)
        (self.evidence, self.weight, self.seen) = (evidence, weight, seen)
    }
}
