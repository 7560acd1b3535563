import Credit
import Design
import Hummingbird
import Law
import Markup
import Web

extension AgencyPages {
    func one(_ request: Request, _ context: WebContext) async throws -> Response {
        let code = try context.segment("code")
        guard let file = try await agencies.agency(code) else {
            throw WebError.notFound("没有代码为“\(code.prefix(40))”的代理机构。可以在代理机构的列表里按名称查找。")
        }
        let agency = file.line.agency
        if agency.code != code { return moved(to: Address("agencies", agency.code)) }
        let replay = try CreditReplay(QueryItems(request), today: settings.today())
        let score = try await agencies.score(of: .agency(agency.code), on: replay.day, known: replay.known)
        let course = try await agencies.course(of: .agency(agency.code))
        let line: [HTML] =
            [HTML(plain: file.line.kindTitle)] + (file.line.area.map { [HTML(plain: $0)] } ?? [])
            + [file.line.grade] + file.line.tags
        let body: HTML = """
            \(Heading(agency.name, line: line))\(KeyFigures(figures(file)))\(Facts(facts(file)))\(source(file))\
            \(agency.isRated ? credit(score, course, replay, at: Address("agencies", agency.code)) : .empty)\
            \(people(file))\(branches(file))
            """
        return respond(
            Page(
                agency.name, current: Self.home, crumbs: crumbs(agency.name), canonical: Address("agencies", agency.code),
                alternative: Address("api", "v1", "agencies", agency.code), body: body))
    }

    private func figures(_ file: AgencyFile) -> [KeyFigure] {
        let line = file.line
        let rights = file.parties.first.map { Address("party", $0) }
        var figures = [
            KeyFigure("代理的权利", line.cases.grouped, unit: "件", to: rights), KeyFigure("其中获权", line.granted.grouped, unit: "件"),
        ]
        if line.isListed { figures.append(KeyFigure("执业人员", line.practitioners.grouped, unit: "名")) }
        return figures
    }

    private func facts(_ file: AgencyFile) -> [Fact] {
        let agency = file.line.agency
        guard file.line.isListed else {
            return [Fact("出处", "只见于登记簿里的权利，名录里没有；服务、收费和执业人员都不清楚"), Fact("编号", Number(agency.code).html)]
        }
        func fact(_ title: String, _ text: String?) -> Fact? { text.map { Fact(title, HTML(plain: $0)) } }
        let head: HTML? = agency.head.flatMap { code in
            file.headIsListed ? Link(agency.headName ?? code, to: Address("agencies", code)).html : nil
        }
        return [
            Fact("统一社会信用代码", Number(agency.code).html), fact("机构代码", agency.number),
            (head ?? (agency.headName ?? agency.head).map { HTML(plain: $0) }).map { Fact("总部", $0) }, fact("地址", agency.address),
            fact("服务", agency.services.isEmpty ? nil : agency.services.joined(separator: "、")),
            agency.fees.isEmpty ? nil : Fact("收费", agency.fees.map { HTML(plain: $0) }),
            fact("备案日", agency.filed?.description), fact("最近的年度报告", agency.yearlyReport.map { "\($0) 年" }),
            fact("涉外业务", agency.handlesForeign ? "办理" : nil), fact("引进项目", agency.programme),
            file.parties.isEmpty
                ? nil : Fact("在登记簿里", file.parties.map { Link("主体页 \($0)", to: Address("party", $0)).html }),
        ].compactMap(\.self)
    }

    private func source(_ file: AgencyFile) -> HTML {
        guard let source = file.source, let asOf = file.asOf else { return .empty }
        return Quiet("以上出自\(source)，截至 <time>\(asOf)</time>；件数由登记簿数出。").html
    }

    /// The score of a day with every event behind it.
    private func credit(_ score: CreditScore, _ course: [CreditScore], _ replay: CreditReplay, at address: Address) -> HTML {
        let parts = CreditParts(score, inside: false)
        return Section(
            "信用", anchor: "credit",
            "\(replay.form(at: address))\(parts.summary)\(parts.table)\(CreditParts.course(course, at: address))\(contesting)"
        ).html
    }

    private var contesting: HTML {
        Quiet(
            "本机构对其中一项有异议，或者已经改正、要申请修复的，用本机构的账号登录后在“\(Link("本机构的信用", to: Address("account", "credit")))”里提出。"
        ).html
    }

    private func people(_ file: AgencyFile) -> HTML {
        guard file.line.isListed else { return .empty }
        let rows: [[HTML]] = file.practitioners.map { line in
            [
                Link(line.name, to: Address("practitioners", line.key)).html, Number(line.licence).html,
                HTML(plain: line.facts.craft ?? ""),
                "\(line.facts.filed.map { "<time>\($0)</time>" as HTML })\(line.facts.left.map { Tag("\($0) 离职").html })",
                HTML(plain: line.trainingWords),
            ]
        }
        let table = Table(
            id: "practitioners", caption: "共 \(rows.count.grouped) 名；姓名只显示姓，证号只显示末四位",
            columns: [.init("姓名"), .init("执业证号"), .init("类别"), .init("执业备案日"), .init("培训学时")], rows: rows,
            empty: EmptyState("名录里没有这家机构的执业人员"))
        return Section("执业人员", anchor: "practitioners", table.html).html
    }

    private func branches(_ file: AgencyFile) -> HTML {
        guard !file.branches.isEmpty else { return .empty }
        return Section(
            "分支机构", anchor: "branches",
            Points(file.branches.map { "\(Link($0.name, to: Address("agencies", $0.code)))　\($0.address ?? "")" as HTML }).html
        ).html
    }

    // MARK: A practitioner

    func practitioner(_ request: Request, _ context: WebContext) async throws -> Response {
        let key = try context.segment("practitioner")
        guard let file = try await agencies.practitioner(key) else { throw WebError.notFound("没有这名执业人员。") }
        let replay = try CreditReplay(QueryItems(request), today: settings.today())
        let score = try await agencies.score(of: .practitioner(key), on: replay.day, known: replay.known)
        let parts = CreditParts(score, inside: false)
        let origin = Origin(file.source, asOf: file.asOf)
        let facts = [
            Fact("执业证号", Number(file.line.licence).html, origin: origin),
            Fact("所在机构", Link(file.agencyName, to: Address("agencies", file.agency)).html, origin: origin),
            Fact("类别", HTML(plain: file.line.facts.craft ?? "没有写"), origin: origin),
            Fact("执业备案日", file.line.facts.filed.map { "<time>\($0)</time>" } ?? "没有写", origin: origin),
            Fact("培训学时", HTML(plain: file.line.trainingWords.isEmpty ? "没有写" : file.line.trainingWords), origin: origin),
        ]
        return respond(
            Page(
                "\(file.line.name) \(file.line.licence)", current: Self.home,
                crumbs: crumbs(file.line.name, Crumb(file.agencyName, Address("agencies", file.agency))),
                canonical: Address("practitioners", key),
                body: """
                    \(Heading("\(file.line.name)", line: [Number(file.line.licence).html, parts.grade]))\(Facts(facts))\
                    \(Section("信用", anchor: "credit", "\(replay.form(at: Address("practitioners", key)))\(parts.summary)\(parts.table)"))
                    """))
    }
}

extension PractitionerLine {
    var trainingWords: String {
        guard let hours = facts.trainingHours else { return "" }
        return "\(hours) 学时" + (facts.trainingYear.map { "（\($0) 年）" } ?? "")
    }
}

/// Which past day a score is asked for, and by whose knowledge.
struct CreditReplay {
    let day: LocalDate
    /// The day whose knowledge counts: that same day, or today.
    let known: LocalDate
    private let today: LocalDate

    init(_ items: QueryItems, today: LocalDate) throws {
        self.today = today
        guard let text = items["on"] else {
            (day, known) = (today, today)
            return
        }
        guard let day = LocalDate(written: text) else { throw WebError.badRequest("“\(text.prefix(20))”不是有效的日期，应写作 2026-11-23。") }
        guard day <= today else { throw WebError.badRequest("\(day) 还没有到，分数只能算到今天（\(today)）。") }
        self.day = day
        known = items["known"] == "then" ? day : today
    }

    func form(at address: Address) -> HTML {
        FilterRow(
            to: address, isSet: day != today, TextField(FieldLabel("on", "重算哪一天"), value: day.description, kind: .date, width: .short),
            SelectField(
                FieldLabel("known", "依据"), options: [(value: "now", title: "现在知道的"), (value: "then", title: "当天知道的")],
                chosen: known == day && day != today ? "then" : "now")
        ).html
    }
}
