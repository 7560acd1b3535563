import Foundation

/// What goes into a parcel, before it is sealed.
public struct ParcelDraft: Sendable {
    /// An entry of the matter's stream in the ledger. What became of its papers and its assignments is among them: they are the chain of custody.
    public struct Entry: Sendable, Hashable, Codable {
        public struct Fact: Sendable, Hashable, Codable {
            public var label: String
            public var text: String
            public init(_ label: String, _ text: String) { (self.label, self.text) = (label, text) }
        }

        /// Its number in the ledger, and that in the matter's file; nil for what is beside the file.
        public var seq: Int
        public var number: Int?
        public var kind: String
        public var title: String
        public var day: String
        /// In Beijing.
        public var recordedAt: String
        /// As the ledger names who entered it.
        public var actor: String
        public var citation: String?
        public var facts: [Fact]
        /// Chains it to the one before, in hexadecimal digits.
        public var hash: String
        public init(
            seq: Int, number: Int?, kind: String, title: String, day: String, recordedAt: String, actor: String, citation: String?,
            facts: [Fact], hash: String
        ) {
            (self.seq, self.number, self.kind, self.title, self.day) = (seq, number, kind, title, day)
            (self.recordedAt, self.actor, self.citation, self.facts, self.hash) = (recordedAt, actor, citation, facts, hash)
        }
    }

    /// A paper or a file of the matter.
    public struct Piece: Sendable, Hashable {
        public enum Content: Sendable, Hashable {
            case text(String)
            /// A file of the disk.
            case file(String)
        }
        public var title: String
        /// As it was called, with its ending.
        public var fileName: String
        public var entry: Int?
        public var content: Content
        public init(title: String, fileName: String, entry: Int?, content: Content) {
            (self.title, self.fileName, self.entry, self.content) = (title, fileName, entry, content)
        }
    }

    public var number: String
    public var matter: String
    public var procedure: String
    public var procedureCode: String
    public var authority: String
    public var by: String
    public var recipient: String
    /// In Beijing.
    public var madeAt: String
    public var holdsPersonal: Bool
    public var isInvented: Bool
    public var entries: [Entry]
    public var papers: [Piece]
    public var files: [Piece]

    public init(
        number: String, matter: String, procedure: String, procedureCode: String, authority: String, by: String, recipient: String,
        madeAt: String, holdsPersonal: Bool, isInvented: Bool, entries: [Entry], papers: [Piece], files: [Piece]
    ) {
        (self.number, self.matter, self.procedure, self.procedureCode) = (number, matter, procedure, procedureCode)
        (self.authority, self.by, self.recipient, self.madeAt) = (authority, by, recipient, madeAt)
        (self.holdsPersonal, self.isInvented) = (holdsPersonal, isInvented)
        (self.entries, self.papers, self.files) = (entries, papers, files)
    }
}

/// A parcel ready to be written: the same draft under the same key is the same bytes.
public struct SealedParcel: Sendable {
    public let manifest: ParcelManifest
    public let parts: [ParcelPart]

    /// - Throws: `ParcelFault` where a file cannot be read.
    public init(_ draft: ParcelDraft, by key: SealingKey) throws {
        let record = ParcelPart("entries.json", try ParcelJSON.encode(draft.entries))
        let papers = try Self.parts(draft.papers, in: "papers")
        let files = try Self.parts(draft.files, in: "files")
        let recordItem = ParcelManifest.Item(record, "案卷条目和保管台账", entry: nil)
        let items =
            [recordItem]
            + zip(papers + files, draft.papers + draft.files).map { ParcelManifest.Item($0, $1.title, entry: $1.entry) }
        var manifest = ParcelManifest(
            number: draft.number, matter: draft.matter, procedure: draft.procedure, procedureCode: draft.procedureCode,
            authority: draft.authority, by: draft.by, recipient: draft.recipient, madeAt: draft.madeAt, holdsPersonal: draft.holdsPersonal,
            isInvented: draft.isInvented, entries: draft.entries.count, lastHash: draft.entries.last?.hash ?? "", items: items)
        let pages = try ParcelPages(manifest, entries: draft.entries).parts
        manifest.pages = pages.map { ParcelManifest.Item($0.part, $0.title, entry: nil) }
        let bytes = try manifest.bytes()
        let seal = [
            ParcelPart(ParcelManifest.manifestName, bytes),
            ParcelPart(ParcelManifest.signatureName, Array(try key.sign(bytes).base64URL.utf8)),
            ParcelPart(ParcelManifest.keyName, Array(key.publicKey.base64URL.utf8)),
        ]
        self.manifest = manifest
        parts = pages.map(\.part) + seal + [record] + papers + files
    }

    public func write(to write: ([UInt8]) throws -> Void) throws { try ParcelWriter.write(parts, to: write) }

    private static func parts(_ pieces: [ParcelDraft.Piece], in folder: String) throws -> [ParcelPart] {
        try pieces.enumerated().map { place, piece in
            let digits = String(place + 1)
            let name = "\(folder)/\(String(repeating: "0", count: max(0, 3 - digits.count)))\(digits)-\(plain(piece.fileName))"
            switch piece.content {
            case .text(let text): return ParcelPart(name, Array(text.utf8))
            case .file(let path): return try ParcelPart(name, file: path)
            }
        }
    }

    /// A name that every system takes; its ending stays.
    private static func plain(_ name: String) -> String {
        let safe = name.map { $0.isLetter || $0.isNumber || "-_.〔〕（）()".contains($0) ? $0 : "_" }
        return String(safe.count > 80 ? Array(safe.prefix(60) + safe.suffix(20)) : safe)
    }
}

extension ParcelManifest.Item {
    init(_ part: ParcelPart, _ title: String, entry: Int?) {
        self.init(name: part.name, title: title, size: part.size, sha256: part.sha256, entry: entry)
    }
}
