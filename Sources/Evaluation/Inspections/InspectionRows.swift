import Indicator
import Law
import Procedure
import Store

/// What the ledger says of an inspection: a stream of its own.
enum InspectionFact: Sendable {
    struct Committed: Codable, Sendable {
        static let kind = "inspection.committed"
        let authority: String
        let purpose: String
        let terms: InspectionTerms
        let candidates: [String]
        let commitment: String
    }
    struct Revealed: Codable, Sendable {
        static let kind = "inspection.revealed"
        let seed: String
        let order: [String]
    }
    struct Scored: Codable, Sendable {
        static let kind = "inspection.scored"
        let matter: String
        let findings: [String: CheckFinding]
        let score: FileScore
        let note: String
    }
    struct Ended: Codable, Sendable {
        static let closed = "inspection.closed"
        static let voided = "inspection.voided"
        let words: String
    }

    case committed(Committed, day: LocalDate), revealed(Revealed), scored(Scored), ended(Inspection.State, words: String)

    static let stream = "inspection"

    static func read(kind: String, body: [UInt8], day: LocalDate) throws -> InspectionFact? {
        switch kind {
        case Committed.kind: .committed(try CanonicalJSON.decode(Committed.self, from: body), day: day)
        case Revealed.kind: .revealed(try CanonicalJSON.decode(Revealed.self, from: body))
        case Scored.kind: .scored(try CanonicalJSON.decode(Scored.self, from: body))
        case Ended.closed: .ended(.closed, words: try CanonicalJSON.decode(Ended.self, from: body).words)
        case Ended.voided: .ended(.void, words: try CanonicalJSON.decode(Ended.self, from: body).words)
        default: nil
        }
    }

    /// Writes the rows that follow.
    func write(stream: Int64, key: String, in db: any Connection) throws {
        switch self {
        case .committed(let fact, let day):
            try db.run(
                """
                INSERT INTO inspection (id, key, authority, purpose, terms, day, commitment, state)
                VALUES (\(stream), \(key), \(fact.authority), \(fact.purpose), \(utf8: try CanonicalJSON.encode(fact.terms)), \(day),
                    \(fact.commitment), \(Inspection.State.committed.rawValue))
                """)
            for matter in fact.candidates {
                try db.run("INSERT INTO inspection_file (inspection, matter) VALUES (\(stream), \(matter))")
            }
        case .revealed(let fact):
            try db.run("UPDATE inspection SET state = \(Inspection.State.drawn.rawValue), seed = \(fact.seed) WHERE id = \(stream)")
            for (place, matter) in fact.order.enumerated() {
                try db.run("UPDATE inspection_file SET place = \(place) WHERE inspection = \(stream) AND matter = \(matter)")
            }
        case .scored(let fact):
            try db.run(
                """
                UPDATE inspection_file SET points = \(fact.score.points), whole = \(fact.score.of), note = \(fact.note),
                    findings = \(utf8: try CanonicalJSON.encode(fact.findings))
                WHERE inspection = \(stream) AND matter = \(fact.matter)
                """)
        case .ended(let state, let words):
            try db.run("UPDATE inspection SET state = \(state.rawValue), words = \(words) WHERE id = \(stream)")
        }
    }

    // `inspection_seed` holds what is still secret, beside the ledger.
    static let statements: [SQL] = [
        """
        CREATE TABLE inspection (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL, authority TEXT NOT NULL, purpose TEXT NOT NULL, terms TEXT NOT NULL, day TEXT NOT NULL,
            commitment TEXT NOT NULL, state TEXT NOT NULL, seed TEXT, words TEXT)
        """,
        "CREATE UNIQUE INDEX inspection_key ON inspection (key)",
        """
        CREATE TABLE inspection_file (
            inspection BIGINT NOT NULL, matter TEXT NOT NULL, place BIGINT, points BIGINT, whole BIGINT, findings TEXT, note TEXT,
            PRIMARY KEY (inspection, matter))
        """,
        "CREATE INDEX inspection_file_matter ON inspection_file (matter)",
        "CREATE TABLE inspection_seed (inspection TEXT PRIMARY KEY, seed TEXT NOT NULL)",
    ]
}
