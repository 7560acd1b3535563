import Access
import Design
public import Hummingbird
import Law
import Markup
public import Plan
public import Web

/// The list of key cases on the board: who, why, by when, when the next report is due, a lamp, and what was taken off.
public struct KeyCaseDesk: RouteSet {
    public let settings: SiteSettings
    let cases: any KeyCasePort

    public static let serves = [
        Serving(
            "4.1-7", by: .page("/desk/key-cases", "督办案件"),
            scenario: "督办案件总表：本地区的挂牌案件由谁、为什么、到哪天、该报告了没有，摘牌的另列，别的地区和企业看不到")
    ]

    public init(settings: SiteSettings, cases: any KeyCasePort) { (self.settings, self.cases) = (settings, cases) }

    private static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    private static let home = Address("desk", "key-cases")
    private static let pageLength = 50

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/key-cases", who: Self.readers) { request, context in try await list(request, context) }
        router.page("/desk/key-cases/table.csv", who: Self.readers) { request, context in try await file(request, context) }
    }

    private func page(_ isOver: Bool, _ context: WebContext, _ offset: Int, _ limit: Int) async throws -> KeyCaseList {
        guard let list = try await cases.keyCases(isOver: isOver, for: context.viewer, offset: offset, limit: limit) else {
            throw WebError.forbidden("督办案件由办理案件的机关和领导查看，您现在的身份所在的机关不办理案件。")
        }
        return list
    }

    private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let items = try QueryItems(request)
        let isOver = items["over"] != nil
        let number = try items.number("page", "页码", in: 1...1_000_000) ?? 1
        let found = try await page(isOver, context, (number - 1) * Self.pageLength, Self.pageLength)
        let address = Self.home.with("over", isOver ? "yes" : nil)
        let file = Address("desk", "key-cases", "table.csv").with("over", isOver ? "yes" : nil)
        let other = isOver ? Link("正在督办的", to: Self.home) : Link("已经摘牌和不予挂牌的", to: Self.home.with("over", "yes"))
        let body: HTML = """
            \(Heading("督办案件", line: [HTML(plain: "\(isOver ? "已经结束的" : "正在督办的") \(found.total.grouped) 件")]))\
            \(Lead("重大案件挂牌督办：由谁负责、为什么、到哪天办结、该报告了没有。挂牌在办件页办理。"))<p>\(other)</p>\
            \(isOver ? ended(found) : standing(found))\
            \(Pagination(page: number, total: found.total, perPage: Self.pageLength, address: address))\
            \(Buttons(LinkButton("下载这张表（CSV）", to: file, .secondary)))
            """
        let crumbs = [Crumb("首页", Address()), Crumb("办件台", Address("desk")), Crumb("督办案件")]
        return respond(Page("督办案件 · 办件台", current: Address("desk"), crumbs: crumbs, body: body))
    }

    private func name(_ line: KeyCaseLine) -> HTML {
        line.isOwn
            ? Link(line.title, to: Address("desk", "matters", line.key)).html : "\(line.title)<p>\(Number(line.key))</p>"
    }

    private func standing(_ found: KeyCaseList) -> Table {
        let rows: [[HTML]] = found.lines.map { line in
            [
                name(line), "\(line.authority)<p>\(line.owner)</p>", HTML(plain: line.why), HTML(plain: line.state), day(line.completion),
                day(line.report), day(line.reported), lamp(line).html,
            ]
        }
        return Table(
            id: "key-cases", caption: "共 \(found.total.grouped) 件，日子近的在前",
            columns: [
                .init("案件"), .init("由谁"), .init("为什么"), .init("状态"), .init("到哪天办结"), .init("下次报告"), .init("上次报告"), .init("灯"),
            ], rows: rows, .dense, empty: EmptyState("没有正在督办的案件"))
    }

    private func ended(_ found: KeyCaseList) -> Table {
        let rows: [[HTML]] = found.lines.map { line in
            [
                name(line), "\(line.authority)<p>\(line.owner)</p>", HTML(plain: line.why), HTML(plain: line.state), day(line.listed),
                day(line.delisted), HTML(plain: line.finding ?? ""),
            ]
        }
        return Table(
            id: "key-cases", caption: "共 \(found.total.grouped) 件",
            columns: [.init("案件"), .init("由谁"), .init("为什么"), .init("状态"), .init("挂牌"), .init("摘牌"), .init("验收意见")], rows: rows, .dense,
            empty: EmptyState("没有摘牌的案件"))
    }

    private func day(_ day: LocalDate?) -> HTML { day.map { "<time>\($0)</time>" } ?? .empty }

    /// Red where a day is past, yellow within five days, as the clock of completion warns.
    private func lamp(_ line: KeyCaseLine) -> Tag {
        let today = settings.today()
        guard let due = line.due else { return Tag("没有到期的") }
        if due < today { return Tag(line.report.map { $0 < today } == true ? "红灯：报告逾期" : "红灯：办结逾期", .urgent) }
        return due <= today + 5 ? Tag("黄灯：五日内", .caution) : Tag("绿灯", .good)
    }

    // MARK: As a file

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let isOver = try QueryItems(request)["over"] != nil
        var lines: [KeyCaseLine] = []
        while true {
            let found = try await page(isOver, context, lines.count, Self.pageLength)
            lines += found.lines
            if found.lines.count < Self.pageLength { break }
        }
        func words(_ day: LocalDate?) -> String { day.map(\.description) ?? "" }
        return TableFile(
            ["编号", "案件", "机关", "地区", "负责人", "为什么", "状态", "挂牌", "到哪天办结", "下次报告", "上次报告", "灯", "摘牌", "验收意见"],
            lines.map {
                [
                    $0.key, $0.title, $0.authority, $0.area, $0.owner, $0.why, $0.state, words($0.listed), words($0.completion),
                    words($0.report),
                    words($0.reported), isOver ? "" : lampWords($0), words($0.delisted), $0.finding ?? "",
                ]
            }
        ).answer(named: "key-cases-\(settings.today()).csv")
    }

    private func lampWords(_ line: KeyCaseLine) -> String {
        let today = settings.today()
        guard let due = line.due else { return "" }
        return due < today ? "红灯" : due <= today + 5 ? "黄灯" : "绿灯"
    }
}
