/// Items as the text of a group prints them: names with their numbers behind, a line a paragraph, （一） before the first of a part, ※ before those that
/// only China has.
enum PrintedGoods {
    static func items(of group: GoodsGroup) -> [GoodsItem] {
        var (part, items): (String, [GoodsItem]) = ("", [])
        for line in group.content.split(separator: "\n") where !line.hasPrefix("注") {
            var text = String(line)
            if let (open, rest) = opening(of: text) { (part, text) = (open, rest) }
            for piece in GoodsName.split(text, at: [",", "，", "※", ";", "；"]) {
                if let (name, code) = number(behind: piece) {
                    items.append(GoodsItem(code: code, name: name, group: group.code, part: part))
                }
            }
        }
        return items
    }

    /// (二)碱土金属: 二 and the rest. A name in brackets begins no part.
    private static func opening(of line: String) -> (part: String, rest: String)? {
        guard line.hasPrefix("(") || line.hasPrefix("（") else { return nil }
        let inside = line.dropFirst().prefix { "一二三四五六七八九十".contains($0) }
        let behind = line.dropFirst(1 + inside.count)
        guard !inside.isEmpty, let close = behind.first, close == ")" || close == "）" else { return nil }
        return (String(inside), String(behind.dropFirst()))
    }

    private static func number(behind piece: String) -> (name: String, code: String)? {
        let digits = String(piece.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        guard digits.count >= 6 else { return nil }
        let before = piece.dropLast(6)
        let isOwn = before.last == "C"
        let name = isOwn ? before.dropLast() : before
        return name.isEmpty ? nil : (String(name), (isOwn ? "C" : "") + digits.suffix(6))
    }
}
