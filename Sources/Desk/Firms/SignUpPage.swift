import Access
import Design
import Hummingbird
import Law
import Markup
import Web

/// The questions of the application, one a page, in order.
private enum Step: String, CaseIterable {
    case code, firm, contact, account, check

    var title: String {
        switch self {
        case .code: "贵单位的统一社会信用代码是什么？"
        case .firm: "贵单位叫什么？"
        case .contact: "有问题找谁？"
        case .account: "想用什么账号和口令登录？"
        case .check: "请核对"
        }
    }

    var fields: [String] {
        switch self {
        case .code: ["code"]
        case .firm: ["firm"]
        case .contact: ["contact", "reach"]
        case .account: ["account", "password"]
        case .check: []
        }
    }

    static let allFields = allCases.flatMap(\.fields)
}

extension FirmPages {
    func signUpStart(_ context: WebContext) -> Response {
        let token = context.token ?? SecretToken()
        var response = respond(question(.code, [:], token, Faults(), known: nil))
        response.headers[.cacheControl] = "no-store"
        SessionCookie.set(token, on: &response, isSecure: settings.isSecure)
        return response
    }

    /// Takes one page's answer. What was answered before travels along in the form, so that nothing is lost and nothing is kept of an
    /// application that was not sent in.
    func signUpStep(_ request: Request, _ context: WebContext) async throws -> Response {
        var response = try await answer(request, context)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let token = context.token else { throw WebError.badRequest("请从注册页开始。") }
        var answers: [String: String] = [:]
        for name in Step.allFields { answers[name] = name == "password" ? form.fields.raw(name) : form.fields[name] ?? "" }
        guard let sent = form.fields["step"].flatMap(Step.init) else { throw WebError.badRequest("请从注册页开始。") }
        if let back = form.fields["back"].flatMap(Step.init) {
            return respond(question(back, answers, token, Faults(), known: try await known(answers)))
        }
        var faults = Faults()
        // All answers up to this page are judged each time: a form can be sent without the pages before it.
        var step = Step.code
        for asked in Step.allCases {
            step = asked
            faults = try await judge(asked, &answers, isLast: sent == .check)
            if !faults.isEmpty || asked == sent { break }
        }
        if !faults.isEmpty {
            // Refused where it was asked; a page that was never shown is shown without a reproach.
            let isAhead = step != sent && Step.allCases.firstIndex(of: step) ?? 0 > Step.allCases.firstIndex(of: sent) ?? 0
            let page = question(step, answers, token, isAhead ? Faults() : faults, known: try await known(answers))
            return respond(page, status: .unprocessableContent)
        }
        guard sent == .check else {
            let next = Step.allCases[(Step.allCases.firstIndex(of: sent) ?? 0) + 1]
            return respond(question(next, answers, token, Faults(), known: try await known(answers)))
        }
        do {
            let form = SignUpForm(
                creditCode: answers["code"] ?? "", firm: answers["firm"] ?? "", contact: answers["contact"] ?? "",
                reach: answers["reach"] ?? "", account: answers["account"] ?? "", password: answers["password"] ?? "")
            let (number, secret) = try await firms.signUp(form, address: context.address)
            return respond(confirmation(number, secret, firms.route(form.creditCode)))
        } catch let refusal as AccessRefusal {
            let page = question(.check, answers, token, Faults(refusal.description), known: nil)
            return respond(page, status: .unprocessableContent)
        }
    }

    private func known(_ answers: [String: String]) async throws -> String? {
        do { return try await region.party(answers["code"] ?? "").name } catch is AccessRefusal { return nil }
    }

    private func judge(_ step: Step, _ answers: inout [String: String], isLast: Bool) async throws -> Faults {
        var faults = Faults()
        switch step {
        case .code:
            do {
                let (key, name) = try await region.party(answers["code"] ?? "")
                guard key.utf8.count == 18 else { throw AccessRefusal("请填写 18 位的统一社会信用代码。") }
                answers["code"] = key
                // The register's name holds; nobody else's is taken on trust.
                if let name { answers["firm"] = name }
            } catch let refusal as AccessRefusal { faults.add(refusal.description, at: "code") }
        case .firm:
            let firm = answers["firm"] ?? ""
            if firm.isEmpty || firm.count > 100 { faults.add("请填写单位的全称，至多 100 个字。", at: "firm") }
        case .contact:
            let (contact, reach) = (answers["contact"] ?? "", answers["reach"] ?? "")
            if contact.isEmpty || contact.count > 50 { faults.add("请填写联系人的姓名，至多 50 个字。", at: "contact") }
            if reach.count < 5 || reach.count > 100 { faults.add("请填写电话或者电子邮箱，核对时要用。", at: "reach") }
        case .account:
            do { try await firms.check(account: answers["account"] ?? "", password: answers["password"] ?? "") } catch let refusal
                as AccessRefusal
            {
                faults.add(
                    refusal.description,
                    at: refusal.description.hasPrefix("口令") || refusal.description.contains("口令") ? "password" : "account")
            }
        case .check: break
        }
        return faults
    }

    private func question(
        _ step: Step, _ answers: [String: String], _ token: SecretToken, _ faults: Faults, known: String?
    ) -> Page {
        let carried: [HTML] = Step.allFields.filter { !step.fields.contains($0) }.map { HiddenField($0, answers[$0] ?? "").html }
        let number = (Step.allCases.firstIndex(of: step) ?? 0) + 1
        let form = Form(
            to: Address("sign-up"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("step", step.rawValue))\(carried)\
            \(fields(step, answers, faults, known: known))\(Button(step == .check ? "提交申请" : "继续"))
            """)
        let back: HTML? =
            number > 1
            ? Form(
                to: Address("sign-up"),
                """
                \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("step", step.rawValue))\
                \(HiddenField("back", Step.allCases[number - 2].rawValue))\
                \(Step.allFields.map { HiddenField($0, answers[$0] ?? "").html })\(Button("上一步", .secondary))
                """
            ).html : nil
        return Page(
            "企业注册", crumbs: [Crumb("首页", Address()), Crumb("登录", Address("sign-in")), Crumb("企业注册")],
            body: """
                \(Heading(step.title, line: ["企业注册，第 \(number) 步，共 \(Step.allCases.count) 步"]))\(ErrorSummary(faults.all))\(form)\(back)
                """)
    }

    private func fields(_ step: Step, _ answers: [String: String], _ faults: Faults, known: String?) -> HTML {
        func field(_ name: String, _ title: String, hint: String? = nil, kind: TextField.Kind = .text) -> HTML {
            TextField(
                FieldLabel(name, title, hint: hint, error: faults[name]), value: answers[name] ?? "", kind: kind, width: .middle,
                isRequired: true
            ).html
        }
        switch step {
        case .code: return field("code", "统一社会信用代码", hint: "营业执照上的 18 位数字和大写字母")
        case .firm:
            guard let known else { return field("firm", "单位全称", hint: "登记簿里还没有这个代码，请按营业执照填写") }
            return "\(HiddenField("firm", known))\(Notice("登记簿里有这个单位", "<p>名称是“\(Self.masked(known))”。不是贵单位的，请返回上一步核对代码。</p>").html)"
        case .contact: return "\(field("contact", "联系人"))\(field("reach", "电话或者电子邮箱", hint: "核对时用，不公开"))"
        case .account:
            return """
                \(field("account", "账号", hint: "2 至 64 个小写字母、数字或者 . _ @ -"))\
                \(field("password", "口令", hint: "至少 \(PasswordRule.shortest) 个字符；几个互不相干的词连成一句最好记", kind: .password))
                """
        case .check:
            let route = firms.route(answers["code"] ?? "")
            return Facts([
                Fact("统一社会信用代码", Number(answers["code"] ?? "").html),
                Fact("单位", HTML(plain: known.map(Self.masked) ?? answers["firm"] ?? "")),
                Fact("联系人", HTML(plain: answers["contact"] ?? "")), Fact("电话或者电子邮箱", HTML(plain: answers["reach"] ?? "")),
                Fact("账号", HTML(plain: answers["account"] ?? "")), Fact("由谁核对", HTML(plain: decider(route))),
                Fact("最迟", "<time>\(route.due)</time>（本平台的服务承诺：五个工作日）"),
            ]).html
        }
    }

    func decider(_ route: SignUpRoute) -> String { route.authority.map(settings.authorityName) ?? "\(settings.region)的平台管理员" }

    /// Enough of a name to know one's own by, and no more.
    static func masked(_ name: String) -> String {
        let characters = Array(name)
        guard characters.count > 6 else { return String(characters.prefix(1)) + "＊＊" }
        return String(characters.prefix(2)) + String(repeating: "＊", count: characters.count - 6) + String(characters.suffix(4))
    }

    private func confirmation(_ number: String, _ secret: String, _ route: SignUpRoute) -> Page {
        Page(
            "申请已经收到", crumbs: [Crumb("首页", Address()), Crumb("企业注册")],
            body: """
                \(Heading("申请已经收到", line: ["申请号 \(number)"]))\
                \(Facts([
                    Fact("申请号", "<code>\(number)</code>"), Fact("查询码", "<code>\(secret)</code>"), Fact("由谁核对", HTML(plain: decider(route))),
                    Fact("最迟", "<time>\(route.due)</time>"),
                ]))\
                \(Notice("请现在抄下查询码，它只显示这一次", "<p>凭申请号和查询码在\(Link("申请查询页", to: Address("sign-up", "track", query: ["number": number])))看办到哪一步。核对通过以后，就可以用您自己设的账号和口令登录。</p>", tone: .caution))
                """)
    }

    // MARK: Following

    func trackForm(_ request: Request, _ context: WebContext) throws -> Response {
        let token = context.token ?? SecretToken()
        var response = respond(trackPage(token, try QueryItems(request)["number"] ?? "", Faults(), nil))
        response.headers[.cacheControl] = "no-store"
        SessionCookie.set(token, on: &response, isSecure: settings.isSecure)
        return response
    }

    func track(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        guard let token = context.token else { throw WebError.badRequest("请从查询页查询。") }
        let number = (form.fields["number"] ?? "").uppercased()
        guard let found = try await firms.signUp(number, secret: form.fields["secret"] ?? "") else {
            return respond(trackPage(token, number, Faults("没有这份申请，或者查询码不对。", at: "secret"), nil), status: .unprocessableContent)
        }
        return respond(trackPage(token, number, Faults(), found))
    }

    private func trackPage(_ token: SecretToken, _ number: String, _ faults: Faults, _ found: SignUp?) -> Page {
        let result: HTML? = found.map { signUp in
            Facts(
                [
                    Fact("申请号", "<code>\(signUp.number)</code>"), Fact("状态", signUp.state.tag.html),
                    Fact("由谁核对", HTML(plain: decider(signUp.route))),
                    Fact(signUp.decided == nil ? "最迟" : "办完", "<time>\(signUp.decided?.day ?? signUp.route.due)</time>"),
                ] + (signUp.state == .refused ? [Fact("不予开通的理由", HTML(plain: signUp.note ?? ""))] : [])
            ).html
        }
        let form = Form(
            to: Address("sign-up", "track"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("number", "申请号"), value: number, width: .middle, isRequired: true))\
            \(TextField(FieldLabel("secret", "查询码", error: faults["secret"]), width: .middle, isRequired: true))\(Button("查询"))
            """)
        return Page(
            "申请查询", crumbs: [Crumb("首页", Address()), Crumb("企业注册", Address("sign-up")), Crumb("申请查询")],
            body: "\(Heading("申请查询"))\(ErrorSummary(faults.all))\(result)\(form)")
    }
}

extension SignUp.State {
    var title: String {
        switch self {
        case .waiting: "等待核对"
        case .accepted: "已经开通"
        case .refused: "不予开通"
        }
    }
    var tag: Tag {
        switch self {
        case .waiting: Tag(title, .waiting)
        case .accepted: Tag(title, .good)
        case .refused: Tag(title, .urgent)
        }
    }
}
