public import Access

/// Whose token a program carries.
public protocol BearerPort: Sendable {
    /// Nil where the token is unknown, over, or its account is suspended.
    func signedIn(by token: AccessToken) async throws -> (signedIn: SignedIn, scope: AccessToken.Scope)?
}
