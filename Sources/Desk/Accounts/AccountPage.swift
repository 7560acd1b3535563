import Access
import Design
import Hummingbird
import Law
import Markup
import Web

extension AccountPages {
    /// Who one is here: what one may act as, and where one is signed in.
    func account(_ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let sessions = try await accounts.sessions(of: signedIn.account)
        let body: HTML = """
            \(Heading(signedIn.displayName, line: ["账号 \(signedIn.name)"]))\
            \(Section("身份", identity(signedIn, token)))\
            \(doors(signedIn))\
            \(Section("访问令牌", "<p>\(Link("建立和撤销访问令牌", to: Address("account", "tokens")))，供程序以您的名义使用程序接口。</p>"))\
            \(Section("登录的地方", sessionTable(sessions, signedIn, token)))\
            \(try await readingSection(signedIn))\
            \(Form(to: Address("sign-out"), "\(HiddenField(SentForm.tokenField, token.formToken))\(Button("退出登录", .secondary))"))
            """
        return respond(Page("我的账号", current: Address("account"), crumbs: [Crumb("首页", Address()), Crumb("我的账号")], body: body))
    }

    /// What one's role opens, and what everybody may change about their own account.
    private func doors(_ signedIn: SignedIn) -> HTML {
        let role = signedIn.acting?.role
        var links: [HTML] = []
        if role?.actsForAuthority == true { links.append(Link("办件台", to: Address("desk")).html) }
        links.append(Link("我的办件", to: Address("account", "matters")).html)
        links.append(Link("通知", to: NoticePages.address).html)
        links.append(Link("通知设置", to: Address("account", "notices", "settings")).html)
        links.append(Link("日历订阅", to: Address("account", "calendar")).html)
        if role == .approver || signedIn.acting?.leadsParty == true { links.append(Link("网络通知", to: Address("account", "hooks")).html) }
        if role == .administrator { links.append(Link("发送情况", to: Address("admin", "deliveries")).html) }
        links.append(Link("草稿", to: Address("account", "drafts")).html)
        if role == .administrator { links.append(Link("管理", to: Address("admin")).html) }
        if role == .officer || role == .administrator { links.append(Link("企业注册申请", to: Address("admin", "sign-ups")).html) }
        if let role, [.officer, .reviewer, .approver].contains(role) { links.append(Link("主体归并", to: Address("desk", "parties")).html) }
        if let role, [.officer, .reviewer, .approver, .supervisor, .leader].contains(role) {
            links.append(Link("人才库和抽取", to: Address("desk", "people")).html)
            links.append(Link("代理机构的信用信息", to: Address("desk", "credit")).html)
        }
        if role == .administrator { links.append(Link("信用评价的规则", to: Address("desk", "credit", "rules")).html) }
        if let role, [.agency, .enterprise].contains(role), signedIn.acting?.delegated == nil, signedIn.acting?.party != nil {
            links.append(Link("本机构的信用", to: Address("account", "credit")).html)
        }
        if signedIn.acting?.leadsParty == true { links.append(Link("本单位的账号", to: Address("account", "people")).html) }
        if signedIn.acting?.party != nil { links.append(Link("委托代理机构", to: Address("account", "delegations")).html) }
        links.append(Link("监测和预警", to: WatchPages.home).html)
        links.append(Link("保存的检索", to: SavedSearchPages.address).html)
        links.append(Link("更换口令", to: Address("account", "password")).html)
        links.append(Link("动态验证码和备用码", to: Address("account", "codes")).html)
        return Section("可以做什么", Points(links).html).html
    }

    /// Who has read the personal data of those one acts for oneself.
    private func readingSection(_ signedIn: SignedIn) async throws -> HTML {
        var filter = ReadingFilter()
        let parties = Set(signedIn.grants.filter { $0.delegated == nil }.compactMap(\.party)).sorted()
        guard !parties.isEmpty else { return .empty }
        filter.parties = parties
        let (lines, total) = try await accounts.readings(filter, offset: 0, limit: 50)
        return Section("谁看过我的个人信息", ReadingTable(lines, total: total, settings: settings).html).html
    }

    func act(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let grant = form.fields["grant"].flatMap(Int64.init) else { throw WebError.badRequest("请选择一个身份。") }
        do { try await accounts.act(in: grant, signedIn) } catch let refusal as AccessRefusal {
            throw WebError.forbidden(refusal.description)
        }
        return see(Address("account"))
    }

    func endSession(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let session = form.fields["session"].flatMap(Int64.init) else { throw WebError.badRequest("请选择要结束的登录。") }
        try await accounts.end(session: session, of: signedIn.account)
        return see(Address("account"))
    }

    private func identity(_ signedIn: SignedIn, _ token: SecretToken) -> HTML {
        guard let acting = signedIn.acting else {
            return Notice("还没有授权", "<p>这个账号还没有角色。请联系管理员授权。</p>", tone: .caution).html
        }
        let now: HTML = "<p>现在以“\(settings.words(for: acting))”的身份行事。</p>"
        guard signedIn.grants.count > 1 else { return now }
        let options = signedIn.grants.map { (value: String($0.id), title: settings.words(for: $0)) }
        return """
            \(now)\(Form(to: Address("account", "acting"), """
                \(HiddenField(SentForm.tokenField, token.formToken))\
                \(SelectField(FieldLabel("grant", "换成"), options: options, chosen: String(acting.id)))\(Button("换身份", .secondary))
                """))
            """
    }

    private func sessionTable(_ sessions: [SessionLine], _ signedIn: SignedIn, _ token: SecretToken) -> HTML {
        let rows: [[HTML]] = sessions.map { session in
            let end: HTML =
                session.id == signedIn.session
                ? "本次"
                : Form(
                    to: Address("account", "sessions"),
                    """
                    \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("session", String(session.id)))\
                    \(Button("结束", .secondary))
                    """
                ).html
            return [
                "<time>\(session.began.beijingText)</time>", "<time>\(session.seen.beijingText)</time>", HTML(plain: session.address), end,
            ]
        }
        return Table(
            id: "sessions", caption: "登录，由近及远", columns: [.init("开始"), .init("最近一次访问"), .init("来自"), .init("结束")], rows: rows
        ).html
    }
}
