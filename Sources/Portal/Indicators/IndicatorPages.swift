import Access
import Design
import HTTPTypes
public import Hummingbird
import Indicator
import Law
import Markup
public import Plan
public import Web

/// The public's pages of indicators: the catalogue with its figures, one indicator with what it means, its table as a file, its snapshots.
public struct IndicatorPages: RouteSet {
    public static let serves = [
        Serving(
            "2.4-1", by: .page("/indicators", "指标目录"), lacks: "由部门和市填报的指标、规划里的指标同本目录的对应", rows: .snapshots,
            scenario: "指标的数由办件和权利算出，公众看得到定义、各地的数、目标和快照，样本不足的不说"),
        Serving(
            "2.4-2", by: .page("/indicators/:code", "一个指标"), lacks: "按领导班子汇总的考核表、保护环境的评分", rows: .snapshots,
            scenario: "设定目标、留存快照只有领导和管理员能做，快照在数变动以后仍是原来的数"),
    ]

    public let settings: SiteSettings
    let indicators: any IndicatorPort

    public init(settings: SiteSettings, indicators: any IndicatorPort) { (self.settings, self.indicators) = (settings, indicators) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/indicators", who: .anyone) { request, _ in try await overview(request) }
        router.page("/indicators/:code", who: .anyone) { request, context in try await one(request, context) }
        router.page("/indicators/:code/table.csv", who: .anyone) { request, context in try await file(request, context) }
        router.page("/indicators/:code/snapshots/:snapshot", who: .anyone) { request, context in try await snapshot(request, context) }
    }

    private static let home = Address("indicators")

    func indicator(_ context: WebContext) throws -> Indicator {
        let code = try context.segment("code")
        guard let indicator = indicators.indicators[code] else {
            throw WebError.notFound("没有指标“\(code.prefix(60))”。可以从指标目录进入。")
        }
        return indicator
    }

    // MARK: The catalogue

    /// Of the whole region, or of one city.
    private func overview(_ request: Request) async throws -> Response {
        let today = settings.today()
        let items = try QueryItems(request)
        let span = try items.span(today: today)
        let area = items["area"]
        if let area, !indicators.cities.contains(where: { $0.code == area }) {
            throw WebError.badRequest("没有地区“\(area.prefix(40))”的指标，请从列表里选择。")
        }
        let figures = try await indicators.figures(in: span, at: area.map { .area($0) })
        let query = span == CycleSpan(.year, of: today) ? nil : span.description
        let list = IndicatorOverview(
            indicators.indicators, figures, targets: try await indicators.targets(in: span.year, at: area), in: span, today: today,
            inside: false
        ) { Address("indicators", $0.code, query: ["span": $0.isStock ? nil : query]) }
        let name = area.map { indicators.placeName($0, .area) }
        let running: HTML? = span.last >= today ? Tag("周期还没有结束", .waiting).html : nil
        let areas = [(value: "", title: "\(settings.region)全区")] + indicators.cities.map { (value: $0.code, title: $0.name) }
        let filter = FilterRow(
            to: Self.home, isSet: query != nil || area != nil, SpanChoice(span, today: today),
            SelectField(FieldLabel("area", "地区"), options: areas, chosen: area ?? ""))
        let body: HTML = """
            \(Heading(name.map { "\($0)的指标" } ?? "指标", line: [HTML(plain: span.title), "算于 <time>\(today)</time>"] + [running].compactMap(\.self)))\
            \(Lead("每个数都由办件和登记簿里的权利算出，不靠填报；点开有定义、算法、各地的数、历期的图、目标和快照。"))\
            \(filter)\(list)\
            \(Quiet("比率和平均数所依据的办件不足 \(IndicatorFigure.least) 件的，写“\(ToldFigure.tooFewWords)”。"))
            """
        let crumbs = name.map { [Crumb("指标", Self.home), Crumb($0)] } ?? [Crumb("指标")]
        return respond(
            Page(
                name.map { "\($0)的指标" } ?? "指标", current: Self.home, crumbs: [Crumb("首页", Address())] + crumbs,
                canonical: Address("indicators", query: ["span": query, "area": area]), alternative: Address("api", "v1", "indicators"),
                body: body))
    }

    // MARK: One indicator

    private func one(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let (span, division) = try choice(QueryItems(request), indicator)
        let sheet = try await indicators.sheet(indicator, in: span, by: division)
        let targets = try await indicators.targets(of: indicator)
        let parts = IndicatorParts(sheet, targets: targets, inside: false) { [indicators] in indicators.placeName($0, division) }
        let address = address(indicator, span, division)
        let snapshots = try await indicators.snapshots(of: indicator)
        let body: HTML = """
            \(Heading(indicator.name, line: parts.line))\(Lead(HTML(plain: indicator.definition)))\(filter(indicator, sheet, span, division))\(parts.summary)\
            \(parts.chart { self.address(indicator, $0, division) })\
            \(parts.table { place in indicators.search(behind: indicator, in: sheet.span, at: place)?.address })\
            \(rowsBehind(indicator, sheet))\(Buttons(LinkButton("下载这张表（CSV）", to: Address("indicators", indicator.code, "table.csv", query: ["span": sheet.span?.description, "by": division == .area ? nil : division.rawValue]), .secondary)))\
            \(parts.definition(owner: settings.authorityName(indicator.owner)))\
            \(Section("目标", anchor: "targets", parts.targetList()))\
            \(Section("快照", anchor: "snapshots", "\(Quiet("快照留存当时的数，记入台账；以后的数变了，快照不变。"))\(IndicatorParts.snapshotList(snapshots, at: { Address("indicators", $0.indicator, "snapshots", $0.key) }, inside: false))"))
            """
        return respond(
            Page(
                indicator.name, current: Self.home, crumbs: [Crumb("首页", Address()), Crumb("指标", Self.home), Crumb(indicator.name)],
                scripts: [.charts], canonical: address, alternative: Address("api", "v1", "indicators", indicator.code), body: body))
    }

    private func choice(_ items: QueryItems, _ indicator: Indicator) throws -> (CycleSpan, Division) {
        let division = try items.choice("by", "怎样分", of: Division.self) ?? .area
        if case .rights = indicator.query, division == .authority { throw WebError.badRequest("权利的指标只按地区分，没有主管机关。") }
        return (try items.span(today: settings.today()), division)
    }

    private func address(_ indicator: Indicator, _ span: CycleSpan, _ division: Division) -> Address {
        let isPlain = indicator.isStock || span == CycleSpan(.year, of: settings.today())
        return Address(
            "indicators", indicator.code,
            query: ["span": isPlain ? nil : span.description, "by": division == .area ? nil : division.rawValue])
    }

    private func filter(_ indicator: Indicator, _ sheet: IndicatorSheet, _ span: CycleSpan, _ division: Division) -> HTML {
        guard sheet.span != nil else { return .empty }
        let home = Address("indicators", indicator.code)
        let choice = SpanChoice(span, today: settings.today())
        let isSet = address(indicator, span, division) != home
        guard case .matters = indicator.query else { return FilterRow(to: home, isSet: isSet, choice).html }
        let divisions = SelectField(
            FieldLabel("by", "怎样分"), options: Division.allCases.map { (value: $0.rawValue, title: "按\($0.title)") },
            chosen: division.rawValue)
        return FilterRow(to: home, isSet: isSet, choice, divisions).html
    }

    /// Where the rows are: rights are anybody's to see, matters those of whoever handles them.
    private func rowsBehind(_ indicator: Indicator, _ sheet: IndicatorSheet) -> HTML {
        if let all = indicators.search(behind: indicator, in: sheet.span, at: nil) {
            return "<p>\(Link("这个数的全部权利", to: all.address))：检索结果的总数同这个数相同。</p>"
        }
        return Quiet(
            "一件件的办件只给办理它们的机关看：在“\(Link("机关的指标", to: Address("desk", "indicators", indicator.code, query: ["span": sheet.span?.description])))”里登录查看。"
        ).html
    }

    // MARK: Its table as a file

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let (span, division) = try choice(QueryItems(request), indicator)
        let sheet = try await indicators.sheet(indicator, in: span, by: division)
        let table = IndicatorTableFile(sheet, targets: try await indicators.targets(of: indicator)) { indicators.placeName($0, division) }
        let name = "\(indicator.code)-\(sheet.span?.description ?? sheet.asOf.description).csv"
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8; header=present", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-cache",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: table.text)))
    }

    // MARK: A snapshot

    private func snapshot(_ request: Request, _ context: WebContext) async throws -> Response {
        let indicator = try indicator(context)
        let key = try context.segment("snapshot")
        guard let snapshot = try await indicators.snapshot(key), snapshot.indicator == indicator.code else {
            throw WebError.notFound("指标“\(indicator.name)”没有编号为 \(key.prefix(20)) 的快照。")
        }
        let page = SnapshotPage(snapshot, indicator, try await live(snapshot, indicator), names: indicators, inside: false)
        return respond(
            Page(
                "\(snapshot.name)的快照", current: Self.home,
                crumbs: [
                    Crumb("首页", Address()), Crumb("指标", Self.home), Crumb(indicator.name, Address("indicators", indicator.code)),
                    Crumb("快照 \(key)"),
                ], canonical: Address("indicators", indicator.code, "snapshots", key), body: page.html))
    }

    /// The same tables as they are counted now.
    private func live(_ snapshot: FrozenFigures, _ indicator: Indicator) async throws -> [Division: IndicatorSheet] {
        let span = snapshot.span ?? CycleSpan(.year, of: settings.today())
        var live: [Division: IndicatorSheet] = [:]
        for division in Division.allCases where !snapshot.rows(by: division).isEmpty {
            live[division] = try await indicators.sheet(indicator, in: span, by: division)
        }
        return live
    }
}
