import Access
public import Hummingbird
public import Web

/// Setting the platform up, and looking after accounts.
public struct AdministrationPages: RouteSet {
    public let settings: SiteSettings
    let administration: any AdministrationPort
    let region: any RegionPort

    public init(settings: SiteSettings, administration: any AdministrationPort, region: any RegionPort) {
        (self.settings, self.administration, self.region) = (settings, administration, region)
    }

    static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        let administrators = Who.roles([.administrator])
        router.page("/setup", who: .anyone, also: [.post: { request, context in try await setUp(request, context) }]) {
            request, context in try await setUpForm(request, context)
        }
        router.page("/admin", who: administrators) { _, context in try await start(context) }
        router.page("/admin/accounts", who: administrators) { request, context in try await accountList(request, context) }
        router.page(
            "/admin/open-account", who: administrators, also: [.post: { request, context in try await openAccount(request, context) }]
        ) { _, context in try openForm(context) }
        router.page("/admin/accounts/:account", who: administrators) { _, context in try await oneAccount(context) }
        for act in AccountForm.allCases {
            router.act("/admin/accounts/:account/\(act.rawValue)", who: administrators) { request, context in
                try await change(act, request, context)
            }
        }
        router.page("/admin/authorities", who: administrators) { _, _ in respond(authoritiesPage) }
        router.page("/admin/areas", who: administrators) { _, _ in respond(areasPage) }
        router.page("/admin/access-log", who: administrators) { request, _ in try await accessLog(request) }
    }
}
