public import Law

/// A state or organisation that grants or administers rights, by its two-letter code of WIPO ST.3.
public struct OfficeCode: Sendable, Hashable {
    /// What part of the world Helan's work looks at the office for.
    public enum Group: Sendable, Hashable { case china, organisation, arabLeague, beltAndRoad, other }

    public let code: String
    /// Name in Chinese.
    public let title: String
    public let group: Group
    public let evidence: Evidence

    /// The office with that code; nil where the list does not have it, which is no reason to refuse a number.
    public static func of(_ code: String) -> OfficeCode? { byCode[code] }

    /// Every code in the list.
    public static let all: [OfficeCode] = china + organisations + arabLeague + beltAndRoad + others

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    private static let china = list([("CN", "中国"), ("HK", "中国香港"), ("MO", "中国澳门"), ("TW", "中国台湾")], .china)

    private static let organisations = list(
        [
            ("AP", "非洲地区知识产权组织"), ("EA", "欧亚专利组织"), ("EM", "欧盟知识产权局"), ("EP", "欧洲专利局"), ("GC", "海湾合作委员会专利局"),
            ("IB", "世界知识产权组织国际局"), ("WO", "世界知识产权组织"), ("OA", "非洲知识产权组织"), ("BX", "比荷卢知识产权局"), ("QZ", "欧盟植物品种局"),
            ("XN", "北欧专利局"),
        ], .organisation)

    private static let arabLeague = list(
        [
            ("DZ", "阿尔及利亚"), ("BH", "巴林"), ("KM", "科摩罗"), ("DJ", "吉布提"), ("EG", "埃及"), ("IQ", "伊拉克"), ("JO", "约旦"), ("KW", "科威特"),
            ("LB", "黎巴嫩"), ("LY", "利比亚"), ("MR", "毛里塔尼亚"), ("MA", "摩洛哥"), ("OM", "阿曼"), ("PS", "巴勒斯坦"), ("QA", "卡塔尔"),
            ("SA", "沙特阿拉伯"), ("SO", "索马里"), ("SD", "苏丹"), ("SY", "叙利亚"), ("TN", "突尼斯"), ("AE", "阿联酋"), ("YE", "也门"),
        ], .arabLeague)

    private static let beltAndRoad = list(
        [
            ("KZ", "哈萨克斯坦"), ("KG", "吉尔吉斯斯坦"), ("TJ", "塔吉克斯坦"), ("TM", "土库曼斯坦"), ("UZ", "乌兹别克斯坦"), ("MN", "蒙古国"),
            ("RU", "俄罗斯"), ("PK", "巴基斯坦"), ("IN", "印度"), ("IR", "伊朗"), ("TR", "土耳其"), ("TH", "泰国"), ("VN", "越南"), ("MY", "马来西亚"),
            ("SG", "新加坡"), ("ID", "印度尼西亚"), ("PH", "菲律宾"), ("KH", "柬埔寨"), ("LA", "老挝"), ("MM", "缅甸"), ("BD", "孟加拉国"), ("LK", "斯里兰卡"),
            ("NP", "尼泊尔"), ("MV", "马尔代夫"), ("GE", "格鲁吉亚"), ("AM", "亚美尼亚"), ("AZ", "阿塞拜疆"), ("BY", "白俄罗斯"), ("UA", "乌克兰"),
        ], .beltAndRoad)

    /// Offices whose numbers are met most often beside these.
    private static let others = list(
        [
            ("US", "美国"), ("JP", "日本"), ("KR", "韩国"), ("DE", "德国"), ("FR", "法国"), ("GB", "英国"), ("IT", "意大利"), ("ES", "西班牙"), ("CH", "瑞士"),
            ("NL", "荷兰"), ("SE", "瑞典"), ("AT", "奥地利"), ("BE", "比利时"), ("DK", "丹麦"), ("FI", "芬兰"), ("CA", "加拿大"), ("AU", "澳大利亚"),
            ("NZ", "新西兰"), ("BR", "巴西"), ("MX", "墨西哥"), ("ZA", "南非"), ("IL", "以色列"), ("PL", "波兰"),
        ], .other)

    private static func list(_ names: [(String, String)], _ group: Group) -> [OfficeCode] {
        names.map { OfficeCode(code: $0.0, title: $0.1, group: group, evidence: .unconfirmed) }
    }
}
