import Foundation
import Hummingbird
import Law
import Markup
import Register
import Web

/// What the page of a right shows, as data.
struct RightJSON: Encodable {
    struct Status: Encodable {
        let code: String
        let title: String
        let since: LocalDate?
        let reason: String
    }
    struct Deadline: Encodable {
        let title: String
        let day: LocalDate
        let opens: LocalDate?
        let rule: String
        let arithmetic: [String]
        let provisional: Bool
        let amount_fen: Int64?
    }
    struct Source: Encodable {
        let source: String
        let as_of: LocalDate
    }
    struct Sibling: Encodable {
        let kind: RightKind
        let key: String
        let title: String
    }

    let address: String
    let title: String
    let status: Status
    let record: RightRecord
    /// Where each fact comes from, by the fact's path.
    let origins: [String: Source]
    let deadlines: [Deadline]
    let siblings: [Sibling]

    init(_ dossier: RightDossier) {
        let record = dossier.file.record
        address = Address("right", record.kind.rawValue, record.key).description
        title = dossier.file.title
        status = Status(
            code: dossier.status.rawValue, title: dossier.status.title, since: dossier.statusSince, reason: dossier.statusReason)
        self.record = record
        origins = Dictionary(
            uniqueKeysWithValues: dossier.file.origins.map { ($0.key.path, Source(source: $0.value.name, as_of: $0.value.asOf)) })
        deadlines = dossier.deadlines.map {
            Deadline(
                title: $0.title, day: $0.day, opens: $0.opens, rule: $0.rule, arithmetic: $0.arithmetic, provisional: $0.isProvisional,
                amount_fen: $0.amount)
        }
        siblings = dossier.siblings.map { Sibling(kind: $0.kind, key: $0.key, title: $0.title) }
    }

    var response: Response {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Response(
                status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(self))))
        }
    }
}
