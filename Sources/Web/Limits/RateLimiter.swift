public import Law
import Synchronization

/// Counts what everybody asks for, in memory. Of each asker it keeps one moment: when their bucket will be full again. Whoever asks more
/// than it holds is told when to come back.
///
/// The table is bounded. When it is full, buckets that are full again go first, since an absent one is a full one; then those that owe least.
public final class RateLimiter: Sendable {
    private let clock: any Clock
    private let capacity: Int
    /// Microseconds since 1970 at which each bucket is full.
    private let fullAt = Mutex<[String: Int64]>([:])

    public init(clock: any Clock, capacity: Int = 100_000) { (self.clock, self.capacity) = (clock, max(1, capacity)) }

    /// What is left after a request.
    public struct Verdict: Sendable, Hashable {
        public let isAdmitted: Bool
        /// Ordinary requests that may follow at once.
        public let remaining: Int
        /// Seconds until the bucket is full again.
        public let reset: Int
        /// Seconds after which the request would be admitted; 0 where it was.
        public let wait: Int
    }

    /// Takes so much out of an asker's bucket. What is refused takes nothing. A cost above the quota takes the whole bucket.
    public func take(_ cost: Int, from asker: String, by limit: RateLimit) -> Verdict {
        let now = clock.now().microseconds
        let window = Int64(limit.seconds) * 1_000_000
        let step = max(1, window / Int64(limit.quota))
        let asked = Int64(min(max(0, cost), limit.quota)) * step
        let key = "\(limit.name) \(asker)"
        return fullAt.withLock { table in
            let full = max(now, table[key] ?? now)
            let after = full + asked
            guard after <= now + window else {
                return Verdict(
                    isAdmitted: false, remaining: Int(max(0, (now + window - full) / step)), reset: Self.seconds(full - now),
                    wait: Self.seconds(after - window - now))
            }
            if table[key] == nil, table.count >= capacity { Self.makeRoom(in: &table, now: now) }
            table[key] = after
            return Verdict(isAdmitted: true, remaining: Int((now + window - after) / step), reset: Self.seconds(after - now), wait: 0)
        }
    }

    /// How many askers are remembered.
    var count: Int { fullAt.withLock(\.count) }

    private static func makeRoom(in table: inout [String: Int64], now: Int64) {
        let before = table.count
        table = table.filter { $0.value > now }
        guard table.count == before else { return }
        let debts = table.values.sorted()
        let bound = debts[debts.count / 4]
        table = table.filter { $0.value > bound }
    }

    private static func seconds(_ microseconds: Int64) -> Int { Int((max(0, microseconds) + 999_999) / 1_000_000) }
}
