public import Markup

/// Rows under headings. On a phone a table of more than three columns becomes cards, one a row; others scroll inside their own frame.
public struct Table: Component {
    public struct Column: Sendable {
        /// A heading that sorts: where it leads, and how the list stands by it now.
        public struct Sort: Sendable {
            let address: Address
            let standing: Standing?
            public enum Standing: String, Sendable { case ascending, descending }
            public init(to address: Address, _ standing: Standing? = nil) { (self.address, self.standing) = (address, standing) }
        }
        let title: String
        let isFigure: Bool
        let sort: Sort?
        public init(_ title: String, isFigure: Bool = false, sort: Sort? = nil) {
            (self.title, self.isFigure, self.sort) = (title, isFigure, sort)
        }
    }
    /// Dense tables are for officers: small rows, headings that stay in sight.
    public enum Manner: String, Sendable { case open, dense }
    public enum Narrow: String, Sendable { case cards, scrolls }
    /// Boxes to tick, one a row; they belong to a form elsewhere on the page.
    public struct Selection: Sendable {
        let name: String
        let form: String
        let ticked: Int
        let values: [(value: String, label: String)]
        /// - Parameters:
        ///   - ticked: so many of the first rows are ticked to begin with.
        ///   - values: for each row what is sent, and what the row is called.
        public init(_ name: String, form: String, ticked: Int = 0, values: [(value: String, label: String)]) {
            (self.name, self.form, self.ticked, self.values) = (name, form, ticked, values)
        }
    }
    let id: String
    let caption: String
    let columns: [Column]
    let rows: [[HTML]]
    let manner: Manner
    let narrow: Narrow
    let selection: Selection?
    let empty: EmptyState?

    /// The first cell of a row is its heading. `id` is unique on the page. `empty` stands in the place of a table without rows.
    public init(
        id: String, caption: String, columns: [Column], rows: [[HTML]], _ manner: Manner = .open, onPhone narrow: Narrow? = nil,
        selection: Selection? = nil, empty: EmptyState? = nil
    ) {
        (self.id, self.caption, self.columns, self.rows) = (id, caption, columns, rows)
        (self.manner, self.selection, self.empty) = (manner, selection, empty)
        self.narrow = narrow ?? (columns.count > 3 ? .cards : .scrolls)
    }

    public var html: HTML {
        if rows.isEmpty, let empty { return empty.html }
        let names = ["table", manner == .dense ? "table-dense" : nil, narrow == .cards ? "table-cards" : nil].compactMap(\.self)
        let body: [HTML] = rows.enumerated().map { "<tr>\(cells($1, in: $0))</tr>\n" }
        let all: HTML? = selection == nil ? nil : "<td class=\"select\"></td>"
        return """
            <div role="region" tabindex="0" aria-labelledby="\(id)-caption"\(attributes: ["class": names.joined(separator: " ")])><table>
            <caption id="\(id)-caption">\(caption)</caption>
            <thead><tr>\(all)\(columns.map(head))</tr></thead>
            <tbody>
            \(body)</tbody></table></div>
            """
    }

    private func head(_ column: Column) -> HTML {
        let name: HTML =
            column.sort.map {
                """
                <a\(attributes: ["href": $0.address.description])><span class="unseen">\(DesignWords.sortBy)</span>\(column.title)\
                <span class="sort-mark" aria-hidden="true">\($0.standing == .ascending ? "▲" : $0.standing == .descending ? "▼" : "↕")</span></a>
                """
            } ?? HTML(plain: column.title)
        let standing = column.sort?.standing?.rawValue
        return "<th scope=\"col\"\(attributes: ["class": column.isFigure ? "end" : nil, "aria-sort": standing])>\(name)</th>"
    }

    private func cells(_ row: [HTML], in place: Int) -> HTML {
        let cells: [HTML] = zip(columns, row).enumerated().map { number, cell in
            let (column, content) = cell
            let name = column.isFigure ? "end" : nil
            guard number > 0 else { return "<th scope=\"row\"\(attributes: ["class": name])>\(content)</th>" }
            let label = narrow == .cards ? column.title : nil
            return "<td\(attributes: ["class": name, "data-label": label])>\(content)</td>"
        }
        guard let selection, selection.values.indices.contains(place) else { return cells.joined() }
        let (value, label) = selection.values[place]
        let isTicked = place < selection.ticked
        let tick = Tick(selection.name, value, form: selection.form, label: DesignWords.chosenRows.text + label, isChecked: isTicked)
        return "<td class=\"select\">\(tick)</td>\(cells.joined())"
    }
}

/// A row of small fields that narrows a list: a form that can be shared as an address.
public struct FilterRow: Component {
    let address: Address
    let fields: [HTML]
    let isSet: Bool
    /// - Parameters:
    ///   - address: of the list; its query items that no field has go along.
    ///   - isSet: whether any of them holds now: then there is a link that clears them.
    public init(to address: Address, isSet: Bool, _ fields: any Component...) {
        (self.address, self.isSet, self.fields) = (address, isSet, fields.map(\.html))
    }

    public var html: HTML {
        let kept: [HTML] = address.query.map { HiddenField($0.name, $0.value).html }
        let clear: HTML? = isSet ? "<a\(attributes: ["href": address.description])>\(DesignWords.clear)</a>" : nil
        return """
            <form class="filter-row" method="get"\(attributes: ["action": address.path])>\(kept)\(fields)\
            <button class="button button-secondary" type="submit">\(DesignWords.narrow)</button>\(clear)</form>
            """
    }
}
