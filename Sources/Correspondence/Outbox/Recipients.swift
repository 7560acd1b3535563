public import Access
public import Law
public import Store

/// Which accounts are to be told.
public enum Recipients {
    /// Whether something that is done once a day is still to be done; from now on it is done, if the transaction stands.
    public static func isFirst(_ name: String, on day: LocalDate, in db: any Connection) throws -> Bool {
        try db.run("DELETE FROM daily_run WHERE name = \(name) AND day < \(day)")
        return try db.run("INSERT INTO daily_run (name, day) VALUES (\(name), \(day)) ON CONFLICT (name, day) DO NOTHING") == 1
    }

    /// Accounts by the names they sign in with.
    public static func accounts(named names: [String], in db: any Connection) throws -> Set<Int64> {
        var found: Set<Int64> = []
        for name in Set(names) {
            found.formUnion(try db.all("SELECT id FROM account WHERE suspended = 0 AND name = \(name)") { try $0[0] as Int64 })
        }
        return found
    }

    /// Accounts that act for one of these parties today.
    public static func accounts(for parties: [String], on day: LocalDate, in db: any Connection) throws -> Set<Int64> {
        var found: Set<Int64> = []
        for party in Set(parties) {
            found.formUnion(
                try db.all(
                    """
                    SELECT a.id FROM account a JOIN account_grant g ON g.account = a.id
                    WHERE a.suspended = 0 AND g.party = \(party) AND g.ended_at IS NULL AND g.since <= \(day)
                        AND (g.until IS NULL OR g.until >= \(day))
                    """
                ) { try $0[0] as Int64 })
        }
        return found
    }

    /// Accounts that act today in one of some roles for one of some authorities, each once an authority.
    public static func accounts(
        of authorities: some Sequence<String>, in roles: Set<Role>, on day: LocalDate, in db: any Connection
    ) throws -> [(account: Int64, authority: String)] {
        let (authorities, roles) = (authorities.sorted(), roles.map(\.rawValue).sorted())
        guard !authorities.isEmpty, !roles.isEmpty else { return [] }
        return try db.all(
            """
            SELECT DISTINCT a.id, g.authority FROM account a JOIN account_grant g ON g.account = a.id
            WHERE a.suspended = 0 AND g.authority IN (\(SQL.list(authorities))) AND g.role IN (\(SQL.list(roles))) AND g.ended_at IS NULL
                AND g.since <= \(day) AND (g.until IS NULL OR g.until >= \(day)) ORDER BY a.id
            """
        ) { (account: try $0[0], authority: try $0[1]) }
    }

    /// What falls due by a day or is overdue, for whoever has it in hand.
    public static func inHand(until day: LocalDate, in db: any Connection) throws -> [(account: Int64, due: LocalDate)] {
        try db.all(
            """
            SELECT m.assignee, m.due FROM matter m JOIN account a ON a.id = m.assignee
            WHERE m.ended = 0 AND m.due IS NOT NULL AND m.due <= \(day) AND a.suspended = 0
            """
        ) { (account: try $0[0], due: try $0[1]) }
    }

    /// What falls due by a day or is overdue in matters that wait for a party: whoever handed it in, and the parties by role.
    public static func awaited(until day: LocalDate, in db: any Connection) throws
        -> [(matter: Int64, procedure: String, opener: Int64?, role: String?, party: String?, due: LocalDate)]
    {
        try db.all(
            """
            SELECT m.id, m.procedure, m.opener, p.role, p.code, m.due FROM matter m LEFT JOIN matter_party p ON p.matter = m.id AND p.code IS NOT NULL
            WHERE m.ended = 0 AND m.awaits = 0 AND m.due IS NOT NULL AND m.due <= \(day) ORDER BY m.id
            """
        ) { (matter: try $0[0], procedure: try $0[1], opener: try $0[2], role: try $0[3], party: try $0[4], due: try $0[5]) }
    }
}
