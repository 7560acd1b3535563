public import Law

/// Reduction of fees 专利收费减缴, in hundredths of the fee taken off.
public enum FeeReduction: Int, Codable, CaseIterable, Sendable, Hashable {
    /// One applicant.
    case single = 85
    /// Two applicants or more.
    case joint = 70
}

/// What is asked about the annual fee of a patent.
public struct AnnualFeeQuestion: Sendable, Hashable {
    public var form: RightForm
    /// The Chinese filing day; of a PCT application the international one.
    public var filed: LocalDate
    public var granted: LocalDate
    /// The patent year 年度, which begins on the filing day or its anniversary.
    public var year: Int
    public var paid: LocalDate?
    public var reduction: FeeReduction?
    /// An open licence is in force when the fee falls due.
    public var hasOpenLicence: Bool
    /// The last day of a compensated term, for years beyond the twentieth.
    public var compensatedUntil: LocalDate?

    public init(
        _ form: RightForm, filed: LocalDate, granted: LocalDate, year: Int, paid: LocalDate? = nil, reduction: FeeReduction? = nil,
        hasOpenLicence: Bool = false, compensatedUntil: LocalDate? = nil
    ) {
        (self.form, self.filed, self.granted, self.year, self.paid) = (form, filed, granted, year, paid)
        (self.reduction, self.hasOpenLicence, self.compensatedUntil) = (reduction, hasOpenLicence, compensatedUntil)
    }

    /// The patent year in which the patent was granted, whose fee is paid at registration.
    public var grantYear: Int { Self.patentYear(of: granted, filed: filed) }

    /// The patent year that a day falls in: from the filing day, or its anniversary, to the day before the next.
    static func patentYear(of day: LocalDate, filed: LocalDate) -> Int {
        var year = max(day.year - filed.year, 0)
        while filed.adding(years: year) > day, year > 0 { year -= 1 }
        return year + 1
    }
}

/// The annual fee of one patent year.
public struct AnnualFee: Sendable, Hashable {
    /// The last day to pay without being late.
    public var due: DueDate
    /// The last day to pay late; nil where there is no grace period.
    public var graceUntil: DueDate?
    public var fullFee: Money
    /// What is to be paid after the best reduction.
    public var fee: Money
    /// Of the full fee, for the day of payment.
    public var surcharge: Money
    public var total: Money { fee + surcharge }
    /// The day as from which the patent lapsed, where it was paid after the grace period or not then.
    public var lapsedFrom: LocalDate?
    public var citations: [Citation]
    public var evidence: Evidence
    public var steps: [String]

    public var citationText: String { citations.map(\.description).joined(separator: "；") }
}
