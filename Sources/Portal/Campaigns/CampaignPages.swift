import Access
import Design
public import Hummingbird
import Markup
public import Plan
public import Web

/// Campaigns 专项行动 in public: what each is to reach and what was done, counted live; nobody who is suspected is named.
public struct CampaignPages: RouteSet {
    private static let scenario = "专项行动：提出的人不能批准，批准后公布，进度由线索和案件的行数出，罚款只有合计"
    public static let serves = [
        Serving("4.2-3", by: .page("/campaigns", "专项行动的目标、进度和公示的决定"), scenario: scenario),
        Serving("4.2-6", by: .page("/campaigns/:code", "一项专项行动"), lacks: "网络广告联盟的监测", scenario: scenario),
    ]

    public let settings: SiteSettings
    let campaigns: any CampaignPort

    public init(settings: SiteSettings, campaigns: any CampaignPort) { (self.settings, self.campaigns) = (settings, campaigns) }

    private static let home = Address("campaigns")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/campaigns", who: .anyone) { request, _ in try await list(request) }
        router.page("/campaigns/:code", who: .anyone) { _, context in try await one(context) }
    }

    private func list(_ request: Request) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        let (total, found) = try await campaigns.campaigns(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let body: HTML = """
            \(Heading("专项行动", line: [HTML(plain: "共 \(total.grouped) 项")]))\
            \(Lead("线索、立案和处罚决定都由办件的行数出，随办随变，不靠填报。"))\
            \(CampaignParts.list(found, total: total) { Address("campaigns", $0.code) })\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Self.home))
            """
        return respond(
            Page("专项行动", current: Self.home, crumbs: [Crumb("首页", Address()), Crumb("专项行动")], canonical: Self.home, body: body))
    }

    private func one(_ context: WebContext) async throws -> Response {
        let code = try context.segment("code")
        guard let file = try await campaigns.campaign(code) else {
            throw WebError.notFound("没有编号为 \(code.prefix(20)) 的专项行动，或者还没有批准。可以从专项行动的列表进入。")
        }
        let parts = CampaignParts(file)
        let body: HTML = """
            \(parts.heading)\(parts.figures)\(parts.plan)\(parts.summary)\(parts.decisions)\
            \(Quiet("正在查办的线索和案件不公开当事人。进度算于 <time>\(settings.today())</time>。"))
            """
        return respond(
            Page(
                file.line.name, current: Self.home,
                crumbs: [Crumb("首页", Address()), Crumb("专项行动", Self.home), Crumb(file.line.name)],
                canonical: Address("campaigns", file.line.code), body: body))
    }
}
