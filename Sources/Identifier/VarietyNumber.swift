/// Number of a new plant variety 植物新品种申请号、品种权号: agriculture `CNA20191006012` or the older `CNA20040123.4`, forestry `20190045`.
public struct VarietyNumber: CheckedNumber {
    public let canonical: String
    /// Year in the number.
    public let year: Int
    public let isForestry: Bool
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var rest = written.bytes
        let isAgriculture = rest.starts(with: [0x43, 0x4E, 0x41])  // CNA
        if isAgriculture { rest = rest.dropFirst(3) }
        let digits = rest.prefix { $0.isDigit }
        let tail = rest.dropFirst(digits.count)
        let isCertain = isAgriculture || written.isCalled(.variety)
        let wrong = "植物新品种号应为CNA加11位数字（旧号为CNA加8位数字和校验位），林业为8位数字"
        guard digits.count >= 8 else {
            guard isCertain, !digits.isEmpty else { throw .form(wrong) }
            throw .value(wrong, reading: written.bytes.text)
        }
        let year = digits.prefix(4).number
        // The regulations have been in force since 1997.
        guard (1997...2099).contains(year) else {
            guard isCertain else { throw .form(wrong) }
            throw .value("品种号的前四位是年份，应在1997以后，现为\(digits.prefix(4).text)", reading: written.bytes.text)
        }
        switch (isAgriculture, digits.count, tail.count) {
        case (true, 11, 0): return Self(canonical: "CNA" + digits.text, year: year, isForestry: false, notes: [])
        case (true, 8, 0):
            return Self(canonical: "CNA" + digits.text, year: year, isForestry: false, notes: ["缺少校验位"])
        case (true, 9, 0):
            let canonical = "CNA" + digits.dropLast().text + "." + digits.suffix(1).text
            return Self(canonical: canonical, year: year, isForestry: false, notes: [oldCheck])
        case (true, 8, 2) where tail.first == UInt8(ascii: ".") && (tail.suffix(1).allSatisfy { $0.isDigit || $0 == UInt8(ascii: "X") }):
            return Self(canonical: "CNA" + digits.text + tail.text, year: year, isForestry: false, notes: [oldCheck])
        case (false, 8, 0):
            return Self(canonical: digits.text, year: year, isForestry: true, notes: ["林业品种号的写法待核实"])
        default:
            guard isCertain else { throw .form(wrong) }
            throw .value(wrong, reading: written.bytes.text)
        }
    }

    private static let oldCheck = "旧号校验位的规则待核实，未作校验"
}
