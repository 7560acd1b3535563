/// A figure with its unit, as a span: 5-10mm, 不小于80℃, 60%~70%, 1:3, 三个.
public struct ClaimFigure: Sendable, Hashable {
    /// What is measured, in which basic unit: 毫米 and 厘米 are both lengths.
    let dimension: String
    /// nil where there is no bound on that side.
    let lower: Double?
    let upper: Double?
    /// Whether the bounds themselves belong to it.
    let holdsLower: Bool
    let holdsUpper: Bool
    /// Where it stands, with the words of comparison: 不小于80℃.
    public let place: Range<Int>

    /// How a figure of the product stands to this one of the claim.
    enum Standing: Int, Comparable {
        case within, overlapping, outside
        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    func standing(of product: ClaimFigure) -> Standing {
        if isApart(from: product) || product.isApart(from: self) { return .outside }
        return holds(product) ? .within : .overlapping
    }

    /// Whether this one ends below the other.
    private func isApart(from other: ClaimFigure) -> Bool {
        guard let upper, let lower = other.lower else { return false }
        if Self.areSame(upper, lower) { return !(holdsUpper && other.holdsLower) }
        return upper < lower
    }

    private func holds(_ other: ClaimFigure) -> Bool {
        if let lower {
            guard let least = other.lower else { return false }
            if Self.areSame(least, lower) { if !holdsLower && other.holdsLower { return false } } else if least < lower { return false }
        }
        if let upper {
            guard let most = other.upper else { return false }
            if Self.areSame(most, upper) { if !holdsUpper && other.holdsUpper { return false } } else if most > upper { return false }
        }
        return true
    }

    private static func areSame(_ one: Double, _ other: Double) -> Bool {
        (one - other).magnitude <= 1e-9 * max(one.magnitude, other.magnitude, 1e-12)
    }
}
