import Access
public import Hummingbird
public import Indicator
import Law
public import Plan
public import Web

/// The plan beside what serves it: every sentence, the page that does it, the rows that show it, the test that drives it.
public struct PlanPages: RouteSet {
    public static let serves = [
        Serving(
            "6.1-1", by: .page("/plan", "实施方案对照"), lacks: "会议、议定事项、进度和证据", scenario: "实施方案的每一条都有自己的页面，件数与声明一致")
    ]

    public let settings: SiteSettings
    let plans: any PlanPort
    /// What is measured of the founding plan's sentences.
    let indicators: [Indicator]

    public init(settings: SiteSettings, plans: any PlanPort, indicators: [Indicator] = []) {
        (self.settings, self.plans, self.indicators) = (settings, plans, indicators)
    }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/plan", who: .anyone) { request, _ in try overview(request) }
        router.page("/plan/:clause", who: .anyone) { request, context in try await clause(request, context) }
    }

    /// The plan that the address names; the newest where it names none.
    func plan(_ items: QueryItems) throws -> Plan {
        guard let id = items["plan"] else {
            guard let plan = plans.plans.first else { throw WebError.notFound("这个地区还没有录入实施方案。") }
            return plan
        }
        guard let plan = plans.plans.first(where: { $0.id == id }) else { throw WebError.notFound("没有这份实施方案：\(id.prefix(40))。") }
        return plan
    }

    func coverage(of plan: Plan) -> Coverage { Coverage(plan, plans.servings) }

    func body(_ department: Department) -> BodyHistory? { plans.body(department.authority, on: settings.today()) }
}
