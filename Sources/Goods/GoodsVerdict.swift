/// What the table says of two goods, for reference.
public struct GoodsVerdict: Sendable, Hashable {
    /// The gravest first.
    public enum Kind: Int, Sendable, Hashable, Comparable, CaseIterable {
        case identical, similar
        /// Similar to goods of an older edition: marks registered under it are searched too 交叉检索.
        case crossSearch
        /// The table leaves it to function and use.
        case byFunction
        /// Not enough is known.
        case unknown
        case notSimilar

        public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

        public var title: String {
            switch self {
            case .identical: "同一种"
            case .similar: "类似"
            case .crossSearch: "交叉检索"
            case .byFunction: "看功能、用途"
            case .unknown: "不能确定"
            case .notSimilar: "不类似"
            }
        }

        /// As programs read it.
        public var code: String {
            switch self {
            case .identical: "identical"
            case .similar: "similar"
            case .crossSearch: "cross-search"
            case .byFunction: "by-function"
            case .unknown: "unknown"
            case .notSimilar: "not-similar"
            }
        }
    }

    public let kind: Kind
    /// Why, in Chinese.
    public let reason: String
    /// The note of the table that says so, as printed.
    public let note: String?

    public init(_ kind: Kind, _ reason: String, note: String? = nil) { (self.kind, self.reason, self.note) = (kind, reason, note) }
}
