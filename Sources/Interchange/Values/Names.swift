import Register

/// Lists of names in one field.
enum Names {
    /// Splits at ; ； | and line ends; at 、 and ， where the parts are Chinese; at a comma only between Chinese names, since Latin company names contain it.
    static func split(_ text: String) -> [String] {
        guard text.utf8.contains(where: { $0 < 0x80 && isMark($0) || $0 == 0xEF || $0 == 0xE3 }) else { return single(text) }
        var names: [String] = []
        for part in text.unicodeScalars.split(whereSeparator: isHard) { names.append(contentsOf: splitSoftly(part)) }
        return names
    }

    private static func isHard(_ scalar: Unicode.Scalar) -> Bool {
        scalar == ";" || scalar == "；" || scalar == "|" || scalar == "\n" || scalar == "\r" || scalar == "\u{2028}"
    }

    private static func isSoft(_ scalar: Unicode.Scalar) -> Bool { scalar == "、" || scalar == "，" || scalar == "," }

    private static func isMark(_ byte: UInt8) -> Bool { byte == 0x3B || byte == 0x7C || byte == 0x2C || byte == 0x0A || byte == 0x0D }

    private static func single(_ text: String) -> [String] {
        let name = tidy(text)
        return name.isEmpty ? [] : [name]
    }

    private static func splitSoftly(_ part: Substring.UnicodeScalarView) -> [String] {
        guard part.contains(where: isSoft), startsChinese(part) else { return single(String(part)) }
        let parts = part.split(whereSeparator: isSoft)
        // A comma inside a Latin name, after all: leave the field whole.
        guard parts.allSatisfy({ startsChinese($0) }) else { return single(String(part)) }
        return parts.flatMap { single(String($0)) }
    }

    private static func startsChinese(_ text: Substring.UnicodeScalarView) -> Bool {
        guard let scalar = text.first(where: { !Blank.isBlank($0) }) else { return false }
        return scalar.value >= 0x3400
    }

    /// Without spaces around and runs of them inside.
    static func tidy(_ text: String) -> String { Blank.squeeze(text) }
}

/// White space.
enum Blank {
    /// Trims, and makes each run of white space one space; between Chinese characters, none.
    static func squeeze(_ text: String) -> String {
        guard needsWork(text) else { return text }
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                pending = true
                continue
            }
            if pending, let last = result.last, !(isWide(last) && isWide(scalar)) { result.append(" ") }
            pending = false
            result.append(scalar)
        }
        return String(result)
    }

    /// Trims white space, byte-order marks and the like at both ends.
    static func trim(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        if !isBlank(first), !isBlank(last) { return text }
        guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(scalars[start...end])
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F, 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 && !(0xD7B0...0xF8FF).contains(scalar.value) }

    private static func needsWork(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            // Blanks beyond ASCII begin with these bytes; Chinese text seldom does.
            if byte < 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0x7F { return true }
            if byte == 0x20, previous == 0x20 || previous >= 0x80 { return true }
            previous = byte
        }
        return previous == 0x20 && !text.isEmpty
    }
}

/// Whether a name is an organisation's or a person's, where the name itself tells.
enum NatureOfName {
    static func of(_ name: String) -> PartyMention.Nature? {
        var (count, isChinese, hasDot) = (0, true, false)
        for scalar in name.unicodeScalars {
            count += 1
            if scalar == "·" { hasDot = true } else if scalar.value < 0x3400 { isChinese = false }
        }
        if isChinese, count <= 3 { return .person }
        let bytes = Array(name.utf8)
        if Self.ending(bytes) { return .organisation }
        if isChinese { return hasDot ? .person : nil }
        return Self.latinMark(bytes) ? .organisation : nil
    }

    private static func ending(_ name: [UInt8]) -> Bool {
        guard let last = name.last, let endings = endingsByLast[last] else { return false }
        return endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
    }

    /// A word such as `Ltd` at the beginning of a word, whatever its case.
    private static func latinMark(_ name: [UInt8]) -> Bool {
        let folded = name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        for start in folded.indices where start == 0 || folded[start - 1] == 0x20 || folded[start - 1] == 0x2C {
            guard let marks = latinMarksByFirst[folded[start]] else { continue }
            if marks.contains(where: { mark in
                let end = start + mark.count
                return end <= folded.count && folded[start..<end].elementsEqual(mark) && (end == folded.count || !isLetter(folded[end]))
            }) {
                return true
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    /// By their last byte, since every name is looked at.
    private static let endingsByLast: [UInt8: [[UInt8]]] = Dictionary(
        grouping: [
            "公司", "大学", "学院", "学校", "研究院", "研究所", "研究中心", "医院", "厂", "集团", "合作社", "中心", "局", "委员会", "协会", "学会", "事务所",
            "合伙)", "合伙）", "企业", "商行", "经营部", "工作室", "农场", "站", "会社", "所", "院", "馆", "社", "部", "店", "银行", "基金会", "政府", "场",
        ].map { Array($0.utf8) }
    ) { $0[$0.count - 1] }

    private static let latinMarksByFirst: [UInt8: [[UInt8]]] = Dictionary(
        grouping: [
            "co.", "co", "ltd", "ltd.", "inc", "inc.", "corp", "corp.", "corporation", "gmbh", "llc", "ag", "s.a", "b.v", "n.v", "plc",
            "llp", "university",
            "institute", "company", "limited", "kabushiki", "kg", "oy", "ab", "srl", "s.p.a", "foundation", "holding", "holdings",
        ].map { Array($0.utf8) }
    ) { $0[0] }
}
