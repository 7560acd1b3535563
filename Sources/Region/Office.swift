public import Law

/// Which authority handles which procedures in an area, as the region divides the work.
public struct Office: Sendable, Hashable {
    /// Id of the authority.
    public let authority: String
    /// Code of the area whose matters it takes.
    public let area: String
    /// Codes of procedures: `protection.patent-mediation`.
    public let procedures: [String]
    public let inBeing: Lifetime
    public let evidence: Evidence

    /// Reads the duties of the file: procedures that the same offices handle stand together, so that one more is one more word.
    static func read(_ file: TOMLFile) throws(RegionFault) -> [Office] {
        var offices: [Office] = []
        for entry in try file.entries("duty") {
            try entry.allow("procedures", "offices", "since", "until", "evidence")
            let (procedures, inBeing, evidence) = (
                try entry.texts("procedures"), try entry.lifetime(), try entry.choice("evidence") as Evidence
            )
            for text in try entry.texts("offices") {
                let parts = text.split(separator: "/").map(String.init)
                guard parts.count == 2 else { throw entry.fault("offices", "应写作机关/地区代码，现为\(text)") }
                offices.append(
                    Office(authority: parts[0], area: parts[1], procedures: procedures, inBeing: inBeing, evidence: evidence))
            }
        }
        return offices
    }
}

extension Region {
    /// The authorities that handle a procedure on a day, each with its area.
    public func offices(for procedure: String, on day: LocalDate) -> [Office] {
        offices.filter { $0.procedures.contains(procedure) && $0.inBeing.contains(day) }
    }
}
