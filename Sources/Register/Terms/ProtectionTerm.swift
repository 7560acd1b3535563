public import Law

/// How long a right is protected, and when it can be renewed.
public struct ProtectionTerm: Sendable, Hashable {
    /// The first day of the term that was counted; nil where protection began without one day to name.
    public var starts: LocalDate?
    /// The last day of protection; nil where there is no end, or none that can be told yet.
    public var expires: LocalDate?
    /// The first day on which a patent is over (期满终止日), the day after `expires`.
    public var terminationDay: LocalDate?
    /// Renewal of a mark: the first day, the last day, and the last day of the grace period against a surcharge.
    public var renewalFrom: LocalDate?
    public var renewalUntil: DueDate?
    public var graceUntil: DueDate?
    /// The articles that it rests on, the most important first.
    public var citations: [Citation]
    public var evidence: Evidence
    /// How the days were counted, in Chinese.
    public var steps: [String]

    public init(starts: LocalDate? = nil, expires: LocalDate? = nil, citations: [Citation], evidence: Evidence, steps: [String] = []) {
        (self.starts, self.expires, self.citations, self.evidence, self.steps) = (starts, expires, citations, evidence, steps)
    }

    /// One of its days may still move, because the calendar of its year is not announced.
    public var isProvisional: Bool { renewalUntil?.isProvisional == true || graceUntil?.isProvisional == true }

    public var citationText: String { citations.map(\.description).joined(separator: "；") }
}

/// The rules do not fit the days that were given, and why, for the reader.
public struct RuleRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
}

extension LocalDate {
    /// The last day of a term of so many years that begins on this day and counts it: the day before the corresponding day.
    func lastDay(ofYears years: Int) -> LocalDate { adding(years: years) - 1 }

    /// 2018年3月15日 stays ISO on screens; only the last day of a year is said in words.
    static func endOfYear(_ year: Int) -> LocalDate { LocalDate(year, 12, 31) ?? .last }
}
