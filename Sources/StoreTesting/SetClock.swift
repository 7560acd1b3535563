public import Law
import Synchronization

/// A clock that a test sets: noon in China of the day it stands at.
public final class SetClock: Clock {
    private let instant: Mutex<Instant>
    public init(_ day: LocalDate) { instant = Mutex(FixedClock(day: day).now()) }
    public func now() -> Instant { instant.withLock { $0 } }
    public func set(_ moment: Instant) { instant.withLock { $0 = moment } }
    public func set(_ day: LocalDate) { instant.withLock { $0 = FixedClock(day: day).now() } }
}
