import Access
import Law

/// What the ledger says of an account's tokens: never the secret, and not the name, which may be personal.
extension AccountEntry {
    private struct TokenCreated: Encodable {
        let token: Int64
        let scope: String
        let until: String
    }
    private struct TokenRevoked: Encodable { let token: Int64 }

    static func tokenCreated(
        _ account: Int64, token: Int64, scope: AccessToken.Scope, until: LocalDate, by actor: String, at now: Instant,
        in db: any Connection
    ) throws {
        let fact = TokenCreated(token: token, scope: scope.rawValue, until: until.description)
        try file("account.token-created", fact, of: account, by: actor, at: now, in: db)
    }

    static func tokenRevoked(_ account: Int64, token: Int64, by actor: String, at now: Instant, in db: any Connection) throws {
        try file("account.token-revoked", TokenRevoked(token: token), of: account, by: actor, at: now, in: db)
    }
}
