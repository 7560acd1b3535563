public import Access
import Desk
public import Hummingbird
import Portal
public import Web

extension Platform {
    /// Every page and every address of data that the platform serves.
    /// - Parameters:
    ///   - admitsDemo: whether demo accounts may sign in: in a demo and nowhere else.
    ///   - cost: the work of a password check.
    public func router(_ settings: SiteSettings, admitsDemo: Bool, cost: PasswordHash.Cost = .ordinary) throws -> Router<WebContext> {
        let accounts = try accountAnswers(admitsDemo: admitsDemo, cost: cost)
        let sets: [any RouteSet] = [
            PublicPages(settings: settings, register: registerAnswers, search: searchAnswers, imports: importAnswers),
            AccountPages(settings: settings, accounts: accounts),
            SavedSearchPages(settings: settings, searches: savedSearchAnswers),
        ]
        return SiteRouter.of(sets, settings: settings, sessions: accounts)
    }
}
