/// Number of a licence recorded 许可备案号 (X) or a pledge registered 质押登记号 (Y) at the national office: letter, year, office in two digits,
/// serial in seven: `Y2021980012345`.
public struct RecordalNumber: CheckedNumber {
    public let canonical: String
    /// Whether it is a pledge; else a licence.
    public let isPledge: Bool
    public let year: Int
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let bytes = written.bytes
        let wrong = "许可备案号、质押登记号应为X或者Y加13位数字，如Y2021980012345"
        guard bytes.first == UInt8(ascii: "X") || bytes.first == UInt8(ascii: "Y"), bytes.dropFirst().allSatisfy({ $0.isDigit }) else {
            throw .form(wrong)
        }
        guard bytes.count == 14 else {
            guard bytes.count > 10 || written.isCalled(.recordal) else { throw .form(wrong) }
            throw .value(wrong + "，现为\(bytes.count - 1)位", reading: bytes.text)
        }
        let year = bytes.dropFirst().prefix(4).number
        guard (1985...2099).contains(year) else { throw .value("年份\(bytes.dropFirst().prefix(4).text)有误", reading: bytes.text) }
        return Self(canonical: bytes.text, isPledge: bytes.first == UInt8(ascii: "Y"), year: year, notes: [])
    }
}

/// Code of a patent agency 专利代理机构代码: five digits, such as `11127`.
public struct AgencyCode: CheckedNumber {
    public let canonical: String
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let bytes = written.bytes
        let wrong = "专利代理机构代码应为5位数字"
        guard bytes.count == 5, bytes.allSatisfy({ $0.isDigit }) else {
            guard written.isCalled(.agency), !bytes.isEmpty else { throw .form(wrong) }
            throw .value(wrong, reading: bytes.text)
        }
        return Self(canonical: bytes.text, notes: [])
    }
}
