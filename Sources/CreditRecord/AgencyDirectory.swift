public import Credit
import Foundation
public import Law
import Matters
import Register
public import Store

/// An agency of the directory, with the source that says so.
public struct ListedAgency: Sendable, Hashable {
    public let agency: Agency
    public let source: String
    public let asOf: LocalDate
    /// How many practise there, as the directory has it; those who left are not among them.
    public let practitioners: Int
}

/// A practitioner of the directory. Name and licence are personal.
public struct ListedPractitioner: Sendable, Hashable {
    public let key: String
    public let practitioner: Practitioner
    public let source: String
    public let asOf: LocalDate

    /// Whether name and licence were erased.
    public var isErased: Bool { practitioner.licence.isEmpty }
}

/// The directory of agencies and practitioners 名录: what sources state, the latest statement holds.
public struct AgencyDirectory: Sendable {
    let database: any Database
    public init(_ database: any Database) { self.database = database }

    public func agency(_ code: String) async throws -> ListedAgency? {
        try await database.read { db in try Self.agencies("WHERE a.code = \(code) OR a.number = \(code)", in: db).first }
    }

    /// All of them, by name.
    public func agencies() async throws -> [ListedAgency] {
        try await database.read { db in try Self.agencies("ORDER BY a.name_key, a.code", in: db) }
    }

    public func branches(of code: String) async throws -> [ListedAgency] {
        try await database.read { db in try Self.agencies("WHERE a.head = \(code) ORDER BY a.name_key, a.code", in: db) }
    }

    public func count() async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM agency") { try $0[0] } ?? 0 }
    }

    public func practitionerCount() async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM practitioner") { try $0[0] } ?? 0 }
    }

    public func practitioners(of code: String) async throws -> [ListedPractitioner] {
        try await database.read { db in try Self.practitioners("WHERE agency = \(code) ORDER BY key", in: db) }
    }

    public func practitioner(_ key: String) async throws -> ListedPractitioner? {
        try await database.read { db in try Self.practitioners("WHERE key = \(key)", in: db).first }
    }

    public func practitioner(licence: String) async throws -> ListedPractitioner? {
        try await database.read { db in try Self.practitioners("WHERE licence = \(licence)", in: db).first }
    }

    /// Erases a practitioner's name and licence for good, as the Personal Information Protection Law (article 47) asks. The ledger keeps their
    /// commitments, which say nothing, and stays whole; a source that names them anew enters somebody new.
    public func erase(_ key: String, by actor: String, because reason: String, at now: Instant) async throws {
        guard !reason.isEmpty else { throw CreditRefusal("请写明删除的依据和理由，它会记入台账。", at: "reason") }
        try await database.write { db in
            guard let head = try Ledger.head(of: PractitionerEntry.stream, key: key, in: db),
                let found = try Self.practitioners("WHERE key = \(key)", in: db).first
            else { throw CreditRefusal("名录里没有这名执业人员。") }
            guard !found.isErased else { throw CreditRefusal("这名执业人员的姓名和证号已经删除。") }
            for entry in try Ledger.entries(of: head.id, in: db) where entry.kind == PractitionerEntry.kind {
                for field in ["name", "licence"] { try SealedField.erase(field, stream: head.id, seq: entry.seq, at: now, in: db) }
            }
            let next = try Ledger.append(
                kind: PractitionerEntry.Erased.kind, version: 1, day: now.day, recordedAt: now, actor: actor,
                body: try CanonicalJSON.encode(PractitionerEntry.Erased(reason: reason)), to: head, in: db)
            try CreditRows.take(.erased, .init(stream: next.id, key: key, seq: next.seq, day: now.day), in: db)
        }
    }

    // MARK: In one transaction

    /// The code of the agency at which somebody practises.
    public static func agency(ofPractitioner key: String, in db: any Connection) throws -> String? {
        try practitioner(key, in: db)?.agency
    }

    /// Who is meant by what somebody typed: the licence of a practitioner, the code or number of an agency that is rated; nil where the directory has neither.
    public static func subject(_ typed: String, in db: any Connection) throws -> CreditSubject? {
        let written = typed.filter { !$0.isWhitespace }
        if let person = try practitioners("WHERE licence = \(written)", in: db).first { return .practitioner(person.key) }
        let listed = try agencies("WHERE a.code = \(written) OR a.number = \(written) OR a.name = \(written)", in: db)
        guard listed.count == 1, let agency = listed.first?.agency, agency.isRated else { return nil }
        return .agency(agency.code)
    }

    public static func practitioner(_ key: String, in db: any Connection) throws -> Practitioner? {
        try practitioners("WHERE key = \(key)", in: db).first?.practitioner
    }

    /// Enters what a source states, where it is not what stands there already.
    public static func enter(
        _ entry: DirectoryEntry, from source: Provenance, at now: Instant, actor: String, in db: any Connection
    ) throws -> EntryOutcome {
        switch entry {
        case .agency(let agency, let parts): try enter(agency, saying: parts, from: source, at: now, actor: actor, in: db)
        case .practitioner(let practitioner): try enter(practitioner, from: source, at: now, actor: actor, in: db)
        }
    }

    private static func enter(
        _ stated: Agency, saying parts: Set<Agency.Part>, from source: Provenance, at now: Instant, actor: String,
        in db: any Connection
    ) throws -> EntryOutcome {
        let known = try agencies("WHERE a.code = \(stated.code)", in: db).first
        let agency = known.map { stated.added(to: $0.agency, saying: parts) } ?? stated
        // What an older source says does not take the place of what a later one said.
        if let known, known.agency == agency || known.asOf > source.asOf { return .unchanged }
        let head =
            try Ledger.head(of: AgencyEntry.stream, key: agency.code, in: db)
            ?? Ledger.open(AgencyEntry.stream, key: agency.code, in: db)
        let next = try append(AgencyEntry.kind, AgencyEntry.Stated(agency: agency), to: head, from: source, at: now, actor: actor, in: db)
        try CreditRows.take(.agency(agency), place(next, source), in: db)
        return known == nil ? .added : .updated
    }

    private static func enter(
        _ stated: Practitioner, from source: Provenance, at now: Instant, actor: String, in db: any Connection
    ) throws -> EntryOutcome {
        let known = try practitioners("WHERE licence = \(stated.licence)", in: db).first
        let practitioner = known.map { stated.added(to: $0.practitioner) } ?? stated
        if let known, known.practitioner == practitioner || known.asOf > source.asOf { return .unchanged }
        let key = known?.key ?? MatterKey.random()
        let head =
            try Ledger.head(of: PractitionerEntry.stream, key: key, in: db) ?? Ledger.open(PractitionerEntry.stream, key: key, in: db)
        let sealed = PractitionerEntry.sealed(practitioner)
        let entry = PractitionerEntry.Stated(
            name: sealed[0].commitment, licence: sealed[1].commitment, agency: practitioner.agency, facts: practitioner.facts)
        let next = try append(PractitionerEntry.kind, entry, to: head, from: source, at: now, actor: actor, in: db)
        for field in sealed { try field.keep(beside: next, in: db) }
        try CreditRows.take(.practitioner(entry), place(next, source), in: db)
        return known == nil ? .added : .updated
    }

    private static func append(
        _ kind: String, _ body: some Encodable, to head: Ledger.Head, from source: Provenance, at now: Instant, actor: String,
        in db: any Connection
    ) throws -> Ledger.Head {
        try Ledger.append(
            kind: kind, version: 1, day: source.asOf, recordedAt: now, actor: actor, source: source.id,
            body: try CanonicalJSON.encode(body), to: head, in: db)
    }

    private static func place(_ head: Ledger.Head, _ source: Provenance) -> CreditRows.Place {
        CreditRows.Place(stream: head.id, key: head.key, seq: head.seq, day: source.asOf, source: source.name)
    }

    static func agencies(_ rest: SQL, in db: any Connection) throws -> [ListedAgency] {
        try db.all(
            """
            SELECT a.facts, a.source, a.as_of, (SELECT count(*) FROM practitioner p WHERE p.agency = a.code AND p.left_on IS NULL) FROM agency a \(rest)
            """
        ) { row in
            ListedAgency(
                agency: try CanonicalJSON.decode(Agency.self, from: try row[0]), source: try row[1], asOf: try row[2],
                practitioners: try row[3])
        }
    }

    static func practitioners(_ rest: SQL, in db: any Connection) throws -> [ListedPractitioner] {
        try db.all("SELECT key, licence, name, agency, facts, source, as_of FROM practitioner \(rest)") { row in
            ListedPractitioner(
                key: try row[0],
                practitioner: Practitioner(
                    licence: try row[1], name: try row[2], agency: try row[3],
                    facts: try CanonicalJSON.decode(PractitionerFacts.self, from: try row[4])), source: try row[5], asOf: try row[6])
        }
    }
}
