import Register

/// Which field of a row holds what.
struct ColumnMap: Sendable {
    let kind: RightKind
    /// As the file heads them.
    let headings: [String]
    /// Fields of each column, in the order of the table; by `Column.rawValue`.
    private let fields: [[Int]]
    let meanings: [Column?]

    init(_ headings: [String], kind: RightKind) {
        let table = HeadingTable.byKind[kind] ?? [:]
        let meanings = headings.map { table[Heading.fold($0)] }
        var fields = [[Int]](repeating: [], count: Column.allCases.count)
        for (index, column) in meanings.enumerated() {
            if let column { fields[column.rawValue].append(index) }
        }
        (self.kind, self.headings, self.fields, self.meanings) = (kind, headings, fields, meanings)
    }

    func fields(of column: Column) -> [Int] { fields[column.rawValue] }
    func has(_ column: Column) -> Bool { !fields[column.rawValue].isEmpty }
    func has(_ columns: Column...) -> Bool { columns.contains { has($0) } }

    /// The heading of a column as the file writes it.
    func heading(of column: Column) -> String { fields(of: column).first.map { headings[$0] } ?? column.title }

    /// Headings understood, without the one Helan added itself.
    var known: Int { meanings.count { $0?.isFact == true } }
}

/// Which kind of right a list is of, told from all its headings together.
enum TableKind {
    /// How well the headings fit the best kind; nil where they are no headings of a list of rights.
    static func judge(_ headings: [String]) -> (map: ColumnMap, score: Int)? {
        let folded = Set(headings.map(Heading.fold))
        var best: (map: ColumnMap, score: Int)?
        for kind in RightKind.allCases {
            let map = ColumnMap(headings, kind: kind)
            let telling = HeadingTable.telling[kind]?.intersection(folded).count ?? 0
            let score = map.known + telling * 10
            // One word in a line of text is not yet a heading.
            guard map.known >= 2, telling > 0 || (map.has(.kind) && map.has(.title)) || map.known >= 4 else { continue }
            if score > best?.score ?? 0 { best = (map, score) }
        }
        return best
    }

    /// The kind a row names itself (权利类型).
    static func named(_ text: String) -> RightKind? {
        let folded = Heading.fold(text)
        if let kind = RightKind(rawValue: folded) { return kind }
        if folded.contains("地理标志") { return .indication }
        if folded.contains("布图") { return .layout }
        if folded.contains("品种") { return .variety }
        if folded.contains("商标") { return .trademark }
        if folded.contains("软件") || folded.contains("著作") || folded.contains("作品") || folded.contains("版权") || folded.contains("软著") {
            return .copyright
        }
        if folded.contains("专利") || folded.contains("发明") || folded.contains("实用新型") || folded.contains("外观") { return .patent }
        return nil
    }
}
