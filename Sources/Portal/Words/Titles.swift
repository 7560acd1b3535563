import Design
import Register

extension RightStatus {
    var tag: Tag {
        switch self {
        case .pending: Tag(title, .waiting)
        case .inForce: Tag(title, .good)
        case .invalidated: Tag(title, .urgent)
        case .ended, .expired, .lapsed, .unknown: Tag(title, .plain)
        }
    }
}

extension RightNumber.Role {
    var title: String {
        switch self {
        case .application: "申请号"
        case .publication: "公开（公告）号"
        case .grant: "专利号"
        case .registration: "注册号、登记号"
        case .certificate: "证书号"
        case .international: "国际申请号、国际注册号"
        }
    }
}

extension PartyMention.Role {
    var title: String {
        switch self {
        case .applicant: "申请人"
        case .holder: "权利人"
        case .inventor: "发明人"
        case .designer: "设计人"
        case .author: "作者"
        case .breeder: "培育人"
        case .agency: "代理机构"
        case .agent: "代理师"
        case .user: "用标企业"
        }
    }
}

extension RightDay {
    var title: String {
        switch self {
        case .filing: "申请日"
        case .publication: "公布日、公告日"
        case .grant: "授权公告日"
        case .registration: "注册日、登记日"
        case .renewal: "续展日"
        case .preliminaryPublication: "初步审定公告日"
        case .firstUse: "首次商业利用日"
        case .firstPublication: "首次发表日"
        case .completion: "完成日"
        case .expiry: "保护期届满日"
        case .internationalFiling: "国际申请日"
        case .nationalEntry: "进入国家阶段日"
        }
    }
}

extension ClassMark.Scheme {
    var title: String {
        switch self {
        case .ipc: "国际专利分类"
        case .cpc: "联合专利分类"
        case .locarno: "洛迦诺分类"
        case .nice: "尼斯分类"
        case .vienna: "维也纳分类"
        case .industry: "国民经济行业"
        case .national: "本国分类"
        case .similarGroup: "类似群"
        }
    }
}

/// Names of languages by ISO 639-1, as facts are labelled.
enum Language {
    static func title(_ code: String) -> String {
        switch code {
        case "zh": "中文"
        case "en": "英文"
        case "fr": "法文"
        case "de": "德文"
        case "ja": "日文"
        case "ko": "韩文"
        case "ru": "俄文"
        case "ar": "阿拉伯文"
        case "es": "西班牙文"
        default: code
        }
    }
}
