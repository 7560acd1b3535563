public import Law
public import People
import Register
import Store

extension TalentBank {
    public func person(_ key: String) async throws -> Person? {
        try await database.read { db in try Self.people("WHERE key = \(key)", in: db).first }
    }

    /// Entries by name, and how many there are in all.
    public func people(_ filter: PersonFilter, offset: Int = 0, limit: Int) async throws -> (people: [Person], total: Int) {
        try await database.read { db in
            let condition = Self.condition(filter)
            let total: Int = try db.first("SELECT count(*) FROM person \(condition)") { try $0[0] } ?? 0
            return (try Self.people("\(condition) ORDER BY name_key, key LIMIT \(limit) OFFSET \(offset)", in: db), total)
        }
    }

    /// Those whom the public may know by name, by name. Consent is a matter of days, so it is judged here and not by a column.
    public func publicPeople(_ filter: PersonFilter, on day: LocalDate) async throws -> [Person] {
        var filter = filter
        filter.state = .active
        let condition = Self.condition(filter)
        return try await database.read { db in
            try Self.people("\(condition) ORDER BY name_key, key", in: db).filter { $0.isPublic(on: day) }
        }
    }

    /// How many entries of each team and craft are in the bank.
    public func counts() async throws -> (all: Int, teams: [Team: Int], crafts: [Craft: Int]) {
        try await database.read { db in
            var tags: [String: Int] = [:]
            try db.each(
                """
                SELECT t.kind, t.value, count(*) FROM person_tag t JOIN person p ON p.id = t.person
                WHERE p.state = \(Person.State.active.rawValue) GROUP BY t.kind, t.value
                """
            ) { row in
                let (kind, value): (String, String) = (try row[0], try row[1])
                tags["\(kind) \(value)"] = try row[2]
            }
            let all: Int = try db.first("SELECT count(*) FROM person WHERE state = \(Person.State.active.rawValue)") { try $0[0] } ?? 0
            return (
                all, Dictionary(uniqueKeysWithValues: Team.allCases.map { ($0, tags["team \($0.rawValue)"] ?? 0) }),
                Dictionary(uniqueKeysWithValues: Craft.allCases.map { ($0, tags["craft \($0.rawValue)"] ?? 0) })
            )
        }
    }

    /// What was done about a person, newest first.
    public func history(of key: String) async throws -> [PersonAct] {
        struct Reason: Decodable {
            let reason: String?
        }
        return try await database.read { db in
            guard let head = try Ledger.head(of: PersonEntry.stream, key: key, in: db) else { return [] }
            return try Ledger.entries(of: head.id, in: db).reversed().map { entry in
                PersonAct(
                    kind: entry.kind, at: entry.recordedAt, actor: entry.actor,
                    reason: try CanonicalJSON.decode(Reason.self, from: entry.body).reason)
            }
        }
    }

    static func people(_ rest: SQL, in db: any Connection) throws -> [Person] {
        try db.all(
            """
            SELECT key, name, telephone, id_number, declared, facts, consent, state, state_reason, authority, area, entered, changed
            FROM person \(rest)
            """
        ) { row in
            let (declared, facts, consent, state): (String, String, String, String) = (try row[4], try row[5], try row[6], try row[7])
            guard let state = Person.State(rawValue: state) else { throw StoreError.unreadable(column: 7) }
            return Person(
                key: try row[0],
                personal: PersonalFacts(
                    name: try row[1], telephone: try row[2], idNumber: try row[3],
                    declared: try CanonicalJSON.decode([Tie].self, from: Array(declared.utf8))),
                facts: try CanonicalJSON.decode(PersonFacts.self, from: Array(facts.utf8)),
                consent: try CanonicalJSON.decode(Consent.self, from: Array(consent.utf8)), state: state, stateReason: try row[8],
                authority: try row[9], area: try row[10], entered: try row[11], changed: try row[12])
        }
    }

    static func nameKey(_ form: PersonForm) -> String { PartyName.key(form.personal.name) }

    private static func condition(_ filter: PersonFilter) -> SQL {
        var out: SQL = "WHERE 1 = 1"
        if let name = filter.name { out = "\(out) AND name_key = \(PartyName.key(name))" }
        if let state = filter.state { out = "\(out) AND state = \(state.rawValue)" }
        let tags = [
            ("team", filter.team?.rawValue), ("craft", filter.craft?.rawValue), ("section", filter.section?.rawValue),
            ("kind", filter.kind?.rawValue),
        ]
        for (kind, value) in tags {
            if let value {
                out = "\(out) AND id IN (SELECT t.person FROM person_tag t WHERE t.kind = \(kind) AND t.value = \(value))"
            }
        }
        return out
    }
}
