public import Law

/// Citizen number 公民身份号码 (GB 11643). Personal data: `canonical` is for storage under protection, `masked` for every screen.
public struct CitizenNumber: CheckedNumber {
    public let canonical: String
    /// Day of birth as `YYYY-MM-DD`.
    public let birth: LocalDate
    public let isMale: Bool
    public let notes: [String]

    /// First three and last four characters, the rest hidden: `110***********002X`.
    public var masked: String { Self.mask(canonical) }

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var number = Array(written.bytes)
        var notes: [String] = []
        let isCertain = written.isCalled(.citizen)
        if number.count == 15, number.allSatisfy({ $0.isDigit }) {
            number.insert(contentsOf: [0x31, 0x39], at: 6)
            number.append(CheckCharacter.citizen(number))
            notes = ["15位旧号码，已按规则换为18位"]
        }
        guard number.count == 18, number[0..<17].allSatisfy({ $0.isDigit }), number[17].isDigit || number[17] == UInt8(ascii: "X") else {
            let reason = "公民身份号码应为17位数字加一位校验码，现为\(number.count)位"
            guard isCertain, !number.isEmpty else { throw .form(reason) }
            throw .value(reason, reading: mask(number.text))
        }
        let reading = mask(number.text)
        guard AreaCode.isProvince(number[0..<2].number) || number[0] == 0x39 else {
            let reason = "公民身份号码前两位\(number[0..<2].text)不是省级行政区划代码"
            guard isCertain else { throw .form(reason) }
            throw .value(reason, reading: reading)
        }
        guard let birth = LocalDate(number[6..<10].number, number[10..<12].number, number[12..<14].number),
            (1850...2099).contains(birth.civil.year)
        else {
            let reason = "公民身份号码第7至14位不是有效的出生日期"
            guard isCertain else { throw .form(reason) }
            throw .value(reason, reading: reading)
        }
        guard number[17] == CheckCharacter.citizen(number[0..<17]) else {
            // The character that would be right is not said: it would help to make a number up.
            throw .value("校验码不符，请核对号码", reading: reading)
        }
        return Self(canonical: number.text, birth: birth, isMale: number[16].digitValue % 2 == 1, notes: notes)
    }

    /// The number with all but its first three and last four characters hidden.
    static func mask(_ number: String) -> String {
        guard number.count > 7 else { return String(repeating: "*", count: number.count) }
        return number.prefix(3) + String(repeating: "*", count: number.count - 7) + number.suffix(4)
    }
}
