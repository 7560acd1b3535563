public import ClaimChart
public import Law
public import Register

/// A patent whose words come near a product, with its claims held against it and where it stands on a day.
public struct PatentCandidate: Sendable {
    /// What its status means for somebody who wants to use what it describes.
    public enum Standing: String, Sendable, CaseIterable {
        case live, pending, free, unknown

        public var title: String {
            switch self {
            case .live: "有效"
            case .pending: "审查中"
            case .free: "失效或者没有获权"
            case .unknown: "状态不明"
            }
        }
    }

    public var key: String
    public var title: String
    public var form: RightForm?
    /// Natural persons are not named.
    public var holders: [String]
    public var standing: Standing
    public var status: RightStatus
    public var statusSince: LocalDate?
    public var statusReason: String
    /// The last day of which a source says something of it.
    public var asOf: LocalDate?
    public var filed: LocalDate?
    /// The last day of the term, and the article it was counted by; nil where it cannot be told.
    public var expires: LocalDate?
    public var term: String?
    /// The next annual fee, where one is due.
    public var fee: LocalDate?
    public var sources: [(name: String, asOf: LocalDate)]
    /// Every claim in its nearest way, the nearest independent one first; empty where the register has no claims of it.
    public var findings: [ClaimFinding]

    /// On which side of the line it stands: ended by its status, or by its term whatever was said before.
    public static func standing(_ status: RightStatus, expires: LocalDate?, on day: LocalDate) -> Standing {
        if let expires, expires < day { return .free }
        return switch status {
        case .inForce: .live
        case .pending: .pending
        case .lapsed, .expired, .ended, .invalidated: .free
        case .unknown: .unknown
        }
    }

    public init(_ file: RightFile, findings: [ClaimFinding], on day: LocalDate) {
        let (record, finding) = (file.record, file.finding(on: day))
        (key, title, form, self.findings) = (record.key, record.titles.first?.text ?? "", record.particulars.form, findings)
        holders = record.parties.filter { [.holder, .applicant].contains($0.role) }.map { $0.nature == .person ? "（自然人）" : $0.name }
        (status, statusSince, statusReason) = (finding.status, finding.since, finding.reason)
        expires = record.expires
        standing = Self.standing(finding.status, expires: record.expires, on: day)
        term = record.term()?.citationText
        filed = record.days[.internationalFiling] ?? record.days[.filing]
        fee = file.deadlines(on: day).first { $0.title.hasPrefix("缴纳第") }?.day
        sources = Dictionary(file.origins.values.map { ($0.name, $0.asOf) }) { max($0, $1) }.sorted { $0.key < $1.key }.map {
            (name: $0.key, asOf: $0.value)
        }
        asOf = sources.map(\.asOf).max()
    }

    /// The claim that comes nearest, an independent one where there is any.
    public var nearest: ClaimFinding? { findings.first }

    /// Whether the words of any feature are there, alike or otherwise: of a patent where none are, nothing can be said.
    public var isClue: Bool {
        findings.contains { finding in finding.rows.contains { !$0.feature.isPreamble && $0.finding.kind != .absent } }
    }

    /// Whether this one stands before another.
    public static func comesBefore(_ one: Self, _ other: Self) -> Bool {
        let (first, second) = (one.nearest, other.nearest)
        return (second?.share ?? 0, second?.closeness ?? 0, one.key) < (first?.share ?? 0, first?.closeness ?? 0, other.key)
    }
}
