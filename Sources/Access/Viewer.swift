/// Who asks: the public, or an account that acts in one of its grants at a time.
public enum Viewer: Sendable, Hashable {
    case anyone
    /// Signed in; `acting` is nil for an account that no role was given yet.
    case account(id: Int64, name: String, acting: Grant?)

    /// The grant one acts in.
    public var acting: Grant? {
        if case .account(_, _, let acting) = self { return acting }
        return nil
    }

    public var role: Role? { acting?.role }

    public var accountID: Int64? {
        if case .account(let id, _, _) = self { return id }
        return nil
    }
}

/// Whom a route is for. Every route declares it, and it is checked in one place before the page runs.
public enum Who: Sendable, Hashable {
    case anyone
    /// Whoever is signed in, in whatever role.
    case signedIn
    /// Only people who act in one of these roles.
    case roles(Set<Role>)

    /// What a route answers to somebody.
    public enum Answer: Sendable, Hashable { case admitted, signInFirst, refused }

    public func answer(to viewer: Viewer) -> Answer {
        switch (self, viewer) {
        case (.anyone, _), (.signedIn, .account): .admitted
        case (.signedIn, .anyone), (.roles, .anyone): .signInFirst
        case (.roles(let roles), .account): viewer.role.map(roles.contains) == true ? .admitted : .refused
        }
    }
}
