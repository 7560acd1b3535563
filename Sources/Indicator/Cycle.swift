public import Law

/// How often a figure is told 周期.
public enum Cycle: String, Sendable, Hashable, Codable, CaseIterable {
    case month, quarter, year

    public var title: String {
        switch self {
        case .month: "月"
        case .quarter: "季"
        case .year: "年"
        }
    }

    /// How many months it takes.
    public var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    /// How many spans a chart goes back, the shown one among them: a year of months, two years of quarters, six years.
    public var charted: Int {
        switch self {
        case .month: 12
        case .quarter: 8
        case .year: 6
        }
    }
}

/// One month, quarter or year: `2026-11`, `2026-Q4`, `2026`.
public struct CycleSpan: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let cycle: Cycle
    /// Months since the year 0, of its first month.
    private let start: Int

    /// Years that can be written.
    public static let years = 1900...2200

    private init(_ cycle: Cycle, start: Int) { (self.cycle, self.start) = (cycle, start) }

    /// The span of a cycle in which a day lies.
    public init(_ cycle: Cycle, of day: LocalDate) {
        let (year, month, _) = day.civil
        let months = year * 12 + month - 1
        self.init(cycle, start: months - months % cycle.months)
    }

    /// As it is written in addresses: `2026-11`, `2026-Q4`, `2026`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "Q") }),
            let first = parts.first, first.utf8.count == 4, let year = Int(first), Self.years.contains(year)
        else { return nil }
        if parts.count == 1 { self.init(.year, start: year * 12); return }
        guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
        if parts[1].hasPrefix("Q") {
            guard let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            self.init(.quarter, start: year * 12 + quarter * 3 - 3)
        } else {
            guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            self.init(.month, start: year * 12 + month - 1)
        }
    }

    public var year: Int { start / 12 }
    public var first: LocalDate { Self.day(start) }
    public var last: LocalDate { Self.day(start + cycle.months) - 1 }
    /// The first and the last month as rows write them: `2026-01`.
    public var firstMonth: String { String(first.description.prefix(7)) }
    public var lastMonth: String { String(last.description.prefix(7)) }

    /// So many spans later; before, where negative.
    public func moved(by count: Int) -> CycleSpan { CycleSpan(cycle, start: start + count * cycle.months) }

    public var description: String {
        switch cycle {
        case .year: String(year)
        case .quarter: "\(year)-Q\(start % 12 / 3 + 1)"
        case .month: firstMonth
        }
    }

    /// 2026年第4季度.
    public var title: String {
        switch cycle {
        case .year: "\(year)年"
        case .quarter: "\(year)年第\(start % 12 / 3 + 1)季度"
        case .month: "\(year)年\(start % 12 + 1)月"
        }
    }

    /// By the first day, and the longer one first.
    public static func < (a: Self, b: Self) -> Bool { (a.start, b.cycle.months) < (b.start, a.cycle.months) }

    private static func day(_ months: Int) -> LocalDate { LocalDate(months / 12, months % 12 + 1, 1) ?? .last }
}
