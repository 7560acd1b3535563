/// The columns of a right's row in tables: what CSV files and workbooks hold, each under a heading that an import knows for these kinds.
///
/// Raw values are places in the rows that databases keep: never change one, only add at the end and raise `layout`.
public enum SheetColumn: Int, CaseIterable, Sendable, Hashable {
    case kind, number, registrationMark, registrationNumber, varietyNumber, publicationNumber, grantNumber, otherNumbers
    case title, otherTitles, form, currentStatus, statusSince, sourceStatus
    case applicant, holder, inventor, author, designer, breeder, user, agency, agent
    case creditCode, country, area, address
    case ipc, cpc, locarno, niceClass, niceEdition, similarGroup, vienna, industry, regionalIndustry, goods
    case filing, publication, gazette, grant, markRegistration, registration, preliminary, renewal, expiry
    case markFirstUse, layoutFirstUse, firstPublication, completion, layoutCompletion
    case internationalFiling, markInternationalFiling, nationalEntry
    case priority, internationalApplication, internationalPublication
    case markFeature, version, layoutProduct, species, productKind, breedingPlace, originArea, announcement
    case events, abstract, otherAbstracts
    case source, asOf, page

    /// Counts up whenever the same right gives another row than before: then the rows are made anew from the ledger.
    public static let layout = 1

    /// What stands between two cells of a row that a database keeps; no cell holds it.
    public static let separator: UInt8 = 0x1F

    /// The columns that rights of these kinds can fill, in order; all of them where no kind is named.
    public static func columns(of kinds: Set<RightKind>) -> [SheetColumn] {
        allCases.filter { kinds.isEmpty || !$0.kinds.isDisjoint(with: kinds) }
    }

    /// The kinds that have something to say under this heading.
    public var kinds: Set<RightKind> {
        switch self {
        case .number: [.patent, .copyright, .layout, .variety]
        case .registrationMark, .similarGroup, .vienna, .niceClass, .niceEdition, .goods, .markFeature, .renewal, .markRegistration,
            .markFirstUse, .markInternationalFiling:
            [.trademark]
        case .registrationNumber, .registration: [.copyright, .layout, .indication]
        case .varietyNumber, .breeder, .species, .breedingPlace: [.variety]
        case .publicationNumber, .grantNumber, .inventor, .ipc, .cpc, .locarno, .internationalFiling, .nationalEntry,
            .internationalApplication,
            .internationalPublication:
            [.patent]
        case .applicant: [.patent, .trademark, .variety, .indication]
        case .author, .version, .firstPublication, .completion: [.copyright]
        case .designer, .layoutFirstUse, .layoutCompletion, .layoutProduct, .gazette: [.layout]
        case .user, .productKind, .originArea: [.indication]
        case .publication, .grant: [.patent, .variety]
        case .preliminary: [.trademark, .indication]
        case .announcement: [.variety, .indication]
        case .priority: [.patent, .trademark]
        case .agent: [.patent, .trademark]
        case .industry: [.patent, .copyright, .layout]
        default: Set(RightKind.allCases)
        }
    }

    /// As the head of the table has it.
    public var heading: String {
        switch self {
        case .kind: "权利类型"
        case .number: "申请号"
        case .registrationMark: "注册号"
        case .registrationNumber: "登记号"
        case .varietyNumber: "品种权号"
        case .publicationNumber: "公开号"
        case .grantNumber: "授权公告号"
        case .otherNumbers: "其他号码"
        case .title: "名称"
        case .otherTitles: "其他语言名称"
        case .form: "类型"
        case .currentStatus: "现状"
        case .statusSince: "现状起始日"
        case .sourceStatus: "法律状态"
        case .applicant: "申请人"
        case .holder: "权利人"
        case .inventor: "发明人"
        case .author: "作者"
        case .designer: "布图设计创作人"
        case .breeder: "培育人"
        case .user: "用标企业"
        case .agency: "代理机构"
        case .agent: "代理人"
        case .creditCode: "统一社会信用代码"
        case .country: "国家"
        case .area: "行政区划代码"
        case .address: "地址"
        case .ipc: "IPC分类号"
        case .cpc: "CPC分类号"
        case .locarno: "洛迦诺分类号"
        case .niceClass: "国际分类"
        case .niceEdition: "尼斯分类版本"
        case .similarGroup: "类似群"
        case .vienna: "图形要素"
        case .industry: "国民经济行业"
        case .regionalIndustry: "地区产业"
        case .goods: "商品/服务"
        case .filing: "申请日"
        case .publication: "公开日"
        case .gazette: "公告日"
        case .grant: "授权日"
        case .markRegistration: "注册日期"
        case .registration: "登记日期"
        case .preliminary: "初审公告日"
        case .renewal: "续展日期"
        case .expiry: "届满日"
        case .markFirstUse: "首次使用日期"
        case .layoutFirstUse: "首次商业利用日"
        case .firstPublication: "首次发表日期"
        case .completion: "完成日期"
        case .layoutCompletion: "创作完成日"
        case .internationalFiling: "国际申请日"
        case .markInternationalFiling: "国际注册日期"
        case .nationalEntry: "进入国家阶段日"
        case .priority: "优先权"
        case .internationalApplication: "国际申请号"
        case .internationalPublication: "国际公布号"
        case .markFeature: "商标形式"
        case .version: "版本号"
        case .layoutProduct: "布图设计类别"
        case .species: "属或者种"
        case .productKind: "产品类别"
        case .breedingPlace: "培育地"
        case .originArea: "产地范围"
        case .announcement: "公告号"
        case .events: "登记事项"
        case .abstract: "摘要"
        case .otherAbstracts: "其他语言摘要"
        case .source: "来源"
        case .asOf: "截至日期"
        case .page: "网页"
        }
    }
}
