import Access
import Clearance
import Design
import Hummingbird
import Law
import Markup
import Watch
import Web

extension WatchPages {
    // MARK: Beginning

    func newForm(_ request: Request, _ context: WebContext) throws -> Response {
        let items = try QueryItems(request)
        guard let kind = try items.choice("kind", "种类", of: WatchSubject.Kind.self) else {
            throw WebError.badRequest("没有写明监测什么。请从“监测”的页面选一种。")
        }
        return try page(WatchForm(items, kind: kind), context)
    }

    private func page(_ form: WatchForm, _ context: WebContext) throws -> Response {
        let token = try context.person().token
        let title = "监测\(form.typed.kind.title)"
        let body: HTML = """
            \(ErrorSummary(form.faults.map { ($0.text, $0.field == "subject" && form.typed.kind == .search ? "q" : $0.field) }))\(Heading(title))\
            \(Form(to: Self.home, """
                \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("kind", form.typed.kind.rawValue))\
                \(form.subject)\(form.terms)\(Button("开始监测"))
                """))\
            \(Quiet("现在登记簿里已经有的不算新；要看现有的，请用\(form.typed.kind == .mark ? "商标近似查询" : "检索")。"))
            """
        return respond(
            Page(title, current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb(title)]), body: body),
            status: form.faults.isEmpty ? .ok : .unprocessableContent)
    }

    func begin(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let kind = try sent.fields.choice("kind", "种类", of: WatchSubject.Kind.self) else { throw WebError.badRequest("没有写明监测什么。") }
        let form = WatchForm(sent.fields, kind: kind)
        do {
            let receipt = try await watches.begin(form.typed, for: signedIn.account)
            guard receipt.began.count == 1, let id = receipt.began.first, receipt.already == 0 else { return try begun(receipt) }
            return see(Address("account", "watches", "\(id)"))
        } catch let refused as WatchFaults { return try page(WatchForm(form.typed, faults: refused.faults), context) }
    }

    func beginOwnMarks(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let party = signedIn.acting?.party else { throw WebError.forbidden("您现在的身份不代表一个单位。") }
        do { return try begun(try await watches.beginMarks(of: party, for: signedIn.account)) } catch let refused as WatchFaults {
            throw WebError(status: .unprocessableContent, text: refused.faults.map(\.text).joined())
        }
    }

    private func begun(_ receipt: WatchReceipt) throws -> Response {
        let words = "新增 \(receipt.began.count.grouped) 项监测\(receipt.already > 0 ? "，另有 \(receipt.already.grouped) 项原来就在监测" : "")。"
        let body: HTML =
            "\(Heading("开始监测"))\(Notice(words, tone: receipt.began.isEmpty ? .caution : .good))\(Buttons(LinkButton("看监测", to: Self.home)))"
        return respond(Page("开始监测", current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb("开始监测")]), body: body))
    }

    // MARK: One

    func one(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        return try await one(typed: nil, faults: [], page: number, context)
    }

    private func one(typed: TypedWatch?, faults: [(text: String, field: String)], page: Int, until: String? = nil, _ context: WebContext)
        async throws
        -> Response
    {
        let (signedIn, token) = try context.person()
        let id = try id(context)
        guard let line = try await watches.watch(id, of: signedIn.account) else { throw Self.missing }
        let subject = try await watches.words(line.watch.subject)
        let (alerts, total) = try await watches.alerts(
            of: signedIn.account, AlertChoice(state: nil, watch: id), offset: (page - 1) * Self.pageLength, limit: Self.pageLength)
        let here = Address("account", "watches", "\(id)")
        let hidden = HiddenField(SentForm.tokenField, token.formToken)
        let form = WatchForm(typed ?? line.typed, faults: faults)
        let path = subject.path.map { Link(subject.text, to: Address(segments: $0.split(separator: "/").map(String.init))).html }
        let facts = Facts([
            Fact("监测什么", path ?? HTML(plain: subject.text)), Fact("种类", HTML(plain: line.watch.subject.kind.title)),
            Fact("开始", "<time>\(line.created.beijingText)</time>"), Fact("状态", state(line)),
        ])
        let pause: HTML =
            line.pausedUntil.map { $0 >= settings.today() } == true
            ? Form(to: Address("account", "watches", "\(id)", "pause"), "\(hidden)\(Button("现在恢复提醒", .secondary))").html
            : Form(
                to: Address("account", "watches", "\(id)", "pause"),
                """
                \(hidden)\(TextField(FieldLabel("until", "到哪一天为止不提醒", hint: "这期间的预警照样保留", error: faults.first { $0.field == "until" }?.text), value: until ?? "\(settings.today() + 30)", kind: .date, width: .short))\(Button("暂不提醒", .secondary))
                """
            ).html
        let body: HTML = """
            \(ErrorSummary(faults))\(Heading(line.name))\(facts)\
            \(AlertList(alerts, total: total, token: token, today: settings.today(), showsWatch: false))\
            \(Pagination(page: page, total: total, perPage: Self.pageLength, address: here))\
            \(Section("预警的事", anchor: "terms", Form(to: here, "\(hidden)\(form.terms)\(Button("保存"))").html))\
            \(Section("暂不提醒或者结束", anchor: "end", """
                \(pause)\(Form(to: Address("account", "watches", "\(id)", "end"), "\(hidden)\(Button("结束监测", .urgent))"))
                """))
            """
        return respond(
            Page("\(line.name) · 监测", current: Address("account"), crumbs: crumbs([Crumb("监测", Self.home), Crumb(line.name)]), body: body),
            status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let id = try id(context)
        guard let line = try await watches.watch(id, of: signedIn.account) else { throw Self.missing }
        let typed = WatchForm(sent.fields, kind: line.watch.subject.kind).typed
        do {
            try await watches.change(id, to: typed, of: signedIn.account)
            return see(Address("account", "watches", "\(id)"))
        } catch let refused as WatchFaults { return try await one(typed: typed, faults: refused.faults, page: 1, context) }
    }

    func pause(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let id = try id(context)
        do {
            try await watches.pause(id, until: sent.fields.all("until").isEmpty ? nil : sent.fields["until"] ?? "", of: signedIn.account)
            return see(Address("account", "watches", "\(id)"))
        } catch let refused as WatchFaults {
            guard refused.faults.first?.field == "until" else { throw Self.missing }
            return try await one(typed: nil, faults: refused.faults, page: 1, until: sent.fields["until"], context)
        }
    }

    func end(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        do { try await watches.end(try id(context), of: try context.person().signedIn.account) } catch is WatchFaults { throw Self.missing }
        return see(Self.home)
    }
}

extension WatchLine {
    /// The terms as the form shows them.
    fileprivate var typed: TypedWatch {
        TypedWatch(
            watch.subject.kind, subject: "", name: name, news: watch.terms.news, ahead: "\(watch.terms.ahead)",
            least: watch.terms.least.code,
            excepted: watch.terms.excepted.joined(separator: "\n"))
    }
}
