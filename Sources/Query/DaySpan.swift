public import Law

/// Days from one to another, both included; nil is open.
public struct DaySpan: Sendable, Hashable {
    public var since: LocalDate?
    public var until: LocalDate?
    public init(since: LocalDate?, until: LocalDate?) { (self.since, self.until) = (since, until) }
}

/// How a field is compared with what stands behind it.
enum Comparison: String, Hashable, CaseIterable {
    case equal = "="
    case atLeast = ">="
    case atMost = "<="
    case after = ">"
    case before = "<"
}

extension DaySpan {
    /// Reads `2020`, `2020-05`, `2020-05-01`, `20200501`, `2020.5.1`, `2020年5月1日`, and two of these with `..` or 至 between, either of which may be
    /// left out; nil where it is none.
    init?(typed text: String, _ comparison: Comparison) {
        let ends = Self.ends(text)
        guard comparison == .equal else {
            guard ends.count == 1, let span = Self.period(ends[0]) else { return nil }
            self = Self.compared(span, comparison)
            return
        }
        if ends.count == 1 {
            guard let span = Self.period(ends[0]) else { return nil }
            self = span
            return
        }
        let (from, to) = (Self.period(ends[0]), Self.period(ends[1]))
        guard ends.count == 2, from != nil || ends[0].isEmpty, to != nil || ends[1].isEmpty, from != nil || to != nil else { return nil }
        self.init(since: from?.since, until: to?.until)
    }

    /// Whether the first day comes after the last.
    var isReversed: Bool {
        guard let since, let until else { return false }
        return until < since
    }

    private static func compared(_ span: DaySpan, _ comparison: Comparison) -> DaySpan {
        switch comparison {
        case .equal: span
        case .atLeast: DaySpan(since: span.since, until: nil)
        case .atMost: DaySpan(since: nil, until: span.until)
        case .after: DaySpan(since: span.until.map { $0 + 1 }, until: nil)
        case .before: DaySpan(since: nil, until: span.since.map { $0 + -1 })
        }
    }

    private static func ends(_ text: String) -> [String] {
        for separator in ["..", "…", "至", "~", "～"] {
            guard let found = text.firstRange(of: separator) else { continue }
            return [String(text[..<found.lowerBound]), String(text[found.upperBound...])]
        }
        return [text]
    }

    /// A year, a month or a day.
    private static func period(_ text: String) -> DaySpan? {
        let numbers = text.split { !($0.isASCII && $0.isNumber) }.map(String.init)
        guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || "-./年月日".contains($0) }), let first = numbers.first else { return nil }
        let parts = numbers.count == 1 && first.count > 4 ? compact(first) : numbers
        let values = parts.compactMap { Int($0) }
        guard values.count == parts.count, (1...3).contains(values.count), parts[0].count == 4 else { return nil }
        switch values.count {
        case 1: return span(LocalDate(values[0], 1, 1), months: 12)
        case 2: return span(LocalDate(values[0], values[1], 1), months: 1)
        default: return LocalDate(values[0], values[1], values[2]).map { DaySpan(since: $0, until: $0) }
        }
    }

    /// 202005, 20200501.
    private static func compact(_ digits: String) -> [String] {
        guard digits.count == 6 || digits.count == 8 else { return [] }
        let rest = digits.dropFirst(4)
        return [String(digits.prefix(4)), String(rest.prefix(2))] + (rest.count == 4 ? [String(rest.suffix(2))] : [])
    }

    private static func span(_ first: LocalDate?, months: Int) -> DaySpan? {
        first.map { DaySpan(since: $0, until: $0.adding(months: months) + -1) }
    }
}
