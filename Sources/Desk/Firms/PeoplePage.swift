import Access
import Design
import Hummingbird
import Law
import Markup
import Web

extension FirmPages {
    /// The accounts of one's own firm: its first account opens them and ends them.
    func peoplePage(_ context: WebContext, _ typed: QueryItems?, _ faults: Faults) async throws -> Page {
        let (signedIn, token) = try context.person()
        guard signedIn.acting?.leadsParty == true else { throw WebError.forbidden("只有单位自己的主账号可以管理本单位的账号。") }
        let today = settings.today()
        let rows: [[HTML]] = try await firms.people(of: signedIn).map { person in
            let grant = person.grants.first { $0.holds(on: today) }
            let canEnd = grant?.givenBy != nil && person.id != signedIn.account
            let end = Disclosure(
                "收回",
                Form(
                    to: Address("account", "people"),
                    """
                    \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("act", "end"))\
                    \(HiddenField("account", String(person.id)))\
                    \(TextField(FieldLabel("reason", "理由", id: "reason-\(person.id)"), isRequired: true))\(Button("收回", .secondary))
                    """
                ).html)
            return [
                HTML(plain: person.name), HTML(plain: person.displayName), HTML(plain: grant?.givenBy == nil ? "主账号" : "成员账号"),
                (grant == nil ? Tag("已收回", .plain) : Tag("有效", .good)).html, canEnd ? end.html : "",
            ]
        }
        let form = Form(
            to: Address("account", "people"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("act", "open"))\
            \(TextField(FieldLabel("name", "账号", hint: "2 至 64 个小写字母、数字或者 . _ @ -", error: faults["name"]), value: typed?["name"] ?? "", width: .middle, isRequired: true))\
            \(TextField(FieldLabel("display", "姓名", error: faults["display"]), value: typed?["display"] ?? "", width: .middle, isRequired: true))\
            \(Button("开设账号"))
            """)
        let table = Table(
            id: "people", caption: "本单位的账号", columns: [.init("账号"), .init("姓名"), .init("种类"), .init("状态"), .init("收回")], rows: rows)
        return Page(
            "本单位的账号", crumbs: crumbs("本单位的账号"),
            body: "\(Heading("本单位的账号"))\(ErrorSummary(faults.all))\(table)\(Section("开设账号", form.html))")
    }

    func changePeople(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        do {
            if form.fields["act"] == "end" {
                guard let account = form.fields["account"].flatMap(Int64.init) else { throw AccessRefusal("请选择账号。") }
                try await firms.endPerson(account, by: signedIn, because: form.fields["reason"] ?? "")
                return see(Address("account", "people"))
            }
            let name = form.fields["name"] ?? ""
            let password = try await firms.openPerson(name: name, displayName: form.fields["display"] ?? "", by: signedIn)
            return respond(
                Page(
                    "账号已经开设", crumbs: crumbs("账号已经开设"),
                    body: """
                        \(Heading("账号已经开设"))\
                        \(Notice("请现在抄给本人，口令只显示这一次", "<p>账号 <code>\(name)</code>，口令 <code>\(password)</code>。首次登录时必须改口令。</p>", tone: .caution))\
                        \(Buttons(LinkButton("本单位的账号", to: Address("account", "people"))))
                        """))
        } catch let refusal as AccessRefusal {
            return respond(
                try await peoplePage(context, form.fields, Faults(refusal.description, at: form.fields["act"] == "end" ? "" : "name")),
                status: .unprocessableContent)
        }
    }
}
