import Access
import Design
import Hummingbird
import Law
import Markup
import Web

extension PartyDesk {
    /// What was decided, newest first; a merge that holds can be undone here.
    func decisionPage(_ items: QueryItems, _ context: WebContext, _ faults: Faults) async throws -> Page {
        let (_, token) = try context.person()
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) = try await parties.decisions(offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let rows: [[HTML]] = lines.map { line in
            let undo = Disclosure(
                "撤销",
                Form(
                    to: Address("desk", "parties", "decisions"),
                    """
                    \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("party", line.party.key ?? ""))\
                    \(TextField(FieldLabel("reason", "理由", hint: "记入台账并公开", id: "reason-\(line.party.key ?? "")"), isRequired: true))\
                    \(Button("撤销合并", .urgent))
                    """
                ).html)
            return [
                "<time>\(line.day)</time>", HTML(plain: line.act.title), HTML(plain: line.party.name),
                Link(line.other.name, to: Address("party", line.other.key ?? "")).html, HTML(plain: line.reason), HTML(plain: line.actor),
                line.canBeUndone ? undo.html : "",
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("还没有决定").html
            : Table(
                id: "decisions", caption: "归并的决定，共 \(total.grouped) 项",
                columns: [.init("日期"), .init("决定"), .init("主体"), .init("另一个主体"), .init("理由"), .init("谁"), .init("撤销")], rows: rows
            ).html
        return Page(
            "归并的决定", crumbs: crumbs("归并的决定", Crumb("主体归并", Address("desk", "parties"))),
            body: """
                \(Heading("归并的决定"))\(ErrorSummary(faults.all))\(list)\
                \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("desk", "parties", "decisions")))
                """)
    }

    func undo(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        do {
            try await parties.part(form.fields["party"] ?? "", by: signedIn, because: form.fields["reason"] ?? "")
            return see(Address("desk", "parties", "decisions"))
        } catch let refusal as AccessRefusal {
            return respond(
                try await decisionPage(try QueryItems(""), context, Faults(refusal.description)), status: .unprocessableContent)
        }
    }
}

extension PartyDecision.Act {
    var title: String {
        switch self {
        case .merged: "合并"
        case .parted: "撤销合并"
        case .keptApart: "认定不是一个主体"
        }
    }
}
