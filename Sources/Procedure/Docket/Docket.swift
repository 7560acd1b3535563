public import Law

/// The file of one matter: what was entered, in order, and what follows from it.
///
/// `decide` asks the law whether an event may be entered and says why not; `apply` files what was decided and cannot fail.
public struct Docket<P: Procedure>: Sendable {
    public private(set) var state: P.State?
    /// The whole file of the matter; what the kernel and other procedures over the matter entered stands among it.
    public private(set) var entries: [Entry] = []
    /// Values that were corrected, by the number of their entry.
    private(set) var corrections: [Int: [String: FieldValue?]] = [:]
    /// The number of the first entry of the present run; an overlay may begin again.
    private var began = 0
    /// Every clock that was ever started, in order.
    public private(set) var clocks: [RunningClock] = []

    public init() {}

    public init(_ entries: [Entry]) {
        for entry in entries { apply(entry) }
    }

    /// The day of the first entry.
    public var opened: LocalDate? { own.first?.day }

    /// Its own entries of the present run.
    var own: some Sequence<Entry> & BidirectionalCollection { entries.lazy.filter { P.owns($0.kind) && $0.seq >= began } }

    /// From where the next step is taken: an overlay that has ended may begin anew.
    var place: P.State? { P.isOverlay && state?.isFinal == true ? nil : state }

    /// The clock of this name that still has to be kept to; at most one of a name is open at a time.
    public func open(_ clock: P.Clock) -> RunningClock? { clocks.last { $0.code == clock.rawValue && $0.isOpen } }

    /// The last event of a kind, typed and as corrected.
    public func last<E: Event>(_: E.Type) -> E? { lastEntry(E.self).map { E(values: values(of: $0)) } }

    public func lastEntry(_ event: any Event.Type) -> Entry? { entries.last { $0.kind == event.kind && $0.seq >= began } }

    /// How often an event was entered.
    public func count(of event: any Event.Type) -> Int { entries.reduce(0) { $0 + ($1.kind == event.kind && $1.seq >= began ? 1 : 0) } }

    /// What an entry says, as corrected.
    public func values(of entry: Entry) -> [String: FieldValue] {
        (corrections[entry.seq] ?? [:]).reduce(into: entry.values) { values, correction in values[correction.key] = correction.value }
    }

    public func edition(on day: LocalDate) -> Edition<P>? { P.edition(opened: opened, on: day) }

    /// The steps that can be taken from here on a day, whoever takes them; lapses are not among them.
    public func steps(on day: LocalDate) -> [Step<P>] {
        (edition(on: day)?.steps ?? []).filter { $0.lapseOf == nil && $0.starts(from: place) }
    }

    /// The events open to a role: one button each, though an event may have several steps.
    public func events(for role: MatterRole, on day: LocalDate) -> [any Event.Type] {
        var kinds: Set<String> = []
        return steps(on: day).filter { $0.roles.contains(role) }.map { $0.event }.filter { kinds.insert($0.kind).inserted }
    }

    /// Files an entry that was decided.
    public mutating func apply(_ entry: Entry) {
        if P.owns(entry.kind) {
            if place == nil { (state, began) = (nil, entry.seq) }
            for change in entry.clocks { apply(change, by: entry) }
            state = P.state(entry.to) ?? state
        } else if entry.kind == EntryCorrected.kind {
            for change in entry.clocks { apply(change, by: entry) }
            if let (seq, name, value) = correction(in: entry) { corrections[seq, default: [:]].updateValue(value, forKey: name) }
        }
        entries.append(entry)
    }

    private mutating func apply(_ change: ClockEntry, by entry: Entry) {
        switch change {
        case .started(let code, let day, let instant, let period, let citation, let evidence):
            clocks.append(
                RunningClock(
                    code: code, startedBy: entry.seq, start: day, startedAt: instant, period: period, citation: citation, evidence: evidence
                ))
        case .stopped(let code): end(code, .stopped, by: entry.seq)
        case .lapsed(let code): end(code, .lapsed, by: entry.seq)
        case .paused(let code, let day, _):
            update(code) {
                $0.pauses.append(PauseSpan(from: day, to: nil))
                $0.state = .paused
            }
        case .resumed(let code, let day):
            update(code) {
                guard let pause = $0.pauses.popLast() else { return }
                $0.pauses.append(PauseSpan(from: pause.from, to: day))
                $0.state = .running
            }
        case .extended(let code, let granted): update(code) { $0.extensions.append(granted) }
        case .corrected(let code, let seq, let day, let period, let citation, let evidence):
            guard let place = clocks.lastIndex(where: { $0.code == code && $0.startedBy == seq }) else { return }
            (clocks[place].start, clocks[place].period) = (day, period)
            (clocks[place].citation, clocks[place].evidence) = (citation, evidence)
            clocks[place].correctedBy = entry.seq
        }
    }

    private mutating func end(_ code: String, _ state: RunningClock.State, by seq: Int) {
        update(code) {
            $0.state = state
            $0.endedBy = seq
        }
    }

    private mutating func update(_ code: String, _ change: (inout RunningClock) -> Void) {
        guard let place = clocks.lastIndex(where: { $0.code == code && $0.isOpen }) else { return }
        change(&clocks[place])
    }
}
