public import Access
public import Procedure

extension Matter {
    /// In which role of its procedure somebody stands to the matter; nil for everyone else.
    ///
    /// Inside the authorities the grant's authority decides, and nobody acts as an officer in a matter that another authority handles. Outside, the
    /// party acted for decides, or that the account handed the matter in.
    public func role(of viewer: Viewer) -> MatterRole? {
        guard case .account(let id, _, let acting) = viewer, let acting else { return nil }
        if acting.role.actsForAuthority {
            guard acting.authority == authority else { return nil }
            switch acting.role {
            case .officer: return .officer
            case .approver: return .chief
            default: return nil
            }
        }
        guard acting.role != .administrator else { return nil }
        let own = acting.party.flatMap { party in parties.first { $0.code == party } }
        if let own { return Self.partyRoles[own.role] }
        return opener == id ? .claimant : nil
    }

    /// Whether somebody may read the whole file: who acts in it, and in its authority those who review, supervise and lead.
    public func isOpen(to viewer: Viewer) -> Bool {
        guard case .account(_, _, let acting?) = viewer else { return false }
        if acting.role.actsForAuthority { return acting.authority == authority }
        return role(of: viewer) != nil
    }

    private static let partyRoles: [String: MatterRole] = [
        MatterRole.claimant.code: .claimant, MatterRole.respondent.code: .respondent,
    ]
}

extension Viewer {
    /// As logs name the account.
    var actorName: String { accountID.map { "账号\($0)" } ?? "公众" }
}
