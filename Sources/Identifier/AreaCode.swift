/// Administrative code 行政区划代码 (GB/T 2260): six digits, two for the province, two for the prefecture, two for the county.
///
/// Codes that are not in the table are accepted with a note: credit codes and citizen numbers carry codes withdrawn long ago.
public struct AreaCode: CheckedNumber {
    public let canonical: String
    /// Name in the table of Ningxia; nil where the table does not have the code.
    public let name: String?
    /// Whether the code is withdrawn 已撤销.
    public let isWithdrawn: Bool
    public let notes: [String]

    public static func parse(_ text: String) throws(IdentifierFault) -> Self { try parse(WrittenNumber(text)) }

    static func parse(_ written: WrittenNumber) throws(IdentifierFault) -> Self {
        let digits = written.bytes
        let isCertain = written.isCalled(.area)
        guard digits.count == 6, digits.allSatisfy({ $0.isDigit }) else {
            let reason = "行政区划代码应为6位数字，现为\(digits.count)位"
            guard isCertain, !digits.isEmpty else { throw .form(reason) }
            throw .value(reason, reading: digits.text)
        }
        let (province, prefecture, county) = (digits.prefix(2).number, digits.dropFirst(2).prefix(2).number, digits.suffix(2).number)
        guard isProvince(province) else {
            let reason = "前两位\(digits.prefix(2).text)不是省级行政区划代码"
            guard isCertain else { throw .form(reason) }
            throw .value(reason, reading: digits.text)
        }
        guard prefecture != 0 || county == 0 else {
            throw .form("前四位\(digits.prefix(4).text)不是地级行政区划代码")
        }
        let code = digits.text
        if let area = AreaTable.current[code] { return Self(canonical: code, name: area, isWithdrawn: false, notes: []) }
        if let old = AreaTable.withdrawn[code] {
            return Self(
                canonical: code, name: old.name, isWithdrawn: true, notes: ["该代码已撤销" + (old.successor.map { "，现为\($0)" } ?? "") + "（待核实）"])
        }
        return Self(canonical: code, name: nil, isWithdrawn: false, notes: ["代码表中没有该代码，可能是已撤销的代码或者区外代码"])
    }

    /// The codes in force in Ningxia: the region, its cities and their counties, in the order of the codes.
    public static let ningxia: [(code: String, name: String)] = AreaTable.current.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }

    /// The codes of Ningxia withdrawn, with their successors where known; not confirmed.
    public static let withdrawn: [(code: String, name: String, successor: String?)] =
        AreaTable.withdrawn.sorted { $0.key < $1.key }.map { ($0.key, $0.value.name, $0.value.successor) }

    /// Province 省级 of GB/T 2260, with Taiwan, Hong Kong and Macao.
    static func isProvince(_ code: Int) -> Bool {
        switch code {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
        default: false
        }
    }
}

/// The administrative codes of Ningxia that the register knows.
enum AreaTable {
    static let current: [String: String] = [
        "640000": "宁夏回族自治区",
        "640100": "银川市", "640104": "兴庆区", "640105": "西夏区", "640106": "金凤区", "640121": "永宁县", "640122": "贺兰县", "640181": "灵武市",
        "640200": "石嘴山市", "640202": "大武口区", "640205": "惠农区", "640221": "平罗县",
        "640300": "吴忠市", "640302": "利通区", "640303": "红寺堡区", "640323": "盐池县", "640324": "同心县", "640381": "青铜峡市",
        "640400": "固原市", "640402": "原州区", "640422": "西吉县", "640423": "隆德县", "640424": "泾源县", "640425": "彭阳县",
        "640500": "中卫市", "640502": "沙坡头区", "640521": "中宁县", "640522": "海原县",
    ]

    /// Codes withdrawn, kept because older credit codes and citizen numbers carry them. Names and successors are not confirmed.
    static let withdrawn: [String: (name: String, successor: String?)] = [
        "640102": ("银川市城区", "640104"), "640103": ("银川市新城区", "640106"), "640111": ("银川市郊区", nil),
        "640203": ("石嘴山市石嘴山区", "640205"), "640204": ("石嘴山市石炭井区", "640202"), "640211": ("石嘴山市郊区", nil),
        "640222": ("陶乐县", nil), "640223": ("惠农县", "640205"),
        "640321": ("中卫县", "640502"), "640322": ("中宁县", "640521"), "640382": ("灵武市", "640181"), "640421": ("海原县", "640522"),
        "642101": ("吴忠市", "640302"), "642102": ("青铜峡市", "640381"), "642103": ("灵武市", "640181"), "642123": ("中卫县", "640502"),
        "642124": ("中宁县", "640521"), "642126": ("盐池县", "640323"), "642127": ("同心县", "640324"),
        "642221": ("固原县", "640402"), "642222": ("海原县", "640522"), "642223": ("西吉县", "640422"), "642224": ("隆德县", "640423"),
        "642225": ("泾源县", "640424"), "642226": ("彭阳县", "640425"),
    ]
}
