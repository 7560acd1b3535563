/// What a claim protects, by its title.
public enum ClaimCategory: String, Sendable, CaseIterable {
    case product, method, use

    public var title: String {
        switch self {
        case .product: "产品"
        case .method: "方法"
        case .use: "用途"
        }
    }
}

/// A claim 权利要求 parted into its technical features.
public struct PartedClaim: Sendable {
    public struct Feature: Sendable {
        public let words: ClaimText
        /// Stands before 其特征在于: the subject, and what is shared with what was known. It limits the claim like the rest.
        public let isPreamble: Bool
    }

    public let number: Int
    /// 一种枸杞烘干装置.
    public let subject: String
    public let category: ClaimCategory
    public let isDependent: Bool
    /// The claims it refers to. Each has to be read with it, one at a time where there are several.
    public let references: [Int]
    /// Its own features; those of the claims it refers to come on top.
    public let features: [Feature]

    /// A subject that is all that a claim of its own says is kept as a feature, and of a dependent claim left to the claim it refers to.
    public init(number: Int, text: String) {
        self.number = number
        let scalars = Array(text.unicodeScalars)
        let folded = Scalars.folded(text)
        let head = ClaimHead(folded)
        references = head.references.filter { $0 != number }
        let parting = FeatureParting(folded)
        let border = head.border ?? folded.count..<folded.count
        // 包括 is a border too, and a word of what follows.
        let body = border.upperBound..<folded.count
        let preamble = parting.parts(of: min(head.subject, border.lowerBound)..<border.lowerBound)
        func written(_ place: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[place])
            return String(view)
        }
        let name = preamble.first.map(written) ?? ""
        subject = name.isEmpty ? String(text.prefix(40)) : name
        category = Self.category(of: Scalars.folded(subject))
        // 权利要求1所述香料在卷烟中的应用 is a claim of its own, to a use.
        isDependent = head.isDependent && category != .use
        let known = isDependent ? Array(preamble.dropFirst()) : preamble
        let parts = known.map { ($0, true) } + parting.parts(of: body).map { ($0, false) }
        features = Self.features(parts.map { Feature(words: ClaimText(written($0.0)), isPreamble: $0.1) })
    }

    /// What bears no word of its own says nothing that could be compared.
    private static func features(_ all: [Feature]) -> [Feature] { all.filter { !$0.words.words.isEmpty || !$0.words.figures.isEmpty } }

    private static let methods = WordList("方法 工艺 制法 流程 method process")
    private static let uses = WordList("用途 应用 use")

    /// By the last such word: 一种制备方法的装置 is a device. A word that stands in the middle names something else.
    private static func category(of subject: [UInt32]) -> ClaimCategory {
        var end = subject.count
        while end > 0, !Scalars.isHan(subject[end - 1]), !Scalars.isLetter(subject[end - 1]) { end -= 1 }
        for (list, category) in [(methods, ClaimCategory.method), (uses, .use)] {
            for length in 2...7 where length <= end && list.length(at: end - length, in: Array(subject[..<end])) == length {
                return category
            }
        }
        let isEnglish = !subject.contains(where: Scalars.isHan)
        if isEnglish, methods.first(in: Array(subject.prefix(24))) != nil { return .method }
        return .product
    }
}
