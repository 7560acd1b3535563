/// Application number of a trade mark, which becomes its registration number 商标申请号、注册号; or an international registration naming China, G…
///
/// Registrations in several classes share one number, so the register keeps number and class: `12345678-30`.
public struct TrademarkNumber: CheckedNumber {
    public let canonical: String
    /// The number without a class.
    public let number: String
    /// Nice class 1 to 45, where it was written after the number.
    public let niceClass: Int?
    public let isInternational: Bool
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        var rest = written.bytes
        let isInternational = rest.first == UInt8(ascii: "G")
        if isInternational { rest = rest.dropFirst() }
        var digits = rest.prefix { $0.isDigit }
        rest = rest.dropFirst(digits.count)
        let letter = rest.first.flatMap { $0.isCapital ? $0 : nil }
        if letter != nil { rest = rest.dropFirst() }
        guard !digits.isEmpty, let niceClass = ClassPart(rest) else {
            throw .form("不是商标号：应为1至8位数字，国际注册为G加5至7位数字")
        }
        let written = digits.count
        digits = digits.drop { $0 == 0x30 }
        let number = (isInternational ? "G" : "") + digits.text + (letter.map { [$0].text } ?? "")
        guard !digits.isEmpty, isInternational ? (5...7).contains(digits.count) : written <= 8 else {
            let reason = isInternational ? "国际注册号应为G加5至7位数字，现为\(digits.count)位" : "商标号应为1至8位数字，现为\(digits.count)位"
            guard isInternational && !digits.isEmpty else { throw .form(reason) }
            throw .value(reason, reading: number)
        }
        if let value = niceClass.value, !(1...45).contains(value) {
            throw .value("商品和服务分类只有第1至45类，没有第\(value)类", reading: "\(number)-\(value)")
        }
        return Self(
            canonical: niceClass.value.map { "\(number)-\($0)" } ?? number, number: number, niceClass: niceClass.value,
            isInternational: isInternational, notes: written > digits.count ? ["已去掉号码前面的0"] : [])
    }

    /// `-30` or `第30类` after the number.
    private struct ClassPart {
        let value: Int?

        init?(_ rest: ArraySlice<UInt8>) {
            let digits = rest.filter { $0.isDigit }
            let words = rest.filter { !$0.isDigit }
            guard !digits.isEmpty || words.isEmpty else { return nil }
            if digits.isEmpty {
                value = nil
            } else if digits.count <= 2, Self.separators.contains(words) {
                value = digits.number
            } else {
                return nil
            }
        }

        private static let separators: Set<[UInt8]> = Set(["-", "/", "第类", "号第类", "类"].map { Array($0.utf8) })
    }
}
