/// Class of goods and services 商品和服务类别 of the Nice classification: `1` to `45`; 1 to 34 are goods.
public struct NiceClass: CheckedNumber {
    public let number: Int
    public var canonical: String { String(number) }
    public var notes: [String] { [] }
    public var isService: Bool { number >= 35 }

    /// Reads `30`, `第30类`, `030`, `Class 30`.
    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        let digits = FoldedText(text).bytes.filter { $0.isDigit }
        guard (1...3).contains(digits.count), (1...45).contains(digits.number),
            words.contains(FoldedText(text).bytes.filter { !$0.isDigit })
        else {
            throw .form("商品和服务分类为第1至45类，现为\(text.prefix(20))")
        }
        return Self(number: digits.number)
    }

    private static let words: Set<[UInt8]> = Set(["", "第类", "类", "CLASS", "NICE", "国际分类", "国际分类第类", "CL."].map { Array($0.utf8) })
}

/// Similar group 类似群 of the Chinese table: four digits, class and sequence: `3001`. The sequences are not contiguous.
public struct SimilarGroup: CheckedNumber {
    public let canonical: String
    public let niceClass: Int
    public var notes: [String] { [] }

    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        let digits = WrittenNumber(text).bytes
        guard digits.count == 4, digits.allSatisfy(\.isDigit), (1...45).contains(digits.prefix(2).number), digits.suffix(2).number > 0
        else {
            throw .form("类似群应为4位数字，前两位是类别01至45，现为\(text.prefix(20))")
        }
        return Self(canonical: digits.text, niceClass: digits.prefix(2).number)
    }
}

/// Item of goods or services 商品项目编码: class and WIPO basic number `010061`, or `C` and six digits for items only China has.
public struct GoodsItemCode: CheckedNumber {
    public let canonical: String
    public let niceClass: Int
    /// Whether only the Chinese table has the item (※).
    public let isChinese: Bool
    public var notes: [String] { [] }

    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        var digits = WrittenNumber(text).bytes
        let isChinese = digits.first == UInt8(ascii: "C")
        if isChinese { digits = digits.dropFirst() }
        guard digits.count == 6, digits.allSatisfy(\.isDigit), (1...45).contains(digits.prefix(2).number) else {
            throw .form("商品编码应为6位数字或者C加6位数字，前两位是类别01至45，现为\(text.prefix(20))")
        }
        return Self(canonical: (isChinese ? "C" : "") + digits.text, niceClass: digits.prefix(2).number, isChinese: isChinese)
    }
}

/// Class of designs of the Locarno classification: `14-02`; classes 01 to 32 and 99.
public struct LocarnoClass: CheckedNumber {
    public let canonical: String
    /// Edition such as `15`, where it was written: LOC(15).
    public let edition: String?
    public var notes: [String] { [] }

    /// Reads `14-02`, `1402`, `14.02`, `LOC(15) Cl. 14-02`, `14-02(15)`.
    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        var bytes = FoldedText(text).bytes[...]
        var edition: String?
        if let open = bytes.firstIndex(of: UInt8(ascii: "(")), let close = bytes.firstIndex(of: UInt8(ascii: ")")), open < close {
            let inside = bytes[(open + 1)..<close]
            if !inside.isEmpty, inside.count <= 2, inside.allSatisfy(\.isDigit) { edition = inside.text }
            bytes = (bytes[..<open] + bytes[(close + 1)...])
        }
        bytes = bytes.drop { !$0.isDigit }
        let parts = bytes.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
        let digits = parts.count == 1 && parts[0].count == 4 ? [parts[0].prefix(2), parts[0].suffix(2)] : parts
        guard digits.count == 2, digits.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }),
            (1...32).contains(digits[0].number) || digits[0].number == 99
        else { throw .form("洛迦诺分类号应为大类01至32或者99加小类，如14-02，现为\(text.prefix(20))") }
        return Self(canonical: padded(digits[0]) + "-" + padded(digits[1]), edition: edition)
    }

    private static func padded(_ digits: ArraySlice<UInt8>) -> String { (digits.count == 1 ? "0" : "") + digits.text }
}

/// Figurative element of the Vienna classification 图形要素: `26.1.3`; 29 categories.
public struct ViennaCode: CheckedNumber {
    public let canonical: String
    public var notes: [String] { [] }

    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        let parts = FoldedText(text).bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isDigit) }),
            (1...29).contains(parts[0].number),
            parts[1].number > 0, parts[2].number > 0
        else { throw .form("图形要素编码应写作26.1.3，大类为1至29，现为\(text.prefix(20))") }
        return Self(canonical: parts.map { String($0.number) }.joined(separator: "."))
    }
}
