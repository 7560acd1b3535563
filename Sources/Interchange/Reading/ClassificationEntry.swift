public import Register

/// One entry of a classification: an IPC place, a Nice class or item, a similar group, an industry.
public struct ClassificationEntry: Codable, Sendable, Hashable {
    /// What the entry is, in the order in which entries contain each other.
    public enum Level: String, Codable, Sendable, Hashable, CaseIterable {
        case section, `class`, subclass, mainGroup = "group", subgroup
        /// Similar group 类似群, and one of its parts （一）（二）….
        case similarGroup = "similar-group", part
        /// Item of goods or services.
        case item
        /// Note on which groups or items are similar or to be cross-searched.
        case relation
    }
    public var scheme: ClassMark.Scheme
    /// Canonical symbol: `H04L`, `30`, `3001`, item `010061`; a note's is its group, `#` and its number in the file.
    public var code: String
    /// Symbol of the entry that contains this one.
    public var parent: String?
    public var title: String
    public var level: Level
    /// Edition such as `2026.01` or `NCL13-2026`, where the file says.
    public var edition: String?
    /// Notes, and the content of a similar group as printed.
    public var note: String?
    /// Part of the similar group （一）（二）…, without brackets.
    public var part: String?
    /// Kind of a relation: `similar`, `parts_dissimilar`, `cross_search`, joined by `+` where it is several.
    public var relation: String?
    /// Similar groups that a relation names.
    public var refersTo: [String]?

    public init(
        _ scheme: ClassMark.Scheme, code: String, title: String, level: Level, parent: String? = nil, edition: String? = nil,
        note: String? = nil, part: String? = nil, relation: String? = nil, refersTo: [String]? = nil
    ) {
        (self.scheme, self.code, self.title, self.level, self.parent) = (scheme, code, title, level, parent)
        (self.edition, self.note, self.part, self.relation, self.refersTo) = (edition, note, part, relation, refersTo)
    }
}
