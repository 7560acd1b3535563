public import Law

/// The bound file 案卷 of a matter: what is printed and kept on paper when it has ended, or on the way.
public struct Volume: Sendable, Hashable {
    /// 正卷 holds what the parties may read, 副卷 what is internal.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case open, `internal`
        public var title: String { self == .open ? "正卷" : "副卷" }
        /// What it holds.
        public var meaning: String { self == .open ? "当事人可以查阅的内容" : "只在机关内部保存、不对当事人公开的内容" }
    }

    /// One piece of the file, in the order in which it is bound.
    public struct Item: Sendable, Hashable {
        public enum Content: Sendable, Hashable {
            /// An entry or another record: what it says, line by line.
            case facts([Line])
            /// A paper as it was issued.
            case paper(Paper)
        }
        public struct Line: Sendable, Hashable {
            public var label: String
            public var text: String
            public init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
        }
        public var title: String
        public var day: LocalDate?
        public var content: Content
        public init(_ title: String, day: LocalDate?, _ content: Content) { (self.title, self.day, self.content) = (title, day, content) }
    }

    public var kind: Kind
    /// The matter's number, its procedure, and who handles it.
    public var key: String
    public var procedure: String
    public var authority: String
    public var parties: [Item.Line]
    public var opened: LocalDate?
    /// The day on which it was bound, and the state on that day.
    public var bound: LocalDate
    public var state: String
    public var items: [Item]
    public var isInvented: Bool

    public init(
        _ kind: Kind, key: String, procedure: String, authority: String, parties: [Item.Line], opened: LocalDate?, bound: LocalDate,
        state: String, items: [Item], isInvented: Bool
    ) {
        (self.kind, self.key, self.procedure, self.authority, self.parties) = (kind, key, procedure, authority, parties)
        (self.opened, self.bound, self.state, self.items, self.isInvented) = (opened, bound, state, items, isInvented)
    }
}
