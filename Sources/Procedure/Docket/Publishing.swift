import Law

extension Docket {
    /// Whether something may be taken down: by who approves, while it stands.
    func decide(_ withdrawn: PublicationWithdrawn, _ filing: Filing) throws(Refusal) -> Entry {
        try checkDay(filing)
        guard filing.actor.role == .chief || filing.actor.role == .superior else {
            throw .notYours(
                event: PublicationWithdrawn.title, role: filing.actor.role.title,
                roles: [MatterRole.chief.title, MatterRole.superior.title])
        }
        let faults = withdrawn.faults
        guard faults.isEmpty else { throw .faults(faults) }
        let code = withdrawn.publication ?? ""
        guard entries.stillPublished.contains(code) else {
            throw .faults([FieldFault("publication", .unfit, "这项公示没有公开过，或者已经撤下")])
        }
        let rule = P.publications[code]?.citation.description ?? PublicationWithdrawn.title
        return note(filing, rule, publications: [.withdrawn(code)])
    }

    /// What the file made public, in order, each with what everybody may read of it.
    /// - Parameter names: of those whom another procedure over the same file names.
    func publications(_ rules: [String: PublicationRule], naming names: [String] = []) -> [PublicationStanding] {
        // Most files make nothing public, and whom they name is not gathered for that.
        guard entries.contains(where: { $0.publications != nil }) else { return [] }
        let names = names + namedParties
        var standing: [PublicationStanding] = []
        var number = 0
        for entry in entries {
            for change in entry.publications ?? [] {
                switch change {
                case .published(let code, let term):
                    number += 1
                    guard P.owns(entry.kind), let rule = rules[code] else { continue }
                    let until = term.map { WorkCalendar.stateCouncil.due($0, after: entry.day, rolling: .never).day }
                    standing.append(
                        PublicationStanding(
                            rule, number: number, entry: entry, until: until, lines: published(rule.fields, by: entry, naming: names)))
                case .withdrawn(let code):
                    for index in standing.indices where standing[index].code == code && standing[index].withdrawn == nil {
                        standing[index].withdrawn = entry.day
                        standing[index].withdrawal = withdrawal(by: entry)
                    }
                }
            }
        }
        return standing
    }

    /// Why something was taken down: what the approver wrote, else the step that did it.
    private func withdrawal(by entry: Entry) -> PublicationStanding.Withdrawal {
        let said = entry.kind == PublicationWithdrawn.kind ? PublicationWithdrawn(values: values(of: entry)).reason : nil
        return .init(
            reason: said ?? P.eventTypes[entry.kind]?.title ?? PublicationWithdrawn.title, citation: entry.citation, entry: entry.seq)
    }

    /// What fields say behind an entry, covered.
    private func published(_ fields: [PublishedField], by entry: Entry, naming names: [String]) -> [PublishedLine] {
        fields.compactMap { field in
            let said = entries.last { $0.kind == field.event && $0.seq <= entry.seq }.flatMap { values(of: $0)[field.field.name] }
            return said.map { PublishedLine(field: field.field, value: field.field.covered($0, naming: names)) }
        }
    }

    /// Everybody who is named as a party anywhere in the file.
    var namedParties: [String] {
        entries.flatMap { entry -> [String] in
            let fields = (P.eventTypes[entry.kind]?.outlines ?? []).filter { [.party, .parties].contains($0.kind) }
            return fields.flatMap { values(of: entry)[$0.name].map(\.texts) ?? [] }
        }
    }
}

extension [Entry] {
    /// Codes of what was made public and not taken down since.
    var stillPublished: Set<String> {
        var codes: Set<String> = []
        for change in flatMap({ $0.publications ?? [] }) {
            switch change {
            case .published(let code, _): codes.insert(code)
            case .withdrawn(let code): codes.remove(code)
            }
        }
        return codes
    }
}

extension FieldOutline {
    /// A value as everybody may read it: names of natural persons, and in texts also the numbers by which somebody is reached, are covered.
    /// - Parameter names: of those who are named in the file.
    public func covered(_ value: FieldValue, naming names: [String]) -> FieldValue {
        switch (kind, value) {
        case (.party, .text(let name)): .text(Covering.name(name))
        case (.parties, .list(let list)): .list(list.compactMap(\.text).map { .text(Covering.name($0)) })
        case (.text, .text(let text)): .text(Covering.text(text, naming: names))
        default: value
        }
    }
}

extension FieldValue {
    /// The texts that it holds: one, or those of a list.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let list): list.flatMap(\.texts)
        default: []
        }
    }
}
