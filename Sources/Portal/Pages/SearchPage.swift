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
        \(Heading(SearchWords.search.text))\(SearchBox())\
        \(try await examplesSection())\
        \(Section(SearchWords.byKind.text, Points(RightKind.allCases.map { Link($0.words.text, to: Address("search", query: ["kind": $0.rawValue])).html }).html))
        """
    }

    private func problemBody(_ query: ResultsQuery, _ problem: QueryProblem) -> HTML {
        let text = query.text ?? ""
        let words: HTML =
            PageLanguage.current == .chinese
            ? "<p>\(problem.text)</p>"
            : "<p>\(SearchWords.unreadableAt(problem.place.lowerBound))</p><p>\(Written(problem.text))</p>"
        return """
            \(Heading(SearchWords.search.text))\(SearchBox(text, keeping: query.hidden))
            \(Notice(SearchWords.unreadable.text, "\(words)\(Place(text, at: problem.place))<p>\(SearchWords.mend)</p>", tone: .urgent))
            """
    }

    private func body(_ query: ResultsQuery, _ answer: SearchAnswer, _ lookup: NumberLookup.Finding, _ parties: [PartyFinding]) -> HTML {
        let pages = max(1, (answer.total + Self.pageLength - 1) / Self.pageLength)
        let hits = answer.hits.map { hit in
            Result(
                hit.title.html, to: hit.listing.address, line: hit.listing.line, passage: hit.passage?.html,
                tick: Tick(
                    Self.pick, hit.listing.pick, form: Self.comparing, label: SearchWords.choose.text + hit.listing.title,
                    isChecked: query.picks.contains(hit.listing.pick)))
        }
        let facets = query.facets(answer.facets)
        let list: HTML =
            if answer.total == 0 {
                emptyState(query)
            } else if query.pageNumber > pages {
                EmptyState(
                    SearchWords.noPage(query.pageNumber).text,
                    advice: [
                        "\(SearchWords.lastPage(answer.total, pages))\(Link(SearchWords.theLastPage.text, to: query.address.with("page", "\(pages)")))\(SearchWords.stop)"
                    ]
                ).html
            } else {
                """
                \(picking(query, answer, pages))\
                \(Results(SearchWords.total(answer.total).text, orders: query.orders, hasFacets: !facets.isEmpty, hits))\
                \(Pagination(page: query.pageNumber, total: answer.total, perPage: Self.pageLength, address: query.address))
                """
            }
        return """
            \(Heading(SearchWords.search.text))\(SearchBox(query.text ?? "", keeping: query.hidden))\
            \(notice(lookup))\(partyHits(parties))\(notice(answer))\(ChosenFilters(query.chosen(answer.facets)))\
            \(Columns(main: "\(list)\(taking(query, answer))\(chart(query, answer))", beside: Facets(facets).html, on: .start))
            """
    }

    /// The search kept, or all that it finds taken away.
    private func taking(_ query: ResultsQuery, _ answer: SearchAnswer) -> HTML {
        """
        \(answer.total == 0 ? .empty : ExportLinks(query.request).html)\
        \(Quiet("\(Link(SearchWords.keep.text, to: query.request.saving))　\(Link(SearchWords.watch.text, to: query.request.watching))　\(Link(SearchWords.feed.text, to: query.request.feed))　\(SearchWords.keepHint)"))
        """
    }

    /// The hits by year, drawn from the facet: each year narrows the search to itself.
    private func chart(_ query: ResultsQuery, _ answer: SearchAnswer) -> HTML {
        let years = answer.facets.years.sorted { $0.value < $1.value }.suffix(20)
        guard years.count > 1, query.request.year == nil, query.pageNumber == 1 else { return .empty }
        return Chart(
            id: "by-year", SearchWords.byYear.text, .bar, heading: SearchWords.year.text, labels: years.map { "\($0.value)" },
            series: [.init(SearchWords.count.text, years.map(\.count))], addresses: years.map { query.address.with("year", "\($0.value)") }
        ).html
    }

    /// What was picked here and on other pages goes to the comparison, or along to the next page: it stands in the address and nowhere else.
    private func picking(_ query: ResultsQuery, _ answer: SearchAnswer, _ pages: Int) -> HTML {
        let shown = Set(answer.hits.map(\.listing.pick))
        let elsewhere = query.picks.filter { !shown.contains($0) }
        var ways = [SubmitAside.Way(SearchWords.compareChosen.text, to: Address("compare"))]
        if query.pageNumber < pages {
            ways.append(SubmitAside.Way(SearchWords.rememberChosen.text, to: Address("search"), with: ("page", "\(query.pageNumber + 1)")))
        }
        let keeping = query.request.address.query.map { (name: $0.name, value: $0.value) } + elsewhere.map { (name: Self.pick, value: $0) }
        let picked: HTML =
            elsewhere.isEmpty
            ? .empty
            : "<p>\(SearchWords.chosenElsewhere(elsewhere.count, Self.mostCompared))\(Link(SearchWords.dropChosen.text, to: query.request.address))</p>"
        return "\(SubmitAside(ways, id: Self.comparing, keeping: keeping))\(picked)"
    }

    private func emptyState(_ query: ResultsQuery) -> HTML {
        var advice: [HTML] = []
        if !query.chosen.isEmpty, let text = query.text {
            advice.append("\(SearchWords.dropFilters)\(Link(SearchWords.searchAll.text, to: Address("search", query: ["q": text])))")
        }
        advice += [
            "\(SearchWords.checkWords)", "\(SearchWords.seeHelp)\(Link(SearchWords.help.text, to: Address("search", "help")))",
            "\(SearchWords.fewerWords)", "\(SearchWords.withCheckDigit)",
        ]
        return EmptyState(SearchWords.nothingFound.text, advice: advice).html
    }

    private func found(_ title: String, at address: Address) -> HTML {
        Notice(SearchWords.numberKnown.text, "<p>\(Link(title, to: address))</p>").html
    }

    private func notice(_ answer: SearchAnswer) -> HTML {
        answer.notice.map { Notice(SearchWords.help.text, "<p>\(Written($0))</p>").html } ?? .empty
    }

    private func partyHits(_ parties: [PartyFinding]) -> HTML {
        guard !parties.isEmpty else { return .empty }
        return Section(SearchWords.parties.text, anchor: "parties", Points(parties.map(\.html)).html).html
    }

    /// What is known of a number that leads to no single page.
    private func notice(_ finding: NumberLookup.Finding) -> HTML {
        switch finding {
        case .right(let listing): return found(listing.title, at: listing.address)
        case .party(let party): return party.key.map { found(party.name, at: Address("party", $0)) } ?? .empty
        case .several(let candidate, let rights):
            return Notice(
                SearchWords.several(candidate.kind.words.text, candidate.canonical, rights.count).text,
                Points(rights.map { "\(Link($0.title, to: $0.address))　\(Number($0.key))　\($0.status.tag)" }).html
            ).html
        case .unknown(let candidates):
            guard let best = candidates.first else { return .empty }
            guard best.valid else {
                return Notice(
                    SearchWords.numberWrong(best.kind.words.text).text,
                    "<p>\(Written(best.reasons.joined(separator: "；") + "。"))</p><p>\(SearchWords.resultsBelow)</p>", tone: .caution
                ).html
            }
            let notes: HTML = best.reasons.isEmpty ? .empty : "<p>\(Written(best.reasons.joined(separator: "；") + "。"))</p>"
            return Notice(
                SearchWords.numberUnknown(best.kind.words.text, best.canonical).text,
                "<p>\(SearchWords.canonical)\(Number(best.canonical))\(SearchWords.notTaken(settings.region))</p>\(notes)", tone: .caution
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
    /// The same for reading programs.
    fileprivate var feed: Address { address.query.reduce(Address("search", "feed.atom")) { $0.adding($1.name, $1.value) } }

    /// Where watching the same begins.
    fileprivate var watching: Address { Address("account", "watches", "new", query: ["kind": "search", "subject": items]) }

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
        let former: HTML? = otherName.map { "　\(SearchWords.alsoCalled)\(Written($0))" }
        return "\(party.html)\(former)　\(SearchWords.rights(rights))"
    }
}
