import Credit
import Store

/// What the ledger says of an agency: the latest statement holds.
enum AgencyEntry {
    static let stream = "agency"
    static let kind = "agency.stated"

    struct Stated: Codable, Sendable {
        let agency: Agency
    }
}

/// What the ledger says of a practitioner. Name and licence stand sealed beside the entry.
enum PractitionerEntry {
    static let stream = "practitioner"
    static let kind = "practitioner.stated"

    struct Stated: Codable, Sendable {
        /// Commitments.
        let name: String
        let licence: String
        let agency: String
        let facts: PractitionerFacts
    }

    /// Name and licence were erased.
    struct Erased: Codable, Sendable {
        static let kind = "practitioner.erased"
        let reason: String
    }

    static let erasedName = "（已依法删除）"

    static func sealed(_ practitioner: Practitioner) -> [SealedField] {
        [SealedField("name", practitioner.name), SealedField("licence", practitioner.licence)]
    }

    /// What stands sealed beside an entry; what was erased says so.
    static func personal(stream: Int64, seq: Int, in db: any Connection) throws -> (name: String, licence: String) {
        func text(_ field: String) throws -> String? {
            if case .content(let content) = try SealedField.read(field, stream: stream, seq: seq, in: db) { return content }
            return nil
        }
        return (try text("name") ?? erasedName, try text("licence") ?? "")
    }
}
