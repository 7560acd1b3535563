public import People
import Store

extension Draws {
    public func draw(_ key: String) async throws -> Draw? {
        try await database.read { db in try Self.draws("WHERE key = \(key)", in: db).first }
    }

    /// Draws, the latest first, and how many there are.
    /// - Parameters:
    ///   - matter: only those for this matter.
    ///   - authority: only those of this authority.
    public func draws(
        matter: String? = nil, authority: String? = nil, offset: Int = 0, limit: Int
    ) async throws -> (draws: [Draw], total: Int) {
        var condition: SQL = "WHERE 1 = 1"
        if let matter { condition = "\(condition) AND matter = \(matter)" }
        if let authority { condition = "\(condition) AND authority = \(authority)" }
        return try await database.read { [condition] db in
            let total: Int = try db.first("SELECT count(*) FROM draw \(condition)") { try $0[0] } ?? 0
            return (try Self.draws("\(condition) ORDER BY day DESC, id DESC LIMIT \(limit) OFFSET \(offset)", in: db), total)
        }
    }

    /// The draws in which a person was on the list, the latest first.
    public func draws(with person: String) async throws -> [Draw] {
        try await database.read { db in
            try Self.draws(
                "WHERE id IN (SELECT p.draw FROM draw_person p WHERE p.person = \(person)) ORDER BY day DESC, id DESC", in: db)
        }
    }

    static func draws(_ rest: SQL, in db: any Connection) throws -> [Draw] {
        let rows: [(id: Int64, draw: Draw)] = try db.all(
            "SELECT id, key, authority, purpose, matter, after, terms, day, commitment, state, seed, drawn, void_reason FROM draw \(rest)"
        ) { row in
            let (terms, state): (String, String) = (try row[6], try row[9])
            guard let state = Draw.State(rawValue: state) else { throw StoreError.unreadable(column: 9) }
            let draw = Draw(
                key: try row[1], authority: try row[2], purpose: try row[3], matter: try row[4], after: try row[5],
                terms: try CanonicalJSON.decode(DrawTerms.self, from: Array(terms.utf8)), day: try row[7], commitment: try row[8],
                state: state, seed: try row[10], drawn: try row[11], voidReason: try row[12], lines: [], order: [])
            return (try row[0], draw)
        }
        return try rows.map { row in
            var draw = row.draw
            try db.each(
                """
                SELECT person, place, state, grounds, note FROM draw_person WHERE draw = \(row.id) ORDER BY place ASC NULLS LAST, person
                """
            ) { line in
                let (person, place, state, grounds): (String, Int?, String, String) = (try line[0], try line[1], try line[2], try line[3])
                guard let state = Draw.Line.State(rawValue: state) else { throw StoreError.unreadable(column: 2) }
                draw.lines.append(
                    Draw.Line(
                        person, state, exclusions: try CanonicalJSON.decode([Exclusion].self, from: Array(grounds.utf8)), note: try line[4])
                )
                if place != nil { draw.order.append(person) }
            }
            draw.lines = draw.candidates.compactMap { key in draw.lines.first { $0.person == key } } + draw.excluded
            return draw
        }
    }
}
