/// How much may be asked for: a bucket that holds so much and fills anew within so many seconds.
public struct RateLimit: Sendable, Hashable {
    /// What it is called in the `RateLimit` headers.
    public let name: String
    /// Ordinary requests at a stretch; a costly request counts as several.
    public let quota: Int
    /// Seconds in which an empty bucket is full again.
    public let seconds: Int

    public init(_ name: String, quota: Int, seconds: Int = 60) { (self.name, self.quota, self.seconds) = (name, quota, seconds) }

    /// The limits of a site.
    public struct Policy: Sendable, Hashable {
        /// Pages, for one address. Nil is no limit.
        public var pages: RateLimit?
        /// The interface for programs, for one address.
        public var programs: RateLimit?
        /// Whoever is signed in or carries a token, instead of the address, behind which a whole office may sit.
        public var accounts: RateLimit?
        /// Whether this machine itself is left out, for benchmarks and tests.
        public var sparesLoopback: Bool

        public init(pages: Int = 600, programs: Int = 240, accounts: Int = 1200, sparesLoopback: Bool = false) {
            self.pages = pages > 0 ? RateLimit("pages", quota: pages) : nil
            self.programs = programs > 0 ? RateLimit("programs", quota: programs) : nil
            self.accounts = accounts > 0 ? RateLimit("accounts", quota: accounts) : nil
            self.sparesLoopback = sparesLoopback
        }
    }
}
