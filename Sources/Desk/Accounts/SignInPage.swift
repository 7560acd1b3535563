import Access
import Design
import Foundation
import Hummingbird
import Markup
import Web

extension AccountPages {
    /// The page to sign in. A browser without a cookie gets one first, since the form is bound to it.
    func signInForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let next = ReturnPath(try QueryItems(request)["next"])
        if context.signedIn != nil { return see(nextStage(context)) }
        if try await accounts.isEmpty() { return see(Address("setup")) }
        let token = context.token ?? SecretToken()
        var response = respond(signInPage(token, name: "", next: next))
        response.headers[.cacheControl] = "no-store"
        SessionCookie.set(token, on: &response, isSecure: settings.isSecure)
        return response
    }

    func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let token = context.token else { throw WebError.badRequest("请从登录页登录。") }
        let (name, next) = (form.fields["name"] ?? "", ReturnPath(form.fields["next"]))
        let outcome = try await accounts.signIn(name: name, password: form.fields.raw("password"), address: context.address)
        switch outcome {
        case .wait(let seconds): return waiting(seconds, signInPage(token, name: name, next: next, error: waitWords(seconds)))
        case .wrong:
            return respond(signInPage(token, name: name, next: next, error: "账号或者口令不对。请核对后重试。"), status: .unprocessableContent)
        case .admitted(let fresh, let stage, _):
            // Whatever token the browser came with is worth nothing from now on.
            try await accounts.signOut(token)
            return enter(with: fresh, stage.place(before: next))
        }
    }

    func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        if let token = context.token { try await accounts.signOut(token) }
        var response = see(Address())
        SessionCookie.remove(from: &response, isSecure: settings.isSecure)
        return response
    }

    func enter(with token: SecretToken, _ location: String) -> Response {
        var response = Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
        SessionCookie.set(token, on: &response, isSecure: settings.isSecure)
        return response
    }

    func waiting(_ seconds: Int64, _ page: Page) -> Response {
        var response = respond(page, status: .tooManyRequests)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    func waitWords(_ seconds: Int64) -> String { "失败的次数太多，请在 \(seconds) 秒后再试。期间再试也不会受理，不会延长等待。" }

    func nextStage(_ context: WebContext) -> Address {
        switch context.signedIn?.stage {
        case .open: Address("account")
        case .password: Address("sign-in", "password")
        case .code, .enrolment, nil: Address("sign-in", "code")
        }
    }

    private func signInPage(_ token: SecretToken, name: String, next: ReturnPath, error: String? = nil) -> Page {
        let errors = error.map { [(text: $0, field: "name")] } ?? []
        let form = Form(
            to: Address("sign-in"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("next", next.text))\
            \(TextField(FieldLabel("name", "账号", error: error), value: name, width: .middle, isRequired: true))\
            \(TextField(FieldLabel("password", "口令"), kind: .password, width: .middle, isRequired: true))\
            \(Button("登录"))
            """)
        return Page(
            "登录", crumbs: [Crumb("首页", Address()), Crumb("登录")],
            body: "\(Heading("登录"))\(ErrorSummary(errors))\(Columns(main: form.html, beside: signInAdvice))")
    }

    private var signInAdvice: HTML {
        let points: [HTML] = [
            "检索、查看、导出公开资料不用登录。", "主管机关的人员登录时还要输入手机验证器上的动态验证码。", "忘记口令，请联系本地区平台的管理员。",
        ]
        let signUp: HTML = "<p>企业还没有账号的，\(Link("凭统一社会信用代码申请", to: Address("sign-up")))。</p>"
        guard let demo = settings.demoSignIn else { return "<aside>\(Points(points))\(signUp)</aside>" }
        let accounts: [HTML] = demo.accounts.map { "<code>\($0.name)</code> \($0.title)" }
        let words: HTML = "<p>以下账号只在演示中有效，口令都是 <code>\(demo.password)</code>。</p>\(Points(accounts))"
        return "<aside>\(Points(points))\(signUp)\(Section("演示账号", words))</aside>"
    }
}

/// Where to go on after signing in: a path of this site, nothing else.
struct ReturnPath {
    let text: String

    init(_ sent: String?) {
        let isOurs =
            sent.map { text in
                text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\") && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
            } ?? false
        text = isOurs ? sent ?? "/account" : "/account"
    }
}

extension SignInStage {
    /// Where somebody goes who has come this far, on the way to where they wanted.
    func place(before next: ReturnPath) -> String {
        switch self {
        case .open: next.text
        case .password: Address("sign-in", "password", query: ["next": next.text]).description
        case .code, .enrolment: Address("sign-in", "code", query: ["next": next.text]).description
        }
    }
}
