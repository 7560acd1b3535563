public import Law

/// By what figures a signal is raised. Each is declared with the signal; a region's `warnings.toml` may set another.
public struct SignalTerms: Sendable, Hashable, Codable {
    public var isOn: Bool
    /// The least figure, itself included.
    public var threshold: Int
    /// How far back or ahead is looked, in the signal's unit.
    public var span: Int
    /// What a figure must reach against what it is held against, in percent; nil where nothing is held against anything.
    public var percent: Int?
    /// The grade at the threshold. Twice the threshold is one grade more.
    public var grade: WarningGrade

    public init(isOn: Bool = true, threshold: Int, span: Int, percent: Int? = nil, grade: WarningGrade) {
        (self.isOn, self.threshold, self.span, self.percent, self.grade) = (isOn, threshold, span, percent, grade)
    }

    /// The grade of a figure.
    public func grade(of count: Int) -> WarningGrade { count >= 2 * threshold ? grade.above : grade }
}

/// What the span of a signal is counted in.
public enum SpanUnit: Sendable, Hashable {
    case monthsBack, daysBack, daysAhead, today
    /// The running quarter against as many before it.
    case quarters

    /// The span in words.
    public func words(_ span: Int) -> String {
        switch self {
        case .monthsBack: "最近 \(span) 个月"
        case .daysBack: "最近 \(span) 日"
        case .daysAhead: "今后 \(span) 日"
        case .today: "当日"
        case .quarters: "本季度同前 \(span) 个季度的平均数相比"
        }
    }

    /// The values that a region may set.
    public var range: ClosedRange<Int> {
        switch self {
        case .monthsBack: 1...60
        case .daysBack, .daysAhead: 1...1_000
        case .today: 1...1
        case .quarters: 1...12
        }
    }

    /// The first day of a span that ends today; nil where it does not go back by days.
    public func first(_ span: Int, before today: LocalDate) -> LocalDate {
        switch self {
        case .monthsBack: today.adding(months: -span) + 1
        case .daysBack: today + (1 - span)
        case .daysAhead, .today: today
        case .quarters: Quarter(of: today).moved(by: -span).first
        }
    }
}

/// A quarter of a calendar year.
public struct Quarter: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Quarters since the year 0.
    private let number: Int
    private init(number: Int) { self.number = number }
    public init(of day: LocalDate) { number = day.year * 4 + (day.civil.month - 1) / 3 }

    /// `2026-Q4`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[0]), parts[1].first == "Q", let place = Int(parts[1].dropFirst()),
            (1...4).contains(place)
        else { return nil }
        number = year * 4 + place - 1
    }

    public var first: LocalDate { LocalDate(number / 4, number % 4 * 3 + 1, 1) ?? .first }
    public var last: LocalDate { moved(by: 1).first + -1 }
    public func moved(by quarters: Int) -> Quarter { Quarter(number: number + quarters) }
    public var description: String { "\(number / 4)-Q\(number % 4 + 1)" }
    public var title: String { "\(number / 4)年第\(["一", "二", "三", "四"][number % 4])季度" }
    public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
