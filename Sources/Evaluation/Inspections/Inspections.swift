import Crypto
public import Indicator
public import Law
import Matters
import People
public import Procedure
public import Store

/// Random inspections of files 案卷抽查: the list and a commitment to a secret seed are filed first, then the seed is told and the order follows by the
/// arithmetic of `DrawOrder`. What is found of each file that was drawn is filed too.
public struct Inspections: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Locks the list of files that ended and files the commitment.
    /// - Returns: the inspection's key.
    public func commit(_ terms: InspectionTerms, purpose: String, authority: String, by actor: String) async throws -> String {
        let now = clock.now()
        return try await database.write { db in
            let candidates = try Matters.ended(
                of: terms.procedures, from: terms.first, to: terms.last, areas: terms.areas, in: db)
            guard candidates.count >= terms.count else {
                throw IndicatorFaults("范围里办结的只有 \(candidates.count) 件，不足 \(terms.count) 件。请放宽范围，或者少抽几件。", at: "count")
            }
            let key = MatterKey.random()
            let seed = SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
                bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            }
            let commitment = DrawOrder.commitment(draw: key, seed: seed, count: terms.count, candidates: candidates)
            let fact = InspectionFact.Committed(
                authority: authority, purpose: purpose, terms: terms, candidates: candidates, commitment: commitment)
            try db.run("INSERT INTO inspection_seed (inspection, seed) VALUES (\(key), \(seed))")
            try Self.file(.committed(fact, day: now.day), InspectionFact.Committed.kind, fact, of: key, by: actor, at: now, in: db)
            return key
        }
    }

    /// Tells the seed, and with it which files are drawn.
    public func reveal(_ key: String, authority: String, by actor: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let inspection = try Self.standing(key, of: authority, .committed, in: db)
            guard let seed: String = try db.first("SELECT seed FROM inspection_seed WHERE inspection = \(key)", { try $0[0] }) else {
                throw IndicatorFaults("这次抽查的种子不在本机，无法揭示。请作废后重新抽取。")
            }
            let candidates = inspection.files.map(\.matter)
            let again = DrawOrder.commitment(draw: key, seed: seed, count: inspection.terms.count, candidates: candidates)
            guard again == inspection.commitment else {
                throw IndicatorFaults("种子或者名单与承诺不符，不能抽取。请作废，并查明谁改动了数据。")
            }
            let fact = InspectionFact.Revealed(seed: seed, order: DrawOrder.order(seed: seed, candidates: candidates))
            try Self.file(.revealed(fact), InspectionFact.Revealed.kind, fact, of: key, by: actor, at: now, in: db)
            try db.run("DELETE FROM inspection_seed WHERE inspection = \(key)")
        }
    }

    /// Files what was found of a file that was drawn; a later finding takes the place of an earlier one.
    public func score(
        _ matter: String, in key: String, _ findings: [String: CheckFinding], _ checklist: [CheckPointOutline], note: String,
        authority: String, by actor: String
    ) async throws {
        let now = clock.now()
        try await database.write { db in
            let inspection = try Self.standing(key, of: authority, .drawn, in: db)
            guard inspection.drawn.contains(where: { $0.matter == matter }) else { throw IndicatorFaults("这个办件没有被抽中，不能评查。") }
            let fact = InspectionFact.Scored(
                matter: matter, findings: findings, score: FileScore(findings, checklist), note: note)
            try Self.file(.scored(fact), InspectionFact.Scored.kind, fact, of: key, by: actor, at: now, in: db)
        }
    }

    /// Publishes the results once every file that was drawn has its points.
    public func close(_ key: String, authority: String, by actor: String, saying words: String) async throws {
        let now = clock.now()
        guard !words.isEmpty else { throw IndicatorFaults("请写明抽查的结论，它会公开。", at: "words") }
        try await database.write { db in
            let inspection = try Self.standing(key, of: authority, .drawn, in: db)
            let left = inspection.drawn.count { $0.score == nil }
            guard left == 0 else { throw IndicatorFaults("还有 \(left) 件没有评查，不能公布结果。") }
            let fact = InspectionFact.Ended(words: words)
            try Self.file(.ended(.closed, words: words), InspectionFact.Ended.closed, fact, of: key, by: actor, at: now, in: db)
        }
    }

    /// Puts an end to an inspection; it stays on record with the reason.
    public func void(_ key: String, authority: String, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw IndicatorFaults("请写明作废的理由，它会记入台账并公开。", at: "words") }
        try await database.write { db in
            _ = try Self.standing(key, of: authority, .committed, .drawn, in: db)
            let fact = InspectionFact.Ended(words: reason)
            try Self.file(.ended(.void, words: reason), InspectionFact.Ended.voided, fact, of: key, by: actor, at: now, in: db)
            try db.run("DELETE FROM inspection_seed WHERE inspection = \(key)")
        }
    }

    // MARK: Reading

    public func inspection(_ key: String) async throws -> Inspection? {
        try await database.read { db in try Self.inspections("WHERE key = \(key)", in: db).first }
    }

    /// The latest first, with the exact total; without their files, which may be thousands.
    public func inspections(offset: Int, limit: Int) async throws -> (total: Int, inspections: [Inspection]) {
        try await database.read { db in
            let total: Int = try db.first("SELECT count(*) FROM inspection") { try $0[0] } ?? 0
            return (total, try Self.inspections("ORDER BY id DESC LIMIT \(limit) OFFSET \(offset)", withFiles: false, in: db))
        }
    }

    private static func inspections(_ rest: SQL, withFiles: Bool = true, in db: any Connection) throws -> [Inspection] {
        let found: [(id: Int64, inspection: Inspection)] = try db.all(
            "SELECT id, key, authority, purpose, terms, day, commitment, state, seed, words FROM inspection \(rest)"
        ) { row in
            let (terms, state): (String, String) = (try row[4], try row[7])
            guard let state = Inspection.State(rawValue: state) else { throw StoreError.unreadable(column: 7) }
            let inspection = Inspection(
                key: try row[1], authority: try row[2], purpose: try row[3],
                terms: try CanonicalJSON.decode(InspectionTerms.self, from: Array(terms.utf8)), day: try row[5],
                commitment: try row[6], state: state, seed: try row[8], words: try row[9], files: [])
            return (try row[0], inspection)
        }
        guard withFiles else { return found.map(\.inspection) }
        return try found.map { id, inspection in
            var inspection = inspection
            inspection.files = try db.all(
                """
                SELECT f.matter, m.authority, f.place, f.points, f.whole, f.findings, f.note FROM inspection_file f JOIN matter m ON m.key = f.matter
                WHERE f.inspection = \(id) ORDER BY f.place ASC NULLS LAST, f.matter
                """
            ) { row in
                let (points, whole, findings): (Int?, Int?, String?) = (try row[3], try row[4], try row[5])
                let score: FileScore? = if let points, let whole { FileScore(points: points, of: whole) } else { nil }
                return Inspection.File(
                    matter: try row[0], authority: try row[1], place: try row[2], score: score,
                    findings: try findings.map { try CanonicalJSON.decode([String: CheckFinding].self, from: Array($0.utf8)) } ?? [:],
                    note: try row[6])
            }
            return inspection
        }
    }

    // MARK: In one transaction

    private static func standing(
        _ key: String, of authority: String, _ states: Inspection.State..., in db: any Connection
    ) throws -> Inspection {
        guard let inspection = try inspections("WHERE key = \(key)", in: db).first else { throw IndicatorFaults("没有这次抽查。") }
        guard inspection.authority == authority else { throw IndicatorFaults("这次抽查由另一个机关办理。") }
        guard states.contains(inspection.state) else { throw IndicatorFaults("这次抽查\(inspection.state.title)，不能这样办理。") }
        return inspection
    }

    private static func file(
        _ fact: InspectionFact, _ kind: String, _ body: some Encodable, of key: String, by actor: String, at now: Instant,
        in db: any Connection
    ) throws {
        let head =
            try Ledger.head(of: InspectionFact.stream, key: key, in: db) ?? Ledger.open(InspectionFact.stream, key: key, in: db)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
        try fact.write(stream: next.id, key: key, in: db)
    }
}
