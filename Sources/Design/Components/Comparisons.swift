public import Markup

/// Two or more things side by side, line by line; lines that differ say so.
public struct Comparison: Component {
    let id: String
    let caption: String
    let heads: [HTML]
    let lines: [(title: String, values: [HTML])]
    public init(id: String, caption: String, heads: [HTML], lines: [(title: String, values: [HTML])]) {
        (self.id, self.caption, self.heads, self.lines) = (id, caption, heads, lines)
    }

    public var html: HTML {
        let columns: [HTML] = heads.map { "<th scope=\"col\">\($0)</th>" }
        let rows: [HTML] = lines.map { line in
            let isSame = Set(line.values.map(\.text)).count <= 1
            let cells: [HTML] = line.values.map { "<td>\($0.isEmpty ? "—" : $0)</td>" }
            let mark: HTML = isSame ? .empty : "<span class=\"unseen\">（\(DesignWords.differs)）</span>"
            return "<tr\(attributes: ["class": isSame ? "same" : nil])><th scope=\"row\">\(line.title)\(mark)</th>\(cells)</tr>\n"
        }
        return """
            <div class="table comparison" role="region" tabindex="0" aria-labelledby="\(id)-caption"><table>
            <caption id="\(id)-caption">\(caption)</caption>
            <thead><tr><td></td>\(columns)</tr></thead>
            <tbody>
            \(rows)</tbody></table></div>
            """
    }
}
