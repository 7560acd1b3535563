import Register
public import Store
import Synchronization

/// Two parties that are probably one, and why one thinks so.
public struct LikelyPair: Sendable, Hashable {
    /// Strongest first.
    public enum Reason: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// One name says that it was the other before.
        case former
        /// The same but for the name of a place before it or in brackets.
        case place
        /// The same but for the form of the company.
        case form
        /// One is a branch of the other by its name.
        case branch
        /// Read alike, written with other characters or in Latin letters.
        case reading
        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
    public var party: Int64
    public var other: Int64
    public var reason: Reason
    /// One has a credit code and the other none: often a record without the code, of the same firm.
    public var oneHasCode: Bool
}

/// Finds parties that are probably one by their names, over all names of the register in one pass; kept until a name or a decision comes.
public final class LikelyParties: Sendable {
    private let database: any Database
    private let keys: NameKeys
    private let last = Mutex<(state: [Int64], pairs: [LikelyPair])?>(nil)

    /// - Parameter places: names of the region's areas.
    public init(_ database: any Database, places: [String]) { (self.database, keys) = (database, NameKeys(places: places)) }

    /// All pairs, the likeliest first.
    public func pairs() async throws -> [LikelyPair] {
        let state = try await database.readAtLength { db in try Self.state(in: db) }
        if let known = last.withLock({ $0?.state == state ? $0?.pairs : nil }) { return known }
        let pairs = try await database.readAtLength { [keys] db in try Self.find(keys, in: db) }
        last.withLock { $0 = (state, pairs) }
        return pairs
    }

    /// What changes when a name, a code or a decision comes.
    private static func state(in db: any Connection) throws -> [Int64] {
        try db.first(
            """
            SELECT (SELECT COALESCE(MAX(id), 0) FROM party_name), (SELECT COUNT(*) FROM party WHERE identifier IS NOT NULL),
                (SELECT CAST(COALESCE(SUM(seq), 0) AS BIGINT) FROM stream WHERE kind = 'party')
            """
        ) { [try $0[0], try $0[1], try $0[2]] } ?? []
    }

    /// More parties than this under one key say nothing of each other.
    private static let largest = 12

    private static func find(_ keys: NameKeys, in db: any Connection) throws -> [LikelyPair] {
        var groups: [NameKeys.Key: Set<Int64>] = [:]
        var codes: [Int64: String] = [:]
        var nameKeys: [Int64: String] = [:]
        try db.each(
            """
            SELECT n.name, p.id, p.identifier, p.name_key FROM party_name n JOIN party p ON p.id = n.party_id
            WHERE p.merged_into IS NULL AND (p.nature IS NULL OR p.nature <> 'person') ORDER BY n.id
            """
        ) { row in
            let party: Int64 = try row[1]
            if let code: String = try row[2] { codes[party] = code }
            nameKeys[party] = try row[3]
            for key in keys.of(try row[0]) { groups[key, default: []].insert(party) }
        }
        let apart = try PartyAuthority.apart(in: db)
        var found: [[Int64]: LikelyPair] = [:]
        for (key, parties) in groups where parties.count > 1 && parties.count <= largest {
            let sorted = parties.sorted()
            for (place, party) in sorted.enumerated() {
                for other in sorted[(place + 1)...] where !apart.contains([nameKeys[party] ?? "", nameKeys[other] ?? ""]) {
                    // Two codes are two subjects.
                    if let a = codes[party], let b = codes[other], a != b { continue }
                    let pair = LikelyPair(
                        party: party, other: other, reason: key.reason, oneHasCode: (codes[party] == nil) != (codes[other] == nil))
                    if let known = found[[party, other]], known.reason <= key.reason { continue }
                    found[[party, other]] = pair
                }
            }
        }
        return found.values.sorted {
            ($0.reason, $1.oneHasCode.rank, $0.party, $0.other) < ($1.reason, $0.oneHasCode.rank, $1.party, $1.other)
        }
    }
}

extension Bool {
    fileprivate var rank: Int { self ? 1 : 0 }
}
