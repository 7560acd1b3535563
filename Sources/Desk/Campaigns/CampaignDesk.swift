import Access
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// Campaigns inside: each unit beside its target, and the matters of one's own authority behind the figures.
public struct CampaignDesk: RouteSet {
    public let settings: SiteSettings
    let campaigns: any CampaignPort

    public init(settings: SiteSettings, campaigns: any CampaignPort) { (self.settings, self.campaigns) = (settings, campaigns) }

    private static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    private static let home = Address("desk", "campaigns")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/campaigns", who: Self.readers) { request, _ in try await list(request) }
        router.page("/desk/campaigns/:code", who: Self.readers) { request, context in try await one(request, context) }
    }

    private static let way = [Crumb("首页", Address()), Crumb("办件台", Address("desk"))]

    private func list(_ request: Request) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        let (total, found) = try await campaigns.campaigns(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let body: HTML = """
            \(Heading("专项行动", line: [HTML(plain: "共 \(total.grouped) 项")]))\
            \(Buttons(LinkButton("提出专项行动", to: Address("apply", "protection.campaign")), LinkButton("填报报表", to: Address("apply", "protection.campaign-return"), .secondary)))\
            \(CampaignParts.list(found, total: total) { Address("desk", "campaigns", $0.code) })\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Self.home))
            """
        return respond(Page("专项行动 · 办件台", current: Address("desk"), crumbs: Self.way + [Crumb("专项行动")], body: body))
    }

    private func one(_ request: Request, _ context: WebContext) async throws -> Response {
        let code = try context.segment("code")
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        guard let file = try await campaigns.campaign(code) else {
            throw WebError.notFound("没有编号为 \(code.prefix(20)) 的专项行动，或者还没有批准。")
        }
        let own = try await campaigns.matters(
            in: file.line.code, for: context.viewer, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let parts = CampaignParts(file)
        let address = Address("desk", "campaigns", file.line.code)
        let body: HTML = """
            \(parts.heading)\(parts.figures)\(Section("各单位", anchor: "units", units(file.units)))\
            \(Section("本机关的办件", anchor: "own", "\(table(own))\(Pagination(page: number, total: own.total, perPage: Self.pageLength, address: address))"))\
            \(parts.plan)\(parts.summary)\(parts.decisions)\
            <p>\(Link("公开的页面", to: Address("campaigns", file.line.code)))</p>
            """
        return respond(
            Page(
                "\(file.line.name) · 办件台", current: Address("desk"),
                crumbs: Self.way + [Crumb("专项行动", Self.home), Crumb(file.line.name)], body: body))
    }

    /// In the order of the plan; figures stand beside what was set, and no order follows from them.
    private func units(_ units: [CampaignFile.Unit]) -> HTML {
        Table(
            id: "units", caption: "做到的数和方案定的数",
            columns: [
                .init("单位"), .init("线索", isFigure: true), .init("立案", isFigure: true), .init("处罚决定", isFigure: true),
                .init("移送", isFigure: true), .init("检查经营主体", isFigure: true),
            ],
            rows: units.map { unit in
                let target = unit.target
                return [
                    unit.isKnown ? HTML(plain: unit.name) : "\(unit.name)（没有叫这个名称的机关，数不出来）",
                    figure(unit.totals.leads, target?.leads), figure(unit.totals.cases, target?.cases),
                    HTML(plain: unit.totals.decided.grouped), HTML(plain: unit.totals.transferred.grouped),
                    figure(unit.totals.premises, target?.premises),
                ]
            }, .dense, empty: EmptyState("方案没有定各单位的目标，也还没有办件")
        )
        .html
    }

    private func figure(_ done: Int, _ target: Int?) -> HTML {
        HTML(plain: target.map { "\(done.grouped) / \($0.grouped)" } ?? done.grouped)
    }

    private func table(_ list: MatterList) -> HTML {
        Table(
            id: "matters", caption: "共 \(list.total.grouped) 件",
            columns: [.init("办件"), .init("编号"), .init("状态"), .init("收到"), .init("下一个到期日"), .init("承办人")],
            rows: list.matters.map { matter in
                [
                    Link(matter.title, to: Address("desk", "matters", matter.key)).html, Number(matter.key).html,
                    HTML(plain: matter.state), "<time>\(matter.opened)</time>", matter.due.map { "<time>\($0)</time>" } ?? .empty,
                    HTML(plain: matter.assignee ?? ""),
                ]
            }, .dense, empty: EmptyState("本机关还没有计入这项行动的办件")
        ).html
    }
}
