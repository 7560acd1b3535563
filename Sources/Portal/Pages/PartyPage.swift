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
            throw WebError.notFound("登记簿中没有这个主体：\(key.prefix(60))。可以按名称检索它的权利。")
        }
        if party.key != key { return moved(to: Address("party", party.key)) }
        let items = try QueryItems(request)
        let kind: RightKind? = try items.choice("kind", "种类")
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let rights = try await register.rights(of: key, kind: kind, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        return respond(
            Page(
                party.name, crumbs: [Crumb("首页", Address()), Crumb("检索", Address("search")), Crumb(party.name)],
                canonical: Address("party", key),
                body: body(party, kind, number, rights)))
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
            [Tabs.Tab("全部", count: all, to: address.with("kind", nil), isCurrent: kind == nil)]
            + RightKind.allCases.filter { party.counts[$0] ?? 0 > 0 }.map {
                Tabs.Tab($0.title, count: party.counts[$0], to: address.with("kind", $0.rawValue), isCurrent: $0 == kind)
            }
        let exports: HTML = total == 0 ? .empty : ExportLinks(party: party.key, kind: kind).html
        let list: HTML =
            rights.isEmpty
            ? EmptyState(
                total == 0 ? "登记簿中没有它作为权利人或者申请人的权利" : "没有第 \(number.grouped) 页",
                advice: total == 0 ? [] : ["\(Link("回到第 1 页", to: address))"]
            ).html
            : Results("共 \(total.grouped) 项", rights.map(\.result)).html
        return """
            \(Heading(party.name, line: [HTML(plain: party.nature?.title ?? "主体")] + (party.area.map { [HTML(plain: $0)] } ?? [])))\
            \(Facts(facts(party)))\
            \(Section("权利", anchor: "rights", "\(Tabs("权利种类", tabs))\(list)\(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))\(exports)"))\
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
            id: "names-table", caption: "它在来源中的名称", columns: [.init("名称"), .init("最早见于"), .init("权利件数", isFigure: true)], rows: rows)
        let decisions: [HTML] = party.merges.map { decision in
            switch decision.act {
            case .merged: "<time>\(decision.day)</time>，“\(decision.party.name)”并入“\(decision.other.name)”：\(decision.reason)"
            case .parted: "<time>\(decision.day)</time>，“\(decision.party.name)”不再并入“\(decision.other.name)”：\(decision.reason)"
            case .keptApart: "<time>\(decision.day)</time>，认定“\(decision.party.name)”和“\(decision.other.name)”不是一个主体：\(decision.reason)"
            }
        }
        let list: HTML? = decisions.isEmpty ? nil : "<h3>归并的决定</h3>\(Points(decisions))"
        return Section("名称和归并", anchor: "names", "\(table)\(list)").html
    }

    private func facts(_ party: PartyDossier) -> [Fact] {
        var facts: [Fact] = []
        if let identifier = party.identifier { facts.append(Fact("统一社会信用代码", Number(identifier).html)) }
        if !party.otherNames.isEmpty, party.nameOrigins.isEmpty {
            facts.append(Fact("来源中的其他名称", party.otherNames.map { HTML(plain: $0) }))
        }
        if let area = party.area { facts.append(Fact("行政区划", HTML(plain: area))) }
        if let country = party.country, country != "CN" { facts.append(Fact("国家或者地区代码", HTML(plain: country))) }
        if let actedIn = party.actedIn { facts.append(Fact("作为代理机构", "代理过 \(actedIn.grouped) 项权利")) }
        return facts
    }

    private func agencies(_ party: PartyDossier) -> HTML {
        guard !party.agencies.isEmpty else { return .empty }
        let rows: [[HTML]] = party.agencies.map { [$0.agency.html, HTML(plain: $0.count.grouped)] }
        let table = Table(
            id: "agencies-table", caption: "为它代理过的机构", columns: [.init("代理机构"), .init("权利件数", isFigure: true)], rows: rows)
        return Section("代理机构", anchor: "agencies", table.html).html
    }
}

extension PartyMention.Nature {
    var title: String { self == .organisation ? "单位" : "个人" }
}
