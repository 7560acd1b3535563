/// What is wrong with the reactions of a catalogue, which only the catalogue can see: a procedure or an event that is not there, a field that the
/// other form does not have, a required one that nothing fills in, and causes that go round in a circle.
extension [ProcedureOutline] {
    public var reactionFaults: [String] {
        let known = Dictionary(map { ($0.code, $0) }) { first, _ in first }
        var causes: [String: [String]] = [:]
        var faults: [String] = []
        for procedure in self {
            for reaction in procedure.reactions {
                let name = "\(procedure.title)：\(reaction.title)"
                guard let target = known[reaction.procedure] else {
                    faults.append("\(name)：没有程序“\(reaction.procedure)”")
                    continue
                }
                guard let event = target.event(for: reaction) else {
                    faults.append("\(name)：\(target.title)没有这个事项")
                    continue
                }
                causes["\(procedure.code)/\(reaction.event)", default: []].append("\(target.code)/\(event.kind)")
                faults += procedure.faults(of: reaction, in: event).map { "\(name)：\($0)" }
                if reaction.files != nil, !target.letsPlatformEnter(event.kind) { faults.append("\(name)：平台不能登记“\(event.title)”") }
            }
        }
        return faults + circles(in: causes)
    }

    /// Events that cause themselves in the end.
    private func circles(in causes: [String: [String]]) -> [String] {
        causes.keys.sorted().filter { start in
            var seen: Set<String> = []
            var frontier = causes[start] ?? []
            while let next = frontier.popLast() {
                if next == start { return true }
                if seen.insert(next).inserted { frontier += causes[next] ?? [] }
            }
            return false
        }
        .map { "\($0)最后引起它自己" }
    }
}

extension ProcedureOutline {
    /// The event that a reaction enters here.
    fileprivate func event(for reaction: ReactionOutline) -> EventOutline? {
        let kind = reaction.files ?? editions.last?.steps.first { $0.from.isEmpty }?.event
        return kind.flatMap { events[$0] }
    }

    fileprivate func letsPlatformEnter(_ kind: String) -> Bool {
        editions.allSatisfy { $0.steps.contains { $0.event == kind && $0.roles.contains(.system) } }
    }

    /// What is wrong with what a reaction of this procedure fills in.
    fileprivate func faults(of reaction: ReactionOutline, in event: EventOutline) -> [String] {
        let here = Dictionary(grouping: events.values.flatMap(\.fields), by: \.name)
        let there = Dictionary(event.fields.map { ($0.name, $0) }) { first, _ in first }
        var faults = Set(reaction.carries.keys).union(reaction.says.keys).union(reaction.computes).subtracting(there.keys).sorted().map {
            "“\(event.title)”没有栏目“\($0)”"
        }
        for (name, field) in reaction.carries.sorted(by: { $0.key < $1.key }) {
            guard let to = there[name] else { continue }
            for from in here[field] ?? [] where !to.kind.takes(from.kind) { faults.append("“\(from.label)”填不进“\(to.label)”") }
        }
        for field in event.fields
        where field.need == .required && reaction.carries[field.name] == nil && reaction.says[field.name] == nil
            && !reaction.computes.contains(field.name)
        {
            faults.append("“\(event.title)”的“\(field.label)”没有填")
        }
        return faults
    }
}

extension FieldKind {
    /// Whether a value of another field fits in: what is written as text fits where text is written, everything else only in its like.
    fileprivate func takes(_ other: FieldKind) -> Bool {
        switch (self, other) {
        case (.text, .text), (.text, .party), (.text, .right), (.party, .party), (.party, .text), (.right, .right), (.right, .text): true
        default: self == other
        }
    }
}
