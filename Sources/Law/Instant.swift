/// A moment in time, in UTC, to the microsecond. Where the law counts days it is a `LocalDate` instead.
public struct Instant: Sendable, Hashable, Comparable, Codable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    public let microseconds: Int64

    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The first moment of a day in China.
    public init(startOf day: LocalDate) {
        self.init(microseconds: Int64(day.ordinal) * Self.day - Self.beijing)
    }

    public static func < (a: Self, b: Self) -> Bool { a.microseconds < b.microseconds }
    public func adding(seconds: Int64) -> Self { Self(microseconds: microseconds + seconds * 1_000_000) }

    public init(from decoder: any Decoder) throws { microseconds = try decoder.singleValueContainer().decode(Int64.self) }
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }

    /// The legal day: the day in China, eight hours ahead of UTC all year (there has been no summer time since 1991).
    public var day: LocalDate { Self.split(microseconds + Self.beijing).day }

    /// Beijing time to the second, as screens say it: `2026-11-23 22:04:05`.
    public var beijingText: String {
        let (day, rest) = Self.split(microseconds + Self.beijing)
        return "\(day) \(Self.clock(rest / 1_000_000))"
    }

    /// UTC to the microsecond in ISO 8601, as JSON says it: `2026-11-23T14:04:05.000120Z`.
    public var utcText: String {
        let (day, rest) = Self.split(microseconds)
        let fraction = String(rest % 1_000_000)
        return "\(day)T\(Self.clock(rest / 1_000_000)).\(String(repeating: "0", count: 6 - fraction.count))\(fraction)Z"
    }

    private static let day: Int64 = 86_400_000_000
    private static let beijing: Int64 = 8 * 3_600_000_000

    /// The day and the microseconds into it; moments before 1970 fall on the day before, not towards zero.
    private static func split(_ microseconds: Int64) -> (day: LocalDate, rest: Int64) {
        var (days, rest) = microseconds.quotientAndRemainder(dividingBy: day)
        if rest < 0 { (days, rest) = (days - 1, rest + day) }
        return (LocalDate(ordinal: Int(days)), rest)
    }

    private static func clock(_ seconds: Int64) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }
}
