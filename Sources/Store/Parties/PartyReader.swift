public import Register

/// A party as its page shows it.
public struct PartyFile: Sendable, Hashable {
    public var id: Int64
    /// How the party is addressed: its credit code, else a `PartyKey`.
    public var key: String
    public var name: String
    public var nature: PartyMention.Nature?
    public var identifier: String?
    public var area: String?
    public var country: String?
    /// Every spelling it goes under.
    public var names: [String]
}

extension RegisterReader {
    /// A party by its credit code or its key; follows a merge to the party that stands for it now.
    public func party(_ key: String) async throws -> PartyFile? {
        try await database.read { db in
            try PartyNames.party(ofKey: key, in: db).flatMap { try Self.partyFile($0, in: db) }
        }
    }

    /// How many parties stand for themselves; one that was merged does not.
    public func partyCount() async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM party WHERE merged_into IS NULL") { try $0[0] } ?? 0 }
    }

    /// A party by its id.
    public func party(id: Int64) async throws -> PartyFile? { try await database.read { db in try Self.partyFile(id, in: db) } }

    /// Parties that go under this name in any common writing.
    public func parties(named name: String) async throws -> [PartyFile] {
        let key = PartyName.key(name)
        guard !key.isEmpty else { return [] }
        return try await database.read { db in
            let ids: [Int64] = try db.all(
                "SELECT DISTINCT party_id FROM party_name WHERE name_key = \(key) OR (name_key >= \(key + "|") AND name_key < \(key + "}")) ORDER BY party_id"
            ) { try $0[0] }
            return try ids.compactMap { try Self.partyFile($0, in: db) }
        }
    }

    /// The party that a name stands for now.
    public func party(ofName id: Int64) async throws -> PartyFile? {
        try await database.read { db in
            guard let party: Int64 = try db.first("SELECT party_id FROM party_name WHERE id = \(id)", { try $0[0] }) else { return nil }
            return try Self.partyFile(party, in: db)
        }
    }

    /// The keys by which the parties of a right are addressed, by the key of the name; a name that never became a party has none.
    public func partyKeys(of right: Int64) async throws -> [String: String] {
        try await database.read { db in
            let pairs: [(String, String)] = try db.all(
                """
                SELECT n.name, COALESCE(p.identifier, p.key) FROM right_party rp JOIN party_name n ON n.id = rp.name_id
                JOIN party p ON p.id = n.party_id WHERE rp.right_id = \(right)
                """
            ) { (PartyName.key(try $0[0]), try $0[1]) }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    /// A page of a party's rights, newest first.
    public func rights(of party: Int64, kind: RightKind?, offset: Int, limit: Int) async throws -> [RightRow] {
        try await database.read { db in
            let filter: SQL = kind.map { "AND r.kind = \($0.rawValue)" } ?? ""
            return try db.all(
                """
                \(Self.rowColumns) WHERE r.id IN (
                    SELECT rp.right_id FROM party_name m JOIN right_party rp ON rp.name_id = m.id WHERE m.party_id = \(party)) \(filter)
                ORDER BY r.day DESC NULLS LAST, r.id DESC LIMIT \(limit) OFFSET \(offset)
                """, Self.row)
        }
    }

    /// How many rights of each kind the party stands on in any of these roles.
    public func counts(of party: Int64, roles: Set<PartyMention.Role>) async throws -> [RightKind: Int] {
        try await database.read { db in
            var counts: [RightKind: Set<Int64>] = [:]
            try db.each(
                """
                SELECT r.kind, rp.role, r.id FROM party_name n JOIN right_party rp ON rp.name_id = n.id
                JOIN right_row r ON r.id = rp.right_id WHERE n.party_id = \(party)
                """
            ) { row in
                let role: PartyMention.Role = try row.named(1)
                if roles.contains(role) { counts[try row.named(0), default: []].insert(try row[2]) }
            }
            return counts.mapValues(\.count)
        }
    }

    /// The agencies named on a party's rights, most rights first.
    public func agencies(of party: Int64, limit: Int) async throws -> [(name: String, key: String, count: Int)] {
        try await database.read { db in
            try db.all(
                """
                SELECT p.name, COALESCE(p.identifier, p.key), count(DISTINCT a.right_id) AS acted
                FROM party_name n JOIN right_party rp ON rp.name_id = n.id
                JOIN right_party a ON a.right_id = rp.right_id AND a.role = \(PartyMention.Role.agency.rawValue)
                JOIN party_name an ON an.id = a.name_id JOIN party p ON p.id = an.party_id
                WHERE n.party_id = \(party) AND rp.role <> \(PartyMention.Role.agency.rawValue)
                GROUP BY p.id, p.name, p.identifier, p.key ORDER BY acted DESC, p.id LIMIT \(limit)
                """
            ) { (name: try $0[0], key: try $0[1], count: try $0[2]) }
        }
    }

    private static func partyFile(_ id: Int64, in db: any Connection) throws -> PartyFile? {
        let file = try db.first("SELECT name, nature, identifier, area, country, COALESCE(identifier, key) FROM party WHERE id = \(id)") {
            row in
            let nature: String? = try row[1]
            return PartyFile(
                id: id, key: try row[5], name: try row[0], nature: nature.flatMap(PartyMention.Nature.init), identifier: try row[2],
                area: try row[3], country: try row[4], names: [])
        }
        guard var file else { return nil }
        file.names = try db.all("SELECT name FROM party_name WHERE party_id = \(id) ORDER BY id") { try $0[0] }
        return file
    }
}
