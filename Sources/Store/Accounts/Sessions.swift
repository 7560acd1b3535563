public import Access
public import Law

/// Who is signed in, in which browser. A session's token is with the browser alone; the table knows its hash.
public struct Sessions: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Whose session this is; nil when there is none or it is over.
    public func signedIn(by token: SecretToken) async throws -> SignedIn? {
        let now = clock.now()
        let found = try await database.read { db in try Self.find(token, now, in: db) }
        guard let found else { return nil }
        // The moment last seen is kept to the minute, so that reading pages does not write all the time.
        if now >= found.seen.adding(seconds: 60) {
            try await database.write { db in try db.run("UPDATE session SET seen_at = \(now) WHERE id = \(found.signedIn.session)") }
        }
        return found.signedIn
    }

    public func end(_ token: SecretToken) async throws {
        try await database.write { db in try db.run("DELETE FROM session WHERE token = \(token.hash)") }
    }

    /// Ends one of an account's own sessions.
    public func end(_ session: Int64, of account: Int64) async throws {
        try await database.write { db in try db.run("DELETE FROM session WHERE id = \(session) AND account = \(account)") }
    }

    /// The account's sessions that are not over, last seen first.
    public func all(of account: Int64) async throws -> [SessionLine] {
        let now = clock.now()
        return try await database.read { db in
            try db.all(
                "SELECT id, began_at, seen_at, address FROM session WHERE account = \(account) AND stage = 'open' ORDER BY seen_at DESC, id DESC"
            ) { SessionLine(id: try $0[0], began: try $0[1], seen: try $0[2], address: try $0[3]) }
            .filter { !SessionTerms.isOver(began: $0.began, seen: $0.seen, now: now) }
        }
    }

    /// Acts in another of one's grants from now on. A grant that is not the account's own, or does not hold, changes nothing.
    public func act(in grant: Int64, _ signedIn: SignedIn) async throws {
        guard signedIn.grants.contains(where: { $0.id == grant }) else { throw AccessRefusal("没有这项授权，或者它已经到期。") }
        try await database.write { db in try db.run("UPDATE session SET acting = \(grant) WHERE id = \(signedIn.session)") }
    }

    /// A new session; those of the account that are over go.
    static func begin(_ account: Int64, _ stage: SignInStage, address: String, at now: Instant, in db: any Connection) throws -> SecretToken
    {
        let token = SecretToken()
        try db.run(
            """
            DELETE FROM session WHERE account = \(account)
            AND (seen_at <= \(now.adding(seconds: -SessionTerms.idle)) OR began_at <= \(now.adding(seconds: -SessionTerms.whole)))
            """)
        try db.run(
            """
            INSERT INTO session (id, token, account, stage, acting, began_at, seen_at, address)
            VALUES (\(try Ids.next("session", in: db)), \(token.hash), \(account), \(stage.rawValue), NULL, \(now), \(now), \(address))
            """)
        return token
    }

    static func find(_ token: SecretToken, _ now: Instant, in db: any Connection) throws -> (signedIn: SignedIn, seen: Instant)? {
        struct Found {
            var session: Int64, account: Int64, name: String, displayName: String, stage: String, acting: Int64?
            var began: Instant, seen: Instant
        }
        let found: Found? = try db.first(
            """
            SELECT s.id, a.id, a.name, a.display_name, s.stage, s.acting, s.began_at, s.seen_at
            FROM session s JOIN account a ON a.id = s.account WHERE s.token = \(token.hash) AND a.suspended = 0
            """
        ) {
            Found(
                session: try $0[0], account: try $0[1], name: try $0[2], displayName: try $0[3], stage: try $0[4], acting: try $0[5],
                began: try $0[6], seen: try $0[7])
        }
        guard let found, let stage = SignInStage(rawValue: found.stage),
            !SessionTerms.isOver(began: found.began, seen: found.seen, now: now)
        else { return nil }
        let grants = try grants(of: found.account, on: now.day, in: db)
        let acting = grants.first { $0.id == found.acting } ?? grants.first
        let signedIn = SignedIn(
            session: found.session, account: found.account, name: found.name, displayName: found.displayName, stage: stage, grants: grants,
            acting: acting)
        return (signedIn, found.seen)
    }

    /// What an account may act in on a day: its own grants, and what firms have delegated to the agencies it works for.
    static func grants(of account: Int64, on day: LocalDate, in db: any Connection) throws -> [Grant] {
        let own = try Accounts.grants(of: account, in: db).filter { $0.holds(on: day) }
        let agencies = Set(own.filter { $0.role == .agency }.compactMap(\.party)).sorted()
        return try own + agencies.flatMap { try Delegations.grants(of: $0, on: day, in: db) }
    }
}
