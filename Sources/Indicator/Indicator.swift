public import Register

/// A figure that is told again and again 指标: what it means, how it is counted, from what, how often, and who answers for it.
public struct Indicator: Sendable, Hashable {
    /// Stable: `protection.complaint.on-time`.
    public let code: String
    public let name: String
    /// What it is about: the procedure's title or the kind of right.
    public let subject: String
    /// What it tells.
    public let definition: String
    /// How it is counted, in words.
    public let formula: String
    public let unit: IndicatorUnit
    /// From which rows.
    public let source: String
    /// The shortest span for which it is told; longer ones are counted from the same rows.
    public let cycle: Cycle
    /// Ids of the plan's sentences that it tells of.
    public let sentences: [String]
    /// Id of the authority that answers for it.
    public let owner: String
    public let direction: Direction
    public let query: IndicatorQuery

    public init(
        _ code: String, _ name: String, of subject: String, definition: String, formula: String, unit: IndicatorUnit, source: String,
        cycle: Cycle = .month,
        sentences: [String], owner: String, direction: Direction, query: IndicatorQuery
    ) {
        (self.code, self.name, self.subject, self.definition, self.formula) = (code, name, subject, definition, formula)
        (self.unit, self.source, self.cycle, self.sentences) = (unit, source, cycle, sentences)
        (self.owner, self.direction, self.query) = (owner, direction, query)
    }

    /// Whether it tells how things stand on a day, and not what happened in a span.
    public var isStock: Bool { if case .rights(_, .inForce) = query { true } else { false } }
}

/// What a figure is counted in.
public enum IndicatorUnit: String, Sendable, Hashable, Codable, CaseIterable {
    case cases, percent, days

    public var title: String {
        switch self {
        case .cases: "件"
        case .percent: "%"
        case .days: "天"
        }
    }
}

/// Which way is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up, down
    /// Neither: a count of what came in praises nobody.
    case neither

    public var title: String {
        switch self {
        case .up: "越高越好"
        case .down: "越低越好"
        case .neither: "不分好坏"
        }
    }
}

/// What is counted, declared: there is no other way to say it, so that every figure can be drilled down to its rows.
public enum IndicatorQuery: Sendable, Hashable {
    /// Matters of a procedure by its code.
    case matters(of: String, Measure)
    /// Rights of a kind in the register.
    case rights(RightKind, RightEvent)

    /// What is measured of matters.
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        /// Opened in the span.
        case opened
        /// Ended in the span.
        case closed
        /// The share of those ended in the span in which the authority kept every clock.
        case onTime = "on-time"
        /// Days from opening to end, of those ended in the span.
        case days
    }

    public enum RightEvent: String, Sendable, Hashable, CaseIterable {
        /// Whose leading day lies in the span.
        case filed
        /// In force today.
        case inForce = "in-force"
    }
}

/// A place whose own figures are asked for.
public enum IndicatorPlace: Sendable, Hashable {
    /// Code of a city.
    case area(String)
    /// Id of an authority.
    case authority(String)
}

/// How the table of an indicator is divided.
public enum Division: String, Sendable, Hashable, Codable, CaseIterable {
    case area, authority

    public var title: String {
        switch self {
        case .area: "地区"
        case .authority: "主管机关"
        }
    }
}
