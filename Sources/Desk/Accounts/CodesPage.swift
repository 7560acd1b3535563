import Access
import Design
import Hummingbird
import Markup
import Web

extension AccountPages {
    /// One's authenticator and recovery codes: new ones, each after the password was asked again.
    func codesPage(_ context: WebContext, _ faults: Faults) async throws -> Page {
        let (signedIn, token) = try context.person()
        func form(_ act: String, _ button: String, _ field: TextField) -> HTML {
            Form(
                to: Address("account", "codes"),
                "\(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("act", act))\(field)\(Button(button, .secondary))"
            ).html
        }
        func password(_ act: String) -> TextField {
            TextField(
                FieldLabel("password", "现在的口令", error: faults[act], id: act), kind: .password, width: .middle, isRequired: true)
        }
        let pending: HTML? = try await accounts.pendingSecret(of: signedIn).map { secret in
            let code = TextField(
                FieldLabel("code", "新验证器显示的 6 位数字", error: faults["finish"], id: "finish"), width: .middle, isRequired: true)
            return Section("启用新的验证器", "\(secretFacts(secret, signedIn))\(form("finish", "核对并启用", code))").html
        }
        return Page(
            "动态验证码和备用码", crumbs: [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("动态验证码和备用码")],
            body: """
                \(Heading("动态验证码和备用码"))\(ErrorSummary(faults.all))\(pending)\
                \(Section("设定或者更换验证器", "\(Quiet("新的验证器启用以前，原来的照常有效。"))\(form("begin", "取新的密钥", password("begin")))"))\
                \(Section("更换备用码", "\(Quiet("新的备用码只显示一次，原来的立即作废。"))\(form("recovery", "生成新的备用码", password("recovery")))"))
                """)
    }

    func changeCodes(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let act = form.fields["act"] ?? ""
        do {
            switch act {
            case "begin":
                try await accounts.beginAuthenticator(signedIn, password: form.fields.raw("password"), address: context.address)
                return see(Address("account", "codes"))
            case "finish":
                guard
                    let codes = try await accounts.finishAuthenticator(signedIn, code: form.fields["code"] ?? "", address: context.address)
                else { throw AccessRefusal("验证码不对。请等验证器显示下一个验证码再输入；手机的时间要准。") }
                return respond(recoveryPage(codes, next: Address("account")))
            case "recovery":
                let codes = try await accounts.renewRecoveryCodes(
                    signedIn, password: form.fields.raw("password"), address: context.address)
                return respond(recoveryPage(codes, next: Address("account")))
            default: throw WebError.badRequest("请从“动态验证码和备用码”页提交。")
            }
        } catch let refusal as AccessRefusal {
            return respond(try await codesPage(context, Faults(refusal.description, at: act)), status: .unprocessableContent)
        }
    }
}
