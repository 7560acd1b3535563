import Crypto
import Foundation

/// What a sealed parcel 密封包 says of itself: whose file it is, for whom it was made, and every file in it with its digest. Its bytes are signed.
public struct ParcelManifest: Sendable, Hashable, Codable {
    /// The first line of what a digest is over, and the layout of the manifest.
    public static let layoutName = "helan-parcel-1"

    /// One file of the parcel.
    public struct Item: Sendable, Hashable, Codable {
        /// Its path in the parcel: `files/001-现场照片.jpg`.
        public var name: String
        /// What it is, for people.
        public var title: String
        public var size: Int
        /// SHA-256 in hexadecimal digits.
        public var sha256: String
        /// The number of the entry of the file from which it comes; nil where it comes from none.
        public var entry: Int?
        public init(name: String, title: String, size: Int, sha256: String, entry: Int?) {
            (self.name, self.title, self.size, self.sha256, self.entry) = (name, title, size, sha256, entry)
        }
    }

    public var layout = layoutName
    /// `7K3F-9QX2-P1`.
    public var number: String
    /// The matter's address, and the title and code of its procedure.
    public var matter: String
    public var procedure: String
    public var procedureCode: String
    /// Who made it, by whom, and for whom.
    public var authority: String
    public var by: String
    public var recipient: String
    /// In Beijing: `2026-03-13 09:30`.
    public var madeAt: String
    /// Whether it holds what is personal.
    public var holdsPersonal: Bool
    public var isInvented: Bool
    /// How many entries the ledger held of the matter, and the hash of the last.
    public var entries: Int
    public var lastHash: String
    /// What it carries.
    public var items: [Item]
    /// What helps to read it; drawn from the items.
    public var pages: [Item] = []
    /// 校验码: what a receipt names. See `contentDigest`.
    public var digest = ""

    public init(
        number: String, matter: String, procedure: String, procedureCode: String, authority: String, by: String, recipient: String,
        madeAt: String, holdsPersonal: Bool, isInvented: Bool, entries: Int, lastHash: String, items: [Item]
    ) {
        (self.number, self.matter, self.procedure, self.procedureCode) = (number, matter, procedure, procedureCode)
        (self.authority, self.by, self.recipient, self.madeAt) = (authority, by, recipient, madeAt)
        (self.holdsPersonal, self.isInvented, self.entries, self.lastHash) = (holdsPersonal, isInvented, entries, lastHash)
        self.items = items
        digest = contentDigest
    }

    /// SHA-256, in hexadecimal digits, of the head and of every item, a line each: anybody can compute it again with a pocket tool.
    public var contentDigest: String {
        let head = [Self.layoutName, number, matter, procedureCode, authority, by, recipient, madeAt, "\(entries)", lastHash].map(\.oneLine)
        let lines = head + items.map { "\($0.sha256)  \($0.size)  \($0.name.oneLine)" }
        return Array(SHA256.hash(data: Data(lines.joined(separator: "\n").utf8))).hexadecimal
    }

    /// Canonical: keys sorted, no space.
    public func bytes() throws -> [UInt8] { try ParcelJSON.encode(self) }

    /// Names in the parcel that no item has.
    public static let manifestName = "manifest.json"
    public static let signatureName = "signature"
    public static let keyName = "public-key"
}

enum ParcelJSON {
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}

extension String {
    var oneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}

extension [UInt8] {
    /// Two small digits a byte.
    var hexadecimal: String {
        let digits = Array<Character>("0123456789abcdef")
        return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

/// Why something is not a parcel or a receipt, or no longer what was sealed, in Chinese.
public struct ParcelFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file in the parcel that does not fit; nil where it is the whole.
    public let item: String?
    public let text: String
    public init(_ text: String, item: String? = nil) { (self.text, self.item) = (text, item) }
    public var description: String { item.map { "“\($0)”：\(text)" } ?? text }
}
