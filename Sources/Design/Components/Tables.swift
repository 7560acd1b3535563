public import Markup

/// Rows under headings. On a phone the table scrolls inside its own frame, which the keyboard can reach.
public struct Table: Component {
    public struct Column: Sendable {
        let title: String
        let isFigure: Bool
        public init(_ title: String, isFigure: Bool = false) { (self.title, self.isFigure) = (title, isFigure) }
    }
    let id: String
    let caption: String
    let columns: [Column]
    let rows: [[HTML]]

    /// The first cell of a row is its heading. `id` is unique on the page.
    public init(id: String, caption: String, columns: [Column], rows: [[HTML]]) {
        (self.id, self.caption, self.columns, self.rows) = (id, caption, columns, rows)
    }

    public var html: HTML {
        let heads: [HTML] = columns.map { "<th scope=\"col\"\(attributes: ["class": $0.isFigure ? "end" : nil])>\($0.title)</th>" }
        let body: [HTML] = rows.map { row in
            let cells: [HTML] = zip(columns, row).enumerated().map { place, cell in
                let attributes: HTML = "\(attributes: ["class": cell.0.isFigure ? "end" : nil])"
                return place == 0 ? "<th scope=\"row\"\(attributes)>\(cell.1)</th>" : "<td\(attributes)>\(cell.1)</td>"
            }
            return "<tr>\(cells)</tr>\n"
        }
        return """
            <div class="table" role="region" tabindex="0" aria-labelledby="\(id)-caption"><table>
            <caption id="\(id)-caption">\(caption)</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(body)</tbody></table></div>
            """
    }
}
