import Access
import Design
public import Hummingbird
import Law
import Markup
public import Plan
import Watch
public import Web

/// What an account watches 监测, and what there is to tell it 预警.
public struct WatchPages: RouteSet {
    public let settings: SiteSettings
    let watches: any WatchPort

    public static let serves = [
        Serving(
            "3.8-5", by: .page("/account/watches", "监测"),
            scenario: "监测：新收录的近似商标、申请人和检索结果，权利的变动、失效和期限，都有一条写明理由的预警，同一件事只说一次")
    ]

    public init(settings: SiteSettings, watches: any WatchPort) { (self.settings, self.watches) = (settings, watches) }

    static let home = Address("account", "watches")
    static let alertsHome = Address("account", "alerts")
    static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/account/watches", who: .signedIn, also: [.post: { request, context in try await begin(request, context) }]) {
            request, context in try await list(request, context)
        }
        router.page("/account/watches/new", who: .signedIn) { request, context in try newForm(request, context) }
        router.act("/account/watches/own-marks", who: .signedIn) { request, context in try await beginOwnMarks(request, context) }
        router.page(
            "/account/watches/{watch}", who: .signedIn, also: [.post: { request, context in try await change(request, context) }]
        ) { request, context in try await one(request, context) }
        router.act("/account/watches/{watch}/pause", who: .signedIn) { request, context in try await pause(request, context) }
        router.act("/account/watches/{watch}/end", who: .signedIn) { request, context in try await end(request, context) }
        addAlertRoutes(to: router)
    }

    func crumbs(_ last: [Crumb]) -> [Crumb] { [Crumb("首页", Address()), Crumb("我的账号", Address("account"))] + last }

    func id(_ context: WebContext) throws -> Int64 {
        guard let id = Int64(try context.segment("watch")) else { throw Self.missing }
        return id
    }

    static var missing: WebError { WebError.notFound("您没有这项监测，或者已经结束。请到“监测”查看现有的。") }

    // MARK: The list

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let items = try QueryItems(request)
        let kind = try items.choice("kind", "种类", of: WatchSubject.Kind.self)
        let number = try items.number("page", "页码", in: 1...100_000) ?? 1
        let (lines, total) = try await watches.watches(
            of: signedIn.account, kind, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let counts = try await watches.counts(of: signedIn.account)
        let open = counts[.open] ?? 0
        let body: HTML = """
            \(Heading("监测"))\
            \(Lead("登记簿每收录、变更一件权利，就和所有的监测比对一次；有相符的，在\(Link("预警", to: Self.alertsHome))里写明是什么、为什么，每天汇总告诉您一次。"))\
            \(open > 0 ? Notice("有 \(open.grouped) 条预警待处理", "<p>\(Link("看预警", to: Self.alertsHome))</p>", tone: .caution).html : .empty)\
            \(Section("开始监测", anchor: "begin", doors(signedIn, token)))\
            \(tabs(kind))\(try await table(lines, total))\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("account", "watches", query: ["kind": kind?.rawValue])))
            """
        return respond(Page("监测", current: Address("account"), crumbs: crumbs([Crumb("监测")]), body: body))
    }

    private func doors(_ signedIn: SignedIn, _ token: SecretToken) -> HTML {
        let buttons = WatchSubject.Kind.allCases.map { kind in
            LinkButton(kind.title, to: Address("account", "watches", "new", query: ["kind": kind.rawValue]), .secondary)
        }
        let own: HTML =
            signedIn.acting?.party == nil
            ? .empty
            : Form(
                to: Address("account", "watches", "own-marks"),
                "\(HiddenField(SentForm.tokenField, token.formToken))\(Button("监测本单位的全部文字商标", .secondary))"
            ).html
        return "\(Buttons(all: buttons))\(own)"
    }

    private func tabs(_ current: WatchSubject.Kind?) -> Tabs {
        Tabs(
            "监测什么",
            [Tabs.Tab("全部", to: Self.home, isCurrent: current == nil)]
                + WatchSubject.Kind.allCases.map { kind in
                    Tabs.Tab(kind.title, to: Address("account", "watches", query: ["kind": kind.rawValue]), isCurrent: current == kind)
                })
    }

    private func table(_ lines: [WatchLine], _ total: Int) async throws -> HTML {
        guard !lines.isEmpty else {
            return EmptyState(
                "还没有监测", advice: ["从上面选一种开始；也可以在商标查询、检索结果、权利、主体、办件的页面按“监测”。"]
            ).html
        }
        var rows: [[HTML]] = []
        for line in lines {
            let subject = try await watches.words(line.watch.subject)
            rows.append([
                Link(line.name, to: Address("account", "watches", "\(line.watch.id)")).html, HTML(plain: line.watch.subject.kind.title),
                HTML(plain: subject.text),
                HTML(plain: WatchNews.allCases.filter(line.watch.terms.news.contains).map(\.title).joined(separator: "、")),
                line.open > 0 ? Tag("\(line.open)", .waiting).html : "0", state(line),
            ])
        }
        return Table(
            id: "watches", caption: "监测，共 \(total.grouped) 项",
            columns: [.init("名称"), .init("种类"), .init("监测什么"), .init("预警的事"), .init("待处理", isFigure: true), .init("状态")], rows: rows
        ).html
    }

    func state(_ line: WatchLine) -> HTML {
        guard let until = line.pausedUntil, until >= settings.today() else { return "监测中" }
        return "暂不提醒，到 <time>\(until)</time>"
    }
}
