import Design
import Hummingbird
import Identifier
import Markup
import Register

extension PublicPages {
    static let pageLength = 20

    func results(_ request: Request) async throws -> Response {
        let query = try ResultsQuery(request)
        var lookup = NumberLookup.Finding.notANumber
        if let text = query.text {
            lookup = try await NumberLookup(register: register).find(text)
            if case .page(let address) = lookup, query.isPlain { return see(address) }
        } else if query.isEmpty {
            return respond(query.page(startBody))
        }
        do {
            let answer = try await search.search(query.request)
            return respond(query.page(body(query, answer, lookup)))
        } catch let problem as QueryProblem {
            return respond(query.page(problemBody(query, problem)), status: .badRequest)
        }
    }

    private var startBody: HTML {
        let examples: [HTML] = settings.examples.map { "\(Link($0.text, to: Address("search", query: ["q": $0.text])))　\($0.meaning)" }
        return """
            \(Heading("检索"))\(SearchBox())\
            \(Section("可以这样检索", Points(examples).html))\
            \(Section("按种类浏览", Points(RightKind.allCases.map { Link($0.title, to: Address("search", query: ["kind": $0.rawValue])).html }).html))
            """
    }

    private func problemBody(_ query: ResultsQuery, _ problem: QueryProblem) -> HTML {
        let text = query.text ?? ""
        return """
            \(Heading("检索"))\(SearchBox(text, keeping: query.hidden))
            \(Notice("检索式读不懂", "<p>\(problem.text)</p>\(Place(text, at: problem.place))<p>改正后再检索；也可以只输入几个词，用空格分开。</p>", tone: .urgent))
            """
    }

    private func body(_ query: ResultsQuery, _ answer: SearchAnswer, _ lookup: NumberLookup.Finding) -> HTML {
        let pages = max(1, (answer.total + Self.pageLength - 1) / Self.pageLength)
        let hits = answer.hits.map { hit in
            Result(
                Marked(hit.listing.title, words: hit.words).html, to: hit.listing.address, line: hit.listing.line,
                passage: hit.passage.map { Marked($0, words: hit.words).html })
        }
        let facets = query.facets(answer.facets)
        let list: HTML =
            if answer.total == 0 {
                emptyState(query)
            } else if query.pageNumber > pages {
                EmptyState(
                    "没有第 \(query.pageNumber.grouped) 页",
                    advice: ["共 \(answer.total.grouped) 项，\(pages.grouped) 页。到\(Link("最后一页", to: query.address.with("page", "\(pages)")))。"]
                ).html
            } else {
                """
                \(Results("共 \(answer.total.grouped) 项", orders: query.orders, hasFacets: !facets.isEmpty, hits))\
                \(Pagination(page: query.pageNumber, total: answer.total, perPage: Self.pageLength, address: query.address))
                """
            }
        return """
            \(Heading("检索"))\(SearchBox(query.text ?? "", keeping: query.hidden))\
            \(notice(lookup))\(ChosenFilters(query.chosen))\
            \(Columns(main: list, beside: Facets(facets).html, on: .start))
            """
    }

    private func emptyState(_ query: ResultsQuery) -> HTML {
        var advice: [HTML] = []
        if !query.chosen.isEmpty, let text = query.text {
            advice.append("去掉筛选条件，\(Link("在全部权利中检索", to: Address("search", query: ["q": text])))")
        }
        advice += ["检查有没有错字，或者换一个说法", "减少几个词；几个词之间是“同时出现”的意思", "查号码时连同校验位一起输入，例如 CN201310699744.2"]
        return EmptyState("没有找到符合条件的权利", advice: advice).html
    }

    /// What is known of a number that leads to no single page.
    private func notice(_ finding: NumberLookup.Finding) -> HTML {
        switch finding {
        case .page(let address): return Notice("这个号码在登记簿中", "<p>\(Link("打开它的页面", to: address))</p>").html
        case .several(let candidate, let rights):
            return Notice(
                "\(candidate.kind.title) \(candidate.canonical) 对应 \(rights.count) 项权利",
                Points(rights.map { "\(Link($0.title, to: $0.address))　\(Number($0.key))　\($0.status.tag)" }).html
            ).html
        case .unknown(let candidates):
            guard let best = candidates.first else { return .empty }
            guard best.valid else {
                return Notice(
                    "像是\(best.kind.title)，但号码有误", "<p>\(best.reasons.joined(separator: "；"))。</p><p>按文字检索的结果在下面。</p>", tone: .caution
                ).html
            }
            let notes: HTML = best.reasons.isEmpty ? .empty : "<p>\(best.reasons.joined(separator: "；"))。</p>"
            return Notice(
                "\(best.kind.title) \(best.canonical) 不在登记簿中",
                "<p>号码的写法有效，规范写法是 \(Number(best.canonical))，但登记簿没有收录。可能尚未公开，也可能不属于\(settings.region)。</p>\(notes)", tone: .caution
            ).html
        case .notANumber: return .empty
        }
    }
}
