import Access
import Design
public import Hummingbird
import Markup

/// The public's pages. The command hands in what answers; the pages ask, draw, and know no database.
public struct PublicPages: Sendable {
    let settings: PortalSettings
    let register: any RegisterPort
    let search: any SearchPort
    let imports: any ImportPort
    let accounts: any AccountPort

    public init(
        settings: PortalSettings, register: any RegisterPort, search: any SearchPort, imports: any ImportPort, accounts: any AccountPort
    ) {
        (self.settings, self.register, self.search) = (settings, register, search)
        (self.imports, self.accounts) = (imports, accounts)
    }

    /// A router with all pages. More routes can be added to it before it is served.
    public func router() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(settings: settings))
        router.add(middleware: SessionReader(accounts: accounts))
        addRoutes(to: router)
        addAccountRoutes(to: router)
        return router
    }

    private func addRoutes(to router: Router<PortalContext>) {
        router.page("/", who: .anyone) { request, _ in try await home(request) }
        router.page("/search", who: .anyone) { request, _ in try await results(request) }
        router.page("/search/suggest", who: .anyone) { request, _ in try await suggestions(request) }
        router.page("/search/help", who: .anyone) { _, _ in respond(searchHelp) }
        router.page("/compare", who: .anyone) { request, _ in try await compare(request) }
        router.page("/right/:kind/:key", who: .anyone) { request, context in try await right(request, context) }
        router.page("/party/:key", who: .anyone) { request, context in try await party(request, context) }
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
            respond(Page("页面构件", crumbs: [Crumb("首页", Address()), Crumb("页面构件")], body: Catalogue.body))
        }
        router.page("/static/:file", who: .anyone) { request, context in try staticFile(request, context) }
        router.page("/healthz", who: .anyone) { _, _ in try await health() }
    }

    private func addAccountRoutes(to router: Router<PortalContext>) {
        router.page("/sign-in", who: .anyone, also: [.post: { request, context in try await signIn(request, context) }]) {
            request, context in try signInForm(request, context)
        }
        router.page("/sign-in/code", who: .anyone, also: [.post: { request, context in try await enterCode(request, context) }]) {
            request, context in try await codeForm(request, context)
        }
        router.act("/sign-out", who: .anyone) { request, context in try await signOut(request, context) }
        router.page("/account", who: .signedIn) { _, context in try await account(context) }
        router.act("/account/acting", who: .signedIn) { request, context in try await act(request, context) }
        router.act("/account/sessions", who: .signedIn) { request, context in try await endSession(request, context) }
        router.page(
            "/admin/accounts", who: .roles([.administrator]),
            also: [.post: { request, context in try await suspendAccount(request, context) }]
        ) { _, context in try await accountList(context) }
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
