public import Law
import Procedure
import Store

/// A sealed parcel of a matter, with the receipts that came back for it.
public struct ParcelRecord: Sendable, Hashable {
    /// The matter's address, and the parcel's number in it.
    public let matter: String
    public let number: Int
    public let recipient: String
    /// What a receipt names.
    public let digest: String
    /// SHA-256 of the file in hexadecimal digits.
    public let file: String
    public let bytes: Int
    public let holdsPersonal: Bool
    public let madeAt: Instant
    /// As the ledger names whoever made it.
    public let actor: String
    public let receipts: [Receipt]

    /// `7K3F-9QX2-P1`.
    public var code: String { Self.code(matter, number) }
    public static func code(_ matter: String, _ number: Int) -> String { "\(matter)-P\(number)" }

    public struct Receipt: Sendable, Hashable {
        public let file: String
        public let body: String
        public let day: LocalDate
        public let number: String
        public let entry: Int
        public let takenAt: Instant
        public let actor: String
    }

    /// Parcels of a matter, in order.
    static func all(of matter: String, in db: any Connection) throws -> [ParcelRecord] {
        let place: SQL = "matter = (SELECT id FROM matter WHERE key = \(matter))"
        let receipts: [(Int, Receipt)] = try db.all(
            "SELECT parcel, file, body, day, number, entry, taken_at, actor FROM matter_receipt WHERE \(place) ORDER BY taken_at, file"
        ) { row in
            let receipt = Receipt(
                file: try row[1], body: try row[2], day: try row[3], number: try row[4], entry: try row[5], takenAt: try row[6],
                actor: try row[7])
            return (try row[0], receipt)
        }
        return try db.all(
            """
            SELECT number, recipient, digest, file, bytes, personal, made_at, actor FROM matter_parcel WHERE \(place) ORDER BY number
            """
        ) { row in
            let number: Int = try row[0]
            return ParcelRecord(
                matter: matter, number: number, recipient: try row[1], digest: try row[2], file: try row[3], bytes: try row[4],
                holdsPersonal: try row[5] as Int != 0, madeAt: try row[6], actor: try row[7],
                receipts: receipts.filter { $0.0 == number }.map(\.1))
        }
    }
}
