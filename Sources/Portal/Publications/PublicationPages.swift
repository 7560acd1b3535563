import Access
import Design
public import Hummingbird
import Law
import Markup
import Procedure
import Register
public import Web

/// What steps of matters make public 公示, for everybody: a list, a feed, and each with its text, term and article.
public struct PublicationPages: RouteSet {
    public let settings: SiteSettings
    let publications: any PublicationPort

    public init(settings: SiteSettings, publications: any PublicationPort) {
        (self.settings, self.publications) = (settings, publications)
    }

    private static let pageLength = 50
    private static let feedLength = 100

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/publications", who: .anyone) { request, _ in try await list(request) }
        router.page("/publications.atom", who: .anyone) { request, _ in try await feed(request) }
        router.page("/publications/:key", who: .anyone) { _, context in try await one(context) }
    }

    // MARK: The list

    private func list(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let asked = PublicationRequest(
            kind: items["kind"], authority: items["authority"], text: items["q"],
            standing: try items.choice("standing", "状态") ?? .standing)
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let found: PublicationList
        do {
            found = try await publications.publications(asked, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        } catch let problem as MatterProblem { throw WebError.badRequest(problem.text) }
        let address = Address(
            "publications",
            query: [
                "kind": asked.kind, "authority": asked.authority, "q": asked.text,
                "standing": asked.standing == .standing ? nil : asked.standing.rawValue,
            ])
        let rows: [[HTML]] = found.publications.map { publication in
            [
                Link(publication.title, to: Address("publications", publication.key)).html, HTML(plain: publication.subject),
                HTML(plain: publication.authority), "<time>\(publication.since)</time>",
                publication.until.map { "<time>\($0)</time>" } ?? "没有期限",
                Tag(publication.state, publication.stands ? .good : .waiting).html,
            ]
        }
        let table = Table(
            id: "publications", caption: "\(asked.standing.title)，共 \(found.total.grouped) 项",
            columns: [.init("公示"), .init("权利和当事人"), .init("机关"), .init("公示日"), .init("到哪一天"), .init("状态")], rows: rows,
            empty: EmptyState(asked == PublicationRequest() ? "现在没有公示" : "没有符合条件的公示"))
        return respond(
            Page(
                "公示", current: Address("publications"), crumbs: [Crumb("首页", Address()), Crumb("公示")], canonical: Address("publications"),
                body: """
                    \(Heading("公示", line: ["共 \(found.total.grouped) 项"]))\
                    \(Lead("办件中依法公开的内容。自然人只写姓，联系方式和证件号码遮盖；撤下和期满的不再显示内容。"))\
                    \(try await filter(asked))\(table)\
                    \(Pagination(page: number, total: found.total, perPage: Self.pageLength, address: address))\
                    <p>另见\(Link("专项行动", to: Address("campaigns")))、\(Link("案卷抽查", to: Address("inspections")))、\(Link("保护的力量和办理情况", to: Address("supervision")))。</p>\
                    \(Quiet("\(Link("订阅（Atom）", to: Address("publications.atom")))，程序请用 \(Link("接口", to: Address("api")))。"))
                    """))
    }

    private func filter(_ asked: PublicationRequest) async throws -> HTML {
        func anyOr(_ options: [(value: String, title: String)]) -> [(value: String, title: String)] { [(value: "", title: "全部")] + options }
        let authorities = try await publications.authorities().map { (value: $0.id, title: $0.name) }
        return FilterRow(
            to: Address("publications"), isSet: asked != PublicationRequest(),
            TextField(FieldLabel("q", "找什么", hint: "权利号、单位名称、办件编号"), value: asked.text ?? "", width: .middle),
            SelectField(
                FieldLabel("kind", "种类"), options: anyOr(publications.kinds.map { (value: $0.code, title: $0.title) }),
                chosen: asked.kind ?? ""),
            SelectField(FieldLabel("authority", "机关"), options: anyOr(authorities), chosen: asked.authority ?? ""),
            SelectField(
                FieldLabel("standing", "状态"), options: PublicationRequest.Standing.allCases.map { (value: $0.rawValue, title: $0.title) },
                chosen: asked.standing.rawValue)
        ).html
    }

    // MARK: One

    private func one(_ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        guard let file = try await publications.publication(key) else { throw WebError.notFound("没有这项公示：\(key.prefix(40))。") }
        let summary = file.summary
        let heading = Heading(summary.title, line: [Tag(summary.state, summary.stands ? .good : .waiting).html, Number(summary.key).html])
        return respond(
            Page(
                "\(summary.title) \(summary.key)",
                crumbs: [Crumb("首页", Address()), Crumb("公示", Address("publications")), Crumb(summary.key)],
                canonical: Address("publications", summary.key),
                body: "\(heading)\(notice(file))\(text(file))\(Section("这项公示", anchor: "about", Facts(facts(file)).html))"))
    }

    /// Why nothing is shown any more.
    private func notice(_ file: PublicationFile) -> HTML {
        if let day = file.summary.withdrawn {
            let article: HTML? = file.withdrawalCitation.map { "<p>依据：\($0)</p>" }
            return Notice("已于 \(day) 撤下", "<p>\(file.withdrawal ?? "")</p>\(article)", tone: .caution).html
        }
        if !file.summary.stands { return Notice("公示期已满", "<p>公示到 \(file.summary.until?.description ?? "") 为止，内容不再显示。</p>").html }
        return .empty
    }

    private func text(_ file: PublicationFile) -> HTML {
        guard !file.lines.isEmpty else { return .empty }
        let facts = file.lines.map { line -> Fact in
            if let right = line.right {
                return Fact(
                    line.field.label, "\(Link(right.title, to: Address("right", right.kind.rawValue, right.key)))　\(Number(line.words))")
            }
            guard !line.party.isEmpty else { return Fact(line.field.label, paragraphs(line.words)) }
            let parties = line.party.map { party -> HTML in
                party.key.map { Link(party.name, to: Address("party", $0)).html } ?? HTML(plain: party.name)
            }
            return Fact(line.field.label, parties.joined(separator: "、"))
        }
        return Section("公开的内容", anchor: "text", Facts(facts).html).html
    }

    private func paragraphs(_ text: String) -> HTML {
        let lines = text.split(separator: "\n").map { HTML(plain: String($0)) }
        return lines.count < 2 ? HTML(plain: text) : lines.map { "<p>\($0)</p>" as HTML }.joined()
    }

    private func facts(_ file: PublicationFile) -> [Fact] {
        let summary = file.summary
        let articles = file.masks.map(\.citation).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let masks = articles.map { article in
            "\(file.masks.filter { $0.citation == article }.map(\.title).joined(separator: "、"))（\(article)）"
        }.joined(separator: "、")
        return [
            Fact("机关", HTML(plain: summary.authority)), Fact("程序", HTML(plain: summary.procedure)),
            Fact("办件", Link(summary.matter, to: Address("matter", summary.matter)).html), Fact("公示日", "<time>\(summary.since)</time>"),
            Fact("到哪一天", summary.until.map { "<time>\($0)</time>" } ?? "没有期限，撤下为止"), Fact("依据", HTML(plain: file.citation)),
            Fact("遮盖", HTML(plain: "\(masks)；自然人只写姓，联系方式、证件和账户号码遮盖")),
        ]
    }

    // MARK: The feed

    /// What stands, the newest first, as Atom (RFC 4287).
    private func feed(_ request: Request) async throws -> Response {
        let found = try await publications.publications(PublicationRequest(), offset: 0, limit: Self.feedLength).publications
        let site = HTML(plain: site(request)).text
        let region = HTML(plain: settings.region).text
        func moment(_ day: LocalDate) -> String { Instant(startOf: day).utcText }
        let updated = found.map(\.since).max().map(moment) ?? Instant(microseconds: 0).utcText
        let entries = found.map { publication in
            """
            <entry><id>\(site)/publications/\(publication.key)</id><title>\(HTML(plain: "\(publication.title)　\(publication.subject)").text)</title>\
            <link href="\(site)/publications/\(publication.key)"/><updated>\(moment(publication.since))</updated>\
            <author><name>\(HTML(plain: publication.authority).text)</name></author></entry>
            """
        }
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh"><id>\(site)/publications.atom</id>\
            <title>\(region)知识产权公示</title><updated>\(updated)</updated><link rel="self" href="\(site)/publications.atom"/>\
            <author><name>\(region)知识产权公共平台</name></author>
            \(entries.joined(separator: "\n"))
            </feed>

            """
        return Response(
            status: .ok, headers: [.contentType: "application/atom+xml; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
