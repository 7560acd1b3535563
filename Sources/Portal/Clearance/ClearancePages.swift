import Access
import Clearance
import Design
import Goods
import HTTPTypes
public import Hummingbird
import Law
import Markup
public import Plan
import Register
import Similarity
public import Web

/// Trade mark clearance 商标近似查询: may I use this name, for these goods? Earlier marks in the order of their risk, each with its reasons in words.
public struct ClearancePages: RouteSet {
    private static let scenario = "商标近似查询：填商标和商品，风险高的在前，写明哪一条规则、为什么、商品怎样类似；填错的留在原处"
    public static let serves = [
        Serving("3.8-5", by: .page("/clearance", "商标近似查询"), lacks: "专利文献分析和专利的侵权预警", scenario: scenario)
    ]

    public let settings: SiteSettings
    let clearance: any ClearancePort
    let lists: any NameListPort

    public init(settings: SiteSettings, clearance: any ClearancePort, lists: any NameListPort) {
        (self.settings, self.clearance, self.lists) = (settings, clearance, lists)
    }

    static let home = Address("clearance")
    static let pageLength = 30

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/clearance", who: .anyone) { request, context in try await clear(request, context) }
        router.page("/clearance/compare", who: .anyone) { request, _ in try await compare(request) }
        router.page("/clearance/goods", who: .anyone) { request, _ in try await goods(request) }
        router.page("/clearance/names", who: .anyone, also: [.post: { request, context in try await names(request, context) }]) {
            _, context in
            namesPage(context)
        }
        router.page("/clearance/names/:list", who: .anyone) { request, context in try await list(request, context) }
        router.page("/clearance/names/:list/events", who: .anyone) { _, context in try await listEvents(context) }
        router.page("/clearance/names/:list/table.csv", who: .anyone) { _, context in try await listTable(context, .csv) }
        router.page("/clearance/names/:list/table.xlsx", who: .anyone) { _, context in try await listTable(context, .xlsx) }
    }

    static func tabs(_ current: String) -> Tabs {
        Tabs(
            "查什么",
            [("", "一个商标"), ("names", "一批商标"), ("compare", "两个商标"), ("goods", "商品和服务")].map { place, title in
                .init(title, to: place.isEmpty ? home : Address("clearance", place), isCurrent: place == current)
            })
    }

    // MARK: One name

    private func clear(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let query = ClearanceQuery(items)
        let page = try items.number("page", "页码", in: 1...100) ?? 1
        guard query.isAsked else {
            let body: HTML = "\(Lead("想用的名称，在想用的商品上，有没有相同、近似的在先商标。"))\(form(query, []))\(Quiet("\(MarkJudgement.limits)"))"
            return respond(titled("商标近似查询", "", body))
        }
        let table = try await clearance.goods()
        let question: ClearanceQuestion
        do { question = try query.question(in: table) } catch {
            return respond(
                titled("商标近似查询", "", "\(ErrorSummary(error.faults))\(form(query, error.faults))"), status: .badRequest)
        }
        try context.charge(3)
        let report = try await clearance.clear(question)
        let sheet = ClearanceSheet(report, query: query, page: page, hasTable: !table.isEmpty)
        let beside: HTML = "<div id=\"ask\">\(form(query, []))\(sheet.unknown(table))</div>"
        return respond(
            titled(
                "\(question.name) · 商标近似查询", "",
                """
                \(SectionNavigation([("结果", "answer"), ("改查询", "ask"), ("依据和限度", "basis")], isNarrowOnly: true))\
                \(Columns(main: "\(sheet.answer)\(sheet.findings)\(sheet.basis)", beside: "\(beside)"))
                """))
    }

    private func form(_ query: ClearanceQuery, _ faults: [(text: String, field: String)]) -> HTML {
        func label(_ name: String, _ title: String, hint: String) -> FieldLabel {
            FieldLabel(name, title, hint: hint, error: faults.first { $0.field == name }?.text)
        }
        return Form(
            asking: Self.home,
            """
            \(TextField(label("name", "想用的商标", hint: "只比较文字；中文、字母、数字都可以"), value: query.name, isRequired: true))\
            \(TextArea(label("goods", "用在哪些商品、服务上", hint: "一行一项，写区分表的名称或者编号；前面可以写类别，如 33 枸杞果酒"), value: query.goods, rows: 4))\
            \(TextField(label("classes", "类别", hint: "1 至 45，用逗号隔开；写了商品的可以不写"), value: query.classes))\
            \(Button("查询"))
            """
        ).html
    }

    func titled(_ title: String, _ tab: String, _ content: HTML, crumb: String? = nil) -> Page {
        Page(
            title, current: Self.home,
            crumbs: [Crumb("首页", Address())] + (crumb.map { [Crumb("商标近似查询", Self.home), Crumb($0)] } ?? [Crumb("商标近似查询")]),
            body: "\(Heading("商标近似查询"))\(Self.tabs(tab))\(content)")
    }

    // MARK: Two names

    private func compare(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let (one, other) = (items["one"] ?? "", items["other"] ?? "")
        let niceClass = try items.number("class", "类别", in: 1...45)
        let isSent = !items.all("one").isEmpty || !items.all("other").isEmpty
        var faults: [(text: String, field: String)] = []
        for (text, field) in [(one, "one"), (other, "other")] where isSent {
            if text.allSatisfy(\.isWhitespace) { faults.append(("请填写商标文字", field)) }
            if text.count > ClearanceQuestion.longestName { faults.append(("商标文字至多 \(ClearanceQuestion.longestName) 个字", field)) }
        }
        let isAsked = isSent && faults.isEmpty
        let form = Form(
            asking: Address("clearance", "compare"),
            """
            \(TextField(FieldLabel("one", "一个商标", error: faults.first { $0.field == "one" }?.text), value: one, isRequired: true))\
            \(TextField(FieldLabel("other", "另一个商标", error: faults.first { $0.field == "other" }?.text), value: other, isRequired: true))\
            \(TextField(FieldLabel("class", "类别", hint: "1 至 45；写了的，这一类里的弱显著词才算弱"), value: niceClass.map { "\($0)" } ?? ""))\(Button("比较"))
            """
        ).html
        let answer: HTML =
            isAsked
            ? JudgementView(try await clearance.compare(one, other, niceClass: niceClass), one: one, other: other).section : .empty
        return respond(
            titled("两个商标的比较", "compare", "\(ErrorSummary(faults))\(form)\(answer)", crumb: "两个商标"),
            status: faults.isEmpty ? .ok : .badRequest)
    }

    // MARK: Goods

    private func goods(_ request: Request) async throws -> Response {
        let items = try QueryItems(request)
        let (one, other) = (items["one"] ?? "", items["other"] ?? "")
        let table = try await clearance.goods()
        let form = Form(
            asking: Address("clearance", "goods"),
            """
            \(TextField(FieldLabel("one", "商品或者服务", hint: "名称或者编号，如 葡萄酒、330013"), value: one, isRequired: true))\
            \(TextField(FieldLabel("other", "和哪一种比较", hint: "不写的，列出区分表里可能的项目"), value: other))\(Button("查询"))
            """
        ).html
        guard !table.isEmpty else {
            let advice: HTML = "管理员可以导入《类似商品和服务区分表》；没有导入的时候，只能按类别比较。"
            return respond(titled("商品和服务", "goods", "\(form)\(EmptyState("还没有导入区分表", advice: [advice]))", crumb: "商品和服务"))
        }
        let answer: HTML =
            one.isEmpty ? .empty : other.isEmpty ? GoodsView.proposals(for: one, table) : GoodsView.verdict(one, other, table)
        return respond(
            titled("商品和服务", "goods", "\(form)\(answer)\(Quiet("区分表 \(table.edition)，\(table.count.grouped) 项。结果仅供参考。"))", crumb: "商品和服务"))
    }
}
