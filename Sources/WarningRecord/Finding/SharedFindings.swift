import Law
import Store
import Warning

/// The same right in several matters, and the same address, telephone or supplier.
enum SharedFindings {
    static func attacked(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let those = Accusations.condition(from: Signal.rightAttacked.unit.first(terms.span, before: today), to: today)
        // A right of the register is known by its key there, whichever of its numbers was typed.
        let right: SQL = "CASE WHEN r.right_key IS NULL THEN 'number ' || r.canonical ELSE r.kind || '/' || r.right_key END"
        let found: [String] = try db.all(
            """
            SELECT \(right) FROM matter m JOIN matter_right r ON r.matter = m.id WHERE \(those)
            GROUP BY \(right) HAVING count(DISTINCT m.id) >= \(terms.threshold)
            """
        ) { try $0[0] }
        return try found.map { subject in
            let lines = try lines("JOIN matter_right r ON r.matter = m.id", "\(right) = \(subject)", those, in: db)
            return finding(.rightAttacked, subject, lines)
        }
    }

    static func signs(_ terms: SignalTerms, today: LocalDate, in db: any Connection) throws -> [WarningFinding] {
        let those = Accusations.condition(from: Signal.signShared.unit.first(terms.span, before: today), to: today)
        let found: [(kind: String, value: String)] = try db.all(
            """
            SELECT k.kind, k.value FROM matter m JOIN matter_mark k ON k.matter = m.id WHERE \(those)
            GROUP BY k.kind, k.value HAVING count(DISTINCT m.id) >= \(terms.threshold)
            """
        ) { (try $0[0], try $0[1]) }
        return try found.compactMap { kind, value in
            let lines = try lines("JOIN matter_mark k ON k.matter = m.id", "k.kind = \(kind) AND k.value = \(value)", those, in: db)
            // One accused has one address: that is told by the signal over the accused.
            guard Set(lines.compactMap(\.accused)).count > 1 else { return nil }
            return finding(.signShared, "\(kind) \(WarningSubject.digest(value))", lines)
        }
    }

    private static func finding(_ signal: Signal, _ subject: String, _ lines: [Accusations.Line]) -> WarningFinding {
        let facts = Set(lines.map(\.fact))
        return WarningFinding(
            signal, subject, areas: facts.compactMap(\.area),
            figures: ["count": facts.count, "accused": Set(lines.compactMap(\.accused)).count],
            facts: Array(facts))
    }

    /// A line for every accused of every matter.
    private static func lines(_ join: SQL, _ which: SQL, _ those: SQL, in db: any Connection) throws -> [Accusations.Line] {
        try db.all(
            """
            SELECT m.key, m.authority, m.area, m.opened, p.code, p.name_key FROM matter m \(join)
            LEFT JOIN matter_party p ON p.matter = m.id AND p.role IN (\(SQL.list(Accusations.roles))) WHERE \(which) AND \(those)
            """
        ) { row in
            let (code, name): (String?, String?) = (try row[4], try row[5])
            return Accusations.Line(
                key: try row[0], authority: try row[1], area: try row[2], opened: try row[3],
                accused: code.map { "code \($0)" } ?? name.map { "name \($0)" })
        }
    }
}
