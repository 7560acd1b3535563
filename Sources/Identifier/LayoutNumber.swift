/// Registration number of an integrated circuit layout design 集成电路布图设计登记号. Canonical `BS.08500145.7`.
///
/// Eight digits and a check as of a filing number, with kind digit 5; newer numbers have nine digits, and their check is not confirmed.
public struct LayoutNumber: CheckedNumber {
    public let canonical: String
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var rest = written.bytes
        let hasPrefix = rest.starts(with: [0x42, 0x53])  // BS
        if hasPrefix { rest = rest.dropFirst(2).drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") } }
        let digits = rest.prefix { $0.isDigit }
        var tail = rest.dropFirst(digits.count)
        let hasDot = tail.first == UInt8(ascii: ".")
        if hasDot { tail = tail.dropFirst() }
        let isCertain = hasPrefix || written.isCalled(.layout)
        let isOver = tail.count > 1 || !tail.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "X") }
        guard !isOver, [8, 9].contains(digits.count), isCertain || (digits.count == 8 && tail.count == 1 && isFiling(digits)) else {
            let reason = "布图设计登记号应为BS.加8位数字和校验位，如BS.08500145.7"
            guard isCertain, digits.count > 4 else { throw .form(reason) }
            throw .value(reason, reading: "BS." + rest.text)
        }
        if digits.count == 9 && tail.isEmpty && isFiling(digits), digits.prefix(2).number < 18 {
            return try checked(digits.dropLast(), digits.last)
        }
        guard digits.count == 9 else { return try checked(digits, tail.first) }
        return Self(canonical: "BS." + digits.text + (tail.first.map { "." + [$0].text } ?? ""), notes: ["9位登记号的校验规则待核实，未作校验"])
    }

    private static func isFiling(_ digits: ArraySlice<UInt8>) -> Bool { digits[digits.startIndex + 2] == UInt8(ascii: "5") }

    private static func checked(_ digits: ArraySlice<UInt8>, _ given: UInt8?) throws(IdentifierFault) -> Self {
        let expected = CheckCharacter.filing(digits)
        let stem = "BS." + digits.text + "."
        guard isFiling(digits) else {
            throw .value("布图设计登记号第3位应为5", reading: stem + [given ?? expected].text)
        }
        if let given, given != expected {
            throw .value("校验位不符：应为\([expected].text)，现为\([given].text)，请核对号码", reading: stem + [given].text)
        }
        return Self(canonical: stem + [expected].text, notes: given == nil ? ["缺少校验位，按规则补为\([expected].text)"] : [])
    }
}
