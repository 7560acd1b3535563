/// In what capacity somebody acts. The public has no account and no role.
public enum Role: String, Sendable, Hashable, CaseIterable {
    // Outside the authorities.
    case enterprise, inventor, agency, bank, insurer, guarantor, expert, mediator, association
    // Inside them.
    case officer, reviewer, approver, supervisor, leader, court, prosecutor, police, customs
    /// Looks after accounts and the running of the platform; decides no matter.
    case administrator

    public var title: String {
        switch self {
        case .enterprise: "企业"
        case .inventor: "发明人"
        case .agency: "代理机构"
        case .bank: "银行"
        case .insurer: "保险机构"
        case .guarantor: "担保机构"
        case .expert: "专家"
        case .mediator: "调解员"
        case .association: "行业协会"
        case .officer: "承办人"
        case .reviewer: "审核人"
        case .approver: "审批人"
        case .supervisor: "监督人"
        case .leader: "领导"
        case .court: "法院"
        case .prosecutor: "检察机关"
        case .police: "公安机关"
        case .customs: "海关"
        case .administrator: "管理员"
        }
    }

    /// Roles that see or decide what is not public sign in with a one-time code beside the password: experts and mediators too, in the matters
    /// that they were given a part in.
    public var needsOneTimeCode: Bool {
        switch self {
        case .administrator, .expert, .mediator: true
        default: actsForAuthority
        }
    }

    /// Roles that act for an authority, in its area.
    public var actsForAuthority: Bool {
        switch self {
        case .officer, .reviewer, .approver, .supervisor, .leader, .court, .prosecutor, .police, .customs: true
        case .enterprise, .inventor, .agency, .bank, .insurer, .guarantor, .expert, .mediator, .association, .administrator: false
        }
    }
}
