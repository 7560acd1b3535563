public import Indicator
public import Law

/// What pages, programs and the command ask of indicators. Figures are whole here; what the public is told of them, `PublicFigure` says.
public protocol IndicatorPort: Sendable {
    /// Every indicator, those of procedures first.
    var indicators: IndicatorCatalogue { get }
    /// The figures of one indicator, place by place. An indicator that tells how things stand on a day passes the span over.
    func sheet(_ indicator: Indicator, in span: CycleSpan, by division: Division) async throws -> IndicatorSheet
    /// The figure of every indicator in a span.
    /// - Parameter place: a city or an authority; nil for the whole region. Rights have no authority.
    func figures(in span: CycleSpan, at place: IndicatorPlace?) async throws -> [String: IndicatorFigure]
    /// What is to be reached in a year, by indicator.
    /// - Parameter area: code of a city; nil for the whole region.
    func targets(in year: Int, at area: String?) async throws -> [String: Target]
    /// The cities whose figures can be told apart.
    var cities: [(code: String, name: String)] { get }
    /// The latest year first.
    func targets(of indicator: Indicator) async throws -> [Target]
    /// The newest first.
    func snapshots(of indicator: Indicator) async throws -> [FrozenFigures]
    func snapshot(_ key: String) async throws -> FrozenFigures?
    /// What a place is called: an area by its code or an authority by its id; what lies nowhere too.
    func placeName(_ place: String, _ division: Division) -> String
    /// The search that finds exactly the rights behind a figure; nil where matters are counted, or places that no search can name.
    /// - Parameter place: code of the area; nil for all.
    func search(behind indicator: Indicator, in span: CycleSpan?, at place: String?) -> ResultsRequest?
}

/// A snapshot as pages show it.
public struct FrozenFigures: Sendable, Hashable {
    public var key: String
    public var indicator: String
    public var name: String
    public var definition: String
    public var formula: String
    public var unit: IndicatorUnit
    /// Nil for an indicator that tells how things stand on a day.
    public var span: CycleSpan?
    public var asOf: LocalDate
    public var areas: [IndicatorSheet.Row]
    public var authorities: [IndicatorSheet.Row]
    public var total: IndicatorFigure
    public var reason: String
    /// The hash of its entry in the ledger, in hexadecimal digits.
    public var hash: String
    public var recordedAt: Instant
    /// The name of who froze it.
    public var actor: String

    public init(
        key: String, indicator: String, name: String, definition: String, formula: String, unit: IndicatorUnit, span: CycleSpan?,
        asOf: LocalDate,
        areas: [IndicatorSheet.Row], authorities: [IndicatorSheet.Row], total: IndicatorFigure, reason: String, hash: String,
        recordedAt: Instant,
        actor: String
    ) {
        (self.key, self.indicator, self.name, self.definition, self.formula) = (key, indicator, name, definition, formula)
        (self.unit, self.span, self.asOf, self.areas, self.authorities) = (unit, span, asOf, areas, authorities)
        (self.total, self.reason, self.hash, self.recordedAt, self.actor) = (total, reason, hash, recordedAt, actor)
    }

    public func rows(by division: Division) -> [IndicatorSheet.Row] { division == .area ? areas : authorities }
}

/// What is told of a figure: shares and means of fewer than five cases are not told to the public.
public enum ToldFigure: Sendable, Hashable {
    case value(String)
    /// Too few cases for a share or a mean; the value for those inside.
    case tooFew(String?)
    /// Nothing to divide by.
    case none

    public init(_ figure: IndicatorFigure, _ unit: IndicatorUnit, inside: Bool = false) {
        guard let text = figure.text(unit) else { self = .none; return }
        self = figure.restsOnTooFew ? .tooFew(inside ? text : nil) : .value(text)
    }

    public static let tooFewWords = "样本不足"
    public static let noneWords = "没有办件"

    /// For tables and files.
    public var words: String {
        switch self {
        case .value(let text): text
        case .tooFew(let text): text.map { "\($0)（\(Self.tooFewWords)）" } ?? Self.tooFewWords
        case .none: Self.noneWords
        }
    }

    public var value: String? { if case .value(let text) = self { text } else { nil } }
}
