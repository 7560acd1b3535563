public import Law
public import Register

/// What the catalogue of open data and the feed of changes ask of the register.
public protocol OpenDataPort: Sendable {
    /// A set of data for each kind of right, those without a right too.
    func dataSets() async throws -> [DataSet]
    /// The numbers of the first change that is still kept and of the last one; 0 and 0 before the first.
    func changeRange() async throws -> (first: Int64, last: Int64)
    /// Changes after a number, in order.
    func changes(after seq: Int64, limit: Int) async throws -> [RegisterChange]
    /// The last changes, the newest first.
    func lastChanges(_ limit: Int) async throws -> [RegisterChange]
}

/// All rights of one kind, as open data.
public struct DataSet: Sendable, Hashable {
    public var kind: RightKind
    /// Exact.
    public var count: Int
    /// When one of them changed last; nil where that is not known.
    public var changed: Instant?
    public init(kind: RightKind, count: Int, changed: Instant?) { (self.kind, self.count, self.changed) = (kind, count, changed) }
}

/// A right that was taken in or changed.
public struct RegisterChange: Sendable, Hashable {
    public var seq: Int64
    public var kind: RightKind
    public var key: String
    /// nil where the time was not kept.
    public var at: Instant?
    public init(seq: Int64, kind: RightKind, key: String, at: Instant?) { (self.seq, self.kind, self.key, self.at) = (seq, kind, key, at) }
}
