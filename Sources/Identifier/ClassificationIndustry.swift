/// Class of the national economy 国民经济行业分类 (GB/T 4754-2017): a letter and two to four digits, `C39`, `C391`, `C3911`.
public struct IndustryCode: CheckedNumber {
    public let canonical: String
    /// 门类: one letter, A to T.
    public var section: Character { canonical.first ?? "A" }
    public let notes: [String]

    /// Reads the code with or without its letter: the letter follows from the first two digits.
    public static func parse(_ text: String) throws(IdentifierFault) -> Self {
        var digits = WrittenNumber(text).bytes
        let letter = digits.first.flatMap { $0.isCapital ? $0 : nil }
        if letter != nil { digits = digits.dropFirst() }
        let wrong = "国民经济行业分类代码应为门类字母A至T加2至4位数字，如C3911，现为\(text.prefix(20))"
        if let letter, digits.isEmpty, let only = sections.first(where: { $0.letter.utf8.first == letter }) {
            return Self(canonical: only.letter, notes: [])
        }
        guard (2...4).contains(digits.count), digits.allSatisfy(\.isDigit) else { throw .form(wrong) }
        let division = digits.prefix(2).number
        guard let section = sections.first(where: { $0.divisions.contains(division) }) else {
            throw .value("没有大类\(digits.prefix(2).text)，大类为01至97", reading: (letter.map { [$0].text } ?? "") + digits.text)
        }
        if let letter, section.letter.utf8.first != letter {
            throw .value(
                "大类\(digits.prefix(2).text)属于门类\(section.letter)（\(section.title)），不属于\([letter].text)",
                reading: [letter].text + digits.text)
        }
        return Self(canonical: section.letter + digits.text, notes: letter == nil ? ["缺少门类字母，按大类补为\(section.letter)"] : [])
    }

    /// The sections 门类 with their divisions 大类.
    public static let sections: [(letter: String, divisions: ClosedRange<Int>, title: String)] = [
        ("A", 1...5, "农、林、牧、渔业"), ("B", 6...12, "采矿业"), ("C", 13...43, "制造业"), ("D", 44...46, "电力、热力、燃气及水生产和供应业"),
        ("E", 47...50, "建筑业"), ("F", 51...52, "批发和零售业"), ("G", 53...60, "交通运输、仓储和邮政业"), ("H", 61...62, "住宿和餐饮业"),
        ("I", 63...65, "信息传输、软件和信息技术服务业"), ("J", 66...69, "金融业"), ("K", 70...70, "房地产业"), ("L", 71...72, "租赁和商务服务业"),
        ("M", 73...75, "科学研究和技术服务业"), ("N", 76...79, "水利、环境和公共设施管理业"), ("O", 80...82, "居民服务、修理和其他服务业"), ("P", 83...83, "教育"),
        ("Q", 84...85, "卫生和社会工作"), ("R", 86...90, "文化、体育和娱乐业"), ("S", 91...96, "公共管理、社会保障和社会组织"), ("T", 97...97, "国际组织"),
    ]
}
