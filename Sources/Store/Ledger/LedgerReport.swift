/// What checking the ledger found.
public struct LedgerReport: Sendable, Hashable {
    public var streams = 0
    public var entries = 0
    public var anchors = 0
    /// The first thing that is broken; nil when everything is whole.
    public var fault: LedgerFault?
    /// One digest over the last entries of all streams: two ledgers with the same one say the same. nil where something is broken.
    public var heads: String?

    public init(streams: Int = 0, entries: Int = 0, anchors: Int = 0, fault: LedgerFault? = nil, heads: String? = nil) {
        (self.streams, self.entries, self.anchors, self.fault, self.heads) = (streams, entries, anchors, fault, heads)
    }
}

/// The first broken place of the ledger.
public struct LedgerFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Kind and key of the stream; empty where the stream itself is missing, or the fault lies in an anchor.
    public var kind: String
    public var key: String
    /// The entry, where it is one.
    public var seq: Int?
    /// What is wrong, in words.
    public var problem: String

    public var description: String {
        let place = kind.isEmpty ? "" : "\(kind) \(key)" + (seq.map { " 第 \($0) 条" } ?? "") + ":"
        return place + problem
    }
}
