public import Access
public import Law

/// What the pages ask of the tokens with which programs ask in a person's name.
public protocol TokenPort: Sendable {
    /// A new token, in the grant that the person acts in now. Throws `AccessRefusal` when the wish will not do.
    func create(_ name: String, _ scope: AccessToken.Scope, until: LocalDate, for signedIn: SignedIn) async throws -> AccessToken
    /// Ends a token of the person's own. Throws `AccessRefusal` where there is none.
    func revoke(_ id: Int64, of signedIn: SignedIn) async throws
    /// Ends anybody's token. For administrators.
    func revoke(_ id: Int64, by administrator: SignedIn) async throws
    func tokens(of signedIn: SignedIn) async throws -> [AccessTokenLine]
    /// Everybody's. For administrators.
    func tokens() async throws -> [AccessTokenLine]
}
