import Access
import Design
import Hummingbird
import Law
import Markup
import Web

/// Web hooks of an authority or a firm, and what could not be delivered.
extension NoticePages {
    func addHookRoutes(to router: Router<WebContext>) {
        let who = Who.roles([.approver, .enterprise])
        router.page("/account/hooks", who: who, also: [.post: { request, context in try await add(request, context) }]) {
            _, context in try await hooks(context, refused: nil, secret: nil)
        }
        router.act("/account/hooks/remove", who: who) { request, context in
            try await act(request, context) { try await notices.removeHook($0, of: $1) }
        }
        router.act("/account/hooks/ping", who: who) { request, context in
            try await act(request, context) { try await notices.pingHook($0, of: $1) }
        }
    }

    /// An authority's hooks are its approvers' to set, a firm's those who lead its accounts.
    private func owner(_ context: WebContext) throws -> HookOwner {
        if let acting = context.viewer.acting {
            if acting.role == .approver, let authority = acting.authority { return .authority(authority) }
            if acting.leadsParty, let party = acting.party { return .party(party) }
        }
        throw WebError.forbidden("网络通知由机关的审批人，或者单位账号的负责人设置。")
    }

    private func hooks(_ context: WebContext, refused: (url: String, text: String)?, secret: String?) async throws -> Response {
        let (owner, token) = (try owner(context), try context.person().token)
        let rows: [[HTML]] = try await notices.hooks(of: owner).map { hook in
            let carried: HTML = "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("hook", "\(hook.id)"))"
            return [
                HTML(plain: hook.url), "<time>\(String(hook.created.beijingText.prefix(16)))</time>",
                """
                \(Form(to: Address("account", "hooks", "ping"), "\(carried)\(Button("试发", .secondary))"))\
                \(Form(to: Address("account", "hooks", "remove"), "\(carried)\(Button("删除", .secondary))"))
                """,
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("还没有设地址").html
            : Table(id: "hooks", caption: "共 \(rows.count) 个", columns: [.init("地址"), .init("设于"), .init("操作")], rows: rows).html
        let fresh: HTML? = secret.map {
            Notice(
                "请记下签名密钥，它只显示这一次",
                "<p><code>\($0)</code></p><p>每次通知的 Helan-Signature 是 sha256= 加上用它算出的 HMAC-SHA256，对象是 Helan-Timestamp、一个点和正文。</p>",
                tone: .caution
            ).html
        }
        let form = Form(
            to: Address("account", "hooks"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("url", "地址", hint: "以 https:// 开头；办件有进展时，平台向它发送编号、程序和事项，不含当事人和内容", error: refused?.text), value: refused?.url ?? "", isRequired: true))\
            \(Button("添加"))
            """)
        let faults = refused.map { [(text: $0.text, field: "url")] } ?? []
        var response = respond(
            Page(
                "网络通知", current: Address("account"), crumbs: crumbs("网络通知"),
                body: "\(ErrorSummary(faults))\(Heading("网络通知"))\(fresh)\(list)\(Section("添加", form.html))"),
            status: refused == nil ? .ok : .unprocessableContent)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let url = sent.fields["url"] ?? ""
        do {
            let secret = try await notices.addHook(url, for: try owner(context))
            return try await hooks(context, refused: nil, secret: secret)
        } catch let refusal as AccessRefusal { return try await hooks(context, refused: (url, refusal.description), secret: nil) }
    }

    private func act(_ request: Request, _ context: WebContext, _ body: (Int64, HookOwner) async throws -> Void) async throws -> Response {
        let sent = try await SentForm(request, context)
        let owner = try owner(context)
        do { try await body(sent.fields["hook"].flatMap(Int64.init) ?? 0, owner) } catch let refusal as AccessRefusal {
            throw WebError.notFound(refusal.description)
        }
        return see(Address("account", "hooks"))
    }

    // MARK: Deliveries

    func addDeliveryRoutes(to router: Router<WebContext>) {
        router.page("/admin/deliveries", who: .roles([.administrator])) { request, context in try await deliveries(request, context) }
        router.act("/admin/deliveries/retry", who: .roles([.administrator])) { request, context in try await retry(request, context) }
    }

    private func deliveries(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let state = items["state"].flatMap(DeliveryLine.State.init) ?? .dead
        let number = try items.number("page", "页码", in: 1...100_000_000) ?? 1
        let (lines, counts) = try await notices.deliveries(state, offset: (number - 1) * 50, limit: 50)
        let token = try context.person().token
        let rows: [[HTML]] = lines.map { line in
            let again: HTML =
                line.state == .dead
                ? Form(
                    to: Address("admin", "deliveries", "retry"),
                    "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("delivery", "\(line.id)"))\(Button("再试", .secondary))"
                ).html : "<time>\(String(line.next.beijingText.prefix(16)))</time>"
            return [
                HTML(plain: line.way == .mail ? "邮件" : "网络通知"), Number(line.key).html,
                "<time>\(String(line.created.beijingText.prefix(16)))</time>", HTML(plain: "\(line.attempts)"),
                HTML(plain: line.error ?? ""), again,
            ]
        }
        let views: [HTML] = DeliveryLine.State.allCases.map {
            "\(Link($0.title, to: Address("admin", "deliveries", query: ["state": $0.rawValue])))　\((counts[$0] ?? 0).grouped)"
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("没有“\(state.title)”的").html
            : Table(
                id: "deliveries", caption: state.title,
                columns: [.init("方式"), .init("编号"), .init("产生"), .init("试过几次"), .init("没有送到的原因"), .init(state == .dead ? "操作" : "下一次")],
                rows: rows
            ).html
        return respond(
            Page(
                "发送情况", current: Address("account"), crumbs: [Crumb("首页", Address()), Crumb("管理", Address("admin")), Crumb("发送情况")],
                body: """
                    \(Heading("发送情况", line: ["邮件和网络通知；试 10 次还没有送到的不再发送"]))\(Points(views))\(table)\
                    \(Pagination(page: number, total: counts[state] ?? 0, perPage: 50, address: Address("admin", "deliveries", query: ["state": state.rawValue])))
                    """))
    }

    private func retry(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        do { try await notices.retry(sent.fields["delivery"].flatMap(Int64.init) ?? 0) } catch let refusal as AccessRefusal {
            throw WebError.notFound(refusal.description)
        }
        return see(Address("admin", "deliveries"))
    }
}
