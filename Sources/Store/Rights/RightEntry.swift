public import Law
public import Register

/// The ledger entry by which a source's record of a right is kept.
public enum RightEntry {
    public static let kind = "right.recorded"
    public static let version = 1
    /// Streams of rights are named by kind and key: `right.patent` / `CN201310699744.2`.
    public static func streamKind(_ kind: RightKind) -> String { "right." + kind.rawValue }
}

/// One record of a right as the ledger keeps it.
public struct RecordedStatement: Sendable {
    public var seq: Int
    public var recordedAt: Instant
    public var source: Int64
    public var sourceName: String
    public var asOf: LocalDate
    public var body: [UInt8]
}
