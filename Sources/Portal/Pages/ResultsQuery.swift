import Design
import Hummingbird
import Markup
import Register
import Web

/// The address of the results page, read and written: what is searched for, filtered, sorted, and which page of it is shown.
struct ResultsQuery {
    let text: String?
    let kind: RightKind?
    let status: RightStatus?
    let year: Int?
    let classSymbol: String?
    let owner: String?
    let agency: String?
    let area: Int?
    let industry: String?
    let order: ResultsRequest.Order
    let pageNumber: Int

    init(_ request: Request) throws { try self.init(QueryItems(request)) }

    init(_ items: QueryItems) throws {
        text = items["q"]
        if let text, text.count > 1000 { throw WebError.badRequest("检索式最多 1,000 个字，收到 \(text.count.grouped) 个。请缩短后再检索。") }
        kind = try items.choice("kind", "种类")
        status = try items.choice("status", "状态")
        year = try items.number("year", "年份", in: 1900...2200)
        classSymbol = items["class"].map { String($0.prefix(40)) }
        owner = items["owner"].map { String($0.prefix(200)) }
        agency = items["agency"].map { String($0.prefix(200)) }
        area = try items.number("area", "地区", in: 100_000...999_999)
        industry = items["industry"].map { String($0.prefix(40)) }
        order = try items.choice("sort", "排序") ?? .best
        pageNumber = try items.number("page", "页码", in: 1...100_000_000) ?? 1
    }

    /// Only words: a number then leads to its page.
    var isPlain: Bool { chosen.isEmpty && pageNumber == 1 }
    var isEmpty: Bool { text == nil && isPlain }

    var request: ResultsRequest {
        ResultsRequest(
            text: text ?? "", kind: kind, status: status, year: year, classSymbol: classSymbol, owner: owner, agency: agency, area: area,
            industry: industry, order: order, offset: (pageNumber - 1) * PublicPages.pageLength, limit: PublicPages.pageLength)
    }

    /// The address of the first page.
    var address: Address {
        Address(
            "search",
            query: [
                "q": text, "kind": kind?.rawValue, "status": status?.rawValue, "year": year.map(String.init), "class": classSymbol,
                "owner": owner, "agency": agency, "area": area.map(String.init), "industry": industry,
                "sort": order == .best ? nil : order.rawValue,
            ])
    }

    /// What a new search keeps: the order. Filters fall, since new words mean a new question.
    var hidden: [(name: String, value: String)] { order == .best ? [] : [("sort", order.rawValue)] }

    func page(_ body: HTML) -> Page {
        Page(
            text.map { "\($0) · 检索" } ?? "检索", current: Address("search"), crumbs: [Crumb("首页", Address()), Crumb("检索")],
            scripts: [.suggest], canonical: pageNumber == 1 ? address : address.with("page", "\(pageNumber)"), body: body)
    }

    var orders: [(title: String, address: Address, isCurrent: Bool)] {
        ResultsRequest.Order.allCases.map { order in
            (order.title, address.with("sort", order == .best ? nil : order.rawValue), order == self.order)
        }
    }

    /// The chosen filters, in words where the facets know them.
    func chosen(_ facets: ResultsFacets) -> [(title: String, without: Address)] {
        chosen.map { title, without in
            if let area, title == "地区：\(area)", let named = facets.areas.first(where: { $0.value == area }) {
                return ("地区：\(named.title)", without)
            }
            if let industry, title == "产业：\(industry)", let named = facets.industries.first(where: { $0.value == industry }) {
                return ("产业：\(named.title)", without)
            }
            return (title, without)
        }
    }

    var chosen: [(title: String, without: Address)] {
        var out: [(title: String, without: Address)] = []
        if let kind { out.append(("种类：\(kind.title)", address.with("kind", nil))) }
        if let status { out.append(("状态：\(status.title)", address.with("status", nil))) }
        if let year { out.append(("年份：\(year)", address.with("year", nil))) }
        if let classSymbol { out.append(("分类：\(classSymbol)", address.with("class", nil))) }
        if let owner { out.append(("权利人：\(owner)", address.with("owner", nil))) }
        if let agency { out.append(("代理机构：\(agency)", address.with("agency", nil))) }
        if let area { out.append(("地区：\(area)", address.with("area", nil))) }
        if let industry { out.append(("产业：\(industry)", address.with("industry", nil))) }
        return out
    }

    func facets(_ facets: ResultsFacets) -> [Facet] {
        [
            Facet("种类", facets.kinds.map { value($0.value.title, $0.count, "kind", $0.value.rawValue, isChosen: $0.value == kind) }),
            Facet("状态", facets.statuses.map { value($0.value.title, $0.count, "status", $0.value.rawValue, isChosen: $0.value == status) }),
            Facet("年份", facets.years.map { value("\($0.value)", $0.count, "year", "\($0.value)", isChosen: $0.value == year) }),
            Facet(
                "分类",
                facets.classes.map { symbol, title, count in
                    value(title.map { "\(symbol)　\($0)" } ?? symbol, count, "class", symbol, isChosen: symbol == classSymbol)
                }),
            Facet("权利人", facets.owners.map { value($0.value, $0.count, "owner", $0.value, isChosen: $0.value == owner) }),
            Facet("地区", facets.areas.map { value($0.title, $0.count, "area", "\($0.value)", isChosen: $0.value == area) }),
            Facet("产业", facets.industries.map { value($0.title, $0.count, "industry", $0.value, isChosen: $0.value == industry) }),
            Facet("代理机构", facets.agencies.map { value($0.value, $0.count, "agency", $0.value, isChosen: $0.value == agency) }),
        ].filter { !$0.isEmpty }
    }

    private func value(_ title: String, _ count: Int, _ name: String, _ value: String, isChosen: Bool) -> Facet.Value {
        Facet.Value(title, count: count, to: address.with(name, isChosen ? nil : value), isChosen: isChosen)
    }
}

extension ResultsRequest.Order {
    var title: String {
        switch self {
        case .best: "最相关"
        case .newest: "最新"
        case .oldest: "最早"
        }
    }
}
