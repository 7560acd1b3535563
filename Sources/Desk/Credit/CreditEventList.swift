import Access
import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension CreditPages {
    /// Events of everybody, the latest happening first.
    func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        var filter = CreditEventFilter(item: items["item"], state: try items.choice("state", "状态"))
        let typed = items["subject"]
        // The number of an event leads to it, as it stands in the file of an objection.
        if let typed, try await credit.event(typed.uppercased(), for: try context.person().signedIn) != nil {
            return see(Self.home.below(typed.uppercased()))
        }
        var unknown = false
        if let typed {
            filter.subject = try await credit.subject(typed)?.subject
            unknown = filter.subject == nil
        }
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (lines, total) =
            unknown
            ? ([], 0) : try await credit.events(filter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let address = Self.home.with("subject", typed).with("item", filter.item).with("state", filter.state?.rawValue)
        let rules = try await credit.rules()
        let row = FilterRow(
            to: Self.home, isSet: typed != nil || filter.item != nil || filter.state != nil,
            TextField(FieldLabel("subject", "机构代码、执业证号，或者信用信息的编号"), value: typed ?? "", width: .middle),
            SelectField(
                FieldLabel("item", "事项"),
                options: [(value: "", title: "全部")]
                    + (rules?.items ?? []).map { (value: $0.code, title: "\($0.title)（\($0.subject.title)）") },
                chosen: filter.item ?? ""),
            SelectField(
                FieldLabel("state", "状态"),
                options: [(value: "", title: "全部")] + CreditEventFilter.State.allCases.map { (value: $0.rawValue, title: $0.title) },
                chosen: filter.state?.rawValue ?? ""))
        let rows: [[HTML]] = lines.map { line in
            [
                Link(line.subject, to: Self.home.below(line.event.key)).html, HTML(plain: line.title),
                "<time>\(line.standing.facts.day)</time>",
                HTML(plain: line.standing.facts.document), "<time>\(line.standing.entered)</time>", Tags(Self.tags(line.standing)).html,
            ]
        }
        let table = Table(
            id: "events", caption: "共 \(total.grouped) 项",
            columns: [.init("对象"), .init("事项"), .init("发生日"), .init("文号"), .init("登记日"), .init("状态")], rows: rows,
            empty: EmptyState(unknown ? "名录里没有“\(typed ?? "")”" : "没有信用信息"))
        var buttons = [LinkButton("评价规则", to: Self.home.below("rules"), .secondary)]
        if Self.keepers.answer(to: context.viewer) == .admitted { buttons.insert(LinkButton("登记一项", to: Self.home.below("new")), at: 0) }
        return respond(
            Page(
                "信用信息", crumbs: crumbs("信用信息"),
                body: """
                    \(Heading("代理机构和执业人员的信用信息"))\
                    \(Lead("每一项都有文号和机关，登记后公开。异议和修复按办件办理，在“\(Link("办件台", to: Address("desk")))”的待办里。"))\
                    \(Buttons(all: buttons))\(row)\(table)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))
                    """))
    }

    static func tags(_ standing: CreditStanding) -> [Tag] {
        var tags: [Tag] = []
        if standing.withdrawn != nil { tags.append(Tag("已撤销")) }
        if standing.repaired != nil { tags.append(Tag("已修复", .good)) }
        if standing.objection != nil { tags.append(Tag(standing.objectionIsAccepted ? "异议审查中" : "有异议待受理", .waiting)) }
        if standing.repair != nil { tags.append(Tag("已申请修复", .waiting)) }
        return tags
    }
}
