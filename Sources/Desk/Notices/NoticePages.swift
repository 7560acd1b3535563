import Access
import Design
public import Hummingbird
import Law
import Markup
public import Web

/// Notices of an account, how they are sent, web hooks, and what could not be delivered.
public struct NoticePages: RouteSet {
    public let settings: SiteSettings
    let notices: any NoticePort

    public init(settings: SiteSettings, notices: any NoticePort) { (self.settings, self.notices) = (settings, notices) }

    static let address = Address("account", "notices")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/account/notices", who: .signedIn, also: [.post: { request, context in try await read(request, context) }]) {
            request, context in try await list(request, context)
        }
        router.page(
            "/account/notices/settings", who: .signedIn, also: [.post: { request, context in try await choose(request, context) }]
        ) { _, context in try await choices(context, refused: nil) }
        router.page(
            "/account/notices/confirm", who: .signedIn, also: [.post: { request, context in try await confirm(request, context) }]
        ) { request, context in try confirmation(request, context) }
        addHookRoutes(to: router)
        addDeliveryRoutes(to: router)
    }

    func crumbs(_ last: String) -> [Crumb] { [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb(last)] }

    // MARK: Notices

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let number = try QueryItems(request).number("page", "页码", in: 1...100_000_000) ?? 1
        let (lines, total) = try await notices.notices(
            of: signedIn.account, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let rows: [[HTML]] = lines.map { line in
            let (path, query) = Self.parts(line.path)
            return [
                Link(line.title, to: query.map { Address(segments: path, query: ["queue": $0]) } ?? Address(segments: path)).html,
                "<time>\(String(line.at.beijingText.prefix(16)))</time>", line.isRead ? "已看" : Tag("新", .waiting).html,
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("还没有通知", advice: ["您的办件有进展、快到期的，在这里告诉您"]).html
            : Table(id: "notices", caption: "共 \(total.grouped) 条", columns: [.init("通知"), .init("时间"), .init("看过")], rows: rows).html
        let isFresh = lines.contains { !$0.isRead }
        let read: HTML? =
            isFresh
            ? Form(
                to: Self.address,
                "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("through", "\(lines.map(\.id).max() ?? 0)"))\(Button("都看过了", .secondary))"
            ).html : nil
        return respond(
            Page(
                "通知", current: Address("account"), crumbs: crumbs("通知"),
                body: """
                    \(Heading("通知"))\(table)\(read)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Self.address))\
                    <p>\(Link("通知设置", to: Address("account", "notices", "settings")))</p>
                    """))
    }

    /// Paths of notices are the platform's own: `/desk/matters/KEY` or `/desk?queue=mine`.
    private static func parts(_ path: String) -> (segments: [String], queue: String?) {
        let halves = path.split(separator: "?", maxSplits: 1).map(String.init)
        let segments = (halves.first ?? "").split(separator: "/").map(String.init)
        return (segments, halves.count > 1 ? halves[1].split(separator: "=").last.map(String.init) : nil)
    }

    private func read(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        try await notices.read(of: try context.person().signedIn.account, through: sent.fields["through"].flatMap(Int64.init) ?? 0)
        return see(Self.address)
    }

    // MARK: Choices

    private func choices(_ context: WebContext, refused: (wish: NoticeChoices, mail: String, text: String)?) async throws -> Response {
        let (signedIn, token) = try context.person()
        let kept = try await notices.choices(of: signedIn.account)
        let wish = refused?.wish ?? kept
        let pending: HTML? = kept.pendingMail.map {
            Notice("还没有确认 \($0)", "<p>确认信已经发出。打开信里的链接以后，邮件才寄到这个地址。</p>", tone: .caution).html
        }
        func choice(_ name: String, _ title: String, _ isOn: Bool) -> HTML {
            ChoiceField(FieldLabel(name, title), options: [(value: "是", title: "要"), (value: "否", title: "不要")], chosen: isOn ? "是" : "否")
                .html
        }
        let form = Form(
            to: Address("account", "notices", "settings"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("mail", "邮箱（选填）", hint: "邮件只有编号和链接，不含办件的内容", error: refused?.text), value: refused?.mail ?? kept.pendingMail ?? kept.mail ?? "", width: .middle))\
            \(choice("moves", "办件有进展时发邮件", wish.movesByMail))\(choice("digest-page", "每天在通知里提醒到期和逾期的", wish.digestOnPage))\
            \(choice("digest-mail", "每天发邮件提醒到期和逾期的", wish.digestByMail))\
            \(TextField(FieldLabel("ahead", "提前几天提醒", hint: "0 至 15"), value: "\(wish.ahead)", kind: .number, width: .short))\(Button("保存"))
            """)
        let faults = refused.map { [(text: $0.text, field: "mail")] } ?? []
        return respond(
            Page(
                "通知设置", current: Address("account"),
                crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("通知", Self.address), Crumb("设置")],
                body: "\(ErrorSummary(faults))\(Heading("通知设置"))\(pending)\(form)"),
            status: refused == nil ? .ok : .unprocessableContent)
    }

    private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        var wish = NoticeChoices()
        wish.movesByMail = sent.fields["moves"] == "是"
        wish.digestOnPage = sent.fields["digest-page"] == "是"
        wish.digestByMail = sent.fields["digest-mail"] == "是"
        wish.ahead = try sent.fields.number("ahead", "提前几天提醒", in: NoticeChoices.aheadRange) ?? 3
        do {
            try await notices.choose(wish, mail: sent.fields["mail"], of: signedIn.account)
            return see(Address("account", "notices", "settings"))
        } catch let refusal as AccessRefusal {
            return try await choices(context, refused: (wish, sent.fields["mail"] ?? "", refusal.description))
        }
    }

    /// A link in a mail only leads to a button: programs that look at links confirm nothing.
    private func confirmation(_ request: Request, _ context: WebContext) throws -> Response {
        let code = try QueryItems(request)["code"] ?? ""
        let form = Form(
            to: Address("account", "notices", "confirm"),
            "\(HiddenField(SentForm.tokenField, try context.person().token.formToken))\(HiddenField("code", code))\(Button("确认这个邮箱"))")
        return respond(Page("确认邮箱", current: Address("account"), crumbs: crumbs("确认邮箱"), body: "\(Heading("确认邮箱"))\(form)"))
    }

    private func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        guard try await notices.confirm(sent.fields["code"] ?? "", of: try context.person().signedIn.account) else {
            throw WebError(status: .unprocessableContent, text: "这个确认链接不对，或者已经用过、换过邮箱。请在“通知设置”里重新填写邮箱。")
        }
        return see(Address("account", "notices", "settings"))
    }
}
