public import Access
public import Law

/// Tokens with which programs ask in a person's name.
public struct AccessTokens: Sendable {
    let database: any Database
    let clock: any Clock
    /// Whether tokens of demo accounts are good: in a demo and nowhere else.
    let admitsDemo: Bool

    public init(_ database: any Database, clock: any Clock, admitsDemo: Bool) {
        (self.database, self.clock, self.admitsDemo) = (database, clock, admitsDemo)
    }

    /// A new token for an account, to ask in one of its grants; the only time that its secret is known.
    /// - Throws: `AccessRefusal` when the wish will not do.
    public func create(
        _ name: String, _ scope: AccessToken.Scope, until: LocalDate, for account: Int64, acting: Int64?, by actor: String
    ) async throws -> AccessToken {
        let now = clock.now()
        if let fault = AccessToken.faults(name: name, until: until, today: now.day).first { throw AccessRefusal(fault.text) }
        let token = AccessToken()
        return try await database.write { db in
            try db.run("DELETE FROM access_token WHERE account = \(account) AND until < \(now.day)")
            let count: Int? = try db.first("SELECT count(*) FROM access_token WHERE account = \(account)") { try $0[0] }
            guard count ?? 0 < AccessToken.most else {
                throw AccessRefusal("一个账号至多有 \(AccessToken.most) 个令牌，请先撤销不用的。")
            }
            let id = try Ids.next("access_token", in: db)
            try db.run(
                """
                INSERT INTO access_token (id, hash, account, name, scope, acting, created_at, until)
                VALUES (\(id), \(token.hash), \(account), \(name), \(scope.rawValue), \(acting), \(now), \(until))
                """)
            try AccountEntry.tokenCreated(account, token: id, scope: scope, until: until, by: actor, at: now, in: db)
            return token
        }
    }

    /// The id of an account and its grants that hold today, by the name it signs in with.
    public func owner(named name: String) async throws -> (account: Int64, grants: [Grant]) {
        let today = clock.today()
        return try await database.read { db in
            let id: Int64? = try db.first("SELECT id FROM account WHERE name = \(name)") { try $0[0] }
            guard let id else { throw AccessRefusal("没有账号“\(name)”。") }
            return (id, try Sessions.grants(of: id, on: today, in: db))
        }
    }

    /// Ends a token. With an account, only one of its own.
    public func revoke(_ id: Int64, of account: Int64? = nil, by actor: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let owner: Int64? = try db.first("SELECT account FROM access_token WHERE id = \(id)") { try $0[0] }
            guard let owner, account.map({ $0 == owner }) ?? true else { throw AccessRefusal("没有这个令牌，或者它已经撤销。") }
            try db.run("DELETE FROM access_token WHERE id = \(id)")
            try AccountEntry.tokenRevoked(owner, token: id, by: actor, at: now, in: db)
        }
    }

    /// Who asks with a token, in which role, and what for; nil where it is unknown, over, or its account is
    /// suspended or waits for another password.
    public func signedIn(by token: AccessToken) async throws -> (signedIn: SignedIn, scope: AccessToken.Scope)? {
        struct Found {
            var id: Int64, account: Int64, name: String, displayName: String, scope: String, acting: Int64?
            var until: LocalDate, used: Instant?, demo: Int
        }
        let now = clock.now()
        let found: (Found, [Grant])? = try await database.read { db in
            let row = try db.first(
                """
                SELECT t.id, a.id, a.name, a.display_name, t.scope, t.acting, t.until, t.used_at, a.demo
                FROM access_token t JOIN account a ON a.id = t.account
                WHERE t.hash = \(token.hash) AND a.suspended = 0 AND a.must_change = 0
                """
            ) {
                Found(
                    id: try $0[0], account: try $0[1], name: try $0[2], displayName: try $0[3], scope: try $0[4], acting: try $0[5],
                    until: try $0[6], used: try $0[7], demo: try $0[8])
            }
            return try row.map { ($0, try Sessions.grants(of: $0.account, on: now.day, in: db)) }
        }
        guard let (row, grants) = found, let scope = AccessToken.Scope(rawValue: row.scope), row.until >= now.day,
            row.demo == 0 || admitsDemo
        else { return nil }
        // The moment last used is kept to the hour, so that reading does not write all the time.
        if row.used.map({ now >= $0.adding(seconds: 3600) }) ?? true {
            try await database.write { db in try db.run("UPDATE access_token SET used_at = \(now) WHERE id = \(row.id)") }
        }
        // A token acts in the grant it was made for and in no other.
        let acting = grants.filter { $0.id == row.acting }
        let signedIn = SignedIn(
            session: 0, account: row.account, name: row.name, displayName: row.displayName, stage: .open, grants: acting,
            acting: acting.first)
        return (signedIn, scope)
    }

    /// Tokens that are still good: an account's own, or all of them; the newest first.
    public func all(of account: Int64? = nil) async throws -> [AccessTokenLine] {
        let today = clock.today()
        return try await database.read { db in
            let filter: SQL = account.map { "AND t.account = \($0)" } ?? ""
            return try db.all(
                """
                SELECT t.id, t.account, a.name, t.name, t.scope, t.acting, t.created_at, t.until, t.used_at
                FROM access_token t JOIN account a ON a.id = t.account
                WHERE t.until >= \(today) \(filter) ORDER BY t.id DESC
                """
            ) { row in
                let (owner, acting): (Int64, Int64?) = (try row[1], try row[5])
                let grant = try Sessions.grants(of: owner, on: today, in: db).first { $0.id == acting }
                return AccessTokenLine(
                    id: try row[0], account: owner, accountName: try row[2], name: try row[3], scope: try row.named(4), role: grant?.role,
                    created: try row[6], until: try row[7], used: try row[8])
            }
        }
    }
}
