public import Markup

/// Something the reader must know before the rest.
public struct Notice: Component {
    public enum Tone: String, Sendable, CaseIterable { case plain, good, caution, urgent }
    let title: String
    let content: HTML
    let tone: Tone
    public init(_ title: String, _ content: HTML = .empty, tone: Tone = .plain) {
        (self.title, self.content, self.tone) = (title, content, tone)
    }

    public var html: HTML {
        """
        <div\(attributes: ["class": tone == .plain ? "notice" : "notice notice-\(tone.rawValue)"]) role="note">\
        <p class="notice-title">\(title)</p>\(content)</div>
        """
    }
}

/// Nothing here, why, and what to do next.
public struct EmptyState: Component {
    let title: String
    let advice: [HTML]
    public init(_ title: String, advice: [HTML] = []) { (self.title, self.advice) = (title, advice) }

    public var html: HTML {
        let list: HTML? = advice.isEmpty ? nil : "<ul>\(advice.map { "<li>\($0)</li>" as HTML })</ul>"
        return "<div class=\"empty\"><p class=\"empty-title\">\(title)</p>\(list)</div>"
    }
}

/// Folded until asked for.
public struct Disclosure: Component {
    let title: String
    let content: HTML
    let isOpen: Bool
    public init(_ title: String, isOpen: Bool = false, _ content: HTML) {
        (self.title, self.content, self.isOpen) = (title, content, isOpen)
    }

    public var html: HTML {
        "<details class=\"disclosure\"\(flag: "open", isOpen)><summary>\(title)</summary><div>\(content)</div></details>"
    }
}

/// A line over the whole site, such as work on the platform; the reader did nothing to cause it.
public struct Banner: Component {
    let content: HTML
    public init(_ content: HTML) { self.content = content }
    public var html: HTML {
        "<aside class=\"banner\"\(attributes: ["aria-label": Phrase("通知", "Notice").text])><div class=\"frame\"><p>\(content)</p></div></aside>\n"
    }
}
