import Access
import Design
import Hummingbird
import Markup
import Web

extension AdministrationPages {
    /// Accounts by name, with what they may do today.
    func accountList(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let filter = AccountFilter(
            text: items["q"], role: try items.choice("role", "角色"), state: try items.choice("state", "状态"))
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) = try await administration.accounts(
            filter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let address = Address(
            "admin", "accounts", query: ["q": filter.text, "role": filter.role?.rawValue, "state": filter.state?.rawValue])
        let rows: [[HTML]] = lines.map { line in
            let grants = line.grants.filter { $0.holds(on: settings.today()) }
            return [
                Link(line.name, to: Address("admin", "accounts", String(line.id))).html, HTML(plain: line.displayName),
                HTML(plain: grants.map { settings.words(for: $0) }.joined(separator: "；")), state(of: line),
            ]
        }
        let list: HTML =
            rows.isEmpty
            ? EmptyState("没有这样的账号", advice: ["\(Link("全部账号", to: Address("admin", "accounts")))"]).html
            : Table(
                id: "accounts", caption: "共 \(total.grouped) 个账号",
                columns: [.init("账号"), .init("姓名或者名称"), .init("今天有效的授权"), .init("状态")], rows: rows
            ).html
        return respond(
            Page(
                "账号管理", crumbs: crumbs("账号管理"),
                body: """
                    \(Heading("账号管理"))\(Buttons(LinkButton("开设账号", to: Address("admin", "open-account"))))\(filterForm(filter))\
                    \(list)\(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))
                    """))
    }

    private func filterForm(_ filter: AccountFilter) -> HTML {
        FilterRow(
            to: Address("admin", "accounts"), isSet: filter.text != nil || filter.role != nil || filter.state != nil,
            TextField(FieldLabel("q", "账号或者姓名"), value: filter.text ?? "", width: .middle),
            SelectField(
                FieldLabel("role", "角色"),
                options: [(value: "", title: "全部")] + Role.allCases.map { (value: $0.rawValue, title: $0.title) },
                chosen: filter.role?.rawValue ?? ""),
            SelectField(
                FieldLabel("state", "状态"),
                options: [(value: "", title: "全部"), (value: "open", title: "在用"), (value: "suspended", title: "已停用")],
                chosen: filter.state?.rawValue ?? "")
        ).html
    }

    func state(of line: AccountLine) -> HTML { (line.isSuspended ? Tag("已停用", .urgent) : Tag("在用", .good)).html }

    func crumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("管理", Address("admin"))] + between + [Crumb(title)]
    }
}
