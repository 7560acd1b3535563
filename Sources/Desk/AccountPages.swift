import Access
public import Hummingbird
public import Web

/// Signing in, and one's own account.
public struct AccountPages: RouteSet {
    public let settings: SiteSettings
    let accounts: any AccountPort

    public init(settings: SiteSettings, accounts: any AccountPort) { (self.settings, self.accounts) = (settings, accounts) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/sign-in", who: .anyone, also: [.post: { request, context in try await signIn(request, context) }]) {
            request, context in try await signInForm(request, context)
        }
        router.page("/sign-in/code", who: .anyone, also: [.post: { request, context in try await enterCode(request, context) }]) {
            request, context in try await codeForm(request, context)
        }
        router.act("/sign-out", who: .anyone) { request, context in try await signOut(request, context) }
        router.page("/account", who: .signedIn) { _, context in try await account(context) }
        router.act("/account/acting", who: .signedIn) { request, context in try await act(request, context) }
        router.act("/account/sessions", who: .signedIn) { request, context in try await endSession(request, context) }
        router.page("/sign-in/password", who: .anyone, also: [.post: { request, context in try await chooseFirst(request, context) }]) {
            request, context in try firstPasswordForm(request, context)
        }
        router.page("/account/password", who: .signedIn, also: [.post: { request, context in try await changePassword(request, context) }])
        {
            _, context in respond(passwordPage(try context.person().token, Faults()))
        }
        router.page("/account/codes", who: .signedIn, also: [.post: { request, context in try await changeCodes(request, context) }]) {
            _, context in respond(try await codesPage(context, Faults()))
        }
    }
}
