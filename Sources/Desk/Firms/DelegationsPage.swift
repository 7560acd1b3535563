import Access
import Design
import Hummingbird
import Law
import Markup
import Register
import Web

extension FirmPages {
    /// What one's party has delegated, and what was delegated to it.
    func delegationsPage(_ context: WebContext, _ typed: QueryItems?, _ faults: Faults) async throws -> Page {
        let (signedIn, token) = try context.person()
        guard let acting = signedIn.acting, let party = acting.party, acting.delegated == nil else {
            throw WebError.forbidden("委托由单位自己办理。请在“账号”页换成自己单位的身份。")
        }
        let (given, received) = try await firms.delegations(of: party)
        let form: HTML? = acting.leadsParty ? Section("委托一家代理机构", delegationForm(token, typed, faults)).html : nil
        return Page(
            "委托代理机构", crumbs: crumbs("委托代理机构"),
            body: """
                \(Heading("委托代理机构"))\(ErrorSummary(faults.all))\
                \(acting.role == .enterprise ? Section("本单位委托的", table("given", given, token, canRevoke: acting.leadsParty)).html : .empty)\
                \(Section("委托给本单位的", table("received", received, token, canRevoke: false)))\(form)
                """)
    }

    private func table(_ id: String, _ delegations: [Delegation], _ token: SecretToken, canRevoke: Bool) -> HTML {
        guard !delegations.isEmpty else { return EmptyState("没有委托").html }
        let today = settings.today()
        let rows: [[HTML]] = delegations.map { delegation in
            let kinds = RightKind.allCases.filter(delegation.power.kinds.contains).map(\.title).joined(separator: "、")
            let acts = DelegatedAct.allCases.filter(delegation.power.acts.contains).map(\.title).joined(separator: "、")
            let state: Tag =
                if let revoked = delegation.revoked {
                    Tag("\(revoked.day) 撤销", .plain)
                } else if delegation.holds(on: today) {
                    Tag("有效", .good)
                } else {
                    Tag(delegation.since > today ? "尚未开始" : "已到期", .plain)
                }
            let revoke = Disclosure(
                "撤销",
                Form(
                    to: Address("account", "delegations"),
                    """
                    \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("act", "revoke"))\
                    \(HiddenField("delegation", String(delegation.power.id)))\
                    \(TextField(FieldLabel("reason", "理由", id: "reason-\(delegation.power.id)"), isRequired: true))\(Button("撤销委托", .urgent))
                    """
                ).html)
            let other = id == "given" ? (delegation.agencyName, delegation.agency) : (delegation.partyName, delegation.party)
            return [
                Link(other.0, to: Address("party", other.1)).html, HTML(plain: kinds), HTML(plain: acts),
                "<time>\(delegation.since)</time> 至 <time>\(delegation.until)</time>", state.html,
                canRevoke && delegation.revoked == nil && delegation.until >= today ? revoke.html : "",
            ]
        }
        return Table(
            id: id, caption: "委托，由近及远",
            columns: [
                .init(id == "given" ? "代理机构" : "委托人"), .init("权利"), .init("事务"), .init("起止"), .init("状态"), .init("撤销"),
            ], rows: rows
        ).html
    }

    private func delegationForm(_ token: SecretToken, _ typed: QueryItems?, _ faults: Faults) -> HTML {
        Form(
            to: Address("account", "delegations"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("act", "give"))\
            \(TextField(FieldLabel("agency", "代理机构", hint: "统一社会信用代码，或者登记簿里的主体编号", error: faults["agency"]), value: typed?["agency"] ?? "", width: .middle, isRequired: true))\
            \(CheckField(FieldLabel("kinds", "哪些权利", error: faults["kinds"]), options: RightKind.allCases.map { CheckOption($0.rawValue, $0.title) }, chosen: Set(typed?.all("kinds") ?? [])))\
            \(CheckField(FieldLabel("acts", "哪些事务", error: faults["acts"]), options: DelegatedAct.allCases.map { CheckOption($0.rawValue, $0.title) }, chosen: Set(typed?.all("acts") ?? [])))\
            \(TextField(FieldLabel("since", "自", error: faults["since"]), value: typed?["since"] ?? settings.today().description, kind: .date, width: .short, isRequired: true))\
            \(TextField(FieldLabel("until", "至", hint: "最后一天", error: faults["until"]), value: typed?["until"] ?? "", kind: .date, width: .short, isRequired: true))\
            \(Button("委托"))
            """
        ).html
    }

    func changeDelegation(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        var faults = Faults()
        do {
            if form.fields["act"] == "revoke" {
                guard let id = form.fields["delegation"].flatMap(Int64.init) else { throw AccessRefusal("请选择委托。") }
                try await firms.revoke(id, because: form.fields["reason"] ?? "", by: signedIn)
                return see(Address("account", "delegations"))
            }
            let kinds = Set(form.fields.all("kinds").compactMap(RightKind.init))
            let acts = Set(form.fields.all("acts").compactMap(DelegatedAct.init))
            let (since, until) = (form.fields["since"].flatMap { LocalDate(iso: $0) }, form.fields["until"].flatMap { LocalDate(iso: $0) })
            if kinds.isEmpty { faults.add("请至少选一种权利。", at: "kinds") }
            if acts.isEmpty { faults.add("请至少选一种事务。", at: "acts") }
            if since == nil { faults.add("请填写起日，写成 2027-12-31 的样子。", at: "since") }
            if until == nil { faults.add("请填写止日，写成 2027-12-31 的样子。", at: "until") }
            var agency: String?
            do { agency = try await region.party(form.fields["agency"] ?? "").key } catch let refusal as AccessRefusal {
                faults.add(refusal.description, at: "agency")
            }
            if faults.isEmpty, let agency, let since, let until {
                try await firms.delegate(to: agency, kinds: kinds, acts: acts, since: since, until: until, by: signedIn)
                return see(Address("account", "delegations"))
            }
        } catch let refusal as AccessRefusal { faults.add(refusal.description, at: "") }
        return respond(try await delegationsPage(context, form.fields, faults), status: .unprocessableContent)
    }
}
