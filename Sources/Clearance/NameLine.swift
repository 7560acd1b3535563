/// One name of a list that somebody wants searched.
public struct NameLine: Codable, Sendable, Hashable {
    /// The line of the text or the row of the table, from 1.
    public let row: Int
    public let name: String
    /// As typed; the list's own where the line has none.
    public let classes: String
    /// As typed, an item each.
    public let goods: [String]
    /// Why the row itself cannot be read, in Chinese; nil where it can.
    public let fault: String?

    public init(row: Int, name: String, classes: String, goods: [String] = [], fault: String? = nil) {
        (self.row, self.name, self.classes, self.goods, self.fault) = (row, name, classes, goods, fault)
    }

    /// Lines of a text: a name each, its classes behind a tab or a comma.
    public static func lines(of text: String, classes: String) -> [NameLine] {
        let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map { place, line in
            (row: place + 1, fields: cut(String(line)), isWhole: true)
        }
        return lines(rows: rows, classes: classes)
    }

    /// Rows of a table. Where the first that is not empty names its columns (商标, 类别, 商品), they are read by their names; otherwise the name comes first
    /// and its classes behind it.
    /// - Parameter isWhole: whether every quotation mark is closed and every byte good text.
    public static func lines(rows: [(row: Int, fields: [String], isWhole: Bool)], classes: String) -> [NameLine] {
        let filled = rows.map { (row: $0.row, fields: $0.fields.map(plain), isWhole: $0.isWhole) }
            .filter { line in !line.isWhole || line.fields.contains { !$0.isEmpty } }
        guard let first = filled.first else { return [] }
        let heading = Heading(first.fields)
        return filled.dropFirst(heading == nil ? 0 : 1).map { line in
            let read = (heading ?? Heading.none).read(line.fields)
            let own = read.classes.isEmpty ? classes : read.classes
            let fault = line.isWhole ? (read.name.isEmpty ? "没有写商标文字" : nil) : "这一行的引号没有收尾，或者文字编码不对"
            return NameLine(row: line.row, name: read.name, classes: own, goods: read.goods, fault: fault)
        }
    }

    /// `贺兰红,33,35` typed as a line is a name and its classes.
    private static func cut(_ line: String, at separators: Set<Character> = ["\t", ",", "，"]) -> [String] {
        line.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: separators.contains).map(String.init)
    }

    private static func plain(_ cell: String) -> String {
        var text = Substring(cell)
        while let first = text.first, first.isWhitespace || first == "\u{FEFF}" || first == "\"" { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == "\"" { text = text.dropLast() }
        return String(text)
    }

    /// Which column holds what.
    private struct Heading {
        let name: Int
        let classes: Int?
        let goods: Int?
        let isNamed: Bool

        static let none = Heading()

        private init() { (name, classes, goods, isNamed) = (0, nil, nil, false) }

        init?(_ fields: [String]) {
            func place(_ words: Set<String>) -> Int? { fields.firstIndex { words.contains($0.lowercased()) } }
            guard let name = place(["商标", "商标名称", "商标文字", "名称", "拟用商标", "mark", "name"]) else { return nil }
            self.name = name
            classes = place(["类别", "类", "国际分类", "商标类别", "尼斯分类", "class", "classes"])
            goods = place(["商品", "商品/服务", "商品、服务", "商品和服务", "商品服务", "使用商品", "goods"])
            isNamed = true
        }

        func read(_ fields: [String]) -> (name: String, classes: String, goods: [String]) {
            func cell(_ place: Int?) -> String { place.map { $0 < fields.count ? fields[$0] : "" } ?? "" }
            guard isNamed else {
                let fields = fields.count == 1 ? NameLine.cut(fields[0], at: ["，"]).map(NameLine.plain) : fields
                return (fields.first ?? "", fields.dropFirst().filter { !$0.isEmpty }.joined(separator: ","), [])
            }
            let items = cell(goods).split { "；;\n".contains($0) }.map { NameLine.plain(String($0)) }.filter { !$0.isEmpty }
            return (cell(name), cell(classes), items)
        }
    }
}
