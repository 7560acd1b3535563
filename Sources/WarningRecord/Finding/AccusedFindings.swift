import Law
import Store
import Warning

/// The same accused in several matters, and in several cities.
enum AccusedFindings {
    /// - Parameter root: code of the region itself, which is no city.
    static func repeated(_ terms: SignalTerms, today: LocalDate, root: String, in db: any Connection) throws -> [WarningFinding] {
        try groups(terms, Signal.repeatedlyAccused, atLeast: terms.threshold, today, in: db).map { subject, lines in
            let cities = cities(lines, root)
            return WarningFinding(
                .repeatedlyAccused, subject, areas: lines.map(\.area), figures: ["count": lines.count, "cities": cities.count],
                facts: lines.map(\.fact), raises: cities.count > 1)
        }
    }

    /// - Parameter repeated: the terms of the other signal; whom that one names is left to it.
    static func acrossCities(
        _ terms: SignalTerms, besides repeated: SignalTerms, today: LocalDate, root: String, in db: any Connection
    ) throws -> [WarningFinding] {
        try groups(terms, Signal.accusedAcrossCities, atLeast: terms.threshold, today, in: db).compactMap { subject, lines in
            let cities = cities(lines, root)
            guard cities.count >= terms.threshold, !repeated.isOn || lines.count < repeated.threshold else { return nil }
            return WarningFinding(
                .accusedAcrossCities, subject, areas: lines.map(\.area), figures: ["count": cities.count, "matters": lines.count],
                facts: lines.map(\.fact))
        }
    }

    private static func cities(_ lines: [Accusations.Line], _ root: String) -> Set<String> {
        Set(lines.map(\.area).filter { $0 != root })
    }

    /// The accused of so many matters at least, each with them.
    private static func groups(
        _ terms: SignalTerms, _ signal: Signal, atLeast count: Int, _ today: LocalDate, in db: any Connection
    ) throws -> [(subject: String, lines: [Accusations.Line])] {
        let those = Accusations.condition(from: signal.unit.first(terms.span, before: today), to: today)
        let roles: SQL = "p.role IN (\(SQL.list(Accusations.roles)))"
        let found: [(code: String?, name: String)] = try db.all(
            """
            SELECT p.code, CASE WHEN p.code IS NULL THEN p.name_key ELSE '' END FROM matter m JOIN matter_party p ON p.matter = m.id
            WHERE \(those) AND \(roles) GROUP BY p.code, CASE WHEN p.code IS NULL THEN p.name_key ELSE '' END
            HAVING count(DISTINCT m.id) >= \(count)
            """
        ) { (try $0[0], try $0[1]) }
        return try found.compactMap { code, name in
            guard let subject = WarningSubject.party(code: code, nameKey: name) else { return nil }
            let whose: SQL = code.map { "p.code = \($0)" } ?? "p.code IS NULL AND p.name_key = \(name)"
            let lines = try db.all(
                """
                SELECT DISTINCT m.key, m.authority, m.area, m.opened FROM matter_party p JOIN matter m ON m.id = p.matter
                WHERE \(whose) AND \(roles) AND \(those)
                """
            ) { row in
                Accusations.Line(
                    key: try row[0], authority: try row[1], area: try row[2], opened: try row[3], accused: subject)
            }
            return (subject, lines)
        }
    }

    /// Accused who stand on the list of serious dishonesty, or whose penalty is still published, in a new matter behind that.
    static func dishonest(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let those = Accusations.condition(from: Signal.dishonestAgain.unit.first(terms.span, before: today), to: today)
        // On the list, whatever is asked about repair meanwhile.
        let listed = ["listed", "repairing", "correcting", "granted"]
        let before: SQL = """
            SELECT b.id, b.key, b.authority, b.area, q.code, q.name_key, b.opened AS since, 1 AS listed
            FROM matter b JOIN matter_party q ON q.matter = b.id
            WHERE b.procedure = 'protection.listing' AND b.state IN (\(SQL.list(listed))) AND q.role IN ('respondent', 'listed-party')
            UNION
            SELECT b.id, b.key, b.authority, b.area, q.code, q.name_key, u.since, 0
            FROM matter_publication u JOIN matter b ON b.id = u.matter JOIN matter_party q ON q.matter = b.id
            WHERE (u.procedure = 'protection.penalty' OR u.procedure LIKE 'protection.%-penalty') AND u.withdrawn IS NULL AND u.since <= \(today)
                AND (u.until IS NULL OR u.until >= \(today)) AND q.role IN (\(SQL.list(Accusations.roles)))
            """
        var found: [String: Offender] = [:]
        try db.each(
            """
            SELECT p.code, p.name_key, m.key, m.authority, m.area, m.opened, b.key, b.authority, b.area, b.since, b.listed
            FROM (\(before)) b JOIN matter_party p ON (p.code IS NOT NULL AND p.code = b.code) OR (p.code IS NULL AND b.code IS NULL AND p.name_key = b.name_key)
            JOIN matter m ON m.id = p.matter
            WHERE p.role IN (\(SQL.list(Accusations.roles))) AND m.opened > b.since AND m.id <> b.id AND \(those)
            """
        ) { row in
            guard let subject = WarningSubject.party(code: try row[0], nameKey: try row[1]) else { return }
            let new = WarningFact(.matter, try row[2], authority: try row[3], area: try row[4], day: try row[5])
            let old = WarningFact(.matter, try row[6], authority: try row[7], area: try row[8], day: try row[9])
            found[subject, default: Offender()].note(new, behind: old, isListed: try (row[10] as Int) == 1)
        }
        return found.filter { $0.value.new.count >= terms.threshold }.sorted { $0.key < $1.key }.map { subject, offender in
            WarningFinding(
                .dishonestAgain, subject, areas: offender.new.compactMap(\.area),
                figures: ["count": offender.new.count, "listed": offender.listed.count, "penalties": offender.penalties.count],
                facts: Array(offender.new.union(offender.listed).union(offender.penalties)), since: offender.new.map(\.day).min(),
                raises: !offender.listed.isEmpty)
        }
    }

    private struct Offender {
        var (new, listed, penalties): (Set<WarningFact>, Set<WarningFact>, Set<WarningFact>) = ([], [], [])

        mutating func note(_ fact: WarningFact, behind old: WarningFact, isListed: Bool) {
            new.insert(fact)
            if isListed { listed.insert(old) } else { penalties.insert(old) }
        }
    }
}

extension Accusations.Line {
    var fact: WarningFact { WarningFact(.matter, key, authority: authority, area: area, day: opened) }
}
