import API
public import Access
import Desk
public import Hummingbird
import Portal
public import Procedure
public import Web

extension Platform {
    /// Every page and every address of data that the platform serves.
    /// - Parameters:
    ///   - admitsDemo: whether demo accounts may sign in: in a demo and nowhere else.
    ///   - cost: the work of a password check.
    ///   - procedures: the catalogue of procedures.
    public func router(
        _ settings: SiteSettings, admitsDemo: Bool, procedures: [ProcedureOutline], cost: PasswordHash.Cost = .ordinary
    ) throws -> Router<WebContext> {
        let accounts = try accountAnswers(admitsDemo: admitsDemo, cost: cost)
        let tokens = tokenAnswers(admitsDemo: admitsDemo)
        let sets: [any RouteSet] = [
            PublicPages(settings: settings, register: registerAnswers, search: searchAnswers, imports: importAnswers),
            AccountPages(settings: settings, accounts: accounts), TokenPages(settings: settings, tokens: tokens),
            Interface(
                settings: settings, register: registerAnswers, search: searchAnswers, imports: importAnswers,
                classifications: ClassificationAnswers(database: database), region: region, procedures: procedures),
            SavedSearchPages(settings: settings, searches: savedSearchAnswers),
        ]
        return SiteRouter.of(sets, settings: settings, sessions: accounts, tokens: tokens)
    }
}
