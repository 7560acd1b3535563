public import Law

/// Where a matter stands: its state, its clocks, what it brought about, and what may be done next.
public struct Standing: Sendable {
    /// The state's name in logs; nil before the first entry.
    public let state: String?
    /// To those who handle the matter.
    public let title: String
    /// To parties and public.
    public let publicTitle: String
    public let isFinal: Bool
    /// Every clock that was started, in order.
    public private(set) var clocks: [ClockStanding]
    /// The events that the role which was asked for may enter now.
    public let open: [EventOutline]
    /// Roles that have something to do now.
    public let awaited: [MatterRole]
    /// The moment at which the platform itself has to enter a lapse; nil where no clock that runs leads anywhere by running out.
    public let lapses: Instant?
    /// Documents that entries brought about, in order.
    public let documents: [DocumentStanding]
    public let publications: [PublicationStanding]
    /// Ways to new matters that are open to the role, with what this file fills in there.
    public let links: [LinkStanding]
    /// Matters that were opened from this one, or that it was opened from, in order.
    public let linked: [MatterLinked]
    /// Whether the role may correct what was written down wrongly.
    public let mayCorrect: Bool
    /// What lies over the matter; each with its own state, clocks and open events.
    public let overlays: [OverlayStanding]

    /// The nearest day by which somebody must act; nil where no clock runs.
    public var due: LocalDate? { clocks.filter { $0.state == .running }.map(\.due.day).min() }

    /// The same without clocks that somebody is not to see.
    public func keeping(_ keeps: (ClockStanding) -> Bool) -> Standing {
        var standing = self
        standing.clocks = clocks.filter(keeps)
        return standing
    }

    init<P: Procedure>(
        _ docket: Docket<P>, _ role: MatterRole?, _ day: LocalDate, _ calendar: WorkCalendar, _ rules: StandingRules,
        overlays: [OverlayStanding] = []
    ) {
        let here = docket.state
        state = here?.rawValue
        title = here?.title ?? "尚未提交"
        publicTitle = here?.publicTitle ?? "尚未提交"
        isFinal = here?.isFinal ?? false
        clocks = docket.clocks.compactMap { running in
            P.Clock(rawValue: running.code).map { ClockStanding(running, $0.rule, calendar) }
        }
        open = role.map { rules.open(docket, for: $0, on: day) } ?? []
        awaited = docket.steps(on: day).flatMap { $0.roles }.unique
        lapses = docket.lapses(on: day, in: calendar)
        documents = docket.documents(rules.documents)
        publications = docket.publications(rules.publications)
        links = P.links.filter { link in link.isOpen(from: here) && role.map(link.roles.contains) ?? false }
            .map { LinkStanding(outline: LinkOutline($0), values: docket.carried(by: $0)) }
        linked = docket.entries.filter { $0.kind == MatterLinked.kind }.map { MatterLinked(values: $0.values) }
        mayCorrect = role.map { $0.side == .authority && !$0.isInvited } == true && here != nil
        self.overlays = overlays
    }
}

/// What a standing looks up in the declaration, gathered once for a procedure.
struct StandingRules: Sendable {
    let documents: [String: DocumentRule]
    let publications: [String: PublicationRule]
    private let events: [String: EventOutline]

    init<P: Procedure>(_: P.Type) {
        (documents, publications, events) = (P.documents, P.publications, P.eventTypes.mapValues(EventOutline.init))
    }

    /// What a role may enter now.
    func open<P: Procedure>(_ docket: Docket<P>, for role: MatterRole, on day: LocalDate) -> [EventOutline] {
        docket.events(for: role, on: day).compactMap { events[$0.kind] }
    }
}

/// How urgent something is.
public enum Lamp: String, Sendable, Hashable, CaseIterable {
    case green, amber, red

    public var title: String {
        switch self {
        case .green: "正常"
        case .amber: "临近期满"
        case .red: "逾期"
        }
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
    /// The day from which it warns.
    public let warns: LocalDate
    /// The entry that corrected its start.
    public let correctedBy: Int?
    /// The entry that stopped it, or that recorded its lapse.
    public let endedBy: Int?

    init(_ clock: RunningClock, _ rule: ClockRule, _ calendar: WorkCalendar) {
        (code, title, binds, state) = (clock.code, rule.title, rule.binds, clock.state)
        (start, period, citation, evidence) = (clock.start, clock.period, clock.citation, clock.evidence)
        (extensions, pauses, warnsBefore, correctedBy) = (clock.extensions, clock.pauses, rule.warnsBefore, clock.correctedBy)
        endedBy = clock.endedBy
        due = clock.due(in: calendar, rolling: rule.rolling)
        end = clock.end(in: calendar, rolling: rule.rolling)
        warns = calendar.day(rule.warnsBefore, workingDaysBefore: due.day)
    }

    /// How urgent it is at a moment; nil where it does not run.
    public func lamp(at now: Instant) -> Lamp? {
        guard state == .running else { return nil }
        if end <= now { return .red }
        return now.day >= warns ? .amber : .green
    }
}

extension WorkCalendar {
    /// The day so many working days before another.
    func day(_ count: Int, workingDaysBefore due: LocalDate) -> LocalDate {
        var (day, left) = (due, count)
        while left > 0, day > .first {
            day = day - 1
            if isWorkingDay(day) { left -= 1 }
        }
        return day
    }
}

/// What lies over a matter.
public struct OverlayStanding: Sendable {
    public let code: String
    public let title: String
    /// Its own; `state` is nil where it was never begun.
    public let standing: Standing
}

/// A way to a new matter.
public struct LinkStanding: Sendable, Hashable {
    public let outline: LinkOutline
    /// What the file fills in in the first form of the other procedure.
    public let values: [String: FieldValue]
}

/// A document that an entry brought about.
public struct DocumentStanding: Sendable, Hashable {
    public let code: String
    public let title: String
    public let to: [MatterRole]
    public let citation: String
    /// The number of the entry, and its day.
    public let entry: Int
    public let day: LocalDate
    /// What may be done against it, by the law of its day.
    public let remedies: [RemedyStanding]
    /// It rests on something that was not held against the text of the instrument: it waits until a legal reviewer confirms it.
    public let awaitsConfirmation: Bool
}

/// Something that an entry made public.
public struct PublicationStanding: Sendable, Hashable {
    /// Why it was taken down, and by which entry.
    public struct Withdrawal: Sendable, Hashable {
        /// What the approver wrote, else what the step is called.
        public let reason: String
        public let citation: String
        public let entry: Int
    }

    /// Counts what the matter made public from 1.
    public let number: Int
    public let code: String
    public let title: String
    public let citation: String
    public let masks: [Mask]
    /// The number of the entry, and the first day.
    public let entry: Int
    public let since: LocalDate
    /// The last day; nil where no rule ends it.
    public let until: LocalDate?
    /// What everybody may read while it stands, covered.
    public let lines: [PublishedLine]
    /// The day on which it was taken down.
    public internal(set) var withdrawn: LocalDate?
    public internal(set) var withdrawal: Withdrawal?

    init(_ rule: PublicationRule, number: Int, entry: Entry, until: LocalDate?, lines: [PublishedLine]) {
        (code, title, citation, masks) = (rule.code, rule.title, rule.citation.description, rule.masks)
        (self.number, self.entry, since, self.until, self.lines) = (number, entry.seq, entry.day, until, lines)
    }

    public func stands(on day: LocalDate) -> Bool { since <= day && (until.map { day <= $0 } ?? true) && withdrawn == nil }
}

/// A field of a file as it was made public.
public struct PublishedLine: Sendable, Hashable {
    public let field: FieldOutline
    /// Covered.
    public let value: FieldValue
}

extension Docket {
    func documents(_ rules: [String: DocumentRule]) -> [DocumentStanding] {
        own.flatMap { entry in
            (entry.documents ?? []).compactMap { code in
                rules[code].map { rule in
                    let restsOnUnconfirmed = entry.clocks.contains {
                        if case .started(_, _, _, _, _, .unconfirmed) = $0 { true } else { false }
                    }
                    let remedies = rule.remedies.compactMap { try? RemedyStanding($0, on: entry.day) }
                    return DocumentStanding(
                        code: code, title: rule.title, to: rule.to, citation: rule.citation.description, entry: entry.seq, day: entry.day,
                        remedies: remedies,
                        awaitsConfirmation: rule.evidence == .unconfirmed || restsOnUnconfirmed
                            || remedies.contains { $0.evidence == .unconfirmed })
                }
            }
        }
    }

    /// What the file fills in in the first form of the procedure that a link leads to.
    fileprivate func carried(by link: Link<P>) -> [String: FieldValue] {
        link.carries.compactMapValues { field in own.reversed().lazy.compactMap { self.values(of: $0)[field] }.first }
    }
}

extension Procedure {
    /// Every document of every edition, by code.
    static var documents: [String: DocumentRule] {
        Dictionary(editions.flatMap(\.steps).flatMap(\.documents).map { ($0.code, $0) }) { _, latest in latest }
    }

    static var publications: [String: PublicationRule] {
        Dictionary(editions.flatMap(\.steps).flatMap(\.publications).map { ($0.code, $0) }) { _, latest in latest }
    }
}
