/// Which area lies in which: a grant for a city holds in its counties and zones.
public struct AreaTree: Sendable {
    /// Code of the region itself; a grant for it holds everywhere, like one without an area.
    let root: String
    /// The area above each.
    let parents: [String: String]

    public init(root: String, parents: [String: String]) { (self.root, self.parents) = (root, parents) }

    /// Whether a grant for `area` holds for what lies in `place`. What lies nowhere is for the whole region's people alone.
    public func covers(_ area: String?, _ place: String?) -> Bool {
        guard let area, area != root else { return true }
        guard var place else { return false }
        // Parents are data: a circle in them ends here.
        for _ in 0..<8 {
            if place == area { return true }
            guard let above = parents[place] ?? Self.above(place), above != place else { return false }
            place = above
        }
        return false
    }

    /// Where a grant is at home: in its area, else where its party's credit code was given out (GB 32100, places 3 to 8).
    public static func place(area: String?, party: String?) -> String? {
        if let area { return area }
        guard let party, party.utf8.count == 18 else { return nil }
        return String(party.dropFirst(2).prefix(6))
    }

    /// The area above a code that the region does not list: GB/T 2260 writes province, city and county in two digits each.
    private static func above(_ code: String) -> String? {
        guard code.utf8.count == 6, code.allSatisfy(\.isNumber) else { return nil }
        if !code.hasSuffix("00") { return code.prefix(4) + "00" }
        return code.hasSuffix("0000") ? nil : code.prefix(2) + "0000"
    }
}
