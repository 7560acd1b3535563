/// The kinds of number that can be told apart. Raw values stand in JSON and addresses.
public enum IdentifierKind: String, Codable, CaseIterable, Sendable, Hashable {
    case patentApplication = "patent.application"
    case patentPublication = "patent.publication"
    case patentGrant = "patent.grant"
    case trademark, layout, variety, software, work
    case indication = "gi"
    case creditCode = "uscc"
    case citizen = "id-card"
    case area
    /// Recordal of a licence or registration of a pledge at the national office.
    case recordal
    /// Code of a patent agency.
    case agency

    /// The kind in Chinese.
    public var title: String {
        switch self {
        case .patentApplication: "专利申请号"
        case .patentPublication: "专利文献号（公开号、公告号）"
        case .patentGrant: "专利号"
        case .trademark: "商标申请号、注册号"
        case .layout: "集成电路布图设计登记号"
        case .variety: "植物新品种申请号、品种权号"
        case .software: "计算机软件著作权登记号"
        case .work: "作品登记号"
        case .indication: "地理标志登记号"
        case .creditCode: "统一社会信用代码"
        case .citizen: "公民身份号码"
        case .area: "行政区划代码"
        case .recordal: "许可备案号、质押登记号"
        case .agency: "专利代理机构代码"
        }
    }
}
