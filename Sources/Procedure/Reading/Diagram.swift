extension Edition {
    /// The edition as a Mermaid state diagram, for the handbook.
    public var diagram: String {
        var lines = ["stateDiagram-v2"]
        for step in steps {
            let conditions = step.conditions.isEmpty ? "" : " [\(step.conditions.joined(separator: "；"))]"
            let name = step.lapseOf.map { "\($0.rule.title)\(step.event.title)" } ?? step.event.title
            for (from, to) in step.arrows { lines.append("  \(from) --> \(to): \(name)\(conditions) \(step.citation)") }
        }
        let reached = reachedStates
        for state in P.State.allCases where reached.contains(state) {
            lines.append("  \(state.rawValue): \(state.title)")
            if state.isFinal { lines.append("  \(state.rawValue) --> [*]") }
        }
        return lines.joined(separator: "\n")
    }

    /// The states that steps lead to.
    var reachedStates: Set<P.State> {
        var reached: Set<P.State> = []
        var frontier: [P.State?] = [nil]
        while let state = frontier.popLast() {
            for step in steps where step.starts(from: state) {
                if let next = step.leads(from: state), reached.insert(next).inserted { frontier.append(next) }
            }
        }
        return reached
    }
}

extension Step {
    /// From and to, as the diagram names them. A step that may be taken in any open state is drawn once, from there.
    fileprivate var arrows: [(String, String)] {
        switch (origin, destination) {
        case (.new, .state(let to)): [("[*]", to.rawValue)]
        case (.states(let states), .state(let to)): states.map { ($0.rawValue, to.rawValue) }
        case (.states(let states), .same): states.map { ($0.rawValue, $0.rawValue) }
        case (.open, .state(let to)): P.State.allCases.filter { !$0.isFinal && $0 != to }.map { ($0.rawValue, to.rawValue) }
        case (.open, .same), (.new, .same): []
        }
    }
}
