public import Law

/// The secret with which a program asks in a person's name. It is shown once; only its hash is kept.
public struct AccessToken: Sendable, Hashable {
    /// So that whoever finds one in a file knows what it opens.
    public static let prefix = "helan_"
    let secret: SecretToken

    public init() { secret = SecretToken() }

    /// What a program sent; nil where it cannot be a token.
    public init?(sent text: String) {
        guard text.hasPrefix(Self.prefix), let secret = SecretToken(sent: String(text.dropFirst(Self.prefix.count))) else { return nil }
        self.secret = secret
    }

    /// `helan_` and 64 hexadecimal digits.
    public var text: String { Self.prefix + secret.text }

    /// What the database keeps.
    public var hash: [UInt8] { secret.hash }

    /// What a token is good for.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// Read what the account may read.
        case read
        /// Also send in files to be imported, where the account may.
        case `import`
        /// Also open matters and file in them, where the account may.
        case file

        public var title: String {
            switch self {
            case .read: "查询"
            case .import: "查询和导入"
            case .file: "查询和办理"
            }
        }

        public func allows(_ needed: Scope) -> Bool { self == needed || needed == .read }
    }

    /// Days for which a token may be good at the most.
    public static let longestDays = 366
    /// Tokens that one account may have at a time.
    public static let most = 20

    /// What is wrong with a wish for a token, by field, in Chinese; empty where nothing is.
    public static func faults(name: String, until: LocalDate?, today: LocalDate) -> [(field: String, text: String)] {
        var faults: [(field: String, text: String)] = []
        if name.isEmpty { faults.append(("name", "请给令牌起一个名称，例如用它的程序。")) }
        if name.count > 60 { faults.append(("name", "名称至多 60 个字，现有 \(name.count) 个。")) }
        guard let until else { return faults + [("until", "请写明最后一日，写成 \(today + 90) 的样子。")] }
        if until < today { faults.append(("until", "最后一日 \(until) 已经过去。")) }
        if until > today + longestDays { faults.append(("until", "最后一日至多在 \(longestDays) 日之后，即不晚于 \(today + longestDays)。")) }
        return faults
    }
}

/// A token as lists show it: everything but the secret.
public struct AccessTokenLine: Sendable, Hashable {
    public let id: Int64
    public let account: Int64
    /// The name that the account signs in with.
    public let accountName: String
    public let name: String
    public let scope: AccessToken.Scope
    /// The role in which it asks; nil for none, or where the grant no longer holds.
    public let role: Role?
    public let created: Instant
    /// The last day on which it is good.
    public let until: LocalDate
    /// When it was last used, to the hour; nil where never.
    public let used: Instant?

    public init(
        id: Int64, account: Int64, accountName: String, name: String, scope: AccessToken.Scope, role: Role?, created: Instant,
        until: LocalDate, used: Instant?
    ) {
        (self.id, self.account, self.accountName, self.name, self.scope) = (id, account, accountName, name, scope)
        (self.role, self.created, self.until, self.used) = (role, created, until, used)
    }
}
