import Foundation
import Law
import People
import Register
import Store

/// What the ledger says of a person of the bank. Name, telephone, ID number and declared relationships stand sealed beside the entry.
enum PersonEntry {
    static let stream = "person"

    struct Entered: Codable, Sendable {
        static let kind = "person.entered"
        /// Commitments, by the names of the sealed fields.
        let name: String
        let telephone: String
        let idNumber: String
        let declared: String
        let facts: PersonFacts
        let consent: Consent
        let authority: String
        let area: String?
        let reason: String?
    }

    struct Changed: Codable, Sendable {
        static let kind = "person.changed"
        let name: String
        let telephone: String
        let idNumber: String
        let declared: String
        let facts: PersonFacts
        let consent: Consent
        let reason: String
    }

    struct Withdrawn: Codable, Sendable {
        static let kind = "person.withdrawn"
        let purposes: [Consent.Purpose]
        let reason: String
    }

    struct Placed: Codable, Sendable {
        static let suspended = "person.suspended"
        static let resumed = "person.resumed"
        static let removed = "person.removed"
        let reason: String
    }

    /// What an entry does to the rows.
    enum Fact: Sendable {
        case entered(Entered), changed(Changed), withdrawn(Withdrawn)
        case placed(Person.State, reason: String)
    }

    static func fact(kind: String, body: [UInt8]) throws -> Fact {
        switch kind {
        case Entered.kind: .entered(try CanonicalJSON.decode(Entered.self, from: body))
        case Changed.kind: .changed(try CanonicalJSON.decode(Changed.self, from: body))
        case Withdrawn.kind: .withdrawn(try CanonicalJSON.decode(Withdrawn.self, from: body))
        case Placed.suspended: .placed(.suspended, reason: try CanonicalJSON.decode(Placed.self, from: body).reason)
        case Placed.resumed: .placed(.active, reason: try CanonicalJSON.decode(Placed.self, from: body).reason)
        case Placed.removed: .placed(.removed, reason: try CanonicalJSON.decode(Placed.self, from: body).reason)
        default: throw StoreError.failed("台账里有不认识的人才库条目：\(kind)")
        }
    }

    /// The sealed fields of an entry.
    static func sealed(_ personal: PersonalFacts) throws -> [SealedField] {
        [
            SealedField("name", personal.name), SealedField("telephone", personal.telephone), SealedField("idNumber", personal.idNumber),
            SealedField("declared", String(decoding: try CanonicalJSON.encode(personal.declared), as: UTF8.self)),
        ]
    }

    /// What stands sealed beside an entry; what was erased is empty.
    static func personal(stream: Int64, seq: Int, in db: any Connection) throws -> PersonalFacts {
        func text(_ name: String) throws -> String? {
            if case .content(let content) = try SealedField.read(name, stream: stream, seq: seq, in: db) { return content }
            return nil
        }
        let declared = try text("declared").map { try CanonicalJSON.decode([Tie].self, from: Array($0.utf8)) }
        return PersonalFacts(
            name: try text("name") ?? "（已依法删除）", telephone: try text("telephone") ?? "", idNumber: try text("idNumber") ?? "",
            declared: declared ?? [])
    }
}

/// What the ledger says of a draw.
enum DrawEntry {
    static let stream = "draw"

    struct Committed: Codable, Sendable {
        static let kind = "draw.committed"
        struct Excluded: Codable, Sendable {
            let person: String
            let grounds: [Exclusion]
        }
        let authority: String
        let purpose: String
        let matter: String?
        let after: String?
        let terms: DrawTerms
        /// Keys in ascending order.
        let candidates: [String]
        let excluded: [Excluded]
        let commitment: String
    }

    struct Revealed: Codable, Sendable {
        static let kind = "draw.revealed"
        let seed: String
        let order: [String]
    }

    struct Declined: Codable, Sendable {
        static let kind = "draw.declined"
        let person: String
        let reason: String
    }

    struct Voided: Codable, Sendable {
        static let kind = "draw.voided"
        let reason: String
    }

    enum Fact: Sendable {
        case committed(Committed), revealed(Revealed), declined(Declined), voided(Voided)
    }

    static func fact(kind: String, body: [UInt8]) throws -> Fact {
        switch kind {
        case Committed.kind: .committed(try CanonicalJSON.decode(Committed.self, from: body))
        case Revealed.kind: .revealed(try CanonicalJSON.decode(Revealed.self, from: body))
        case Declined.kind: .declined(try CanonicalJSON.decode(Declined.self, from: body))
        case Voided.kind: .voided(try CanonicalJSON.decode(Voided.self, from: body))
        default: throw StoreError.failed("台账里有不认识的抽取条目：\(kind)")
        }
    }
}
