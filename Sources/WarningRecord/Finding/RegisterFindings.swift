import Law
import Store
import Warning

/// What the register of rights and the record of credit tell.
enum RegisterFindings {
    /// One applicant, many marks in few days. The leading day of a mark is that of its application.
    static func burst(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let first = Signal.filingBurst.unit.first(terms.span, before: today)
        return try owners("r.kind = 'trademark' AND r.day >= \(first) AND r.day <= \(today)", day: "r.day", terms, in: db).map { owner in
            finding(.filingBurst, owner, ["count": owner.total])
        }
    }

    /// One holder, several rights that end soon.
    static func expiring(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let last = today + terms.span
        let those: SQL =
            "r.kind IN ('trademark', 'patent') AND r.status = 'inForce' AND r.status_until >= \(today) AND r.status_until <= \(last)"
        return try owners(those, day: "r.status_until", terms, in: db).map { owner in
            let marks = owner.facts.count { $0.key.hasPrefix("trademark/") }
            return finding(
                .rightsExpire, owner, ["count": owner.total, "trademarks": marks, "patents": owner.facts.count - marks])
        }
    }

    private struct Owner {
        let key: String
        let area: String?
        let total: Int
        let facts: [WarningFact]
    }

    private static func finding(_ signal: Signal, _ owner: Owner, _ figures: [String: Int]) -> WarningFinding {
        let areas = [owner.area].compactMap(\.self)
        return WarningFinding(
            signal, "party \(owner.key)", areas: areas.isEmpty ? Set(owner.facts.compactMap(\.area)) : Set(areas), figures: figures,
            facts: owner.facts)
    }

    /// Parties with so many of those rights at least. The owner of a right is a name, and names that were found to be one party count together.
    private static func owners(_ those: SQL, day: SQL, _ terms: SignalTerms, in db: any Connection) throws -> [Owner] {
        let join: SQL = "right_row r JOIN party_name n ON n.id = r.owner JOIN party p ON p.id = n.party_id"
        let found: [(id: Int64, key: String?, area: String?, total: Int)] = try db.all(
            """
            SELECT p.id, p.key, p.area, count(*) FROM \(join) WHERE \(those)
            GROUP BY p.id, p.key, p.area HAVING count(*) >= \(terms.threshold) ORDER BY p.id
            """
        ) { (try $0[0], try $0[1], try $0[2], try $0[3]) }
        return try found.compactMap { id, key, area, total in
            guard let key else { return nil }
            let facts = try db.all(
                """
                SELECT r.kind, r.key, r.area, \(day) FROM \(join) WHERE p.id = \(id) AND \(those)
                ORDER BY \(day) DESC, r.key LIMIT \(WarningFinding.mostFacts)
                """
            ) { row in
                WarningFact(.right, "\(try row[0] as String)/\(try row[1] as String)", authority: nil, area: try row[2], day: try row[3])
            }
            return Owner(key: key, area: area, total: total, facts: facts)
        }
    }

    /// - Parameter bonuses: codes of items that count for somebody, not against.
    static func credit(_ terms: SignalTerms, today: LocalDate, bonuses: Set<String>, in db: any Connection) throws -> [WarningFinding] {
        let first = Signal.agencyCredit.unit.first(terms.span, before: today)
        var events: [String: [WarningFact]] = [:]
        var areas: [String: String] = [:]
        try db.each(
            """
            SELECT c.subject, c.key, c.day, c.item, a.area FROM credit_event c LEFT JOIN agency a ON a.code = c.subject
            WHERE c.subject_kind = 'agency' AND c.state = 'standing' AND c.day >= \(first) AND c.day <= \(today) ORDER BY c.id
            """
        ) { row in
            guard !bonuses.contains(try row[3]) else { return }
            let (subject, area): (String, String?) = (try row[0], try row[4])
            events[subject, default: []].append(WarningFact(.credit, try row[1], authority: nil, area: area, day: try row[2]))
            if let area { areas[subject] = area }
        }
        return events.filter { $0.value.count >= terms.threshold }.sorted { $0.key < $1.key }.map { subject, facts in
            WarningFinding(
                .agencyCredit, "agency \(subject)", areas: [areas[subject]].compactMap(\.self), figures: ["count": facts.count],
                facts: facts)
        }
    }
}
