public import Law
public import Plan

/// What is to be reached in a year 目标: by whom it was set, and on which paper.
public struct Target: Sendable, Hashable, Codable {
    public let indicator: String
    public let year: Int
    /// Code of the area; nil for the whole region.
    public let area: String?
    public let comparison: Quantity.Comparison
    /// In tenths of the indicator's unit.
    public let tenths: Int
    /// Who set it, and the paper that says so.
    public let setBy: String
    public let instrument: String

    public init(
        _ indicator: String, year: Int, area: String?, _ comparison: Quantity.Comparison, tenths: Int, setBy: String, instrument: String
    ) {
        (self.indicator, self.year, self.area, self.comparison) = (indicator, year, area, comparison)
        (self.tenths, self.setBy, self.instrument) = (tenths, setBy, instrument)
    }

    /// 至少 95%.
    public func words(_ unit: IndicatorUnit) -> String {
        "\(comparison.title)\(IndicatorFigure.written(tenths))\(unit == .percent ? "" : " ")\(unit.title)"
    }

    /// Whether a figure reaches it; nil where there is no case.
    public func isReached(by figure: IndicatorFigure, _ unit: IndicatorUnit) -> Bool? {
        figure.distance(to: tenths, unit).map { distance in
            switch comparison {
            case .exactly: distance == 0
            case .atLeast: distance >= 0
            case .atMost: distance <= 0
            }
        }
    }

    /// Whether it can be held against the figure of a span: a count is set for the whole year.
    public func concerns(_ span: CycleSpan?, _ unit: IndicatorUnit, on day: LocalDate) -> Bool {
        guard let span else { return year == day.year }
        return year == span.year && (span.cycle == .year || unit != .cases)
    }

    /// A value as it is typed: `95`, `97.5`, in tenths; nil where it is none, or has more places.
    public static func tenths(typed text: String) -> Int? {
        let parts = text.replacing(",", with: "").split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            parts[0].utf8.count <= 9, let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard parts[1].utf8.count == 1, let rest = Int(parts[1]) else { return nil }
        return whole * 10 + rest
    }
}

extension Quantity.Comparison: Codable {}

/// Why something about indicators is refused, with the field where it stands; empty for the whole.
public struct IndicatorFaults: Error, Sendable, Hashable {
    public struct Fault: Sendable, Hashable {
        public let text: String
        public let field: String
    }
    public let all: [Fault]
    public init(_ text: String, at field: String = "") { all = [Fault(text: text, field: field)] }
    public init(_ faults: [(text: String, field: String)]) { all = faults.map { Fault(text: $0.text, field: $0.field) } }
}
