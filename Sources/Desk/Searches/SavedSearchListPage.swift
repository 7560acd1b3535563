import Access
import Design
import Hummingbird
import Law
import Markup
import Web

extension SavedSearchPages {
    static let crumbs = [Crumb("首页", Address()), Crumb("我的账号", Address("account"))]

    /// Every search that is kept, with how many rights are new in it.
    func list(_ context: WebContext) async throws -> Response {
        let (signedIn, _) = try context.person()
        let lines = try await searches.searches(of: signedIn.account)
        let rows: [[HTML]] = lines.map { line in
            [
                Link(line.name, to: Address("account", "searches", "\(line.id)")).html, conditions(line),
                line.total.map { HTML(plain: $0.grouped) } ?? "读不懂", fresh(line), "<time>\(line.seenAt.beijingText)</time>",
            ]
        }
        let table: HTML =
            lines.isEmpty
            ? EmptyState("还没有保存的检索", advice: ["在\(Link("检索结果", to: Address("search")))页按“保存这次检索”，取个名称，以后在这里看新增了哪些权利。"]).html
            : Table(
                id: "searches", caption: "保存的检索，共 \(lines.count) 个",
                columns: [.init("名称"), .init("条件"), .init("现有", isFigure: true), .init("新增", isFigure: true), .init("上次看过")], rows: rows
            ).html
        return respond(
            Page(
                "保存的检索", crumbs: Self.crumbs + [Crumb("保存的检索")],
                body: "\(Heading("保存的检索"))\(Lead("新增：上次看过以后登记簿收录的、符合条件的权利，件数准确。"))\(table)"))
    }

    func conditions(_ line: SavedSearchLine) -> HTML {
        let words: [HTML] = (line.text.map { ["<code>\($0)</code>"] } ?? []) + line.conditions.map { HTML(plain: $0) }
        return words.isEmpty ? "全部权利" : words.joined(separator: "　")
    }

    private func fresh(_ line: SavedSearchLine) -> HTML {
        guard let fresh = line.fresh else { return "—" }
        return fresh == 0 ? "0" : Tag("\(fresh.grouped)", .good).html
    }

    // MARK: Keeping one

    /// `/account/searches/new?q=…`: the address of the results page, to be named.
    func newForm(_ request: Request, _ context: WebContext) async throws -> Response {
        try await newForm(items: request.uri.query ?? "", name: nil, error: nil, context)
    }

    private func newForm(items: String, name: String?, error: String?, _ context: WebContext) async throws -> Response {
        let (_, token) = try context.person()
        let line = try await searches.describe(items: items)
        let field = FieldLabel("name", "名称", hint: "自己认得出就行，最多 60 个字", error: error)
        let form = Form(
            to: Self.address,
            """
            \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("items", line.items))\
            \(TextField(field, value: name ?? line.name, isRequired: true))\(Button("保存"))
            """)
        let body: HTML = """
            \(Heading("保存检索"))\(error.map { ErrorSummary([(text: $0, field: "name")]).html } ?? .empty)\
            \(Section("条件", "<p>\(conditions(line))</p><p>现有 \((line.total ?? 0).grouped) 项。</p>"))\(form)
            """
        let crumbs = Self.crumbs + [Crumb("保存的检索", Self.address), Crumb("保存检索")]
        return respond(Page("保存检索", crumbs: crumbs, body: body), status: error == nil ? .ok : .unprocessableContent)
    }

    func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let (name, items) = (form.fields["name"] ?? "", form.fields["items"] ?? "")
        do {
            let id = try await searches.save(name, items: items, for: signedIn.account)
            return see(Address("account", "searches", "\(id)"))
        } catch let refusal as SavedSearchRefusal {
            return try await newForm(items: items, name: name, error: refusal.text, context)
        }
    }
}
