public import Design
import Documents
public import Law
public import Markup
import Procedure

extension IssuedPaper {
    /// As it is printed from the browser.
    public var html: HTML {
        let texts = paper.paragraphs + paper.remedies + [paper.annexList].compactMap(\.self)
        return OfficialPaper(
            authority: paper.authority, title: paper.title, number: paper.number, to: paper.addressees.map(\.words),
            text: texts.map { "<p>\($0)</p>" as HTML }.joined(), day: paper.day.chineseText, verification: paper.code,
            code: QRCode(link)?.svg(label: "验证二维码"), isInvented: paper.isInvented
        ).html
    }
}

extension MatterFile {
    /// The papers, each with its number and how it went to those it goes to; `link` is how one is reached from this page.
    public func paperList(today: LocalDate, _ link: (MatterPaper) -> HTML) -> HTML {
        guard !papers.isEmpty else { return .empty }
        let lines = papers.map { paper -> HTML in
            let tags: [Tag] = paper.addressees.map { $0.tag(on: today) } + (paper.scans.isEmpty ? [] : [Tag("已有签章扫描件", .good)])
            return "\(link(paper))　\(paper.number)　<time>\(paper.day)</time>\(Tags(tags))"
        }
        return Section("文书", anchor: "papers", Points(lines).html).html
    }
}

extension PaperAddressee {
    /// Where the paper stands with them; what is not served stands out.
    public func tag(on today: LocalDate) -> Tag {
        switch standing(on: today) {
        case .unserved: Tag("未送达：\(title)", .caution)
        case .underWay(let day): Tag("\(day) 发出，未送达：\(title)", .caution)
        case .announced(let day): Tag("公告中，\(day) 视为送达：\(title)", .waiting)
        case .served(let day): Tag("\(day) 送达：\(title)", .good)
        }
    }
}
