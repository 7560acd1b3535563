public import Law

extension Docket {
    /// Whether the filing may be entered, judged by the law that governs the matter that day.
    public func decide(_ filing: Filing, in calendar: WorkCalendar) throws(Refusal) -> Entry {
        if let correction = filing.event as? EntryCorrected { return try decide(correction, filing) }
        if let link = filing.event as? MatterLinked { return try decide(link, filing) }
        if let withdrawn = filing.event as? PublicationWithdrawn { return try decide(withdrawn, filing) }
        let kind = type(of: filing.event)
        guard let edition = edition(on: filing.day) else {
            throw .noLaw("\(P.title)：\(opened ?? filing.day)适用的规定没有录入，不能办理。请核对日期，或者请管理员补录当时的规定。")
        }
        try checkDay(filing)
        let step = try step(for: filing, under: edition, in: calendar)
        let faults = filing.event.faults
        guard faults.isEmpty else { throw .faults(faults) }
        if let earlier = step.apart.first(where: { lastEntry($0)?.actor.account == filing.actor.account }) {
            throw .notApart(event: kind.title, earlier: earlier.title)
        }
        try checkRemedies(step, on: filing.day)
        var clocks: [ClockEntry] = []
        for effect in step.clocks {
            if let entry = try self.entry(for: effect, filing, in: calendar) { clocks.append(entry) }
        }
        return Entry(
            seq: entries.count + 1, kind: kind.kind, version: kind.version, values: filing.event.values, actor: filing.actor,
            day: filing.day,
            recordedAt: filing.at, from: place?.rawValue, to: step.leads(from: place)?.rawValue ?? "", edition: edition.statute.name,
            citation: step.citation.description, clocks: clocks, facts: filing.facts.only(step.needs),
            documents: step.documents.map { $0.code }, publications: try publications(step, on: filing.day), key: filing.key,
            cause: filing.cause)
    }

    private func publications(_ step: Step<P>, on day: LocalDate) throws(Refusal) -> [PublicationEntry] {
        var entries = step.withdraws.map(PublicationEntry.withdrawn)
        do throws(NoLaw) {
            for rule in step.publications { entries.append(.published(rule.code, term: try rule.term?.on(day).value)) }
        } catch { throw .noLaw(error.description) }
        return entries
    }

    /// A document says what may be done against it by the law of its day; where none is known, it cannot be brought about.
    private func checkRemedies(_ step: Step<P>, on day: LocalDate) throws(Refusal) {
        do throws(NoLaw) {
            for remedy in step.documents.flatMap(\.remedies) { _ = try remedy.period.on(day) }
        } catch { throw .noLaw(error.description) }
    }

    /// An entry's day is not in the future, not before the entry before it, and within the declared window.
    func checkDay(_ filing: Filing) throws(Refusal) {
        let today = filing.at.day
        if filing.day > today { throw .future(filing.day, today: today) }
        if let last = entries.last?.day, filing.day < last { throw .outOfOrder(filing.day, after: last) }
        guard filing.actor.role.side != .system else { return }
        if filing.day < today - P.backdating { throw .tooOld(filing.day, earliest: today - P.backdating) }
    }

    /// The step that the filing takes: the first of those for its event, from here, by its role, whose conditions hold.
    private func step(for filing: Filing, under edition: Edition<P>, in calendar: WorkCalendar) throws(Refusal) -> Step<P> {
        let kind = type(of: filing.event)
        let here = edition.steps.filter { $0.event == kind && $0.starts(from: place) }
        if here.isEmpty {
            let open = events(for: filing.actor.role, on: filing.day).map { $0.title }
            throw Refusal.notHere(event: kind.title, state: place?.title ?? "尚未提交", open: open)
        }
        let mine = here.filter { $0.roles.contains(filing.actor.role) }
        if mine.isEmpty {
            let roles = here.flatMap { $0.roles }.map { $0.title }
            throw Refusal.notYours(event: kind.title, role: filing.actor.role.title, roles: roles.unique)
        }
        var unmet: [String] = []
        for step in mine {
            if let clock = step.lapseOf, !isPast(clock, filing, in: calendar) { continue }
            let conditions = step.judge(filing.event, self, filing.actor, filing.day, filing.facts)
            if conditions.isEmpty { return step }
            unmet += conditions
        }
        if unmet.isEmpty { throw Refusal.notDue("期限还没有届满，不能记录届满。") }
        throw Refusal.unmet(unmet.unique)
    }

    /// Whether a lapse is of a clock that runs and whose days are over.
    private func isPast(_ clock: P.Clock, _ filing: Filing, in calendar: WorkCalendar) -> Bool {
        guard let running = open(clock), running.state == .running else { return false }
        return running.end(in: calendar, rolling: clock.rule.rolling) <= filing.at
    }

    private func entry(for effect: ClockEffect<P>, _ filing: Filing, in calendar: WorkCalendar) throws(Refusal) -> ClockEntry? {
        let rule = effect.clock.rule
        let code = effect.clock.rawValue
        let day = try factDay(effect, filing)
        let open = open(effect.clock)
        switch effect.change {
        case .start:
            let law = try law(of: effect, filing.event.values, on: day)
            return .started(code, day: day, at: filing.at, period: law.value, citation: law.citation.description, evidence: law.evidence)
        case .stop:
            guard open != nil else { return nil }
            return filing.event is Lapsed && (filing.event as? Lapsed)?.clock == code ? .lapsed(code) : .stopped(code)
        case .pause(let reason):
            guard let open, open.state == .running else { return nil }
            guard let pause = rule.pauses.first(where: { $0.code == reason }) else {
                throw .clock("\(rule.title)的期限不能因此中止。")
            }
            return .paused(code, from: max(day, open.start), reason: pause.title)
        case .resume:
            guard let open, open.state == .paused, let from = open.pauses.last?.from else { return nil }
            return .resumed(code, on: max(day, from))
        case .extend(let name): return .extended(code, try granted(name, of: effect.clock, filing, in: calendar))
        }
    }

    /// How long a clock runs that starts on a day: by the law of that day, or to the last day that the authority set, which the law may keep
    /// from being too early.
    func law(of effect: ClockEffect<P>, _ values: [String: FieldValue], on day: LocalDate) throws(Refusal) -> Dated<Period>.Entry {
        let law: Dated<Period>.Entry
        do throws(NoLaw) { law = try effect.clock.rule.period.on(day) } catch { throw .noLaw(error.description) }
        guard let field = effect.lastDayField else { return law }
        guard let value = values[field], let last = LocalDate(value) else {
            throw .clock("请写明\(effect.clock.rule.title)到哪一天。")
        }
        let least = WorkCalendar.stateCouncil.due(law.value, after: day, rolling: .never).day
        if last < least { throw .clock("\(effect.clock.rule.title)最早只能指定到\(least)（自\(day)次日起不少于\(law.value)，\(law.citation)）。") }
        return .since(law.since, until: law.until, .days(last.ordinal - day.ordinal), law.citation, checked: law.lastChecked, law.evidence)
    }

    /// The day of the start fact: the field that the effect names where it is filled in, else the day of the entry.
    private func factDay(_ effect: ClockEffect<P>, _ filing: Filing) throws(Refusal) -> LocalDate {
        guard let field = effect.factField, let value = filing.event.values[field], let day = LocalDate(value) else { return filing.day }
        if day > filing.at.day { throw .future(day, today: filing.at.day) }
        return day
    }

    /// The extension if it may be granted: listed, in time, by whom the law says, not more often, after those that go before.
    private func granted(
        _ name: String, of clock: P.Clock, _ filing: Filing, in calendar: WorkCalendar
    ) throws(Refusal) -> RunningClock.Granted {
        let rule = clock.rule
        guard let running = open(clock) else { throw .clock("\(rule.title)的期限没有在计算，不能延期。") }
        guard let wanted = rule.extensions.first(where: { $0.code == name }) else { throw .clock("\(rule.title)的期限没有这种延期。") }
        guard wanted.by == filing.actor.role else {
            throw .notYours(event: wanted.title, role: filing.actor.role.title, roles: [wanted.by.title])
        }
        let already = running.extensions.filter { $0.code == name }.count
        guard already < wanted.times else { throw .clock("\(wanted.title)最多\(wanted.times)次，已经延期\(already)次。") }
        if let before = wanted.after, !running.extensions.contains(where: { $0.code == before }) {
            let title = rule.extensions.first { $0.code == before }?.title ?? before
            throw .clock("\(wanted.title)应当在\(title)之后。")
        }
        if running.state == .running, running.end(in: calendar, rolling: rule.rolling) <= Instant(startOf: filing.day) {
            throw .clock("\(rule.title)的期限已经届满，不能再延期。")
        }
        do throws(NoLaw) {
            let law = try wanted.period.on(filing.day)
            return RunningClock.Granted(
                code: name, title: wanted.title, period: law.value, citation: law.citation.description, day: filing.day)
        } catch { throw .noLaw(error.description) }
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order of its first appearance.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
