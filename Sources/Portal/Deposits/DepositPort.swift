public import Law

/// What the pages ask of deposits 存证.
public protocol DepositPort: Sendable {
    /// What anybody may know of a deposit; nil where there is none under this address.
    func deposit(_ key: String) async throws -> DepositSheet?
}

/// A deposit as everybody may see it.
public struct DepositSheet: Sendable, Hashable {
    public var key: String
    /// SHA-256 of what was deposited, in hexadecimal digits.
    public var digest: String
    public var subject: String
    public var day: LocalDate
    public var recordedAt: Instant
    /// The entry of the ledger that holds it: its number in the stream and its hash.
    public var seq: Int
    public var hash: String
    /// The seal of the day that covers it; nil while the day is not sealed.
    public var anchor: Anchor?
    public var stamps: [Stamp]
    public init(
        key: String, digest: String, subject: String, day: LocalDate, recordedAt: Instant, seq: Int, hash: String, anchor: Anchor?,
        stamps: [Stamp]
    ) {
        (self.key, self.digest, self.subject, self.day, self.recordedAt) = (key, digest, subject, day, recordedAt)
        (self.seq, self.hash, self.anchor, self.stamps) = (seq, hash, anchor, stamps)
    }

    public struct Anchor: Sendable, Hashable {
        public var day: LocalDate
        public var hash: String
        public init(day: LocalDate, hash: String) { (self.day, self.hash) = (day, hash) }
    }

    /// Whether the region lists the certificate that signed a stamp.
    public enum Trust: Sendable, Hashable {
        /// By the name that it is listed under.
        case listed(String, Evidence)
        case unlisted
        /// The region lists none.
        case unknown
    }

    /// A time stamp that was handed in with it.
    public enum Stamp: Sendable, Hashable {
        /// What is wrong with it, in Chinese.
        case refused(String)
        /// Signed for this digest, at a moment in UTC, by whoever the certificate in it names.
        case read(authority: String, at: String, trust: Trust)
    }
}
