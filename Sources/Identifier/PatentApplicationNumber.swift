/// Chinese patent application number 专利申请号 (ZC 0006-2003), and the patent number ZL… made from it.
///
/// Canonical is `CN201310699744.2`; numbers of before 2003-10-01 have eight digits: `CN95115608.X`.
public struct PatentApplicationNumber: CheckedNumber {
    /// What the kind digit says.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        case invention = 0x31, utility, design
        /// An international application that entered the national phase as an invention or a utility model.
        case internationalInvention = 0x38, internationalUtility

        public var title: String {
            switch self {
            case .invention: "发明"
            case .utility: "实用新型"
            case .design: "外观设计"
            case .internationalInvention: "PCT进入国家阶段的发明"
            case .internationalUtility: "PCT进入国家阶段的实用新型"
            }
        }
    }

    public let canonical: String
    public let kind: Kind
    /// Year of filing, four digits.
    public let year: Int
    /// Whether it was written as a patent number (ZL), which only a granted patent has.
    public let isGrant: Bool
    public let notes: [String]

    /// The patent number 专利号 of the same application.
    public var grantNumber: String { "ZL" + canonical.dropFirst(2) }

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var rest = written.bytes
        let hasOffice = rest.starts(with: [0x43, 0x4E])  // CN
        if hasOffice { rest = rest.dropFirst(2) }
        let isGrant = rest.starts(with: [0x5A, 0x4C])  // ZL
        if isGrant { rest = rest.dropFirst(2) }
        while let sign = rest.first, sign < 0x80, !sign.isDigit, !sign.isCapital { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isDigit }
        let isPatentForCertain = isGrant || written.isCalled(.patentApplication, .patentGrant)
        guard !digits.isEmpty, let check = CheckPart(rest.dropFirst(digits.count)) else {
            guard isPatentForCertain, !rest.isEmpty else { throw .form("不是专利申请号：应为数字加小数点和校验位，如201310699744.2") }
            throw .value("专利号中有不能识别的字符：应为数字加小数点和校验位，如201310699744.2", reading: written.bytes.text)
        }
        if digits.count == 15, check == .absent, let serial = StandardApplicationNumber.filingDigits(digits) {
            return try checked(ArraySlice(serial), .absent, isGrant: false, fromStandard: true)
        }
        switch (digits.count, check) {
        case (12, _), (8, _):
            return try checked(digits, check, isGrant: isGrant, certain: isPatentForCertain || check.hasDot)
        case (13, .absent), (9, .absent), (13, .dottedCharacter(UInt8(ascii: "0"))):
            // 2013106997442.0 is what spreadsheets make of a number without its dot.
            return try checked(digits.dropLast(), .given(digits[digits.endIndex - 1]), isGrant: isGrant, certain: isPatentForCertain)
        default:
            let reason = "专利申请号应为12位数字（2003年10月1日以前为8位）加校验位，现为\(digits.count)位"
            guard isPatentForCertain || (check.hasDot && (7...15).contains(digits.count)) else { throw .form(reason) }
            throw .value(reason, reading: (isGrant ? "ZL" : "CN") + rest.text)
        }
    }

    private static func checked(
        _ digits: ArraySlice<UInt8>, _ check: CheckPart, isGrant: Bool, certain: Bool = true, fromStandard: Bool = false
    ) throws(IdentifierFault) -> Self {
        let isOld = digits.count == 8
        let yearDigits = digits.prefix(isOld ? 2 : 4).number
        let year = !isOld ? yearDigits : yearDigits < 85 ? 2000 + yearDigits : 1900 + yearDigits
        let reading = (isGrant ? "ZL" : "CN") + digits.text
        guard isOld ? (1985...2003).contains(year) : (2003...2099).contains(year) else {
            let reason = isOld ? "8位专利申请号的前两位是年份，应在85至03之间" : "专利申请号的前四位是年份，应在2003以后"
            // Eight or nine bare digits may well be something else.
            if isOld && !certain { throw .form(reason) }
            throw .value(reason, reading: reading + check.text)
        }
        let kindDigit = digits[digits.startIndex + (isOld ? 2 : 4)]
        guard let kind = Kind(rawValue: kindDigit) else {
            let reason = "专利申请号第\(isOld ? 3 : 5)位是种类号，应为1、2、3、8或者9，现为\(kindDigit.digitValue)"
            if isOld && !certain { throw .form(reason) }
            throw .value(reason, reading: reading + check.text)
        }
        let expected = CheckCharacter.filing(digits)
        if let given = check.character, given != expected {
            let reason = "校验位不符：应为\([expected].text)，现为\([given].text)，请核对号码"
            throw .value(reason, reading: reading + "." + [given].text)
        }
        var canonical = [UInt8]()
        canonical.reserveCapacity(16)
        canonical.append(contentsOf: [0x43, 0x4E])
        canonical.append(contentsOf: digits)
        canonical.append(contentsOf: [0x2E, expected])
        return Self(
            canonical: canonical.text, kind: kind, year: year, isGrant: isGrant,
            notes: notes(check, expected, year: year, isOld: isOld, fromStandard: fromStandard))
    }

    private static func notes(_ check: CheckPart, _ expected: UInt8, year: Int, isOld: Bool, fromStandard: Bool) -> [String] {
        if fromStandard { return ["由15位标准申请号换算，校验位为计算所得"] }
        guard check.character == nil else { return [] }
        if isOld && year <= 1988 { return ["1988年以前的申请号发出时不带校验位，校验位\([expected].text)为计算所得"] }
        return ["缺少校验位，按规则补为\([expected].text)"]
    }
}

/// What stands after the digits.
private enum CheckPart: Equatable {
    case absent
    case given(UInt8)
    case dottedCharacter(UInt8)
    /// A dot and nothing after it.
    case dotted

    init?(_ rest: ArraySlice<UInt8>) {
        var rest = rest
        let hasDot = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "-")
        if hasDot { rest = rest.dropFirst() }
        switch (rest.count, rest.first) {
        case (0, _): self = hasDot ? .dotted : .absent
        case (1, .some(let character)) where character.isDigit || character == UInt8(ascii: "X"):
            self = hasDot ? .dottedCharacter(character) : .given(character)
        default: return nil
        }
    }

    var hasDot: Bool {
        switch self {
        case .absent, .given: false
        case .dottedCharacter, .dotted: true
        }
    }

    var character: UInt8? {
        switch self {
        case .absent, .dotted: nil
        case .given(let character), .dottedCharacter(let character): character
        }
    }

    var text: String { character.map { "." + [$0].text } ?? "" }
}

/// The 15 digits in which CNIPA's data files repeat an application number: `102009000190429` for 200910190429.0.
///
/// One digit for the kind (1 invention, 2 utility model, 3 design), 0, the year, and the serial in nine digits. Where the application came
/// through the PCT the serial's second digit is its kind (8 or 9); that last rule is not confirmed.
enum StandardApplicationNumber {
    /// The twelve digits of the filing number, or nil where these fifteen cannot be one.
    static func filingDigits(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
        let d = Array(digits)
        guard d.count == 15, (0x31...0x33).contains(d[0]), d[1] == 0x30, d[6] == 0x30, (2003...2099).contains(d[2..<6].number) else {
            return nil
        }
        switch (d[0], d[7]) {
        case (_, 0x30): return Array(d[2..<6]) + [d[0]] + Array(d[8...])
        case (0x31, 0x38), (0x32, 0x39): return Array(d[2..<6]) + Array(d[7...])
        default: return nil
        }
    }
}
