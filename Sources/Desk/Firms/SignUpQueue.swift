import Access
import Design
import Hummingbird
import Law
import Markup
import Web

extension FirmPages {
    /// Applications of one's area, the nearest last day first.
    func signUpQueue(_ request: Request, _ context: WebContext) async throws -> Response {
        let (signedIn, _) = try context.person()
        let state = try QueryItems(request).choice("state", "状态", of: SignUp.State.self) ?? .waiting
        let found = try await firms.signUps(state, for: signedIn)
        let tabs = SignUp.State.allCases.map {
            Tabs.Tab($0.title, to: Address("admin", "sign-ups", query: ["state": $0.rawValue]), isCurrent: $0 == state)
        }
        let rows: [[HTML]] = found.map { signUp in
            [
                Link(signUp.number, to: Address("admin", "sign-ups", signUp.number)).html, HTML(plain: signUp.firm),
                HTML(plain: settings.areaName(signUp.route.area)), "<time>\(signUp.filed.day)</time>", "<time>\(signUp.route.due)</time>",
                signUp.state.tag.html,
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("没有这样的申请").html
            : Table(
                id: "sign-ups", caption: "共 \(rows.count) 份",
                columns: [.init("申请号"), .init("单位"), .init("行政区划"), .init("提交"), .init("最迟"), .init("状态")], rows: rows
            ).html
        return respond(
            Page("企业注册申请", crumbs: crumbs("企业注册申请"), body: "\(Heading("企业注册申请"))\(Tabs("状态", tabs))\(list)"))
    }

    func oneSignUp(_ context: WebContext) async throws -> Response {
        respond(try signUpPage(try await signUp(context), context, nil, Faults()))
    }

    func decideSignUp(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let found = try await signUp(context)
        do {
            guard let choice = form.fields["decision"] else { throw AccessRefusal("请选择开通还是不予开通。") }
            try await firms.decide(found.number, accepts: choice == "accept", by: signedIn, because: form.fields["reason"] ?? "")
            return see(Address("admin", "sign-ups", found.number))
        } catch let refusal as AccessRefusal {
            return respond(
                try signUpPage(found, context, form.fields, Faults(refusal.description, at: "reason")), status: .unprocessableContent)
        }
    }

    private func signUp(_ context: WebContext) async throws -> SignUp {
        let number = try context.segment("number")
        guard let found = try await firms.signUp(number, for: try context.person().signedIn) else {
            throw WebError.notFound("您的行政区划里没有这份申请：\(number.prefix(20))。")
        }
        return found
    }

    private func signUpPage(_ signUp: SignUp, _ context: WebContext, _ typed: QueryItems?, _ faults: Faults) throws -> Page {
        let (_, token) = try context.person()
        var facts = [
            Fact("统一社会信用代码", Link(signUp.creditCode, to: Address("party", signUp.creditCode)).html), Fact("单位", HTML(plain: signUp.firm)),
            Fact("联系人", HTML(plain: signUp.contact)), Fact("电话或者电子邮箱", HTML(plain: signUp.reach)),
            Fact("账号", HTML(plain: signUp.account)), Fact("由谁核对", HTML(plain: decider(signUp.route))),
            Fact("提交", "<time>\(signUp.filed.beijingText)</time>"), Fact("最迟", "<time>\(signUp.route.due)</time>"),
        ]
        if let note = signUp.note { facts.append(Fact(signUp.state == .accepted ? "核对的证据" : "不予开通的理由", HTML(plain: note))) }
        let form = Form(
            to: Address("admin", "sign-ups", signUp.number),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(ChoiceField(FieldLabel("decision", "决定"), options: [(value: "accept", title: "开通"), (value: "refuse", title: "不予开通")], chosen: typed?["decision"]))\
            \(TextField(FieldLabel("reason", "核对的证据，或者不予开通的理由", hint: "记入台账；理由申请人会看到", error: faults["reason"]), value: typed?["reason"] ?? "", isRequired: true))\
            \(Button("决定"))
            """)
        return Page(
            signUp.firm, crumbs: crumbs(signUp.number, Crumb("企业注册申请", Address("admin", "sign-ups"))),
            body: """
                \(Heading(signUp.firm, line: [signUp.state.tag.html, "申请号 \(signUp.number)"]))\(ErrorSummary(faults.all))\(Facts(facts))\
                \(signUp.state == .waiting ? Section("办理", form.html).html : .empty)
                """)
    }

    func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("我的账号", Address("account"))] + between + [Crumb(title)]
    }
}
