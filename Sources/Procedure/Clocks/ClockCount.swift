public import Law

/// Days on which a clock stands still: from the day it is paused, which no longer counts, to the day it goes on, which counts again.
public struct PauseSpan: Sendable, Hashable, Codable {
    public let from: LocalDate
    /// Nil while it stands still.
    public let to: LocalDate?

    public init(from: LocalDate, to: LocalDate?) { (self.from, self.to) = (from, to) }
}

extension WorkCalendar {
    /// The day on which a period ends that was lengthened and stood still in between.
    ///
    /// Start day not counted; periods of one unit are added before they are counted, so that three months and one month are four; the days
    /// of the pauses are added; the end is moved off a holiday once, last of all.
    /// - Parameter pauses: those that have ended, within the running of the clock.
    public func due(
        _ period: Period, extendedBy extensions: [Period], pauses: [PauseSpan], after start: LocalDate, rolling: Rolling
    ) -> DueDate {
        let pauses = pauses.filter { $0.to != nil }
        if extensions.isEmpty, pauses.isEmpty { return due(period, after: start, rolling: rolling) }
        var end = ClockEnd(day: start, pauses: pauses, calendar: self)
        for period in Self.joined([period] + extensions) { end.add(period) }
        return end.due(rolling)
    }

    /// Neighbours of one unit become one period.
    private static func joined(_ periods: [Period]) -> [Period] {
        periods.reduce(into: []) { joined, next in
            guard let last = joined.last, let sum = last.adding(next) else { return joined.append(next) }
            joined[joined.count - 1] = sum
        }
    }
}

extension Period {
    /// Nil where the units differ.
    fileprivate func adding(_ other: Period) -> Period? {
        switch (self, other) {
        case (.days(let a), .days(let b)): .days(a + b)
        case (.workingDays(let a), .workingDays(let b)): .workingDays(a + b)
        case (.months(let a), .months(let b)): .months(a + b)
        case (.years(let a), .years(let b)): .years(a + b)
        case (.years(let a), .months(let b)), (.months(let b), .years(let a)): .months(12 * a + b)
        case (.hours(let a), .hours(let b)): .hours(a + b)
        default: nil
        }
    }
}

/// The end of a clock while it is being counted.
private struct ClockEnd {
    var day: LocalDate
    var steps: [String] = []
    var isProvisional = false
    /// The pauses not yet added.
    var pauses: [PauseSpan]
    let calendar: WorkCalendar

    init(day: LocalDate, pauses: [PauseSpan], calendar: WorkCalendar) {
        (self.day, self.pauses, self.calendar) = (day, pauses.sorted { $0.from < $1.from }, calendar)
    }

    mutating func add(_ period: Period) {
        if case .workingDays(let count) = period { return addWorkingDays(count) }
        let counted = calendar.due(period, after: day, rolling: .never)
        steps += counted.steps
        day = counted.day
        addPauses()
    }

    /// The days that stood still before the end are added to it, which may bring further pauses before it.
    private mutating func addPauses() {
        while let pause = pauses.first, pause.from <= day, let to = pause.to {
            pauses.removeFirst()
            let length = to.ordinal - pause.from.ordinal
            day = day + length
            steps.append("\(pause.from)中止，\(to)恢复，停止计算\(length)日，顺延至\(day)")
        }
    }

    private mutating func addWorkingDays(_ count: Int) {
        let start = day
        var (left, skipped) = (count, 0)
        while left > 0, day < .last {
            day = day + 1
            guard calendar.isWorkingDay(day) else { continue }
            if pauses.contains(where: { $0.from <= day && $0.to.map { day < $0 } ?? false }) { skipped += 1 } else { left -= 1 }
        }
        let used = pauses.filter { $0.from <= day }
        pauses.removeAll { $0.from <= day }
        let note = used.map { "\($0.from)中止、\($0.to?.description ?? "")恢复" }.joined(separator: "，")
        steps.append("自\(start)次日起算\(count)个工作日" + (skipped == 0 ? "" : "，\(note)，其间\(skipped)个工作日不计入") + "，至\(day)届满")
        isProvisional = isProvisional || !calendar.isAnnounced(start) || !calendar.isAnnounced(day)
    }

    func due(_ rolling: Rolling) -> DueDate {
        switch rolling {
        case .never: return DueDate(day: day, rawDay: day, isProvisional: isProvisional, steps: steps)
        case .toNextWorkingDay:
            let rolled = calendar.rolled(day, after: steps)
            return DueDate(day: rolled.day, rawDay: day, isProvisional: rolled.isProvisional || isProvisional, steps: rolled.steps)
        }
    }
}
