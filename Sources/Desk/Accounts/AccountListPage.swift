import Access
import Design
import Hummingbird
import Markup
import Web

extension AccountPages {
    /// Every account with its grants, for administrators.
    func accountList(_ context: WebContext) async throws -> Response {
        try await accountList(context, errors: [], reason: "", status: .ok)
    }

    func suspendAccount(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let (name, reason) = (form.fields["name"] ?? "", form.fields["reason"] ?? "")
        var fault: (text: String, field: String)?
        if reason.isEmpty { fault = ("请写明理由，它会记入台账。", "reason") }
        if name == signedIn.name { fault = ("不能停用自己正在使用的账号。", "name") }
        if fault == nil {
            do {
                try await accounts.suspend(name, form.fields["act"] == "suspend", by: "账号\(signedIn.account)", because: reason)
                return see(Address("admin", "accounts"))
            } catch let refusal as AccessRefusal { fault = (refusal.description, "name") }
        }
        return try await accountList(
            context, errors: [fault].compactMap(\.self), reason: reason, status: .unprocessableContent, chosen: name)
    }

    private func accountList(
        _ context: WebContext, errors: [(text: String, field: String)], reason: String, status: HTTPResponse.Status, chosen: String = ""
    ) async throws -> Response {
        let (_, token) = try context.person()
        let all = try await accounts.accounts()
        let rows: [[HTML]] = all.map { account in
            [
                HTML(plain: account.name), HTML(plain: account.displayName),
                HTML(plain: account.grants.map(words(for:)).joined(separator: "；")),
                (account.isSuspended ? Tag("已停用", .urgent) : Tag("在用", .good)).html,
            ]
        }
        func error(_ field: String) -> String? { errors.first { $0.field == field }?.text }
        let form = Form(
            to: Address("admin", "accounts"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(SelectField(FieldLabel("name", "账号", error: error("name")), options: all.map { (value: $0.name, title: "\($0.name) \($0.displayName)") }, chosen: chosen))\
            \(ChoiceField(FieldLabel("act", "做什么"), options: [(value: "suspend", title: "停用，并结束它的全部登录"), (value: "resume", title: "恢复使用")], chosen: "suspend"))\
            \(TextField(FieldLabel("reason", "理由", hint: "记入台账", error: error("reason")), value: reason, isRequired: true))\
            \(Button("确定"))
            """)
        let table = Table(
            id: "accounts", caption: "全部账号，共 \(all.count) 个", columns: [.init("账号"), .init("姓名或者名称"), .init("授权"), .init("状态")], rows: rows)
        let crumbs = [Crumb("首页", Address()), Crumb("我的账号", Address("account")), Crumb("账号管理")]
        return respond(
            Page("账号管理", crumbs: crumbs, body: "\(Heading("账号管理"))\(ErrorSummary(errors))\(table)\(Section("停用与恢复", form.html))"),
            status: status)
    }
}
