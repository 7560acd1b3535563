import Access
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import People
import Register
import Web

extension TalentPages {
    /// Which form of an entry: a new one, or the change of one.
    enum Change {
        case new
        case old(Person)
    }

    // MARK: Entering and changing

    func enter(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let typed = PersonForms.typed(sent.fields)
        do {
            return see(Address("desk", "people", try await talent.enter(typed, by: try context.person().signedIn)))
        } catch let faults as PersonFaults {
            return respond(try form(.new, typed, faults.all, context), status: .unprocessableContent)
        }
    }

    func changeForm(_ context: WebContext) async throws -> Response {
        let file = try await file(context)
        return respond(try form(.old(file.person), PersonForm.typed(file.person), [], context))
    }

    func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let file = try await file(context)
        var typed = PersonForms.typed(sent.fields)
        let reason = sent.fields["reason"] ?? ""
        do {
            try await talent.change(file.person.key, to: typed, by: try context.person().signedIn, because: reason)
            return see(Address("desk", "people", file.person.key))
        } catch let faults as PersonFaults {
            typed["reason"] = [reason]
            return respond(try form(.old(file.person), typed, faults.all, context), status: .unprocessableContent)
        }
    }

    func form(_ change: Change, _ typed: [String: [String]], _ wrong: [PersonFaults.Fault], _ context: WebContext) throws -> Page {
        let (_, token) = try context.person()
        let faults = wrong.reduce(into: Faults()) { $0.add($1.text, at: $1.field) }
        let areas = region.areas(on: settings.today()).filter(\.isInBeing).map { (value: $0.code, title: $0.name) }
        let fields = PersonForms(typed: typed, faults: faults, areas: areas).fields
        let hidden = HiddenField(SentForm.tokenField, token.formToken)
        switch change {
        case .new:
            let form = Form(to: Address("desk", "people", "new"), "\(hidden)\(fields)\(Button("入库"))")
            return Page(
                "登记人才", crumbs: talentCrumbs("登记人才", Crumb("人才库", Address("desk", "people"))),
                body: "\(Heading("登记人才"))\(ErrorSummary(faults.all))\(form)")
        case .old(let person):
            let reason = TextField(
                FieldLabel("reason", "理由", hint: "记入台账", error: faults["reason"]), value: typed["reason"]?.first ?? "", isRequired: true)
            let form = Form(to: Address("desk", "people", person.key, "change"), "\(hidden)\(fields)\(reason)\(Button("修改"))")
            return Page(
                "修改 \(person.personal.name)",
                crumbs: talentCrumbs(
                    "修改", Crumb("人才库", Address("desk", "people")), Crumb(person.personal.name, Address("desk", "people", person.key))),
                body: "\(Heading("修改：\(person.personal.name)"))\(ErrorSummary(faults.all))\(form)")
        }
    }

    // MARK: One person

    func one(_ context: WebContext) async throws -> Response { respond(try personPage(try await file(context), context, nil, Faults())) }

    func place(_ act: PersonForms.Act, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context)
        let file = try await file(context)
        let (signedIn, key) = (try context.person().signedIn, file.person.key)
        let reason = sent.fields["reason"] ?? ""
        do {
            if act == .withdraw {
                let purposes = sent.fields.all("purposes").compactMap(Consent.Purpose.init)
                try await talent.withdraw(purposes, of: key, by: signedIn, because: reason)
            } else {
                try await talent.place(key, act.state, by: signedIn, because: reason)
            }
            return see(Address("desk", "people", key))
        } catch let faults as PersonFaults {
            return respond(
                try personPage(file, context, (act, sent.fields), Faults(faults.all.first?.text ?? "", at: "reason-\(act.rawValue)")),
                status: .unprocessableContent)
        }
    }

    private func file(_ context: WebContext) async throws -> PersonFile {
        let key = try context.segment("person")
        let page = Address("desk", "people", key).description
        guard let file = try await talent.person(key, for: try context.person().signedIn, on: page) else {
            throw WebError.notFound("人才库里没有这一条：\(key.prefix(40))。")
        }
        return file
    }

    private func personPage(
        _ file: PersonFile, _ context: WebContext, _ sent: (act: PersonForms.Act, fields: QueryItems)?, _ faults: Faults
    ) throws -> Page {
        let (person, today) = (file.person, settings.today())
        let hindrances = person.state == .removed ? [] : person.hindrances(on: today)
        let notice: HTML? =
            hindrances.isEmpty
            ? nil : Notice("今天不会抽取这个人", Points(hindrances.map { HTML(plain: $0) }).html, tone: .caution).html
        let draws: HTML =
            file.draws.isEmpty
            ? Quiet("没有列入过抽取。").html
            : Points(
                file.draws.map { draw in
                    let part = draw.seated.contains(person.key) ? "抽中" : draw.excluded.contains { $0.person == person.key } ? "排除" : "未抽中"
                    return "\(Link(draw.purpose, to: Address("desk", "draws", draw.key)))　<time>\(draw.day)</time>　\(part)" as HTML
                }
            ).html
        return Page(
            person.personal.name, crumbs: talentCrumbs(person.personal.name, Crumb("人才库", Address("desk", "people"))),
            body: """
                \(Heading(person.personal.name, line: [person.tag(on: today), Number(person.key).html]))\(ErrorSummary(faults.all))\
                \(notice)\(Facts(facts(file)))\(consentSection(person, today))\(Section("抽取", draws))\
                \(acts(file, try context.person().token, sent, faults))\(Section("经过", history(file)))
                """)
    }

    private func facts(_ file: PersonFile) -> [Fact] {
        let (person, facts) = (file.person, file.person.facts)
        func list(_ values: [String]) -> HTML { values.isEmpty ? "没有写" : HTML(plain: values.joined(separator: "、")) }
        func ties(_ ties: [Tie]) -> HTML {
            ties.isEmpty ? "没有" : Points(ties.map { tie in "\(tie.name)　\(tie.code.map { Number($0).html })" as HTML }).html
        }
        let proofs: [HTML] = facts.proofs.map { proof in
            "\(proof.title)　\(Number(proof.reference))　\(proof.until.map { "有效至 <time>\($0)</time>" as HTML } ?? "不设期限")"
        }
        return [
            Fact("电话", HTML(plain: person.personal.telephone.isEmpty ? "没有写" : person.personal.telephone)),
            Fact("身份证号", person.personal.idNumber.isEmpty ? "没有写" : Number(person.personal.idNumber).html),
            Fact("队伍", list(facts.teams.map(\.title))), Fact("专业", list(facts.crafts.map(\.title))),
            Fact("技术领域", list(facts.sections.map(\.title))), Fact("权利种类", list(facts.kinds.map(\.title))),
            Fact("从事的领域", list(facts.fields)), Fact("职称或者资格", list([facts.rank].compactMap(\.self))),
            Fact("任职单位", ties([facts.employer].compactMap(\.self))), Fact("曾任职的单位", ties(facts.formerEmployers)),
            Fact("申报的利害关系", ties(person.personal.declared)),
            Fact("本人的账号", HTML(plain: facts.account ?? "没有")),
            Fact("工作地区", HTML(plain: facts.area.map(settings.areaName) ?? "没有写")),
            Fact("证明材料", proofs.isEmpty ? "没有" : Points(proofs).html),
            Fact("有效至", person.validUntil.map { "<time>\($0)</time>" } ?? "不设期限"),
            Fact("入库", "<time>\(person.entered)</time>，\(file.authority)"),
        ]
    }

    private func consentSection(_ person: Person, _ today: LocalDate) -> HTML {
        let rows: [[HTML]] = Consent.Purpose.allCases.map { purpose in
            let gap = person.consent.gap(for: purpose, on: today)
            return [
                HTML(plain: purpose.title), (gap == nil ? Tag("同意", .good) : Tag("没有", .plain)).html,
                gap.map { HTML(plain: $0) }
                    ?? "自 <time>\(person.consent.given)</time>\(person.consent.until.map { " 至 <time>\($0)</time>" as HTML })",
            ]
        }
        return Section(
            "本人的同意", Table(id: "consent", caption: "同意了什么", columns: [.init("事项"), .init("今天"), .init("说明")], rows: rows).html
        ).html
    }

    private func acts(
        _ file: PersonFile, _ token: SecretToken, _ sent: (act: PersonForms.Act, fields: QueryItems)?, _ faults: Faults
    ) -> HTML {
        let person = file.person
        guard file.mayKeep, person.state != .removed else { return .empty }
        let hidden = HiddenField(SentForm.tokenField, token.formToken)
        let possible = PersonForms.Act.allCases.filter { act in
            switch act {
            case .withdraw, .remove: true
            case .suspend: person.state == .active
            case .resume: person.state == .suspended
            }
        }
        let forms: [HTML] = possible.map { act in
            let error = faults["reason-\(act.rawValue)"]
            let typed = sent?.act == act ? sent?.fields : nil
            let purposes: HTML =
                act == .withdraw
                ? CheckField(
                    FieldLabel("purposes", "撤回哪些"), options: Consent.Purpose.allCases.map { CheckOption($0.rawValue, $0.title) },
                    chosen: Set(typed?.all("purposes") ?? [])
                ).html : .empty
            let reason = TextField(
                FieldLabel("reason", "理由", hint: "记入台账", error: error, id: "reason-\(act.rawValue)"), value: typed?["reason"] ?? "",
                isRequired: true)
            let form = Form(
                to: Address("desk", "people", person.key, act.rawValue), "\(hidden)\(purposes)\(reason)\(Button(act.title, .secondary))")
            return Disclosure(act.title, isOpen: error != nil, form.html).html
        }
        return Section(
            "办理", "\(Buttons(LinkButton("修改", to: Address("desk", "people", person.key, "change"), .secondary)))\(forms)"
        ).html
    }

    private func history(_ file: PersonFile) -> HTML {
        let rows: [[HTML]] = file.acts.map { act in
            ["<time>\(act.at.beijingText)</time>", HTML(plain: act.title), HTML(plain: act.actor), HTML(plain: act.reason ?? "")]
        }
        return Table(
            id: "history", caption: "台账记载，由近及远", columns: [.init("时间"), .init("做了什么"), .init("谁"), .init("理由")], rows: rows
        ).html
    }
}
