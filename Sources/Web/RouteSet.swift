public import Access
public import Hummingbird
public import Plan

/// A room of pages or data: it adds its routes to the router that the platform serves.
public protocol RouteSet: Sendable {
    /// Which sentences of the plan its pages serve.
    static var serves: [Serving] { get }
    var settings: SiteSettings { get }
    func addRoutes(to router: Router<WebContext>)
}

extension RouteSet {
    public static var serves: [Serving] { [] }

    /// The site's own address, as it was asked for, without a slash at its end.
    public func site(_ request: Request) -> String {
        "\(settings.isSecure ? "https" : "http")://\(request.head.authority ?? "localhost")"
    }
}

/// Whose session a browser carries.
public protocol SessionPort: Sendable {
    /// Nil when there is no session under the token, or it is over.
    func signedIn(by token: SecretToken) async throws -> SignedIn?
}

/// The router of a site: every answer with its headers, every error in words, every request with who asks.
public enum SiteRouter {
    public static func of(
        _ sets: [any RouteSet], settings: SiteSettings, sessions: any SessionPort, tokens: (any BearerPort)? = nil
    ) -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders())
        router.add(middleware: LanguageReader())
        // Twice: whatever a page throws is shown with who is signed in; whatever finding that out throws is shown without.
        router.add(middleware: ErrorPages(settings: settings))
        if let proxies = settings.proxies { router.add(middleware: ClientReader(proxies: proxies)) }
        router.add(middleware: SessionReader(sessions: sessions))
        if let tokens { router.add(middleware: BearerReader(tokens: tokens)) }
        if let limits = settings.limits { router.add(middleware: RateGate(policy: limits.policy, limiter: limits.limiter)) }
        router.add(middleware: ErrorPages(settings: settings))
        for set in sets { set.addRoutes(to: router) }
        return router
    }
}
