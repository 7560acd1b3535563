import Answers
import Design
import Hummingbird
import Identifier
import Markup
import Register
import Web

extension PublicPages {
    func party(_ request: Request, _ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        guard let party = try await dossier(key) else {
            if key.first == "P", key.count < 10, key.dropFirst().allSatisfy(\.isNumber) {
                throw WebError.notFound("\(key)是主体的旧编号，已经不用。请按名称检索这个主体。")
            }
            throw WebError.notFound(RightWords.noSuchParty(String(key.prefix(60))).text)
        }
        if party.key != key { return moved(to: Address("party", party.key)) }
        let items = try QueryItems(request)
        let kind: RightKind? = try items.choice("kind", "种类")
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let rights = try await register.rights(of: key, kind: kind, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        return respond(
            Page(
                party.name,
                crumbs: [Crumb(SearchWords.home.text, Address()), Crumb(SearchWords.search.text, Address("search")), Crumb(party.name)],
                canonical: Address("party", key),
                body: "\(body(party, kind, number, rights))\(try await published(party))"))
    }

    /// What stands in public and names the party.
    private func published(_ party: PartyDossier) async throws -> HTML {
        guard let publications, let found = party.identifier, PageLanguage.current == .chinese else { return .empty }
        let lines = try await publications.publications(naming: found).map { publication -> HTML in
            "\(Link(publication.title, to: Address("publications", publication.key)))　\(publication.authority)　<time>\(publication.since)</time>"
        }
        return lines.isEmpty ? .empty : Section("公示", anchor: "publications", Points(lines).html).html
    }

    /// A credit code may be written with spaces or in lower case.
    private func dossier(_ key: String) async throws -> PartyDossier? {
        if let party = try await register.party(key: key) { return party }
        guard let code = Identifier.candidates(in: key).first(where: { $0.kind == .creditCode && $0.valid }) else { return nil }
        return try await register.party(key: code.canonical)
    }

    private func body(_ party: PartyDossier, _ kind: RightKind?, _ number: Int, _ rights: [RightListing]) -> HTML {
        let all = party.counts.values.reduce(0, +)
        let total = kind.map { party.counts[$0] ?? 0 } ?? all
        let address = Address("party", party.key, query: ["kind": kind?.rawValue])
        let tabs =
            [Tabs.Tab(RightWords.all.text, count: all, to: address.with("kind", nil), isCurrent: kind == nil)]
            + RightKind.allCases.filter { party.counts[$0] ?? 0 > 0 }.map {
                Tabs.Tab($0.words.text, count: party.counts[$0], to: address.with("kind", $0.rawValue), isCurrent: $0 == kind)
            }
        let exports: HTML = total == 0 ? .empty : ExportLinks(party: party.key, kind: kind).html
        let list: HTML =
            rights.isEmpty
            ? EmptyState(
                (total == 0 ? RightWords.noRights : SearchWords.noPage(number)).text,
                advice: total == 0 ? [] : ["\(Link(SearchWords.firstPage.text, to: address))"]
            ).html
            : Results(SearchWords.total(total).text, rights.map(\.result)).html
        return """
            \(Heading(party.name, line: ["\(party.nature?.words ?? RightWords.party)" as HTML] + (party.area.map { [Written($0).html] } ?? [])))\
            \(Facts(facts(party)))\
            <p>\(Link(RightWords.watchParty.text, to: Address("account", "watches", "new", query: ["kind": "party", "subject": party.identifier ?? party.name])))</p>\
            \(Section(RightWords.rights.text, anchor: "rights", "\(Tabs(RightWords.kinds.text, tabs))\(list)\(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))\(exports)"))\
            \(agencies(party))\(names(party))
            """
    }

    /// Every name with where it comes from, and who decided that several are one.
    private func names(_ party: PartyDossier) -> HTML {
        guard party.nameOrigins.count > 1 || !party.merges.isEmpty else { return .empty }
        let rows: [[HTML]] = party.nameOrigins.map { origin in
            let source: HTML = origin.source.map { "\($0)\(origin.asOf.map { "，截至 <time>\($0)</time>" as HTML })" } ?? "现有记录中没有"
            return [HTML(plain: origin.name), source, HTML(plain: origin.rights.grouped)]
        }
        let table = Table(
            id: "names-table", caption: RightWords.namesCaption.text,
            columns: [.init(RightWords.name.text), .init(RightWords.firstSeen.text), .init(RightWords.rightCount.text, isFigure: true)],
            rows: rows)
        let decisions: [HTML] = party.merges.map { decision in
            switch decision.act {
            case .merged: "<time>\(decision.day)</time>，“\(decision.party.name)”并入“\(decision.other.name)”：\(decision.reason)"
            case .parted: "<time>\(decision.day)</time>，“\(decision.party.name)”不再并入“\(decision.other.name)”：\(decision.reason)"
            case .keptApart: "<time>\(decision.day)</time>，认定“\(decision.party.name)”和“\(decision.other.name)”不是一个主体：\(decision.reason)"
            }
        }
        let list: HTML? = decisions.isEmpty ? nil : "<h3>\(RightWords.nameDecisions)</h3>\(Points(decisions))"
        return Section(RightWords.namesTitle.text, anchor: "names", "\(table)\(list)").html
    }

    private func facts(_ party: PartyDossier) -> [Fact] {
        var facts: [Fact] = []
        if let identifier = party.identifier { facts.append(Fact(RightWords.creditCode.text, Number(identifier).html)) }
        if !party.otherNames.isEmpty, party.nameOrigins.isEmpty {
            facts.append(Fact(RightWords.otherNames.text, party.otherNames.map { Written($0).html }))
        }
        if let area = party.area { facts.append(Fact(RightWords.area.text, Written(area).html)) }
        if let country = party.country, country != "CN" { facts.append(Fact(RightWords.country.text, HTML(plain: country))) }
        if let actedIn = party.actedIn {
            let page: HTML? =
                PageLanguage.current == .chinese ? "　\(Link("代理机构的服务和信用", to: Address("agencies", party.key)))" : nil
            facts.append(Fact(RightWords.asAgency.text, "\(RightWords.actedIn(actedIn))\(page)"))
        }
        return facts
    }

    private func agencies(_ party: PartyDossier) -> HTML {
        guard !party.agencies.isEmpty else { return .empty }
        let rows: [[HTML]] = party.agencies.map { [$0.agency.html, HTML(plain: $0.count.grouped)] }
        let table = Table(
            id: "agencies-table", caption: RightWords.agenciesCaption.text,
            columns: [.init(SearchWords.agency.text), .init(RightWords.rightCount.text, isFigure: true)], rows: rows)
        return Section(SearchWords.agency.text, anchor: "agencies", table.html).html
    }
}

extension PartyMention.Nature {
    var title: String { self == .organisation ? "单位" : "个人" }
}
