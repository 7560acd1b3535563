public import Law

/// What rows of lists hold of a matter: the part of `Standing` that queues are sorted and counted by, found without the rest.
public struct MatterPlace: Sendable, Hashable {
    /// The state's name in logs.
    public let state: String
    public let isFinal: Bool
    /// The nearest day by which somebody must act; nil where no clock runs, or nothing more is to be done.
    public let due: LocalDate?
    /// The moment at which the platform itself has to enter a lapse.
    public let lapses: Instant?
    /// Whether the authority has something to do now.
    public let awaitsAuthority: Bool
    /// The day on which it ended; nil while it is open.
    public let closed: LocalDate?
    /// How many clocks the authority missed; 0 while it is open.
    public let missedClocks: Int

    init<P: Procedure>(_ docket: Docket<P>, _ day: LocalDate, _ calendar: WorkCalendar) {
        state = docket.state?.rawValue ?? ""
        isFinal = docket.state?.isFinal ?? false
        let end = docket.closing
        (closed, missedClocks) = (end?.day, end.map { docket.missedClocks(at: $0, in: calendar) } ?? 0)
        guard !isFinal else { (due, lapses, awaitsAuthority) = (nil, nil, false); return }
        due =
            docket.clocks.compactMap { clock in
                guard clock.state == .running, let rule = P.Clock(rawValue: clock.code)?.rule else { return nil }
                return clock.due(in: calendar, rolling: rule.rolling).day
            }.min()
        lapses = docket.lapses(on: day, in: calendar)
        awaitsAuthority = docket.steps(on: day).contains { step in step.roles.contains { $0.side == .authority } }
    }
}

extension Docket {
    /// The moment of the nearest lapse; nil where no clock that runs leads anywhere by running out.
    func lapses(on day: LocalDate, in calendar: WorkCalendar) -> Instant? {
        (edition(on: day)?.steps ?? []).compactMap { step -> Instant? in
            guard let clock = step.lapseOf, step.starts(from: place), let running = open(clock), running.state == .running else {
                return nil
            }
            return running.end(in: calendar, rolling: clock.rule.rolling)
        }.min()
    }
}
