public import Markup

/// A hit of a search: what it is, where it leads, what is known at a glance.
public struct Result: Component {
    let title: HTML
    let address: Address
    let line: [HTML]
    let passage: HTML?
    let tick: Tick?
    let detail: HTML?
    /// - Parameter detail: paragraphs below, such as the reasons for which it was found.
    public init(_ title: HTML, to address: Address, line: [HTML], passage: HTML? = nil, tick: Tick? = nil, detail: HTML? = nil) {
        (self.title, self.address, self.line, self.passage, self.tick, self.detail) = (title, address, line, passage, tick, detail)
    }

    public var html: HTML {
        let below: HTML? = passage.map { "<p class=\"result-passage\">\($0)</p>" }
        return """
            <li class="result"><h3>\(tick?.html)<a\(attributes: ["href": address.description])>\(title)</a></h3>\
            <p class="result-line">\(line.map { "<span>\($0)</span>" as HTML })</p>\(below)\(detail.map { "<div class=\"result-passage\">\($0)</div>" as HTML })</li>

            """
    }
}

/// A box to tick, which belongs to a form elsewhere on the page.
public struct Tick: Component {
    let name: String
    let value: String
    let form: String
    let label: String
    let isChecked: Bool
    /// - Parameter label: read aloud; what stands beside the box shows it to the eye.
    public init(_ name: String, _ value: String, form: String, label: String, isChecked: Bool = false) {
        (self.name, self.value, self.form, self.label, self.isChecked) = (name, value, form, label, isChecked)
    }

    private var id: String { "\(form)-\(value)" }

    public var html: HTML {
        """
        <span class="tick"><input type="checkbox"\(attributes: ["id": id, "name": name, "value": value, "form": form])\(isChecked ? " checked" : "")>\
        <label class="unseen"\(attributes: ["for": id])>\(label)</label></span>
        """
    }
}

/// A form without fields of its own, for what is ticked on the page; its buttons lead to different places with it.
public struct SubmitAside: Component {
    /// A button, where it leads, and a value that it alone sends.
    public struct Way: Sendable {
        let title: String
        let address: Address
        let item: (name: String, value: String)?
        public init(_ title: String, to address: Address, with item: (name: String, value: String)? = nil) {
            (self.title, self.address, self.item) = (title, address, item)
        }
    }
    let ways: [Way]
    let id: String
    let keeping: [(name: String, value: String)]

    public init(_ title: String, to address: Address, id: String) { self.init([Way(title, to: address)], id: id) }

    /// - Parameter keeping: what is sent along whichever button is pressed.
    public init(_ ways: [Way], id: String, keeping: [(name: String, value: String)] = []) {
        (self.ways, self.id, self.keeping) = (ways, id, keeping)
    }

    public var html: HTML {
        let hidden: [HTML] = keeping.map { HiddenField($0.name, $0.value).html }
        let buttons: [HTML] = ways.map { way in
            let attributes: KeyValuePairs<StaticString, String?> = [
                "formaction": way.address.path, "name": way.item?.name, "value": way.item?.value,
            ]
            return "<button type=\"submit\" class=\"button button-secondary\"\(attributes: attributes)>\(way.title)</button>"
        }
        return """
            <form method="get" class="aside-form"\(attributes: ["action": ways.first?.address.path, "id": id])>\(hidden)\(buttons)</form>
            """
    }
}

/// Hits with their exact number and the orders they can stand in.
public struct Results: Component {
    let title: String
    let orders: [(title: String, address: Address, isCurrent: Bool)]
    let results: [Result]
    let hasFacets: Bool
    public init(
        _ title: String, orders: [(title: String, address: Address, isCurrent: Bool)] = [], hasFacets: Bool = false, _ results: [Result]
    ) {
        (self.title, self.orders, self.hasFacets, self.results) = (title, orders, hasFacets, results)
    }

    public var html: HTML {
        let links: [HTML] = orders.map {
            "<li><a\(attributes: ["href": $0.address.description, "aria-current": $0.isCurrent ? "true" : nil])>\($0.title)</a></li>"
        }
        let list: HTML? = orders.isEmpty ? nil : "<ul class=\"orders\" aria-label=\"\(DesignWords.order)\">\(links)</ul>"
        return """
            <div class="result-count"><h2>\(title)</h2>\(hasFacets ? "<a class=\"to-facets\" href=\"#facets\">\(DesignWords.filters)</a>" : .empty)\(list)</div>
            <ol class="results">
            \(results)</ol>
            """
    }
}

/// Text with the words that were looked for marked.
public struct Marked: Component {
    let text: String
    let words: [String]
    /// Places to mark, ascending and apart; instead of words.
    let ranges: [Range<String.Index>]?
    public init(_ text: String, words: [String]) { (self.text, self.words, ranges) = (text, words, nil) }
    public init(_ text: String, ranges: [Range<String.Index>]) { (self.text, words, self.ranges) = (text, [], ranges) }

    public var html: HTML { ranges.map(html) ?? htmlOfWords }

    private func html(_ ranges: [Range<String.Index>]) -> HTML {
        var out: [HTML] = []
        var end = text.startIndex
        for range in ranges where range.lowerBound >= end {
            out.append("\(String(text[end..<range.lowerBound]))<mark>\(String(text[range]))</mark>")
            end = range.upperBound
        }
        out.append("\(String(text[end...]))")
        return out.joined()
    }

    private var htmlOfWords: HTML {
        let characters = Array(text)
        let folded = characters.map { $0.lowercased() }
        var isMarked = Array(repeating: false, count: characters.count)
        for word in words.map({ $0.map { $0.lowercased() } }) where !word.isEmpty && word.count <= folded.count {
            for start in 0...(folded.count - word.count) where folded[start..<(start + word.count)].elementsEqual(word) {
                for place in start..<(start + word.count) { isMarked[place] = true }
            }
        }
        var out: [HTML] = []
        var start = 0
        while start < characters.count {
            let end = isMarked[start...].firstIndex { $0 != isMarked[start] } ?? characters.count
            let piece = String(characters[start..<end])
            out.append(isMarked[start] ? "<mark>\(piece)</mark>" : "\(piece)")
            start = end
        }
        return out.joined()
    }
}

/// What was typed, with the place that cannot be read underlined.
public struct Place: Component {
    let text: String
    let range: Range<Int>
    /// `range` counts characters and is held to the text.
    public init(_ text: String, at range: Range<Int>) { (self.text, self.range) = (text, range) }

    public var html: HTML {
        let characters = Array(text)
        let lower = min(max(0, range.lowerBound), characters.count)
        let upper = min(max(lower, range.upperBound), characters.count)
        let wrong = lower == upper ? "␣" : String(characters[lower..<upper])
        return """
            <p class="place">\(String(characters[..<lower]))<mark>\(wrong)</mark>\(String(characters[upper...]))</p>
            """
    }
}
