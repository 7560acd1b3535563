public import Markup

/// An entry of a matter's log: what was done, by whom, when, on which article.
public struct Entry: Sendable {
    let title: String
    let actor: String
    let moment: String
    let rule: String?
    let content: HTML?
    let isByClock: Bool
    /// - Parameters:
    ///   - moment: as text, such as 2026-11-23 14:05.
    ///   - isByClock: nobody did it: a period ran out.
    public init(_ title: String, by actor: String, at moment: String, rule: String? = nil, isByClock: Bool = false, _ content: HTML? = nil)
    {
        (self.title, self.actor, self.moment, self.rule) = (title, actor, moment, rule)
        (self.isByClock, self.content) = (isByClock, content)
    }
}

/// The log of a matter 案卷条目, in the order given.
public struct Entries: Component {
    let entries: [Entry]
    public init(_ entries: [Entry]) { self.entries = entries }

    public var html: HTML {
        let items: [HTML] = entries.map { entry in
            let rule: HTML? = entry.rule.map { "<p class=\"quiet\">\(DesignWords.rule)\(Written($0))</p>" }
            let content: HTML? = entry.content.map { "<div class=\"entry-content\">\($0)</div>" }
            return """
                <li\(attributes: ["class": entry.isByClock ? "entry to-come" : "entry"])><p class="entry-line">\
                <span class="timeline-title">\(Written(entry.title))</span><span>\(Written(entry.actor))</span><time>\(entry.moment)</time></p>\
                \(content)\(rule)</li>

                """
        }
        return "<ol class=\"timeline entries\">\n\(items)</ol>"
    }
}
