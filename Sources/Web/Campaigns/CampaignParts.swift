public import Design
import Law
public import Markup

/// What the public's page of a campaign and the desk's show alike.
public struct CampaignParts {
    let file: CampaignFile

    public init(_ file: CampaignFile) { self.file = file }

    public var heading: Heading {
        let line = file.line
        return Heading(
            line.name,
            line: [
                Tag(line.state, line.isEnded ? .good : .waiting).html, Number(line.code).html,
                "<time>\(line.first)</time>至<time>\(line.last)</time>",
            ])
    }

    /// Figures of the whole campaign. Fines are told as a sum, and nothing is set or ranked by them.
    public var figures: KeyFigures {
        let totals = file.line.totals
        return KeyFigures([
            KeyFigure("登记的线索", totals.leads.grouped, unit: "条", note: target(\.leads)),
            KeyFigure("立案", totals.cases.grouped, unit: "件", note: target(\.cases)),
            KeyFigure("作出处罚决定", totals.decided.grouped, unit: "件", note: "不含被撤销的"),
            KeyFigure("移送公安机关", totals.transferred.grouped, unit: "件"),
            KeyFigure("检查经营主体", totals.premises.grouped, unit: "家次", note: target(\.premises)),
            KeyFigure("罚款合计", Words.money(Int64(totals.fines)), note: "不作目标，不作评比"),
        ])
    }

    private func target(_ path: KeyPath<CampaignTarget, Int?>) -> HTML? {
        let set = file.units.compactMap { $0.target?[keyPath: path] }
        return set.isEmpty ? nil : HTML(plain: "目标合计 \(set.reduce(0, +).grouped)")
    }

    public var plan: Section {
        var facts = [
            Fact("目标", paragraphs(file.goal)), Fact("牵头部门", HTML(plain: file.line.lead)), Fact("开展的地区", HTML(plain: file.areas)),
        ]
        if let partners = file.partners { facts.append(Fact("参加部门", paragraphs(partners))) }
        if !file.sectors.isEmpty { facts.append(Fact("重点行业", HTML(plain: file.sectors.joined(separator: "、")))) }
        return Section("方案", anchor: "plan", "\(Facts(facts))\(tasks)")
    }

    private var tasks: HTML {
        guard !file.tasks.isEmpty else { return .empty }
        return Table(
            id: "tasks", caption: "任务", columns: [.init("任务"), .init("由谁负责"), .init("到哪一天")],
            rows: file.tasks.map { task in
                [HTML(plain: task.words), HTML(plain: task.unit), task.until.map { "<time>\($0)</time>" } ?? .empty]
            }
        ).html
    }

    public var decisions: Section {
        let table = Table(
            id: "decisions", caption: "正在公示的处罚决定，共 \(file.decisionTotal.grouped) 项",
            columns: [.init("公示"), .init("机关"), .init("公示之日"), .init("公示到")],
            rows: file.decisions.map { decision in
                [
                    Link("\(decision.title) \(decision.key)", to: Address("publications", decision.key)).html,
                    HTML(plain: decision.authority), "<time>\(decision.since)</time>",
                    decision.until.map { "<time>\($0)</time>" } ?? .empty,
                ]
            }, empty: EmptyState("还没有公示的处罚决定"))
        let more: HTML =
            file.decisionTotal > file.decisions.count ? Quiet("这里列出最新的 \(file.decisions.count) 项。").html : .empty
        return Section("公示的处罚决定", anchor: "decisions-list", "\(table)\(more)")
    }

    public var summary: HTML {
        file.summary.map { Section("总结", anchor: "summary", paragraphs($0)).html } ?? .empty
    }

    private func paragraphs(_ text: String) -> HTML {
        text.split(separator: "\n").map { "<p>\(String($0))</p>" as HTML }.joined()
    }

    /// A list of campaigns.
    public static func list(_ campaigns: [CampaignLine], total: Int, at address: (CampaignLine) -> Address) -> Table {
        Table(
            id: "campaigns", caption: "共 \(total.grouped) 项",
            columns: [
                .init("行动"), .init("编号"), .init("牵头部门"), .init("期间"), .init("状态"), .init("线索", isFigure: true),
                .init("立案", isFigure: true), .init("处罚决定", isFigure: true),
            ],
            rows: campaigns.map { line in
                [
                    Link(line.name, to: address(line)).html, Number(line.code).html, HTML(plain: line.lead),
                    "<time>\(line.first)</time>至<time>\(line.last)</time>", HTML(plain: line.state),
                    HTML(plain: line.totals.leads.grouped), HTML(plain: line.totals.cases.grouped),
                    HTML(plain: line.totals.decided.grouped),
                ]
            }, empty: EmptyState("还没有公布专项行动"))
    }
}
