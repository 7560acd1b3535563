import Access
import Law

extension Accounts {
    /// The names by which screens address accounts.
    public func displayNames(of accounts: [Int64]) async throws -> [Int64: String] {
        guard !accounts.isEmpty else { return [:] }
        return try await database.read { db in
            var names: [Int64: String] = [:]
            for account in accounts {
                names[account] = try db.first("SELECT display_name FROM account WHERE id = \(account)") { try $0[0] }
            }
            return names
        }
    }

    /// Officers who act for an authority today, by name.
    public func officers(of authority: String) async throws -> [(account: Int64, name: String)] {
        let today = clock.today()
        return try await database.read { db in
            try db.all(
                """
                SELECT DISTINCT a.id, a.display_name FROM account a JOIN account_grant g ON g.account = a.id
                WHERE a.suspended = 0 AND g.role = \(Role.officer.rawValue) AND g.authority = \(authority)
                    AND g.ended_at IS NULL AND g.since <= \(today) AND (g.until IS NULL OR g.until >= \(today))
                ORDER BY a.display_name, a.id
                """
            ) { (account: try $0[0], name: try $0[1]) }
        }
    }
}
