/// Where a right stands on a day; derived from its dated events and its term, never typed in.
public enum RightStatus: String, Codable, CaseIterable, Sendable, Hashable {
    /// Filed and not yet decided.
    case pending
    case inForce
    /// Refused, withdrawn, or abandoned before it came to be.
    case ended
    /// Term over.
    case expired
    /// Lost for an unpaid fee, an omitted renewal, or given up.
    case lapsed
    /// Declared invalid or cancelled.
    case invalidated
    case unknown

    public var title: String {
        switch self {
        case .pending: "审查中"
        case .inForce: "有效"
        case .ended: "未获权"
        case .expired: "期限届满"
        case .lapsed: "已终止"
        case .invalidated: "已宣告无效或者撤销"
        case .unknown: "状态不明"
        }
    }
}
