import Access
import Design
import Hummingbird
import Markup
import Register
import Web

extension PartyDesk {
    /// Pairs that are probably one party, with the reason.
    func candidates(_ request: Request, _ context: WebContext) async throws -> Response {
        let number = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        let (pairs, total) = try await parties.candidates(
            offset: (number - 1) * Self.pageLength, limit: Self.pageLength, for: try context.person().signedIn)
        let rows: [[HTML]] = pairs.map { pair in
            let address = Address("desk", "parties", "compare", query: ["party": pair.party.key, "other": pair.other.key])
            return [
                Link(pair.party.name, to: address).html, HTML(plain: pair.other.name), HTML(plain: pair.reason),
                (pair.oneHasCode ? Tag("只有一个有代码", .caution) : Tag("都没有代码", .plain)).html,
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("没有疑似一个主体的名称").html
            : Table(
                id: "candidates", caption: "疑似一个主体的，共 \(total.grouped) 对",
                columns: [.init("主体"), .init("主体"), .init("为什么"), .init("统一社会信用代码")], rows: rows
            ).html
        return respond(
            Page(
                "主体归并", crumbs: crumbs("主体归并"),
                body: """
                    \(Heading("主体归并"))\(Lead("名称相近、可能是一个主体的，由承办人核对后决定。合并之后一个主体一档；决定可以撤销。"))\
                    \(Buttons(LinkButton("归并的决定", to: Address("desk", "parties", "decisions"), .secondary)))\(list)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("desk", "parties")))\
                    \(Section("指定两个主体", pick))
                    """))
    }

    private var pick: HTML {
        Form(
            asking: Address("desk", "parties", "compare"),
            """
            \(TextField(FieldLabel("party", "一个主体", hint: "统一社会信用代码，或者登记簿里的主体编号"), width: .middle, isRequired: true))\
            \(TextField(FieldLabel("other", "另一个主体"), width: .middle, isRequired: true))\
            \(Button("对照", .secondary))
            """
        ).html
    }

    func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("我的账号", Address("account"))] + between + [Crumb(title)]
    }

    // MARK: Side by side

    /// The two side by side, with what can be decided.
    func comparison(
        _ party: String, _ other: String, _ context: WebContext, _ typed: QueryItems?, _ faults: Faults
    ) async throws -> Page {
        let (_, token) = try context.person()
        let (left, right) = (try await dossier(party), try await dossier(other))
        guard left.key != right.key else { throw WebError.badRequest("这两个已经是一个主体。") }
        let (leftRights, rightRights) = (
            try await register.rights(of: left.key, kind: nil, offset: 0, limit: 5),
            try await register.rights(of: right.key, kind: nil, offset: 0, limit: 5)
        )
        func row(_ title: String, _ value: (PartyDossier) -> HTML) -> [HTML] { [HTML(plain: title), value(left), value(right)] }
        let rows: [[HTML]] = [
            row("页面") { Link($0.name, to: Address("party", $0.key)).html },
            row("统一社会信用代码") { $0.identifier.map { Number($0).html } ?? "没有" },
            row("行政区划") { HTML(plain: $0.area ?? "不明") },
            row("名称和最早的来源") { dossier in
                Points(dossier.nameOrigins.map { "\($0.name)（\($0.source ?? "现有记录中没有")，\($0.rights.grouped) 件）" as HTML }).html
            },
            row("权利") { dossier in
                HTML(
                    plain: RightKind.allCases.compactMap { kind in dossier.counts[kind].map { "\(kind.title) \($0.grouped) 件" } }.joined(
                        separator: "、"))
            },
            ["最近的权利", sample(leftRights), sample(rightRights)],
        ]
        let table = Table(
            id: "sides", caption: "并排比较", columns: [.init("事项"), .init(left.name), .init(right.name)], rows: rows)
        // Whoever has a code stands; without one, whoever has more rights.
        let prefers =
            left.identifier != nil && right.identifier == nil
            || left.identifier == nil && right.identifier == nil
                && left.counts.values.reduce(0, +) > right.counts.values.reduce(0, +)
        let form = Form(
            to: Address("desk", "parties", "compare"),
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("party", left.key))\(HiddenField("other", right.key))\
            \(ChoiceField(FieldLabel("decision", "决定", error: faults["decision"]), options: [
                (value: "right", title: "“\(left.name)”并入“\(right.name)”"), (value: "left", title: "“\(right.name)”并入“\(left.name)”"),
                (value: "apart", title: "不是一个主体，以后不再提示"),
            ], chosen: typed?["decision"] ?? (prefers ? "left" : "right")))\
            \(TextField(FieldLabel("reason", "理由", hint: "记入台账，并在主体的页面上公开；不要写个人信息", error: faults["reason"]), value: typed?["reason"] ?? "", isRequired: true))\
            \(Button("决定"))
            """)
        return Page(
            "并排比较主体", crumbs: crumbs("并排比较", Crumb("主体归并", Address("desk", "parties"))),
            body: "\(Heading("是不是一个主体"))\(ErrorSummary(faults.all))\(table)\(Section("决定", form.html))")
    }

    private func dossier(_ key: String) async throws -> PartyDossier {
        guard let found = try await register.party(key: key) else { throw WebError.notFound("登记簿中没有这个主体：\(key.prefix(60))。") }
        return found
    }

    private func sample(_ rights: [RightListing]) -> HTML {
        Points(rights.map { "\(Link($0.title, to: Address("right", $0.kind.rawValue, $0.key)))　\(Number($0.key))" as HTML }).html
    }

    func decide(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let (party, other, reason) = (form.fields["party"] ?? "", form.fields["other"] ?? "", form.fields["reason"] ?? "")
        do {
            switch form.fields["decision"] {
            case "right":
                try await parties.merge(party, into: other, by: signedIn, because: reason)
                return see(Address("party", other))
            case "left":
                try await parties.merge(other, into: party, by: signedIn, because: reason)
                return see(Address("party", party))
            case "apart":
                try await parties.keepApart(party, other, by: signedIn, because: reason)
                return see(Address("desk", "parties"))
            default: throw AccessRefusal("请选择怎样决定。")
            }
        } catch let refusal as AccessRefusal {
            let faults = Faults(refusal.description, at: reason.isEmpty ? "reason" : "decision")
            return respond(try await comparison(party, other, context, form.fields, faults), status: .unprocessableContent)
        }
    }
}
