import Credit
import Foundation
import Law
import Register
public import Store

extension Projection {
    /// The rows of the directory and of events of credit.
    public static let credit = Projection(
        "credit", version: 2, tables: ["agency", "practitioner", "credit_event"],
        reading: .entries(ofStreams: [AgencyEntry.stream, PractitionerEntry.stream, CreditEntry.stream]),
        decode: { lines, _, _ in
            try lines.map { line in
                switch line.streamKind {
                case AgencyEntry.stream: CreditFact.agency(try CanonicalJSON.decode(AgencyEntry.Stated.self, from: line.body).agency)
                case PractitionerEntry.stream where line.kind == PractitionerEntry.Erased.kind: CreditFact.erased
                case PractitionerEntry.stream:
                    CreditFact.practitioner(try CanonicalJSON.decode(PractitionerEntry.Stated.self, from: line.body))
                case CreditEntry.stream where line.kind == CreditEntry.Entered.kind:
                    CreditFact.entered(try CanonicalJSON.decode(CreditEntry.Entered.self, from: line.body))
                case CreditEntry.stream: CreditFact.done(try CreditEntry.act(kind: line.kind, body: line.body))
                default: nil
                }
            }
        }, fold: { _ in CreditFold() })
}

enum CreditFact: Sendable {
    case agency(Agency)
    case practitioner(PractitionerEntry.Stated)
    /// Of a practitioner.
    case erased
    case entered(CreditEntry.Entered)
    case done(CreditAct)
}

private final class CreditFold: EntryFold {
    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        guard let fact = decoded as? CreditFact else { return }
        let place = CreditRows.Place(
            stream: line.stream, key: line.streamKey, seq: line.seq, day: line.day, source: line.sourceName ?? "")
        try CreditRows.take(fact, place, in: db)
    }
}

/// Writes the rows that follow from one entry; a filing and a rebuild go the same way.
enum CreditRows {
    struct Place {
        let stream: Int64
        let key: String
        let seq: Int
        let day: LocalDate
        /// The name of the source; empty where the platform itself is it.
        var source = ""
    }

    static let standing = "standing"
    static let withdrawn = "withdrawn"
    static let repaired = "repaired"

    static func take(_ fact: CreditFact, _ place: Place, in db: any Connection) throws {
        switch fact {
        case .agency(let agency): try take(agency, place, in: db)
        case .practitioner(let stated): try take(stated, place, in: db)
        case .erased:
            try db.run("UPDATE practitioner SET name = \(PractitionerEntry.erasedName), licence = '' WHERE id = \(place.stream)")
        case .entered(let entered):
            try db.run(
                """
                INSERT INTO credit_event (id, key, subject_kind, subject, authority, item, day, entered, state, objection, repair)
                VALUES (\(place.stream), \(place.key), \(entered.subject.kind.rawValue), \(entered.subject.key), \(entered.authority),
                    \(entered.facts.item), \(entered.facts.day), \(place.day), \(Self.standing), NULL, NULL)
                """)
        case .done(let act): try take(act, place, in: db)
        }
    }

    private static func take(_ agency: Agency, _ place: Place, in db: any Connection) throws {
        try db.run("DELETE FROM agency WHERE id = \(place.stream)")
        try db.run(
            """
            INSERT INTO agency (id, code, name, name_key, kind, number, head, area, facts, source, as_of)
            VALUES (\(place.stream), \(agency.code), \(agency.name), \(PartyName.key(agency.name)), \(agency.kind.rawValue),
                \(agency.number), \(agency.head), \(agency.place), \(utf8: try CanonicalJSON.encode(agency)), \(place.source), \(place.day))
            """)
    }

    private static func take(_ stated: PractitionerEntry.Stated, _ place: Place, in db: any Connection) throws {
        let (name, licence) = try PractitionerEntry.personal(stream: place.stream, seq: place.seq, in: db)
        try db.run("DELETE FROM practitioner WHERE id = \(place.stream)")
        try db.run(
            """
            INSERT INTO practitioner (id, key, licence, name, agency, facts, source, as_of, left_on)
            VALUES (\(place.stream), \(place.key), \(licence), \(name), \(stated.agency), \(utf8: try CanonicalJSON.encode(stated.facts)),
                \(place.source), \(place.day), \(stated.facts.left))
            """)
    }

    private static func take(_ act: CreditAct, _ place: Place, in db: any Connection) throws {
        let change: SQL =
            switch act {
            case .entered(let facts), .corrected(let facts, _): "item = \(facts.item), day = \(facts.day)"
            case .withdrawn: "state = \(Self.withdrawn)"
            case .objectionFiled(let matter), .objectionAccepted(let matter): "objection = \(matter)"
            case .objectionEnded: "objection = NULL"
            case .repairFiled(let matter): "repair = \(matter)"
            case .repairEnded(_, let granted):
                granted
                    ? "repair = NULL, state = CASE WHEN state = \(Self.withdrawn) THEN state ELSE \(Self.repaired) END" : "repair = NULL"
            }
        try db.run("UPDATE credit_event SET \(change) WHERE id = \(place.stream)")
    }
}
