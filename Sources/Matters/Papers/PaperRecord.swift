public import Law
public import Procedure
import Store

/// A paper with what became of it.
public struct PaperRecord: Sendable, Hashable {
    public let document: MatterDocument
    /// Nil until it was issued, a moment after it got its number.
    public let issued: Issue?
    /// Scans of the signed paper, the latest last.
    public let scans: [Scan]
    /// How it went to those it goes to, in order.
    public let services: [Service]

    /// What a paper says, and the seal on it.
    public struct Issue: Sendable, Hashable {
        /// Canonical JSON, as the room of papers reads it.
        public let text: String
        public let digest: String
        public let signature: String
        public let key: String
        /// SHA-256 of the drawn files in hexadecimal digits.
        public let pdf: String?
        public let docx: String?

        public init(text: String, digest: String, signature: String, key: String, pdf: String? = nil, docx: String? = nil) {
            (self.text, self.digest, self.signature, self.key, self.pdf, self.docx) = (text, digest, signature, key, pdf, docx)
        }
    }

    public struct Scan: Sendable, Hashable {
        public let file: String
        public let day: LocalDate
    }

    public struct Service: Sendable, Hashable {
        /// Code of the role of whom it went to, and the name.
        public let role: String
        public let addressee: String?
        public let method: ServiceMethod
        public let sent: LocalDate
        public let reached: LocalDate?
        /// The day on which the law takes it as served; nil while it is on its way.
        public let served: LocalDate?
        public let rule: String?
        public let isUnconfirmed: Bool
        public let proof: String?
        public let note: String
    }

    /// Papers that a condition picks.
    static func all(_ condition: SQL, in db: any Connection) throws -> [PaperRecord] {
        let documents = try db.all("\(MatterDocument.columns) WHERE \(condition) ORDER BY d.entry, d.code", MatterDocument.init)
        return try documents.map { try PaperRecord($0, in: db) }
    }

    init(_ document: MatterDocument, in db: any Connection) throws {
        let (entry, code) = (document.entry, document.code)
        let place: SQL = "matter = (SELECT id FROM matter WHERE key = \(document.matter)) AND entry = \(entry) AND code = \(code)"
        self.document = document
        issued = try db.first("SELECT text, digest, signature, key, pdf, docx FROM matter_paper WHERE \(place)") {
            Issue(text: try $0[0], digest: try $0[1], signature: try $0[2], key: try $0[3], pdf: try $0[4], docx: try $0[5])
        }
        scans = try db.all("SELECT file, day FROM matter_scan WHERE \(place) ORDER BY seq") { Scan(file: try $0[0], day: try $0[1]) }
        services = try db.all(
            """
            SELECT role, addressee, method, sent, reached, served, rule, unconfirmed, proof, note FROM matter_service WHERE \(place) ORDER BY seq
            """
        ) { row in
            guard let method = ServiceMethod(rawValue: try row[2]) else { throw StoreError.unreadable(column: 2) }
            return Service(
                role: try row[0], addressee: try row[1], method: method, sent: try row[3], reached: try row[4], served: try row[5],
                rule: try row[6], isUnconfirmed: try row[7] as Int != 0, proof: try row[8], note: try row[9])
        }
    }
}
