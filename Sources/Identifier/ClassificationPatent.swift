/// A symbol of the International or the Cooperative Patent Classification: a section `H`, class `H04`, subclass `H04L`, or group `H04L 9/32`.
public struct PatentClass: CheckedNumber {
    /// For display: `H04L 9/32`.
    public let canonical: String
    /// Sorts as the classification does: `H04L000932`. A symbol's key begins with the key of every place it lies under, see `prefixKey`.
    public let sortKey: String
    /// Edition such as `2006.01`, where it was written.
    public let edition: String?
    /// Whether the symbol stands first in its document (ST.8 position 29); nil where that was not written.
    public let isFirst: Bool?
    /// Whether it says what the invention is (I), or is additional information (N, or CPC's A); nil where that was not written.
    public let isInventive: Bool?
    /// WIPO ST.3 code of the office that gave the symbol (ST.8 positions 41 and 42).
    public let office: String?
    public let notes: [String]

    /// The key that all symbols under this place begin with: `H04L` for a subclass, `H04L0009` for a main group, `H04L000932` for a subgroup.
    public var prefixKey: String {
        sortKey.count > 8 && sortKey.hasSuffix("00") && sortKey.count == 10 ? String(sortKey.prefix(8)) : sortKey
    }

    /// Whether `other` is this place or lies under it by its number: `H04L` covers `H04L 9/32`.
    public func covers(_ other: PatentClass) -> Bool { other.sortKey.hasPrefix(prefixKey) }

    /// Reads `H04L9/32`, `H04L   9/32    (2006.01)`, `H04L 9/32 (2006.01) I`, a record of ST.8 (50 characters, or the same with its blanks
    /// squeezed) and the zero-padded `H04L0009320000`.
    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        var reader = ByteReader(FoldedText(text, keepingSpaces: true).bytes)
        reader.skipToSymbol()
        let place = try Place(&reader, text)
        let tail = SymbolTail(&reader)
        let isAdditional = (2000...2999).contains(place.mainGroup ?? 0)
        return Self(
            canonical: place.display, sortKey: place.sortKey, edition: tail.edition, isFirst: tail.isFirst,
            isInventive: isAdditional ? false : tail.isInventive, office: tail.office,
            notes: isAdditional ? ["2000系列的大组只用于附加信息"] : [])
    }

    /// The symbols of a column (IPC分类号), in order; the first is the main one. What cannot be read comes back with the reason.
    public static func parseList(_ text: String) -> (symbols: [PatentClass], faults: [IdentifierFault]) {
        var (symbols, faults): ([PatentClass], [IdentifierFault]) = ([], [])
        let separators: Set<Character> = [";", "；", ",", "，", "、", "|", "\n", "\r\n", "\t"]
        for part in text.split(whereSeparator: { separators.contains($0) }) where part.contains(where: { !$0.isWhitespace }) {
            do { symbols.append(try parse(String(part))) } catch { faults.append(error) }
        }
        return (symbols, faults)
    }
}

/// The place itself: section, class, subclass, group.
private struct Place {
    let stem: String
    var mainGroup: Int?
    var subgroup: String?

    var display: String { mainGroup.map { "\(stem) \($0)/\(subgroup ?? "00")" } ?? stem }

    var sortKey: String {
        guard let mainGroup else { return stem }
        let group = String(mainGroup)
        return stem + String(repeating: "0", count: 4 - group.count) + group + (subgroup ?? "00")
    }

    init(_ reader: inout ByteReader, _ text: String) throws(IdentifierFault) {
        let fault = IdentifierFault.form("不是专利分类号：应写作H04L 9/32，现为\(text.prefix(60))")
        guard let section = reader.take(where: { (0x41...0x48).contains($0) || $0 == UInt8(ascii: "Y") }) else { throw fault }
        var stem = [section]
        guard let tens = reader.take(where: \.isDigit) else {
            guard reader.isAtEnd else { throw fault }
            self.stem = stem.text
            return
        }
        guard let ones = reader.take(where: \.isDigit) else { throw fault }
        stem += [tens, ones]
        reader.skipSpaces()
        guard let letter = reader.take(where: \.isCapital) else {
            guard reader.isAtEnd else { throw fault }
            self.stem = stem.text
            return
        }
        stem.append(letter)
        self.stem = stem.text
        reader.skipSpaces()
        try readGroup(&reader, fault)
    }

    private mutating func readGroup(_ reader: inout ByteReader, _ fault: IdentifierFault) throws(IdentifierFault) {
        let digits = reader.takeAll(where: \.isDigit)
        if digits.isEmpty {
            guard reader.isAtEnd || reader.peek == UInt8(ascii: "(") else { throw fault }
            return
        }
        let hasSpace = reader.skipSpaces()
        if reader.take(where: { $0 == UInt8(ascii: "/") }) == nil {
            // Without a slash: the zero-padded key of ten or fourteen characters, or a main group alone.
            if digits.count >= 6, digits.count <= 10, !hasSpace {
                mainGroup = digits.prefix(4).number
                subgroup = Self.trimmed(digits.dropFirst(4))
            } else {
                guard digits.count <= 4 else { throw fault }
                mainGroup = digits.number
            }
        } else {
            guard (1...4).contains(digits.count) else { throw fault }
            mainGroup = digits.number
            reader.skipSpaces()
            subgroup = try Self.subgroup(&reader, fault)
        }
        guard let mainGroup, mainGroup > 0 else { throw fault }
    }

    private static func subgroup(_ reader: inout ByteReader, _ fault: IdentifierFault) throws(IdentifierFault) -> String {
        let digits = reader.peekAll(where: \.isDigit)
        // A version date may follow without a blank: 4020060101AFI.
        let count = digits.count >= 10 ? digits.count - 8 : digits.count
        guard (2...6).contains(count) else { throw fault }
        return reader.take(count: count).text
    }

    /// `320000` is subgroup 32: a padded subgroup loses its zeros down to two digits.
    private static func trimmed(_ digits: ArraySlice<UInt8>) -> String {
        var digits = digits
        while digits.count > 2, digits.last == 0x30 { digits = digits.dropLast() }
        return digits.text
    }
}

/// What follows the symbol: `(2006.01) I`, or `20060101AFI20051109BHEP` of ST.8.
private struct SymbolTail {
    var edition: String?
    var isFirst: Bool?
    var isInventive: Bool?
    var office: String?

    init(_ reader: inout ByteReader) {
        reader.skipSpaces()
        if reader.take(where: { $0 == UInt8(ascii: "(") }) != nil {
            let inside = reader.takeAll { $0 != UInt8(ascii: ")") }.filter { $0.isDigit }
            if inside.count == 6 || inside.count == 8 { edition = inside.prefix(4).text + "." + inside.dropFirst(4).prefix(2).text }
            _ = reader.take { $0 == UInt8(ascii: ")") }
            reader.skipSpaces()
            isInventive = Self.value(reader.take { $0.isCapital })
            return
        }
        let date = reader.peekAll(where: \.isDigit)
        guard date.count == 8 else { return }
        _ = reader.take(count: 8)
        edition = date.prefix(4).text + "." + date.dropFirst(4).prefix(2).text
        let codes = Array(reader.takeAll(where: \.isCapital))
        guard codes.count >= 3 else { return }
        isFirst = codes[1] == UInt8(ascii: "F") ? true : codes[1] == UInt8(ascii: "L") ? false : nil
        isInventive = Self.value(codes[2])
        reader.skipSpaces()
        _ = reader.takeAll(where: \.isDigit)
        // Status, source, office: BHEP.
        let origin = reader.takeAll(where: \.isCapital)
        if origin.count == 4 { office = origin.suffix(2).text }
    }

    private static func value(_ letter: UInt8?) -> Bool? {
        switch letter {
        case UInt8(ascii: "I"): true
        case UInt8(ascii: "N"), UInt8(ascii: "A"): false
        default: nil
        }
    }
}
