public import Access
import Law

extension Accounts {
    /// Accounts that fit, by name, and how many there are in all.
    public func page(_ filter: AccountFilter, offset: Int, limit: Int) async throws -> (lines: [AccountLine], total: Int) {
        let today = clock.today()
        return try await database.read { db in
            let holders = try filter.role.map { try Self.holders(of: $0, on: today.description, in: db) }
            let text = filter.text?.lowercased()
            let fitting = try Self.lines("ORDER BY name", in: db).filter { line in
                (holders?.contains(line.id) ?? true)
                    && (text.map { line.name.contains($0) || line.displayName.lowercased().contains($0) } ?? true)
                    && (filter.state.map { ($0 == .suspended) == line.isSuspended } ?? true)
            }
            let lines = try fitting.dropFirst(offset).prefix(limit).map { try Self.withGrants($0, in: db) }
            return (Array(lines), fitting.count)
        }
    }

    /// All accounts by name, with every grant they ever had.
    public func all() async throws -> [AccountLine] {
        try await database.read { db in try Self.lines("ORDER BY name", in: db).map { try Self.withGrants($0, in: db) } }
    }

    /// Everything on record about one account; nil where there is none.
    public func file(_ id: Int64) async throws -> AccountFile? {
        try await database.read { db in
            guard let line = try Self.line(id, in: db) else { return nil }
            let codes: Int? = try db.first("SELECT count(*) FROM recovery_code WHERE account = \(id)") { try $0[0] }
            return try db.first("SELECT opened_at, must_change, code_secret FROM account WHERE id = \(id)") { row in
                let mustChange: Int = try row[1]
                return AccountFile(
                    line: line, opened: try row[0], mustChange: mustChange == 1, hasCode: !row.isNull(2),
                    recoveryCodes: codes ?? 0)
            }
        }
    }

    /// How many accounts may act in a role today.
    public func count(of role: Role) async throws -> Int {
        let today = clock.today()
        return try await database.read { db in try Self.holders(of: role, on: today.description, in: db).count }
    }

    /// Who holds a role on a day.
    static func holders(of role: Role, on day: String, in db: any Connection) throws -> Set<Int64> {
        Set(
            try db.all(
                """
                SELECT g.account FROM account_grant g
                WHERE g.role = \(role.rawValue) AND g.ended_at IS NULL AND g.since <= \(day) AND (g.until IS NULL OR g.until >= \(day))
                """
            ) { try $0[0] })
    }

    private static func lines(_ rest: SQL, in db: any Connection) throws -> [AccountLine] {
        try db.all("SELECT id, name, display_name, suspended, demo FROM account \(rest)") { row in
            let (suspended, demo): (Int, Int) = (try row[3], try row[4])
            return AccountLine(
                id: try row[0], name: try row[1], displayName: try row[2], isSuspended: suspended == 1, isDemo: demo == 1, grants: [])
        }
    }

    static func line(_ id: Int64, in db: any Connection) throws -> AccountLine? {
        try lines("WHERE id = \(id)", in: db).first.map { try withGrants($0, in: db) }
    }

    private static func withGrants(_ line: AccountLine, in db: any Connection) throws -> AccountLine {
        var line = line
        line.grants = try grants(of: line.id, in: db)
        return line
    }

    /// Every act on an account that the ledger has, newest first.
    public func history(of account: Int64) async throws -> [AccountAct] {
        try await database.read { db in
            guard let head = try Ledger.head(of: AccountEntry.stream, key: String(account), in: db) else { return [] }
            return try Ledger.entries(of: head.id, in: db).reversed().compactMap { entry in
                guard let kind = AccountAct.Kind(rawValue: entry.kind) else { return nil }
                let said = try CanonicalJSON.decode(Said.self, from: entry.body)
                return AccountAct(
                    kind: kind, at: entry.recordedAt, actor: try Self.name(ofActor: entry.actor, in: db), reason: said.reason,
                    grant: said.grant(since: entry.day), isSuspension: said.suspended)
            }
        }
    }

    /// The account behind an actor of the ledger, by its name; others are called what the ledger calls them.
    static func name(ofActor actor: String, in db: any Connection) throws -> String {
        guard actor.hasPrefix("账号"), let id = Int64(actor.dropFirst(2)) else { return actor }
        return try db.first("SELECT display_name, name FROM account WHERE id = \(id)") { "\(try $0[0] as String)（\(try $0[1] as String)）" }
            ?? actor
    }

    /// What the bodies of the entries hold, whichever kind they are of.
    private struct Said: Decodable {
        var role: String?
        var authority: String?
        var area: String?
        var party: String?
        var until: String?
        var reason: String?
        var suspended: Bool?

        func grant(since: LocalDate) -> Grant? {
            guard let role = role.flatMap(Role.init) else { return nil }
            return Grant(
                id: 0, role: role, authority: authority, area: area, party: party, since: since, until: until.flatMap { LocalDate(iso: $0) }
            )
        }
    }
}

extension Accounts {
    /// Whom the ledger means by an actor.
    public func name(ofActor actor: String) async throws -> String {
        try await database.read { db in try Self.name(ofActor: actor, in: db) }
    }
}
