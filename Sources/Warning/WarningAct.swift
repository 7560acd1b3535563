public import Law

/// What is done about a warning.
public enum WarningAct: Sendable, Hashable {
    /// Taken up: 核查.
    case taken
    /// A lead was opened from it.
    case lead(matter: String)
    /// Excluded, with the reason.
    case dismissed(String)
    /// Put off to a day.
    case deferred(until: LocalDate, String)
    /// The day came; by the platform.
    case resumed
    /// What was found holds no more; by the platform.
    case settled

    public var title: String {
        switch self {
        case .taken: "开始核查"
        case .lead: "转为线索"
        case .dismissed: "排除"
        case .deferred: "暂缓"
        case .resumed: "暂缓到期，重新待核查"
        case .settled: "情形消失，自动结束"
        }
    }
}

/// Where a warning stands.
public enum WarningState: String, Sendable, Hashable, CaseIterable {
    case raised, checking, deferred, lead, dismissed, settled

    public var title: String {
        switch self {
        case .raised: "待核查"
        case .checking: "核查中"
        case .deferred: "暂缓"
        case .lead: "已转线索"
        case .dismissed: "已排除"
        case .settled: "已消失"
        }
    }

    /// Whether somebody still has to do something about it.
    public var isOpen: Bool { [.raised, .checking, .deferred].contains(self) }
}

/// Why something about a warning is refused: what is wrong and what to do, in Chinese.
public struct WarningRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
    /// The field that is wrong; empty for none.
    public let field: String
    public init(_ description: String, at field: String = "") { (self.description, self.field) = (description, field) }
}
