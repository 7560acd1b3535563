import Access
import Design
public import Hummingbird
import Law
import Markup
import People
public import Plan
import Register
public import Web

/// What everybody may know of the bank of people, and of every draw from it.
public struct PeoplePages: RouteSet {
    public let settings: SiteSettings
    let people: any PeoplePort

    public init(settings: SiteSettings, people: any PeoplePort) { (self.settings, self.people) = (settings, people) }

    static let pageLength = 50

    public static let serves = [
        Serving(
            "6.3-4", by: .page("/people", "人才库和抽取"), lacks: "人才本人登录查看和撤回", rows: .people,
            scenario: "承办人登记人才、修改、暂停、恢复、撤回同意、移出，每一步都在台账里；公众只看到同意公开的"),
        Serving(
            "6.3-2", by: .page("/people", "四支队伍和八类专业"), lacks: "培养计划、课程和学时", rows: .people,
            scenario: "承办人登记人才、修改、暂停、恢复、撤回同意、移出，每一步都在台账里；公众只看到同意公开的"),
        Serving(
            "4.4-2", by: .page("/draws", "公开可核对的专家抽取"), lacks: "向专家支付报酬", rows: .draws,
            scenario: "为办件抽取专家：当事人的雇员、代理、发明人自动回避，先承诺后揭示，任何人按公布的种子算得出同样的结果"),
    ]

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/people", who: .anyone) { request, _ in try await list(request) }
        router.page("/draws", who: .anyone) { request, _ in try await draws(request) }
        router.page("/draws/:draw", who: .anyone) { _, context in try await draw(context) }
    }

    private func list(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let filter = PersonFilter(
            team: try items.choice("team", "队伍"), craft: try items.choice("craft", "专业"), section: try items.choice("section", "技术领域"))
        let found = try await people.listed(filter)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let counts = try await people.peopleCounts()
        let rows: [[HTML]] = found.dropFirst((number - 1) * Self.pageLength).prefix(Self.pageLength).map { person in
            [
                HTML(plain: person.personal.name), HTML(plain: person.facts.crafts.map(\.title).joined(separator: "、")),
                HTML(plain: (person.facts.sections.map(\.title) + person.facts.fields).joined(separator: "、")),
                HTML(plain: person.facts.employer?.name ?? ""), HTML(plain: person.facts.rank ?? ""),
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("没有同意公开姓名的人才").html
            : Table(
                id: "people", caption: "同意公开的，共 \(found.count.grouped) 名",
                columns: [.init("姓名"), .init("专业"), .init("领域"), .init("任职单位"), .init("职称或者资格")], rows: rows
            ).html
        let address = Address(
            "people", query: ["team": filter.team?.rawValue, "craft": filter.craft?.rawValue, "section": filter.section?.rawValue])
        let row = FilterRow(
            to: Address("people"), isSet: filter != PersonFilter(),
            SelectField(
                FieldLabel("craft", "专业"), options: anyOr(Craft.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.craft?.rawValue ?? ""),
            SelectField(
                FieldLabel("team", "队伍"), options: anyOr(Team.allCases.map { ($0.rawValue, $0.title) }), chosen: filter.team?.rawValue ?? ""
            ),
            SelectField(
                FieldLabel("section", "技术领域"), options: anyOr(IPCSection.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.section?.rawValue ?? ""))
        let figures = KeyFigures(
            [KeyFigure("在库", counts.all.grouped, unit: "名")]
                + Team.allCases.map { KeyFigure($0.title, (counts.teams[$0] ?? 0).grouped, unit: "名") })
        return respond(
            Page(
                "人才库", crumbs: [Crumb("首页", Address()), Crumb("人才库")], canonical: Address("people"),
                body: """
                    \(Heading("人才库"))\(Lead("\(settings.region)的知识产权人才。只列出本人同意公开的；办案需要专家时，从全库公开抽取。"))\
                    \(figures)\(Buttons(LinkButton("看抽取记录", to: Address("draws"), .secondary)))\(row)\(table)\
                    \(Pagination(page: number, total: found.count, perPage: Self.pageLength, address: address))
                    """))
    }

    private func anyOr(_ options: [(String, String)]) -> [(value: String, title: String)] {
        [(value: "", title: "全部")] + options.map { (value: $0.0, title: $0.1) }
    }

    private func draws(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let matter = items["matter"]
        let (draws, total) = try await people.draws(matter: matter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let rows: [[HTML]] = draws.map { file in
            [
                Link(file.draw.purpose, to: Address("draws", file.draw.key)).html, HTML(plain: file.draw.terms.words),
                tag(file.draw), "<time>\(file.draw.day)</time>", HTML(plain: file.authority),
            ]
        }
        let table: HTML =
            rows.isEmpty
            ? EmptyState("还没有抽取").html
            : Table(
                id: "draws", caption: "共 \(total.grouped) 次", columns: [.init("用途"), .init("条件"), .init("状态"), .init("锁定名单"), .init("机关")],
                rows: rows
            ).html
        return respond(
            Page(
                "抽取记录", crumbs: [Crumb("首页", Address()), Crumb("人才库", Address("people")), Crumb("抽取记录")], canonical: Address("draws"),
                body: """
                    \(Heading("抽取记录"))\(Lead("每次抽取都先公布候选名单和对种子的承诺，再公布种子。点开一次，可以自己核对。"))\(table)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: Address("draws", query: ["matter": matter])))
                    """))
    }

    func tag(_ draw: Draw) -> HTML {
        switch draw.state {
        case .committed: Tag(draw.state.title, .waiting).html
        case .drawn: (draw.fault == nil ? Tag(draw.state.title, .good) : Tag("与承诺不符", .urgent)).html
        case .void: Tag(draw.state.title, .plain).html
        }
    }
}
