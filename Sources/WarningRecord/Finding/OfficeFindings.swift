import Law
import Store
import Warning

/// What waits too long at an authority.
enum OfficeFindings {
    static func overdue(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let those: SQL = "m.ended = 0 AND m.awaits = 1 AND m.due IS NOT NULL AND m.due < \(today)"
        let found: [(authority: String, total: Int, since: LocalDate)] = try db.all(
            """
            SELECT m.authority, count(*), MIN(m.due) FROM matter m WHERE \(those)
            GROUP BY m.authority HAVING count(*) >= \(terms.threshold) ORDER BY m.authority
            """
        ) { (try $0[0], try $0[1], try $0[2]) }
        return try found.map { authority, total, since in
            let facts = try db.all(
                """
                SELECT m.key, m.area, m.due FROM matter m WHERE m.authority = \(authority) AND \(those)
                ORDER BY m.due DESC, m.id DESC LIMIT \(WarningFinding.mostFacts)
                """
            ) { WarningFact(.matter, try $0[0], authority: authority, area: try $0[1], day: try $0[2]) }
            return WarningFinding(
                .officeOverdue, "office \(authority)", areas: facts.compactMap(\.area), figures: ["count": total], facts: facts,
                since: since)
        }
    }
}
