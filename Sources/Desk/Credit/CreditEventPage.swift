import Access
import Credit
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    /// An event with everything that was done about it.
    func one(_ context: WebContext, _ reason: String?, _ faults: Faults) async throws -> Response {
        let file = try await file(context)
        let line = file.line
        let body: HTML = """
            \(ErrorSummary(faults.all))\(Heading(line.title, line: [HTML(plain: line.subject), Number(line.event.key).html] + Self.tags(line.standing).map(\.html)))\
            \(Facts(facts(file)))\(try acts(file, reason, faults, context))\(Section("经过", history(file)))
            """
        let page = Page(line.title, crumbs: crumbs(line.event.key, Crumb("信用信息", Self.home)), body: body)
        return respond(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private func facts(_ file: CreditEventFile) -> [Fact] {
        let (line, facts) = (file.line, file.line.standing.facts)
        let counted = file.score.lines.first { $0.event.key == line.event.key }
        let subject: HTML =
            switch line.event.subject.kind {
            case .agency: Link(line.subject, to: Address("agencies", line.event.subject.key)).html
            case .practitioner: Link(line.subject, to: Self.home.below("practitioners").below(line.event.subject.key)).html
            }
        let document: HTML =
            facts.file == nil
            ? HTML(plain: facts.document) : "\(facts.document)　\(Link("下载文件", to: Self.home.below(line.event.key).below("file")))"
        var all = [
            Fact("对象", subject), Fact("发生日", "<time>\(facts.day)</time>"), Fact("文号", document), Fact("出文的机关", HTML(plain: facts.issuer)),
            Fact("登记的机关", HTML(plain: file.authority)), Fact("依据", HTML(plain: counted?.item?.basis ?? "当天没有适用的规则")),
        ]
        if let points = counted?.item?.points, let item = counted?.item {
            let mark = counted?.rules?.standing == .confirmed ? "" : "（\(counted?.rules?.standing.title ?? "")）"
            all.append(Fact("分值", HTML(plain: "\(item.direction.title) \(points)\(mark)")))
        } else {
            all.append(Fact("分值", "规则没有分值"))
        }
        if let digest = facts.file { all.append(Fact("文件的 SHA-256", "<code>\(digest)</code>")) }
        if let matter = facts.matter { all.append(Fact("出自", Number(matter).html)) }
        if let words = facts.words { all.append(Fact("事由", HTML(plain: words))) }
        if let day = counted?.lastDay { all.append(Fact("计到", "<time>\(day)</time>")) }
        if let day = counted?.repairableFrom { all.append(Fact("可以申请修复", "自 <time>\(day)</time> 起")) }
        for (title, matter) in [("异议", line.standing.objection), ("修复", line.standing.repair)] {
            if let matter { all.append(Fact(title, Link(matter, to: Address("desk", "matters", matter)).html)) }
        }
        return all
    }

    private func acts(_ file: CreditEventFile, _ reason: String?, _ faults: Faults, _ context: WebContext) throws -> HTML {
        guard file.mayKeep, file.line.standing.withdrawn == nil, Self.keepers.answer(to: context.viewer) == .admitted else { return .empty }
        let (_, token) = try context.person()
        let address = Self.home.below(file.line.event.key)
        let form = Form(
            to: address.below("withdraw"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\
            \(TextField(FieldLabel("reason", "撤销的理由", hint: "记入台账，随这一项公开；撤销以后从来不算", error: faults["reason"]), value: reason ?? "", isRequired: true))\
            \(Button("撤销这一项", .urgent))
            """)
        return Section(
            "更正和撤销",
            "\(Buttons(LinkButton("更正", to: address.below("correct"), .secondary)))\(Disclosure("撤销", isOpen: reason != nil, form.html))"
        ).html
    }

    private func history(_ file: CreditEventFile) -> HTML {
        let rows: [[HTML]] = file.acts.map { act, day, actor in
            let matter: HTML? = act.matter.map { Number($0).html }
            return [HTML(plain: act.title), "<time>\(day)</time>", HTML(plain: actor), "\(act.reason ?? "")\(matter)"]
        }
        return Table(id: "acts", caption: "由近及远", columns: [.init("做了什么"), .init("日期"), .init("谁"), .init("理由、办件")], rows: rows).html
    }

    func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let key = try context.segment("event")
        let reason = sent.fields["reason"] ?? ""
        do {
            try await credit.withdraw(key, by: try context.person().signedIn, because: reason)
            return see(Self.home.below(key))
        } catch let refusal as CreditRefusal {
            return try await one(context, reason, Faults(refusal))
        }
    }
}
