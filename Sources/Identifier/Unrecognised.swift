extension Identifier {
    /// Why a text is no number of any kind that is known, and what to do; for texts that have no candidates.
    public static func whyNone(in text: String) -> String {
        let written = WrittenNumber(text)
        if written.isOverlong { return "文字过长，不是一个号码；请一次只输入一个号码" }
        let bytes = written.bytes
        guard bytes.contains(where: \.isDigit) else { return "没有读到号码：号码应含有数字，如201310699744.2、12345678" }
        if isScientific(bytes) {
            return "像是表格软件把长号码存成了科学计数法，末尾数字已丢失；请把该列设为文本格式，从来源重新导出"
        }
        guard bytes.allSatisfy(\.isDigit) else { return "没有认出这是哪一种号码；请核对是否多写、漏写字符，或者一次输入了几个号码" }
        return "\(bytes.count)位数字不是已知的号码：商标号1至8位，专利申请号12位加校验位（2003年10月以前8位加校验位），专利文献号7至9位，信用代码18位"
    }

    /// `2.01311E+12`
    private static func isScientific(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let mark = bytes.firstIndex(of: UInt8(ascii: "E")), mark > bytes.startIndex else { return false }
        let mantissa = bytes[..<mark]
        let power = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
        return mantissa.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } && (1...2).contains(power.count) && power.allSatisfy(\.isDigit)
    }
}
