import Access
import Design
import Hummingbird
import Markup
import Web

extension AccountPages {
    /// The first sign-in with a password that somebody else made: another one is chosen before anything else.
    func firstPasswordForm(_ request: Request, _ context: WebContext) throws -> Response {
        guard let token = context.token, context.signedIn?.stage == .password else {
            return see(context.signedIn == nil ? Address("sign-in") : nextStage(context))
        }
        return respond(firstPasswordPage(token, ReturnPath(try QueryItems(request)["next"]), Faults()))
    }

    func chooseFirst(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let signedIn = context.signedIn, let token = context.token, signedIn.stage == .password else {
            return see(Address("sign-in"))
        }
        let next = ReturnPath(form.fields["next"])
        do {
            try check(form)
            let fresh = try await accounts.changePassword(signedIn, from: nil, to: form.fields.raw("new"), address: context.address)
            return enter(with: fresh, next.text)
        } catch let refusal as AccessRefusal {
            return respond(firstPasswordPage(token, next, Faults(refusal.description, at: "new")), status: .unprocessableContent)
        }
    }

    func changePassword(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, token) = try context.person()
        do {
            try check(form)
            let fresh = try await accounts.changePassword(
                signedIn, from: form.fields.raw("old"), to: form.fields.raw("new"), address: context.address)
            return enter(with: fresh, Address("account").description)
        } catch let refusal as AccessRefusal {
            return respond(passwordPage(token, Faults(refusal.description, at: "new")), status: .unprocessableContent)
        }
    }

    private func check(_ form: SentForm) throws {
        guard form.fields.raw("new") == form.fields.raw("again") else { throw AccessRefusal("两次输入的新口令不一样。") }
    }

    private func firstPasswordPage(_ token: SecretToken, _ next: ReturnPath, _ faults: Faults) -> Page {
        let form = Form(
            to: Address("sign-in", "password"),
            "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("next", next.text))\(newPasswordFields(faults))\(Button("改好并登录"))"
        )
        return Page(
            "设定自己的口令", crumbs: [Crumb("首页", Address()), Crumb("登录", Address("sign-in")), Crumb("设定自己的口令")],
            body: "\(Heading("设定自己的口令"))\(ErrorSummary(faults.all))\(Lead("现在的口令由别人生成，只能用来登录这一次。请换成只有您知道的。"))\(form)")
    }

    func passwordPage(_ token: SecretToken, _ faults: Faults) -> Page {
        let form = Form(
            to: Address("account", "password"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("old", "现在的口令"), kind: .password, width: .middle, isRequired: true))\(newPasswordFields(faults))\
            \(Button("更换口令"))
            """)
        return Page(
            "更换口令", crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("更换口令")],
            body: "\(Heading("更换口令"))\(ErrorSummary(faults.all))\(Lead("更换以后，在别处的登录一律结束。"))\(form)")
    }

    private func newPasswordFields(_ faults: Faults) -> HTML {
        """
        \(TextField(FieldLabel("new", "新口令", hint: "至少 \(PasswordRule.shortest) 个字符；几个互不相干的词连成一句最好记", error: faults["new"]), kind: .password, width: .middle, isRequired: true))\
        \(TextField(FieldLabel("again", "再输一次新口令"), kind: .password, width: .middle, isRequired: true))
        """
    }
}
