import Foundation
import Law
import People
import Register
public import Store

extension Projection {
    /// The rows of people and of draws.
    public static let people = Projection(
        "people", version: 1, tables: ["person", "person_tag", "draw", "draw_person"],
        reading: .entries(ofStreams: [PersonEntry.stream, DrawEntry.stream]),
        decode: { lines, _, _ in
            try lines.map { line in
                switch line.streamKind {
                case PersonEntry.stream: BankFact.person(try PersonEntry.fact(kind: line.kind, body: line.body))
                case DrawEntry.stream: BankFact.draw(try DrawEntry.fact(kind: line.kind, body: line.body))
                default: nil
                }
            }
        }, fold: { _ in BankFold() })
}

enum BankFact: Sendable {
    case person(PersonEntry.Fact), draw(DrawEntry.Fact)
}

private final class BankFold: EntryFold {
    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        let place = BankRows.Place(stream: line.stream, key: line.streamKey, seq: line.seq, day: line.day)
        switch decoded as? BankFact {
        case .person(let fact): try BankRows.take(fact, place, in: db)
        case .draw(let fact): try BankRows.take(fact, place, in: db)
        case nil: break
        }
    }
    func forget() {}
}

/// Writes the rows that follow from one entry; a filing and a rebuild go the same way.
enum BankRows {
    struct Place {
        let stream: Int64
        let key: String
        let seq: Int
        let day: LocalDate
    }

    static func take(_ fact: PersonEntry.Fact, _ place: Place, in db: any Connection) throws {
        switch fact {
        case .entered(let entered):
            let personal = try PersonEntry.personal(stream: place.stream, seq: place.seq, in: db)
            try db.run(
                """
                INSERT INTO person (id, key, name, name_key, telephone, id_number, declared, facts, consent, state, state_reason, authority, area,
                    entered, changed)
                VALUES (\(place.stream), \(place.key), \(personal.name), \(PartyName.key(personal.name)), \(personal.telephone),
                    \(personal.idNumber), \(try json(personal.declared)), \(try json(entered.facts)), \(try json(entered.consent)),
                    \(Person.State.active.rawValue), NULL, \(entered.authority), \(entered.area), \(place.day), \(place.day))
                """)
            try tag(place.stream, entered.facts, in: db)
        case .changed(let changed):
            let personal = try PersonEntry.personal(stream: place.stream, seq: place.seq, in: db)
            try db.run(
                """
                UPDATE person SET name = \(personal.name), name_key = \(PartyName.key(personal.name)), telephone = \(personal.telephone),
                    id_number = \(personal.idNumber), declared = \(try json(personal.declared)), facts = \(try json(changed.facts)),
                    consent = \(try json(changed.consent)), changed = \(place.day)
                WHERE id = \(place.stream)
                """)
            try db.run("DELETE FROM person_tag WHERE person = \(place.stream)")
            try tag(place.stream, changed.facts, in: db)
        case .withdrawn(let withdrawn):
            let text: String? = try db.first("SELECT consent FROM person WHERE id = \(place.stream)") { try $0[0] }
            guard let text else { throw StoreError.failed("人才库条目 \(place.key) 第 \(place.seq) 条之前没有入库") }
            var consent = try CanonicalJSON.decode(Consent.self, from: Array(text.utf8))
            consent.withdrawn += withdrawn.purposes.map { Consent.Withdrawal($0, on: place.day) }
            try db.run("UPDATE person SET consent = \(try json(consent)), changed = \(place.day) WHERE id = \(place.stream)")
        case .placed(let state, let reason):
            try db.run(
                """
                UPDATE person SET state = \(state.rawValue), state_reason = \(state == .active ? nil : reason), changed = \(place.day)
                WHERE id = \(place.stream)
                """)
        }
    }

    static func take(_ fact: DrawEntry.Fact, _ place: Place, in db: any Connection) throws {
        switch fact {
        case .committed(let committed):
            try db.run(
                """
                INSERT INTO draw (id, key, authority, purpose, matter, after, terms, day, commitment, state, seed, drawn, void_reason)
                VALUES (\(place.stream), \(place.key), \(committed.authority), \(committed.purpose), \(committed.matter), \(committed.after),
                    \(try json(committed.terms)), \(place.day), \(committed.commitment), \(Draw.State.committed.rawValue), NULL, NULL, NULL)
                """)
            for candidate in committed.candidates { try enter(candidate, .candidate, [], place, in: db) }
            for excluded in committed.excluded { try enter(excluded.person, .excluded, excluded.grounds, place, in: db) }
        case .revealed(let revealed):
            try db.run(
                """
                UPDATE draw SET state = \(Draw.State.drawn.rawValue), seed = \(revealed.seed), drawn = \(place.day)
                WHERE id = \(place.stream)
                """)
            for (position, person) in revealed.order.enumerated() {
                try db.run("UPDATE draw_person SET place = \(position + 1) WHERE draw = \(place.stream) AND person = \(person)")
            }
        case .declined(let declined):
            try db.run(
                """
                UPDATE draw_person SET state = \(Draw.Line.State.declined.rawValue), note = \(declined.reason)
                WHERE draw = \(place.stream) AND person = \(declined.person)
                """)
        case .voided(let voided):
            try db.run(
                "UPDATE draw SET state = \(Draw.State.void.rawValue), void_reason = \(voided.reason) WHERE id = \(place.stream)")
        }
    }

    private static func enter(
        _ person: String, _ state: Draw.Line.State, _ grounds: [Exclusion], _ place: Place, in db: any Connection
    ) throws {
        try db.run(
            """
            INSERT INTO draw_person (draw, person, place, state, grounds, note)
            VALUES (\(place.stream), \(person), NULL, \(state.rawValue), \(try json(grounds)), NULL)
            """)
    }

    private static func tag(_ person: Int64, _ facts: PersonFacts, in db: any Connection) throws {
        let tags =
            facts.teams.map { ("team", $0.rawValue) } + facts.crafts.map { ("craft", $0.rawValue) }
            + facts.sections.map { ("section", $0.rawValue) } + facts.kinds.map { ("kind", $0.rawValue) }
        for (kind, value) in tags {
            try db.run("INSERT INTO person_tag (person, kind, value) VALUES (\(person), \(kind), \(value)) ON CONFLICT DO NOTHING")
        }
    }

    private static func json(_ value: some Encodable) throws -> String { String(decoding: try CanonicalJSON.encode(value), as: UTF8.self) }
}
