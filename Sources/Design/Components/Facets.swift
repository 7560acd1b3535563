public import Markup

/// One dimension to narrow a list by, with exact counts.
public struct Facet: Sendable {
    public struct Value: Sendable {
        let title: String
        let count: Int
        let address: Address
        let isChosen: Bool
        public init(_ title: String, count: Int, to address: Address, isChosen: Bool) {
            (self.title, self.count, self.address, self.isChosen) = (title, count, address, isChosen)
        }
    }
    let title: String
    let values: [Value]
    public init(_ title: String, _ values: [Value]) { (self.title, self.values) = (title, values) }
    public var isEmpty: Bool { values.isEmpty }
}

/// All dimensions of a list. Long ones fold after eight values.
public struct Facets: Component {
    let facets: [Facet]
    public init(_ facets: [Facet]) { self.facets = facets }

    public var html: HTML {
        let parts = facets.filter { !$0.values.isEmpty }
        guard !parts.isEmpty else { return .empty }
        return "<nav class=\"facets\" id=\"facets\" aria-label=\"\(DesignWords.filters)\">\(parts.map(part))</nav>"
    }

    private func part(_ facet: Facet) -> HTML {
        let (shown, folded) = (facet.values.prefix(8), facet.values.dropFirst(8))
        let rest: HTML? =
            folded.isEmpty
            ? nil : Disclosure(DesignWords.others(folded.count).text, isOpen: folded.contains(where: \.isChosen), list(folded)).html
        return "<section class=\"facet\"><h3>\(facet.title)</h3>\(list(shown))\(rest)</section>\n"
    }

    private func list(_ values: ArraySlice<Facet.Value>) -> HTML {
        let items: [HTML] = values.map { value in
            """
            <li><a\(attributes: ["href": value.address.description, "aria-current": value.isChosen ? "true" : nil])><span>\(Written(value.title))</span>\
            <span class="facet-count">\(value.count.grouped)</span></a></li>

            """
        }
        return "<ul>\(items)</ul>"
    }
}

/// The filters that hold, each a link that takes it away.
public struct ChosenFilters: Component {
    let filters: [(title: String, without: Address)]
    public init(_ filters: [(title: String, without: Address)]) { self.filters = filters }
    public var html: HTML {
        guard !filters.isEmpty else { return .empty }
        let items: [HTML] = filters.map {
            """
            <li><a\(attributes: ["href": $0.without.description])><span class="unseen">\(DesignWords.dropFilter)</span>\(Written($0.title))\
            <span aria-hidden="true">✕</span></a></li>
            """
        }
        return "<ul class=\"chosen\">\(items)</ul>"
    }
}
