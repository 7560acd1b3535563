/// Compares a product with the claims of patents.
public struct ProductComparison: Sendable {
    public let product: ProductDescription
    private let comparer: FeatureComparer

    /// In more ways than this one claim is not read; claims that refer to many that refer to many.
    static let mostWays = 24

    /// - Parameter rarity: what each word tells.
    public init(_ product: ProductDescription, rarity: @escaping ClaimRarity = { _ in 1 }) {
        self.product = product
        comparer = FeatureComparer(product, rarity: rarity)
    }

    /// Each claim of a patent in its nearest way, those that stand alone first, the nearest first.
    public func findings(_ claims: [PartedClaim]) -> [ClaimFinding] {
        let rows = Dictionary(
            claims.map { claim in
                (
                    claim.number,
                    claim.features.map { ClaimFinding.Row(claim: claim.number, feature: $0, finding: comparer.finding($0.words)) }
                )
            }
        ) { first, _ in first }
        let byNumber = Dictionary(claims.map { ($0.number, $0) }) { first, _ in first }
        let found = claims.map { claim -> ClaimFinding in
            let ways = Self.ways(of: claim.number, in: byNumber, above: [])
            let all = ways.map { way in
                ClaimFinding(
                    claim: claim, way: way.claims, ways: ways.count, missing: way.missing, rows: way.claims.flatMap { rows[$0] ?? [] })
            }
            return all.max { ($0.share, $0.closeness) < ($1.share, $1.closeness) }
                ?? ClaimFinding(claim: claim, way: [claim.number], ways: 1, missing: [], rows: rows[claim.number] ?? [])
        }
        return found.sorted(by: ClaimFinding.comesBefore)
    }

    /// The places to light in a row.
    public func lit(_ row: ClaimFinding.Row) -> (feature: [Range<Int>], lines: [(line: Int, places: [Range<Int>])]) {
        comparer.lit(row.feature.words, row.finding)
    }

    private struct Way {
        var claims: [Int]
        var missing: [Int]
    }

    /// Claims refer to earlier ones; a circle is a fault of the text and is cut.
    private static func ways(of number: Int, in claims: [Int: PartedClaim], above: Set<Int>) -> [Way] {
        guard let claim = claims[number] else { return [Way(claims: [], missing: [number])] }
        let references = claim.references.filter { !above.contains($0) && $0 != number }
        guard !references.isEmpty else { return [Way(claims: [number], missing: [])] }
        var out: [Way] = []
        for reference in references where out.count < mostWays {
            for way in ways(of: reference, in: claims, above: above.union([number])) {
                out.append(Way(claims: way.claims + [number], missing: way.missing))
            }
        }
        return Array(out.prefix(mostWays))
    }
}
