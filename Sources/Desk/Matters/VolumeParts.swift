import Design
import Documents
import Law
import Markup

extension Volume {
    /// As a page of the site: cover, index, pieces. The page numbers are in the PDF.
    func html(at address: Address) -> HTML {
        let cover =
            [Fact("编号", Number(key).html), Fact("程序", HTML(plain: procedure)), Fact("办理机关", HTML(plain: authority))]
            + parties.map { Fact($0.label, HTML(plain: $0.text)) }
            + [Fact("状态", HTML(plain: state)), Fact("装订日期", "<time>\(bound)</time>")]
        let index = Table(
            id: "index", caption: "卷内目录，共 \(items.count) 件", columns: [.init("序号", isFigure: true), .init("题名"), .init("日期")],
            rows: items.enumerated().map { place, item in
                [
                    "\(place + 1)", Link(item.title, to: address.at("item-\(place + 1)")).html,
                    item.day.map { "<time>\($0)</time>" } ?? .empty,
                ]
            })
        let pieces = items.enumerated().map { place, item -> HTML in
            Section("\(place + 1)　\(item.title)", anchor: "item-\(place + 1)", item.html).html
        }
        return "\(Heading("\(kind.title)：\(procedure)", line: [HTML(plain: kind.meaning)]))\(Facts(cover))\(index)\(pieces)"
    }
}

extension Volume.Item {
    fileprivate var html: HTML {
        switch content {
        case .facts(let lines): Facts(lines.map { Fact($0.label, HTML(plain: $0.text)) }).html
        case .paper(let paper):
            OfficialPaper(
                authority: paper.authority, title: paper.title, number: paper.number, to: paper.addressees.map(\.words),
                text: (paper.paragraphs + paper.remedies).map { "<p>\($0)</p>" as HTML }.joined(), day: paper.day.chineseText,
                verification: paper.code, isInvented: paper.isInvented
            ).html
        }
    }
}
