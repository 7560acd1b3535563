public import Register
public import Store

/// The store as a follower sees it: its log of changes, and documents by right.
public protocol ChangeFeed: DocumentSource {
    /// Changes after a position, in order, each with the right it is of.
    func changes(after position: Int64, limit: Int) async throws -> [(position: Int64, right: Int64)]
    /// The last position; 0 before the first change.
    func last() async throws -> Int64
    /// The first position that is still kept; nil where none is.
    func first() async throws -> Int64?
    /// The documents of these rights; a right that is no more has none.
    func documents(of rights: [Int64]) async throws -> [SearchDocument]
}

/// An index in a file of its own that follows a store elsewhere, such as PostgreSQL: what is filed reaches it through the change log,
/// and the file remembers how far it has come in the same transaction as the words.
public actor IndexFollower: SearchIndex {
    private let index: FTSIndex
    private let feed: any ChangeFeed
    private var running: Task<Int, any Error>?

    private static let batch = 1_000

    public init(index: FTSIndex, feed: any ChangeFeed) { (self.index, self.feed) = (index, feed) }

    public nonisolated var industries: IndustryRules { index.industries }

    /// Creates the index, and fills it where it is new or has fallen behind what the log still keeps.
    public func prepare() async throws {
        try await index.prepare()
        let first = try await feed.first() ?? 0
        if let position = try await index.position(), position + 1 >= first { return }
        // What changes while it is filled comes after this position, and is taken in again.
        let position = try await feed.last()
        try await index.reindex(from: feed) { _ in }
        try await index.follow([], to: position)
    }

    public func isOutdated() async throws -> Bool { try await index.isOutdated() }

    /// Changes come through the log, not here: this does nothing.
    public nonisolated func replace(_ changes: [SearchChange], in connection: any Connection) throws {}

    /// Takes in what is new, so that readers see their own writes, and answers.
    public func search(_ request: SearchRequest) async throws -> SearchResult {
        try await catchUp()
        return try await index.search(request)
    }

    public func rights(_ request: SearchRequest) async throws -> [Int64] {
        try await catchUp()
        return try await index.rights(request)
    }

    public func reindex(from source: any DocumentSource, progress: @escaping @Sendable (Int) -> Void) async throws {
        try await index.reindex(from: source, progress: progress)
    }

    /// Takes in what is new, and merges.
    public func settle() async throws {
        try await catchUp()
        try await index.settle()
    }

    public func isWorn() async throws -> Bool { try await index.isWorn() }

    /// Takes in all changes up to now and says how many; searches that wait share the work.
    @discardableResult public func catchUp() async throws -> Int {
        // A run under way may have read the log before the change that this caller has made.
        if let running { _ = try? await running.value }
        if let running { return try await running.value }
        let task = Task { [index, feed] in try await Self.follow(index, feed) }
        running = task
        defer { running = nil }
        return try await task.value
    }

    /// How many changes of the log are not in the index yet.
    public func lag() async throws -> Int64 {
        max(0, try await feed.last() - (try await index.position() ?? 0))
    }

    private static func follow(_ index: FTSIndex, _ feed: any ChangeFeed) async throws -> Int {
        var position = try await index.position() ?? 0
        var done = 0
        while true {
            let changes = try await feed.changes(after: position, limit: batch)
            guard let last = changes.last else { return done }
            let rights = Array(Set(changes.map(\.right))).sorted()
            var documents: [Int64: SearchDocument] = [:]
            for document in try await feed.documents(of: rights) { documents[document.id] = document }
            let work = rights.compactMap { right in
                documents[right].map { SearchChange(old: nil, new: $0) } ?? SearchChange(removing: right)
            }
            position = last.position
            try await index.follow(work, to: position)
            done += changes.count
        }
    }
}
