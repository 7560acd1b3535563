import Access
import Design
import Hummingbird
import Law
import Markup
import Register
import Web

extension AdministrationPages {
    /// Who read whose personal data, when, where and in which role.
    func accessLog(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        var filter = ReadingFilter()
        (filter.account, filter.person, filter.right) = (items["account"], items["person"], items["right"])
        (filter.since, filter.until) = (try day(items, "since", "起日"), try day(items, "until", "止日"))
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) = try await administration.readings(filter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let address = Address(
            "admin", "access-log",
            query: [
                "account": filter.account, "person": filter.person, "right": filter.right, "since": filter.since?.description,
                "until": filter.until?.description,
            ])
        let form = FilterRow(
            to: Address("admin", "access-log"), isSet: filter != ReadingFilter(),
            TextField(FieldLabel("account", "查阅人的账号"), value: filter.account ?? "", width: .middle),
            TextField(FieldLabel("person", "被查阅人的姓名"), value: filter.person ?? "", width: .middle),
            TextField(FieldLabel("right", "权利的号码"), value: filter.right ?? "", width: .middle),
            TextField(FieldLabel("since", "自"), value: filter.since?.description ?? "", kind: .date, width: .short),
            TextField(FieldLabel("until", "至"), value: filter.until?.description ?? "", kind: .date, width: .short))
        return respond(
            Page(
                "个人信息查阅记录", crumbs: crumbs("个人信息查阅记录"),
                body: """
                    \(Heading("个人信息查阅记录"))\(Lead("登记簿里自然人的住址不公开。本区划的承办人等人在办事时看到，每一次都记在这里，本人也能看到。"))\(form)\
                    \(ReadingTable(lines, total: total, settings: settings).html)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))
                    """))
    }

    private func day(_ items: QueryItems, _ name: String, _ title: String) throws -> LocalDate? {
        guard let text = items[name] else { return nil }
        guard let day = LocalDate(iso: text) else { throw WebError.badRequest("“\(title)”应当写成 2026-01-31 的样子，收到“\(text.prefix(40))”。") }
        return day
    }
}

/// Readings of personal data in a table.
struct ReadingTable {
    let lines: [Reading]
    let total: Int
    let settings: SiteSettings
    init(_ lines: [Reading], total: Int, settings: SiteSettings) { (self.lines, self.total, self.settings) = (lines, total, settings) }

    var html: HTML {
        guard !lines.isEmpty else { return EmptyState("没有这样的记录").html }
        let rows: [[HTML]] = lines.map { line in
            let role = [line.role?.title, line.authority.map(settings.authorityName)].compactMap(\.self).joined(separator: "，")
            return [
                "<time>\(line.at.beijingText)</time>", "\(line.reader)（\(line.account)）", HTML(plain: role), HTML(plain: line.person),
                line.kind == "matter" ? "办件 \(Number(line.key))" : Link(line.key, to: Address("right", line.kind, line.key)).html,
                "<code>\(line.page)</code>",
            ]
        }
        return Table(
            id: "readings", caption: "共 \(total.grouped) 次，由近及远",
            columns: [.init("时间"), .init("谁"), .init("身份"), .init("看了谁的"), .init("哪件权利或者办件"), .init("在哪个页面")], rows: rows
        ).html
    }
}
