public import Access
public import Law

/// What the desk asks of the graph of what matters share.
public protocol LinkPort: Sendable {
    /// Throws `MatterProblem`.
    func links(of key: String, for viewer: Viewer) async throws -> MatterLinks
}

/// What a matter shares with others, two steps out.
public struct MatterLinks: Sendable, Hashable {
    /// Something shared, and by which matters.
    public struct Shared: Sendable, Hashable {
        /// 供货人 某批发部.
        public var kind: String
        public var words: String
        /// Addresses of matters, each with the entry that says so.
        public var matters: [Place]
        /// Those that this authority may not read, by the authority to ask.
        public var hidden: [Hidden]
        public var step: Int
        public var isChain: Bool
        public init(kind: String, words: String, matters: [Place], hidden: [Hidden], step: Int, isChain: Bool) {
            (self.kind, self.words, self.matters, self.hidden) = (kind, words, matters, hidden)
            (self.step, self.isChain) = (step, isChain)
        }
    }

    public struct Place: Sendable, Hashable {
        public var key: String
        public var entry: Int?
        public init(key: String, entry: Int?) { (self.key, self.entry) = (key, entry) }
    }

    public struct Hidden: Sendable, Hashable {
        public var authority: String
        public var count: Int
        public init(authority: String, count: Int) { (self.authority, self.count) = (authority, count) }
    }

    public struct Matter: Sendable, Hashable {
        public var key: String
        public var title: String
        public var state: String
        public var opened: LocalDate
        public var step: Int
        public init(key: String, title: String, state: String, opened: LocalDate, step: Int) {
            (self.key, self.title, self.state, self.opened, self.step) = (key, title, state, opened, step)
        }
    }

    public var key: String
    public var shared: [Shared]
    public var matters: [Matter]
    public init(key: String, shared: [Shared], matters: [Matter]) { (self.key, self.shared, self.matters) = (key, shared, matters) }
}
