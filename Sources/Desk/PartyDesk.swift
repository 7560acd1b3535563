import Access
public import Hummingbird
public import Web

/// The desk at which officers say which names are one party.
public struct PartyDesk: RouteSet {
    public let settings: SiteSettings
    let parties: any PartyPort
    let register: any RegisterPort

    public init(settings: SiteSettings, parties: any PartyPort, register: any RegisterPort) {
        (self.settings, self.parties, self.register) = (settings, parties, register)
    }

    static let pageLength = 25

    public func addRoutes(to router: Router<WebContext>) {
        let officers = Who.roles([.officer, .reviewer, .approver])
        router.page("/desk/parties", who: officers) { request, context in try await candidates(request, context) }
        router.page(
            "/desk/parties/compare", who: officers, also: [.post: { request, context in try await decide(request, context) }]
        ) { request, context in
            let items = try QueryItems(request)
            return respond(try await comparison(items["party"] ?? "", items["other"] ?? "", context, nil, Faults()))
        }
        router.page(
            "/desk/parties/decisions", who: officers, also: [.post: { request, context in try await undo(request, context) }]
        ) { request, context in respond(try await decisionPage(try QueryItems(request), context, Faults())) }
    }
}
