import Access
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import People
import Register
import Web

/// What is done with a draw.
enum DrawAct: String, CaseIterable {
    case reveal, decline, void
}

extension TalentPages {
    func oneDraw(_ context: WebContext, _ faults: (act: DrawAct, fields: QueryItems, faults: PersonFaults)?) async throws -> Response {
        let key = try context.segment("draw")
        let (signedIn, token) = try context.person()
        guard let file = try await talent.draw(key, for: signedIn) else { throw WebError.notFound("没有这次抽取：\(key.prefix(40))。") }
        let draw = file.draw
        let hidden = HiddenField(SentForm.tokenField, token.formToken)
        let wrong = faults?.faults.faults ?? Faults()
        let reveal: HTML =
            file.mayAct && draw.state == .committed
            ? Form(to: Address("desk", "draws", key, "reveal"), "\(hidden)\(Button("揭示种子，抽取"))").html : .empty
        let body: HTML = """
            \(Heading(draw.purpose, line: [draw.state.tag, Number(key).html]))\(ErrorSummary(wrong.all))\(checked(draw))\
            \(Facts(facts(file)))\(reveal)\(result(file))\(excluded(file))\(file.mayAct ? acts(file, hidden.html, faults) : .empty)
            """
        let page = Page(draw.purpose, crumbs: talentCrumbs(key, Crumb("抽取记录", Address("desk", "draws"))), body: body)
        return respond(page, status: faults == nil ? .ok : .unprocessableContent)
    }

    func move(_ act: DrawAct, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let key = try context.segment("draw")
        let (signedIn, reason) = (try context.person().signedIn, sent["reason"] ?? "")
        do {
            switch act {
            case .reveal: try await talent.reveal(key, by: signedIn)
            case .decline: try await talent.decline(sent["person"] ?? "", in: key, by: signedIn, because: reason)
            case .void: try await talent.void(key, by: signedIn, because: reason)
            }
            return see(Address("desk", "draws", key))
        } catch let faults as PersonFaults {
            return try await oneDraw(context, (act, sent, faults))
        }
    }

    private func checked(_ draw: Draw) -> HTML {
        guard draw.seed != nil else { return .empty }
        if let fault = draw.fault { return Notice("与承诺不符", "<p>\(fault)。请停止使用这次抽取的结果，并查明原因。</p>", tone: .urgent).html }
        return Notice("重新计算的结果与记录一致", tone: .good).html
    }

    private func facts(_ file: DrawFile) -> [Fact] {
        let draw = file.draw
        var facts = [
            Fact("条件", HTML(plain: draw.terms.words)), Fact("机关", HTML(plain: file.authority)),
            Fact("锁定名单", "<time>\(draw.day)</time>，候选 \(draw.candidates.count) 人，回避 \(file.recused) 人，记载无效 \(file.invalid) 人"),
            Fact("承诺", "<code>\(draw.commitment)</code>"),
        ]
        if let matter = draw.matter { facts.append(Fact("办件", Link(matter, to: Address("desk", "matters", matter)).html)) }
        if let after = draw.after { facts.append(Fact("代替", Link(after, to: Address("desk", "draws", after)).html)) }
        if let seed = draw.seed { facts.append(Fact("种子", "<code>\(seed)</code>")) }
        if let day = draw.drawn { facts.append(Fact("抽取", "<time>\(day)</time>")) }
        if let reason = draw.voidReason { facts.append(Fact("作废的理由", HTML(plain: reason))) }
        facts.append(Fact("公开页", Link("任何人都可以核对", to: Address("draws", draw.key)).html))
        return facts
    }

    private func result(_ file: DrawFile) -> HTML {
        let draw = file.draw
        let seated = Set(draw.seated)
        let lines = draw.lines.filter { $0.state != .excluded }
        let rows: [[HTML]] = lines.enumerated().map { place, line in
            let state =
                line.state == .declined
                ? Tag("谢绝或者回避", .caution)
                : draw.state == .committed || draw.order.isEmpty ? Tag("候选") : seated.contains(line.person) ? Tag("抽中", .good) : Tag("候补")
            let person = [
                Link(file.names[line.person] ?? line.person, to: Address("desk", "people", line.person)).html, Number(line.person).html,
                state.html, HTML(plain: line.note ?? ""),
            ]
            return draw.order.isEmpty ? person : [HTML(plain: String(place + 1))] + person
        }
        let order: [Table.Column] = draw.order.isEmpty ? [] : [.init("次序", isFigure: true)]
        return Section(
            draw.order.isEmpty ? "候选名单" : "次序",
            Table(
                id: "order", caption: draw.order.isEmpty ? "候选 \(lines.count) 人，按编号" : "按种子算出的次序，抽前 \(draw.terms.count) 名",
                columns: order + [.init("姓名"), .init("编号"), .init("结果"), .init("说明")], rows: rows
            ).html
        ).html
    }

    private func excluded(_ file: DrawFile) -> HTML {
        let rows: [[HTML]] = file.draw.excluded.map { line in
            [
                Link(file.names[line.person] ?? line.person, to: Address("desk", "people", line.person)).html, Number(line.person).html,
                Points(line.exclusions.map { HTML(plain: $0.words) }).html,
            ]
        }
        guard !rows.isEmpty else { return .empty }
        return Section(
            "排除的",
            Table(
                id: "excluded", caption: "符合条件而不列入候选的", columns: [.init("姓名"), .init("编号"), .init("为什么")], rows: rows, onPhone: .cards
            ).html
        ).html
    }

    private func acts(
        _ file: DrawFile, _ hidden: HTML, _ sent: (act: DrawAct, fields: QueryItems, faults: PersonFaults)?
    ) -> HTML {
        let draw = file.draw
        guard draw.state != .void else {
            let again = Address(
                "desk", "draws", "new",
                query: [
                    "matter": draw.matter, "after": draw.key, "purpose": draw.purpose, "count": String(draw.terms.count),
                    "craft": draw.terms.craft?.rawValue, "section": draw.terms.section?.rawValue, "kind": draw.terms.kind?.rawValue,
                    "team": draw.terms.team?.rawValue,
                ])
            return Buttons(LinkButton("重新抽取", to: again)).html
        }
        func reason(_ act: DrawAct) -> HTML {
            let mine = sent?.act == act ? sent : nil
            return TextField(
                FieldLabel(
                    "reason", "理由", hint: act == .void ? "记入台账并公开" : "记入台账", error: mine?.faults.faults["reason"],
                    id: "reason-\(act.rawValue)"), value: mine?.fields["reason"] ?? "", isRequired: true
            ).html
        }
        let seated = draw.seated.map { (value: $0, title: "\(file.names[$0] ?? "") \($0)") }
        let decline: HTML =
            seated.isEmpty
            ? .empty
            : Disclosure(
                "登记谢绝或者回避，由下一名递补", isOpen: sent?.act == .decline,
                Form(
                    to: Address("desk", "draws", draw.key, "decline"),
                    """
                    \(hidden)\(SelectField(FieldLabel("person", "谁", error: sent?.faults.faults["person"]), options: seated, chosen: sent?.fields["person"] ?? ""))\
                    \(reason(.decline))\(Button("登记", .secondary))
                    """
                ).html
            ).html
        let void = Disclosure(
            "作废这次抽取", isOpen: sent?.act == .void,
            Form(to: Address("desk", "draws", draw.key, "void"), "\(hidden)\(reason(.void))\(Button("作废", .urgent))").html)
        return Section("办理", "\(decline)\(void)").html
    }
}
