import Access
import Design
import Hummingbird
import Law
import Markup
import People
import Register
import Web

extension TalentPages {
    /// The entries of the bank, with what keeps each from being drawn today.
    func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let filter = PersonFilter(
            name: items["q"], team: try items.choice("team", "队伍"), craft: try items.choice("craft", "专业"),
            section: try items.choice("section", "技术领域"), kind: try items.choice("kind", "权利种类"),
            state: try items.choice("state", "状态"))
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let (people, total) = try await talent.people(filter, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let address = Address(
            "desk", "people",
            query: [
                "q": filter.name, "team": filter.team?.rawValue, "craft": filter.craft?.rawValue, "section": filter.section?.rawValue,
                "kind": filter.kind?.rawValue, "state": filter.state?.rawValue,
            ])
        let today = settings.today()
        let rows: [[HTML]] = people.map { person in
            [
                Link(person.personal.name, to: Address("desk", "people", person.key)).html,
                HTML(plain: person.facts.crafts.map(\.title).joined(separator: "、")),
                HTML(plain: person.facts.teams.map(\.title).joined(separator: "、")), HTML(plain: person.facts.employer?.name ?? ""),
                person.validUntil.map { "<time>\($0)</time>" } ?? "不设期限", person.tag(on: today),
            ]
        }
        let isFiltered = filter != PersonFilter()
        let table: HTML =
            rows.isEmpty
            ? EmptyState(
                isFiltered ? "没有这样的人才" : "人才库还是空的", advice: ["\(Link("登记一名", to: Address("desk", "people", "new")))"]
            ).html
            : Table(
                id: "people", caption: "共 \(total.grouped) 名",
                columns: [.init("姓名"), .init("专业"), .init("队伍"), .init("任职单位"), .init("有效至"), .init("状态")], rows: rows
            ).html
        return respond(
            Page(
                "人才库", crumbs: talentCrumbs("人才库"),
                body: """
                    \(Heading("人才库"))\(Lead("区内共享。电话、证件号只在本人的页面上、对办理需要的人显示，每次查看都有记录。"))\(listButtons(context))\
                    \(filterRow(filter, isFiltered))\(table)\
                    \(Pagination(page: number, total: total, perPage: Self.pageLength, address: address))
                    """))
    }

    private func listButtons(_ context: WebContext) -> HTML {
        let draws = LinkButton("抽取记录", to: Address("desk", "draws"), .secondary)
        guard mayKeep(context) else { return Buttons(draws).html }
        return Buttons(
            LinkButton("登记一名", to: Address("desk", "people", "new")),
            LinkButton("导入一张表", to: Address("desk", "people", "table"), .secondary),
            LinkButton("抽取专家", to: Address("desk", "draws", "new"), .secondary), draws
        ).html
    }

    func mayKeep(_ context: WebContext) -> Bool { Self.keepers.answer(to: context.viewer) == .admitted }

    private func filterRow(_ filter: PersonFilter, _ isSet: Bool) -> HTML {
        FilterRow(
            to: Address("desk", "people"), isSet: isSet, TextField(FieldLabel("q", "姓名"), value: filter.name ?? "", width: .short),
            SelectField(
                FieldLabel("craft", "专业"), options: anyOr(Craft.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.craft?.rawValue ?? ""),
            SelectField(
                FieldLabel("team", "队伍"), options: anyOr(Team.allCases.map { ($0.rawValue, $0.title) }), chosen: filter.team?.rawValue ?? ""
            ),
            SelectField(
                FieldLabel("section", "技术领域"), options: anyOr(IPCSection.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.section?.rawValue ?? ""),
            SelectField(
                FieldLabel("state", "状态"), options: anyOr(Person.State.allCases.map { ($0.rawValue, $0.title) }),
                chosen: filter.state?.rawValue ?? "")
        ).html
    }

    func anyOr(_ options: [(String, String)], _ any: String = "全部") -> [(value: String, title: String)] {
        [(value: "", title: any)] + options.map { (value: $0.0, title: $0.1) }
    }

    func talentCrumbs(_ title: String, _ between: Crumb...) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("办件台", Address("desk"))] + between + [Crumb(title)]
    }
}

extension Person {
    /// Whether it may be drawn on a day.
    func tag(on day: LocalDate) -> HTML {
        switch state {
        case .active: (hindrances(on: day).isEmpty ? Tag("可抽取", .good) : Tag("不可抽取", .caution)).html
        case .suspended: Tag(state.title, .waiting).html
        case .removed: Tag(state.title, .plain).html
        }
    }
}
