import Law
public import Store
import Warning

extension Projection {
    /// The rows of warnings.
    public static let warnings = Projection(
        "warnings", version: 1, tables: ["warning", "warning_area", "warning_fact"], reading: .entries(ofStreams: [WarningEntry.stream]),
        decode: { lines, _, _ in try lines.map { try WarningChange.read(kind: $0.kind, body: $0.body) } }, fold: { _ in WarningFold() })
}

private final class WarningFold: EntryFold {
    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        guard let change = decoded as? WarningChange else { return }
        try change.write(stream: line.stream, key: line.streamKey, day: line.day, in: db)
    }
}

extension WarningChange {
    /// Writes the rows that follow from one entry; a filing and a rebuild go the same way.
    func write(stream: Int64, key: String, day: LocalDate, in db: any Connection) throws {
        switch self {
        case .found(let found, let isNew): try Self.write(found, isNew: isNew, stream, key, day, in: db)
        case .acted(let act, let authority): try Self.write(act, authority, stream, day, in: db)
        }
    }

    private static func write(
        _ found: WarningEntry.Found, isNew: Bool, _ id: Int64, _ key: String, _ day: LocalDate, in db: any Connection
    ) throws {
        var bare = found.finding
        bare.facts = []
        let (body, terms) = (try CanonicalJSON.encode(bare), try CanonicalJSON.encode(found.terms))
        let grade = found.finding.grade(by: found.terms).rawValue
        if isNew {
            try db.run(
                """
                INSERT INTO warning (id, key, signal, subject, grade, state, since, raised, changed, until, authority, lead, words, body, terms)
                VALUES (\(id), \(key), \(bare.signal), \(bare.subject), \(grade), 'raised', \(bare.since), \(day), \(day), NULL, NULL, NULL, NULL,
                    \(utf8: body), \(utf8: terms))
                """)
        } else {
            try db.run(
                """
                UPDATE warning SET grade = \(grade), since = \(bare.since), changed = \(day), body = \(utf8: body), terms = \(utf8: terms)
                WHERE id = \(id)
                """)
            try db.run("DELETE FROM warning_area WHERE warning = \(id)")
            try db.run("DELETE FROM warning_fact WHERE warning = \(id)")
        }
        for area in bare.areas { try db.run("INSERT INTO warning_area (warning, area) VALUES (\(id), \(area))") }
        for fact in found.finding.facts {
            try db.run(
                """
                INSERT INTO warning_fact (warning, kind, key, authority, area, day)
                VALUES (\(id), \(fact.kind.rawValue), \(fact.key), \(fact.authority), \(fact.area), \(fact.day)) ON CONFLICT DO NOTHING
                """)
        }
    }

    private static func write(
        _ act: WarningAct, _ authority: String?, _ id: Int64, _ day: LocalDate, in db: any Connection
    ) throws {
        let state: WarningState
        var (until, lead, words): (LocalDate?, String?, String?) = (nil, nil, nil)
        switch act {
        case .taken: state = .checking
        case .lead(let matter): (state, lead) = (.lead, matter)
        case .dismissed(let reason): (state, words) = (.dismissed, reason)
        case .deferred(let day, let reason): (state, until, words) = (.deferred, day, reason)
        case .resumed: state = .raised
        case .settled: state = .settled
        }
        try db.run(
            """
            UPDATE warning SET state = \(state.rawValue), changed = \(day), until = \(until), lead = \(lead), words = \(words),
                authority = \(authority) WHERE id = \(id)
            """)
    }
}
