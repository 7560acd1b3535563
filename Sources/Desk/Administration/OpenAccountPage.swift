import Access
import Design
import Hummingbird
import Markup
import Web

extension AdministrationPages {
    func openForm(_ context: WebContext) throws -> Response { respond(openPage(try context.person().token, nil, Faults())) }

    /// Opens an account with a password made here: it is shown once, and has to be changed at the first sign-in.
    func openAccount(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, token) = try context.person()
        var faults = Faults()
        if form.fields["name"] == nil { faults.add("请填写账号。", at: "name") }
        if form.fields["display"] == nil { faults.add("请填写姓名或者单位名称。", at: "display") }
        if let (granting, reason) = try await GrantFields(region: region, day: settings.today()).read(form.fields, &faults) {
            do {
                let (id, password) = try await administration.open(
                    name: form.fields["name"] ?? "", displayName: form.fields["display"] ?? "", granting, by: signedIn, because: reason)
                let name = form.fields["name"] ?? ""
                return respond(passwordPage("账号已经开设", name: name, password: password, account: id, role: granting.role))
            } catch let refusal as AccessRefusal { faults.add(refusal.description, at: "name") }
        }
        return respond(openPage(token, form.fields, faults), status: .unprocessableContent)
    }

    private func openPage(_ token: SecretToken, _ typed: QueryItems?, _ faults: Faults) -> Page {
        let form = Form(
            to: Address("admin", "open-account"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("name", "账号", hint: "登录用，2 至 64 个小写字母、数字或者 . _ @ -", error: faults["name"]), value: typed?["name"] ?? "", width: .middle, isRequired: true))\
            \(TextField(FieldLabel("display", "姓名或者单位名称", error: faults["display"]), value: typed?["display"] ?? "", width: .middle, isRequired: true))\
            \(GrantFields(region: region, day: settings.today()).html(typed, faults))\(Button("开设账号"))
            """)
        return Page(
            "开设账号", crumbs: crumbs("开设账号", Crumb("账号管理", Address("admin", "accounts"))),
            body: "\(Heading("开设账号"))\(ErrorSummary(faults.all))\(Lead("口令由平台生成，只显示一次；本人首次登录时必须改掉。"))\(form)")
    }

    func passwordPage(_ title: String, name: String, password: String, account: Int64, role: Role?) -> Page {
        let code: HTML? = role?.needsOneTimeCode == true ? "<p>首次登录时还要设定动态验证码，请让本人带上手机。</p>" : nil
        return Page(
            title, crumbs: crumbs(title, Crumb("账号管理", Address("admin", "accounts"))),
            body: """
                \(Heading(title))\
                \(Notice("请现在抄给本人，口令只显示这一次", "<p>账号 <code>\(name)</code>，口令 <code>\(password)</code>。首次登录时必须改口令。</p>\(code)", tone: .caution))\
                \(Buttons(LinkButton("这个账号的页面", to: Address("admin", "accounts", String(account))), LinkButton("再开一个", to: Address("admin", "open-account"), .secondary)))
                """)
    }
}
