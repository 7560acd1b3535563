import Access
import HTTPTypes
public import Hummingbird
import Markup
import Procedure
public import Region
public import Web

/// The interface for programs: everything under `/api`.
public struct Interface: RouteSet {
    public let settings: SiteSettings
    let register: any RegisterPort
    let search: any SearchPort
    let imports: any ImportPort
    let openData: any OpenDataPort
    let classifications: any ClassificationPort
    let people: any PeoplePort
    let indicators: any IndicatorPort
    let agencies: any AgencyPort
    let region: Region
    let matters: any MatterPort
    let papers: any PaperPort
    let files: any FilePort
    let publications: any PublicationPort
    let talk: any TalkPort
    let notices: any NoticePort
    let drafts: any DraftPort
    let parcels: any ParcelPort
    let campaigns: any CampaignPort
    let inspections: any InspectionPort
    let supervision: any SupervisionPort
    let clearance: any ClearancePort
    let warnings: any WarningPort
    let watches: any WatchPort
    let patentWarning: any PatentWarningPort
    var procedures: [ProcedureOutline] { matters.procedures.map(\.outline) }

    public init(
        settings: SiteSettings, register: any RegisterPort, search: any SearchPort, imports: any ImportPort,
        openData: any OpenDataPort, classifications: any ClassificationPort, people: any PeoplePort, indicators: any IndicatorPort,
        agencies: any AgencyPort, region: Region,
        matters: any MatterPort, papers: any PaperPort, files: any FilePort, publications: any PublicationPort,
        talk: any TalkPort, notices: any NoticePort, drafts: any DraftPort, parcels: any ParcelPort,
        campaigns: any CampaignPort, inspections: any InspectionPort, supervision: any SupervisionPort, clearance: any ClearancePort,
        warnings: any WarningPort, watches: any WatchPort, patentWarning: any PatentWarningPort
    ) {
        (self.settings, self.register, self.search, self.imports) = (settings, register, search, imports)
        (self.openData, self.classifications, self.people, self.region) = (openData, classifications, people, region)
        (self.matters, self.papers, self.files, self.publications) = (matters, papers, files, publications)
        (self.talk, self.notices, self.drafts, self.indicators) = (talk, notices, drafts, indicators)
        (self.agencies, self.warnings) = (agencies, warnings)
        (self.clearance, self.watches, self.patentWarning) = (clearance, watches, patentWarning)
        (self.parcels, self.campaigns, self.inspections, self.supervision) = (parcels, campaigns, inspections, supervision)
    }

    /// Every endpoint, in the order in which the page lists them.
    var endpoints: [Endpoint] {
        searchEndpoints + rightEndpoints + changeEndpoints + clearanceEndpoints + patentWarningEndpoints + ruleEndpoints + lawEndpoints
            + matterEndpoints
            + paperEndpoints
            + parcelEndpoints + publicationEndpoints + supervisionEndpoints
            + talkEndpoints + noticeEndpoints + watchEndpoints + draftEndpoints
            + importEndpoints
            + regionEndpoints + peopleEndpoints + agencyEndpoints + indicatorEndpoints + warningEndpoints
            + serviceEndpoints
    }

    public func addRoutes(to router: Router<WebContext>) {
        let byPath = Dictionary(grouping: endpoints, by: { $0.fullPath })
        for (_, here) in byPath.sorted(by: { $0.key < $1.key }) {
            guard let first = here.first else { continue }
            var methods: [HTTPRequest.Method: (who: Who, handler: Handler)] = [:]
            for endpoint in here {
                let handler: Handler = { try await endpoint.respond($0, $1) }
                methods[endpoint.method] = (who: endpoint.who, handler: handler)
            }
            if let shared = here.first(where: { $0.method == .get && $0.who == .anyone }) {
                let handler: Handler = { _, _ in shared.preflight }
                methods[.options] = (who: .anyone, handler: handler)
            }
            router.data(first.pattern, methods)
        }
        router.page("/api", who: .anyone) { request, context in try await guide(request, context) }
    }
}
