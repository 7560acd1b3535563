import Law

extension Procedure {
    /// What is wrong with the declaration itself; every procedure of the catalogue is tested for having none.
    public static var faults: [String] {
        editionFaults + editions.flatMap { edition in edition.faults.map { "\(edition.statute.name)：\($0)" } } + clockFaults + fieldFaults
            + paperFaults + linkFaults + reactionFaults + receiptFaults + codeFaults + suggestionFaults
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
            for entry in rule.period.entries + rule.extensions.flatMap(\.period.entries) {
                faults += [entry.citation.fault.map { "时限“\(rule.title)”：\($0)" }].compactMap(\.self)
                if entry.evidence == .verified, entry.citation.evidence == .unconfirmed {
                    faults.append("时限“\(rule.title)”记为已核实，而\(entry.citation)的原文没有核对过")
                }
            }
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
            if event != Lapsed.self, !owns(event.kind) {
                faults.append("事项名称“\(event.kind)”应当\(isOverlay ? "以“\(kindPrefix)”开头" : "不含点号")")
            }
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

extension Procedure {
    private static var paperFaults: [String] {
        let steps = editions.flatMap(\.steps)
        let documents = steps.flatMap(\.documents)
        let publications = steps.flatMap(\.publications)
        var faults = (documents.map(\.citation) + publications.map(\.citation) + publications.flatMap(\.masks).map(\.citation)).compactMap(
            \.fault)
        for (code, titles) in Dictionary(grouping: documents, by: \.code).mapValues({ Set($0.map(\.title)) }) where titles.count > 1 {
            faults.append("两种文书共用代码“\(code)”")
        }
        for document in documents {
            if document.evidence == .verified, document.citation.evidence == .unconfirmed {
                faults.append("文书“\(document.title)”记为已核实，而\(document.citation)的原文没有核对过")
            }
            if document.to.isEmpty { faults.append("文书“\(document.title)”没有写明给谁") }
        }
        for publication in publications {
            if publication.masks.isEmpty { faults.append("公示“\(publication.title)”没有写明遮盖什么") }
            if publication.fields.isEmpty { faults.append("公示“\(publication.title)”没有写明公开哪些栏目") }
            if !owns(publication.code) {
                faults.append("公示“\(publication.title)”的代码应当\(isOverlay ? "以“\(kindPrefix)”开头" : "不含点号")")
            }
            for field in publication.fields {
                if eventTypes[field.event] == nil { faults.append("公示“\(publication.title)”取自没有的事项“\(field.event)”") }
                if let fault = field.fault { faults.append("公示“\(publication.title)”：\(fault)") }
            }
        }
        for remedy in documents.flatMap(\.remedies) { faults += remedy.period.entries.compactMap(\.citation.fault) }
        if let jurisdiction, let fault = jurisdiction.citation.fault { faults.append(fault) }
        let codes = Set(publications.map(\.code))
        for code in steps.flatMap(\.withdraws) where !codes.contains(code) { faults.append("撤下的公示“\(code)”没有公示过") }
        if isOverlay, steps.contains(where: { $0.lapseOf != nil }) { faults.append("“\(title)”加在各种办件之上，不能因期满变动") }
        return faults
    }

    private static var reactionFaults: [String] {
        let types = eventTypes
        let fields = Set(types.values.flatMap { $0.outlines.map(\.name) })
        let codes = reactions.map(\.code)
        var faults = reactions.compactMap(\.citation.fault)
        for reaction in reactions {
            if types[reaction.event.kind] == nil { faults.append("“\(reaction.title)”由没有的事项“\(reaction.event.title)”引起") }
            for field in reaction.carries.values.sorted() where !fields.contains(field) {
                faults.append("“\(reaction.title)”带去没有的栏目“\(field)”")
            }
        }
        if Set(codes).count != codes.count { faults.append("引起的事项有同名的代码") }
        if isOverlay, !reactions.isEmpty { faults.append("加在办件之上的程序不引起别的") }
        return faults
    }

    private static var linkFaults: [String] {
        let fields = Set(eventTypes.values.flatMap { $0.outlines.map(\.name) })
        let reached = Set(editions.flatMap(\.reachedStates))
        return links.flatMap { link -> [String] in
            var faults = [link.citation.fault].compactMap(\.self)
            for field in link.carries.values where !fields.contains(field) { faults.append("关联“\(link.title)”带去的栏目“\(field)”本程序没有") }
            if case .states(let states) = link.origin {
                faults += states.filter { !reached.contains($0) }.map { "关联“\(link.title)”的状态“\($0.title)”到不了" }
            }
            if case .new = link.origin { faults.append("关联“\(link.title)”没有起点") }
            if link.roles.isEmpty { faults.append("关联“\(link.title)”没有写明由谁办理") }
            return faults
        } + (Set(links.map(\.code)).count == links.count ? [] : ["两种关联共用代码"])
    }
}

extension Event {
    /// Its fields without their event, for forms and the handbook.
    public static var outlines: [FieldOutline] { fields.map(\.outline) }
}

extension Edition {
    fileprivate var faults: [String] { stateFaults + steps.flatMap(\.faults) + openClockFaults + stopFaults + apartFaults }

    /// Every clock that starts can stop or run out, and one that pauses can go on.
    private var stopFaults: [String] {
        let effects = steps.flatMap(\.clocks)
        func clocks(_ matches: (ClockEffect<P>.Change) -> Bool) -> Set<P.Clock> { Set(effects.filter { matches($0.change) }.map(\.clock)) }
        let started = clocks { $0 == .start }
        let stopped = clocks { $0 == .stop }
        let resumed = clocks { $0 == .resume }
        let paused = clocks { if case .pause = $0 { true } else { false } }
        return started.subtracting(stopped).map { "时限“\($0.rule.title)”起算以后停不下来" }
            + paused.subtracting(resumed).map { "时限“\($0.rule.title)”中止以后不能恢复" }
    }

    /// What a step must be kept apart from happens.
    private var apartFaults: [String] {
        let kinds = Set(steps.map { $0.event.kind })
        return steps.flatMap { step in
            step.apart.filter { !kinds.contains($0.kind) }.map { "“\(step.event.title)”要与“\($0.title)”分开，而没有这个环节" }
        }
    }

    private var stateFaults: [String] {
        let reached = reachedStates
        let mentioned = Set(steps.flatMap(\.mentioned))
        let unreached = mentioned.subtracting(reached).map { "状态“\($0.title)”到不了" }
        let stuck = reached.filter { state in !state.isFinal && !steps.contains { $0.starts(from: state) && $0.leads(from: state) != state }
        }
        .map { "状态“\($0.title)”没有出路" }
        let afterwards = Set(P.afterwards.map { $0.kind })
        let left = reached.filter { state in
            state.isFinal && steps.contains { $0.starts(from: state) && !afterwards.contains($0.event.kind) }
        }
        .map { "终结状态“\($0.title)”还有后续" }
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
            if let field = effect.lastDayField, !dates.contains(field) { faults.append("“\(event.title)”没有日期栏目“\(field)”，不能由它指定期限") }
            let rule = effect.clock.rule
            if effect.change == .start, rule.isSet != (effect.lastDayField != nil) {
                faults.append("时限“\(rule.title)”\(rule.isSet ? "由机关指定，起算时应当写明到哪一天" : "由规定确定，不能指定到哪一天")（\(event.title)）")
            }
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
