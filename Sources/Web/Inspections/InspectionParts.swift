public import Design
public import Indicator
import Law
public import Markup
import People

/// What the public's page of an inspection and the desk's show alike.
public struct InspectionParts {
    let inspection: Inspection
    let names: (String) -> String

    public init(_ inspection: Inspection, names: @escaping (String) -> String) { (self.inspection, self.names) = (inspection, names) }

    public var heading: Heading {
        Heading(
            inspection.purpose,
            line: [
                Tag(inspection.state.title, inspection.state == .closed ? .good : inspection.state == .void ? .plain : .waiting).html,
                Number(inspection.key).html,
            ])
    }

    public var check: HTML {
        guard inspection.seed != nil else { return .empty }
        if let fault = inspection.fault { return Notice("与承诺不符", "<p>\(fault)。</p>", tone: .urgent).html }
        return Notice("按公布的种子重新计算，结果与记录一致", tone: .good).html
    }

    public var facts: Facts {
        let terms = inspection.terms
        var facts = [
            Fact("机关", HTML(plain: names(inspection.authority))),
            Fact(
                "范围",
                "<time>\(terms.first)</time>至<time>\(terms.last)</time>办结的 \(inspection.files.count.grouped) 件，抽 \(terms.count.grouped) 件"),
            Fact("锁定名单", "<time>\(inspection.day)</time>"), Fact("承诺", "<code>\(inspection.commitment)</code>"),
            Fact("种子", inspection.seed.map { "<code>\($0)</code>" } ?? "揭示以前保密"),
        ]
        if let words = inspection.words { facts.append(Fact(inspection.state == .void ? "作废的理由" : "结论", HTML(plain: words))) }
        return Facts(facts)
    }

    /// Each authority's points, in the order of their names; not ranked.
    public var results: HTML {
        let results = inspection.results
        guard !results.isEmpty else { return .empty }
        return Table(
            id: "results", caption: "各机关的得分（满分 100），不含罚款",
            columns: [.init("机关"), .init("评查的案卷", isFigure: true), .init("得分", isFigure: true)],
            rows: results.map { (names($0.key), $0.value) }.sorted { $0.0 < $1.0 }.map { name, result in
                [HTML(plain: name), HTML(plain: result.files.grouped), HTML(plain: result.score.text ?? "没有适用的项目")]
            }
        ).html
    }

    /// The files by place; those that were drawn lead where `address` says, for whoever goes through them.
    public func table(_ address: ((String) -> Address)?) -> Section {
        let drawn = Set(inspection.drawn.map(\.matter))
        let rows = inspection.files.map { file -> [HTML] in
            let isDrawn = inspection.seed != nil && drawn.contains(file.matter)
            let number: HTML =
                if isDrawn, let address, inspection.state == .drawn { Link(file.matter, to: address(file.matter)).html } else {
                    Number(file.matter).html
                }
            let mark: HTML =
                inspection.seed.map { "<code>\(String(DrawOrder.mark(of: file.matter, seed: $0).prefix(16)))…</code>" } ?? .empty
            return [
                number, HTML(plain: names(file.authority)), mark,
                inspection.seed == nil ? .empty : isDrawn ? Tag("抽中", .good).html : .empty,
                HTML(plain: file.score?.text ?? ""),
            ]
        }
        return Section(
            inspection.seed == nil ? "名单" : "次序", anchor: "files",
            Table(
                id: "files-table", caption: "\(inspection.files.count.grouped) 件",
                columns: [.init("办件"), .init("机关"), .init("SHA-256（种子|编号）"), .init("结果"), .init("得分", isFigure: true)], rows: rows
            ).html)
    }

    public static func list(
        _ inspections: [Inspection], total: Int, names: (String) -> String, at address: (Inspection) -> Address
    ) -> Table {
        Table(
            id: "inspections", caption: "共 \(total.grouped) 次",
            columns: [.init("抽查"), .init("机关"), .init("锁定名单"), .init("抽", isFigure: true), .init("状态")],
            rows: inspections.map { one in
                [
                    Link(one.purpose, to: address(one)).html, HTML(plain: names(one.authority)), "<time>\(one.day)</time>",
                    HTML(plain: one.terms.count.grouped), HTML(plain: one.state.title),
                ]
            }, empty: EmptyState("还没有案卷抽查"))
    }
}
