import Access
import Design
import Hummingbird
import Law
import Markup
import Register
import Web

extension SavedSearchPages {
    private static let pageLength = 20

    /// One search: what is new since its owner looked, and what may be done with it.
    func findings(_ request: Request, _ context: WebContext) async throws -> Response {
        let page = try QueryItems(request).number("page", "页码", in: 1...1_000_000) ?? 1
        return try await findings(page: page, name: nil, error: nil, context)
    }

    private func findings(page: Int, name: String?, error: String?, _ context: WebContext) async throws -> Response {
        let (signedIn, token) = try context.person()
        let id = try id(context)
        let (offset, length) = ((page - 1) * Self.pageLength, Self.pageLength)
        guard let found = try await searches.search(id, of: signedIn.account, offset: offset, limit: length) else { throw Self.missing }
        let line = found.line
        let here = Address("account", "searches", "\(id)")
        let body: HTML = """
            \(Heading(line.name))\(error.map { ErrorSummary([(text: $0, field: "name")]).html } ?? .empty)\
            <p>\(conditions(line))</p>\
            \(Buttons(LinkButton("看全部结果\(line.total.map { "（\($0.grouped) 项）" } ?? "")", to: results(line), .secondary)))\
            \(Section("新增", anchor: "fresh", fresh(found, page, here, token)))\
            \(Section("改名或者删除", """
                \(Form(to: Address("account", "searches", "\(id)", "name"), """
                    \(HiddenField(SentForm.tokenField, token.formToken))\
                    \(TextField(FieldLabel("name", "名称", error: error), value: name ?? line.name, isRequired: true))\(Button("改名", .secondary))
                    """))\
                \(Form(to: Address("account", "searches", "\(id)", "delete"), """
                    \(HiddenField(SentForm.tokenField, token.formToken))\(Button("删除这个检索", .urgent))
                    """))
                """))
            """
        let crumbs = Self.crumbs + [Crumb("保存的检索", Self.address), Crumb(line.name)]
        return respond(Page("\(line.name) · 保存的检索", crumbs: crumbs, body: body), status: error == nil ? .ok : .unprocessableContent)
    }

    private func results(_ line: SavedSearchLine) -> Address {
        // What is kept was read before it was kept.
        (try? ResultsRequest(QueryItems(line.items)))?.address ?? Address("search")
    }

    private func fresh(_ found: SavedSearchFindings, _ page: Int, _ here: Address, _ token: SecretToken) -> HTML {
        guard let fresh = found.line.fresh else { return "<p>这个检索的条件现在读不懂了，请删除后重新保存。</p>" }
        guard fresh > 0 else { return "<p>自 <time>\(found.line.seenAt.beijingText)</time> 以来没有新增。</p>" }
        let points: [HTML] = found.rights.map {
            "\(Link($0.title, to: Address("right", $0.kind.rawValue, $0.key)))　\(Number($0.key))　\($0.status.title)"
        }
        return """
            <p>自 <time>\(found.line.seenAt.beijingText)</time> 以来新增 \(fresh.grouped) 项。</p>\(Points(points))\
            \(Pagination(page: page, total: fresh, perPage: Self.pageLength, address: here))\
            \(Form(to: Address("account", "searches", "\(found.line.id)", "look"), """
                \(HiddenField(SentForm.tokenField, token.formToken))\(HiddenField("through", "\(found.last)"))\(Button("都看过了", .secondary))
                """))
            """
    }

    func look(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        guard let through = form.fields["through"].flatMap(Int64.init), through >= 0 else {
            throw WebError.badRequest("没有写明看到哪一项。请回到这个检索的页面，再按“都看过了”。")
        }
        let id = try id(context)
        try await searches.look(id, through: through, of: signedIn.account)
        return see(Address("account", "searches", "\(id)"))
    }

    func rename(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        let (id, name) = (try id(context), form.fields["name"] ?? "")
        do {
            try await searches.rename(id, to: name, of: signedIn.account)
            return see(Address("account", "searches", "\(id)"))
        } catch let refusal as SavedSearchRefusal {
            return try await findings(page: 1, name: name, error: refusal.text, context)
        }
    }

    func delete(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await SentForm(request, context)
        let (signedIn, _) = try context.person()
        try await searches.delete(try id(context), of: signedIn.account)
        return see(Self.address)
    }
}
