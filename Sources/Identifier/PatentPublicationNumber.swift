/// Number of a published Chinese patent document 公开号、公告号 (ZC 0007-2012), with its kind code (ZC 0008). Canonical `CN102025678A`.
public struct PatentPublicationNumber: CheckedNumber {
    public let canonical: String
    /// The digits alone: nine, or seven or eight in older documents.
    public let digits: String
    /// Kind code such as A, B, U or S; nil where it was not written.
    public let kindCode: String?
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    /// The number of a source that keeps digits and kind code apart.
    public static func parse(digits: String, kindCode: String) throws(IdentifierFault) -> Self {
        try parse(WrittenNumber("CN" + digits + kindCode))
    }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        // Brackets and dashes stand around the parts in some lists: CN-102025678-A, CN102025678(A).
        let bytes = written.bytes.filter { ![UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")")].contains($0) }
        let hasOffice = bytes.starts(with: [0x43, 0x4E])
        let rest = hasOffice ? bytes.dropFirst(2) : bytes[...]
        let digits = rest.prefix { $0.isDigit }
        let code = rest.dropFirst(digits.count)
        guard [7, 8, 9].contains(digits.count), code.isEmpty || looksLikeCode(code) else {
            throw .form("不是专利文献号：应为CN、7至9位数字和文献种类代码，如CN102025678A")
        }
        let isCertain = hasOffice && !code.isEmpty || written.isCalled(.patentPublication)
        guard let form = Form(digits: digits) else {
            let reason = "专利文献号的首位是种类号，应为1（发明）、2（实用新型）或者3（外观设计）"
            guard isCertain else { throw .form(reason) }
            throw .value(reason, reading: "CN" + rest.text)
        }
        guard hasOffice || !code.isEmpty || form == .nine(digits[digits.startIndex]) || isCertain else {
            throw .form("专利文献号应以CN开头")
        }
        return try checked(form, digits, code)
    }

    private static func looksLikeCode(_ code: ArraySlice<UInt8>) -> Bool {
        guard let letter = code.first, letter.isCapital, code.count <= 2 else { return false }
        return code.dropFirst().allSatisfy { $0.isDigit }
    }

    private static func checked(_ form: Form, _ digits: ArraySlice<UInt8>, _ code: ArraySlice<UInt8>) throws(IdentifierFault) -> Self {
        let canonical = "CN" + digits.text + code.text
        guard let letter = code.first else {
            return Self(canonical: canonical, digits: digits.text, kindCode: nil, notes: ["缺少文献种类代码（A、B、U、S等），不能区分公开文本和授权文本"])
        }
        let allowed = form.kindCodes
        guard allowed.contains(letter) else {
            let known = PublicationKindCode.all.contains { $0.letter == Character(Unicode.Scalar(letter)) }
            let choice = allowed.map { [$0].text }.joined(separator: "、")
            let reason = known ? "文献种类代码\([letter].text)与号码不符" : "没有文献种类代码\([letter].text)"
            throw .value("\(reason)：首位为\(form.kindDigit.digitValue)的\(digits.count)位号码应为\(choice)", reading: canonical)
        }
        return Self(
            canonical: canonical, digits: digits.text, kindCode: code.text,
            notes: code.count == 1 ? [] : ["\(code.text)是更正或者部分无效后的文献"])
    }

    /// How the digits are built; the digit kept says invention, utility model or design.
    private enum Form: Equatable {
        case seven(UInt8), eight(UInt8), nine(UInt8)

        init?(digits: ArraySlice<UInt8>) {
            let (first, third) = (digits[digits.startIndex], digits[digits.startIndex + 2])
            switch digits.count {
            case 7 where (0x31...0x33).contains(first): self = .seven(first)
            case 9 where (0x31...0x33).contains(first): self = .nine(first)
            // 1985 to 1988: the filing number again.
            case 8 where (85...88).contains(digits.prefix(2).number) && (0x31...0x33).contains(third): self = .eight(third)
            default: return nil
            }
        }

        var kindDigit: UInt8 {
            switch self {
            case .seven(let digit), .eight(let digit), .nine(let digit): digit
            }
        }

        /// Kind code letters that a document of this kind and length can bear.
        var kindCodes: [UInt8] {
            switch (self, kindDigit) {
            case (.eight, 0x31): Array("AB".utf8)
            case (.eight, 0x32): Array("U".utf8)
            case (.eight, _): Array("S".utf8)
            case (_, 0x31): Array("ABC".utf8)
            case (_, 0x32): Array("UY".utf8)
            default: Array("SD".utf8)
            }
        }
    }
}
