/// Registration number of software 计算机软件著作权登记号 `2020SR0000000`, or its certificate 软著登字第0000000号.
public struct SoftwareNumber: CheckedNumber {
    public let canonical: String
    /// Year of registration; nil for a certificate number, which has none.
    public let year: Int?
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        if let certificate = try certificate(written.whole) { return certificate }
        let wrong = "软件著作权登记号应为4位年份、SR和6至7位数字，如2020SR0123456"
        let bytes = written.bytes.filter { $0 != UInt8(ascii: "-") }
        let (year, mark, digits) = (bytes.prefix(4), bytes.dropFirst(4).prefix(2), bytes.dropFirst(6))
        guard year.count == 4, year.allSatisfy({ $0.isDigit }), mark.elementsEqual([0x53, 0x52]), !digits.isEmpty,
            digits.allSatisfy({ $0.isDigit })
        else { throw .form(wrong) }
        guard (6...7).contains(digits.count) else { throw .value(wrong + "，现为\(digits.count)位", reading: bytes.text) }
        // Registration of software began in 1992.
        guard (1992...2099).contains(year.number) else { throw .value("软件登记始于1992年，年份\(year.text)有误", reading: bytes.text) }
        return Self(canonical: bytes.text, year: year.number, notes: [])
    }

    private static let certificateMark = Array("软著".utf8)

    private static func certificate(_ whole: [UInt8]) throws(IdentifierFault) -> Self? {
        guard whole.starts(with: certificateMark) else { return nil }
        let digits = whole.filter { $0.isDigit }
        let words = whole.filter { !$0.isDigit }.text
        guard ["软著登字第号", "软著登字第", "软著登字号", "软著登字", "软著登字第NO.号"].contains(words), (1...10).contains(digits.count) else {
            throw .value("软件著作权登记证书号应写作软著登字第1234567号", reading: whole.text)
        }
        return Self(canonical: "软著登字第\(digits.text)号", year: nil, notes: ["这是证书号，登记号应为年份加SR和数字"])
    }
}
