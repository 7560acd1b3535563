import Foundation
public import Store
import Synchronization

/// Every name that a party goes or went under, in memory, to be found by a part of it, by pinyin and by initials. Takes in new names at each
/// search; whose name it is, the register says when it is found.
public final class PartyDirectory: Sendable {
    /// A name that fits, best first.
    public struct Found: Sendable, Hashable {
        /// The id of the name in the store.
        public var name: Int64
        public var text: String
    }

    private struct Entry: Sendable {
        var id: Int64
        var name: String
        /// As the index folds it: small letters, half width, simplified, without signs.
        var folded: [UInt8]
        var syllables: [[[UInt8]]]
    }

    private let database: any Database
    private let known = Mutex(Known())
    private struct Known {
        var entries: [Entry] = []
        /// Of the rows that they are from; exchanged rows may have other ids.
        var edition: Int64 = 0
    }

    public init(_ database: any Database) { self.database = database }

    /// Names that hold the text, or that are read so where it is Latin letters; at most `limit`.
    public func names(_ text: String, limit: Int) async throws -> [Found] {
        let sought = Self.fold(text)
        guard !sought.isEmpty else { return [] }
        let bytes = Array(sought.utf8)
        let letters = bytes.allSatisfy { (0x61...0x7A).contains($0) } && bytes.count >= 2 ? bytes : nil
        let all = try await current()
        var found: [(rank: Int, length: Int, entry: Int)] = []
        for (n, entry) in all.enumerated() {
            if n.isMultiple(of: 4096) { try Task.checkCancellation() }
            if let rank = Self.rank(entry, bytes, letters) { found.append((rank, entry.folded.count, n)) }
        }
        found.sort { ($0.rank, $0.length, $0.entry) < ($1.rank, $1.length, $1.entry) }
        return found.prefix(limit).map { Found(name: all[$0.entry].id, text: all[$0.entry].name) }
    }

    /// The whole name, its beginning, a part; then what is read so.
    private static func rank(_ entry: Entry, _ sought: [UInt8], _ letters: [UInt8]?) -> Int? {
        if let place = entry.folded.firstRange(of: sought)?.lowerBound {
            return place > 0 ? 2 : entry.folded.count == sought.count ? 0 : 1
        }
        guard let letters, let spelling = Pinyin.spells(letters, entry.syllables) else { return nil }
        return spelling == .beginning ? 3 : 4
    }

    /// With the names that were entered since the last search.
    private func current() async throws -> [Entry] {
        let before = known.withLock { $0 }
        let (edition, new) = try await database.readAtLength { db in
            let edition = try Projection.register.edition(in: db)
            let last = edition == before.edition ? before.entries.last?.id ?? 0 : 0
            let new = try db.all("SELECT id, name FROM party_name WHERE id > \(last) ORDER BY id") { row in
                let name: String = try row[1]
                let folded = Self.fold(name)
                return Entry(id: try row[0], name: name, folded: Array(folded.utf8), syllables: Pinyin.syllables(folded))
            }
            return (edition, new)
        }
        return known.withLock { known in
            if edition > known.edition { known = Known(entries: [], edition: edition) }
            let reached = known.entries.last?.id ?? 0
            if edition == known.edition { known.entries += new.filter { $0.id > reached } }
            return known.entries
        }
    }

    /// Letters, digits and characters alone.
    private static func fold(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                Folding.folded(text).unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }
}
