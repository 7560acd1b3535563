import Design
import Hummingbird
import Law
import Markup
import Plan
import Web

extension PlanPages {
    /// `/plan`: every clause with how many of its sentences are served.
    func overview(_ request: Request) throws -> Response {
        let items = try QueryItems(request)
        let plan = try plan(items)
        let coverage = coverage(of: plan)
        let lines = lines(coverage)
        let filter = try PlanFilter(items, of: plan, bodies: lines.reduce(into: []) { $0.formUnion($1.bodies) })
        let isNewest = plan.id == plans.plans.first?.id
        let shown = lines.filter { $0.fits(filter) }
        let address = filter.address(plan, isNewest: isNewest)
        let list: HTML =
            shown.isEmpty
            ? EmptyState("没有符合条件的条", advice: ["\(Link("看全部", to: Address("plan", query: ["plan": isNewest ? nil : plan.id])))"]).html
            : chapters(shown, plan, isNewest)
        let body: HTML = """
            \(Heading("实施方案对照", line: [HTML(plain: plan.number), "<time>\(plan.day)</time>", "到 \(String(plan.horizon)) 年"]))\
            \(Lead("\(plan.title)要求的每件事，由哪个页面实现，还缺什么，都在这里。要求由本站用自己的话概括，以原文为准。"))\
            \(otherPlans(plan))\
            \(Figures(figures(coverage, isNewest)))\
            \(Columns(main: "\(ChosenFilters(chosen(filter, plan, address)))\(list)", beside: Facets(facets(lines, filter, plan, address)).html, on: .start))\
            \(Section("目标", anchor: "targets", targets(coverage)))\
            \(Section("怎样计数", Points(Self.explanations).html))
            """
        return respond(
            Page(
                "实施方案对照", current: Address("plan"), crumbs: [Crumb("首页", Address()), Crumb("实施方案")], canonical: address, body: body))
    }

    private static let explanations: [HTML] = [
        "实施方案的每一句要求是一项，编号是条号和在该条里的次序，例如 2.2-3 是 2.2 的第三句。", "<strong>已实现</strong>：有页面、命令或者程序做到整项要求。",
        "<strong>部分实现</strong>：做到一部分，还缺什么写在该条的页面上。", "<strong>未实现</strong>：还没有。<strong>平台之外</strong>：不是程序能做的，写明为什么。",
        "每一项声明都写明由哪个测试走通；声明的页面和测试不存在时，程序的检查不能通过。",
    ]

    func lines(_ coverage: Coverage) -> [ClauseLine] {
        coverage.plan.chapters.flatMap { chapter in
            chapter.clauses.map { clause in
                let bodies = clause.departments.compactMap { body($0) }
                return ClauseLine(
                    chapter: chapter, clause: clause, tally: coverage.tally(of: clause.sentences),
                    bodies: Set(bodies.flatMap { [$0.id] + $0.today.map(\.id) }))
            }
        }
    }

    private func figures(_ coverage: Coverage, _ isNewest: Bool) -> [Figure] {
        let plan = coverage.plan
        let tally = coverage.tally(of: plan.sentences)
        let all = Address("plan", query: ["plan": isNewest ? nil : plan.id])
        return [Figure("条", plan.clauses.count, to: all), Figure("项要求", plan.sentences.count, to: all)]
            + Extent.allCases.map { Figure($0.title, tally[$0] ?? 0, to: all.with("state", $0.rawValue)) }
    }

    private func otherPlans(_ plan: Plan) -> HTML {
        guard plans.plans.count > 1 else { return .empty }
        return Tabs(
            "实施方案",
            plans.plans.enumerated().map { place, other in
                Tabs.Tab(
                    other.number, to: Address("plan", query: ["plan": place == 0 ? nil : other.id]), isCurrent: other.id == plan.id)
            }
        ).html
    }

    private func chapters(_ lines: [ClauseLine], _ plan: Plan, _ isNewest: Bool) -> HTML {
        let parts: [HTML] = plan.chapters.compactMap { chapter in
            let own = lines.filter { $0.chapter.number == chapter.number }
            guard !own.isEmpty else { return nil }
            return Results("\(chapter.number)　\(chapter.title)", own.map { result($0, plan, isNewest) }).html
        }
        return "\(parts)"
    }

    private func result(_ line: ClauseLine, _ plan: Plan, _ isNewest: Bool) -> Result {
        let tags: [HTML] = Extent.allCases.compactMap { extent in
            line.tally[extent].map { Tag("\(extent.title) \($0)", extent.tone).html }
        }
        return Result(
            "\(line.clause.id)　\(line.clause.title)", to: line.address.with("plan", isNewest ? nil : plan.id), line: tags,
            passage: HTML(plain: duties(line.clause, plan)))
    }

    /// Who is responsible, in one line.
    private func duties(_ clause: Clause, _ plan: Plan) -> String {
        func names(_ departments: [Department]) -> String { departments.map(\.name).joined(separator: "、") }
        if clause.departments.isEmpty { return "方案没有写明部门\(steward(plan).map { "，由\($0)统筹" } ?? "")" }
        if clause.isShared { return "分别负责：\(names(clause.leads))" }
        return "牵头：\(names(clause.leads))" + (clause.cooperating.isEmpty ? "" : "　配合：\(names(clause.cooperating))")
    }

    func steward(_ plan: Plan) -> String? { plan.steward.flatMap { plans.body($0, on: settings.today())?.name } }

    // MARK: Filters

    private func facets(_ lines: [ClauseLine], _ filter: PlanFilter, _ plan: Plan, _ address: Address) -> [Facet] {
        let (byChapter, byBody, byExtent) = (
            lines.filter { $0.fits(body: filter) && $0.fits(extent: filter) },
            lines.filter { $0.fits(chapter: filter) && $0.fits(extent: filter) },
            lines.filter { $0.fits(chapter: filter) && $0.fits(body: filter) }
        )
        func value(_ title: String, _ count: Int, _ name: String, _ text: String, _ isChosen: Bool) -> Facet.Value {
            Facet.Value(title, count: count, to: address.with(name, isChosen ? nil : text), isChosen: isChosen)
        }
        func bodies(_ found: [(id: String, title: String)]) -> [Facet.Value] {
            found.map { body in
                value(body.title, byBody.count { $0.bodies.contains(body.id) }, "department", body.id, body.id == filter.body)
            }
        }
        return [
            Facet(
                "状态",
                Extent.allCases.map { extent in
                    value(extent.title, byExtent.count { $0.tally[extent] != nil }, "state", extent.rawValue, extent == filter.extent)
                }),
            Facet(
                "章",
                plan.chapters.map { chapter in
                    value(
                        "\(chapter.number)　\(chapter.title)", byChapter.count { $0.chapter.number == chapter.number }, "chapter",
                        String(chapter.number), chapter.number == filter.chapter)
                }),
            Facet("部门，方案里的名称", bodies(plan.departments.map { ($0.authority, $0.name) })),
            Facet("部门，现在的名称", bodies(holders(plan))),
        ]
    }

    /// Everybody who stands today for one that the plan names.
    private func holders(_ plan: Plan) -> [(id: String, title: String)] {
        var found: [(id: String, title: String)] = []
        for holder in plan.departments.compactMap({ body($0) }).flatMap(\.today) where !found.contains(where: { $0.id == holder.id }) {
            found.append((holder.id, holder.shortName))
        }
        return found
    }

    private func chosen(_ filter: PlanFilter, _ plan: Plan, _ address: Address) -> [(title: String, without: Address)] {
        var filters: [(title: String, without: Address)] = []
        if let extent = filter.extent { filters.append(("状态：\(extent.title)", address.with("state", nil))) }
        if let chapter = filter.chapter { filters.append(("第 \(chapter) 章", address.with("chapter", nil))) }
        if let id = filter.body {
            let name = plans.body(id, on: settings.today())?.name ?? id
            filters.append(("部门：\(name)", address.with("department", nil)))
        }
        return filters
    }

    // MARK: Targets

    private func targets(_ coverage: Coverage) -> HTML {
        let rows: [[HTML]] = coverage.plan.targets.map { target in
            let extent = coverage.extent(of: target)
            let id: HTML =
                coverage.plan.clause(target.clause) == nil
                ? "<span id=\"\(target.id)\">\(target.id)</span>" : Link(target.id, to: Address("plan", target.clause).at(target.id)).html
            return [
                id, HTML(plain: target.text), HTML(plain: target.figure?.description ?? "没有数值"),
                HTML(plain: target.year.map { "\($0) 年" } ?? "没有写年份"),
                HTML(plain: plans.body(target.setBy, on: settings.today())?.name ?? target.setBy),
                "\(Tag(extent.title, extent.tone))\(means(coverage.servings(of: target)))",
            ]
        }
        return Table(
            id: "targets-table", caption: "方案提出的目标和数值",
            columns: [.init("编号"), .init("目标"), .init("数值"), .init("年份"), .init("由谁提出"), .init("状态")], rows: rows
        ).html
    }

    private func means(_ servings: [Serving]) -> HTML {
        let parts: [HTML] = servings.map { "<br>\($0.means.html)" }
        return parts.joined()
    }
}
