/// Parties are named by fields that are called as their role, so the declaration says what they are called and who may read who they are.
extension AnyProcedure {
    /// Whether a party in a role knows of the matter. Whoever brought it does; another one only where the procedure lets parties read who it
    /// is: a firm that was reported must not learn of the report from its account.
    public func letsIn(_ role: MatterRole) -> Bool { role == .claimant || names(role.code, to: .parties) }

    /// Whether the field that names the parties of a role is for an audience.
    public func names(_ role: String, to audience: FieldAudience) -> Bool {
        let naming = naming(role)
        return switch audience {
        case .everyone: naming.contains { $0.seen == .everyone }
        case .parties: naming.contains { $0.seen == .everyone || $0.seen == .parties }
        case .handlers, .personal: true
        }
    }

    /// What the procedure calls a role: 投诉人 where it has a field of that label; else the role's own title.
    public func title(of role: MatterRole) -> String { naming(role.code).first?.label ?? role.title }

    /// The same by the code of the role, which need not be one in which somebody acts: 权利人.
    public func title(ofParty role: String) -> String {
        naming(role).first?.label ?? MatterRole.parties.first { $0.code == role }?.title ?? role
    }

    /// Whether an audience sees that an event of a kind was entered.
    public func shows(_ kind: String, to audience: FieldAudience) -> Bool {
        guard outline.isConfidential, audience != .handlers else { return true }
        // That something was corrected is told, what it was only to whom it was for.
        if kind == EntryCorrected.kind { return true }
        return events[kind]?.fields.contains(where: audience.mayRead) ?? false
    }

    /// What everybody may read of a file: the fields that are for everyone, covered.
    public func published(_ entries: [Entry]) -> [Entry] {
        let entries = corrected(entries)
        let names = entries.flatMap { entry in
            fields(of: entry).filter { [.party, .parties].contains($0.kind) }.flatMap { entry.values[$0.name]?.texts ?? [] }
        }
        return entries.map { entry in
            let open = fields(of: entry).filter { $0.seen == .everyone }
            return entry.with(
                Dictionary(open.compactMap { field in entry.values[field.name].map { (field.name, field.covered($0, naming: names)) } }) {
                    first, _ in first
                })
        }
    }

    private func fields(of entry: Entry) -> [FieldOutline] { events[entry.kind]?.fields ?? [] }

    private func naming(_ role: String) -> [FieldOutline] { naming[role] ?? [] }
}
