import Access
import Design
public import Hummingbird
import Indicator
import Law
import Markup
public import Plan
public import Web

/// The authorities that protect rights side by side: people, licences, equipment, matters and whether they were in time. Fines are not among it.
public struct SupervisionPages: RouteSet {
    private static let scenario = "执法力量：年报由他人确认以后公布，案件数和按期办结率由办件的行数出"
    public static let serves = [
        Serving("4.1-4", by: .page("/supervision", "各市的执法人员、执法证、装备和办理情况"), scenario: scenario),
        Serving("4.1-8", by: .page("/supervision", "各机关受理、办结和按期办结率"), scenario: scenario),
    ]

    public let settings: SiteSettings
    let supervision: any SupervisionPort

    public init(settings: SiteSettings, supervision: any SupervisionPort) { (self.settings, self.supervision) = (settings, supervision) }

    private static let insiders = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/supervision", who: .anyone) { request, _ in try await page(request, inside: false) }
        router.page("/desk/supervision", who: Self.insiders) { request, _ in try await page(request, inside: true) }
    }

    private func page(_ request: Request, inside: Bool) async throws -> Response {
        let today = settings.today()
        let span = try QueryItems(request).span(today: today)
        let all = try await supervision.strengths(in: span)
        let home = inside ? Address("desk", "supervision") : Address("supervision")
        let query = span == CycleSpan(.year, of: today) ? nil : span.description
        let way = inside ? [Crumb("首页", Address()), Crumb("办件台", Address("desk"))] : [Crumb("首页", Address())]
        let filing: HTML =
            inside ? Buttons(LinkButton("填报执法力量年报", to: Address("apply", "protection.capacity"), .secondary)).html : .empty
        let body: HTML = """
            \(Heading("保护的力量和办理情况", line: [HTML(plain: span.title), "算于 <time>\(today)</time>"]))\
            \(Lead("人员、执法证和装备出自各机关确认过的最近一年的年报；办件数和按期办结率由办件的行数出。罚款不在其中，也不作评比。"))\
            \(FilterRow(to: home, isSet: query != nil, SpanChoice(span, today: today)))\(filing)\(figures(all))\
            \(Section("人员和装备", anchor: "people", people(all, inside: inside)))\(Section("办理情况", anchor: "handled", handled(all, inside: inside)))\
            \(Quiet("按期办结率所依据的办件不足 \(IndicatorFigure.least) 件的，对外写“\(ToldFigure.tooFewWords)”。"))
            """
        return respond(
            Page(
                inside ? "保护的力量和办理情况 · 办件台" : "保护的力量和办理情况", current: inside ? Address("desk") : home,
                crumbs: way + [Crumb("保护的力量和办理情况")],
                canonical: inside ? nil : Address("supervision", query: ["span": query]), body: body))
    }

    private func figures(_ all: [AuthorityStrength]) -> HTML {
        func sum(_ path: KeyPath<AuthorityStrength.Return, Int>) -> String {
            all.compactMap { $0.filed?[keyPath: path] }.reduce(0, +).grouped
        }
        let filed = all.count { $0.filed != nil }
        let note: HTML = "\(filed) 个机关报过，共 \(all.count) 个"
        return KeyFigures([
            KeyFigure("执法人员", sum(\.officers), unit: "人", note: note), KeyFigure("持有执法证", sum(\.licences), unit: "人", note: note),
            KeyFigure("收到", all.reduce(0) { $0 + $1.opened }.grouped, unit: "件"),
            KeyFigure("办结", all.reduce(0) { $0 + $1.closed }.grouped, unit: "件"),
        ]).html
    }

    private func people(_ all: [AuthorityStrength], inside: Bool) -> HTML {
        let accounts: [Table.Column] = inside ? [.init("承办人账号", isFigure: true)] : []
        return Table(
            id: "people-table", caption: "\(all.count) 个机关",
            columns: [
                .init("机关"), .init("年报"), .init("执法人员", isFigure: true), .init("持证", isFigure: true), .init("车辆", isFigure: true),
                .init("记录仪", isFigure: true), .init("取证、检验设备", isFigure: true),
            ] + accounts,
            rows: all.map { one in
                let year: HTML = one.filed.map { "\(String($0.year)) 年" } ?? "还没有年报"
                let counts = [\AuthorityStrength.Return.officers, \.licences, \.vehicles, \.recorders, \.devices]
                    .map { path in HTML(plain: one.filed.map { $0[keyPath: path].grouped } ?? "—") }
                return [HTML(plain: one.name), year] + counts + (inside ? [HTML(plain: one.accounts.grouped)] : [])
            }
        ).html
    }

    private func handled(_ all: [AuthorityStrength], inside: Bool) -> HTML {
        Table(
            id: "handled-table", caption: "线索、处罚、移送、裁决、调解、投诉和举报",
            columns: [.init("机关"), .init("收到", isFigure: true), .init("办结", isFigure: true), .init("按期办结率", isFigure: true)],
            rows: all.map { one in
                let told = ToldFigure(one.onTime, .percent, inside: inside)
                return [
                    HTML(plain: one.name), HTML(plain: one.opened.grouped), HTML(plain: one.closed.grouped),
                    HTML(plain: told.value.map { "\($0)%" } ?? told.words),
                ]
            }
        ).html
    }
}
