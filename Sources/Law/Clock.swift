/// Where the time comes from. The application holds one that asks the machine; tests hold one that stands still.
public protocol Clock: Sendable {
    func now() -> Instant
}

extension Clock {
    /// The legal day in China.
    public func today() -> LocalDate { now().day }
}

/// A clock that stands still.
public struct FixedClock: Clock {
    private let instant: Instant

    public init(_ instant: Instant) { self.instant = instant }

    /// Noon of that day in China.
    public init(day: LocalDate) { instant = Instant(startOf: day).adding(seconds: 12 * 3600) }

    public func now() -> Instant { instant }
}
