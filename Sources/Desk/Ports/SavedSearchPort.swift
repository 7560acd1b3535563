public import Law
public import Web

/// What the pages ask of the searches that an account keeps.
public protocol SavedSearchPort: Sendable {
    /// Newest first.
    func searches(of account: Int64) async throws -> [SavedSearchLine]
    /// One of them with the rights that are new since its owner looked; nil where the account has none such.
    func search(_ id: Int64, of account: Int64, offset: Int, limit: Int) async throws -> SavedSearchFindings?
    /// What a search would be, before it is kept. Throws where the words or the filters cannot be read.
    func describe(items: String) async throws -> SavedSearchLine
    /// - Returns: its id.
    /// - Throws: `SavedSearchRefusal`.
    func save(_ name: String, items: String, for account: Int64) async throws -> Int64
    /// - Throws: `SavedSearchRefusal`.
    func rename(_ id: Int64, to name: String, of account: Int64) async throws
    func delete(_ id: Int64, of account: Int64) async throws
    /// All rights up to this one count as seen.
    func look(_ id: Int64, through right: Int64, of account: Int64) async throws
}

/// A kept search in a line.
public struct SavedSearchLine: Sendable, Hashable {
    public var id: Int64
    public var name: String
    /// As the address of the results page writes it, after the question mark.
    public var items: String
    /// The words searched for; nil where there are filters only.
    public var text: String?
    /// Filters and order, in words.
    public var conditions: [String]
    /// Exact; nil where the search can no longer be read.
    public var total: Int?
    /// Rights that were entered since its owner looked.
    public var fresh: Int?
    public var seenAt: Instant

    public init(
        id: Int64, name: String, items: String, text: String?, conditions: [String], total: Int?, fresh: Int?, seenAt: Instant
    ) {
        (self.id, self.name, self.items, self.text, self.conditions) = (id, name, items, text, conditions)
        (self.total, self.fresh, self.seenAt) = (total, fresh, seenAt)
    }
}

/// A kept search with what is new.
public struct SavedSearchFindings: Sendable {
    public var line: SavedSearchLine
    /// A page of the new rights, in the order of the search.
    public var rights: [RightListing]
    /// The last right in the register when this was counted: what to look through.
    public var last: Int64
    public init(line: SavedSearchLine, rights: [RightListing], last: Int64) {
        (self.line, self.rights, self.last) = (line, rights, last)
    }
}

/// Why a search cannot be kept or named so, for the reader.
public struct SavedSearchRefusal: Error, Sendable, Hashable {
    public var text: String
    public init(_ text: String) { self.text = text }
}
