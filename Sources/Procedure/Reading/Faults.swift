import Law

extension Procedure {
    /// What is wrong with the declaration itself; every procedure of the catalogue is tested for having none.
    public static var faults: [String] {
        editionFaults + editions.flatMap { edition in edition.faults.map { "\(edition.statute.name)：\($0)" } } + clockFaults + fieldFaults
    }

    private static var editionFaults: [String] {
        zip(editions, editions.dropFirst()).compactMap { earlier, later in
            guard let until = earlier.statute.until, until < later.statute.since else {
                return "\(earlier.statute.name)与\(later.statute.name)的施行期间重叠或者次序颠倒"
            }
            return nil
        } + (editions.isEmpty ? ["没有版本"] : [])
    }

    private static var clockFaults: [String] {
        let started = Set(editions.flatMap(\.steps).flatMap(\.clocks).filter { $0.change == .start }.map(\.clock))
        return Clock.allCases.flatMap { clock -> [String] in
            let rule = clock.rule
            var faults = started.contains(clock) ? [] : ["时限“\(rule.title)”从不起算"]
            faults += rule.period.entries.compactMap { $0.citation.fault.map { "时限“\(rule.title)”：\($0)" } }
            faults += rule.pauses.compactMap { $0.citation.fault.map { "时限“\(rule.title)”：\($0)" } }
            let names = rule.extensions.map(\.code)
            if Set(names).count != names.count { faults.append("时限“\(rule.title)”有同名的延期") }
            for name in rule.extensions.compactMap(\.after) where !names.contains(name) {
                faults.append("时限“\(rule.title)”的延期以不存在的“\(name)”为前提")
            }
            return faults
        }
    }

    private static var fieldFaults: [String] {
        var faults: [String] = []
        var kinds: [String: any Event.Type] = [:]
        for event in editions.flatMap(\.steps).map(\.event) {
            if let other = kinds[event.kind], other != event { faults.append("两种事项共用名称“\(event.kind)”") }
            kinds[event.kind] = event
        }
        for event in kinds.values {
            let names = event.outlines.map(\.name)
            if Set(names).count != names.count { faults.append("“\(event.title)”有同名的栏目") }
        }
        return faults
    }
}

extension Event {
    /// Its fields without their event, for forms and the handbook.
    public static var outlines: [FieldOutline] { fields.map(\.outline) }
}

extension Edition {
    fileprivate var faults: [String] { stateFaults + steps.flatMap(\.faults) + openClockFaults }

    private var stateFaults: [String] {
        let reached = reachedStates
        let mentioned = Set(steps.flatMap(\.mentioned))
        let unreached = mentioned.subtracting(reached).map { "状态“\($0.title)”到不了" }
        let stuck = reached.filter { state in !state.isFinal && !steps.contains { $0.starts(from: state) && $0.leads(from: state) != state }
        }
        .map { "状态“\($0.title)”没有出路" }
        let left = reached.filter { state in state.isFinal && steps.contains { $0.starts(from: state) } }.map { "终结状态“\($0.title)”还有后续" }
        return (unreached + stuck + left).sorted()
    }

    /// Clocks that may still run in an end state, found by walking all ways with the set of clocks that run.
    private var openClockFaults: [String] {
        var seen: Set<Place<P>> = []
        var frontier = [Place<P>(state: nil, clocks: [])]
        var faults: Set<String> = []
        while let place = frontier.popLast() {
            for step in steps where step.starts(from: place.state) {
                if let clock = step.lapseOf, !place.clocks.contains(clock) { continue }
                guard let state = step.leads(from: place.state) else { continue }
                var clocks = place.clocks
                for effect in step.clocks {
                    if effect.change == .start { clocks.insert(effect.clock) }
                    if effect.change == .stop { clocks.remove(effect.clock) }
                }
                if state.isFinal { faults.formUnion(clocks.map { "到“\(state.title)”时，时限“\($0.rule.title)”还在计算（\(step.event.title)）" }) }
                let next = Place<P>(state: state, clocks: clocks)
                if seen.insert(next).inserted, !state.isFinal { frontier.append(next) }
            }
        }
        return faults.sorted()
    }
}

/// Where a walk through an edition is.
private struct Place<P: Procedure>: Hashable {
    let state: P.State?
    let clocks: Set<P.Clock>
}

extension Step {
    fileprivate var mentioned: [P.State] {
        let from: [P.State] = if case .states(let states) = origin { states } else { [] }
        let to: [P.State] = if case .state(let state) = destination { [state] } else { [] }
        return from + to
    }

    fileprivate var faults: [String] {
        var faults = [citation.fault].compactMap(\.self)
        let dates = Set(event.outlines.filter { $0.kind == .day }.map(\.name))
        for effect in clocks {
            if let field = effect.factField, !dates.contains(field) { faults.append("“\(event.title)”没有日期栏目“\(field)”，时限不能由它起算") }
            let rule = effect.clock.rule
            switch effect.change {
            case .pause(let reason) where !rule.pauses.contains { $0.code == reason }:
                faults.append("时限“\(rule.title)”没有列出中止事由“\(reason)”")
            case .extend(let name) where !rule.extensions.contains { $0.code == name }:
                faults.append("时限“\(rule.title)”没有列出延期“\(name)”")
            default: break
            }
        }
        return faults
    }
}
