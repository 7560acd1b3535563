import Foundation
import Law

/// What is written in an archive: JSON lines, each an object of one member whose name says what it is. `docs/archive.md` describes them for others.
struct ArchiveLine: Codable {
    /// The first line: says what the file is.
    struct Opening: Codable {
        var archive = Archive.name
        var format = Archive.format
        var made: String
        var streams: Int
        var entries: Int
        var heads: String
    }
    struct Sequence: Codable {
        var name: String
        var next: Int64
    }
    struct Source: Codable {
        var id: Int64
        var digest: String
        var name: String
        var format: String
        var asOf: String
        var bytes: Int64
        var actor: String
        var firstImportedAt: Int64
    }
    struct Classification: Codable {
        var scheme: String
        var level: String
        var code: String
        var parent: String
        var edition: String
        var title: String
        var details: String
        var source: Int64
    }
    struct Entry: Codable {
        var number: Int64
        var stream: Int64
        /// Kind and key of the stream, on its first entry.
        var of: [String]?
        var seq: Int
        var recordedAt: Int64
        var day: String
        var kind: String
        var version: Int
        var actor: String
        var source: Int64?
        /// The stored bytes, as text.
        var body: String
        var hash: String
    }
    struct Sealed: Codable {
        var stream: Int64
        var seq: Int
        var name: String
        var salt: String?
        var content: String?
        var erasedAt: Int64?
    }
    struct Seal: Codable {
        var day: String
        var entries: Int
        var root: String
        var previous: String
        var hash: String
    }
    struct File: Codable {
        var digest: String
        var bytes: Int
        /// What it was called when it came, and when that was; nil where nobody named it.
        var name: String?
        var receivedAt: Int64?
    }
    /// How many lines stand before this one, and the SHA-256 over all their bytes.
    struct Check: Codable {
        var lines: Int
        var sha256: String
    }

    var sequence: Sequence?
    var source: Source?
    var classification: Classification?
    var entry: Entry?
    var sealed: Sealed?
    var anchor: Seal?
    var file: File?
    /// The next piece of the file named before, in base 64.
    var piece: String?
    var check: Check?
    /// The last line; a check as well.
    var end: Check?
}

/// A whole register in one file, for another machine, another database, or nobody yet.
public enum Archive {
    static let name = "helan"
    static let format = 1
    /// How every archive begins.
    static let beginning = Array("{\"archive\":\"\(name)\",".utf8)
    /// Lines between two checks: so close is the place of a fault told.
    static let checked = 1_000
    /// Bytes of a file in one line.
    static let pieceSize = 192 << 10

    /// Whether the file says that it is an archive.
    public static func isArchive(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: beginning.count)).map { Array($0) == beginning } ?? false
    }

    /// What went out or came in.
    public struct Summary: Sendable, Hashable {
        public var streams = 0
        public var entries = 0
        public var files = 0
        public var lines = 0
        /// See `LedgerReport.heads`.
        public var heads = ""
    }
}

/// Why an archive is not written or not taken in, in Chinese, with the place.
public struct ArchiveRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
    init(_ text: String, line: Int? = nil) { description = line.map { "档案第 \($0) 行：\(text)" } ?? text }
}

extension [UInt8] {
    /// Reads two hexadecimal digits a byte; nil for anything else.
    public init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        self = []
        reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16), digits[place] != 0x2B else {
                return nil
            }
            append(byte)
        }
    }
}
