public import Register
public import Store

/// Finds rights by their words. Behind this protocol, so that a faster engine can take the place of the present one.
public protocol SearchIndex: Sendable {
    /// How industries follow from classes in the documents it holds. The index is outdated when they change.
    var industries: IndustryRules { get }

    /// Creates what the index needs where it is missing. Call once, before anything else.
    func prepare() async throws

    /// Whether the index is of another version of the program, so that some rights are not found until it is built anew.
    func isOutdated() async throws -> Bool

    /// Takes changes into the index, inside the transaction that files them: the record and its index change together or not at all.
    ///
    /// Hand over a batch at once where there is one: a batch costs one write of the engine's buffer, and so does a single change.
    func replace(_ changes: [SearchChange], in connection: any Connection) throws

    /// Answers a request with an exact total and exact counts. Throws `QueryError` never: the query is read before.
    func search(_ request: SearchRequest) async throws -> SearchResult

    /// The ids of all rights that a request finds, in its order, whatever its offset and limit: exactly as many as its total.
    func rights(_ request: SearchRequest) async throws -> [Int64]

    /// Builds the whole index anew beside the one in use and then takes its place; searches and changes go on meanwhile.
    /// - Parameter progress: how many documents are built, from time to time.
    func reindex(from source: any DocumentSource, progress: @escaping @Sendable (Int) -> Void) async throws

    /// Merges what many writes left behind, step by step, so that searches stay fast and others can write in between. Call after an import.
    func settle() async throws

    /// Whether so many rows are dead that building the index anew is worth its time.
    func isWorn() async throws -> Bool
}

extension SearchIndex {
    /// Takes one change into the index; see `replace(_:in:)`.
    public func replace(old: SearchDocument?, new: SearchDocument?, in connection: any Connection) throws {
        guard let change = SearchChange(old: old, new: new) else { return }
        try replace([change], in: connection)
    }
}

/// What became of a right's document.
public struct SearchChange: Sendable, Hashable {
    public let right: Int64
    /// The document as it was indexed, where it is known: its words then leave the index at once. Where it is not, they are passed over
    /// until the next rebuild.
    public let old: SearchDocument?
    /// nil takes the right out of the index.
    public let new: SearchDocument?

    /// nil where there is neither an old nor a new document.
    public init?(old: SearchDocument?, new: SearchDocument?) {
        guard let right = new?.id ?? old?.id else { return nil }
        (self.right, self.old, self.new) = (right, old, new)
    }

    /// A right that is no more, whose old document is not known.
    public init(removing right: Int64) { (self.right, old, new) = (right, nil, nil) }
}

/// Where a rebuild gets the documents from.
public protocol DocumentSource: Sendable {
    /// Documents of rights with a greater id, ascending; empty at the end.
    func documents(after right: Int64, limit: Int) async throws -> [SearchDocument]
}
