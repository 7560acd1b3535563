public import Goods

/// A name that somebody wants to use, and for what.
public struct ClearanceQuestion: Sendable {
    public static let longestName = 100
    public static let mostGoods = 20

    public let name: String
    public let goods: [GoodsTable.Goods]
    /// 1 to 45: those named, and those of the goods.
    public let classes: [Int]

    /// - Parameters:
    ///   - goods: a line each, as they were typed: `葡萄酒`, `330013`, `33 枸杞果酒`.
    ///   - classes: named beside the goods.
    /// - Throws: `ClearanceFaults` with every field that cannot be read.
    public init(name: String, goods: [String], classes: String, in table: GoodsTable) throws(ClearanceFaults) {
        var faults: [(text: String, field: String)] = []
        let name = name.trimmed
        if name.isEmpty { faults.append(("请填写想用的商标文字", "name")) }
        if name.count > Self.longestName { faults.append(("商标文字至多 \(Self.longestName) 个字，现在有 \(name.count) 个", "name")) }
        let lines = goods.map(\.trimmed).filter { !$0.isEmpty }
        if lines.count > Self.mostGoods { faults.append(("商品、服务至多写 \(Self.mostGoods) 项，现在有 \(lines.count) 项", "goods")) }
        let named = Self.classes(in: classes)
        if named == nil { faults.append(("类别写 1 到 45 的数字，用逗号隔开，例如 33, 35；现为 \(classes.prefix(40))", "classes")) }
        guard faults.isEmpty, let named else { throw ClearanceFaults(faults) }
        self.name = name
        self.goods = lines.map { Self.goods($0, named, table) }
        self.classes = Set(named + self.goods.compactMap { $0.niceClass.flatMap { Int($0) } }).sorted()
    }

    /// `33 枸杞果酒` and `第33类 枸杞果酒` say the class in front; words without one are of the class that was named alone.
    private static func goods(_ line: String, _ named: [Int], _ table: GoodsTable) -> GoodsTable.Goods {
        let plain = line.hasPrefix("第") ? String(line.dropFirst()) : line
        let digits = plain.prefix { $0.isASCII && $0.isNumber }
        let rest = plain.dropFirst(digits.count)
        if digits.count <= 2, let niceClass = Int(digits), (1...45).contains(niceClass), let next = rest.first,
            next.isWhitespace || next == "类"
        {
            let text = String(rest.drop { $0 == "类" }).trimmed
            if !text.isEmpty { return table.goods(text, niceClass: niceClass) }
        }
        let found = table.goods(line)
        return found.isStandard || named.count != 1 ? found : table.goods(line, niceClass: named[0])
    }

    /// Nil where something is no class.
    private static func classes(in text: String) -> [Int]? {
        var found: [Int] = []
        for piece in text.split(whereSeparator: { ",，、;； \t第类".contains($0) }) {
            guard let number = Int(piece), (1...45).contains(number) else { return nil }
            if !found.contains(number) { found.append(number) }
        }
        return found
    }
}

/// What of a question cannot be read, each with the field it stands in.
public struct ClearanceFaults: Error, Sendable {
    public let faults: [(text: String, field: String)]
    public init(_ faults: [(text: String, field: String)]) { self.faults = faults }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
