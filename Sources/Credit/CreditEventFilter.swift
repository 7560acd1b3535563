/// What a list of events is asked for.
public struct CreditEventFilter: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case standing, contested, repairing, repaired, withdrawn

        public var title: String {
            switch self {
            case .standing: "没有撤销、修复的"
            case .contested: "有异议的"
            case .repairing: "申请修复的"
            case .repaired: "已修复的"
            case .withdrawn: "已撤销的"
            }
        }
    }
    public var subject: CreditSubject?
    /// Code of the item.
    public var item: String?
    public var state: State?

    public init(subject: CreditSubject? = nil, item: String? = nil, state: State? = nil) {
        (self.subject, self.item, self.state) = (subject, item, state)
    }
}
