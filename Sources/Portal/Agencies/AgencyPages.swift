import Access
import Credit
import Design
public import Hummingbird
import Law
import Markup
public import Plan
public import Web

/// Agencies side by side: what they offer, what they did by the register, and their credit with every source.
public struct AgencyPages: RouteSet {
    public let settings: SiteSettings
    let agencies: any AgencyPort

    public init(settings: SiteSettings, agencies: any AgencyPort) { (self.settings, self.agencies) = (settings, agencies) }

    static let pageLength = 50
    static let home = Address("agencies")
    /// More columns are too narrow to read.
    static let mostCompared = 5

    public static let serves = [
        Serving(
            "2.2-1", by: .page("/agencies", "代理机构和公共服务网点的名录"), lacks: "服务网点的办理情况和群众的评价", rows: .agencies,
            scenario: "公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致"),
        Serving(
            "2.2-2", by: .page("/agencies/:code", "执业人员和培训学时"), lacks: "培训的报名和课程", rows: .practitioners,
            scenario: "公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致"),
        Serving(
            "2.2-3", by: .page("/agencies/:code", "有来源的信用信息、逐项说明的分数和历史重算"), lacks: "国家评价办法的分值和等级界限（没有读到原文）", rows: .creditEvents,
            scenario: "代理机构对扣分提出异议：登记的人不能决定，成立的当即撤销，分数随之恢复"),
        Serving(
            "2.2-4", by: .page("/agencies", "按服务项目和涉外能力查找、并排比较"), lacks: "对增加业务种类的支持", rows: .agencies,
            scenario: "公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致"),
        Serving(
            "2.2-5", by: .page("/agencies", "区外机构的分支机构和引进项目"), lacks: "引进的申请、支持和兑现", rows: .agencies,
            scenario: "公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致"),
    ]

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/agencies", who: .anyone) { request, _ in try await list(request) }
        router.page("/agencies/table.csv", who: .anyone) { request, _ in try await file(request) }
        router.page("/agencies/compare", who: .anyone) { request, _ in try await compare(request) }
        router.page("/agencies/:code", who: .anyone) { request, context in try await one(request, context) }
        router.page("/practitioners/:practitioner", who: .anyone) { request, context in try await practitioner(request, context) }
    }

    /// The filter that an address asks for.
    func filter(_ items: QueryItems) throws -> AgencyFilter {
        AgencyFilter(
            text: items["q"], kind: try items.choice("kind", "类型"), area: items["area"], service: items["service"],
            foreignOnly: items["foreign"] == "1", listing: try items.choice("listing", "出处"), level: items["level"],
            sort: try items.choice("sort", "排序") ?? .name)
    }

    func address(_ filter: AgencyFilter, at place: Address = home) -> Address {
        let query: [(String, String?)] = [
            ("q", filter.text), ("kind", filter.kind?.rawValue), ("area", filter.area), ("service", filter.service),
            ("foreign", filter.foreignOnly ? "1" : nil), ("listing", filter.listing?.rawValue), ("level", filter.level),
            ("sort", filter.sort == .name ? nil : filter.sort.rawValue),
        ]
        return query.reduce(place) { $0.with($1.0, $1.1) }
    }

    func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("代理机构", Self.home)] + between + [Crumb(title)]
    }
}

extension AgencyLine {
    /// What kind it is, for lists.
    var kindTitle: String { isListed ? agency.kind.title : "代理机构" }

    /// What is to be known of it at once: that it is one no more, or that the directory does not have it.
    var tags: [HTML] {
        if let closed = agency.closed { return [Tag("\(closed) 注销", .urgent).html] }
        return isListed ? [] : [Tag("名录里没有", .waiting).html]
    }

    /// The grade as a tag; nothing of what is not rated.
    var grade: HTML { agency.isRated ? CreditParts(score, inside: false).grade : .empty }
    var gradeWords: String { agency.isRated ? CreditParts.words(score) : "" }
}
