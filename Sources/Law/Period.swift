/// How long a statute gives.
public enum Period: Sendable, Hashable, Codable, CustomStringConvertible {
    /// Calendar days 日.
    case days(Int)
    /// Days worked, by the State Council's calendar 工作日.
    case workingDays(Int)
    case months(Int)
    case years(Int)
    /// Hours run on from the moment, through nights and holidays.
    case hours(Int)

    /// The unit in words and how many of it.
    public var parts: (unit: String, amount: Int) {
        switch self {
        case .days(let n): ("日", n)
        case .workingDays(let n): ("个工作日", n)
        case .months(let n): ("个月", n)
        case .years(let n): ("年", n)
        case .hours(let n): ("小时", n)
        }
    }

    public var description: String { "\(parts.amount)\(parts.unit)" }
}

/// The day on which a period ends, and how it was found.
public struct DueDate: Codable, Sendable, Hashable {
    /// The last day on which the act is in time.
    public let day: LocalDate
    /// The day before any holiday moved it.
    public let rawDay: LocalDate
    /// The year's calendar is not announced (or not held): the day may still move.
    public let isProvisional: Bool
    /// How the day was counted, a sentence a step, in Chinese.
    public let steps: [String]

    public init(day: LocalDate, rawDay: LocalDate, isProvisional: Bool, steps: [String]) {
        (self.day, self.rawDay, self.isProvisional, self.steps) = (day, rawDay, isProvisional, steps)
    }
}

/// The moment at which a period of hours ends.
public struct DueInstant: Codable, Sendable, Hashable {
    public let instant: Instant
    public let steps: [String]
}

/// What happens to a period whose last day is not worked.
public enum Rolling: Sendable, Hashable {
    /// It ends on the next working day, as periods do in which somebody has to act.
    case toNextWorkingDay
    /// It stays, as the term of a patent does.
    case never
}
