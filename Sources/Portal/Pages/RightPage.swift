import Answers
import Design
import Hummingbird
import Identifier
import Law
import Markup
import Register
import Web

extension PublicPages {
    func right(_ request: Request, _ context: WebContext) async throws -> Response {
        let written = try context.segment("key")
        guard let kind = RightKind(rawValue: try context.segment("kind")) else {
            throw WebError.notFound("没有这类权利。权利分为\(RightKind.allCases.map(\.title).joined(separator: "、"))。")
        }
        let wantsJSON = written.hasSuffix(".json")
        let key = wantsJSON ? String(written.dropLast(5)) : written
        if let dossier = try await register.right(kind, key: key, for: context.viewer, on: request.uri.path) {
            if wantsJSON { return RightAnswer(dossier).response }
            let published = try await publications?.publications(onRight: kind, key: dossier.file.record.key) ?? []
            return respond(RightPage(dossier, published: published, today: settings.today()).page)
        }
        if let canonical = try await canonicalListing(kind, key) {
            return moved(to: Address("right", canonical.kind.rawValue, canonical.key + (wantsJSON ? ".json" : "")))
        }
        throw WebError.notFound("登记簿中没有这件\(kind.title)：\(key.prefix(60))。它可能尚未公开，也可能不属于\(settings.region)。")
    }

    /// The right of this kind that another writing of a number means, where it means one.
    private func canonicalListing(_ kind: RightKind, _ written: String) async throws -> RightListing? {
        for candidate in Identifier.candidates(in: written) where candidate.valid {
            let writings = [candidate.canonical, candidate.canonical.replacing(/^ZL/, with: "CN")]
            for canonical in writings where candidate.kind != .citizen {
                let found = try await register.rights(numbered: canonical, limit: 50).filter { $0.kind == kind }
                if found.count == 1 { return found.first }
            }
        }
        let found = try await register.rights(numbered: written.filter { !$0.isWhitespace }.uppercased(), limit: 2).filter {
            $0.kind == kind
        }
        return found.count == 1 ? found.first : nil
    }
}

/// The page of one right: what is known of its creation, use, protection, management and the services around it.
struct RightPage {
    let dossier: RightDossier
    /// What matters made public of it.
    let published: [PublicationSummary]
    let today: LocalDate
    let facts: RightFacts

    init(_ dossier: RightDossier, published: [PublicationSummary] = [], today: LocalDate) {
        (self.dossier, self.published, self.today) = (dossier, published, today)
        facts = RightFacts(dossier)
    }

    private var record: RightRecord { dossier.file.record }
    private var address: Address { Address("right", record.kind.rawValue, record.key) }

    var page: Page {
        let title = dossier.file.title
        return Page(
            "\(title) · \(record.key)",
            crumbs: [
                Crumb("首页", Address()), Crumb("检索", Address("search")),
                Crumb(record.kind.title, Address("search", query: ["kind": record.kind.rawValue])), Crumb(title),
            ],
            canonical: address, alternative: Address("right", record.kind.rawValue, record.key + ".json"),
            body: """
                \(Heading(title, line: headline))\
                \(SectionNavigation(RightSection.allCases.map { ($0.title, $0.rawValue) } + [("大事记", "timeline"), ("时限", "deadlines")]))\
                \(Columns(main: sections, beside: aside))
                """)
    }

    private var headline: [HTML] {
        let since: HTML? = dossier.statusSince.map { "自 <time>\($0)</time> 起" }
        return [
            dossier.status.tag.html, "\(since)（\(dossier.statusReason)）", HTML(plain: record.particulars.form?.title ?? record.kind.title),
            Number(record.key).html,
        ]
    }

    private var sections: HTML {
        let parts = RightSection.allCases.map { section in
            let known = facts.of(section)
            let rulings = section == .protection ? publicationList : .empty
            let content: HTML =
                known.isEmpty && !rulings.isEmpty
                ? .empty
                : known.isEmpty ? EmptyState("登记簿中尚无记载", advice: [HTML(plain: section.promise)]).html : Facts(known, isWide: true).html
            return Section(section.title, anchor: section.rawValue, "\(content)\(rulings)\(section == .creation ? texts : .empty)")
        }
        return "\(parts)\(Section("大事记", anchor: "timeline", timeline))"
    }

    /// What matters made public of it, the newest first.
    private var publicationList: HTML {
        guard !published.isEmpty else { return .empty }
        let lines = published.map { publication -> HTML in
            "\(Link(publication.title, to: Address("publications", publication.key)))　\(publication.authority)　<time>\(publication.since)</time>"
        }
        return "<h3>公示</h3>\(Points(lines))"
    }

    /// Abstracts, claims and goods: long, so claims and goods fold.
    private var texts: HTML {
        let abstracts: [HTML] = record.abstracts.map { text in
            """
            <h3>摘要\(text.language == "zh" ? "" : "（\(Language.title(text.language))）")</h3>\(Passage(text.text, language: text.language))\
            \(facts.note(.abstract(text.language)))
            """
        }
        let claims: [HTML] = Dictionary(grouping: record.claims, by: \.language).sorted { $0.key > $1.key }.map { language, claims in
            let name = language == "zh" ? "权利要求" : "权利要求（\(Language.title(language))）"
            return Disclosure(
                "\(name)，\(claims.count) 项",
                "\(NumberedTexts(claims.map { ($0.number, $0.text) }, language: language))\(facts.note(.claims(language)))"
            ).html
        }
        return "\(abstracts)\(claims)\(goods)"
    }

    private var goods: HTML {
        guard !record.goods.isEmpty else { return .empty }
        let rows: [[HTML]] = record.goods.map {
            ["\($0.niceClass)", HTML(plain: $0.group ?? "—"), HTML(plain: $0.code ?? "—"), HTML(plain: $0.text)]
        }
        let table = Table(
            id: "goods", caption: "核定使用的商品、服务", columns: [.init("类别"), .init("类似群"), .init("编码"), .init("商品、服务")], rows: rows)
        return "\(rows.count > 12 ? Disclosure("商品、服务，\(rows.count) 项", table.html).html : table.html)\(facts.note(.goods))"
    }

    private var timeline: HTML {
        let events = facts.events
        // A day that the gazette has an event for is told once, in the gazette's words.
        let told = Set(events.map(\.day))
        let happened = (events.map { ($0.day, $0.title) } + facts.days.filter { !told.contains($0.0) }).sorted { $0.0 < $1.0 }
        var seen: Set<String> = []
        let moments = happened.filter { seen.insert("\($0.0)\($0.1)").inserted }.map { Moment($0.1, on: $0.0, isToCome: $0.0 > today) }
        let coming = dossier.deadlines.filter { $0.day > today }.sorted { $0.day < $1.day }.prefix(3).map {
            Moment($0.title, on: $0.day, detail: "依据：\($0.rule)", isToCome: true)
        }
        guard !moments.isEmpty || !coming.isEmpty else { return EmptyState("来源没有给出日期").html }
        return "\(Timeline(moments + coming))\(facts.note(.events))"
    }

    private var watching: Address {
        Address("account", "watches", "new", query: ["kind": "right", "subject": "\(record.kind.rawValue)/\(record.key)"])
    }

    private var aside: HTML {
        let lines = dossier.deadlines.map {
            DeadlineLine(
                $0.title, day: $0.day, opens: $0.opens, rule: $0.rule, arithmetic: $0.arithmetic, isProvisional: $0.isProvisional,
                amount: $0.amount.map(Words.money))
        }
        let deadlines: HTML = lines.isEmpty ? EmptyState("没有将至的时限").html : Deadlines(lines, today: today).html
        let siblings: HTML? =
            dossier.siblings.isEmpty
            ? nil
            : Section(
                record.kind == .trademark ? "同号其他类别" : "相关权利",
                Points(dossier.siblings.map { "\(Link($0.title, to: $0.address))　\(Number($0.key))　\($0.status.tag)" }).html
            ).html
        let history: [HTML] = dossier.history.map { "\($0.source)，截至 <time>\($0.asOf)</time>，<time>\($0.recorded)</time> 收录" }
        let json = Address("right", record.kind.rawValue, record.key + ".json")
        return """
            <aside>\(Section("时限", anchor: "deadlines", "\(deadlines)<p>\(Link("监测变动和期限", to: watching))</p>"))\(siblings)\
            \(history.isEmpty ? .empty : Section("来源", Points(history).html).html)\
            \(Section("数据", "<p>\(Link("本页的 JSON 格式", to: json))</p>\(ExportLinks(right: record.kind, record.key))"))</aside>
            """
    }
}

/// The five parts of a right's page, in the order of the plan.
enum RightSection: String, CaseIterable {
    case creation, use, protection, management, service

    var title: String {
        switch self {
        case .creation: "创造"
        case .use: "运用"
        case .protection: "保护"
        case .management: "管理"
        case .service: "服务"
        }
    }

    /// What will stand here, where nothing does yet.
    var promise: String {
        switch self {
        case .creation: "这里列出申请人、发明人、分类、优先权和文本。"
        case .use: "这里列出许可、转让、质押、保险和交易，来源收录后即行显示。"
        case .protection: "这里列出无效、撤销、侵权纠纷、行政处罚和海关备案，来源收录后即行显示。"
        case .management: "这里列出权利人、状态和年费、续展的办理情况。"
        case .service: "这里列出代理机构、代理师和为这项权利提供的服务，来源收录后即行显示。"
        }
    }
}
