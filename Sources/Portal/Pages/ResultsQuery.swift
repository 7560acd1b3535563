import Answers
import Design
import Hummingbird
import Markup
import Register
import Web

/// The address of the results page with what only the page has: which page it is, and what was picked on the pages before.
struct ResultsQuery {
    let request: ResultsRequest
    let pageNumber: Int
    /// Rights that were picked to be compared, as `patent/CN…`, in the order they were picked.
    let picks: [String]

    init(_ request: Request) throws { try self.init(QueryItems(request)) }

    init(_ items: QueryItems) throws {
        pageNumber = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        request = try ResultsRequest(items, offset: (pageNumber - 1) * PublicPages.pageLength, limit: PublicPages.pageLength)
        var picks: [String] = []
        for pick in items.all(PublicPages.pick) where pick.count <= 200 && !picks.contains(pick) { picks.append(pick) }
        self.picks = Array(picks.prefix(PublicPages.mostCompared))
    }

    var text: String? { request.text.isEmpty ? nil : request.text }

    /// Only words: a number then leads to its page.
    var isPlain: Bool { request.isUnfiltered && pageNumber == 1 && picks.isEmpty }
    var isEmpty: Bool { text == nil && isPlain }

    /// The address of the first page, with what was picked.
    var address: Address { picks.reduce(request.address) { $0.adding(PublicPages.pick, $1) } }

    /// What a new search keeps: the order. Filters fall, since new words mean a new question.
    var hidden: [(name: String, value: String)] { request.order == .best ? [] : [("sort", request.order.rawValue)] }

    func page(_ body: HTML) -> Page {
        Page(
            text.map { "\($0) · \(SearchWords.search.text)" } ?? SearchWords.search.text, current: Address("search"),
            crumbs: [Crumb(SearchWords.home.text, Address()), Crumb(SearchWords.search.text)], scripts: [.suggest, .charts],
            canonical: pageNumber == 1 ? request.address : request.address.with("page", "\(pageNumber)"), body: body)
    }

    var orders: [(title: String, address: Address, isCurrent: Bool)] {
        ResultsRequest.Order.allCases.map { order in
            (order.words.text, address.with("sort", order == .best ? nil : order.rawValue), order == request.order)
        }
    }

    /// The chosen filters, in words where the facets know them.
    func chosen(_ facets: ResultsFacets) -> [(title: String, without: Address)] {
        chosen.map { title, without in
            if let area = request.area, title == SearchWords.chosen(SearchWords.area, "\(area)").text,
                let named = facets.areas.first(where: { $0.value == area })
            {
                return (SearchWords.chosen(SearchWords.area, named.title).text, without)
            }
            if let industry = request.industry, title == SearchWords.chosen(SearchWords.industry, industry).text,
                let named = facets.industries.first(where: { $0.value == industry })
            {
                return (SearchWords.chosen(SearchWords.industry, named.title).text, without)
            }
            return (title, without)
        }
    }

    var chosen: [(title: String, without: Address)] {
        let named: [(title: Phrase, name: String, value: String?)] = [
            (SearchWords.kind, "kind", request.kind?.words.text), (SearchWords.status, "status", request.status?.words.text),
            (SearchWords.year, "year", request.year.map(String.init)),
            (SearchWords.classes, "class", request.classSymbol), (SearchWords.owner, "owner", request.owner),
            (SearchWords.agency, "agency", request.agency),
            (SearchWords.area, "area", request.area.map(String.init)), (SearchWords.industry, "industry", request.industry),
        ]
        return named.compactMap { title, name, value in value.map { (SearchWords.chosen(title, $0).text, address.with(name, nil)) } }
    }

    func facets(_ facets: ResultsFacets) -> [Facet] {
        [
            Facet(
                SearchWords.kind.text,
                facets.kinds.map { value($0.value.words.text, $0.count, "kind", $0.value.rawValue, isChosen: $0.value == request.kind) }),
            Facet(
                SearchWords.status.text,
                facets.statuses.map {
                    value($0.value.words.text, $0.count, "status", $0.value.rawValue, isChosen: $0.value == request.status)
                }),
            Facet(
                SearchWords.year.text,
                facets.years.map { value("\($0.value)", $0.count, "year", "\($0.value)", isChosen: $0.value == request.year) }),
            Facet(
                SearchWords.classes.text,
                facets.classes.map { symbol, title, count in
                    value(title.map { "\(symbol)　\($0)" } ?? symbol, count, "class", symbol, isChosen: symbol == request.classSymbol)
                }),
            Facet(
                SearchWords.owner.text,
                facets.owners.map { value($0.value, $0.count, "owner", $0.value, isChosen: $0.value == request.owner) }),
            Facet(
                SearchWords.area.text,
                facets.areas.map { value($0.title, $0.count, "area", "\($0.value)", isChosen: $0.value == request.area) }),
            Facet(
                SearchWords.industry.text,
                facets.industries.map { value($0.title, $0.count, "industry", $0.value, isChosen: $0.value == request.industry) }),
            Facet(
                SearchWords.agency.text,
                facets.agencies.map { value($0.value, $0.count, "agency", $0.value, isChosen: $0.value == request.agency) }),
        ].filter { !$0.isEmpty }
    }

    private func value(_ title: String, _ count: Int, _ name: String, _ value: String, isChosen: Bool) -> Facet.Value {
        Facet.Value(title, count: count, to: address.with(name, isChosen ? nil : value), isChosen: isChosen)
    }
}
