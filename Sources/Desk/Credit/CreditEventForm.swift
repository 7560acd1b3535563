import Access
import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    // MARK: Entering

    func newForm(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let typed = Self.fieldNames.reduce(into: [String: [String]]()) { $0[$1] = items[$1].map { [$0] } }
        return respond(try await form("登记信用信息", to: Self.home.below("new"), typed, Faults(), context, corrects: nil))
    }

    func enter(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context, keeping: files, in: ["file"])
        let typed = typed(sent.fields)
        do {
            return see(Self.home.below(try await credit.enter(typed, by: try context.person().signedIn)))
        } catch let refusal as CreditRefusal {
            let page = try await form("登记信用信息", to: Self.home.below("new"), typed, Faults(refusal), context, corrects: nil)
            return respond(page, status: .unprocessableContent)
        }
    }

    // MARK: Correcting

    func correctionForm(_ context: WebContext) async throws -> Response {
        let file = try await file(context)
        let typed = CreditForm.typed(file.line.standing.facts, subject: file.line.subject)
        return respond(try await correctionPage(file, typed, Faults(), context))
    }

    func correct(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context, keeping: files, in: ["file"])
        let file = try await file(context)
        var typed = typed(sent.fields)
        let reason = sent.fields["reason"] ?? ""
        do {
            try await credit.correct(file.line.event.key, to: typed, by: try context.person().signedIn, because: reason)
            return see(Self.home.below(file.line.event.key))
        } catch let refusal as CreditRefusal {
            typed["reason"] = [reason]
            return respond(try await correctionPage(file, typed, Faults(refusal), context), status: .unprocessableContent)
        }
    }

    private func correctionPage(
        _ file: CreditEventFile, _ typed: [String: [String]], _ faults: Faults, _ context: WebContext
    ) async throws -> Page {
        let address = Self.home.below(file.line.event.key)
        return try await form("更正信用信息", to: address.below("correct"), typed, faults, context, corrects: file)
    }

    private func form(
        _ title: String, to address: Address, _ typed: [String: [String]], _ faults: Faults, _ context: WebContext,
        corrects file: CreditEventFile?
    ) async throws -> Page {
        let (_, token) = try context.person()
        let items = try await credit.rules()?.items ?? []
        func label(_ name: String, _ title: String, _ hint: String? = nil) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: faults[name])
        }
        func value(_ name: String) -> String { typed[name]?.first ?? "" }
        let known = items.filter { file == nil || $0.subject == file?.line.event.subject.kind }
        let options =
            [(value: "", title: "请选择")]
            + known.map { (value: $0.code, title: "\($0.direction.title)　\($0.title)（\($0.subject.title)，\($0.basis)）") }
        let subject: HTML =
            file.map { Facts([Fact("对象", HTML(plain: $0.line.subject))]).html }
            ?? TextField(
                label("subject", "哪家机构或者哪名执业人员", "统一社会信用代码、机构代码；执业人员写执业证号"), value: value("subject"), width: .middle, isRequired: true
            ).html
        let kept = typed["file"] ?? []
        let described = try await files.described(kept)
        let attached: HTML =
            kept.last.map { digest in
                "\(HiddenField("file", digest))\(Quiet("已附：\(described[digest]?.name ?? "文件")。另选一份就换掉它。"))"
            } ?? .empty
        let reason: HTML =
            file == nil
            ? .empty
            : TextField(label("reason", "更正的理由", "记入台账，随这一项公开"), value: value("reason"), isRequired: true).html
        let content: HTML = """
            \(HiddenField(SentForm.tokenField, token.formToken))\(subject)\
            \(SelectField(label("item", "事项"), options: options, chosen: value("item")))\
            \(TextField(label("day", "发生日", "决定、列入、认定的日期，分值和期限按这一天的规则算"), value: value("day"), kind: .date, width: .short, isRequired: true))\
            \(TextField(label("document", "文号"), value: value("document"), isRequired: true))\
            \(TextField(label("issuer", "出文的机关"), value: value("issuer"), isRequired: true))\
            \(attached)\(FileField(label("file", "文件（选填）"), accept: ".pdf,.png,.jpg,.jpeg,.ofd,.docx"))\
            \(TextField(label("matter", "出自哪个办件（选填）", "编号；只给办理的人和本机构看"), value: value("matter"), width: .middle))\
            \(TextArea(label("words", "事由（选填）", "任何人都能看到，不要写个人信息"), value: value("words"), rows: 3, limit: 500))\
            \(reason)\(Button(file == nil ? "登记" : "更正"))
            """
        let trail =
            file.map { [Crumb("信用信息", Self.home), Crumb($0.line.event.key, Self.home.below($0.line.event.key))] } ?? [
                Crumb("信用信息", Self.home)
            ]
        return Page(
            title, crumbs: [Crumb("首页", Address()), Crumb("办件台", Address("desk"))] + trail + [Crumb(title)],
            body: "\(ErrorSummary(faults.all))\(Heading(title))\(Form(to: address, sendsFiles: true, content))")
    }
}
