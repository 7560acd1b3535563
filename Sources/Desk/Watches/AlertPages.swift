import Access
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import Register
import Watch
import Web

extension WatchPages {
    func addAlertRoutes(to router: Router<WebContext>) {
        router.page("/account/alerts", who: .signedIn) { request, context in try await alertList(request, context) }
        router.act("/account/alerts/done", who: .signedIn) { request, context in try await finishAll(request, context) }
        router.page(
            "/account/alerts/settings", who: .signedIn, also: [.post: { request, context in try await choose(request, context) }]
        ) { _, context in try await choices(context) }
        router.act("/account/alerts/feed", who: .signedIn) { request, context in try await renewFeed(request, context) }
        router.act("/account/alerts/{alert}", who: .signedIn) { request, context in try await act(request, context) }
        router.page("/alerts/{feed}", who: .anyone) { request, context in try await feed(request, context) }
    }

    // MARK: The list

    private func alertList(_ request: Request, _ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let items = try QueryItems(request)
        let state = try items.choice("state", "状态", of: AlertLine.State.self) ?? .open
        let news = try items.choice("news", "事由", of: WatchNews.self)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) = try await watches.alerts(
            of: signedIn.account, AlertChoice(state: state, news: news), offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let counts = try await watches.counts(of: signedIn.account)
        func address(_ state: AlertLine.State, _ news: WatchNews?) -> Address {
            Address("account", "alerts", query: ["state": state == .open ? nil : state.rawValue, "news": news?.rawValue])
        }
        let states = Tabs(
            "状态",
            AlertLine.State.allCases.map { .init($0.title, count: counts[$0] ?? 0, to: address($0, news), isCurrent: $0 == state) })
        let all: HTML =
            state == .open && lines.count > 1
            ? Form(
                to: Address("account", "alerts", "done"),
                "\(HiddenField(SentForm.tokenField, token.formToken))\(lines.map { HiddenField("alert", "\($0.id)") })\(Button("这一页都已处理", .secondary))"
            ).html : .empty
        let kinds = ([nil] + WatchNews.allCases).map { one -> HTML in
            let title = one?.title ?? "全部"
            return one == news ? "<strong>\(title)</strong>" : Link(title, to: address(state, one)).html
        }
        let body: HTML = """
            \(Heading("预警"))\(states)<p>事由：\(kinds.reduce(HTML.empty) { "\($0)　\($1)" })</p>\
            \(AlertList(lines, total: total, token: token, today: settings.today(), showsWatch: true))\
            \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address(state, news)))\(all)\
            <p>\(Link("监测", to: Self.home))　\(Link("怎样收到预警", to: Address("account", "alerts", "settings")))</p>
            """
        return respond(Page("预警", current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb("预警")]), body: body))
    }

    private func act(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let id = Int64(try context.segment("alert")) else { throw WebError.notFound("您没有这条预警。") }
        do {
            switch sent.fields["act"] {
            case "done": try await watches.finish(id, of: signedIn.account)
            case "snooze":
                try await watches.snooze(id, days: try sent.fields.number("days", "天数", in: 1...180) ?? 7, of: signedIn.account)
            default: throw WebError.badRequest("没有写明怎样处理这条预警。")
            }
        } catch let refused as WatchFaults { throw WebError.notFound(refused.faults.map(\.text).joined()) }
        return see(back(sent.fields["back"]))
    }

    /// The page the form stood on: of one watch, or of all alerts.
    private func back(_ watch: String?) -> Address {
        watch.flatMap(Int64.init).map { Address("account", "watches", "\($0)") } ?? Self.alertsHome
    }

    private func finishAll(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        try await watches.finish(sent.fields.all("alert").compactMap(Int64.init), of: try context.person().signedIn.account)
        return see(Self.alertsHome)
    }

    // MARK: How one is told

    private func choices(_ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let kept = try await watches.choices(of: signedIn.account)
        let hidden = HiddenField(SentForm.tokenField, token.formToken)
        let mail = Form(
            to: Address("account", "alerts", "settings"),
            """
            \(hidden)\(ChoiceField(FieldLabel("details", "邮件里写明预警的标题"), options: [(value: "否", title: "不写，只写有几条"), (value: "是", title: "写，邮件不加密，收发的人都能看到您监测什么")], chosen: kept.mailsDetails ? "是" : "否"))\
            \(Button("保存"))
            """)
        let address = Address("account", "alerts", "feed")
        let renew = Form(to: address, "\(hidden)\(Button(kept.hasFeed ? "换一个订阅地址" : "建立订阅地址", .secondary))")
        let revoke: HTML =
            kept.hasFeed ? Form(to: address, "\(hidden)\(HiddenField("act", "revoke"))\(Button("撤销订阅地址", .urgent))").html : .empty
        let body: HTML = """
            \(Heading("怎样收到预警"))\
            \(Section("每天汇总一次", "<p>邮箱，以及要不要在通知和邮件里提醒，在\(Link("通知设置", to: Address("account", "notices", "settings")))里改。</p>\(mail)"))\
            \(Section("订阅", anchor: "feed", "<p>在阅读软件里看最新的预警（Atom）。地址是秘密的，不要给别人。</p>\(renew)\(revoke)"))
            """
        return respond(
            Page("怎样收到预警", current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb("怎样收到预警")]), body: body))
    }

    private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        try await watches.choose(mailsDetails: sent.fields["details"] == "是", of: try context.person().signedIn.account)
        return see(Address("account", "alerts", "settings"))
    }

    private func renewFeed(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let account = try context.person().signedIn.account
        guard sent.fields["act"] != "revoke" else {
            try await watches.revokeFeed(of: account)
            return see(Address("account", "alerts", "settings"))
        }
        let secret = try await watches.renewFeed(of: account)
        let address = "\(site(request))\(Address("alerts", "\(secret.text).atom"))"
        let body: HTML = """
            \(Heading("预警的订阅地址"))<p>把下面的地址加到阅读软件里。它只显示这一次：</p>\(CodeBlock(address))\
            \(Quiet("再建立一次，旧的地址就作废。"))
            """
        var response = respond(
            Page("预警的订阅地址", current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb("订阅")]), body: body))
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func feed(_ request: Request, _ context: WebContext) async throws -> Response {
        let name = try context.segment("feed")
        guard name.hasSuffix(".atom"), let lines = try await watches.feed(String(name.dropLast(5)), limit: 100) else {
            throw WebError.notFound("没有这个订阅，或者它已经撤销。请在“怎样收到预警”重新建立。")
        }
        let entries = lines.map { line in
            AtomFeed.Entry(
                id: "/account/alerts#\(line.id)", title: line.title,
                path: Address(segments: line.target.text.split(separator: "/").map(String.init)).description, updated: line.created,
                summary: ([line.name] + line.reasons).joined(separator: "\n"))
        }
        return AtomFeed(
            "\(settings.region)知识产权预警", by: "\(settings.region)知识产权公共平台", on: site(request), at: request.uri.path, entries
        ).response(caching: "private, no-cache")
    }
}

/// Alerts with their reasons and what can be done about each.
struct AlertList: Component {
    let lines: [AlertLine]
    let total: Int
    let token: SecretToken
    let today: LocalDate
    let showsWatch: Bool
    init(_ lines: [AlertLine], total: Int, token: SecretToken, today: LocalDate, showsWatch: Bool) {
        (self.lines, self.total, self.token, self.today, self.showsWatch) = (lines, total, token, today, showsWatch)
    }

    var html: HTML {
        guard !lines.isEmpty else { return EmptyState("这里没有预警", advice: ["有相符的，会写在这里，并每天汇总告诉您一次。"]).html }
        return Results("预警，共 \(total.grouped) 条", lines.map(result)).html
    }

    private func result(_ line: AlertLine) -> Result {
        var facts: [HTML] = [
            Tag(line.weight.title, line.weight == .urgent ? .urgent : line.weight == .caution ? .caution : .plain).html,
            HTML(plain: line.news.title),
        ]
        if showsWatch {
            let name: HTML =
                line.isWatched ? Link(line.name, to: Address("account", "watches", "\(line.watch)")).html : "\(line.name)（已结束）"
            facts.append("监测：\(name)")
        }
        if let by = line.by { facts.append("最后一日 <time>\(by)</time>\(left(until: by))") }
        facts.append("<time>\(String(line.created.beijingText.prefix(16)))</time>")
        if line.state != .open { facts.append("\(line.state.title)\(line.until.map { "，<time>\($0)</time>" as HTML })") }
        let reasons = line.reasons.map { "<p>\($0)</p>" as HTML }.joined()
        return Result(
            HTML(plain: line.title), to: Address(segments: line.target.text.split(separator: "/").map(String.init)), line: facts,
            detail: "\(reasons)\(acts(line))")
    }

    private func left(until day: LocalDate) -> HTML {
        let days = day.ordinal - today.ordinal
        return days < 0 ? "（已过）" : days == 0 ? "（就在今天）" : "（还有\(days)天）"
    }

    private func acts(_ line: AlertLine) -> HTML {
        let hidden: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(showsWatch ? .empty : HiddenField("back", "\(line.watch)").html)
            """
        let to = Address("account", "alerts", "\(line.id)")
        let done: HTML =
            line.state == .done ? .empty : Form(to: to, "\(hidden)\(HiddenField("act", "done"))\(Button("已处理", .secondary))").html
        let later: HTML = Disclosure(
            line.state == .done ? "重新提醒" : "以后再提醒",
            Form(
                to: to,
                "\(hidden)\(HiddenField("act", "snooze"))\(SelectField(FieldLabel("days", "什么时候", id: "days-\(line.id)"), options: [("1", "明天"), ("7", "7 天以后"), ("30", "30 天以后"), ("90", "90 天以后")], chosen: "7"))\(Button("好", .secondary))"
            ).html
        ).html
        return "\(done)\(later)"
    }
}
