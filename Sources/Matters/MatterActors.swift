public import Access
public import Law
public import Procedure

extension Matter {
    /// In which role of its procedure somebody stands to the matter; nil for everyone else.
    ///
    /// Inside the authorities the grant's authority decides; another authority acts in a matter only where its file asks it to. Outside, the
    /// party acted for decides, or that the account handed the matter in.
    public func role(of viewer: Viewer) -> MatterRole? {
        guard case .account(let id, _, let acting) = viewer, let acting else { return nil }
        if acting.role.actsForAuthority {
            guard acting.authority == authority else { return invitedRole(of: acting) }
            switch acting.role {
            case .officer: return .officer
            case .approver: return .chief
            case .reviewer: return .reviewer
            default: return nil
            }
        }
        guard acting.role != .administrator else { return nil }
        if let seat = seat(of: viewer) { return seat.role }
        // A party may be named under several heads; it acts in the one that lets it in.
        let own = parties.filter { acting.party != nil && $0.code == acting.party }.compactMap { Self.partyRoles[$0.role] }
        if let role = own.first(where: procedure.letsIn) { return role }
        return opener == id ? .claimant : nil
    }

    /// What the procedure calls the role of a party.
    public func title(of party: MatterParty) -> String { procedure.title(ofParty: party.role) }

    /// What an officer may enter for each party that sent a paper in.
    public func behalf(of viewer: Viewer, on day: LocalDate) -> [(role: MatterRole, open: [EventOutline])] {
        guard let role = role(of: viewer), role.side == .authority, !role.isInvited else { return [] }
        return Self.partyRoles.values.sorted { $0.code < $1.code }.map { ($0, procedure.open(to: $0, in: entries, on: day)) }.filter {
            !$0.1.isEmpty
        }
    }

    /// Whether somebody may read the whole file: who acts in it, and in its authority those who review, supervise and lead.
    public func isOpen(to viewer: Viewer) -> Bool {
        guard case .account(_, _, let acting?) = viewer else { return false }
        if acting.role.actsForAuthority, acting.authority == authority { return true }
        return role(of: viewer) != nil
    }

    /// The roles of parties by code.
    static let partyRoles = Dictionary(uniqueKeysWithValues: MatterRole.parties.map { ($0.code, $0) })
}

extension Viewer {
    /// Whether somebody acts for an authority, with the power to take papers in.
    func acts(for authority: String) -> Bool {
        guard case .account(_, _, let acting?) = self else { return false }
        return [.officer, .approver].contains(acting.role) && acting.authority == authority
    }

    /// As logs name the account.
    public var actorName: String { accountID.map { "账号\($0)" } ?? "公众" }
}
