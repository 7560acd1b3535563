import Law
import Store
import Warning

/// Kinds of matters of which more came in this quarter than in those before.
enum RiseFindings {
    static func rises(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let quarter = Quarter(of: today)
        let first = quarter.moved(by: -terms.span).first
        let earliest: LocalDate? = try db.first(
            "SELECT opened FROM matter WHERE procedure IN (\(SQL.list(Accusations.procedures))) ORDER BY opened LIMIT 1"
        ) { try $0[0] }
        guard let earliest, earliest <= first else { return [] }
        let those = Accusations.condition(from: first, to: today)
        let now: SQL = "CASE WHEN m.opened >= \(quarter.first) THEN 1 ELSE 0 END AS now"
        // By procedure, and by the codes of sector and offence.
        let rows: SQL = """
            SELECT k.name, k.value, k.area, k.now, count(*) FROM (
                SELECT 'procedure' AS name, m.procedure AS value, m.area, \(now) FROM matter m WHERE \(those)
                UNION ALL
                SELECT c.name, c.value, m.area, \(now) FROM matter m JOIN matter_code c ON c.matter = m.id
                WHERE c.name IN ('sector', 'offence') AND \(those)
            ) k GROUP BY k.name, k.value, k.area, k.now
            """
        var counts: [Kind: (now: Int, before: Int)] = [:]
        try db.each(rows) { row in
            let kind = Kind(name: try row[0], value: try row[1], area: try row[2])
            let (isNow, count): (Int, Int) = (try row[3], try row[4])
            if isNow == 1 { counts[kind, default: (0, 0)].now += count } else { counts[kind, default: (0, 0)].before += count }
        }
        return try counts.filter { rises($0.value.now, $0.value.before, terms) }.sorted { $0.key.subject < $1.key.subject }.map {
            kind, count in
            var figures = ["count": count.now, "before": count.before]
            if count.before > 0 { figures["percent"] = count.now * 100 * terms.span / count.before }
            return WarningFinding(
                .kindRises, "\(kind.subject) \(quarter)", areas: [kind.area], figures: figures,
                facts: try facts(kind, Accusations.condition(from: quarter.first, to: today), in: db))
        }
    }

    /// Whether a quarter's count is so much more than the mean of those before.
    private static func rises(_ now: Int, _ before: Int, _ terms: SignalTerms) -> Bool {
        now >= terms.threshold && now * 100 * terms.span >= before * (terms.percent ?? 100)
    }

    private struct Kind: Hashable {
        let name, value, area: String
        var subject: String { "\(name) \(value) \(area)" }
    }

    private static func facts(_ kind: Kind, _ those: SQL, in db: any Connection) throws -> [WarningFact] {
        let whose: SQL =
            kind.name == "procedure"
            ? "m.procedure = \(kind.value)"
            : "m.id IN (SELECT matter FROM matter_code WHERE name = \(kind.name) AND value = \(kind.value))"
        return try db.all(
            """
            SELECT m.key, m.authority, m.area, m.opened FROM matter m WHERE \(whose) AND m.area = \(kind.area) AND \(those)
            ORDER BY m.opened DESC, m.id DESC LIMIT \(WarningFinding.mostFacts)
            """
        ) { WarningFact(.matter, try $0[0], authority: try $0[1], area: try $0[2], day: try $0[3]) }
    }
}
