public import Law

/// What somebody asks to enter.
public struct Filing: Sendable {
    public let event: any Event
    public let actor: Actor
    /// The legal day of what happened; not in the future, and not long past.
    public let day: LocalDate
    /// Now.
    public let at: Instant
    /// The number of the last entry that the person saw; nil does not ask.
    public let seen: Int?
    /// Makes the filing one entry however often it is sent.
    public let key: String?
    public let facts: Facts
    /// The entry of another matter that brings it about.
    public var cause: Cause?

    public init(
        _ event: any Event, by actor: Actor, day: LocalDate, at: Instant, seen: Int? = nil, key: String? = nil, facts: Facts = Facts()
    ) {
        (self.event, self.actor, self.day, self.at) = (event, actor, day, at)
        (self.seen, self.key, self.facts) = (seen, key, facts)
    }

    /// Up to when lapses go before it: what was done in time and is only recorded late stays in time.
    var moment: Instant { day < at.day ? Instant(startOf: day) : at }
}

extension Docket {
    /// Enters a filing behind the lapses that are already due, or refuses it; refused, nothing changes.
    /// - Returns: what was entered; nothing where the same filing is in the file already.
    public mutating func file(_ filing: Filing, in calendar: WorkCalendar) throws(Refusal) -> [Entry] {
        if let key = filing.key, entries.contains(where: { $0.key == key }) { return [] }
        if let seen = filing.seen, seen != entries.count { throw .stale(seen: seen, now: entries.count) }
        var next = self
        var entered = try next.enterLapses(at: filing.moment, in: calendar)
        let entry = try next.decide(filing, in: calendar)
        next.apply(entry)
        entered.append(entry)
        self = next
        return entered
    }

    /// Enters the lapses whose moment has passed, each on the day after its due day, the earliest first.
    public mutating func enterLapses(at now: Instant, in calendar: WorkCalendar) throws(Refusal) -> [Entry] {
        var entered: [Entry] = []
        while let (event, day) = nextLapse(at: now, in: calendar) {
            let entry = try decide(Filing(event, by: .system, day: day, at: now), in: calendar)
            apply(entry)
            entered.append(entry)
        }
        return entered
    }

    /// The earliest clock that has run out and whose lapse means something here.
    private func nextLapse(at now: Instant, in calendar: WorkCalendar) -> (Lapsed, LocalDate)? {
        let steps = (edition(on: now.day)?.steps ?? []).filter { $0.lapseOf != nil && $0.starts(from: place) }
        return steps.compactMap { step -> (Instant, Lapsed)? in
            guard let name = step.lapseOf, let clock = open(name), clock.state == .running else { return nil }
            let end = clock.end(in: calendar, rolling: name.rule.rolling)
            return end <= now ? (end, Lapsed(clock: name.rawValue)) : nil
        }
        .min { $0.0 < $1.0 }
        .map { end, event in (event, max(end.day, entries.last?.day ?? end.day)) }
    }
}
