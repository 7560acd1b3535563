public import Law

/// A clock that was started in a matter. The law of its start day stays with it; its due day is counted anew whenever it is asked for, since
/// a calendar may have been announced in between.
public struct RunningClock: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Hashable, Codable { case running, paused, stopped, lapsed }

    /// The clock's code in its procedure.
    public let code: String
    /// The entry that started it.
    public let startedBy: Int
    /// The day on which the start fact happened; not counted.
    public internal(set) var start: LocalDate
    /// The moment, for periods of hours.
    public internal(set) var startedAt: Instant
    public internal(set) var period: Period
    public internal(set) var citation: String
    public internal(set) var evidence: Evidence
    public internal(set) var extensions: [Granted] = []
    public internal(set) var pauses: [PauseSpan] = []
    public internal(set) var state = State.running
    /// The entry that corrected its start.
    public internal(set) var correctedBy: Int?
    /// The entry that stopped it, or that recorded its lapse.
    public internal(set) var endedBy: Int?

    /// An extension that was granted.
    public struct Granted: Sendable, Hashable, Codable {
        public let code: String
        public let title: String
        public let period: Period
        public let citation: String
        public let day: LocalDate
    }

    /// Still to be kept to: running or standing still.
    public var isOpen: Bool { state == .running || state == .paused }

    /// The day by which the act is in time, by what is known of the calendar now.
    public func due(in calendar: WorkCalendar, rolling: Rolling) -> DueDate {
        calendar.due(period, extendedBy: extensions.map(\.period), pauses: pauses, after: start, rolling: rolling)
    }

    /// The moment after which it is too late: the end of the due day in China, or the hour itself.
    public func end(in calendar: WorkCalendar, rolling: Rolling) -> Instant {
        guard case .hours = period else { return Instant(startOf: due(in: calendar, rolling: rolling).day + 1) }
        return calendar.due(period, after: startedAt, rolling: rolling).instant
    }
}
