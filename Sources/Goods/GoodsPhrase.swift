/// A half of a note: 0102第(四)部分硫化剂,0104第(十一)部分 are two picks of goods.
struct GoodsPhrase {
    private let note: GoodsNote
    private(set) var selectors: [GoodsSelector] = []
    /// Whether the last pick may still be narrowed by names.
    private var isOpen = false
    /// An older edition was named: of the note's own group, unless another is named next.
    private var namesEdition = false

    init(_ text: String, of note: GoodsNote) {
        self.note = note
        var rest = Substring(text)
        while !rest.isEmpty { rest = take(rest) }
        selectors = selectors.filter { !$0.group.isEmpty }
    }

    /// The parts that it names.
    var parts: Set<String> { selectors.reduce(into: []) { $0.formUnion($1.parts) } }

    private var last: GoodsSelector? { selectors.last }

    private mutating func begin(_ selector: GoodsSelector) {
        selectors.append(selector)
        (isOpen, namesEdition) = (true, false)
    }

    private mutating func take(_ text: Substring) -> Substring {
        if let first = text.first, ",、;的原".contains(first) { return text.dropFirst() }
        for word in ["以及", "其他", "已接受商品", "所有商品", "所有服务", "及", "和"] where text.hasPrefix(word) && isJoint(text.dropFirst(word.count)) {
            return text.dropFirst(word.count)
        }
        for word in ["商品", "服务"] where text.hasPrefix(word) && ["以及", ",", "及"].contains(where: text.dropFirst(2).hasPrefix) {
            return text.dropFirst(2)
        }
        if text.hasPrefix("本群") { return begun(GoodsSelector(group: note.group), text.dropFirst(2)) }
        if text.hasPrefix("本部分") { return begun(GoodsSelector(group: note.group, parts: [note.part]), text.dropFirst(3)) }
        if text.hasPrefix("各部分") { return begun(GoodsSelector(group: note.group), text.dropFirst(3)) }
        if text.prefix(4).count == 4, text.prefix(4).allSatisfy({ $0.isASCII && $0.isNumber }) {
            return begun(GoodsSelector(group: String(text.prefix(4))), text.dropFirst(4))
        }
        if text.hasPrefix("第"), let rest = takeOrdinal(text) { return rest }
        return takeName(text)
    }

    private mutating func begun(_ selector: GoodsSelector, _ rest: Substring) -> Substring {
        begin(selector)
        return rest
    }

    /// Whether what follows begins another pick, so that the word before only joins.
    private func isJoint(_ rest: Substring) -> Bool {
        rest.isEmpty || rest.hasPrefix("第") || rest.first == "," || (rest.first.map { $0.isASCII && $0.isNumber } ?? false)
    }

    /// 第(二)、(三)部分; 第一、二自然段; 第九版及以前版本. Nil where it is none of these.
    private mutating func takeOrdinal(_ text: Substring) -> Substring? {
        if let (before, after) = String(text).cut(at: "版及以前版本"), before.count <= 4 {
            (isOpen, namesEdition) = (false, true)
            return Substring(after)
        }
        if let (before, after) = String(text).cut(at: "部分"), Self.isOrdinals(before.dropFirst()) {
            let group = namesEdition ? note.group : last.map(\.group) ?? note.group
            narrow(GoodsSelector(group: group, parts: Set(Self.ordinals(before.dropFirst()))))
            return Substring(after)
        }
        if let (before, after) = String(text).cut(at: "自然段"), Self.isOrdinals(before.dropFirst()) {
            let paragraphs = Set(Self.ordinals(before.dropFirst()).compactMap(ChineseNumeral.value))
            let from = namesEdition ? GoodsSelector(group: note.group) : last ?? GoodsSelector(group: note.group)
            narrow(GoodsSelector(group: from.group, parts: from.parts, paragraphs: paragraphs))
            return Substring(after)
        }
        return nil
    }

    /// A part or paragraph of the pick that has just begun takes its place; of one that is done it is another pick.
    private mutating func narrow(_ selector: GoodsSelector) {
        if isOpen, let open = last, open.names.isEmpty, open.words.isEmpty, open.paragraphs.isEmpty,
            open.parts.isEmpty || open.parts == selector.parts
        {
            selectors[selectors.count - 1] = selector
        } else {
            selectors.append(selector)
        }
        (isOpen, namesEdition) = (true, false)
    }

    /// One name, up to the comma; 商品 and 服务 alone mean all.
    private mutating func takeName(_ text: Substring) -> Substring {
        var (name, depth, rest) = ("", 0, text)
        while let character = rest.first {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth <= 0, character == "," || !name.isEmpty && joins(rest) { break }
            name.append(character)
            rest = rest.dropFirst()
        }
        add(name)
        return rest
    }

    /// 太阳灶以及1107: the word joins two picks.
    private func joins(_ rest: Substring) -> Bool {
        ["以及", "和", "及"].contains { word in
            let behind = rest.dropFirst(word.count)
            return rest.hasPrefix(word)
                && (behind.hasPrefix("第") || behind.prefix(4).count == 4 && behind.prefix(4).allSatisfy { $0.isASCII && $0.isNumber })
        }
    }

    private mutating func add(_ name: String) {
        if selectors.isEmpty || namesEdition { begin(GoodsSelector(group: note.group)) }
        var pick = selectors[selectors.count - 1]
        if let (before, after) = name.cut(at: "("), let (excluded, _) = after.cut(at: "除外") {
            pick.except.insert(excluded)
            if !["商品", "服务", ""].contains(before) { pick.names.insert(before) }
        } else if name.hasPrefix("各种") {
            pick.words.insert(String(name.dropFirst(2)))
        } else if !["商品", "服务", "所有商品", "所有服务", "各商品", "各服务", "商品之间"].contains(name) {
            pick.names.insert(name)
            // 卤砂、氯化铵 are two, while 釉料(漆、亮面漆) is one; whichever the table has will be found.
            let several = GoodsName.split(name, at: ["、"])
            if several.count > 1 { pick.names.formUnion(several) }
        }
        selectors[selectors.count - 1] = pick
        isOpen = false
    }

    private static func isOrdinals(_ text: Substring) -> Bool {
        !text.isEmpty && text.count <= 24 && text.allSatisfy { "一二三四五六七八九十()、,至".contains($0) }
    }

    /// (二)、(三): 二, 三; (二)至(四): 二, 三, 四.
    private static func ordinals(_ text: Substring) -> [String] {
        let plain = text.filter { $0 != "(" && $0 != ")" }
        return plain.split { "、,".contains($0) }.flatMap { piece -> [String] in
            guard let (first, last) = String(piece).cut(at: "至"), let from = ChineseNumeral.value(first),
                let to = ChineseNumeral.value(last), from <= to
            else { return [String(piece)] }
            return (from...to).map(ChineseNumeral.text)
        }
    }
}

/// Numerals from 1 to 99 as parts and paragraphs bear them.
enum ChineseNumeral {
    private static let digits = Array("一二三四五六七八九")

    static func value(_ text: String) -> Int? {
        guard let ten = text.firstIndex(of: "十") else {
            return text.count == 1 ? digits.firstIndex(of: Array(text)[0]).map { $0 + 1 } : nil
        }
        let (tens, units) = (String(text[..<ten]), String(text[text.index(after: ten)...]))
        guard let first = tens.isEmpty ? 1 : value(tens), let second = units.isEmpty ? 0 : value(units), first < 10, second < 10 else {
            return nil
        }
        return first * 10 + second
    }

    static func text(_ value: Int) -> String {
        guard (1...99).contains(value) else { return "\(value)" }
        let (tens, units) = value.quotientAndRemainder(dividingBy: 10)
        let unit = units == 0 ? "" : String(digits[units - 1])
        return tens == 0 ? unit : (tens == 1 ? "" : String(digits[tens - 1])) + "十" + unit
    }
}
