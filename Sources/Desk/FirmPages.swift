import Access
public import Hummingbird
public import Web

/// Firms: how they get an account, whom they let act for them, and who decides about it.
public struct FirmPages: RouteSet {
    public let settings: SiteSettings
    let firms: any FirmPort
    let region: any RegionPort

    public init(settings: SiteSettings, firms: any FirmPort, region: any RegionPort) {
        (self.settings, self.firms, self.region) = (settings, firms, region)
    }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/sign-up", who: .anyone, also: [.post: { request, context in try await signUpStep(request, context) }]) {
            _, context in signUpStart(context)
        }
        router.page("/sign-up/track", who: .anyone, also: [.post: { request, context in try await track(request, context) }]) {
            request, context in try trackForm(request, context)
        }
        let deciders = Who.roles([.officer, .administrator])
        router.page("/admin/sign-ups", who: deciders) { request, context in try await signUpQueue(request, context) }
        router.page(
            "/admin/sign-ups/:number", who: deciders, also: [.post: { request, context in try await decideSignUp(request, context) }]
        ) { _, context in try await oneSignUp(context) }
        router.page(
            "/account/people", who: .roles([.enterprise]), also: [.post: { request, context in try await changePeople(request, context) }]
        ) { _, context in respond(try await peoplePage(context, nil, Faults())) }
        let parties = Who.roles([.enterprise, .agency])
        router.page(
            "/account/delegations", who: parties, also: [.post: { request, context in try await changeDelegation(request, context) }]
        ) { _, context in respond(try await delegationsPage(context, nil, Faults())) }
    }
}
