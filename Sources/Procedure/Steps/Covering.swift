/// What is covered of the words of a file before everybody may read them. It covers rather too much than too little; secrets that no rule can
/// find are covered by whoever publishes.
public enum Covering {
    /// A name as everybody may read it: of a natural person no more than the surname. Who is not known to be an organisation is taken for a person.
    public static func name(_ name: String) -> String {
        let plain = name.trimmed
        guard let first = plain.first, !isOrganisation(plain) else { return plain }
        // What was erased says so and names nobody.
        if first == "（" { return plain }
        if first.isASCII { return "\(first)***" }
        let surname = doubleSurnames.contains(String(plain.prefix(2))) && plain.count > 2 ? String(plain.prefix(2)) : String(first)
        return surname + "某"
    }

    /// A text as everybody may read it.
    /// - Parameter names: of those who are named in the file.
    public static func text(_ text: String, naming names: [String]) -> String {
        var out = text
        // The longest first, so that a name within another is not covered in its middle.
        for name in names.map(\.trimmed).filter({ $0.count > 1 && !isOrganisation($0) }).sorted(by: { $0.count > $1.count }) {
            out = out.replacing(name, with: Self.name(name))
        }
        return numbers(out)
    }

    /// Whether a name is that of an organisation: a credit code, or what ends as they do.
    static func isOrganisation(_ name: String) -> Bool {
        if name.utf8.count == 18, name.utf8.allSatisfy({ isLetter($0) || isDigit($0) }) { return name.utf8.contains(where: isLetter) }
        let plain = name.hasSuffix("）") ? String(name.prefix { $0 != "（" }) : name
        return endings.contains { plain.hasSuffix($0) && plain.count > ($0.count == 1 ? 3 : $0.count) }
    }

    private static let endings = [
        "公司", "厂", "集团", "商行", "商店", "商场", "超市", "经营部", "门市部", "合作社", "工作室", "事务所", "分行", "支行", "分店", "研究所", "研究院", "设计院", "大学", "学院",
        "学校", "中学", "小学", "医院", "银行", "中心", "协会", "学会", "联合会", "委员会", "基金会", "政府", "局", "厅", "法院", "检察院", "农场", "牧场", "林场",
        "酒庄", "酒店", "饭店", "餐厅", "药房", "药店", "基地", "实验室", "企业", "合伙", "出版社", "杂志社", "旅行社", "俱乐部", "Ltd.", "Ltd", "Inc.", "Inc",
        "LLC", "GmbH", "Co.", "Corporation", "University", "Company", "AG",
    ]
    private static let doubleSurnames: Set<String> = [
        "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "端木", "呼延", "完颜", "拓跋", "独孤", "南宫",
    ]

    // MARK: Numbers

    /// Covers numbers by which somebody is reached or known; numbers of rights and of papers stay.
    private static func numbers(_ text: String) -> String {
        var (out, run) = ("", "")
        for character in text {
            if character.isASCII, character.isLetter || character.isNumber || "@._-+".contains(character) {
                run.append(character)
            } else {
                out += covered(run) + String(character)
                run = ""
            }
        }
        return out + covered(run)
    }

    private static func covered(_ run: String) -> String {
        guard run.count > 5 else { return run }
        let (tail, whole) = (run.reversed().prefix { "._-+".contains($0) }.count, run)
        let body = String(whole.dropLast(tail))
        let end = String(whole.suffix(tail))
        if let at = body.firstIndex(of: "@"), at != body.startIndex, body[at...].contains(".") { return "***" + body[at...] + end }
        let plain = body.filter { $0 != "-" && $0 != "+" }
        guard isPersonal(Array(plain.utf8)) else { return run }
        return String(plain.prefix(plain.utf8.count > 12 ? 0 : 3)) + "****" + end
    }

    /// A mobile telephone, one with its area code, the number of an identity card or of an account.
    private static func isPersonal(_ number: [UInt8]) -> Bool {
        let digits = number.count == 18 && (number[17] | 0x20) == 0x78 ? Array(number.dropLast()) : number
        guard digits.allSatisfy(isDigit) else { return false }
        switch digits.count {
        case 11 where digits[0] == 0x31: return digits[1] >= 0x33
        case 13: return digits.starts(with: [0x38, 0x36, 0x31])
        case 10...12: return digits[0] == 0x30
        case 15...19: return true
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
