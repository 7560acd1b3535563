public import Access
public import Store

/// How an account wants to be told of alerts, and the secret address of its feed. Only the address's hash is kept.
public struct WatchChoices: Sendable {
    let database: any Database

    public init(_ database: any Database) { self.database = database }

    /// Whether a mail may say what the alerts are about, and whether there is a feed.
    public func choices(of account: Int64) async throws -> (mailsDetails: Bool, hasFeed: Bool) {
        try await database.read { db in
            try db.first("SELECT mails_details, feed FROM watch_choice WHERE account = \(account)") {
                (mailsDetails: try ($0[0] as Int) == 1, hasFeed: !$0.isNull(1))
            } ?? (mailsDetails: false, hasFeed: false)
        }
    }

    static func mailsDetails(_ account: Int64, in db: any Connection) throws -> Bool {
        try db.first("SELECT mails_details FROM watch_choice WHERE account = \(account)") { try ($0[0] as Int) == 1 } ?? false
    }

    public func choose(mailsDetails: Bool, of account: Int64) async throws {
        try await database.write { db in
            try db.run(
                """
                INSERT INTO watch_choice (account, mails_details) VALUES (\(account), \(mailsDetails ? 1 : 0))
                ON CONFLICT (account) DO UPDATE SET mails_details = excluded.mails_details
                """)
        }
    }

    /// A new address for the feed in place of the one before, which is good no more.
    public func renewFeed(of account: Int64) async throws -> SecretToken {
        let secret = SecretToken()
        try await database.write { db in
            try db.run(
                """
                INSERT INTO watch_choice (account, mails_details, feed) VALUES (\(account), 0, \(secret.hash))
                ON CONFLICT (account) DO UPDATE SET feed = excluded.feed
                """)
        }
        return secret
    }

    public func revokeFeed(of account: Int64) async throws {
        try await database.write { db in try db.run("UPDATE watch_choice SET feed = NULL WHERE account = \(account)") }
    }

    /// Whose feed it is; nil where there is none such, or its account is suspended.
    public func owner(ofFeed secret: SecretToken) async throws -> Int64? {
        try await database.read { db in
            try db.first(
                "SELECT c.account FROM watch_choice c JOIN account a ON a.id = c.account WHERE c.feed = \(secret.hash) AND a.suspended = 0"
            ) { try $0[0] }
        }
    }
}

extension Alerts.Untold {
    /// Lines for a mail, where the account wants them there.
    public func mailLines(in db: any Connection) throws -> [String] {
        try WatchChoices.mailsDetails(account, in: db) ? first + (count > first.count ? ["……共 \(count) 条"] : []) : []
    }
}
