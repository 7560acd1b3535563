/// Whom the file of a matter gives a part in it by their account, such as an expert who was drawn: neither a party nor of the authority.
public struct Seat: Sendable, Hashable {
    public let role: MatterRole
    /// The name that the account signs in with.
    public let account: String
    /// As the file names them.
    public let name: String
    /// The official field of their own events that holds that name; the platform fills it in. Nil where there is none.
    public let field: String?
    /// Whether they read what those who handle the matter read; else what parties read, and what they entered themselves.
    public let handles: Bool

    public init(_ role: MatterRole, account: String, name: String, field: String? = nil, handles: Bool = false) {
        (self.role, self.account, self.name, self.field, self.handles) = (role, account, name, field, handles)
    }
}
