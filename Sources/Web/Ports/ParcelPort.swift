public import Access
public import Documents
public import Law

/// What the pages ask of sealed parcels 密封包. Only who acts in a matter for its authority makes one and enters what came back.
public protocol ParcelPort: Sendable {
    /// The parcels of a matter. Throws `MatterProblem`.
    func parcels(of key: String, for viewer: Viewer) async throws -> [ParcelSummary]
    /// What may be put into the next one. Throws `MatterProblem`.
    func offer(_ key: String, for viewer: Viewer) async throws -> ParcelOffer
    /// Makes one; gives its code. Throws `MatterProblem`.
    func make(_ sent: SentParcel, of key: String, by viewer: Viewer) async throws -> String
    /// The file of one, to be kept; reading what is personal in it is logged. Throws `MatterProblem`.
    func file(_ code: String, of key: String, for viewer: Viewer) async throws -> PaperFile
    /// Takes in a receipt that was sent as a file: whether it was new. Throws `MatterProblem`.
    func take(receipt digest: String, in key: String, by viewer: Viewer) async throws -> Bool
    /// The file of a receipt. Throws `MatterProblem`.
    func receipt(_ digest: String, of key: String, for viewer: Viewer) async throws -> PaperFile
    /// Checks a parcel that lies on the disk. Throws `ParcelFault` with the first file that does not fit.
    func verified(_ path: String) async throws -> VerifiedParcel
}

/// A parcel that was made.
public struct ParcelSummary: Sendable, Hashable {
    /// `7K3F-9QX2-P1`.
    public var code: String
    public var recipient: String
    /// What receipts name, and the SHA-256 of the file.
    public var digest: String
    public var sha256: String
    public var bytes: Int
    public var holdsPersonal: Bool
    public var madeAt: Instant
    public var by: String
    public var receipts: [Receipt]
    public init(
        code: String, recipient: String, digest: String, sha256: String, bytes: Int, holdsPersonal: Bool, madeAt: Instant, by: String,
        receipts: [Receipt]
    ) {
        (self.code, self.recipient, self.digest, self.sha256, self.bytes) = (code, recipient, digest, sha256, bytes)
        (self.holdsPersonal, self.madeAt, self.by, self.receipts) = (holdsPersonal, madeAt, by, receipts)
    }

    public struct Receipt: Sendable, Hashable {
        public var sha256: String
        public var body: String
        public var day: LocalDate
        public var number: String
        /// The entry of the file that it made.
        public var entry: Int
        public init(sha256: String, body: String, day: LocalDate, number: String, entry: Int) {
            (self.sha256, self.body, self.day, self.number, self.entry) = (sha256, body, day, number, entry)
        }
    }
}

/// What may be put into a parcel.
public struct ParcelOffer: Sendable {
    /// Files of the matter, each with where it stands.
    public var files: [(file: SentFile, title: String, isPersonal: Bool)]
    /// Whether the file holds anything that is personal.
    public var hasPersonal: Bool
    /// What a receipt enters: 公安机关受理（回执）; nil where the procedure takes none.
    public var receiptTitle: String?
    public init(files: [(file: SentFile, title: String, isPersonal: Bool)], hasPersonal: Bool, receiptTitle: String?) {
        (self.files, self.hasPersonal, self.receiptTitle) = (files, hasPersonal, receiptTitle)
    }
}

/// What an officer asks of a parcel.
public struct SentParcel: Sendable, Hashable {
    public var recipient: String
    /// Digests of the files that go in.
    public var files: [String]
    public var withPersonal: Bool
    public init(recipient: String, files: [String], withPersonal: Bool) {
        (self.recipient, self.files, self.withPersonal) = (recipient, files, withPersonal)
    }
}

/// A parcel that is whole.
public struct VerifiedParcel: Sendable, Hashable {
    public var checked: CheckedParcel
    /// Whether its key is one that this platform publishes.
    public var isOwnKey: Bool
    /// Whether the ledger here has it.
    public var isKnown: Bool
    public init(checked: CheckedParcel, isOwnKey: Bool, isKnown: Bool) {
        (self.checked, self.isOwnKey, self.isKnown) = (checked, isOwnKey, isKnown)
    }
}
