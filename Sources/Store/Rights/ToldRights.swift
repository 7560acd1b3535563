public import Register

/// What the ledger holds of one right, not yet decoded: read in a snapshot, folded outside it.
public struct ToldRight: Sendable {
    public let id: Int64
    public let kind: RightKind
    public let key: String
    fileprivate(set) var statements: [RecordedStatement]

    /// The statements folded.
    public func file() throws -> RightFile { try RegisterReader.fold(statements, kind, key) }
}

extension RegisterReader {
    /// What is told of these rights, in the order of the ids; a right that is no more is left out.
    public static func told(_ ids: [Int64], in db: any Connection) throws -> [ToldRight] {
        var found: [Int64: ToldRight] = [:]
        let step = 50
        for start in stride(from: 0, to: ids.count, by: step) {
            // Always as many places, so that the statement is prepared once.
            let some = (start..<start + step).map { place -> SQL in "\(ids[min(place, ids.count - 1)])" }
            let list = some.dropFirst().reduce(some[0]) { "\($0), \($1)" }
            try db.each("SELECT id, kind, key FROM right_row WHERE id IN (\(list))") { row in
                let id: Int64 = try row[0]
                found[id] = ToldRight(id: id, kind: try row.named(1), key: try row[2], statements: [])
            }
            try db.each(
                """
                SELECT e.stream, e.seq, e.recorded_at, e.source, s.name, e.day, e.body FROM entry e JOIN source s ON s.id = e.source
                WHERE e.stream IN (\(list)) AND e.kind = \(RightEntry.kind) ORDER BY e.stream, e.seq
                """
            ) { row in
                found[try row[0] as Int64]?.statements.append(
                    RecordedStatement(
                        seq: try row[1], recordedAt: try row[2], source: try row[3], sourceName: try row[4], asOf: try row[5],
                        body: try row[6]))
            }
        }
        return ids.compactMap { found[$0] }
    }

    /// The ids of all rights that a party owns or has applied for in these roles, the newest first.
    public func ids(of party: Int64, kind: RightKind?, roles: Set<PartyMention.Role>) async throws -> [Int64] {
        try await database.read { db in
            let filter: SQL = kind.map { "AND r.kind = \($0.rawValue)" } ?? ""
            var ids: [Int64] = []
            var seen: Set<Int64> = []
            try db.each(
                """
                SELECT r.id, rp.role FROM party_name n JOIN right_party rp ON rp.name_id = n.id JOIN right_row r ON r.id = rp.right_id
                WHERE n.party_id = \(party) \(filter) ORDER BY r.day DESC NULLS LAST, r.id DESC
                """
            ) { row in
                let id: Int64 = try row[0]
                if roles.contains(try row.named(1)), seen.insert(id).inserted { ids.append(id) }
            }
            return ids
        }
    }

    /// The kinds of these rights.
    public static func kinds(_ ids: [Int64], in db: any Connection) throws -> [Int64: RightKind] {
        var kinds: [Int64: RightKind] = [:]
        for id in ids {
            try db.each("SELECT kind FROM right_row WHERE id = \(id)") { kinds[id] = try $0.named(0) }
        }
        return kinds
    }
}
