import Access
public import Hummingbird
import Markup
public import Web

/// The searches that an account keeps, and what is new in them.
public struct SavedSearchPages: RouteSet {
    public let settings: SiteSettings
    let searches: any SavedSearchPort

    public init(settings: SiteSettings, searches: any SavedSearchPort) { (self.settings, self.searches) = (settings, searches) }

    static let address = Address("account", "searches")

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/account/searches", who: .signedIn, also: [.post: { request, context in try await save(request, context) }]) {
            _, context in try await list(context)
        }
        router.page("/account/searches/new", who: .signedIn) { request, context in try await newForm(request, context) }
        router.page("/account/searches/{search}", who: .signedIn) { request, context in try await findings(request, context) }
        router.act("/account/searches/{search}/look", who: .signedIn) { request, context in try await look(request, context) }
        router.act("/account/searches/{search}/name", who: .signedIn) { request, context in try await rename(request, context) }
        router.act("/account/searches/{search}/delete", who: .signedIn) { request, context in try await delete(request, context) }
    }

    func id(_ context: WebContext) throws -> Int64 {
        guard let id = Int64(try context.segment("search")) else { throw Self.missing }
        return id
    }

    static var missing: WebError { WebError.notFound("您没有保存过这个检索，或者已经删除。请到“保存的检索”查看现有的。") }
}
