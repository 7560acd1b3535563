import Access
import Design
public import Hummingbird
import Markup
public import Web

/// The public's pages. The command hands in what answers; the pages ask, draw, and know no database.
public struct PublicPages: RouteSet {
    public let settings: SiteSettings
    let register: any RegisterPort
    let search: any SearchPort
    let imports: any ImportPort
    /// Nil where nothing is published.
    let publications: (any PublicationPort)?

    public init(
        settings: SiteSettings, register: any RegisterPort, search: any SearchPort, imports: any ImportPort,
        publications: (any PublicationPort)? = nil
    ) {
        (self.settings, self.register, self.search, self.imports) = (settings, register, search, imports)
        self.publications = publications
    }

    public func addRoutes(to router: Router<WebContext>) {
        let both: [PageLanguage] = [.chinese, .english]
        router.page("/", who: .anyone, in: both) { request, _ in try await home(request) }
        router.page("/search", who: .anyone, in: both) { request, _ in try await results(request) }
        router.page("/search/suggest", who: .anyone, in: both) { request, _ in try await suggestions(request) }
        router.page("/search/feed.atom", who: .anyone) { request, _ in try await searchFeed(request) }
        router.page("/search/help", who: .anyone) { _, _ in respond(searchHelp) }
        router.page("/compare", who: .anyone, in: both) { request, _ in try await compare(request) }
        router.page("/right/:kind/:key", who: .anyone) { request, context in try await right(request, context) }
        router.page("/party/:key", who: .anyone, in: both) { request, context in try await party(request, context) }
        router.page("/import", who: .anyone, also: [.post: { request, context in try await upload(request, context) }]) {
            request, context in
            importForm(request, context)
        }
        router.page("/imports", who: .anyone) { request, _ in try await importList(request) }
        router.page("/import/:job", who: .anyone) { _, context in try await importJob(context) }
        router.page("/import/:job/events", who: .anyone) { _, context in try await importEvents(context) }
        router.page("/import/:job/rejects.csv", who: .anyone) { _, context in try await importRejects(context) }
        router.page("/about", who: .anyone) { _, _ in respond(aboutPage) }
        router.page("/design", who: .anyone) { _, _ in
            respond(
                Page(
                    "页面构件", crumbs: [Crumb("首页", Address()), Crumb("页面构件")], scripts: [.suggest, .upload, .charts], body: Catalogue.body))
        }
        router.page("/design/:example", who: .anyone) { _, context in try examplePage(context) }
        // Asked for by browsers beside whatever is no page, such as a feed.
        router.page("/favicon.ico", who: .anyone) { _, _ in see(ServedFile.icon.address) }
        router.page("/static/:file", who: .anyone) { request, context in try staticFile(request, context) }
        router.page("/healthz", who: .anyone) { _, _ in try await health() }
    }

    /// A whole page of the catalogue, in the language that it is an example of.
    private func examplePage(_ context: WebContext) throws -> Response {
        let name = try context.segment("example")
        guard let example = ExamplePage.all.first(where: { $0.name == name }) else { throw WebError.notFound("没有这个示例。") }
        return PageLanguage.$current.withValue(example.language) { respond(example.page) }
    }

    /// Says that the process answers and that the register can be read.
    private func health() async throws -> Response {
        let counts = try await register.counts()
        let total = counts.values.reduce(0, +)
        return Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"status\":\"ok\",\"rights\":\(total)}\n")))
    }
}
