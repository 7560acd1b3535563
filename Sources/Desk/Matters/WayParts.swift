import Design
import Markup
import Procedure
import Web

/// New matters that may be opened from the one that somebody looks at, by the links that its procedure declares.
struct WayParts {
    private let matter: MatterFile
    init(_ matter: MatterFile) { self.matter = matter }

    /// 由本件另外提出.
    var html: HTML {
        let links = matter.standing.links
        guard !links.isEmpty else { return .empty }
        let lines = links.map { link -> HTML in
            let form = Address(
                "apply", link.outline.procedure, query: ["origin": matter.key, "origin-link": link.outline.code])
            return "\(Link(link.outline.title, to: form))（\(link.outline.citation)）"
        }
        let words = "<p>打开另一个程序的表，本件里已有的先填好；提交以后两件互相记下。</p>" as HTML
        return Section("由本件另外提出", anchor: "ways", "\(words)\(Points(lines))").html
    }
}
