import Access
import Design
import HTTPTypes
public import Hummingbird
import Law
import Markup
public import Plan
import Warning
public import Web

/// Warning signals over the data: what was found and why, on which rows, and what an officer does about it.
public struct WarningDesk: RouteSet {
    public let settings: SiteSettings
    let warnings: any WarningPort

    public static let serves = [
        Serving(
            "4.5-4", by: .page("/desk/warnings", "预警"), lacks: "互联网上的主动监测；在线创意的自动比对",
            scenario: "预警：同一当事人三件以上提出一次，理由、数字和所依据的办件写明，转为线索或者排除以后不再重复")
    ]

    public init(settings: SiteSettings, warnings: any WarningPort) { (self.settings, self.warnings) = (settings, warnings) }

    private static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    private static let actors = Who.roles([.officer, .approver])
    static let home = Address("desk", "warnings")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/warnings", who: Self.readers) { request, context in try await list(request, context) }
        router.page("/desk/warnings/table.csv", who: Self.readers) { request, context in try await file(request, context) }
        router.page("/desk/warnings/rules", who: Self.readers) { _, context in try rules(context) }
        router.act("/desk/warnings/search", who: Self.actors) { request, context in
            _ = try await SentForm(request, context)
            do {
                _ = try await warnings.search(by: context.viewer)
                return see(Self.home)
            } catch let refusal as WarningRefusal { throw WebError.forbidden(refusal.description) }
        }
        router.page("/desk/warnings/:key", who: Self.readers) { _, context in try await one(context, nil, nil) }
        for act in ["take", "dismiss", "defer"] {
            router.act("/desk/warnings/:key/\(act)", who: Self.actors) { request, context in try await self.act(act, request, context) }
        }
    }

    // MARK: The list

    private func choice(_ request: Request) throws -> (WarningChoice, QueryItems) {
        let items = try QueryItems(request)
        var choice = WarningChoice(signal: items["signal"], area: items["area"])
        if let text = items["grade"] {
            guard let grade = WarningGrade(code: text) else { throw WebError.badRequest("没有等级“\(text.prefix(20))”。") }
            choice.grade = grade
        }
        choice.state = try items.choice("state", "状态", of: WarningState.self)
        if let signal = choice.signal, Signal.of(signal) == nil { throw WebError.badRequest("没有预警信号“\(signal.prefix(40))”。") }
        return (choice, items)
    }

    private func address(_ choice: WarningChoice, _ path: String...) -> Address {
        Address(
            segments: ["desk", "warnings"] + path,
            query: [
                "signal": choice.signal, "grade": choice.grade?.code, "state": choice.state?.rawValue, "area": choice.area,
            ])
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let (choice, items) = try choice(request)
        try admit(context)
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let found = try await warnings.warnings(
            choice, for: context.viewer, offset: (number - 1) * Self.pageLength, limit: Self.pageLength)
        let body: HTML = """
            \(Heading("预警", line: [HTML(plain: "\(choice.state?.title ?? "没有办完的") \(found.total.grouped) 条")]))\
            \(Lead("由平台的数据按公开的规则找出，只是线索，不是结论。每条写明数字、门槛和所依据的行；规则见\(Link("预警信号", to: Address("desk", "warnings", "rules")))。"))\
            \(figures(found, choice))\(filter(choice, for: context.viewer))\(table(found))\
            \(Pagination(page: number, total: found.total, perPage: Self.pageLength, address: address(choice)))\
            \(Buttons(LinkButton("下载这张表（CSV）", to: address(choice, "table.csv"), .secondary)))\(try again(context))
            """
        let crumbs = [Crumb("首页", Address()), Crumb("办件台", Address("desk")), Crumb("预警")]
        return respond(Page("预警 · 办件台", current: Address("desk"), crumbs: crumbs, body: body))
    }

    private func admit(_ context: WebContext) throws {
        guard warnings.mayRead(context.viewer) else { throw WebError.forbidden("预警由办理案件线索的机关和领导查看，您现在的身份所在的机关不办理案件线索。") }
    }

    private func figures(_ found: WarningList, _ choice: WarningChoice) -> KeyFigures {
        KeyFigures(
            WarningGrade.allCases.reversed().map { grade in
                var chosen = choice
                chosen.grade = grade
                return KeyFigure(grade.title, (found.grades[grade] ?? 0).grouped, unit: "条", to: address(chosen))
            })
    }

    private func filter(_ choice: WarningChoice, for viewer: Viewer) -> FilterRow {
        let any = [(value: "", title: "全部")]
        let areas = warnings.areas(for: viewer)
        return FilterRow(
            to: Self.home, isSet: choice != WarningChoice(),
            SelectField(
                FieldLabel("signal", "信号"), options: any + Signal.all.map { (value: $0.code, title: $0.title) }, chosen: choice.signal ?? ""
            ),
            SelectField(
                FieldLabel("grade", "等级"), options: any + WarningGrade.allCases.reversed().map { (value: $0.code, title: $0.title) },
                chosen: choice.grade?.code ?? ""),
            SelectField(
                FieldLabel("state", "状态"),
                options: [(value: "", title: "没有办完的")] + WarningState.allCases.map { (value: $0.rawValue, title: $0.title) },
                chosen: choice.state?.rawValue ?? ""),
            SelectField(
                FieldLabel("area", "地区"), options: any + areas.map { (value: $0.code, title: $0.name) }, chosen: choice.area ?? ""))
    }

    private func table(_ found: WarningList) -> Table {
        let rows: [[HTML]] = found.lines.map { line in
            [
                Link(line.subject, to: Address("desk", "warnings", line.key)).html, WarningParts.tag(line.grade).html,
                "\(line.title)<p>\(line.reason)</p>", HTML(plain: line.areas.joined(separator: "、")),
                "<time>\(line.since)</time>", "<time>\(line.changed)</time>", HTML(plain: WarningParts.state(line)),
            ]
        }
        return Table(
            id: "warnings", caption: "共 \(found.total.grouped) 条，等级高的在前",
            columns: [.init("关于"), .init("等级"), .init("信号和理由"), .init("地区"), .init("最早的一行"), .init("最近变动"), .init("状态")], rows: rows,
            .dense, empty: EmptyState("这里没有预警", advice: ["平台每天查找一次；换一个条件，或者看看已经办完的。"]))
    }

    private func again(_ context: WebContext) throws -> HTML {
        guard warnings.mayAct(context.viewer) else { return .empty }
        let token = HiddenField(SentForm.tokenField, try context.person().token.formToken)
        return Form(to: Address("desk", "warnings", "search"), "\(token)\(Button("现在查找", .secondary))").html
    }

    // MARK: As a file

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let (choice, _) = try choice(request)
        try admit(context)
        let page = 500
        var lines: [WarningLine] = []
        while true {
            let found = try await warnings.warnings(choice, for: context.viewer, offset: lines.count, limit: page)
            lines += found.lines
            if found.lines.count < page { break }
        }
        return TableFile(
            ["编号", "等级", "信号", "关于", "理由", "地区", "最早的一行", "提出", "最近变动", "状态"],
            lines.map {
                [
                    $0.key, $0.grade.title, $0.title, $0.subject, $0.reason, $0.areas.joined(separator: "、"), "\($0.since)", "\($0.raised)",
                    "\($0.changed)", WarningParts.state($0),
                ]
            }
        ).answer(named: "warnings-\(settings.today()).csv")
    }

    // MARK: The rules

    private func rules(_ context: WebContext) throws -> Response {
        try admit(context)
        let rows: [[HTML]] = Signal.all.map { signal in
            let terms = warnings.book.terms(of: signal)
            return [
                "\(signal.title)<p><code>\(signal.code)</code></p>", HTML(plain: terms.isOn ? signal.rule(terms) : "本地区关闭"),
                WarningParts.tag(terms.grade).html,
                HTML(plain: signal.looks), HTML(plain: signal.advice),
            ]
        }
        let table = Table(
            id: "signals", caption: "预警信号 \(rows.count) 种",
            columns: [.init("信号"), .init("规则"), .init("等级"), .init("看哪些行，哪些不计"), .init("怎么办")], rows: rows)
        let body: HTML = """
            \(Heading("预警信号"))\(Lead("门槛和期间是平台和本地区自己定的，没有文件规定，可以在地区配置 warnings.toml 里改。达到门槛为表中的等级，达到两倍升一级。"))\
            \(table)\(Quiet("同一对象没有办完的预警只有一条，有新的行时续写；排除、转为线索以后，只在出现以前没有依据过的行时另提一条。"))
            """
        return respond(
            Page("预警信号 · 办件台", current: Address("desk"), crumbs: crumbs("预警信号"), body: body))
    }

    private func crumbs(_ title: String) -> [Crumb] {
        [Crumb("首页", Address()), Crumb("办件台", Address("desk")), Crumb("预警", Self.home), Crumb(title)]
    }

    // MARK: One

    /// - Parameter sent: what was typed in a form that was refused.
    private func one(_ context: WebContext, _ sent: QueryItems?, _ refusal: WarningRefusal?) async throws -> Response {
        let key = try context.segment("key")
        guard let file = try await warnings.warning(key, for: context.viewer) else {
            throw WebError.notFound("没有编号为 \(key.prefix(20)) 的预警，或者不在您的地区。")
        }
        let parts = WarningParts(file)
        let token = HiddenField(SentForm.tokenField, try context.person().token.formToken).html
        let summary = ErrorSummary(refusal.map { [(text: $0.description, field: $0.field)] } ?? [])
        let acts = file.mayAct ? WarningActs(file, token, sent, refusal, today: settings.today()).html : HTML.empty
        let body: HTML = "\(parts.heading)\(summary)\(parts.facts)\(acts)\(parts.rows)\(parts.history)"
        return respond(
            Page("预警：\(file.line.subject)", current: Address("desk"), crumbs: crumbs(file.line.subject), body: body),
            status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func act(_ name: String, _ request: Request, _ context: WebContext) async throws -> Response {
        let sent = try await SentForm(request, context).fields
        let key = try context.segment("key")
        do {
            try await warnings.act(try Self.read(name, sent), on: key, by: context.viewer)
            return see(Address("desk", "warnings", key))
        } catch let refusal as WarningRefusal { return try await one(context, sent, refusal) }
    }

    private static func read(_ name: String, _ sent: QueryItems) throws -> WarningAct {
        switch name {
        case "take": return .taken
        case "dismiss": return .dismissed(sent["dismissed"] ?? "")
        default:
            guard let until = LocalDate(written: sent["until"] ?? "") else {
                throw WarningRefusal("请填写暂缓到哪一天，例如 2026-12-31。", at: "until")
            }
            return .deferred(until: until, sent["deferred"] ?? "")
        }
    }
}
