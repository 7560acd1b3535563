public import Markup

/// A hit of a search: what it is, where it leads, what is known at a glance.
public struct Result: Component {
    let title: HTML
    let address: Address
    let line: [HTML]
    let passage: HTML?
    public init(_ title: HTML, to address: Address, line: [HTML], passage: HTML? = nil) {
        (self.title, self.address, self.line, self.passage) = (title, address, line, passage)
    }

    public var html: HTML {
        let below: HTML? = passage.map { "<p class=\"result-passage\">\($0)</p>" }
        return """
            <li class="result"><h3><a\(attributes: ["href": address.description])>\(title)</a></h3>\
            <p class="result-line">\(line.map { "<span>\($0)</span>" as HTML })</p>\(below)</li>

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
        let list: HTML? = orders.isEmpty ? nil : "<ul class=\"orders\" aria-label=\"排序\">\(links)</ul>"
        return """
            <div class="result-count"><h2>\(title)</h2>\(hasFacets ? "<a class=\"to-facets\" href=\"#facets\">筛选</a>" : .empty)\(list)</div>
            <ol class="results">
            \(results)</ol>
            """
    }
}

/// Text with the words that were looked for marked.
public struct Marked: Component {
    let text: String
    let words: [String]
    public init(_ text: String, words: [String]) { (self.text, self.words) = (text, words) }

    public var html: HTML {
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
