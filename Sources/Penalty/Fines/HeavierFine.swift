public import Law

/// One act that breaks several laws is fined once, by the one with the higher fine (行政处罚法 29).
public struct HeavierFine: Sendable, Hashable {
    /// The highest ceiling first, and where ceilings are equal the highest floor.
    public var ranges: [FineRange]
    public var reasons: [String]
    public var citation: Citation
    public var evidence: Evidence

    /// What is applied.
    public var applied: FineRange { ranges[0] }
}

extension Fines {
    /// - Parameter first: one of the offences; the others beside it.
    /// - Throws: `NoLaw` where an article of the day is not held.
    public static func heavier(
        _ first: Offence, _ others: [Offence], base: FineBase, on day: LocalDate
    ) throws(NoLaw) -> HeavierFine {
        var ranges = [try range(of: first, base: base, on: day)]
        for offence in others where !ranges.contains(where: { $0.offence == offence }) {
            ranges.append(try range(of: offence, base: base, on: day))
        }
        ranges.sort { ($0.maximum, $0.minimum) > ($1.maximum, $1.minimum) }
        let rule = try oneFine.on(day)
        let lines = ranges.map { "\($0.offence.title)：\($0.minimum)至\($0.maximum)（\($0.citation)）" }
        let tie = ranges.count > 1 && (ranges[0].maximum, ranges[0].minimum) == (ranges[1].maximum, ranges[1].minimum)
        let last = tie ? "幅度相同，同一个违法行为只罚款一次" : "同一个违法行为只罚款一次，按罚款数额高的规定：\(ranges[0].offence.title)"
        let evidence: Evidence = ranges.contains { $0.evidence == .unconfirmed } ? .unconfirmed : rule.evidence
        return HeavierFine(ranges: ranges, reasons: lines + [last], citation: rule.citation, evidence: evidence)
    }

    private static let oneFine = Dated<Void>(
        "一事不再罚", .since("2021-07-15", (), Instruments.penaltyLaw2021[29], checked: FineTable.read))
}
