public import Law

extension RightRecord {
    /// The term of the right by its kind, form and days; nil where the record does not say enough, or another country's law decides.
    public func term(calendar: WorkCalendar = .stateCouncil) -> ProtectionTerm? {
        guard isChinese else { return nil }
        switch kind {
        case .patent:
            guard let form = particulars.form, let filed = effectiveFiling else { return nil }
            return try? Terms.patent(form, filed: filed)
        case .trademark: return markTerm(calendar)
        case .layout:
            return effectiveFiling.flatMap { try? Terms.layout(filed: $0, firstUse: days[.firstUse], completed: days[.completion]) }
        case .variety: return varietyTerm
        case .copyright: return workTerm
        case .indication: return Terms.indication()
        }
    }

    /// The last day of protection: what the source prints, else what the rules give.
    public var expires: LocalDate? { days[.expiry] ?? term()?.expires }

    /// What comes next for the right on a day, the nearest first. A right that is over has nothing to wait for.
    public func deadlines(on day: LocalDate, status: RightStatus, calendar: WorkCalendar = .stateCouncil) -> [Deadline] {
        guard isChinese, status == .pending || status == .inForce || status == .unknown else { return [] }
        var all =
            switch kind {
            case .patent: patentDeadlines(on: day, calendar)
            case .trademark: markDeadlines(on: day, calendar)
            default: [Deadline]()
            }
        // A source that only says 有效 proves the right as well as a day of grant does.
        let exists = granted != nil || status == .inForce || kind == .copyright
        if kind != .trademark, exists, let ending = endOfTerm(calendar) { all.append(ending) }
        return all.filter { $0.day >= day }.sorted { $0.day < $1.day }
    }

    private func endOfTerm(_ calendar: WorkCalendar) -> Deadline? {
        let computed = term(calendar: calendar)
        guard let computed, let expires = computed.expires else {
            if days[.expiry] == nil, kind == .variety { return earlierEndOfVariety }
            return days[.expiry].map { Deadline("保护期届满", due: .fixed($0, steps: ["届满日系来源所载"]), citations: [], evidence: .unconfirmed) }
        }
        guard let printed = days[.expiry], printed != expires else {
            return Deadline(
                "保护期届满", due: .fixed(expires, steps: computed.steps), citations: computed.citations, evidence: computed.evidence)
        }
        let steps = computed.steps + ["来源所载届满日为\(printed)，与推算不一致，以来源为准，待核实"]
        return Deadline("保护期届满", due: .fixed(printed, steps: steps), citations: computed.citations, evidence: .unconfirmed)
    }

    /// Where the species' name does not tell how it grows: the earlier of the two ends, with the later one said beside it.
    private var earlierEndOfVariety: Deadline? {
        guard let granted, let shorter = try? Terms.variety(granted: granted, woody: false), let expires = shorter.expires,
            let longer = try? Terms.variety(granted: granted, woody: true), let later = longer.expires
        else { return nil }
        let steps = shorter.steps + ["来源没有写明是不是木本、藤本植物：是的，保护期至\(later)届满；这里先按较早的一日提醒，待核实"]
        return Deadline("保护期届满", due: .fixed(expires, steps: steps), citations: shorter.citations, evidence: .unconfirmed)
    }

    /// Rights of other offices are kept and shown, but their clocks are not ours.
    private var isChinese: Bool {
        let offices = numbers.map(\.office)
        if !offices.isEmpty { return offices.contains("CN") && !isInternationalMark }
        return !isInternationalMark && (kind != .patent || key.hasPrefix("CN"))
    }

    /// An international registration runs from its own day and is renewed with WIPO.
    private var isInternationalMark: Bool { kind == .trademark && key.first?.isLetter == true }

    /// The day of an international application is its Chinese filing day (细则 on PCT applications).
    var effectiveFiling: LocalDate? { days[.internationalFiling] ?? days[.filing] }

    var granted: LocalDate? {
        days[.grant] ?? days[.registration] ?? numbers.first { $0.role == .grant || $0.role == .registration }?.day
    }

    /// From the day of grant, by how the species grows; nil where its name does not tell.
    private var varietyTerm: ProtectionTerm? {
        guard let granted, let species = particulars.species, let growth = VarietyGrowth(species: species),
            var term = try? Terms.variety(granted: granted, woody: growth == .woodyOrVine)
        else { return nil }
        term.evidence = .unconfirmed
        term.steps.insert(growth == .woodyOrVine ? "“\(species)”按木本、藤本植物计算，待核实" : "“\(species)”按木本、藤本以外的植物计算，待核实", at: 0)
        return term
    }

    private var workTerm: ProtectionTerm? {
        let published = days[.firstPublication]
        let completed = days[.completion]
        let holders = parties.filter { $0.role == .holder || $0.role == .author || $0.role == .applicant }
        // Whether a person or a body made the work decides the term, and only a source that says so is believed.
        guard !holders.isEmpty, holders.allSatisfy({ $0.nature == .organisation }) else { return nil }
        let work = WorkDays(published: published, completed: completed, byLegalPerson: true)
        return particulars.form == .software ? try? Terms.software(work) : try? Terms.copyright(work)
    }
}

extension RightFile {
    /// What comes next for the right on a day, the nearest first.
    public func deadlines(on day: LocalDate, calendar: WorkCalendar = .stateCouncil) -> [Deadline] {
        record.deadlines(on: day, status: finding(on: day).status, calendar: calendar)
    }
}
