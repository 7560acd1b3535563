import Access
import Design
import Hummingbird
import Markup
import Web

extension AccountPages {
    /// The second step: the one-time code, or setting it up where the role asks for it and the account has none.
    func codeForm(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let signedIn = context.signedIn, let token = context.token, [.code, .enrolment].contains(signedIn.stage) else {
            return see(context.signedIn == nil ? Address("sign-in") : nextStage(context))
        }
        return respond(try await codePage(signedIn, token, next: ReturnPath(try QueryItems(request)["next"])))
    }

    func enterCode(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let signedIn = context.signedIn, let token = context.token else { return see(Address("sign-in")) }
        let next = ReturnPath(form.fields["next"])
        switch try await accounts.enter(code: form.fields["code"] ?? "", token: token, address: context.address) {
        case .wait(let seconds): return waiting(seconds, try await codePage(signedIn, token, next: next, error: waitWords(seconds)))
        case .wrong:
            let words = "验证码不对，或者已经用过。请等验证器显示下一个验证码再输入；手机的时间要准。"
            return respond(try await codePage(signedIn, token, next: next, error: words), status: .unprocessableContent)
        case .admitted(let fresh, let stage, let recovery):
            let place = stage.place(before: next)
            guard !recovery.isEmpty else { return enter(with: fresh, place) }
            var response = respond(recoveryPage(recovery, next: Address(stage == .open ? "account" : "sign-in")))
            response.headers[.cacheControl] = "no-store"
            SessionCookie.set(fresh, on: &response, isSecure: settings.isSecure)
            return response
        }
    }

    private func codePage(_ signedIn: SignedIn, _ token: SecretToken, next: ReturnPath, error: String? = nil) async throws -> Page {
        let isEnrolment = signedIn.stage == .enrolment
        let title = isEnrolment ? "设定动态验证码" : "输入动态验证码"
        let hint = isEnrolment ? "验证器显示的 6 位数字" : "验证器显示的 6 位数字；手机不在身边时，输入一个备用码"
        let form = Form(
            to: Address("sign-in", "code"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("next", next.text))\
            \(TextField(FieldLabel("code", "动态验证码", hint: hint, error: error), width: .middle, isRequired: true))\
            \(Button(isEnrolment ? "核对并启用" : "登录"))
            """)
        let errors = error.map { [(text: $0, field: "code")] } ?? []
        return Page(
            title, crumbs: [Crumb("首页", Address()), Crumb("登录", Address("sign-in")), Crumb(title)],
            body: """
                \(Heading(title))\(ErrorSummary(errors))\
                \(isEnrolment ? try await enrolment(signedIn) : .empty)\(form)\
                \(Form(to: Address("sign-out"), "\(HiddenField(SentForm.tokenField, token.formToken))\(Button("换一个账号", .secondary))"))
                """)
    }

    private func enrolment(_ signedIn: SignedIn) async throws -> HTML {
        guard let secret = try await accounts.pendingSecret(of: signedIn) else {
            throw WebError.badRequest("这次登录已经不能继续，请退出后重新登录。")
        }
        return """
            \(Lead("您的角色要求登录时核对动态验证码。请在手机上装一个验证器应用（支持 TOTP 的都可以），新建一个账户，填入下面的密钥。"))\
            \(secretFacts(secret, signedIn))
            """
    }

    /// What an authenticator is told.
    func secretFacts(_ secret: OneTimeSecret, _ signedIn: SignedIn) -> HTML {
        let address = secret.address(account: signedIn.name, issuer: "\(settings.region)知识产权平台")
        return Facts([
            Fact("密钥", "<code>\(secret.base32)</code>"), Fact("类型", "基于时间，6 位，30 秒"), Fact("链接", "<code>\(address)</code>"),
        ]).html
    }

    func recoveryPage(_ codes: [String], next: Address) -> Page {
        Page(
            "备用码", crumbs: [Crumb("首页", Address()), Crumb("备用码")],
            body: """
                \(Heading("动态验证码已经启用"))\
                \(Notice("请现在抄下备用码，它们只显示这一次", "<p>手机丢失时，用其中一个代替动态验证码登录；每个只能用一次。</p>", tone: .caution))\
                \(Points(codes.map { "<code>\($0)</code>" as HTML }))\(Buttons(LinkButton("抄好了，继续", to: next)))
                """)
    }
}
