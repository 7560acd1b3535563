/// Some goods of a group, as a note picks them out: all of it, parts, paragraphs, items by name.
struct GoodsSelector: Sendable, Hashable {
    var group: String
    /// Empty: all.
    var parts: Set<String> = []
    /// Empty: all.
    var paragraphs: Set<Int> = []
    /// Folded; empty: all.
    var names: Set<String> = []
    /// 各种瓶: every item whose name holds one of these words.
    var words: Set<String> = []
    /// 金属钥匙除外: items whose name holds one of these are left out.
    var except: Set<String> = []

    /// Whether any of the names that an item bears is picked.
    func picks(_ names: Set<String>, at place: GoodsPlace) -> Bool { names.contains { picks($0, at: place) } }

    func picks(_ name: String, at place: GoodsPlace) -> Bool {
        guard place.group == group, parts.isEmpty || parts.contains(place.part) else { return false }
        // A paragraph that is not known is none of those that were picked.
        guard paragraphs.isEmpty || place.paragraph.map(paragraphs.contains) ?? false else { return false }
        guard !except.contains(where: name.holds) else { return false }
        if names.isEmpty, words.isEmpty { return true }
        return names.contains(name) || words.contains(where: name.holds)
    }
}

/// What a note says of some goods and others.
struct GoodsLink: Sendable, Hashable {
    enum Relation: Sendable, Hashable { case similar, crossSearch }
    let subject: [GoodsSelector]
    let target: [GoodsSelector]
    let relation: Relation
    /// The note as printed.
    let text: String
}
