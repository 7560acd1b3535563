import Foundation
import Markup

/// The pages that lie in a parcel: what it holds, in plain tables without script or network; and the receipt to fill in.
struct ParcelPages {
    let manifest: ParcelManifest
    let entries: [ParcelDraft.Entry]

    init(_ manifest: ParcelManifest, entries: [ParcelDraft.Entry]) { (self.manifest, self.entries) = (manifest, entries) }

    var parts: [(part: ParcelPart, title: String)] {
        get throws {
            [
                (ParcelPart("index.html", Array(index.utf8)), "阅读页"), (ParcelPart("receipt.html", Array(receipt.utf8)), "回执的填写页"),
                (
                    ParcelPart("receipt.json", try ParcelReceipt(parcel: manifest.number, digest: manifest.digest).bytes()),
                    "空白回执"
                ),
            ]
        }
    }

    private static let style: HTML = """
        <style>
        :root { color-scheme: light dark; --ink: #1c2430; --paper: #fff; --line: #8a94a3; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8ebef; --paper: #14191f; --line: #76808f; } }
        body { font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--paper); max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        table { border-collapse: collapse; width: 100%; margin: .6rem 0 1.6rem; } th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: start; vertical-align: top; }
        code { overflow-wrap: anywhere; font-size: .85rem; } dl div { display: flex; gap: 1rem; } dt { min-width: 7rem; opacity: .8; } dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        a { color: inherit; } caption { text-align: start; opacity: .8; }
        </style>
        """

    private var index: String {
        let invented: HTML? = manifest.isInvented ? "<p><strong>\(PaperTemplate.inventedWords)</strong></p>" : nil
        let page: HTML = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>密封包 \(manifest.number)</title>
            \(Self.style)</head><body>
            \(invented)<h1>密封包 \(manifest.number)</h1>
            <p>本页不连网络、不用脚本。文件是否还是封好时的样子，用 helan parcel verify 或者制作机关网站的“核对密封包”页核对；本页自己不作证明。</p>
            <dl>\(facts.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>\n" as HTML })</dl>
            <p><a href="receipt.html">填写回执</a>，保存后交回制作机关。</p>
            <h2>清单</h2><table><caption>共 \(manifest.items.count) 个文件</caption><thead><tr><th>文件</th><th>是什么</th><th>条目</th><th>字节</th><th>SHA-256</th></tr></thead><tbody>
            \(manifest.items.map(line))</tbody></table>
            <h2>案卷条目</h2>
            \(entries.filter { $0.number != nil }.map(entry))
            <h2>保管台账</h2><table><caption>共 \(entries.count) 条，每一条的散列值包含前一条的散列值</caption><thead><tr><th>序号</th><th>记录时间</th><th>事项</th><th>记录人</th><th>散列值</th></tr></thead><tbody>
            \(entries.map(custody))</tbody></table>
            </body></html>
            """
        return page.text
    }

    private var facts: [(String, String)] {
        [
            ("办件", manifest.matter), ("程序", manifest.procedure), ("制作机关", manifest.authority), ("制作人", manifest.by),
            ("接收机关", manifest.recipient), ("制作时间", manifest.madeAt), ("校验码", manifest.digest),
            ("个人信息", manifest.holdsPersonal ? "含有，只能用于办理本案" : "没有放入"),
        ]
    }

    private func line(_ item: ParcelManifest.Item) -> HTML {
        let path = item.name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? item.name
        return """
            <tr><td><a\(attributes: ["href": path])>\(item.name)</a></td><td>\(item.title)</td><td>\(item.entry.map(String.init))</td>\
            <td>\(item.size)</td><td><code>\(item.sha256)</code></td></tr>

            """
    }

    private func entry(_ entry: ParcelDraft.Entry) -> HTML {
        let citation: HTML? = entry.citation.map { "<div><dt>依据</dt><dd>\($0)</dd></div>" }
        return """
            <h3>第\(entry.number ?? 0)项　\(entry.title)　\(entry.day)</h3>
            <dl>\(entry.facts.map { "<div><dt>\($0.label)</dt><dd>\($0.text)</dd></div>\n" as HTML })\(citation)</dl>

            """
    }

    private func custody(_ entry: ParcelDraft.Entry) -> HTML {
        "<tr><td>\(entry.seq)</td><td>\(entry.recordedAt)</td><td>\(entry.title)</td><td>\(entry.actor)</td><td><code>\(entry.hash)</code></td></tr>\n"
    }

    private var receipt: String {
        let words = [
            "parcel": manifest.number, "digest": manifest.digest, "authority": manifest.authority, "procedure": manifest.procedure,
            "recipient": manifest.recipient,
        ]
        // One pass, so that a name which looks like a mark stays a name.
        var (out, rest) = ("", Substring(String(decoding: PackageResources.receipt_html, as: UTF8.self)))
        while let match = rest.firstMatch(of: /@([a-z]+)@/) {
            out += rest[..<match.range.lowerBound] + HTML(plain: words[String(match.1)] ?? "").text
            rest = rest[match.range.upperBound...]
        }
        return out + rest
    }
}
