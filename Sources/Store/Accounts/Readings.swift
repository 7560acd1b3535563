public import Access
public import Law
import Register

/// The log of who read the personal data of whom: each line is one person's data in one record, shown once.
public struct Readings: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// A person whose data is about to be shown.
    public struct Person: Sendable, Hashable {
        /// The name as the record has it.
        public var name: String
        /// Key of the party, where the person is one.
        public var party: String?
        public init(_ name: String, party: String?) { (self.name, self.party) = (name, party) }
    }

    /// Notes that somebody is shown these persons' data. Call before it is shown: what cannot be noted is not shown.
    /// - Parameters:
    ///   - kind: kind of right and its key.
    ///   - page: the address of the page.
    public func note(_ persons: [Person], kind: String, key: String, account: Int64, acting: Grant, page: String) async throws {
        guard !persons.isEmpty else { return }
        let now = clock.now()
        try await database.write { db in
            for person in persons {
                try db.run(
                    """
                    INSERT INTO reading (id, read_at, account, role, authority, page, kind, key, person, person_key, party)
                    VALUES (\(try Ids.next("reading", in: db)), \(now), \(account), \(acting.role.rawValue), \(acting.authority),
                        \(page), \(kind), \(key), \(person.name), \(PartyName.key(person.name)), \(person.party))
                    """)
            }
        }
    }

    public func count(_ filter: ReadingFilter) async throws -> Int {
        try await database.read { db in
            try db.first("SELECT count(*) FROM reading r JOIN account a ON a.id = r.account \(Self.condition(filter))") { try $0[0] } ?? 0
        }
    }

    /// One page, newest first.
    public func page(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> [Reading] {
        try await database.read { db in
            try db.all(
                """
                SELECT r.read_at, a.name, a.display_name, r.role, r.authority, r.page, r.kind, r.key, r.person
                FROM reading r JOIN account a ON a.id = r.account \(Self.condition(filter)) ORDER BY r.id DESC
                LIMIT \(limit) OFFSET \(offset)
                """
            ) { row in
                let role: String = try row[3]
                return Reading(
                    at: try row[0], account: try row[1], reader: try row[2], role: Role(rawValue: role), authority: try row[4],
                    page: try row[5], kind: try row[6], key: try row[7], person: try row[8])
            }
        }
    }

    private static func condition(_ filter: ReadingFilter) -> SQL {
        var condition: SQL = "WHERE 1 = 1"
        if let account = filter.account { condition = "\(condition) AND a.name = \(account)" }
        if let person = filter.person { condition = "\(condition) AND r.person_key = \(PartyName.key(person))" }
        if let right = filter.right { condition = "\(condition) AND r.key = \(right)" }
        if let since = filter.since { condition = "\(condition) AND r.read_at >= \(Instant(startOf: since))" }
        if let until = filter.until { condition = "\(condition) AND r.read_at < \(Instant(startOf: until + 1))" }
        if let parties = filter.parties {
            guard let first = parties.first else { return "WHERE 1 = 0" }
            let list = parties.dropFirst().reduce("\(first)" as SQL) { "\($0), \($1)" }
            condition = "\(condition) AND r.party IN (\(list))"
        }
        return condition
    }
}
