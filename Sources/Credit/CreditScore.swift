public import Law

/// A score of credit on a day, with every point explained. It is worked out of events and rules each time it is asked for, so that any past day
/// can be played again: as it was known then, or as it is known now.
public struct CreditScore: Sendable, Hashable {
    /// One event, and what it counts.
    public struct Line: Sendable, Hashable {
        public enum Reason: Sendable, Hashable {
            case counts
            case expired(LocalDate)
            case withdrawn(LocalDate, String)
            case repaired(LocalDate)
            /// An objection is being examined, and the rules stop counting for so long.
            case frozen(String)
            /// No rules held on the day of what happened, or they have no such item.
            case noRule
            /// The rules name the item and give no points that a source is known for.
            case noPoints
        }
        public let event: CreditEvent
        public let standing: CreditStanding
        /// The rule of the day of what happened.
        public let item: CreditItem?
        /// The title and source of the rules that the item stands in.
        public let rules: CreditRules?
        public let reason: Reason
        /// What it adds or takes; zero where it does not count.
        public let points: CreditPoints
        /// The last day on which it counts; nil where it does not lapse.
        public let lastDay: LocalDate?
        public let repairableFrom: LocalDate?

        public var counts: Bool { reason == .counts }
        public var isDeduction: Bool { item?.direction != .bonus }
    }

    public let subject: CreditSubject
    public let day: LocalDate
    /// The day whose knowledge it rests on.
    public let known: LocalDate
    /// The rules of the day; nil where none held.
    public let rules: CreditRules?
    /// The latest event first.
    public let lines: [Line]
    /// Sums of what counts; the bonus before it is capped.
    public let deductions: CreditPoints
    public let bonus: CreditPoints
    /// Nil where no rules say what everybody begins with, or where an event's points are not known.
    public let score: CreditPoints?
    public let level: CreditLevel?
    /// The title of the item that brings the level about, where it is not the score.
    public let forcedBy: String?
    /// How far all the rules can be relied on that it rests on.
    public let standing: CreditRules.Standing

    /// Whether it may be published as a grade: not where any of its rules is to be confirmed.
    public var isGrade: Bool { score != nil && level != nil && standing != .unconfirmed }
    /// The bonus as the cap leaves it.
    public var countedBonus: CreditPoints { rules?.bonusCap.map { min($0, bonus) } ?? bonus }

    /// - Parameters:
    ///   - events: of the subject.
    ///   - known: what was known on this day; the events and rules that were entered later are passed over.
    public init(of subject: CreditSubject, _ events: [CreditEvent], by book: CreditRuleBook, on day: LocalDate, known: LocalDate) {
        (self.subject, self.day, self.known) = (subject, day, known)
        let rules = book.rules(on: day, known: known)
        let lines = events.filter { $0.subject == subject }
            .compactMap { Self.line($0, by: book, freezes: rules?.freezesContested ?? false, on: day, known: known) }
            .sorted { ($0.standing.facts.day, $0.event.key) > ($1.standing.facts.day, $1.event.key) }
        let counted = lines.filter(\.counts)
        let deductions = counted.filter(\.isDeduction).reduce(CreditPoints.zero) { $0 + $1.points }
        let bonus = counted.filter { !$0.isDeduction }.reduce(CreditPoints.zero) { $0 + $1.points }
        (self.rules, self.lines, self.deductions, self.bonus) = (rules, lines, deductions, bonus)
        let used = [rules].compactMap(\.self) + counted.compactMap(\.rules)
        standing =
            used.contains { $0.standing == .unconfirmed }
            ? .unconfirmed : used.contains { $0.standing == .demonstration } ? .demonstration : rules == nil ? .unconfirmed : .confirmed
        guard let rules, let base = rules.base, !lines.contains(where: { $0.reason == .noPoints }) else {
            (score, level, forcedBy) = (nil, nil, nil)
            return
        }
        let capped = rules.bonusCap.map { min($0, bonus) } ?? bonus
        let score = max(.zero, base - deductions + capped)
        self.score = score
        let byScore = rules.level(of: score, hasBonus: bonus > .zero)
        let forced = counted.compactMap { line in line.item?.forces.flatMap(rules.level).map { (level: $0, title: line.item?.title) } }
            .min { $0.level.from < $1.level.from }
        if let forced, let byScore, forced.level.from < byScore.from {
            (level, forcedBy) = (forced.level, forced.title)
        } else {
            (level, forcedBy) = (byScore, nil)
        }
    }

    private static func line(
        _ event: CreditEvent, by book: CreditRuleBook, freezes: Bool, on day: LocalDate, known: LocalDate
    ) -> Line? {
        guard let standing = event.standing(on: day, known: known) else { return nil }
        let happened = standing.facts.day
        guard happened <= day else { return nil }
        let rules = book.rules(on: happened, known: known)
        let item = rules?.item(standing.facts.item).flatMap { $0.isInForce(on: happened) && $0.subject == event.subject.kind ? $0 : nil }
        let lastDay = item?.lastDay(of: happened)
        let reason: Line.Reason =
            if let withdrawn = standing.withdrawn {
                .withdrawn(withdrawn.day, withdrawn.reason)
            } else if item == nil {
                .noRule
            } else if let repaired = standing.repaired {
                .repaired(repaired)
            } else if let lastDay, lastDay < day {
                .expired(lastDay)
            } else if item?.points == nil {
                .noPoints
            } else if freezes, standing.objectionIsAccepted, let matter = standing.objection {
                .frozen(matter)
            } else {
                .counts
            }
        return Line(
            event: event, standing: standing, item: item, rules: rules, reason: reason,
            points: reason == .counts ? item?.points ?? .zero : .zero, lastDay: lastDay,
            repairableFrom: item?.direction == .deduction ? item?.repairable(from: happened) : nil)
    }
}

extension CreditScore {
    /// How a score came to be what it is: the scores of the days on which it, its level or what its rules are worth changed, the earliest first.
    /// - Parameters:
    ///   - last: the last day that is looked at.
    ///   - known: what was known on this day.
    public static func course(
        of subject: CreditSubject, _ events: [CreditEvent], by book: CreditRuleBook, until last: LocalDate, known: LocalDate
    ) -> [CreditScore] {
        var days: Set<LocalDate> = [last]
        for statement in book.statements { days.formUnion([statement.rules.since] + (statement.rules.until.map { [$0 + 1] } ?? [])) }
        for line in CreditScore(of: subject, events, by: book, on: last, known: known).lines {
            days.insert(line.standing.facts.day)
            if let end = line.lastDay { days.insert(end + 1) }
            for entry in line.event.entries where entry.recorded <= known { days.insert(entry.recorded) }
        }
        var course: [CreditScore] = []
        for day in days.filter({ $0 <= last }).sorted() {
            let score = CreditScore(of: subject, events, by: book, on: day, known: known)
            guard score.rules != nil else { continue }
            if let before = course.last, before.score == score.score, before.level == score.level, before.standing == score.standing {
                continue
            }
            course.append(score)
        }
        return course
    }
}
