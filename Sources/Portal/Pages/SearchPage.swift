import Answers
import Design
import Hummingbird
import Identifier
import Markup
import Register
import Web

extension PublicPages {
    static let pageLength = 20
    /// The form that ticked results go to.
    static let comparing = "compare"

    func results(_ request: Request) async throws -> Response {
        let query = try ResultsQuery(request)
        var lookup = NumberLookup.Finding.notANumber
        if let text = query.text {
            lookup = try await NumberLookup(register: register).find(text)
            if let address = lookup.address, query.isPlain { return see(address) }
        } else if query.isEmpty {
            return respond(query.page(try await startBody()))
        }
        do {
            async let found = parties(query)
            let answer = try await search.search(query.request)
            return respond(query.page(body(query, answer, lookup, try await found)))
        } catch let problem as QueryProblem {
            return respond(query.page(problemBody(query, problem)), status: .badRequest)
        }
    }

    /// Parties stand above the first page of an unfiltered search for plain words.
    private func parties(_ query: ResultsQuery) async throws -> [PartyFinding] {
        guard let text = query.text, query.isPlain, PartyWords.mayBeName(text) else { return [] }
        return try await search.parties(text, limit: 5)
    }

    private func startBody() async throws -> HTML {
        """
        \(Heading("检索"))\(SearchBox())\
        \(try await examplesSection())\
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

    private func body(_ query: ResultsQuery, _ answer: SearchAnswer, _ lookup: NumberLookup.Finding, _ parties: [PartyFinding]) -> HTML {
        let pages = max(1, (answer.total + Self.pageLength - 1) / Self.pageLength)
        let hits = answer.hits.map { hit in
            Result(
                hit.title.html, to: hit.listing.address, line: hit.listing.line, passage: hit.passage?.html,
                tick: Tick(
                    Self.pick, hit.listing.pick, form: Self.comparing, label: "选中：\(hit.listing.title)",
                    isChecked: query.picks.contains(hit.listing.pick)))
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
                \(picking(query, answer, pages))\
                \(Results("共 \(answer.total.grouped) 项", orders: query.orders, hasFacets: !facets.isEmpty, hits))\
                \(Pagination(page: query.pageNumber, total: answer.total, perPage: Self.pageLength, address: query.address))
                """
            }
        return """
            \(Heading("检索"))\(SearchBox(query.text ?? "", keeping: query.hidden))\
            \(notice(lookup))\(partyHits(parties))\(notice(answer))\(ChosenFilters(query.chosen(answer.facets)))\
            \(Quiet("\(Link("保存这次检索", to: query.request.saving))　登录以后可以保存，下次看新增了哪些权利"))\
            \(answer.total == 0 ? .empty : ExportLinks(query.request).html)\
            \(Columns(main: list, beside: Facets(facets).html, on: .start))
            """
    }

    /// What was picked here and on other pages goes to the comparison, or along to the next page: it stands in the address and nowhere else.
    private func picking(_ query: ResultsQuery, _ answer: SearchAnswer, _ pages: Int) -> HTML {
        let shown = Set(answer.hits.map(\.listing.pick))
        let elsewhere = query.picks.filter { !shown.contains($0) }
        var ways = [SubmitAside.Way("并排比较所选", to: Address("compare"))]
        if query.pageNumber < pages {
            ways.append(SubmitAside.Way("记住所选，看下一页", to: Address("search"), with: ("page", "\(query.pageNumber + 1)")))
        }
        let keeping = query.request.address.query.map { (name: $0.name, value: $0.value) } + elsewhere.map { (name: Self.pick, value: $0) }
        let picked: HTML =
            elsewhere.isEmpty
            ? .empty
            : "<p>\("在其他页选了 \(elsewhere.count) 项，一并比较；最多 \(Self.mostCompared) 项。")\(Link("全部放弃", to: query.request.address))</p>"
        return "\(SubmitAside(ways, id: Self.comparing, keeping: keeping))\(picked)"
    }

    private func emptyState(_ query: ResultsQuery) -> HTML {
        var advice: [HTML] = []
        if !query.chosen.isEmpty, let text = query.text {
            advice.append("去掉筛选条件，\(Link("在全部权利中检索", to: Address("search", query: ["q": text])))")
        }
        advice += [
            "检查有没有错字，或者换一个说法", "看看\(Link("检索说明", to: Address("search", "help")))", "减少几个词；几个词之间是“同时出现”的意思",
            "查号码时连同校验位一起输入，例如 CN201310699744.2",
        ]
        return EmptyState("没有找到符合条件的权利", advice: advice).html
    }

    private func found(_ title: String, at address: Address) -> HTML {
        Notice("这个号码在登记簿中", "<p>\(Link(title, to: address))</p>").html
    }

    private func notice(_ answer: SearchAnswer) -> HTML {
        answer.notice.map { Notice("检索说明", "<p>\($0)</p>").html } ?? .empty
    }

    private func partyHits(_ parties: [PartyFinding]) -> HTML {
        guard !parties.isEmpty else { return .empty }
        return Section("主体", anchor: "parties", Points(parties.map(\.html)).html).html
    }

    /// What is known of a number that leads to no single page.
    private func notice(_ finding: NumberLookup.Finding) -> HTML {
        switch finding {
        case .right(let listing): return found(listing.title, at: listing.address)
        case .party(let party): return party.key.map { found(party.name, at: Address("party", $0)) } ?? .empty
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

extension RightListing {
    /// As the comparison names it.
    fileprivate var pick: String { "\(kind.rawValue)/\(key)" }
}

extension ResultsRequest {
    /// Where this search is kept under a name.
    fileprivate var saving: Address {
        address.query.reduce(Address("account", "searches", "new")) { $0.adding($1.name, $1.value) }
    }
}

extension MarkedText {
    var html: HTML { Marked(text, ranges: marks).html }
}

extension PartyFinding {
    /// The party with its number of rights, and the name it was found by.
    var html: HTML {
        let former: HTML? = otherName.map { "　也称 \($0)" }
        return "\(party.html)\(former)　\(rights.grouped) 项权利"
    }
}
