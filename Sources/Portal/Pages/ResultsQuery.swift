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
            text.map { "\($0) · 检索" } ?? "检索", current: Address("search"), crumbs: [Crumb("首页", Address()), Crumb("检索")],
            scripts: [.suggest], canonical: pageNumber == 1 ? request.address : request.address.with("page", "\(pageNumber)"), body: body)
    }

    var orders: [(title: String, address: Address, isCurrent: Bool)] {
        ResultsRequest.Order.allCases.map { order in
            (order.title, address.with("sort", order == .best ? nil : order.rawValue), order == request.order)
        }
    }

    /// The chosen filters, in words where the facets know them.
    func chosen(_ facets: ResultsFacets) -> [(title: String, without: Address)] {
        chosen.map { title, without in
            if let area = request.area, title == "地区：\(area)", let named = facets.areas.first(where: { $0.value == area }) {
                return ("地区：\(named.title)", without)
            }
            if let industry = request.industry, title == "产业：\(industry)",
                let named = facets.industries.first(where: { $0.value == industry })
            {
                return ("产业：\(named.title)", without)
            }
            return (title, without)
        }
    }

    var chosen: [(title: String, without: Address)] {
        let named: [(title: String, name: String, value: String?)] = [
            ("种类", "kind", request.kind?.title), ("状态", "status", request.status?.title), ("年份", "year", request.year.map(String.init)),
            ("分类", "class", request.classSymbol), ("权利人", "owner", request.owner), ("代理机构", "agency", request.agency),
            ("地区", "area", request.area.map(String.init)), ("产业", "industry", request.industry),
        ]
        return named.compactMap { title, name, value in value.map { ("\(title)：\($0)", address.with(name, nil)) } }
    }

    func facets(_ facets: ResultsFacets) -> [Facet] {
        [
            Facet(
                "种类", facets.kinds.map { value($0.value.title, $0.count, "kind", $0.value.rawValue, isChosen: $0.value == request.kind) }),
            Facet(
                "状态",
                facets.statuses.map { value($0.value.title, $0.count, "status", $0.value.rawValue, isChosen: $0.value == request.status) }),
            Facet("年份", facets.years.map { value("\($0.value)", $0.count, "year", "\($0.value)", isChosen: $0.value == request.year) }),
            Facet(
                "分类",
                facets.classes.map { symbol, title, count in
                    value(title.map { "\(symbol)　\($0)" } ?? symbol, count, "class", symbol, isChosen: symbol == request.classSymbol)
                }),
            Facet("权利人", facets.owners.map { value($0.value, $0.count, "owner", $0.value, isChosen: $0.value == request.owner) }),
            Facet("地区", facets.areas.map { value($0.title, $0.count, "area", "\($0.value)", isChosen: $0.value == request.area) }),
            Facet("产业", facets.industries.map { value($0.title, $0.count, "industry", $0.value, isChosen: $0.value == request.industry) }),
            Facet("代理机构", facets.agencies.map { value($0.value, $0.count, "agency", $0.value, isChosen: $0.value == request.agency) }),
        ].filter { !$0.isEmpty }
    }

    private func value(_ title: String, _ count: Int, _ name: String, _ value: String, isChosen: Bool) -> Facet.Value {
        Facet.Value(title, count: count, to: address.with(name, isChosen ? nil : value), isChosen: isChosen)
    }
}
