public import Access
public import Law
public import Store

/// Secret addresses under which calendars fetch due days: one for an account, one for whoever follows a matter by its code. Only hashes are kept.
public struct Feeds: Sendable {
    private let database: any Database
    private let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Whose due days a feed tells.
    public enum Owner: Sendable, Hashable {
        case account(Int64)
        /// The key of a matter: what its claimant has to do.
        case matter(String)
    }

    /// A new address in place of the one before, which is good no more.
    public func renew(_ owner: Owner) async throws -> SecretToken {
        let now = clock.now()
        let secret = SecretToken()
        try await database.write { db in
            try Self.remove(owner, in: db)
            let (account, matter): (Int64?, String?) =
                switch owner {
                case .account(let id): (id, nil)
                case .matter(let key): (nil, key)
                }
            try db.run(
                "INSERT INTO calendar_feed (secret, account, matter, created_at) VALUES (\(secret.hash), \(account), \(matter), \(now))")
        }
        return secret
    }

    public func revoke(_ owner: Owner) async throws { try await database.write { db in try Self.remove(owner, in: db) } }

    public func exists(_ account: Int64) async throws -> Bool {
        try await database.read { db in
            try db.first("SELECT created_at FROM calendar_feed WHERE account = \(account)") { try $0[0] as Instant } != nil
        }
    }

    /// Nil where there is none, it was revoked, or its account is suspended.
    public func owner(of secret: SecretToken) async throws -> Owner? {
        try await database.read { db in
            let row: (account: Int64?, matter: String?)? = try db.first(
                """
                SELECT f.account, f.matter FROM calendar_feed f LEFT JOIN account a ON a.id = f.account
                WHERE f.secret = \(secret.hash) AND COALESCE(a.suspended, 0) = 0
                """
            ) { (try $0[0], try $0[1]) }
            return row.flatMap { $0.account.map(Owner.account) ?? $0.matter.map(Owner.matter) }
        }
    }

    /// The open matters that an account has in hand, as long as it acts for their authority.
    public func inHand(of account: Int64) async throws -> [String] {
        let today = clock.today()
        return try await database.read { db in
            try db.all(
                """
                SELECT m.key FROM matter m WHERE m.assignee = \(account) AND m.ended = 0 AND EXISTS (
                    SELECT 1 FROM account_grant g WHERE g.account = \(account) AND g.authority = m.authority AND g.ended_at IS NULL
                        AND g.since <= \(today) AND (g.until IS NULL OR g.until >= \(today)))
                ORDER BY m.due ASC NULLS LAST, m.id LIMIT 300
                """
            ) { try $0[0] }
        }
    }

    /// The open matters that an account handed in, or in which a party stands that it acts for today: with the party's role, nil for its own.
    public func own(of account: Int64) async throws -> [(matter: String, role: String?)] {
        let today = clock.today()
        return try await database.read { db in
            let opened: [(matter: String, role: String?)] = try db.all(
                "SELECT key FROM matter WHERE opener = \(account) AND ended = 0 ORDER BY id DESC LIMIT 300"
            ) { (matter: try $0[0], role: nil) }
            let standing: [(matter: String, role: String?)] = try db.all(
                """
                SELECT m.key, p.role FROM matter_party p JOIN matter m ON m.id = p.matter JOIN account_grant g ON g.party = p.code
                WHERE g.account = \(account) AND m.ended = 0 AND g.ended_at IS NULL AND g.since <= \(today)
                    AND (g.until IS NULL OR g.until >= \(today)) ORDER BY m.id DESC LIMIT 300
                """
            ) { (matter: try $0[0], role: try $0[1]) }
            return opened + standing
        }
    }

    private static func remove(_ owner: Owner, in db: any Connection) throws {
        switch owner {
        case .account(let id): try db.run("DELETE FROM calendar_feed WHERE account = \(id)")
        case .matter(let key): try db.run("DELETE FROM calendar_feed WHERE matter = \(key)")
        }
    }
}
