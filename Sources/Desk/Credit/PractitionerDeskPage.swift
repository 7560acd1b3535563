import Access
import Credit
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    /// A practitioner with name and licence, for those whose work needs them; who looked is logged.
    func practitioner(_ context: WebContext, _ reason: String?, _ faults: Faults) async throws -> Response {
        let key = try context.segment("practitioner")
        let address = Self.home.below("practitioners").below(key)
        guard let file = try await credit.practitioner(key, for: try context.person().signedIn, on: address.description) else {
            throw WebError.notFound("名录里没有这名执业人员。")
        }
        let facts = [
            Fact("执业证号", file.isErased ? "已依法删除" : Number(file.practitioner.licence).html),
            Fact("所在机构", Link(file.agencyName, to: Address("agencies", file.practitioner.agency)).html),
            Fact("类别", HTML(plain: file.practitioner.facts.craft ?? "没有写")),
            Fact("公开的页面", Link("只有姓和证号的末四位", to: Address("practitioners", key)).html),
            Fact("名录", "\(file.source)，截至 <time>\(file.asOf)</time>"),
        ]
        let parts = CreditParts(file.score, inside: true)
        let body: HTML = """
            \(ErrorSummary(faults.all))\(Heading(file.practitioner.name, line: [parts.grade]))\(Facts(facts))\
            \(Section("信用", anchor: "credit", "\(parts.summary)\(parts.table)"))\(try erasure(file, address, reason, faults, context))
            """
        return respond(
            Page("执业人员", crumbs: crumbs("执业人员", Crumb("信用信息", Self.home)), body: body), status: faults.isEmpty ? .ok : .unprocessableContent
        )
    }

    private func erasure(
        _ file: PractitionerDesk, _ address: Address, _ reason: String?, _ faults: Faults, _ context: WebContext
    ) throws -> HTML {
        guard file.mayErase, !file.isErased, Self.erasers.answer(to: context.viewer) == .admitted else { return .empty }
        let (_, token) = try context.person()
        let form = Form(
            to: address.below("erase"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("reason", "依据和理由", hint: "姓名和证号从此没有，台账仍然完好；信用信息留着，不再知道是谁的", error: faults["reason"]), value: reason ?? "", isRequired: true))\
            \(Button("依法删除姓名和证号", .urgent))
            """)
        return Section("个人信息", Disclosure("依法删除", isOpen: reason != nil, form.html).html).html
    }

    func erasePractitioner(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let key = try context.segment("practitioner")
        let reason = sent.fields["reason"] ?? ""
        do {
            try await credit.erasePractitioner(key, by: try context.person().signedIn, because: reason)
            return see(Self.home.below("practitioners").below(key))
        } catch let refusal as CreditRefusal {
            return try await practitioner(context, reason, Faults(refusal))
        }
    }
}
