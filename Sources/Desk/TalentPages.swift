import Access
public import Hummingbird
import People
import Plan
public import Web

/// The desk over the bank of people, and drawing from it.
public struct TalentPages: RouteSet {
    public let settings: SiteSettings
    let talent: any TalentPort
    let region: any RegionPort

    public init(settings: SiteSettings, talent: any TalentPort, region: any RegionPort) {
        (self.settings, self.talent, self.region) = (settings, talent, region)
    }

    static let pageLength = 50
    /// Who may read the bank: those whose work needs personal data.
    static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    /// Who enters, changes and draws.
    static let keepers = Who.roles([.officer, .approver])

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/people", who: Self.readers) { request, context in try await list(request, context) }
        router.page("/desk/people/new", who: Self.keepers, also: [.post: { request, context in try await enter(request, context) }]) {
            _, context in respond(try form(.new, [:], [], context))
        }
        router.page("/desk/people/table", who: Self.keepers, also: [.post: { request, context in try await takeTable(request, context) }]) {
            _, context in respond(try tablePage(context, nil, nil))
        }
        router.page("/desk/people/:person", who: Self.readers) { _, context in try await one(context) }
        router.page(
            "/desk/people/:person/change", who: Self.keepers, also: [.post: { request, context in try await change(request, context) }]
        ) { _, context in try await changeForm(context) }
        for act in PersonForms.Act.allCases {
            router.act("/desk/people/:person/\(act.rawValue)", who: Self.keepers) { request, context in
                try await place(act, request, context)
            }
        }
        router.page("/desk/draws", who: Self.readers) { request, context in try await drawList(request, context) }
        router.page("/desk/draws/new", who: Self.keepers, also: [.post: { request, context in try await prepare(request, context) }]) {
            request, context in try await drawForm(request, context)
        }
        router.page("/desk/draws/:draw", who: Self.readers) { _, context in try await oneDraw(context, nil) }
        for act in DrawAct.allCases {
            router.act("/desk/draws/:draw/\(act.rawValue)", who: Self.keepers) { request, context in try await move(act, request, context) }
        }
    }
}
