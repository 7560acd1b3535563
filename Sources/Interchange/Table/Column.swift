import Register

/// What a column of a table holds.
enum Column: Int, CaseIterable, Sendable {
    case kind, number, patentNumber, publicationNumber, grantNumber, registrationNumber, internationalNumber
    case title, abstract, claims, status, form
    case applicant, holder, inventor, author, designer, breeder, agency, agent, user
    case creditCode, address, area, country
    case ipc, cpc, locarno, niceClass, niceEdition, similarGroup, vienna, industry, goods
    case filing, anyPublication, publication, grantPublication, grant, registration, preliminary, term, expiry, renewal
    case firstUse, firstPublication, completion, internationalFiling, nationalEntry
    case priority, internationalApplication, internationalPublication
    case markFeature, version, product, species, origin, announcement
    /// Columns of Helan's own exports: numbers, texts and events that no common heading holds.
    case otherNumbers, otherTitles, otherAbstracts, events, regionalIndustry
    /// What Helan derived, and where a row came from: in its exports, passed over in an import.
    case derived
    /// The column that Helan adds to rejected rows; never read.
    case rejectReason

    /// Whether the column holds facts of the right.
    var isFact: Bool { self != .rejectReason && self != .derived }

    /// In Chinese, as the report of an import names it.
    var title: String {
        switch self {
        case .kind: "权利类型"
        case .number: "申请号或者登记号"
        case .patentNumber: "专利号"
        case .publicationNumber: "公开（公告）号"
        case .grantNumber: "授权公告号"
        case .registrationNumber: "注册号或者登记号"
        case .internationalNumber: "国际注册号"
        case .title: "名称"
        case .abstract: "摘要"
        case .claims: "权利要求"
        case .status: "法律状态"
        case .form: "类型"
        case .applicant: "申请人"
        case .holder: "权利人"
        case .inventor: "发明人"
        case .author: "作者"
        case .designer: "设计人"
        case .breeder: "培育人"
        case .agency: "代理机构"
        case .agent: "代理人"
        case .user: "用标企业"
        case .creditCode: "统一社会信用代码"
        case .address: "地址"
        case .area: "国省代码或者行政区划"
        case .country: "国家"
        case .ipc: "IPC分类号"
        case .cpc: "CPC分类号"
        case .locarno: "洛迦诺分类号"
        case .niceClass: "国际分类"
        case .niceEdition: "尼斯分类版本"
        case .similarGroup: "类似群"
        case .vienna: "图形要素"
        case .industry: "国民经济行业"
        case .goods: "商品/服务"
        case .filing: "申请日"
        case .anyPublication: "公开（公告）日"
        case .publication: "公开日"
        case .grantPublication: "授权公告日"
        case .grant: "授权日"
        case .registration: "注册或者登记日"
        case .preliminary: "初审公告日"
        case .term: "专用权期限"
        case .expiry: "届满日"
        case .renewal: "续展日"
        case .firstUse: "首次使用或者商业利用日"
        case .firstPublication: "首次发表日"
        case .completion: "完成日"
        case .internationalFiling: "国际申请日"
        case .nationalEntry: "进入国家阶段日"
        case .priority: "优先权"
        case .internationalApplication: "国际申请号"
        case .internationalPublication: "国际公布号"
        case .markFeature: "商标形式"
        case .version: "版本号"
        case .product: "产品"
        case .species: "属或者种"
        case .origin: "产地范围"
        case .announcement: "公告号"
        case .otherNumbers: "其他号码"
        case .otherTitles: "其他语言名称"
        case .otherAbstracts: "其他语言摘要"
        case .events: "登记事项"
        case .regionalIndustry: "地区产业"
        case .derived: "贺兰推算或者注明的内容，不导入"
        case .rejectReason: "不予导入的原因"
        }
    }
}

/// A heading without what writers vary: width, spaces, brackets, case, punctuation.
enum Heading {
    static func fold(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
            case 0xFF21...0xFF3A: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFF21) + 0x61))
            case 0xFF41...0xFF5A: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFF41) + 0x61))
            case 0xFF10...0xFF19: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10) + 0x30))
            case 0x30...0x39, 0x61...0x7A: result.append(scalar)
            case 0x3400...0x9FFF: result.append(scalar)
            default: break
            }
        }
        return String(result)
    }
}
