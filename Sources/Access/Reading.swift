public import Law

/// One person's data, shown to somebody once.
public struct Reading: Sendable, Hashable {
    public var at: Instant
    /// The reader's account name, and the name of the person behind it.
    public var account: String
    public var reader: String
    public var role: Role?
    public var authority: String?
    /// The address of the page.
    public var page: String
    /// Kind and key of the right whose record it was.
    public var kind: String
    public var key: String
    /// The name of the person whose data it is.
    public var person: String
    public init(
        at: Instant, account: String, reader: String, role: Role?, authority: String?, page: String, kind: String, key: String,
        person: String
    ) {
        (self.at, self.account, self.reader, self.role, self.authority) = (at, account, reader, role, authority)
        (self.page, self.kind, self.key, self.person) = (page, kind, key, person)
    }
}

/// Which readings; all of them where nothing is set.
public struct ReadingFilter: Sendable, Hashable {
    /// Name of the reader's account.
    public var account: String?
    public var person: String?
    /// Key of the right that was read.
    public var right: String?
    public var since: LocalDate?
    public var until: LocalDate?
    /// Only readings of these parties' data; nil for everyone's.
    public var parties: [String]?
    public init() {}
}
