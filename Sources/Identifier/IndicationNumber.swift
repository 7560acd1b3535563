/// Geographical indication 地理标志: `AGI00001` for an agricultural product; a product without a serial is known by its announcement,
/// `GI-<年>-<公告号>-<名称>`.
public struct IndicationNumber: CheckedNumber {
    public let canonical: String
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let bytes = written.bytes
        if bytes.starts(with: Array("GI-".utf8)) { return try announced(bytes) }
        let wrong = "农产品地理标志登记号应为AGI加5位数字，如AGI00001"
        guard bytes.starts(with: Array("AGI".utf8)) else { throw .form(wrong) }
        let digits = bytes.dropFirst(3).drop { !$0.isDigit && !$0.isCapital }
        guard digits.count == 5, digits.allSatisfy({ $0.isDigit }) else { throw .value(wrong, reading: bytes.text) }
        return Self(canonical: "AGI" + digits.text, notes: [])
    }

    private static func announced(_ bytes: ArraySlice<UInt8>) throws(IdentifierFault) -> Self {
        let parts = bytes.split(separator: UInt8(ascii: "-"), maxSplits: 3)
        guard parts.count == 4, parts[1].count == 4, parts[1].allSatisfy({ $0.isDigit }), !parts[2].isEmpty, !parts[3].isEmpty else {
            throw .value("地理标志产品应写作GI-公告年-公告号-名称", reading: bytes.text)
        }
        return Self(canonical: bytes.text, notes: [])
    }
}
