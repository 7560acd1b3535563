import Design
import Hummingbird
import Law
import Markup
import People
import Web

extension TalentPages {
    func drawList(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let matter = items["matter"]
        let (draws, total) = try await talent.draws(
            matter: matter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength, for: try context.person().signedIn)
        let rows: [[HTML]] = draws.map { file in
            [
                Link(file.draw.purpose, to: Address("desk", "draws", file.draw.key)).html,
                file.draw.matter.map { Link($0, to: Address("desk", "matters", $0)).html } ?? .empty, HTML(plain: file.draw.terms.words),
                file.draw.state.tag, "<time>\(file.draw.day)</time>", HTML(plain: file.authority),
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("还没有抽取").html
            : Table(
                id: "draws", caption: "共 \(total.grouped) 次",
                columns: [.init("用途"), .init("办件"), .init("条件"), .init("状态"), .init("锁定名单"), .init("机关")], rows: rows
            ).html
        let new = Address("desk", "draws", "new", query: ["matter": matter])
        let button: HTML = mayKeep(context) ? Buttons(LinkButton("抽取专家", to: new)).html : .empty
        return respond(
            Page(
                "抽取记录", crumbs: talentCrumbs("抽取记录", Crumb("人才库", Address("desk", "people"))),
                body: """
                    \(Heading(matter.map { "办件 \($0) 的抽取" } ?? "抽取记录"))\(button)\(table)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("desk", "draws", query: ["matter": matter])))
                    """))
    }
}

extension Draw.State {
    var tag: HTML {
        switch self {
        case .committed: Tag(title, .waiting).html
        case .drawn: Tag(title, .good).html
        case .void: Tag(title, .plain).html
        }
    }
}
