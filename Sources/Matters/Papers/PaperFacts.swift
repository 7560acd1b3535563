import Law
import Procedure
import Store

/// What the ledger holds of a paper after it got its number. Each fact makes its row by `file`, when it is entered and when rows are made anew.
extension MatterFact {
    /// The paper as it was issued: what it says, and the seal on it.
    struct Issued: Codable {
        static let kind = "matter.paper"
        let document: String
        let entry: Int
        /// The paper in canonical JSON, as the room of papers reads it.
        let text: String
        let digest: String
        let signature: String
        let key: String

        func file(in matter: Int64, _ db: any Connection) throws {
            try db.run(
                """
                INSERT INTO matter_paper (matter, entry, code, text, digest, signature, key)
                VALUES (\(matter), \(entry), \(document), \(text), \(digest), \(signature), \(key)) ON CONFLICT DO NOTHING
                """)
        }
    }

    /// The files that were drawn from it.
    struct Drawn: Codable {
        static let kind = "matter.drawn"
        let document: String
        let entry: Int
        /// SHA-256 in hexadecimal digits; nil where the form was not drawn.
        let pdf: String?
        let docx: String?

        func file(in matter: Int64, _ db: any Connection) throws {
            try db.run(
                """
                UPDATE matter_paper SET pdf = COALESCE(\(pdf), pdf), docx = COALESCE(\(docx), docx)
                WHERE matter = \(matter) AND entry = \(entry) AND code = \(document)
                """)
        }
    }

    /// The signed and sealed paper came back as a scan.
    struct Scanned: Codable {
        static let kind = "matter.scan"
        let document: String
        let entry: Int
        /// SHA-256 in hexadecimal digits.
        let file: String

        func file(in matter: Int64, seq: Int, day: LocalDate, _ db: any Connection) throws {
            try db.run(
                """
                INSERT INTO matter_scan (matter, seq, entry, code, file, day)
                VALUES (\(matter), \(seq), \(entry), \(document), \(file), \(day)) ON CONFLICT DO NOTHING
                """)
        }
    }

    /// How the paper went to one of those it goes to.
    struct Served: Codable {
        static let kind = "matter.service"
        let document: String
        let entry: Int
        /// Code of the role, and the name where the procedure names them.
        let role: String
        let addressee: String?
        let method: ServiceMethod
        let sent: LocalDate
        let reached: LocalDate?
        /// The day on which the law takes it as served, the rule, and whether the rule was held against its text.
        let served: LocalDate?
        let rule: String?
        let isUnconfirmed: Bool
        /// SHA-256 of what proves it.
        let proof: String?
        let note: String

        func file(in matter: Int64, seq: Int, _ db: any Connection) throws {
            try db.run(
                """
                INSERT INTO matter_service (matter, seq, entry, code, role, addressee, method, sent, reached, served, rule, unconfirmed, proof, note)
                VALUES (\(matter), \(seq), \(entry), \(document), \(role), \(addressee), \(method.rawValue), \(sent), \(reached), \(served),
                    \(rule), \(isUnconfirmed ? 1 : 0), \(proof), \(note)) ON CONFLICT DO NOTHING
                """)
        }
    }

    static let paperKinds: Set = [Issued.kind, Drawn.kind, Scanned.kind, Served.kind]

    /// Makes the rows of papers anew from an entry of the ledger; passes over every other kind.
    static func filePaper(_ entry: Ledger.Entry, in db: any Connection) throws {
        switch entry.kind {
        case Issued.kind: try CanonicalJSON.decode(Issued.self, from: entry.body).file(in: entry.stream, db)
        case Drawn.kind: try CanonicalJSON.decode(Drawn.self, from: entry.body).file(in: entry.stream, db)
        case Scanned.kind:
            try CanonicalJSON.decode(Scanned.self, from: entry.body).file(in: entry.stream, seq: entry.seq, day: entry.day, db)
        case Served.kind: try CanonicalJSON.decode(Served.self, from: entry.body).file(in: entry.stream, seq: entry.seq, db)
        default: break
        }
    }
}

extension Matters {
    /// The tables of issued papers, of scans that came back, and of service.
    static let paperTables: [SQL] = [
        """
        CREATE TABLE matter_paper (
            matter BIGINT NOT NULL, entry BIGINT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, digest TEXT NOT NULL, signature TEXT NOT NULL,
            key TEXT NOT NULL, pdf TEXT, docx TEXT, PRIMARY KEY (matter, entry, code))
        """,
        """
        CREATE TABLE matter_scan (
            matter BIGINT NOT NULL, seq BIGINT NOT NULL, entry BIGINT NOT NULL, code TEXT NOT NULL, file TEXT NOT NULL, day TEXT NOT NULL,
            PRIMARY KEY (matter, seq))
        """,
        """
        CREATE TABLE matter_service (
            matter BIGINT NOT NULL, seq BIGINT NOT NULL, entry BIGINT NOT NULL, code TEXT NOT NULL, role TEXT NOT NULL, addressee TEXT,
            method TEXT NOT NULL, sent TEXT NOT NULL, reached TEXT, served TEXT, rule TEXT, unconfirmed BIGINT NOT NULL, proof TEXT,
            note TEXT NOT NULL, PRIMARY KEY (matter, seq))
        """,
    ]

    /// Keys that papers are signed with; what they signed stands in the ledger beside the public key.
    static let sealingTables: [SQL] = [
        "CREATE TABLE sealing_key (public TEXT PRIMARY KEY, secret BYTES NOT NULL, made_at BIGINT NOT NULL)"
    ]
}
