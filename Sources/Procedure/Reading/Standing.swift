public import Law

/// Where a matter stands: its state, its clocks, and what may be done next.
public struct Standing: Sendable {
    /// The state's name in logs; nil before the first entry.
    public let state: String?
    /// To those who handle the matter.
    public let title: String
    /// To parties and public.
    public let publicTitle: String
    public let isFinal: Bool
    /// Every clock that was started, in order.
    public let clocks: [ClockStanding]
    /// The events that the role which was asked for may enter now.
    public let open: [EventOutline]
    /// Roles that have something to do now.
    public let awaited: [MatterRole]
    /// The moment at which the platform itself has to enter a lapse; nil where no clock that runs leads anywhere by running out.
    public let lapses: Instant?

    /// The nearest day by which somebody must act; nil where no clock runs.
    public var due: LocalDate? { clocks.filter { $0.state == .running }.map(\.due.day).min() }

    init<P: Procedure>(_ docket: Docket<P>, _ role: MatterRole?, _ day: LocalDate, _ calendar: WorkCalendar) {
        state = docket.state?.rawValue
        title = docket.state?.title ?? "尚未提交"
        publicTitle = docket.state?.publicTitle ?? "尚未提交"
        isFinal = docket.state?.isFinal ?? false
        clocks = docket.clocks.compactMap { running in
            P.Clock(rawValue: running.code).map { ClockStanding(running, $0.rule, calendar) }
        }
        open = role.map { docket.events(for: $0, on: day).map(EventOutline.init) } ?? []
        awaited = docket.steps(on: day).flatMap(\.roles).unique
        let lapsing = (docket.edition(on: day)?.steps ?? []).filter { $0.starts(from: docket.state) }.compactMap(\.lapseOf)
        lapses =
            lapsing.compactMap { clock in
                docket.open(clock).flatMap { $0.state == .running ? $0.end(in: calendar, rolling: clock.rule.rolling) : nil }
            }.min()
    }
}

/// One clock of a matter with its arithmetic.
public struct ClockStanding: Sendable, Hashable {
    public let code: String
    /// What has to be done.
    public let title: String
    public let binds: MatterRole
    public let state: RunningClock.State
    public let start: LocalDate
    public let period: Period
    public let due: DueDate
    /// The moment after which it is too late.
    public let end: Instant
    public let citation: String
    public let evidence: Evidence
    public let extensions: [RunningClock.Granted]
    public let pauses: [PauseSpan]
    /// Working days before the due day from which it warns.
    public let warnsBefore: Int

    init(_ clock: RunningClock, _ rule: ClockRule, _ calendar: WorkCalendar) {
        (code, title, binds, state) = (clock.code, rule.title, rule.binds, clock.state)
        (start, period, citation, evidence) = (clock.start, clock.period, clock.citation, clock.evidence)
        (extensions, pauses, warnsBefore) = (clock.extensions, clock.pauses, rule.warnsBefore)
        due = clock.due(in: calendar, rolling: rule.rolling)
        end = clock.end(in: calendar, rolling: rule.rolling)
    }
}
