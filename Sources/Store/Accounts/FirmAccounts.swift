public import Access
import Law

/// A firm's own accounts, which the firm's first account looks after.
extension Accounts {
    /// Accounts that have or had a grant for a party, each with those grants alone.
    public func people(of party: String) async throws -> [AccountLine] {
        try await database.read { db in
            let ids: [Int64] = try db.all("SELECT DISTINCT account FROM account_grant WHERE party = \(party) ORDER BY account") {
                try $0[0]
            }
            return try ids.compactMap { id in
                guard var line = try Self.line(id, in: db) else { return nil }
                line.grants = line.grants.filter { $0.party == party }
                return line
            }
        }
    }

    /// Takes back what an account of the firm was given by the firm itself.
    public func endPerson(_ account: Int64, of party: String, by signedIn: SignedIn, because reason: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let grants = try Self.grants(of: account, in: db).filter { $0.party == party && $0.givenBy != nil && $0.ended == nil }
            guard !grants.isEmpty else { throw AccessRefusal("这不是本单位开设的账号，或者已经收回。") }
            for grant in grants {
                try db.run("UPDATE account_grant SET ended_at = \(now) WHERE id = \(grant.id)")
                try AccountEntry.ended(account, grant, by: signedIn.actor, because: reason, at: now, in: db)
            }
        }
    }
}
