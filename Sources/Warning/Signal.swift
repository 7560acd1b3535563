/// A signal over the data 预警信号, declared: what is looked at, by which figures, in which words its reason is given, what is to be done.
public struct Signal: Sendable {
    /// Stable, as the ledger and a region's file hold it: `accused.repeated`.
    public let code: String
    public let title: String
    /// Which rows are looked at, and which are left out.
    public let looks: String
    /// What the threshold counts: 件线索.
    public let counts: String
    public let unit: SpanUnit
    /// Where the region sets nothing else.
    public let standard: SignalTerms
    /// What an officer is to do about it.
    public let advice: String
    /// Whether a lead may be opened from it.
    public let leads: Bool
    /// Whether it holds only as long as it is found: then it ends by itself where nobody took it up.
    public let isStanding: Bool
    /// What the figures say, in words.
    private let telling: @Sendable (WarningFinding, SignalTerms) -> String

    init(
        _ code: String, _ title: String, looks: String, counts: String, _ unit: SpanUnit, _ standard: SignalTerms, advice: String,
        leads: Bool = false, isStanding: Bool = false, telling: @escaping @Sendable (WarningFinding, SignalTerms) -> String
    ) {
        (self.code, self.title, self.looks, self.counts, self.unit) = (code, title, looks, counts, unit)
        (self.standard, self.advice, self.leads, self.isStanding, self.telling) = (standard, advice, leads, isStanding, telling)
    }

    /// Why a warning was raised: its figures beside the rule.
    public func reason(_ finding: WarningFinding, by terms: SignalTerms) -> String { telling(finding, terms) }

    /// The rule in words: 最近 12 个月，至少 3 件线索.
    public func rule(_ terms: SignalTerms) -> String {
        let line = terms.percent.map { "，并且达到 \($0)%" } ?? ""
        return "\(unit.words(terms.span))，至少 \(terms.threshold) \(counts)\(line)"
    }

    public static func of(_ code: String) -> Signal? { all.first { $0.code == code } }
}

/// The signals with the terms that hold in a region.
public struct SignalBook: Sendable {
    /// By the code of their signal; those left out are as declared.
    private let set: [String: SignalTerms]

    public init(_ set: [String: SignalTerms] = [:]) { self.set = set }

    public func terms(of signal: Signal) -> SignalTerms { set[signal.code] ?? signal.standard }

    /// Those that are switched on, in the order of declaration.
    public var active: [(signal: Signal, terms: SignalTerms)] {
        Signal.all.map { ($0, terms(of: $0)) }.filter(\.1.isOn)
    }
}
