import Design
public import Hummingbird
import Markup

/// The public's pages. The command hands in what answers; the pages ask, draw, and know no database.
public struct PublicPages: Sendable {
    let settings: PortalSettings
    let register: any RegisterPort
    let search: any SearchPort
    let imports: any ImportPort

    public init(settings: PortalSettings, register: any RegisterPort, search: any SearchPort, imports: any ImportPort) {
        (self.settings, self.register, self.search, self.imports) = (settings, register, search, imports)
    }

    /// A router with all pages. More routes can be added to it before it is served.
    public func router() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(settings: settings))
        addRoutes(to: router)
        return router
    }

    private func addRoutes(to router: Router<PortalContext>) {
        router.page("/") { request, _ in try await home(request) }
        router.page("/search") { request, _ in try await results(request) }
        router.page("/search/suggest") { request, _ in try await suggestions(request) }
        router.page("/search/help") { _, _ in respond(searchHelp) }
        router.page("/compare") { request, _ in try await compare(request) }
        router.page("/right/:kind/:key") { request, context in try await right(request, context) }
        router.page("/party/:key") { request, context in try await party(request, context) }
        router.page("/import", also: [.post: { request, context in try await upload(request, context) }]) { request, context in
            importForm(request, context)
        }
        router.page("/imports") { request, _ in try await importList(request) }
        router.page("/import/:job") { _, context in try await importJob(context) }
        router.page("/import/:job/events") { _, context in try await importEvents(context) }
        router.page("/import/:job/rejects.csv") { _, context in try await importRejects(context) }
        router.page("/about") { _, _ in respond(aboutPage) }
        router.page("/design") { _, _ in
            respond(Page("页面构件", crumbs: [Crumb("首页", Address()), Crumb("页面构件")], body: Catalogue.body))
        }
        router.page("/static/:file") { request, context in try staticFile(request, context) }
        router.page("/healthz") { _, _ in try await health() }
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
