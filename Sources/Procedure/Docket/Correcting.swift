import Law

extension Docket {
    /// Whether a field of an earlier entry may be corrected: by the authority, in a field that can be typed again, with a value under which the
    /// step that was taken still holds, and without undoing a lapse that was entered.
    func decide(_ correction: EntryCorrected, _ filing: Filing) throws(Refusal) -> Entry {
        try checkDay(filing)
        guard filing.actor.role.side == .authority, !filing.actor.role.isInvited else {
            throw .notYours(event: EntryCorrected.title, role: filing.actor.role.title, roles: ["主管机关"])
        }
        let faults = correction.faults
        guard faults.isEmpty else { throw .faults(faults) }
        guard let seq = correction.entry, let target = entries.first(where: { $0.seq == seq }), let type = P.correctable[target.kind] else {
            throw .faults([FieldFault("entry", .unfit, "案卷里没有可以更正的第\(correction.entry ?? 0)项")])
        }
        guard let field = type.outlines.first(where: { $0.name == correction.field }), field.canBeTypedAgain else {
            throw .faults([FieldFault("field", .unfit, "“\(type.title)”没有这个栏目，或者这个栏目不能更正")])
        }
        let value = try Self.value(of: correction, for: field)
        var values = self.values(of: target)
        guard values[field.name] != value else { throw .faults([FieldFault("value", .unfit, "更正后的内容和现在的一样")]) }
        values[field.name] = value
        let clocks = try recounted(target, type.init(values: values), field.name, filing)
        return note(filing, EntryCorrected.title, clocks)
    }

    /// What the field should say; nil where it should have been left blank.
    private static func value(of correction: EntryCorrected, for field: FieldOutline) throws(Refusal) -> FieldValue? {
        if correction.isBlank == true {
            guard field.need == .optional else { throw .faults([FieldFault("blank", .unfit, "“\(field.label)”是必填的，不能空着")]) }
            guard (correction.value ?? "").isEmpty else { throw .faults([FieldFault("value", .unfit, "写了更正后的内容，就不能又说应当空着")]) }
            return nil
        }
        switch field.read([field.name: [correction.value ?? ""]]) {
        case .success(let typed?): return typed
        case .success(nil):
            let rest = field.need == .optional ? "，或者选“这一栏应当空着”" : ""
            throw .faults([FieldFault("value", .missing, "请填写\(field.label)\(rest)")])
        case .failure(let fault): throw .faults([FieldFault("value", fault.code, fault.text)])
        }
    }

    /// The clocks that start on another day; refuses where the step would not have been taken.
    private func recounted(_ target: Entry, _ event: any Event, _ field: String, _ filing: Filing) throws(Refusal) -> [ClockEntry] {
        if let fault = event.faults.first(where: { $0.field == field }) { throw .faults([FieldFault("value", fault.code, fault.text)]) }
        let before = Docket(Array(entries.prefix { $0.seq < target.seq }))
        guard
            let step = before.edition(on: target.day)?.steps.first(where: { step in
                step.event.kind == target.kind && step.citation.description == target.citation && step.starts(from: before.place)
                    && step.leads(from: before.place)?.rawValue == target.to
                    && step.judge(event, before, target.actor, target.day, target.facts).isEmpty
            })
        else {
            throw .unmet(["更正不改变办理的结果：按更正后的内容，第\(target.seq)项不会这样办理，请依法撤销、变更或者重新办理"])
        }
        var changes: [ClockEntry] = []
        for effect in step.clocks where effect.change == .start && (effect.factField == field || effect.lastDayField == field) {
            guard let clock = clocks.last(where: { $0.code == effect.clock.rawValue && $0.startedBy == target.seq }) else { continue }
            if clock.state == .lapsed { throw .clock("由这一栏起算的期限“\(effect.clock.rule.title)”已经记录届满，不能再更正。") }
            let day = effect.factField.flatMap { event.values[$0] }.flatMap(LocalDate.init) ?? target.day
            if day > filing.at.day { throw .future(day, today: filing.at.day) }
            let law = try law(of: effect, event.values, on: day)
            changes.append(
                .corrected(
                    clock.code, startedBy: target.seq, day: day, period: law.value, citation: law.citation.description,
                    evidence: law.evidence))
        }
        return changes
    }

    /// What a correcting entry corrects; nil where it cannot be read, which changes nothing.
    func correction(in entry: Entry) -> (seq: Int, field: String, value: FieldValue?)? {
        entry.correction { seq in entries.first { $0.seq == seq }.flatMap { P.eventTypes[$0.kind]?.outlines } }
    }

    /// An entry that moves nothing.
    func note(_ filing: Filing, _ rule: String, _ clocks: [ClockEntry] = [], publications: [PublicationEntry] = []) -> Entry {
        let kind = type(of: filing.event)
        return Entry(
            seq: entries.count + 1, kind: kind.kind, version: kind.version, values: filing.event.values, actor: filing.actor,
            day: filing.day, recordedAt: filing.at, from: state?.rawValue, to: state?.rawValue ?? "",
            edition: edition(on: filing.day)?.statute.name ?? "", citation: rule, clocks: clocks, publications: publications,
            key: filing.key)
    }

    /// Whether another matter may be linked: by a link that the procedure declares, from here, by whom it says. That this one was opened from
    /// another is entered by the platform alone.
    func decide(_ linked: MatterLinked, _ filing: Filing) throws(Refusal) -> Entry {
        try checkDay(filing)
        let faults = linked.faults
        guard faults.isEmpty else { throw .faults(faults) }
        if linked.way == .openedFrom {
            guard filing.actor.role == .system else {
                throw .notYours(event: MatterLinked.title, role: filing.actor.role.title, roles: [MatterRole.system.title])
            }
            return note(filing, MatterLinked.title)
        }
        if filing.actor.role == .system,
            let reaction = P.reactions.first(where: { $0.code == linked.link && $0.effect == .opens(linked.procedure ?? "") })
        {
            return note(filing, reaction.citation.description)
        }
        guard let link = P.links.first(where: { $0.code == linked.link && $0.procedure == linked.procedure }) else {
            throw .faults([FieldFault("link", .unfit, "\(P.title)没有这种关联")])
        }
        guard link.isOpen(from: state) else {
            let open = P.links.filter { $0.isOpen(from: state) && $0.roles.contains(filing.actor.role) }.map(\.title)
            throw .notHere(event: link.title, state: state?.title ?? "尚未提交", open: open)
        }
        guard link.roles.contains(filing.actor.role) else {
            throw .notYours(event: link.title, role: filing.actor.role.title, roles: link.roles.map(\.title))
        }
        return note(filing, link.citation.description)
    }
}

extension Link {
    func isOpen(from state: P.State?) -> Bool {
        switch (origin, state) {
        case (.states(let states), let state?): states.contains(state)
        case (.open, let state?): !state.isFinal
        default: false
        }
    }
}

extension Procedure {
    /// The events whose entries may be corrected, by kind: its own, which somebody filled in.
    static var correctable: [String: any Event.Type] {
        eventTypes.filter { kind, type in owns(kind) && kind != Lapsed.kind && type.outlines.contains(where: \.canBeTypedAgain) }
    }
}

extension FieldOutline {
    /// Tables and files are handed in anew and not corrected in a line.
    var canBeTypedAgain: Bool {
        switch kind {
        case .rows, .files: false
        default: true
        }
    }

    /// The same field as the form of a correction asks for it.
    public var correcting: FieldOutline {
        FieldOutline("value", "更正后的内容", kind, help, need, seen, isOfficial: isOfficial)
    }
}

/// What a later entry says an earlier one should have said.
public struct FieldCorrection: Sendable, Hashable {
    /// The numbers of the entry that corrects and of the entry that is corrected.
    public let by: Int
    public let entry: Int
    public let field: FieldOutline
    /// What stood until then; nil where the field was left blank.
    public let stood: FieldValue?
    /// Nil where it should have been left blank.
    public let holds: FieldValue?
}

extension AnyProcedure {
    /// What was corrected in a file, in order. What was erased since is not among it.
    public func corrections(in entries: [Entry]) -> [FieldCorrection] {
        var found: [FieldCorrection] = []
        for entry in entries {
            let correction = entry.correction { seq in entries.first { $0.seq == seq }.flatMap { events[$0.kind]?.fields } }
            guard let (seq, name, value) = correction, let target = entries.first(where: { $0.seq == seq }),
                let field = events[target.kind]?.fields.first(where: { $0.name == name })
            else { continue }
            let earlier = found.last { $0.entry == seq && $0.field.name == name }
            let stood = earlier.map(\.holds) ?? target.values[name]
            found.append(FieldCorrection(by: entry.seq, entry: seq, field: field, stood: stood, holds: value))
        }
        return found
    }

    /// The field that an entry corrects, whatever it says of it now; nil where it corrects nothing that is there.
    public func correctedField(by entry: Entry, in entries: [Entry]) -> FieldOutline? {
        guard entry.kind == EntryCorrected.kind else { return nil }
        let correction = EntryCorrected(values: entry.values)
        let target = entries.first { $0.seq == correction.entry }
        return target.flatMap { events[$0.kind]?.fields.first { $0.name == correction.field } }
    }
}

extension Entry {
    /// - Parameter outlines: the fields of the entry of a number.
    func correction(_ outlines: (Int) -> [FieldOutline]?) -> (seq: Int, field: String, value: FieldValue?)? {
        guard kind == EntryCorrected.kind else { return nil }
        let correction = EntryCorrected(values: values)
        guard let seq = correction.entry, let name = correction.field, let field = outlines(seq)?.first(where: { $0.name == name }) else {
            return nil
        }
        if correction.isBlank == true { return (seq, name, nil) }
        guard case .success(let value?) = field.read([name: [correction.value ?? ""]])
        else { return nil }
        return (seq, name, value)
    }
}

extension [Entry] {
    /// The same entries saying what is right: what later entries corrected stands in them.
    /// - Parameter events: the events of the matter's procedure, by kind.
    public func corrected(by events: [String: EventOutline]) -> [Entry] {
        var read = self
        for entry in self {
            let correction = entry.correction { seq in first { $0.seq == seq }.flatMap { events[$0.kind]?.fields } }
            guard let (seq, name, value) = correction, let place = read.firstIndex(where: { $0.seq == seq }) else { continue }
            var values = read[place].values
            values[name] = value
            read[place] = read[place].with(values)
        }
        return read
    }
}
