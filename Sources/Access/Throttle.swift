public import Law

/// How long whoever failed to sign in has to wait: nothing for the first slips, then twice as long after each further one.
public struct Throttle: Sendable, Hashable {
    /// Failures that cost nothing.
    public let free: Int
    /// Seconds after the first failure that costs.
    public let first: Int64
    /// Seconds at most.
    public let longest: Int64

    /// For one account.
    public static let account = Throttle(free: 4, first: 30, longest: 900)
    /// For one address, behind which a whole office may sit.
    public static let address = Throttle(free: 19, first: 30, longest: 900)
    /// Failures older than this are forgotten: a day, in seconds.
    public static let memory: Int64 = 86_400

    /// The moment from which the next try is heard; nil where that is now.
    public func opens(failures: Int, last: Instant, now: Instant) -> Instant? {
        guard failures > free, now < last.adding(seconds: Self.memory) else { return nil }
        let wait = min(longest, first << Int64(min(failures - free - 1, 16)))
        let opens = last.adding(seconds: wait)
        return now < opens ? opens : nil
    }
}
