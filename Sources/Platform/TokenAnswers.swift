public import Access
public import Desk
public import Law
public import Store
public import Web

/// Answers what the pages and the interface ask of tokens.
public struct TokenAnswers: TokenPort, BearerPort {
    let kept: AccessTokens

    public func create(_ name: String, _ scope: AccessToken.Scope, until: LocalDate, for signedIn: SignedIn) async throws -> AccessToken {
        try await kept.create(
            name, scope, until: until, for: signedIn.account, acting: signedIn.acting?.id, by: "账号\(signedIn.account)")
    }
    public func revoke(_ id: Int64, of signedIn: SignedIn) async throws {
        try await kept.revoke(id, of: signedIn.account, by: "账号\(signedIn.account)")
    }
    public func revoke(_ id: Int64, by administrator: SignedIn) async throws {
        try await kept.revoke(id, by: "账号\(administrator.account)")
    }
    public func tokens(of signedIn: SignedIn) async throws -> [AccessTokenLine] { try await kept.all(of: signedIn.account) }
    public func tokens() async throws -> [AccessTokenLine] { try await kept.all() }
    public func signedIn(by token: AccessToken) async throws -> (signedIn: SignedIn, scope: AccessToken.Scope)? {
        try await kept.signedIn(by: token)
    }
}

extension Platform {
    /// - Parameter admitsDemo: whether tokens of demo accounts are good: in a demo and nowhere else.
    public func tokenAnswers(admitsDemo: Bool) -> TokenAnswers { TokenAnswers(kept: accessTokens(admitsDemo: admitsDemo)) }

    public func accessTokens(admitsDemo: Bool) -> AccessTokens { AccessTokens(database, clock: clock, admitsDemo: admitsDemo) }
}
