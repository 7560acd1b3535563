public import Markup

/// A branch of an outline: areas under areas, classes under classes, sections of the plan.
public struct Branch: Sendable {
    let title: HTML
    let note: HTML?
    let branches: [Branch]
    let isOpen: Bool
    public init(_ title: HTML, note: HTML? = nil, isOpen: Bool = false, _ branches: [Branch] = []) {
        (self.title, self.note, self.isOpen, self.branches) = (title, note, isOpen, branches)
    }
}

/// Branches that fold, without scripts.
public struct Outline: Component {
    let name: String
    let branches: [Branch]
    public init(_ name: String, _ branches: [Branch]) { (self.name, self.branches) = (name, branches) }

    public var html: HTML { "<div class=\"outline\" role=\"group\"\(attributes: ["aria-label": name])>\(list(branches))</div>" }

    private func list(_ branches: [Branch]) -> HTML {
        let items: [HTML] = branches.map { branch in
            let note: HTML? = branch.note.map { "<span class=\"outline-note\">\($0)</span>" }
            guard !branch.branches.isEmpty else { return "<li><span class=\"outline-leaf\">\(branch.title)\(note)</span></li>\n" }
            return """
                <li><details\(flag: "open", branch.isOpen)><summary>\(branch.title)\(note)</summary>\(list(branch.branches))</details></li>

                """
        }
        return "<ul>\n\(items)</ul>"
    }
}
