import Law
import Markup

/// A bound file as pages: cover, index with the page of each piece, the pieces.
public struct VolumeTemplate: Sendable {
    let volume: Volume
    public init(_ volume: Volume) { self.volume = volume }

    /// A whole page, for the PDF.
    public var html: String {
        let page: HTML = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>\(volume.kind.title) \(volume.key)</title></head><body>
            \(cover)<nav><h2>卷内目录</h2><table><thead><tr><th>序号</th><th>题名</th><th>日期</th><th>页号</th></tr></thead><tbody>
            \(volume.items.enumerated().map(line))</tbody></table></nav>
            \(volume.items.enumerated().map(piece))</body></html>
            """
        return page.text
    }

    private var cover: HTML {
        let invented: HTML? = volume.isInvented ? "<p id=\"invented\">\(PaperTemplate.inventedWords)</p>" : nil
        let facts =
            [Volume.Item.Line("编号", volume.key), .init("程序", volume.procedure)] + volume.parties
            + [volume.opened.map { .init("立卷起始", $0.chineseText) }].compactMap(\.self)
            + [.init("状态", volume.state), .init("装订日期", volume.bound.chineseText), .init("卷内", "\(volume.items.count) 件")]
        return """
            <header>\(invented)<p id="head">\(volume.authority)</p><h1>\(volume.procedure)案卷</h1><p id="kind">\(volume.kind.title)</p>\
            <p id="meaning">\(volume.kind.meaning)</p><dl>\(facts.map { "<div><dt>\($0.label)</dt><dd>\($0.text)</dd></div>" as HTML })</dl></header>
            """
    }

    private func line(_ place: Int, _ item: Volume.Item) -> HTML {
        """
        <tr><td>\(place + 1)</td><td>\(item.title)</td><td>\(item.day?.description)</td>\
        <td><a\(attributes: ["href": "#item-\(place + 1)"])></a></td></tr>

        """
    }

    private func piece(_ place: Int, _ item: Volume.Item) -> HTML {
        let content: HTML =
            switch item.content {
            case .facts(let lines): "<dl>\(lines.map { "<div><dt>\($0.label)</dt><dd>\($0.text)</dd></div>\n" as HTML })</dl>"
            case .paper(let paper): "<blockquote>\(paper.lines.map { "<p>\($0)</p>\n" as HTML })<p>验证码：\(paper.code)</p></blockquote>"
            }
        let day: HTML? = item.day.map { day in "<time\(attributes: ["datetime": day.description])>\(day.chineseText)</time>" }
        return "<article\(attributes: ["id": "item-\(place + 1)"])><h2>\(place + 1)　\(item.title)</h2>\(day)\(content)</article>\n"
    }
}

extension PaperWorker {
    /// Draws a bound file.
    /// - Throws: `DrawingProblem`.
    public func draw(_ volume: Volume) async throws -> [UInt8] {
        try await draw(VolumeTemplate(volume).html, style: PackageResources.volume_css, as: .pdf)
    }
}
