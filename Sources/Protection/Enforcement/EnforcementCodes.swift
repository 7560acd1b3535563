public import Penalty
public import Procedure

/// 线索和案件按这些栏目计数。
let enforcementCodes = ["source", "offence", "sector", "work", "campaign"]

/// 案件来源：线索从哪里来。
public enum LeadSource: String, FieldChoice {
    case inspection, report, complaint, transferred, assigned, customs, exhibition, platform, monitoring, holder, police, warning
    public var title: String {
        switch self {
        case .inspection: "监督检查"
        case .report: "举报"
        case .complaint: "投诉"
        case .transferred: "其他部门移送"
        case .assigned: "上级交办"
        case .customs: "海关通报"
        case .exhibition: "展会"
        case .platform: "电子商务平台"
        case .monitoring: "网络监测（应用商店、网盘、微博、广告联盟等）"
        case .holder: "权利人来函"
        case .police: "公安机关移送"
        case .warning: "平台的预警"
        }
    }
}

/// 行业：方案四（二）列举的重点领域。
public enum Sector: String, FieldChoice {
    case commerce, food, drugs, devices, machinery, supplies, seedlings, markets, online, manufacture, other
    public var title: String {
        switch self {
        case .commerce: "电子商务"
        case .food: "食品"
        case .drugs: "药品"
        case .devices: "医疗器械"
        case .machinery: "农业机械"
        case .supplies: "农资"
        case .seedlings: "林木种苗"
        case .markets: "专业市场、流通领域"
        case .online: "网络版权"
        case .manufacture: "生产制造"
        case .other: "其他"
        }
    }
}

/// 作品类型：版权执法用。
public enum WorkKind: String, FieldChoice {
    case literature, music, film, comics, software, standards, art, other
    public var title: String {
        switch self {
        case .literature: "文学"
        case .music: "音乐"
        case .film: "影视"
        case .comics: "动漫"
        case .software: "软件"
        case .standards: "标准"
        case .art: "美术、图形"
        case .other: "其他作品"
        }
    }
}

/// 当事人是单位还是个人：听证、简易程序、公示的数额因此不同。
public enum SubjectKind: String, FieldChoice {
    case organisation, person
    public var title: String {
        switch self {
        case .organisation: "法人或者其他组织"
        case .person: "自然人（含个体工商户经营者个人）"
        }
    }
}

/// 案由：罚款的法在 `Penalty` 里，一个案由一行。
extension Offence: FieldChoice {}

/// 罪名：追诉标准在 `Penalty` 里。
extension Crime: FieldChoice {}
