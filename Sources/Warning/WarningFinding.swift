public import Law

/// A row that a warning rests on.
public struct WarningFact: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case matter, right, credit

        public var title: String {
            switch self {
            case .matter: "办件"
            case .right: "权利"
            case .credit: "信用信息"
            }
        }
    }
    public let kind: Kind
    /// A matter's address, a right's kind and key with a slash between them, the number of an event of credit.
    public let key: String
    /// Who handles it; nil for what is everybody's to read.
    public let authority: String?
    /// Code of the area in which it lies; nil where none is known.
    public let area: String?
    public let day: LocalDate

    public init(_ kind: Kind, _ key: String, authority: String?, area: String?, day: LocalDate) {
        (self.kind, self.key, self.authority, self.area, self.day) = (kind, key, authority, area, day)
    }
}

/// What a signal found: about whom or what, with which figures, on which rows.
public struct WarningFinding: Sendable, Hashable, Codable {
    /// Code of the signal.
    public let signal: String
    /// What it is about, so that the same is known again. Names of persons and firms without a code stand in it as a digest.
    public let subject: String
    /// Codes of the areas it concerns, ascending.
    public let areas: [String]
    /// The figures by name; `count` is what is held against the threshold.
    public let figures: [String: Int]
    /// The latest first, five hundred at most: the figures say how many there are.
    public var facts: [WarningFact]
    /// The day of the earliest row.
    public let since: LocalDate
    /// The grade, where it does not follow from the count alone.
    public let raises: Bool

    public static let mostFacts = 500

    public init(
        _ signal: Signal, _ subject: String, areas: some Sequence<String>, figures: [String: Int], facts: [WarningFact],
        since: LocalDate? = nil,
        raises: Bool = false
    ) {
        (self.signal, self.subject, self.figures, self.raises) = (signal.code, subject, figures, raises)
        self.areas = Set(areas).sorted()
        let ordered = facts.sorted { ($0.day, $0.key) > ($1.day, $1.key) }
        self.facts = Array(ordered.prefix(Self.mostFacts))
        self.since = since ?? ordered.last?.day ?? .first
    }

    /// What is held against the threshold.
    public var count: Int { figures["count"] ?? 0 }

    public func grade(by terms: SignalTerms) -> WarningGrade {
        let grade = terms.grade(of: count)
        return raises ? grade.above : grade
    }
}
