public import Law
import Register

/// One decision of the name authority, as the ledger has it.
public struct RecordedDecision: Sendable, Hashable {
    public enum Act: String, Sendable, Hashable {
        case merged = "party.merged"
        case parted = "party.parted"
        case keptApart = "party.kept-apart"
    }
    public var act: Act
    /// The party whose stream it is, and the other one: id, address and name.
    public var party: Int64
    public var key: String
    public var name: String
    public var other: Int64
    public var otherKey: String
    public var otherName: String
    public var day: LocalDate
    public var actor: String
    public var reason: String
    /// Whether it is the merge that holds now.
    public var canBeUndone: Bool
}

extension RegisterReader {
    /// Decisions that a party had a part in, newest first.
    public func decisions(on party: Int64) async throws -> [RecordedDecision] {
        try await database.read { db in
            // Its own stream, and those of the parties that it stands for or stood for.
            try Self.decisions(in: db).filter { $0.party == party || $0.other == party }
        }
    }

    /// One page of all decisions, newest first, and how many there are.
    public func decisions(offset: Int, limit: Int) async throws -> (lines: [RecordedDecision], total: Int) {
        try await database.read { db in
            let all = try Self.decisions(in: db)
            return (Array(all.dropFirst(offset).prefix(limit)), all.count)
        }
    }

    private struct Said: Decodable {
        var into: String?
        var from: String?
        var reason: String
    }

    private static func decisions(in db: any Connection) throws -> [RecordedDecision] {
        let entries: [(key: String, kind: String, day: LocalDate, actor: String, body: [UInt8], seq: Int)] = try db.all(
            """
            SELECT s.key, e.kind, e.day, e.actor, e.body, e.seq FROM stream s JOIN entry e ON e.stream = s.id
            WHERE s.kind = \(PartyAuthority.streamKind) ORDER BY e.recorded_at DESC, e.stream DESC, e.seq DESC
            """
        ) { (key: try $0[0], kind: try $0[1], day: try $0[2], actor: try $0[3], body: try $0[4], seq: try $0[5]) }
        var newest: Set<String> = []
        return try entries.compactMap { entry in
            guard let act = RecordedDecision.Act(rawValue: entry.kind) else { return nil }
            let said = try CanonicalJSON.decode(Said.self, from: entry.body)
            guard let otherKey = said.into ?? said.from, let party = try named(entry.key, in: db), let other = try named(otherKey, in: db)
            else { return nil }
            // Of the merges and partings of one party the newest alone can hold.
            let isNewest = act == .keptApart ? false : newest.insert(entry.key).inserted
            return RecordedDecision(
                act: act, party: party.id, key: party.key, name: party.name, other: other.id, otherKey: other.key, otherName: other.name,
                day: entry.day, actor: entry.actor,
                reason: said.reason, canBeUndone: isNewest && act == .merged && party.isMerged)
        }
    }

    private static func named(_ key: String, in db: any Connection) throws -> (id: Int64, key: String, name: String, isMerged: Bool)? {
        try db.first("SELECT id, key, name, merged_into FROM party WHERE name_key = \(key)") {
            (try $0[0], try $0[1], try $0[2], !$0.isNull(3))
        }
    }

    /// A party's names, each with the source that first printed it and the number of rights on which it stands.
    public func nameOrigins(of party: Int64, limit: Int) async throws -> [(name: String, source: String?, asOf: LocalDate?, rights: Int)] {
        try await database.read { db in
            let names: [(id: Int64, name: String)] = try db.all(
                "SELECT id, name FROM party_name WHERE party_id = \(party) ORDER BY id LIMIT \(limit)"
            ) { (id: try $0[0], name: try $0[1]) }
            var out: [(name: String, source: String?, asOf: LocalDate?, rights: Int)] = []
            for name in names {
                let found: (count: Int, first: Int64?)? = try db.first(
                    "SELECT count(DISTINCT right_id), min(right_id) FROM right_party WHERE name_id = \(name.id)"
                ) { (count: try $0[0], first: try $0[1]) }
                var origin: (source: String, asOf: LocalDate)?
                if let first = found?.first { origin = try Self.origin(of: name.name, right: first, in: db) }
                out.append((name: name.name, source: origin?.source, asOf: origin?.asOf, rights: found?.count ?? 0))
            }
            return out
        }
    }

    /// The first statement on a right that prints a name.
    private static func origin(of name: String, right: Int64, in db: any Connection) throws -> (source: String, asOf: LocalDate)? {
        let key = PartyName.key(name)
        for statement in try statements(of: right, in: db) {
            let record = try CanonicalJSON.decode(RightRecord.self, from: statement.body)
            if record.parties.contains(where: { PartyName.key($0.name) == key }) { return (statement.sourceName, statement.asOf) }
        }
        return nil
    }
}
