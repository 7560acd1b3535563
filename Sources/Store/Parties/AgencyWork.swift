import Register

/// What parties did as agencies, counted on the rights that name them.
public struct AgencyWork: Sendable, Hashable {
    /// Rights that name it as the agency, and those among them that came to be: whatever became of them later.
    public var cases = 0
    public var granted = 0
    public init() {}
}

extension RegisterReader {
    /// Every party that some right names as its agency.
    public func actingParties() async throws -> [PartyFile] {
        try await database.readAtLength { db in
            // The role stands in the text: the index holds agencies alone.
            try db.all(
                """
                SELECT DISTINCT p.id, p.name, p.identifier, p.area, p.country, COALESCE(p.identifier, p.key)
                FROM (SELECT DISTINCT name_id FROM right_party WHERE role = 'agency') a
                JOIN party_name n ON n.id = a.name_id JOIN party p ON p.id = n.party_id ORDER BY p.id
                """
            ) { row in
                PartyFile(
                    id: try row[0], key: try row[5], name: try row[1], nature: nil, identifier: try row[2], area: try row[3],
                    country: try row[4], names: [])
            }
        }
    }

    /// The parties that an agency of the directory is in the register: under its credit code, its number, or its name where that has no code of
    /// another.
    public func parties(ofAgency name: String, identifiers: [String]) async throws -> Set<Int64> {
        let key = PartyName.key(name)
        return try await database.read { db in
            let ids: [Int64] = try db.all(
                """
                SELECT id FROM party WHERE identifier IN (\(SQL.list(identifiers)))
                UNION SELECT n.party_id FROM party_name n JOIN party p ON p.id = n.party_id
                WHERE n.name_key = \(key) AND (p.identifier IS NULL OR p.identifier IN (\(SQL.list(identifiers))))
                """
            ) { try $0[0] }
            return Set(ids)
        }
    }

    /// What parties did as an agency, taken together.
    public func work(of parties: Set<Int64>) async throws -> AgencyWork {
        guard !parties.isEmpty else { return AgencyWork() }
        return try await database.readAtLength { db in
            var work = AgencyWork()
            try db.each(
                """
                SELECT r.status, count(DISTINCT r.id) FROM party_name n
                JOIN right_party rp ON rp.name_id = n.id AND rp.role = 'agency' JOIN right_row r ON r.id = rp.right_id
                WHERE n.party_id IN (\(SQL.list(parties.sorted()))) GROUP BY r.status
                """
            ) { row in
                let (status, count): (RightStatus, Int) = (try row.named(0), try row[1])
                work.cases += count
                if [.inForce, .expired, .lapsed, .invalidated].contains(status) { work.granted += count }
            }
            return work
        }
    }
}
