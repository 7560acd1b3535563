public import Law

/// Up to what fine a penalty may be imposed on the spot 简易程序.
public struct SummaryThreshold: Sendable, Hashable {
    public var subject: FineBase.Subject
    /// The amount itself may be imposed 以下含本数.
    public var amount: Money
    public var citation: Citation
    public var evidence: Evidence

    /// - Throws: `NoLaw` on a day whose rule is not held.
    public static func on(_ day: LocalDate, _ subject: FineBase.Subject) throws(NoLaw) -> SummaryThreshold {
        let entry = try amounts.on(day)
        return SummaryThreshold(
            subject: subject, amount: subject == .person ? entry.value.person : entry.value.organisation, citation: entry.citation,
            evidence: entry.evidence)
    }

    /// Whether a fine may be imposed on the spot; a warning always may.
    public func admits(_ fine: Money) -> Bool { fine <= amount }

    static let amounts = Dated<(person: Money, organisation: Money)>(
        "简易程序的罚款上限",
        .since(
            "2019-04-01", until: "2021-07-14", (.yuan(50), .yuan(1000)), Instruments.procedure2019.whole, checked: FineTable.checked),
        .since("2021-07-15", (.yuan(200), .yuan(3000)), Instruments.penaltyLaw2021[51], checked: FineTable.read))
}
