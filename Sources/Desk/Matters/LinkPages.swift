import Access
import Design
public import Hummingbird
import Law
import Markup
public import Plan
public import Web

/// The graph of what a matter shares with others: parties, rights, addresses, telephones, suppliers.
public struct LinkPages: RouteSet {
    public let settings: SiteSettings
    let links: any LinkPort

    public static let serves = [
        Serving(
            "4.3-1", by: .page("/desk/matters/:key/links", "关联图谱"), lacks: "互联网上的主动监测",
            scenario: "关联图谱：相同的地址、电话、供货人向外两步，写明由哪一项说的；电话不显示，别的机关的只计数；三件以上提示涉嫌链条")
    ]

    public init(settings: SiteSettings, links: any LinkPort) { (self.settings, self.links) = (settings, links) }

    public func addRoutes(to router: Router<WebContext>) {
        router.page("/desk/matters/:key/links", who: MatterPages.insiders) { _, context in
            let key = try context.segment("key")
            do { return respond(page(try await links.links(of: key, for: context.viewer))) } catch let problem as MatterProblem {
                throw problem.kind == .forbidden ? WebError.forbidden(problem.text) : WebError.notFound(problem.text)
            }
        }
    }

    private func page(_ graph: MatterLinks) -> Page {
        let address = Address("desk", "matters", graph.key)
        let content: HTML =
            graph.shared.isEmpty
            ? EmptyState("没有别的办件与它有相同的当事人、权利、地址、电话或者供货人", advice: []).html
            : "\(chains(graph))\(LinkDrawing(graph))\(sharedTable(graph))\(matterTable(graph))"
        return Page(
            "关联图谱 \(graph.key)", current: Address("desk"),
            crumbs: [Crumb("办件台", Address("desk")), Crumb(graph.key, address), Crumb("关联图谱")],
            body: """
                \(Heading("关联图谱", line: [Number(graph.key).html]))\
                <p>从本件出发向外两步。号码、代码、地址和名称逐一比对，写法不同的先归一，不作近似匹配；电话只比对、不显示。别的机关的办件只计数。</p>\(content)
                """)
    }

    private func chains(_ graph: MatterLinks) -> HTML {
        let lines = graph.shared.filter(\.isChain).map { shared -> HTML in
            let count = shared.matters.count + shared.hidden.map(\.count).reduce(0, +)
            return "\(shared.kind)“\(shared.words)”出现在 \(count) 件办件里"
        }
        guard !lines.isEmpty else { return .empty }
        return Notice("涉嫌链条", "\(Points(lines))<p>只是线索，是否有组织、成链条要查证。</p>", tone: .caution).html
    }

    private func sharedTable(_ graph: MatterLinks) -> HTML {
        let rows: [[HTML]] = graph.shared.map { shared in
            let matters = shared.matters.map { place -> HTML in
                let entry: HTML? = place.entry.map { "（第\($0)项）" }
                return "<p>\(Link(place.key, to: Address("desk", "matters", place.key)))\(entry)</p>"
            }
            let hidden = shared.hidden.map { "<p>\($0.authority) \($0.count) 件，请向它了解</p>" as HTML }
            return [HTML(plain: shared.kind), HTML(plain: shared.words), matters.joined(), hidden.joined(), "\(shared.step)"]
        }
        return Table(
            id: "shared", caption: "共有的 \(graph.shared.count) 项",
            columns: [.init("种类"), .init("内容"), .init("办件和依据的条目"), .init("别的机关"), .init("第几步", isFigure: true)], rows: rows
        ).html
    }

    private func matterTable(_ graph: MatterLinks) -> HTML {
        let rows: [[HTML]] = graph.matters.map { matter in
            [
                Link(matter.title, to: Address("desk", "matters", matter.key)).html, Number(matter.key).html, HTML(plain: matter.state),
                "<time>\(matter.opened)</time>", "\(matter.step)",
            ]
        }
        return Table(
            id: "linked", caption: "本机关的办件 \(rows.count) 件",
            columns: [.init("办件"), .init("编号"), .init("状态"), .init("提交"), .init("第几步", isFigure: true)], rows: rows
        ).html
    }
}

/// The graph drawn: matters and what they share in columns, from the first matter outward. The table below it says the same.
struct LinkDrawing: Component {
    private struct Spot {
        let x: Int
        let y: Int
    }

    private static let (column, row, width) = (200, 44, 170)
    private let graph: MatterLinks
    /// The most that a column shows; the table has all.
    private static let most = 20

    init(_ graph: MatterLinks) { self.graph = graph }

    var html: HTML {
        let shared = [1, 2].map { step in Array(graph.shared.filter { $0.step == step }.prefix(Self.most)) }
        let matters = [1, 2].map { step in Array(graph.matters.filter { $0.step == step }.prefix(Self.most)) }
        var spots: [String: Spot] = [graph.key: Spot(x: 0, y: 0)]
        for step in [0, 1] {
            for (place, matter) in matters[step].enumerated() { spots[matter.key] = Spot(x: 2 * (step + 1), y: place) }
        }
        var (lines, boxes): ([HTML], [HTML]) = ([], [box(graph.key, at: Spot(x: 0, y: 0), isSign: false)])
        for step in [0, 1] {
            for (place, one) in shared[step].enumerated() {
                let spot = Spot(x: 2 * step + 1, y: place)
                boxes.append(box("\(one.kind) \(one.words)", at: spot, isSign: true))
                lines += one.matters.compactMap { spots[$0.key] }.map { line(from: spot, to: $0) }
            }
            boxes += matters[step].compactMap { matter in spots[matter.key].map { box(matter.key, at: $0, isSign: false) } }
        }
        let height = Self.row * ((shared + [[]]).map(\.count) + matters.map(\.count) + [1]).reduce(1, max) + 8
        let size = "0 0 \(5 * Self.column) \(height)"
        return """
            <figure><svg\(attributes: ["viewBox": size, "role": "img", "aria-label": "关联图谱，内容与下面的表相同", "width": "100%"])>\
            \(lines)\(boxes)</svg></figure>
            """
    }

    private func box(_ text: String, at spot: Spot, isSign: Bool) -> HTML {
        let (x, y) = (spot.x * Self.column + 4, spot.y * Self.row + 4)
        let short = text.count > 13 ? text.prefix(12) + "…" : text
        return """
            <g><title>\(text)</title><rect\(attributes: [
                "x": "\(x)", "y": "\(y)", "width": "\(Self.width)", "height": "\(Self.row - 12)", "rx": isSign ? "16" : "3", "fill": "none",
                "stroke": "currentColor",
            ])/><text\(attributes: ["x": "\(x + 8)", "y": "\(y + 21)", "font-size": "13", "fill": "currentColor"])>\(short)</text></g>
            """
    }

    private func line(from sign: Spot, to matter: Spot) -> HTML {
        let isLeft = matter.x < sign.x
        let (a, b) = isLeft ? (matter, sign) : (sign, matter)
        return """
            <line\(attributes: [
                "x1": "\(a.x * Self.column + 4 + Self.width)", "y1": "\(a.y * Self.row + 20)", "x2": "\(b.x * Self.column + 4)",
                "y2": "\(b.y * Self.row + 20)", "stroke": "currentColor", "opacity": "0.5",
            ])/>
            """
    }
}
