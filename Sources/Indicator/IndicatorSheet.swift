public import Law

/// The figures of an indicator: one a place, of all together, and over the spans before.
public struct IndicatorSheet: Sendable {
    /// A place and its figure.
    public struct Row: Sendable, Hashable, Codable {
        /// Code of the area or id of the authority; empty for what lies nowhere.
        public let place: String
        public let figure: IndicatorFigure
        public init(_ place: String, _ figure: IndicatorFigure) { (self.place, self.figure) = (place, figure) }
    }

    public let indicator: Indicator
    public let division: Division
    /// Nil for an indicator that tells how things stand on a day.
    public let span: CycleSpan?
    /// The day on which it was counted.
    public let asOf: LocalDate
    public let rows: [Row]
    /// Places that are not compared with the others, such as the region itself among its cities.
    public let apart: Set<String>
    public let total: IndicatorFigure
    /// The totals, oldest first, up to the span; empty where nothing is told of spans.
    public let series: [(span: CycleSpan, figure: IndicatorFigure)]

    public init(
        _ indicator: Indicator, by division: Division, in span: CycleSpan?, asOf: LocalDate, rows: [Row], apart: Set<String> = [],
        total: IndicatorFigure,
        series: [(span: CycleSpan, figure: IndicatorFigure)] = []
    ) {
        (self.indicator, self.division, self.span, self.asOf) = (indicator, division, span, asOf)
        (self.rows, self.apart, self.total, self.series) = (rows, apart, total, series)
    }

    /// Whether the span goes on, so that the figure still grows.
    public var isRunning: Bool { span.map { $0.last >= asOf } ?? false }

    /// What the figure was a span before.
    public var before: IndicatorFigure? { series.dropLast().last?.figure }

    /// Places from the best on, 1 for the first, equal ones alike; only shares and means, only of enough cases, and only where there are two.
    public var ranks: [String: Int] {
        guard indicator.direction != .neither, indicator.unit != .cases else { return [:] }
        let judged = rows.filter { !$0.place.isEmpty && !apart.contains($0.place) && $0.figure.sample >= IndicatorFigure.least }
        guard judged.count > 1 else { return [:] }
        return Dictionary(
            judged.map { row in (row.place, 1 + judged.count { $0.figure.isBetter(than: row.figure, indicator.direction) }) }
        ) { first, _ in first }
    }
}

extension IndicatorFigure {
    /// By cross multiplication, so that nothing is rounded.
    fileprivate func isBetter(than other: IndicatorFigure, _ direction: Direction) -> Bool {
        let (left, right) = (amount * (other.cases ?? 1), other.amount * (cases ?? 1))
        return direction == .up ? left > right : left < right
    }
}
