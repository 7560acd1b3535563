public import Markup

/// A step on the way to this page. The last one is the page itself and has no address.
public struct Crumb: Sendable, Hashable {
    let title: String
    let address: Address?
    public init(_ title: String, _ address: Address? = nil) { (self.title, self.address) = (title, address) }
}

/// The way to this page.
public struct Breadcrumbs: Component {
    let crumbs: [Crumb]
    public init(_ crumbs: [Crumb]) { self.crumbs = crumbs }

    public var html: HTML {
        guard !crumbs.isEmpty else { return .empty }
        let items: [HTML] = crumbs.map { crumb in
            guard let address = crumb.address else { return "<li><span aria-current=\"page\">\(Written(crumb.title))</span></li>" }
            return "<li><a\(attributes: ["href": address.description])>\(Written(crumb.title))</a></li>"
        }
        return "<nav class=\"breadcrumbs\" aria-label=\"\(DesignWords.here)\"><ol>\(items)</ol></nav>\n"
    }
}

/// The sections of a long page.
public struct SectionNavigation: Component {
    let sections: [(title: String, anchor: String)]
    let isNarrowOnly: Bool
    /// - Parameter isNarrowOnly: shown only where columns stand below each other, as a short way to what stands beside where there is room.
    public init(_ sections: [(title: String, anchor: String)], isNarrowOnly: Bool = false) {
        (self.sections, self.isNarrowOnly) = (sections, isNarrowOnly)
    }
    public var html: HTML {
        let items: [HTML] = sections.map { "<li><a\(attributes: ["href": "#\($0.anchor)"])>\($0.title)</a></li>" }
        let names = isNarrowOnly ? "section-navigation section-navigation-narrow" : "section-navigation"
        return "<nav class=\"\(names)\" aria-label=\"\(DesignWords.onThisPage)\"><ul>\(items)</ul></nav>"
    }
}

/// Views of one thing, each with an address of its own.
public struct Tabs: Component {
    public struct Tab: Sendable {
        let title: String
        let count: Int?
        let address: Address
        let isCurrent: Bool
        public init(_ title: String, count: Int? = nil, to address: Address, isCurrent: Bool) {
            (self.title, self.count, self.address, self.isCurrent) = (title, count, address, isCurrent)
        }
    }
    let name: String
    let tabs: [Tab]
    public init(_ name: String, _ tabs: [Tab]) { (self.name, self.tabs) = (name, tabs) }

    public var html: HTML {
        let items: [HTML] = tabs.map { tab in
            let count: HTML? = tab.count.map { "<span class=\"facet-count\">\($0.grouped)</span>" }
            return """
                <li><a\(attributes: ["href": tab.address.description, "aria-current": tab.isCurrent ? "page" : nil])>\(tab.title)\(count)</a></li>
                """
        }
        return "<nav class=\"tabs\"\(attributes: ["aria-label": name])><ul>\(items)</ul></nav>"
    }
}

/// A part of a page under its own heading.
public struct Section: Component {
    let title: String
    let anchor: String?
    let content: HTML
    public init(_ title: String, anchor: String? = nil, _ content: HTML) {
        (self.title, self.anchor, self.content) = (title, anchor, content)
    }
    public var html: HTML { "<section class=\"section\"\(attributes: ["id": anchor])><h2>\(title)</h2>\n\(content)\n</section>\n" }
}

/// The page's name, with what belongs on its line.
public struct Heading: Component {
    let title: HTML
    let line: [HTML]
    public init(_ title: String, line: [HTML] = []) { (self.title, self.line) = (Written(title).html, line) }
    public var html: HTML {
        let below: HTML? = line.isEmpty ? nil : "<p class=\"heading-line\">\(line.map { "<span>\($0)</span>" as HTML })</p>"
        return "<div class=\"heading\"><h1>\(title)</h1>\(below)</div>\n"
    }
}

/// The main matter with something beside it where there is room.
public struct Columns: Component {
    public enum Side: Sendable { case start, end }
    let main: HTML
    let beside: HTML
    let side: Side
    public init(main: HTML, beside: HTML, on side: Side = .end) { (self.main, self.beside, self.side) = (main, beside, side) }
    public var html: HTML {
        "<div\(attributes: ["class": side == .start ? "columns columns-start" : "columns"])><div>\(main)</div>\n\(beside)</div>"
    }
}
