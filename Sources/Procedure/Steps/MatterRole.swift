/// The part in which somebody acts in a matter, such as 请求人. Each procedure names its own; the kernel only knows whose side a role is on.
public struct MatterRole: Sendable, Hashable, Codable {
    public enum Side: String, Sendable, Hashable, Codable {
        /// Whose matter it is: parties and those who act for them.
        case party
        /// Those who handle and decide it.
        case authority
        /// Others who are asked: experts, courts, the police.
        case third
        /// The platform itself, which enters lapses and nothing else.
        case system
    }

    /// Stable, as logs hold it.
    public let code: String
    public let title: String
    public let side: Side

    public init(_ code: String, _ title: String, _ side: Side) { (self.code, self.title, self.side) = (code, title, side) }

    public static let claimant = MatterRole("claimant", "请求人", .party)
    public static let respondent = MatterRole("respondent", "被请求人", .party)
    public static let officer = MatterRole("officer", "承办人", .authority)
    /// 部门负责人: who approves what the officer proposes.
    public static let chief = MatterRole("chief", "部门负责人", .authority)
    /// 上一级部门.
    public static let superior = MatterRole("superior", "上一级部门", .authority)
    /// 审核人：审核机构或者法制机构，不办这个案子。
    public static let reviewer = MatterRole("reviewer", "审核人", .authority)
    public static let police = MatterRole("police", "公安机关", .third)
    public static let prosecutor = MatterRole("prosecutor", "检察机关", .third)
    public static let court = MatterRole("court", "人民法院", .third)
    public static let customs = MatterRole("customs", "海关", .third)
    /// Somebody asked for an opinion of their own.
    public static let expert = MatterRole("expert", "专家", .third)
    /// Who leads talks between the parties.
    public static let mediator = MatterRole("mediator", "调解员", .third)
    public static let system = MatterRole("system", "系统", .system)

    /// Of other authorities, which act in a matter only while its file asks them to.
    public var isInvited: Bool { [.superior, .police, .prosecutor, .court, .customs].contains(self) }

    /// Parties that act in a matter; the field that names one is called as its role.
    public static let parties = [claimant, respondent]
}

/// Who acts: in which role, and which account it is, so that duties can be kept apart.
public struct Actor: Sendable, Hashable, Codable {
    public let role: MatterRole
    /// The account, or what stands for it; for the log and for comparison only.
    public let account: String

    public init(_ role: MatterRole, _ account: String) { (self.role, self.account) = (role, account) }

    /// The platform itself.
    public static let system = Actor(.system, "system")
}
