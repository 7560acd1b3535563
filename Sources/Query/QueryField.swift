/// The fields of a right that can be asked for by name; raw values are the short names. The help page is drawn from this table.
public enum QueryField: String, CaseIterable, Sendable, Hashable {
    case title = "ti"
    case abstract = "ab"
    case claims = "cl"
    case party = "pa"
    case inventor = "in"
    case agency = "ag"
    case classification = "ic"
    case niceClass = "nc"
    case application = "an"
    case publication = "pn"
    case filed = "ad"
    case published = "pd"
    case status = "st"
    case country = "cn"
    case area = "ar"
    case industry = "iy"

    /// What is typed after the field's name.
    public enum Value: Sendable, Hashable { case words, symbol, niceClass, number, day, status, country, area, industry }

    public var value: Value {
        switch self {
        case .title, .abstract, .claims, .party, .inventor, .agency: .words
        case .classification: .symbol
        case .niceClass: .niceClass
        case .area: .area
        case .industry: .industry
        case .application, .publication: .number
        case .filed, .published: .day
        case .status: .status
        case .country: .country
        }
    }

    /// The Chinese name, which may be typed instead of the short one.
    public var title: String {
        switch self {
        case .title: "名称"
        case .abstract: "摘要"
        case .claims: "权利要求"
        case .party: "权利人"
        case .inventor: "发明人"
        case .agency: "代理机构"
        case .classification: "分类号"
        case .niceClass: "商标类别"
        case .area: "地区"
        case .industry: "产业"
        case .application: "申请号"
        case .publication: "公开号"
        case .filed: "申请日"
        case .published: "公开日"
        case .status: "状态"
        case .country: "国家"
        }
    }

    /// Further names that may be typed.
    public var otherNames: [String] {
        switch self {
        case .title: ["标题", "发明名称", "商标名称", "作品名称", "品种名称"]
        case .abstract: ["文摘"]
        case .party: ["申请人", "专利权人", "注册人", "著作权人", "品种权人", "主体"]
        case .inventor: ["设计人", "作者"]
        case .agency: ["代理"]
        case .classification: ["分类", "类别", "ipc"]
        case .niceClass: ["尼斯分类", "国际分类"]
        case .area: ["区域", "所在地"]
        case .industry: ["特色产业", "优势产业"]
        case .application: ["注册号", "登记号"]
        case .publication: ["公告号", "授权号", "专利号"]
        case .filed: ["申请日期"]
        case .published: ["公告日", "公开日期", "公告日期"]
        case .status: ["法律状态"]
        case .country: ["国别", "国家地区"]
        case .claims: []
        }
    }

    /// What the field looks at.
    public var meaning: String {
        switch self {
        case .title: "权利的名称，各种文字的都查；商标、作品和品种的名称也在其中"
        case .abstract: "摘要；商标的商品和服务，外观设计的产品，地理标志的产地"
        case .claims: "专利的权利要求"
        case .party: "申请人、权利人、注册人、作者、培育人"
        case .inventor: "发明人和设计人"
        case .agency: "代理机构和代理人"
        case .classification: "国际专利分类、洛迦诺分类、尼斯分类和类似群、国民经济行业；上级分类包括它之下的全部，两点表示范围"
        case .niceClass: "商标的尼斯类别，1 至 45"
        case .area: "第一权利人所在地，写名称或者六位代码；上级地区包括它之下的全部"
        case .industry: "优势特色产业，写名称或者代号；来源没有写明产业的，按分类推定"
        case .application: "申请号、注册号、登记号；有没有 CN、ZL、点和校验位都可以"
        case .publication: "公开号、公告号、授权号；末尾的文献种类代码可以不写"
        case .filed: "申请日；没有申请日的，取已知的最早一日。可以只写到年或者月，两点表示范围"
        case .published: "公开日或者公告日；写法与申请日相同"
        case .status: "权利的状态，写状态的名称或者代码；“失效”包括除审查中、有效、不明以外的全部"
        case .country: "第一权利人的国家或者地区，写两个字母的代码，或者常见的中文名"
        }
    }

    /// Queries that show how the field is written; a test reads each of them.
    public var examples: [String] {
        switch self {
        case .title: ["ti:枸杞", "名称:(葡萄酒 OR 枸杞)"]
        case .abstract: ["ab:\"喷雾干燥\""]
        case .claims: ["cl:催化剂"]
        case .party: ["pa:宁夏大学", "申请人:大学 NOT 申请人:宁夏"]
        case .inventor: ["in:王*"]
        case .agency: ["ag:知识产权"]
        case .classification: ["ic:A23L", "ipc:\"H04L 9/32\"", "ic:A01G9/00..A01G9/26", "ic:30"]
        case .niceClass: ["nc:33", "商标类别:5 枸杞"]
        case .area: ["ar:银川", "地区:640104", "地区:金凤区 st:有效"]
        case .industry: ["iy:枸杞", "产业:(葡萄酒 OR 枸杞)"]
        case .application: ["an:201310699744.2", "an:2013106*"]
        case .publication: ["pn:CN103652869A", "pn:CN1036*"]
        case .filed: ["ad:2020", "ad:2020-05..2022", "申请日>=2020-05-01"]
        case .published: ["pd:20210101..20210630", "pd<2020"]
        case .status: ["st:有效", "状态:(审查中 OR 有效)"]
        case .country: ["cn:JP", "国家:日本"]
        }
    }

    /// The field of a name as typed, short or Chinese, in any case.
    public init?(typed name: some StringProtocol) {
        guard let field = Self.byName[name.lowercased()] else { return nil }
        self = field
    }

    private static let byName: [String: QueryField] = Dictionary(
        allCases.flatMap { field in ([field.rawValue, field.title] + field.otherNames).map { ($0, field) } }
    ) { first, _ in first }
}
