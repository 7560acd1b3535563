/// One element's opening, or its end, as it stands in a page.
struct Element {
    let name: String
    let attributes: [String: String]
    let isEnd: Bool
    /// Text up to the next tag.
    var text = ""
    /// Names of the elements it stands in, outermost first.
    var path: [String] = []
}

/// Reads a page strictly: every element closed in order, every attribute quoted. Just enough for the tests; not a browser's tolerant reader.
struct MarkupReader {
    private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "circle", "path", "rect"]
    private(set) var elements: [Element] = []
    private(set) var faults: [String] = []
    private var open: [String] = []

    init(_ page: String) {
        let pieces = page.split(separator: "<", omittingEmptySubsequences: false)
        for piece in pieces.dropFirst() where !piece.hasPrefix("!") {
            guard let end = Self.end(of: piece) else {
                faults.append("没有结束的标签：<\(piece.prefix(40))")
                continue
            }
            read(tag: String(piece[..<end]), text: String(piece[piece.index(after: end)...]))
        }
        if !open.isEmpty { faults.append("没有关闭：\(open)") }
    }

    private static func end(of piece: Substring) -> Substring.Index? {
        var isQuoted = false
        return piece.indices.first { place in
            if piece[place] == "\"" { isQuoted.toggle() }
            return piece[place] == ">" && !isQuoted
        }
    }

    private mutating func read(tag: String, text: String) {
        let isEnd = tag.hasPrefix("/")
        var body = Substring(isEnd ? tag.dropFirst() : tag[...])
        let closesItself = body.hasSuffix("/")
        if closesItself { body = body.dropLast() }
        let name = String(body.prefix { $0 != " " && $0 != "\n" })
        var element = Element(name: name, attributes: attributes(body.dropFirst(name.count), in: name), isEnd: isEnd, text: text)
        element.path = open
        elements.append(element)
        if isEnd {
            if open.last == name { open.removeLast() } else { faults.append("</\(name)> 关闭了 \(open.last ?? "空")") }
        } else if !closesItself && !Self.void.contains(name) {
            open.append(name)
        }
    }

    private mutating func attributes(_ text: Substring, in name: String) -> [String: String] {
        var out: [String: String] = [:]
        var rest = text.drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.hasPrefix("=\"") {
                let quoted = rest.dropFirst(2)
                value = String(quoted.prefix { $0 != "\"" })
                rest = quoted.dropFirst(value.count + 1)
            } else if rest.hasPrefix("=") {
                faults.append("<\(name)> 的 \(key) 没有引号")
                return out
            }
            if out.updateValue(value, forKey: key) != nil { faults.append("<\(name)> 有两个 \(key)") }
            rest = rest.drop(while: \.isWhitespace)
        }
        return out
    }
}
