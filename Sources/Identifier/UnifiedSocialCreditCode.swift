/// Unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check, the ninth to seventeenth an organisation
/// code (GB 11714) with a check of its own.
public struct UnifiedSocialCreditCode: CheckedNumber {
    public let canonical: String
    /// Administrative code inside the code, as of the day it was issued.
    public let area: String
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let code = Array(written.bytes.filter { $0 != UInt8(ascii: "-") })
        let isCertain = written.isCalled(.creditCode)
        guard code.count == 18, code.allSatisfy({ $0.isDigit || $0.isCapital }) else {
            let reason = "统一社会信用代码应为18位数字和大写字母，现为\(code.count)位"
            guard isCertain, !code.isEmpty else { throw .form(reason) }
            throw .value(reason, reading: code.text)
        }
        guard let department = Department(code[0]), code[2..<8].allSatisfy({ $0.isDigit }) else {
            let reason = "统一社会信用代码首位是登记管理部门（1至9、A、N、Y），第3至8位是行政区划数字"
            guard isCertain else { throw .form(reason) }
            throw .value(reason, reading: code.text)
        }
        guard let expected = CheckCharacter.creditCode(code[0..<17]) else {
            throw .value("统一社会信用代码不使用字母I、O、S、V、Z，请核对是否误写了数字1、0、5、2", reading: code.text)
        }
        guard code[17] == expected else {
            throw .value("校验位不符：末位应为\([expected].text)，现为\([code[17]].text)，请核对代码", reading: code.text)
        }
        return Self(canonical: code.text, area: code[2..<8].text, notes: notes(code, department))
    }

    /// The inner check is a warning only: codes given early to individual households fail it and are nevertheless in use.
    private static func notes(_ code: [UInt8], _ department: Department) -> [String] {
        let expected = CheckCharacter.organisation(code[8..<16])
        guard code[16] != expected else { return [] }
        let early = department == .market && code[1] == UInt8(ascii: "2") ? "，早期个体工商户的代码有此情形" : "，请向登记机关核实"
        return ["主体标识码的校验位不符（第17位应为\([expected].text)，现为\([code[16]].text)）\(early)"]
    }

    /// Who registers: the first character.
    private enum Department: Sendable {
        case market, other

        init?(_ first: UInt8) {
            switch first {
            case UInt8(ascii: "9"): self = .market
            case UInt8(ascii: "1")...UInt8(ascii: "8"), UInt8(ascii: "A"), UInt8(ascii: "N"), UInt8(ascii: "Y"): self = .other
            default: return nil
            }
        }
    }
}
