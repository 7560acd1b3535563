import Access
import Design
public import Hummingbird
import Indicator
import Markup
public import Plan
public import Web

/// Inspections in public: the commitment before the draw, the seed and the order after it, and what came of it by authority.
public struct InspectionPages: RouteSet {
    private static let scenario = "案卷抽查：先公布承诺再揭示种子，办过的人不能评查，没有评完不能公布，任何人都能重算"
    public static let serves = [
        Serving("4.1-5", by: .page("/inspections", "案卷随机抽查的名单、种子和结果"), scenario: scenario),
        Serving("4.1-8", by: .page("/inspections/:key", "按公布的权重评查案卷"), scenario: scenario),
    ]

    public let settings: SiteSettings
    let inspections: any InspectionPort

    public init(settings: SiteSettings, inspections: any InspectionPort) { (self.settings, self.inspections) = (settings, inspections) }

    private static let home = Address("inspections")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/inspections", who: .anyone) { request, _ in try await list(request) }
        router.page("/inspections/:key", who: .anyone) { _, context in try await one(context) }
    }

    private func list(_ request: Request) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        let (total, found) = try await inspections.inspections(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let body: HTML = """
            \(Heading("案卷抽查", line: [HTML(plain: "共 \(total.grouped) 次")]))\
            \(Lead("上级机关随机抽查办结的案卷：先公布名单和对种子的承诺，再揭示种子；按公布的权重评查，罚款不计分。"))\
            \(InspectionParts.list(found, total: total, names: inspections.authorityName) { Address("inspections", $0.key) })\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Self.home))
            """
        return respond(
            Page("案卷抽查", current: Self.home, crumbs: [Crumb("首页", Address()), Crumb("案卷抽查")], canonical: Self.home, body: body))
    }

    private func one(_ context: WebContext) async throws -> Response {
        let key = try context.segment("key")
        guard var inspection = try await inspections.inspection(key) else { throw WebError.notFound("没有这次抽查：\(key.prefix(40))。") }
        // Points are told once all files have theirs.
        if inspection.state != .closed { for place in inspection.files.indices { inspection.files[place].score = nil } }
        let parts = InspectionParts(inspection, names: inspections.authorityName)
        let how = Points([
            "抽取以前公布的承诺，是下列各行的 SHA-256，每行后面一个换行：helan-draw-1、抽查的编号、种子、抽的件数、名单上的编号按字节从小到大各占一行。",
            "每个编号算 SHA-256（种子、一条竖线、编号连写），按结果从小到大排，前 \(inspection.terms.count.grouped) 件抽中。",
        ])
        let body: HTML = """
            \(parts.heading)\(parts.check)\(parts.facts)\(parts.results)\(parts.table(nil))\(Section("自己核对", how.html))
            """
        return respond(
            Page(
                inspection.purpose, crumbs: [Crumb("首页", Address()), Crumb("案卷抽查", Self.home), Crumb(key)],
                canonical: Address("inspections", key), body: body))
    }
}
