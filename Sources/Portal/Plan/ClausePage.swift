import Design
import Hummingbird
import Indicator
import Law
import Markup
import Plan
import Web

extension PlanPages {
    /// `/plan/2.2`: each sentence, what serves it, the rows and the test that show it.
    func clause(_ request: Request, _ context: WebContext) async throws -> Response {
        let plan = try plan(try QueryItems(request))
        let id = try context.segment("clause")
        guard let chapter = plan.chapters.first(where: { $0.clauses.contains { $0.id == id } }), let clause = plan.clause(id) else {
            throw WebError.notFound("\(plan.number)没有 \(id.prefix(20)) 这一条。可以从实施方案的目录进入。")
        }
        let coverage = coverage(of: plan)
        let counts = try await counts(clause.sentences.flatMap { coverage.servings(of: $0) })
        let tally = coverage.tally(of: clause.sentences)
        let tags: [HTML] = Extent.allCases.compactMap { extent in tally[extent].map { Tag("\(extent.title) \($0)", extent.tone).html } }
        let parameter = plan.id == plans.plans.first?.id ? nil : plan.id
        let home = Address("plan", query: ["plan": parameter])
        let body: HTML = """
            \(Heading("\(clause.id)　\(clause.title)", line: tags))\
            \(Quiet("\(plan.number)，第 \(chapter.number) 章“\(chapter.title)”，共 \(clause.sentences.count) 项要求。要求由本站用自己的话概括，以原文为准。"))\
            \(Section("要求", anchor: "sentences", Facts(clause.sentences.map { fact($0, coverage, counts) }).html))\
            \(measures(clause, plan))\
            \(Section("部门", anchor: "departments", departments(clause, plan)))\
            \(neighbours(of: clause, in: plan, parameter))
            """
        return respond(
            Page(
                "\(clause.id) \(clause.title)", current: Address("plan"),
                crumbs: [Crumb("首页", Address()), Crumb("实施方案", home), Crumb(clause.id)],
                canonical: Address("plan", clause.id, query: ["plan": parameter]), body: body))
    }

    private func counts(_ servings: [Serving]) async throws -> [LiveRows: Int] {
        var counts: [LiveRows: Int] = [:]
        for rows in Set(servings.compactMap(\.rows)) { counts[rows] = try await plans.count(rows) }
        return counts
    }

    private func fact(_ sentence: Sentence, _ coverage: Coverage, _ counts: [LiveRows: Int]) -> Fact {
        let extent = coverage.extent(of: sentence)
        var lines: [HTML] = [
            "<p id=\"\(sentence.id)\">\(sentence.text)</p>", Tags([Tag(extent.title, extent.tone), Tag(sentence.kind.title)]).html,
        ]
        if let figure = sentence.figure {
            let by = plans.body(sentence.setBy, on: settings.today())?.name ?? sentence.setBy
            lines.append("<p>数值：\(figure.description)，\(sentence.year.map { "到 \($0) 年" } ?? "没有写年份")，由\(by)提出。</p>")
        }
        if let why = sentence.outside { lines.append("<p>在平台之外：\(why)。</p>") }
        if let part = sentence.beyond { lines.append("<p>不由平台做的部分：\(part)。</p>") }
        let servings = coverage.servings(of: sentence)
        if !servings.isEmpty { lines.append(Points(servings.map { line($0, counts) }).html) }
        return Fact(sentence.id, lines.joined(separator: "\n"))
    }

    /// The indicators that tell of the clause's sentences, by what they are about.
    private func measures(_ clause: Clause, _ plan: Plan) -> HTML {
        let ids = plan.id == Plan.founding ? Set(clause.sentences.map(\.id)) : []
        let found = indicators.filter { !ids.isDisjoint(with: $0.sentences) }
        guard !found.isEmpty else { return .empty }
        var subjects: [String] = []
        for indicator in found where !subjects.contains(indicator.subject) { subjects.append(indicator.subject) }
        let lines: [HTML] = subjects.map { subject in
            let links: [HTML] = found.filter { $0.subject == subject }.map { Link($0.name, to: Address("indicators", $0.code)).html }
            return links.joined(separator: "、")
        }
        return Section("指标", anchor: "indicators", Points(lines).html).html
    }

    private func line(_ serving: Serving, _ counts: [LiveRows: Int]) -> HTML {
        let rows: HTML = serving.rows.flatMap { rows in counts[rows].map { "，现有 \($0.grouped) \(rows.link)" as HTML } } ?? .empty
        let lacks: HTML? = serving.lacks.map { "还缺：\($0)。" }
        return "\(serving.means.html)\(rows)。\(lacks)\(Quiet("由测试“\(serving.scenario)”走通。"))"
    }

    private func departments(_ clause: Clause, _ plan: Plan) -> HTML {
        guard !clause.departments.isEmpty else {
            return "<p>方案没有写明部门\(steward(plan).map { "，由\($0)统筹" } ?? "")。</p>"
        }
        let part = clause.isShared ? "负责" : "牵头"
        let rows = clause.leads.map { row($0, part) } + clause.cooperating.map { row($0, "配合") }
        return Table(
            id: "departments-table", caption: clause.isShared ? "分别负责的部门" : "牵头和配合的部门",
            columns: [.init("方案里的名称"), .init("职责"), .init("今天由谁承接"), .init("依据")], rows: rows
        ).html
    }

    private func row(_ department: Department, _ part: String) -> [HTML] {
        guard let body = body(department) else { return [HTML(plain: department.name), HTML(plain: part), "不明", .empty] }
        let holders: [HTML] = body.today.map { holder in
            let share: HTML? = holder.part.map { "（\($0)）" }
            return "\(holder.name)\(share)"
        }
        let change: HTML =
            body.ended.map { "<br>原部门至 <time>\($0)</time>\(since(body))" } ?? "<br>没有变动"
        let ground: HTML = "\(body.source ?? "机构沿革")\(body.isUnconfirmed ? "，待核实" : "")"
        return [
            "\(department.name)<br>\(body.name == department.name ? "" : body.name)", HTML(plain: part),
            "\(holders.joined(separator: "<br>"))\(change)", ground,
        ]
    }

    /// From which days those who stand for it today have been there.
    private func since(_ body: BodyHistory) -> HTML {
        let days = Set(body.today.compactMap(\.since)).sorted()
        guard !days.isEmpty else { return .empty }
        return "，现部门自 \(days.map { "<time>\($0)</time>" as HTML }.joined(separator: "、"))"
    }

    private func neighbours(of clause: Clause, in plan: Plan, _ parameter: String?) -> HTML {
        let clauses = plan.clauses
        guard let place = clauses.firstIndex(where: { $0.id == clause.id }) else { return .empty }
        func link(_ word: String, _ other: Int) -> HTML? {
            guard clauses.indices.contains(other) else { return nil }
            let target = clauses[other]
            return "<li>\(word)：\(Link("\(target.id) \(target.title)", to: Address("plan", target.id, query: ["plan": parameter])))</li>"
        }
        return "<nav aria-label=\"相邻的条\"><ul>\(link("上一条", place - 1))\(link("下一条", place + 1))</ul></nav>"
    }
}

extension Serving.Means {
    /// A link where the address is whole; a page of one right or one party has its name alone.
    var html: HTML {
        switch self {
        case .page(let path, let title):
            guard !path.contains(":") else { return "\(title)（<code>\(path)</code>）" }
            return Link(title, to: Address(segments: path.split(separator: "/").map(String.init))).html
        case .command(let command, let title): return "命令 <code>\(command)</code>（\(title)）"
        case .procedure(let code, let title): return "程序“\(title)”（<code>\(code)</code>）"
        }
    }
}

extension LiveRows {
    /// Where the rows are seen.
    var link: HTML {
        switch self {
        case .rights, .leadingIndustries: Link(title, to: Address("search")).html
        case .imports: Link(title, to: Address("imports")).html
        case .parties: HTML(plain: title)
        case .people: Link(title, to: Address("people")).html
        case .draws: Link(title, to: Address("draws")).html
        case .snapshots: Link(title, to: Address("indicators")).html
        case .agencies, .practitioners, .creditEvents: Link(title, to: Address("agencies")).html
        }
    }
}
