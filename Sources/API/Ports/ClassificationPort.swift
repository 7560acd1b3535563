public import Register
public import Wire

/// What the interface asks of the classifications that were imported.
public protocol ClassificationPort: Sendable {
    /// Entries of a classification below one symbol (nil: all, empty: the top), or those of one symbol, by symbol; and how many there are.
    func entries(
        of scheme: ClassMark.Scheme, under parent: String?, symbol: String?, offset: Int, limit: Int
    ) async throws -> (total: Int, entries: [ClassificationEntry])
}

/// A place in a classification.
public struct ClassificationEntry: WrittenRecord, Hashable {
    public var scheme: ClassMark.Scheme
    public var level: String
    public var symbol: String
    public var parent: String
    public var edition: String
    public var title: String

    public init(scheme: ClassMark.Scheme, level: String, symbol: String, parent: String, edition: String, title: String) {
        (self.scheme, self.level, self.symbol) = (scheme, level, symbol)
        (self.parent, self.edition, self.title) = (parent, edition, title)
    }

    public static let schemaName = "ClassificationEntry"
    public static let meaning = "分类表的一条"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("scheme", "分类") { $0.scheme }, WrittenField("level", "层级") { $0.level },
        WrittenField("symbol", "分类号") { $0.symbol }, WrittenField("parent", "上一级的分类号；最上一级为空") { $0.parent },
        WrittenField("edition", "版本；文件没有说的为空") { $0.edition }, WrittenField("title", "名称") { $0.title },
    ]
}
