/// One claim held against a product: every feature that it needs, with what the product has of it.
///
/// It is a clue and no verdict. A claim is infringed only where every one of its features is there, the same or an equivalent of it (全面覆盖原则);
/// what counts as an equivalent, what the applicant gave up on the way and how the description explains a word are not looked at.
public struct ClaimFinding: Sendable {
    public struct Row: Sendable {
        /// The claim that says it, this one or one that it refers to.
        public let claim: Int
        public let feature: PartedClaim.Feature
        public let finding: FeatureFinding
    }

    public let claim: PartedClaim
    /// The claims read together, the one that stands alone first; the claim itself is the last.
    public let way: [Int]
    /// In how many ways it can be read, of which this is the nearest.
    public let ways: Int
    /// Claims that it refers to and that are not at hand: the chart is short of their features.
    public let missing: [Int]
    public let rows: [Row]

    /// Features that are found, in the same words or near ones.
    public var found: Int { rows.count { $0.finding.kind.isFound } }
    /// Of all features, 0 to 1.
    public var share: Double { rows.isEmpty ? 0 : Double(found) / Double(rows.count) }
    /// Mean of what is found of the words.
    public var closeness: Double { rows.isEmpty ? 0 : rows.reduce(0) { $0 + $1.finding.share } / Double(rows.count) }

    public enum Clue: String, Sendable, CaseIterable {
        /// Every feature has something that corresponds to it.
        case every
        /// Some features may be there, and none is said not to be.
        case open
        /// At least one feature is not found, or is otherwise.
        case lacking

        public var title: String {
            switch self {
            case .every: "每个特征都找到对应"
            case .open: "有特征待细看"
            case .lacking: "缺少特征"
            }
        }
    }

    public var clue: Clue {
        let kinds = rows.map(\.finding.kind)
        if kinds.isEmpty || kinds.contains(where: { [.absent, .contrary, .figureOutside].contains($0) }) { return .lacking }
        return kinds.allSatisfy(\.isFound) && missing.isEmpty ? .every : .open
    }

    /// Whether this one stands before another: more found, nearer, and of claims that are alike the one that stands alone.
    public static func comesBefore(_ one: Self, _ other: Self) -> Bool {
        if one.claim.isDependent != other.claim.isDependent { return !one.claim.isDependent }
        return (other.share, other.closeness, one.claim.number) < (one.share, one.closeness, other.claim.number)
    }
}
