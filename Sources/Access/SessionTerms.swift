public import Law

/// How long a sign-in lasts.
public enum SessionTerms {
    /// Seconds without a request after which it ends: half an hour.
    public static let idle: Int64 = 1800
    /// Seconds after which it ends in any case: a working day.
    public static let whole: Int64 = 12 * 3600

    public static func isOver(began: Instant, seen: Instant, now: Instant) -> Bool {
        now >= seen.adding(seconds: idle) || now >= began.adding(seconds: whole)
    }
}
