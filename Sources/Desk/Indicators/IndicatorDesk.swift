import Access
import Design
import HTTPTypes
public import Hummingbird
import Indicator
import Law
import Markup
public import Web

/// Indicators inside: an authority's own figures with the matters behind them; targets and snapshots for who leads or administers.
public struct IndicatorDesk: RouteSet {
    public let settings: SiteSettings
    let indicators: any IndicatorPort
    let evaluations: any EvaluationPort

    public init(settings: SiteSettings, indicators: any IndicatorPort, evaluations: any EvaluationPort) {
        (self.settings, self.indicators, self.evaluations) = (settings, indicators, evaluations)
    }

    /// Whoever acts for an authority sees its figures; administrators look after targets and snapshots.
    static let readers = Who.roles(Set(Access.Role.allCases.filter { $0.actsForAuthority || $0 == .administrator }))
    static let keepers = Who.roles([.leader, .administrator])
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/indicators", who: Self.readers) { request, context in try await overview(request, context) }
        router.page(
            "/desk/indicators/snapshots", who: Self.keepers, also: [.post: { request, context in try await freezeAll(request, context) }]
        ) { request, context in try await allSnapshots(request, context) }
        router.page("/desk/indicators/:code", who: Self.readers) { request, context in try await one(request, context) }
        router.page(
            "/desk/indicators/:code/targets", who: Self.keepers,
            also: [.post: { request, context in try await setTarget(request, context) }]
        ) { request, context in try await targets(request, context) }
        router.act("/desk/indicators/:code/targets/withdraw", who: Self.keepers) { request, context in
            try await withdraw(request, context)
        }
        router.page(
            "/desk/indicators/:code/snapshots", who: Self.keepers, also: [.post: { request, context in try await freeze(request, context) }]
        ) { request, context in try await snapshots(request, context) }
    }

    func indicator(_ context: WebContext) throws -> Indicator {
        let code = try context.segment("code")
        guard let indicator = indicators.indicators[code] else {
            throw WebError.notFound("没有指标“\(code.prefix(60))”。可以从指标目录进入。")
        }
        return indicator
    }

    /// The way here: an officer comes from the desk, an administrator, who has none, from the administration.
    func crumbs(_ context: WebContext, _ title: String, _ between: Crumb...) -> [Crumb] {
        home(context) + [Crumb("机关的指标", Address("desk", "indicators"))] + between + [Crumb(title)]
    }

    private func home(_ context: WebContext) -> [Crumb] {
        let start = context.viewer.role == .administrator ? Crumb("管理", Address("admin")) : Crumb("办件台", Address("desk"))
        return [Crumb("首页", Address()), start]
    }

    func isKeeper(_ context: WebContext) -> Bool { Self.keepers.answer(to: context.viewer) == .admitted }

    // MARK: The authority's figures

    /// For an administrator, who acts for no authority, the whole region's.
    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        let today = settings.today()
        let span = try QueryItems(request).span(today: today)
        let authority = context.viewer.acting?.authority
        let figures = try await indicators.figures(in: span, at: authority.map { .authority($0) })
        let query = span == CycleSpan(.year, of: today) ? nil : span.description
        // Targets are the whole region's, and no one authority's.
        let targets = authority == nil ? try await indicators.targets(in: span.year, at: nil) : [:]
        let list = IndicatorOverview(indicators.indicators, figures, targets: targets, in: span, today: today, inside: true) {
            Address("desk", "indicators", $0.code, query: ["span": query])
        }
        let freezing: HTML =
            isKeeper(context)
            ? Buttons(LinkButton("留存快照", to: Address("desk", "indicators", "snapshots", query: ["span": span.description]), .secondary))
                .html
            : .empty
        let whose = authority.map(settings.authorityName) ?? "\(settings.region)全区"
        let body: HTML = """
            \(Heading("\(whose)的指标", line: [HTML(plain: span.title), "算于 <time>\(today)</time>"]))\
            \(FilterRow(to: Address("desk", "indicators"), isSet: query != nil, SpanChoice(span, today: today)))\(freezing)\(list)\
            \(Quiet("各地的比较在\(Link("公开的指标", to: Address("indicators", query: ["span": query])))里。"))
            """
        return respond(
            Page(
                "机关的指标", current: Address("desk"), crumbs: home(context) + [Crumb("机关的指标")],
                body: body))
    }

    // MARK: The matters behind a figure

    private func one(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let items = try QueryItems(request)
        let span = try items.span(today: settings.today())
        let part: ClockPart? = try items.choice("clocks", "时限")
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let address = Address("desk", "indicators", indicator.code, query: ["span": span.description, "clocks": part?.rawValue])
        let body: HTML = """
            \(Heading(indicator.name, line: [HTML(plain: indicator.isStock ? "截至今日" : span.title), "<code>\(indicator.code)</code>"]))\
            \(Lead(HTML(plain: indicator.definition)))\(keeping(indicator, span, context))\
            \(try await rows(indicator, span, part, number, address, context))\
            <p>\(Link("公开的页面：各地的数、历期的图、目标和快照", to: Address("indicators", indicator.code, query: ["span": indicator.isStock ? nil : span.description])))</p>
            """
        return respond(Page("\(indicator.name) · 机关的指标", current: Address("desk"), crumbs: crumbs(context, indicator.name), body: body))
    }

    /// Which of the matters that ended.
    private enum ClockPart: String, CaseIterable {
        case kept, missed
        var title: String { self == .kept ? "按期办结的" : "误过时限的" }
    }

    private func rows(
        _ indicator: Indicator, _ span: CycleSpan, _ part: ClockPart?, _ number: Int, _ address: Address, _ context: WebContext
    ) async throws -> HTML {
        guard case .matters(_, let measure) = indicator.query else {
            guard let request = indicators.search(behind: indicator, in: span, at: nil) else { return .empty }
            return "<p>\(Link("这个数的全部权利", to: request.address))</p>"
        }
        guard let authority = context.viewer.acting?.authority else {
            return Quiet("一件件的办件只给办理它们的机关看。管理员不办理办件。").html
        }
        let figures = try await indicators.figures(in: span, at: .authority(authority))
        let (total, matters) = try await evaluations.matters(
            behind: indicator, in: span, isLate: part.map { $0 == .missed }, for: context.viewer, offset: (number - 1) * Self.pageLength,
            limit: Self.pageLength)
        let filter = FilterRow(
            to: Address("desk", "indicators", indicator.code), isSet: part != nil, SpanChoice(span, today: settings.today()),
            SelectField(
                FieldLabel("clocks", "时限"),
                options: [(value: "", title: "全部")]
                    + (measure == .opened ? [] : ClockPart.allCases.map { (value: $0.rawValue, title: $0.title) }),
                chosen: part?.rawValue ?? ""))
        let table = Table(
            id: "matters", caption: "共 \(total.grouped) 件",
            columns: [
                .init("办件"), .init("编号"), .init("状态"), .init("收到"), .init("办结"), .init("天数", isFigure: true),
                .init("误过的时限", isFigure: true),
            ], rows: matters.map(row), .dense, empty: EmptyState("这里没有办件"))
        return """
            \(own(indicator, figures[indicator.code], authority))\(filter)\(table)\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))
            """
    }

    private func row(_ matter: CountedMatter) -> [HTML] {
        [
            Link(matter.title, to: Address("desk", "matters", matter.key)).html, Number(matter.key).html, HTML(plain: matter.state),
            "<time>\(matter.opened)</time>", matter.closed.map { "<time>\($0)</time>" } ?? .empty,
            HTML(plain: matter.days?.grouped ?? ""), HTML(plain: matter.closed == nil ? "" : matter.missedClocks.grouped),
        ]
    }

    private func own(_ indicator: Indicator, _ figure: IndicatorFigure?, _ authority: String) -> HTML {
        guard let figure else { return .empty }
        let told = ToldFigure(figure, indicator.unit, inside: true)
        let note: HTML? =
            switch indicator.unit {
            case .percent: "办结 \((figure.cases ?? 0).grouped) 件，按期 \(figure.amount.grouped) 件"
            case .days: figure.medianText.map { "中位数 \($0) 天，办结 \((figure.cases ?? 0).grouped) 件" }
            case .cases: nil
            }
        return KeyFigures([
            KeyFigure(
                settings.authorityName(authority), told.value ?? told.words, unit: told.value == nil ? nil : indicator.unit.title,
                note: note)
        ]).html
    }

    private func keeping(_ indicator: Indicator, _ span: CycleSpan, _ context: WebContext) -> HTML {
        guard isKeeper(context) else { return .empty }
        return Buttons(
            LinkButton("目标", to: Address("desk", "indicators", indicator.code, "targets"), .secondary),
            LinkButton("快照", to: Address("desk", "indicators", indicator.code, "snapshots", query: ["span": span.description]), .secondary)
        ).html
    }
}
