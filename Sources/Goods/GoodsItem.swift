/// An item of goods or services as the imported classification 类似商品和服务区分表 names it.
public struct GoodsItem: Sendable, Hashable {
    /// Six digits, or C and six digits for items that only China has: `330013`, `C330008`.
    public let code: String
    public let name: String
    /// The similar group 类似群: `3301`.
    public let group: String
    /// The part of the group, in Chinese numerals: 一; empty where the group has none or the item stands before them.
    public let part: String

    public init(code: String, name: String, group: String, part: String = "") {
        (self.code, self.name, self.group, self.part) = (code, name, group, part)
    }

    /// The class: `33`.
    public var niceClass: String { String(group.prefix(2)) }
}

/// A similar group with the text that the classification prints under its title, from which the paragraphs 自然段 are read.
public struct GoodsGroup: Sendable, Hashable {
    public let code: String
    public let title: String
    public let content: String

    public init(code: String, title: String, content: String = "") { (self.code, self.title, self.content) = (code, title, content) }
}

/// A note 注 of a group, which says what of it is similar to what.
public struct GoodsNote: Sendable, Hashable {
    public let group: String
    /// The part under which it is printed; empty where under none.
    public let part: String
    public let text: String

    public init(group: String, part: String = "", text: String) { (self.group, self.part, self.text) = (group, part, text) }
}

/// Where an item stands: in one group, or in several that are protected across 跨类似群保护.
public struct GoodsPlace: Sendable, Hashable {
    public let group: String
    public let part: String
    /// Counts from 1 in its part; nil where the text of the group does not tell.
    public let paragraph: Int?

    public init(group: String, part: String = "", paragraph: Int? = nil) {
        (self.group, self.part, self.paragraph) = (group, part, paragraph)
    }

    public var niceClass: String { String(group.prefix(2)) }

    /// 3301, 0501第（一）部分第2自然段.
    public var words: String {
        group + (part.isEmpty ? "" : "第（\(part)）部分") + (paragraph.map { "第\($0)自然段" } ?? "")
    }
}
