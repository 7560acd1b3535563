import Access
import Law

/// What the ledger says of an account. Names are personal and stand sealed beside the entry; passwords and codes never enter it.
enum AccountEntry {
    static let stream = "account"

    private struct Opened: Encodable {
        let name: String
        let displayName: String
        let demo: Bool
        let reason: String
    }
    private struct Granted: Encodable {
        let role: String
        let authority: String?
        let area: String?
        let party: String?
        let until: String?
        let reason: String
    }
    private struct Suspended: Encodable {
        let suspended: Bool
        let reason: String
    }

    static func opened(
        _ account: Int64, _ opening: Opening, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        let name = SealedField("name", opening.name)
        let displayName = SealedField("displayName", opening.displayName)
        let fact = Opened(name: name.commitment, displayName: displayName.commitment, demo: opening.isDemo, reason: reason)
        let head = try file("account.opened", fact, of: account, by: actor, at: now, in: db)
        for field in [name, displayName] { try field.keep(beside: head, in: db) }
    }

    static func granted(
        _ account: Int64, _ granting: Granting, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        let fact = Granted(
            role: granting.role.rawValue, authority: granting.authority, area: granting.area, party: granting.party,
            until: granting.until?.description, reason: reason)
        try file("account.granted", fact, of: account, by: actor, at: now, in: db)
    }

    static func suspended(
        _ account: Int64, _ suspended: Bool, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        try file("account.suspended", Suspended(suspended: suspended, reason: reason), of: account, by: actor, at: now, in: db)
    }

    private struct GrantEnded: Encodable {
        let grant: Int64
        let role: String
        let authority: String?
        let area: String?
        let party: String?
        let reason: String
    }
    private struct Done: Encodable {
        let reason: String
    }

    static func ended(
        _ account: Int64, _ grant: Grant, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        let fact = GrantEnded(
            grant: grant.id, role: grant.role.rawValue, authority: grant.authority, area: grant.area, party: grant.party, reason: reason)
        try file(AccountAct.Kind.grantEnded.rawValue, fact, of: account, by: actor, at: now, in: db)
    }

    /// An act of which there is no more to say than that it was done, and why.
    static func done(
        _ kind: AccountAct.Kind, _ account: Int64, by actor: String, because reason: String, at now: Instant, in db: any Connection
    ) throws {
        try file(kind.rawValue, Done(reason: reason), of: account, by: actor, at: now, in: db)
    }

    @discardableResult
    static func file(
        _ kind: String, _ fact: some Encodable, of account: Int64, by actor: String, at now: Instant, in db: any Connection
    ) throws -> Ledger.Head {
        let key = String(account)
        let head = try Ledger.head(of: stream, key: key, in: db) ?? Ledger.open(stream, key: key, in: db)
        return try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(fact), to: head, in: db)
    }
}
