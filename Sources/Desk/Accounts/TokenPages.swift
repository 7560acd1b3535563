import Access
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// Tokens of programs: a person's own, and everybody's for administrators.
public struct TokenPages: RouteSet {
    public let settings: SiteSettings
    let tokens: any TokenPort

    public init(settings: SiteSettings, tokens: any TokenPort) { (self.settings, self.tokens) = (settings, tokens) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page(
            "/account/tokens", who: .signedIn, also: [.post: { request, context in try await create(request, context) }]
        ) { _, context in try await own(context) }
        router.act("/account/tokens/revoke", who: .signedIn) { request, context in try await revoke(request, context) }
        router.page(
            "/admin/tokens", who: .roles([.administrator]),
            also: [.post: { request, context in try await revokeAny(request, context) }]
        ) { _, context in try await everybody(context) }
    }

    // MARK: One's own

    private func own(_ context: WebContext) async throws -> Response {
        respond(try await ownPage(context, TokenForm(until: settings.today() + 90)))
    }

    /// Makes a token and shows it, the only time. A form that will not do comes back filled.
    private func create(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        var form = TokenForm(fields)
        form.faults = AccessToken.faults(name: form.name, until: form.until, today: settings.today())
        guard form.faults.isEmpty, let until = form.until else {
            return respond(try await ownPage(context, form), status: .unprocessableContent)
        }
        do {
            let token = try await tokens.create(form.name, form.scope, until: until, for: signedIn)
            var response = respond(createdPage(token, form, until))
            response.headers[.cacheControl] = "no-store"
            return response
        } catch let refusal as AccessRefusal {
            form.faults = [("name", refusal.description)]
            return respond(try await ownPage(context, form), status: .unprocessableContent)
        }
    }

    private func revoke(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        try await attempt(fields) { try await tokens.revoke($0, of: signedIn) }
        return see(Address("account", "tokens"))
    }

    private func attempt(_ fields: QueryItems, _ revoke: (Int64) async throws -> Void) async throws {
        guard let id = fields["token"].flatMap(Int64.init) else { throw WebError.badRequest("请选择要撤销的令牌。") }
        do { try await revoke(id) } catch let refusal as AccessRefusal { throw WebError.notFound(refusal.description) }
    }

    private func ownPage(_ context: WebContext, _ form: TokenForm) async throws -> Page {
        let (signedIn, secret) = try context.person()
        let lines = try await tokens.tokens(of: signedIn)
        let list: HTML =
            lines.isEmpty
            ? EmptyState("还没有令牌").html
            : Self.table(lines, to: Address("account", "tokens", "revoke"), secret, showsAccount: false)
        return Page(
            "访问令牌", crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("访问令牌")],
            body: """
                \(Heading("访问令牌"))\
                \(Lead("程序用令牌以您的名义使用\(Link("程序接口", to: Address("api")))。公开的数据不用令牌也能查询。"))\
                \(ErrorSummary(form.faults.map { (text: $0.text, field: $0.field) }))\
                \(Section("现有的令牌", list))\
                \(Section("建立令牌", "<p>令牌以您现在的身份行事：\(signedIn.acting?.role.title ?? "没有身份")。</p>\(form.html(secret))"))
                """)
    }

    private func createdPage(_ token: AccessToken, _ form: TokenForm, _ until: LocalDate) -> Page {
        Page(
            "令牌已经建立",
            crumbs: [
                Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("访问令牌", Address("account", "tokens")), Crumb("令牌已经建立"),
            ],
            body: """
                \(Heading("令牌已经建立"))\
                \(Notice("请现在抄下令牌，它只显示这一次", "<p>服务器只保存它的摘要，丢失了只能撤销后另建。不要放进公开的代码。</p>", tone: .caution))\
                \(CodeBlock(token.text))\
                \(Facts([
                    Fact("名称", HTML(plain: form.name)), Fact("范围", HTML(plain: form.scope.title)), Fact("最后一日", "<time>\(until)</time>"),
                ]))\
                \(Section("怎样使用", CodeBlock("curl -H 'Authorization: Bearer \(AccessToken.prefix)…' /api/v1/me").html))\
                \(Buttons(LinkButton("抄好了，继续", to: Address("account", "tokens"))))
                """)
    }

    /// Tokens in a table, each with a button that ends it. The pages of administrators show it too.
    static func table(_ lines: [AccessTokenLine], to address: Address, _ secret: SecretToken, showsAccount: Bool) -> HTML {
        let rows: [[HTML]] = lines.map { line in
            let end = Form(
                to: address,
                "\(HiddenField(SentForm.tokenField, secret.formToken))\(HiddenField("token", String(line.id)))\(Button("撤销", .secondary))")
            let account: [HTML] = showsAccount ? [HTML(plain: line.accountName)] : []
            return [HTML(plain: line.name)] + account + [
                HTML(plain: line.scope.title), HTML(plain: line.role?.title ?? "没有身份"), "<time>\(line.created.beijingText)</time>",
                "<time>\(line.until)</time>", line.used.map { "<time>\($0.beijingText)</time>" } ?? "没有用过", end.html,
            ]
        }
        let account: [Table.Column] = showsAccount ? [.init("账号")] : []
        return Table(
            id: "tokens", caption: "令牌，由近及远",
            columns: [.init("名称")] + account + [.init("范围"), .init("身份"), .init("建立"), .init("最后一日"), .init("最近一次使用"), .init("撤销")],
            rows: rows
        ).html
    }

    // MARK: Everybody's

    private func everybody(_ context: WebContext) async throws -> Response {
        let (_, secret) = try context.person()
        let lines = try await tokens.tokens()
        let list: HTML =
            lines.isEmpty ? EmptyState("没有令牌").html : Self.table(lines, to: Address("admin", "tokens"), secret, showsAccount: true)
        let crumbs = [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("全部令牌")]
        return respond(
            Page("全部令牌", crumbs: crumbs, body: "\(Heading("全部令牌", line: ["共 \(lines.count.grouped) 个"]))\(list)"))
    }

    private func revokeAny(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await SentForm(request, context).fields
        let (signedIn, _) = try context.person()
        try await attempt(fields) { try await tokens.revoke($0, by: signedIn) }
        return see(Address("admin", "tokens"))
    }
}

/// What somebody wishes for in a token.
private struct TokenForm {
    var name = ""
    var scope = AccessToken.Scope.read
    var until: LocalDate?
    /// As typed, where it is no day.
    var typedUntil = ""
    var faults: [(field: String, text: String)] = []

    init(until: LocalDate) { (self.until, typedUntil) = (until, until.description) }

    init(_ fields: QueryItems) {
        name = fields["name"] ?? ""
        scope = fields["scope"].flatMap(AccessToken.Scope.init(rawValue:)) ?? .read
        typedUntil = fields["until"] ?? ""
        until = LocalDate(iso: typedUntil)
    }

    func html(_ secret: SecretToken) -> HTML {
        func fault(_ field: String) -> String? { faults.first { $0.field == field }?.text }
        return Form(
            to: Address("account", "tokens"),
            """
            \(HiddenField(SentForm.tokenField, secret.formToken))\
            \(TextField(FieldLabel("name", "名称", hint: "例如用它的程序", error: fault("name")), value: name, width: .middle, isRequired: true))\
            \(ChoiceField(FieldLabel("scope", "范围"), options: AccessToken.Scope.allCases.map { (value: $0.rawValue, title: $0.title) }, chosen: scope.rawValue))\
            \(TextField(FieldLabel("until", "最后一日", hint: "至多一年", error: fault("until")), value: typedUntil, kind: .date, width: .short, isRequired: true))\
            \(Button("建立令牌"))
            """
        ).html
    }
}
