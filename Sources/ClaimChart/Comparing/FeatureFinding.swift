/// How one feature of a claim stands to the product.
public struct FeatureFinding: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The same words, and figures within.
        case same
        /// Most of the words, or words that are often used for one another.
        case near
        /// Some of the words, or a figure that the product does not give.
        case perhaps
        /// The words, and a figure outside the claim's.
        case figureOutside = "figure-outside"
        /// The words, turned round: 设有 against 不设.
        case contrary
        case absent

        public var title: String {
            switch self {
            case .same: "字样相同"
            case .near: "相近"
            case .perhaps: "可能有"
            case .figureOutside: "数值在范围外"
            case .contrary: "说法相反"
            case .absent: "没有找到"
            }
        }

        /// Whether the feature counts as found.
        public var isFound: Bool { self == .same || self == .near }
    }

    public let kind: Kind
    /// Lines of the product in which it is found, the best first; their places in `ProductDescription.lines`.
    public let lines: [Int]
    /// Of the weight of the feature's words, 0 to 1.
    public let share: Double
    /// Why, for people: figures held against one another, words that may be equivalents.
    public let remarks: [String]
}
