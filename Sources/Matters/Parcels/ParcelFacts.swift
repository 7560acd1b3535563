import Law
import Procedure
import Store

/// What the ledger holds of sealed parcels. Each fact makes its row by `file`, when it is entered and when rows are made anew.
extension MatterFact {
    /// A parcel was made for a body.
    struct Parcelled: Codable {
        static let kind = "matter.parcel"
        /// Counts from 1 in its matter.
        let number: Int
        let recipient: String
        /// What a receipt names, and the SHA-256 of the file, in hexadecimal digits.
        let digest: String
        let file: String
        let bytes: Int
        let holdsPersonal: Bool

        func file(in matter: Int64, at made: Instant, by actor: String, _ db: any Connection) throws {
            try db.run(
                """
                INSERT INTO matter_parcel (matter, number, recipient, digest, file, bytes, personal, made_at, actor)
                VALUES (\(matter), \(number), \(recipient), \(digest), \(file), \(bytes), \(holdsPersonal ? 1 : 0), \(made), \(actor))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// The receipt for a parcel came back, and took a step.
    struct Receipted: Codable {
        static let kind = "matter.receipt"
        let parcel: Int
        /// SHA-256 of the receipt's file, in hexadecimal digits.
        let file: String
        let body: String
        let day: LocalDate
        let number: String
        /// The entry of the matter's file that it made.
        let entry: Int

        func file(in matter: Int64, at taken: Instant, by actor: String, _ db: any Connection) throws {
            try db.run(
                """
                INSERT INTO matter_receipt (matter, parcel, file, body, day, number, entry, taken_at, actor)
                VALUES (\(matter), \(parcel), \(file), \(body), \(day), \(number), \(entry), \(taken), \(actor)) ON CONFLICT DO NOTHING
                """)
        }
    }

    static let parcelKinds: Set = [Parcelled.kind, Receipted.kind]

    /// Makes the rows of parcels anew from an entry of the ledger; passes over every other kind.
    static func fileParcel(_ entry: Ledger.Entry, in db: any Connection) throws {
        let (matter, at, actor) = (entry.stream, entry.recordedAt, entry.actor)
        switch entry.kind {
        case Parcelled.kind: try CanonicalJSON.decode(Parcelled.self, from: entry.body).file(in: matter, at: at, by: actor, db)
        case Receipted.kind: try CanonicalJSON.decode(Receipted.self, from: entry.body).file(in: matter, at: at, by: actor, db)
        default: break
        }
    }
}

extension Matters {
    static let parcelTables: [SQL] = [
        """
        CREATE TABLE matter_parcel (
            matter BIGINT NOT NULL, number BIGINT NOT NULL, recipient TEXT NOT NULL, digest TEXT NOT NULL, file TEXT NOT NULL,
            bytes BIGINT NOT NULL, personal BIGINT NOT NULL, made_at BIGINT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (matter, number))
        """,
        "CREATE INDEX matter_parcel_file ON matter_parcel (file)",
        """
        CREATE TABLE matter_receipt (
            matter BIGINT NOT NULL, parcel BIGINT NOT NULL, file TEXT NOT NULL, body TEXT NOT NULL, day TEXT NOT NULL, number TEXT NOT NULL,
            entry BIGINT NOT NULL, taken_at BIGINT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (matter, parcel, file))
        """,
        "CREATE INDEX matter_receipt_file ON matter_receipt (file)",
    ]
}
