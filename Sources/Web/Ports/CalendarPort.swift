/// What the pages ask of calendar feeds.
public protocol CalendarPort: Sendable {
    /// Whether an account has an address.
    func hasFeed(_ account: Int64) async throws -> Bool
    /// A new secret in place of the one before.
    func renewFeed(of account: Int64) async throws -> String
    func revokeFeed(of account: Int64) async throws
    /// The same for whoever holds a matter's code. Throws `MatterProblem`.
    func renewFeed(_ key: String, trackingCode: String) async throws -> String
    /// The file under a secret, nil where there is none.
    /// - Parameter site: the site's address, which links begin with.
    func calendar(_ secret: String, site: String) async throws -> String?
}
