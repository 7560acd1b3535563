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

    /// New marks whose words and class are those of an earlier mark that a local holder has in force, each gathered under the earlier one.
    /// - Parameter root: code of the region, whose first two digits its areas share.
    static func taken(_ terms: SignalTerms, today: LocalDate, root: String, in db: any Connection) throws -> [WarningFinding] {
        let first = Signal.markTaken.unit.first(terms.span, before: today)
        func niceClass(_ key: SQL) -> SQL { "substr(\(key), length(\(key)) - 1)" }
        var taken: [String: (earlier: WarningFact, new: Set<WarningFact>)] = [:]
        try db.each(
            """
            SELECT n.key, n.day, e.key, e.day, p.area, e.area FROM right_row n JOIN right_row e ON e.title = n.title AND e.kind = 'trademark'
            JOIN party_name a ON a.id = n.owner JOIN party_name b ON b.id = e.owner JOIN party p ON p.id = b.party_id
            WHERE n.kind = 'trademark' AND n.day >= \(first) AND n.day <= \(today) AND n.title <> '图形' AND e.status = 'inForce'
                AND e.day < n.day AND a.party_id <> b.party_id AND \(niceClass("n.key")) = \(niceClass("e.key"))
            """
        ) { row in
            let (holder, mark): (String?, String?) = (try row[4], try row[5])
            guard let area = holder ?? mark, area.prefix(2) == root.prefix(2) else { return }
            let earlier = WarningFact(.right, "trademark/\(try row[2] as String)", authority: nil, area: area, day: try row[3])
            let new = WarningFact(.right, "trademark/\(try row[0] as String)", authority: nil, area: nil, day: try row[1])
            taken[earlier.key, default: (earlier, [])].new.insert(new)
        }
        return taken.filter { $0.value.new.count >= terms.threshold }.sorted { $0.key < $1.key }.map { subject, found in
            WarningFinding(
                .markTaken, subject, areas: [found.earlier.area].compactMap(\.self), figures: ["count": found.new.count],
                facts: found.new + [found.earlier], since: found.new.map(\.day).min())
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
