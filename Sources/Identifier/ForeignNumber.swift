/// A number of another office, as printed, without spaces: an application `US17043275` or `PCT/JP2014/059529`, a document `US20040123456A1`, a
/// mark with its Nice class `US87035559-9`. Each office has rules of its own; none is checked here.
public struct ForeignNumber: CheckedNumber {
    public let canonical: String
    /// WIPO ST.3 code.
    public let office: OfficeCode
    /// What the writing says it is.
    public let kind: IdentifierKind
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var rest = written.bytes
        let isTreaty = rest.starts(with: treaty)
        if isTreaty { rest = rest.dropFirst(treaty.count) }
        let wrong = "不是外国号码：应为国家或者组织的两字母代码加号码，如US17043275"
        guard let office = OfficeCode.of(rest.prefix(2).text), isTreaty || office.code != "CN" else { throw .form(wrong) }
        rest = rest.dropFirst(2)
        let number = rest.prefix { $0.isDigit || separators.contains($0) }
        let code = rest.dropFirst(number.count)
        let digits = number.filter(\.isDigit)
        guard (isTreaty ? 7...12 : 5...14).contains(digits.count), number.first?.isDigit == true, number.last?.isDigit == true,
            code.isEmpty || (!isTreaty && code.count <= 2 && code.first?.isCapital == true && code.dropFirst().allSatisfy(\.isDigit))
        else { throw .form(wrong) }
        let kind: IdentifierKind = !code.isEmpty ? .patentPublication : isMark(number) && !isTreaty ? .trademark : .patentApplication
        return Self(
            canonical: written.bytes.text, office: office, kind: kind, notes: [isTreaty ? "国际申请号，未作校验" : "\(office.title)的号码，未作校验"])
    }

    private static let treaty = Array("PCT/".utf8)
    private static let separators = Set("./-".utf8)

    /// Digits, a dash and a Nice class.
    private static func isMark(_ number: ArraySlice<UInt8>) -> Bool {
        let parts = number.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { $0.allSatisfy(\.isDigit) } && parts[1].count <= 2
            && (1...45).contains(parts[1].number)
    }
}
