/// How much a warning asks for attention, the least first.
public enum WarningGrade: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case hint = 1, attention, alarm

    public var title: String {
        switch self {
        case .hint: "提示"
        case .attention: "关注"
        case .alarm: "警示"
        }
    }

    /// As a region's file and addresses write it.
    public var code: String {
        switch self {
        case .hint: "hint"
        case .attention: "attention"
        case .alarm: "alarm"
        }
    }

    public init?(code: String) {
        guard let grade = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = grade
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// One grade up; the highest stays.
    var above: Self { Self(rawValue: rawValue + 1) ?? self }
}
