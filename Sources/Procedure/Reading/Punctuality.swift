import Law

/// Whether the authority kept to its clocks in a matter that has ended.
extension Docket {
    /// The entry by which the matter came to the end in which it stands; nil while it is open.
    var closing: Entry? {
        guard state?.isFinal == true else { return nil }
        func isFinal(_ name: String?) -> Bool { name.flatMap(P.state)?.isFinal == true }
        return own.reversed().first { isFinal($0.to) && !isFinal($0.from) }
    }

    /// How many clocks the authority missed: each that it stopped after the due day, that ran out on it, or that was past when the matter ended.
    /// - Parameter end: the entry that ended the matter.
    func missedClocks(at end: Entry, in calendar: WorkCalendar) -> Int {
        clocks.count { clock in
            guard let rule = P.Clock(rawValue: clock.code)?.rule, rule.binds.side == .authority else { return false }
            return isMissed(clock, rule, at: end, in: calendar)
        }
    }

    /// Whether some clocks were kept to, up to the end or the last entry.
    func finding(of codes: [P.Clock], in calendar: WorkCalendar) -> CheckFinding {
        let names = Set(codes.map(\.rawValue))
        let ran = clocks.filter { names.contains($0.code) && P.Clock(rawValue: $0.code)?.rule.binds.side == .authority }
        guard !ran.isEmpty, let end = closing ?? entries.last else { return .absent }
        let isBroken = ran.contains { clock in
            P.Clock(rawValue: clock.code).map { isMissed(clock, $0.rule, at: end, in: calendar) } ?? false
        }
        return isBroken ? .broken : .kept
    }

    private func isMissed(_ clock: RunningClock, _ rule: ClockRule, at end: Entry, in calendar: WorkCalendar) -> Bool {
        switch clock.state {
        case .lapsed: true
        case .paused: clock.due(in: calendar, rolling: rule.rolling).day < (clock.pauses.last?.from ?? end.day)
        case .running, .stopped:
            isPast(clock, rule, at: clock.endedBy.flatMap { seq in entries.first { $0.seq == seq } } ?? end, in: calendar)
        }
    }

    /// Days are compared by the entry's legal day, hours by the moment at which it was recorded.
    private func isPast(_ clock: RunningClock, _ rule: ClockRule, at entry: Entry, in calendar: WorkCalendar) -> Bool {
        // Extensions, pauses and holidays only add to the least, so most entries need no counting.
        if entry.day.ordinal - clock.start.ordinal <= clock.period.leastDays { return false }
        if case .hours = clock.period { return clock.end(in: calendar, rolling: rule.rolling) < entry.recordedAt }
        return clock.due(in: calendar, rolling: rule.rolling).day < entry.day
    }
}

extension Period {
    /// So many calendar days at the least lie between the start and the last day; hours may end on the day on which they start.
    fileprivate var leastDays: Int {
        switch self {
        case .days(let count), .workingDays(let count): count
        case .months(let count): 28 * count
        case .years(let count): 365 * count
        case .hours: -1
        }
    }
}
