import Access
import Design
import Hummingbird
import Markup
import Web

extension AdministrationPages {
    /// The first visit: while there is no account, whoever is at this machine or holds the code of its terminal opens the first one.
    func setUpForm(_ request: Request, _ context: WebContext) async throws -> Response {
        guard try await administration.isEmpty() else { return see(Address("sign-in")) }
        let token = context.token ?? SecretToken()
        var response = respond(setUpPage(token, nil, Faults(), asksForCode: !UploadGuard.isAtThisMachine(request, context)))
        response.headers[.cacheControl] = "no-store"
        SessionCookie.set(token, on: &response, isSecure: settings.isSecure)
        return response
    }

    func setUp(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let token = context.token else { throw WebError.badRequest("请从设立页开始。") }
        guard try await administration.isEmpty() else { throw WebError.forbidden("平台已经设立，不能再次设立。请用已有的账号登录。") }
        let asksForCode = !UploadGuard.isAtThisMachine(request, context)
        var faults = Faults()
        if asksForCode, !isSetUpCode(form.fields["code"]) {
            faults.add("设立码不对。它显示在启动平台的终端里，每次启动都换。", at: "code")
        }
        let password = form.fields.raw("password")
        if let fault = PasswordRule.fault(in: password, account: form.fields["name"] ?? "") { faults.add(fault, at: "password") }
        if password != form.fields.raw("again") { faults.add("两次输入的口令不一样。", at: "again") }
        if faults.isEmpty {
            do {
                try await administration.setUp(
                    Opening(name: form.fields["name"] ?? "", displayName: form.fields["display"] ?? "", password: password))
                return see(Address("sign-in", query: ["next": "/admin"]))
            } catch let refusal as AccessRefusal { faults.add(refusal.description, at: "name") }
        }
        return respond(setUpPage(token, form.fields, faults, asksForCode: asksForCode), status: .unprocessableContent)
    }

    /// 80 random bits: nobody guesses them before the platform is set up.
    private func isSetUpCode(_ sent: String?) -> Bool {
        guard let expected = settings.setUpCode, let sent else { return false }
        return SecretToken.areEqual(RecoveryCode.hash(of: sent), RecoveryCode.hash(of: expected))
    }

    private func setUpPage(_ token: SecretToken, _ typed: QueryItems?, _ faults: Faults, asksForCode: Bool) -> Page {
        let code: HTML? =
            asksForCode
            ? TextField(
                FieldLabel("code", "设立码", hint: "显示在启动平台的终端里", error: faults["code"]), value: typed?["code"] ?? "", width: .middle,
                isRequired: true
            ).html : nil
        let form = Form(
            to: Address("setup"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(code)\
            \(TextField(FieldLabel("name", "账号", hint: "登录用，2 至 64 个小写字母、数字或者 . _ @ -", error: faults["name"]), value: typed?["name"] ?? "", width: .middle, isRequired: true))\
            \(TextField(FieldLabel("display", "姓名"), value: typed?["display"] ?? "", width: .middle, isRequired: true))\
            \(TextField(FieldLabel("password", "口令", hint: "至少 \(PasswordRule.shortest) 个字符；几个互不相干的词连成一句最好记", error: faults["password"]), kind: .password, width: .middle, isRequired: true))\
            \(TextField(FieldLabel("again", "再输一次口令", error: faults["again"]), kind: .password, width: .middle, isRequired: true))\
            \(Button("设立平台"))
            """)
        return Page(
            "设立平台", crumbs: [Crumb("首页", Address()), Crumb("设立平台")],
            body: """
                \(Heading("设立\(settings.region)的平台"))\(ErrorSummary(faults.all))\
                \(Lead("这个平台还没有账号。请设立第一名管理员；之后用它登录，设定动态验证码，再为承办人开设账号、导入数据。"))\(form)
                """)
    }

    /// What is to be done next, until the region works.
    func start(_ context: WebContext) async throws -> Response {
        let progress = try await administration.progress()
        let day = settings.today()
        let authorities = region.authorities(on: day).filter(\.isInBeing)
        let areas = region.areas(on: day).filter(\.isInBeing)
        func step(_ isDone: Bool, _ words: HTML) -> HTML { "\((isDone ? Tag("已办", .good) : Tag("待办", .waiting)).html) \(words)" }
        let steps: [HTML] = [
            step(true, "核对\(Link("主管机关", to: Address("admin", "authorities")))：现有 \(authorities.count) 个，来自地区设置，页面只读。"),
            step(true, "核对\(Link("行政区划", to: Address("admin", "areas")))：现有 \(areas.count) 处。"),
            step(
                progress.administrators > 1,
                "再设一名管理员：现有 \(progress.administrators) 名。只有一名时，丢了口令就要在服务器上用命令行办理。\(Link("开设账号", to: Address("admin", "open-account")))"),
            step(progress.officers > 0, "为承办人\(Link("开设账号", to: Address("admin", "open-account")))：现有 \(progress.officers) 名。"),
            step(progress.rights > 0, "\(Link("导入数据", to: Address("import")))：登记簿现有 \(progress.rights.grouped) 件权利。"),
        ]
        let links: [HTML] = [
            Link("账号管理", to: Address("admin", "accounts")).html, Link("企业注册申请", to: Address("admin", "sign-ups")).html,
            Link("个人信息查阅记录", to: Address("admin", "access-log")).html,
            Link("指标的目标和快照", to: Address("desk", "indicators")).html,
        ]
        return respond(
            Page(
                "管理", crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("管理")],
                body: "\(Heading("管理"))\(Section("开始使用", Points(steps).html))\(Section("日常", Points(links).html))"))
    }
}
