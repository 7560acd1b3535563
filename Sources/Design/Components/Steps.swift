public import Law
public import Markup

/// A step of a procedure, as far as it has come.
public struct ProcedureStep: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable { case done, current, coming, skipped }
    let title: String
    let state: State
    let day: LocalDate?
    let note: String?
    public init(_ title: String, _ state: State, on day: LocalDate? = nil, note: String? = nil) {
        (self.title, self.state, self.day, self.note) = (title, state, day, note)
    }
}

/// How far a matter has come: steps in order, the present one marked. Lies on a desk, stands on a phone.
public struct Steps: Component {
    let name: String
    let steps: [ProcedureStep]
    public init(_ name: String, _ steps: [ProcedureStep]) { (self.name, self.steps) = (name, steps) }

    public var html: HTML {
        let items: [HTML] = steps.map { step in
            let day: HTML? = step.day.map { "<time>\($0)</time>" }
            let note: HTML? = step.note.map { "<span class=\"step-note\">\($0)</span>" }
            return """
                <li\(attributes: ["class": "step step-\(step.state.rawValue)", "aria-current": step.state == .current ? "step" : nil])>\
                <span class="step-title">\(step.title)</span><span class="unseen">\(step.state.words)</span>\(day)\(note)</li>

                """
        }
        return "<ol class=\"steps\"\(attributes: ["aria-label": name])>\n\(items)</ol>"
    }
}

extension ProcedureStep.State {
    fileprivate var words: Phrase {
        switch self {
        case .done: Phrase("（已完成）", " (done)")
        case .current: Phrase("（进行中）", " (under way)")
        case .coming: Phrase("（未到）", " (to come)")
        case .skipped: Phrase("（不经过）", " (left out)")
        }
    }
}
