public import Law

/// Which authority handles a procedure in an area, as the region divides the work.
public struct Office: Sendable, Hashable {
    /// Id of the authority.
    public let authority: String
    /// Code of the area whose matters it takes.
    public let area: String
    /// Codes of procedures: `protection.patent-mediation`.
    public let procedures: [String]
    public let inBeing: Lifetime
    public let evidence: Evidence

    static func read(_ file: TOMLFile) throws(RegionFault) -> [Office] {
        var offices: [Office] = []
        for entry in try file.entries("office") {
            try entry.allow("authority", "area", "procedures", "since", "until", "evidence")
            offices.append(
                Office(
                    authority: try entry.text("authority"), area: try entry.text("area"), procedures: try entry.texts("procedures"),
                    inBeing: try entry.lifetime(), evidence: try entry.choice("evidence")))
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
