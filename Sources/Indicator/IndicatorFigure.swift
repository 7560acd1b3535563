/// One number, exact: a count, or an amount divided by the cases it rests on. Never a floating point number, so that the same rows give the
/// same figure on every machine.
public struct IndicatorFigure: Sendable, Hashable, Codable {
    /// The count; of a share, the cases that meet it; of days, their sum.
    public let amount: Int
    /// The cases that the amount is divided by; nil for a count.
    public let cases: Int?
    /// Twice the median of the days, where days are counted and there is a case.
    public let medianTwice: Int?

    public init(count: Int) { (amount, cases, medianTwice) = (count, nil, nil) }
    public init(_ amount: Int, of cases: Int, medianTwice: Int? = nil) {
        (self.amount, self.cases, self.medianTwice) = (amount, cases, medianTwice)
    }

    /// How many cases it rests on.
    public var sample: Int { cases ?? amount }

    /// The fewest cases from which a share or a mean is told to the public, and from which places are ranked.
    public static let least = 5

    /// Whether it is a share or a mean of too few cases to say anything.
    public var restsOnTooFew: Bool { cases.map { $0 > 0 && $0 < Self.least } ?? false }

    /// The value in tenths of its unit, rounded half up; nil where it is divided by nothing.
    public func tenths(_ unit: IndicatorUnit) -> Int? {
        guard let cases else { return amount * 10 }
        guard cases > 0 else { return nil }
        let whole = amount * Self.scale(unit)
        return (2 * whole + cases) / (2 * cases)
    }

    /// As it is written: `12`, `97.5`; nil where it is divided by nothing.
    public func text(_ unit: IndicatorUnit) -> String? {
        guard cases != nil else { return String(amount) }
        return tenths(unit).map(Self.written)
    }

    /// The median of days: `12`, `12.5`.
    public var medianText: String? { medianTwice.map { $0 % 2 == 0 ? String($0 / 2) : "\($0 / 2).5" } }

    /// The exact value beside a value in tenths of the unit: below 0 where it is less. Nil where it is divided by nothing.
    func distance(to tenths: Int, _ unit: IndicatorUnit) -> Int? {
        guard let cases else { return amount * 10 - tenths }
        return cases > 0 ? amount * Self.scale(unit) - tenths * cases : nil
    }

    /// Tenths with one place: `97.5`, `100`, `-0.3`.
    public static func written(_ tenths: Int) -> String {
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(whole)\(rest == 0 ? "" : ".\(rest)")"
    }

    private static func scale(_ unit: IndicatorUnit) -> Int { unit == .percent ? 1000 : 10 }
}

/// What is known of the matters of one procedure in some places and months: enough for each of its figures, and it adds up.
public struct Caseload: Sendable, Hashable {
    public private(set) var opened = 0
    /// Those that ended, by their days from opening to end.
    public private(set) var closed: [Int: Int] = [:]
    /// Those of them in which the authority missed a clock.
    public private(set) var late = 0

    public init() {}

    public mutating func open(_ count: Int) { opened += count }

    public mutating func close(_ count: Int, after days: Int, late isLate: Bool) {
        closed[days, default: 0] += count
        if isLate { late += count }
    }

    public static func += (load: inout Self, other: Self) {
        load.opened += other.opened
        load.late += other.late
        load.closed.merge(other.closed, uniquingKeysWith: +)
    }

    public func figure(_ measure: IndicatorQuery.Measure) -> IndicatorFigure {
        let ended = closed.values.reduce(0, +)
        return switch measure {
        case .opened: IndicatorFigure(count: opened)
        case .closed: IndicatorFigure(count: ended)
        case .onTime: IndicatorFigure(ended - late, of: ended)
        case .days: IndicatorFigure(closed.reduce(0) { $0 + $1.key * $1.value }, of: ended, medianTwice: medianTwice(of: ended))
        }
    }

    /// The middle one of all, or the sum of the middle two, twice.
    private func medianTwice(of count: Int) -> Int? {
        guard count > 0 else { return nil }
        let sorted = closed.sorted { $0.key < $1.key }
        func day(at place: Int) -> Int {
            var left = place
            for (days, cases) in sorted {
                if left < cases { return days }
                left -= cases
            }
            return sorted.last?.key ?? 0
        }
        return day(at: (count - 1) / 2) + day(at: count / 2)
    }
}
