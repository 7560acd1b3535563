public import Law
public import Markup

/// Who says a fact, and as of which day.
public struct Origin: Sendable, Hashable {
    let source: String
    let asOf: LocalDate
    public init(_ source: String, asOf: LocalDate) { (self.source, self.asOf) = (source, asOf) }
}

/// One line of a summary list.
public struct Fact: Component {
    let label: String
    let values: [HTML]
    let origin: Origin?
    public init(_ label: String, _ value: HTML, origin: Origin? = nil) { self.init(label, [value], origin: origin) }
    public init(_ label: String, _ values: [HTML], origin: Origin? = nil) {
        (self.label, self.values, self.origin) = (label, values, origin)
    }

    public var html: HTML {
        let value: HTML = values.count == 1 ? "\(values)" : "<ul>\(values.map { "<li>\($0)</li>" as HTML })</ul>"
        let source: HTML? = origin.map {
            "<dd class=\"fact-origin\">\(DesignWords.source)\(Written($0.source))\(DesignWords.asOf)<time>\($0.asOf)</time></dd>"
        }
        return "<div class=\"fact\"><dt>\(label)</dt><dd>\(value)</dd>\(source)</div>\n"
    }
}

/// A summary list: what is known, each line with its source and day.
public struct Facts: Component {
    let facts: [Fact]
    let isWide: Bool
    /// A wide list puts the sources in a column of their own where there is room.
    public init(_ facts: [Fact], isWide: Bool = false) { (self.facts, self.isWide) = (facts, isWide) }
    public var html: HTML {
        guard !facts.isEmpty else { return .empty }
        return "<dl\(attributes: ["class": isWide ? "facts facts-wide" : "facts"])>\n\(facts)</dl>"
    }
}

/// Words explained, each of which can be linked to.
public struct Definitions: Component {
    let entries: [(word: String, meaning: HTML)]
    public init(_ entries: [(word: String, meaning: HTML)]) { self.entries = entries }
    public var html: HTML {
        let lines: [HTML] = entries.map { "<dt id=\"\(Term.anchor($0.word))\"><dfn>\($0.word)</dfn></dt><dd>\($0.meaning)</dd>\n" }
        return "<dl class=\"definitions\">\n\(lines)</dl>"
    }
}

/// A word in running text that leads to its explanation; the short form also shows under the pointer.
public struct Term: Component {
    let word: String
    let short: String
    let page: Address?
    public init(_ word: String, short: String, on page: Address? = nil) { (self.word, self.short, self.page) = (word, short, page) }
    public var html: HTML {
        let target = page?.at(Self.anchor(word)).description ?? "#\(Self.anchor(word))"
        return "<a class=\"term\"\(attributes: ["href": target, "title": short])>\(word)</a>"
    }

    static func anchor(_ word: String) -> String {
        "term-" + word.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
    }
}
