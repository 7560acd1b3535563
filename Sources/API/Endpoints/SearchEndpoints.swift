import Answers
import Markup
import Register
import Web
import Wire

/// What a search is asked with; the results page takes the same.
enum SearchParameters {
    static let text = Parameter<String>.text("q", "检索式，写法见 /search/help；空的列出全部", longest: 1000, example: "枸杞")
    static let kind = Parameter<RightKind>.choice("kind", "只要这种权利")
    static let status = Parameter<RightStatus>.choice("status", "只要这种状态")
    static let year = Parameter<Int>.number("year", "只要这一年申请的", in: 1900...2200)
    static let classSymbol = Parameter<String>.text("class", "只要这个分类号之下的，如 H04L、30", longest: 40)
    static let owner = Parameter<String>.text("owner", "只要这个权利人的，写筛选项中的名称")
    static let agency = Parameter<String>.text("agency", "只要这个代理机构的，写筛选项中的名称")
    static let area = Parameter<Int>.number("area", "只要这个行政区划的，六位代码", in: 100_000...999_999)
    static let industry = Parameter<String>.text("industry", "只要这个产业的，写产业的代码", longest: 40)
    static let order = Parameter<ResultsRequest.Order>.choice("sort", "排列：best 相关，newest、oldest 按申请日，latest、earliest 按公开日", fallback: .best)

    static let filters: [any DeclaredParameter] = [text, kind, status, year, classSymbol, owner, agency, area, industry]

    static func request(_ call: Call, offset: Int, limit: Int) -> ResultsRequest {
        ResultsRequest(
            text: call(text) ?? "", kind: call(kind), status: call(status), year: call(year), classSymbol: call(classSymbol),
            owner: call(owner), agency: call(agency), area: call(area), industry: call(industry), order: call(order) ?? .best,
            offset: offset, limit: limit)
    }
}

extension Interface {
    var searchEndpoints: [Endpoint] {
        [
            Endpoint(
                "search", .search, "检索权利",
                words: "与检索页同一种写法、同样的筛选和排列；件数是准确的。检索的是一个号码、又没有筛选时，给出号码所指的权利。",
                parameters: SearchParameters.filters + [SearchParameters.order] + Paging.parameters, cost: 3,
                answers: SearchReport.self, meaning: "结果的一页和各项件数"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let report = try await SearchReport.find(
                    SearchParameters.request(call, offset: offset, limit: limit), in: search, register)
                return Answered(report, headers: Paging.links(call, total: report.total))
            },
            Endpoint(
                "suggestions", .search, "输入时的提示", words: "检索框在输入时显示的：文字直接通到哪里，能找到几件。",
                parameters: SearchParameters.filters, cost: 3, answers: Suggestions.self, meaning: "直接通到的页面和件数"
            ) { call in
                let request = SearchParameters.request(call, offset: 0, limit: 4)
                return Answered(
                    try await Suggestions.find(request, in: search, register) { kind in
                        Address("search", query: ["q": request.text.isEmpty ? nil : request.text, "kind": kind.rawValue])
                    })
            },
            Endpoint(
                "parties", .search, "按名称找主体", words: "名称、曾用名、拼音和拼音首字母都可以；最像的在前。",
                parameters: [Self.partyName, Self.partyLimit], cost: 2, answers: [PartyFinding].self, meaning: "找到的主体"
            ) { call in
                Answered(try await search.parties(try call.needed(Self.partyName), limit: call(Self.partyLimit) ?? 10))
            },
        ]
    }

    private static let partyName = Parameter<String>.text("name", "名称或者拼音的一部分", longest: 100, shortest: 1, example: "宁夏").required
    private static let partyLimit = Parameter<Int>.number("limit", "最多几个", in: 1...50, fallback: 10, example: 2)
}
