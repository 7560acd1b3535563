/// An unlawful act that chapter 4 of the plan punishes. Its raw value is the code that cases, the command and the interface write.
public enum Offence: String, Codable, CaseIterable, Sendable, Hashable {
    case counterfeitPatent = "counterfeit-patent"
    case trademarkInfringement = "trademark-infringement"
    /// 应当使用注册商标而未使用（强制注册）.
    case trademarkCompulsory = "trademark-compulsory"
    /// 冒充注册商标，或者使用不得作为商标使用的标志.
    case trademarkPosing = "trademark-posing"
    /// 把“驰名商标”字样用于商品、包装、广告等.
    case wellKnownWords = "well-known-words"
    case trademarkMaliciousFiling = "trademark-malicious-filing"
    /// A trade mark agency, or the persons responsible in it (`FineBase.Subject.person`).
    case trademarkAgency = "trademark-agency"
    case trademarkAgencyUnfiled = "trademark-agency-unfiled"
    /// 网络平台上的商标代理违法.
    case trademarkAgencyOnline = "trademark-agency-online"
    /// 商标代理从业人员.
    case trademarkAgent = "trademark-agent"
    /// 以误导公众的方式使用注册商标.
    case trademarkMisleading = "trademark-misleading"
    case copyright
    case tradeSecret = "trade-secret"
    case confusion
    case varietyInfringement = "variety-infringement"
    case varietyCounterfeit = "variety-counterfeit"
    case layout
    case olympic
    case platformInaction = "platform-inaction"
    case obstruction
    case patentAgency = "patent-agency"
    case patentAgent = "patent-agent"
    case patentAgencyUnqualified = "patent-agency-unqualified"

    /// In Chinese, as a decision names it.
    public var title: String {
        switch self {
        case .counterfeitPatent: "假冒专利"
        case .trademarkInfringement: "侵犯注册商标专用权"
        case .trademarkCompulsory: "违反强制注册规定"
        case .trademarkPosing: "冒充注册商标或者使用禁用标志"
        case .wellKnownWords: "违法使用“驰名商标”字样"
        case .trademarkMaliciousFiling: "恶意申请商标注册"
        case .trademarkAgency: "商标代理违法"
        case .trademarkAgencyUnfiled: "未备案从事商标代理"
        case .trademarkAgencyOnline: "网络商标代理违法"
        case .trademarkAgent: "商标代理从业人员违法"
        case .trademarkMisleading: "以误导公众的方式使用注册商标"
        case .copyright: "侵犯著作权同时损害公共利益"
        case .tradeSecret: "侵犯商业秘密"
        case .confusion: "混淆行为"
        case .varietyInfringement: "侵犯植物新品种权"
        case .varietyCounterfeit: "假冒授权品种"
        case .layout: "侵犯集成电路布图设计专有权"
        case .olympic: "侵犯奥林匹克标志专有权"
        case .platformInaction: "电子商务平台经营者未采取必要措施"
        case .obstruction: "妨害监督检查部门调查不正当竞争"
        case .patentAgency: "专利代理机构违法"
        case .patentAgent: "专利代理师违法"
        case .patentAgencyUnqualified: "无资质从事专利代理"
        }
    }

    /// The crimes that figures of a case of it are held against; empty where there is none.
    public var crimes: [Crime] {
        switch self {
        case .trademarkInfringement: [.counterfeitMark, .counterfeitServiceMark, .saleOfCounterfeits, .labels]
        case .counterfeitPatent: [.counterfeitPatent]
        case .copyright: [.copyright, .saleOfCopies]
        case .tradeSecret: [.tradeSecret]
        default: []
        }
    }
}
