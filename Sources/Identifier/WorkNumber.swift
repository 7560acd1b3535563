/// Registration number of a work 作品登记号: `国作登字-2020-F-00000001`, or a province's, `宁作登字-2020-F-00000001`.
public struct WorkNumber: CheckedNumber {
    public let canonical: String
    /// Who registered: 国 for the national office, else the province's short name.
    public let region: String
    public let year: Int
    /// Letter of the kind of work: A text, F fine art, I film.
    public let letter: String
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let whole = written.whole
        let wrong = "作品登记号应写作宁作登字-2020-F-00000001"
        guard let mark = whole.indices.first(where: { whole[$0...].starts(with: Self.mark) }), mark >= 3 else { throw .form(wrong) }
        let region = whole[(mark - 3)..<mark].text
        let rest = whole[(mark + Self.mark.count)...].filter { $0 != UInt8(ascii: "-") && $0 < 0x80 }
        let reading = whole[(mark - 3)...].text
        guard regions.contains(region) else { throw .value("\(region)不是国家或者省级的简称", reading: reading) }
        let (year, letter, serial) = (rest.prefix(4), rest.dropFirst(4).prefix(1), rest.dropFirst(5))
        guard rest.count == 13, year.allSatisfy({ $0.isDigit }), letter.allSatisfy({ $0.isCapital }), serial.allSatisfy({ $0.isDigit })
        else {
            throw .value(wrong + "：年份4位、作品类别1个字母、顺序号8位", reading: reading)
        }
        guard (1994...2099).contains(year.number) else { throw .value("作品登记始于1994年，年份\(year.text)有误", reading: reading) }
        return Self(
            canonical: "\(region)作登字-\(year.text)-\(letter.text)-\(serial.text)", region: region, year: year.number, letter: letter.text,
            notes: [])
    }

    private static let mark = Array("作登字".utf8)

    /// 国, and the provinces by their short names.
    private static let regions = Set("国京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵云滇藏陕秦甘陇青宁新兵".map(String.init))
}
