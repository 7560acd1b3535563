import Access
import Crypto
public import Law
import Matters
public import People
import Register
public import Store

/// Draws people from the bank so that anybody can check it: first the list and a commitment to a secret seed are filed, then the seed is told and
/// the order follows. Who declines is followed by the next; nothing is taken off the record.
public struct Draws: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Locks the list and files the commitment.
    /// - Returns: the draw's key.
    /// - Throws: `PersonFaults` where too few are left, with the numbers.
    public func commit(_ request: DrawRequest, authority: String, by actor: String) async throws -> String {
        let now = clock.now()
        guard !request.purpose.isEmpty else { throw PersonFaults("请写明抽取用于什么。", at: "purpose") }
        guard DrawTerms.counts.contains(request.terms.count) else {
            throw PersonFaults("一次抽 \(DrawTerms.counts.lowerBound) 至 \(DrawTerms.counts.upperBound) 名。", at: "count")
        }
        return try await database.write { db in
            let weighed = try Self.weigh(request, on: now.day, in: db)
            let candidates = weighed.filter(\.exclusions.isEmpty).map(\.person.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            guard candidates.count >= request.terms.count else {
                throw PersonFaults(
                    "符合条件的 \(weighed.count) 人，除去应当回避和记载无效的，只剩 \(candidates.count) 人，不足 \(request.terms.count) 名。请放宽条件，或者少抽几名。", at: "count")
            }
            let key = MatterKey.random()
            let seed = Self.seed()
            let excluded = weighed.filter { !$0.exclusions.isEmpty }.map {
                DrawEntry.Committed.Excluded(person: $0.person.key, grounds: $0.exclusions)
            }
            let fact = DrawEntry.Committed(
                authority: authority, purpose: request.purpose, matter: request.matter, after: request.after, terms: request.terms,
                candidates: candidates, excluded: excluded,
                commitment: DrawOrder.commitment(draw: key, seed: seed, count: request.terms.count, candidates: candidates))
            try db.run("INSERT INTO draw_seed (draw, seed) VALUES (\(key), \(seed))")
            try Self.file(.committed(fact), DrawEntry.Committed.kind, fact, of: key, by: actor, at: now, in: db)
            return key
        }
    }

    /// Tells the seed, and with it who is drawn.
    public func reveal(_ key: String, authority: String, by actor: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let draw = try Self.standing(key, of: authority, in: db)
            guard draw.state == .committed else { throw PersonFaults("这次抽取\(draw.state.title)，不能再抽。") }
            guard let seed: String = try db.first("SELECT seed FROM draw_seed WHERE draw = \(key)", { try $0[0] }) else {
                throw PersonFaults("这次抽取的种子不在本机，无法揭示。请作废后重新抽取。")
            }
            guard DrawOrder.commitment(draw: key, seed: seed, count: draw.terms.count, candidates: draw.candidates) == draw.commitment
            else {
                throw PersonFaults("种子或者候选人名单与承诺不符，不能抽取。请作废，并查明谁改动了数据。")
            }
            let fact = DrawEntry.Revealed(seed: seed, order: DrawOrder.order(seed: seed, candidates: draw.candidates))
            try Self.file(.revealed(fact), DrawEntry.Revealed.kind, fact, of: key, by: actor, at: now, in: db)
            try db.run("DELETE FROM draw_seed WHERE draw = \(key)")
        }
    }

    /// Files that somebody who was drawn declines or must stand back; the next in the order follows.
    public func decline(_ person: String, in key: String, authority: String, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw PersonFaults("请写明谢绝或者回避的理由，它会记入台账。", at: "reason") }
        try await database.write { db in
            let draw = try Self.standing(key, of: authority, in: db)
            guard draw.state == .drawn else { throw PersonFaults("这次抽取\(draw.state.title)，还没有抽中的人。") }
            guard draw.seated.contains(person) else { throw PersonFaults("\(person) 不在现在抽中的人里。", at: "person") }
            let fact = DrawEntry.Declined(person: person, reason: reason)
            try Self.file(.declined(fact), DrawEntry.Declined.kind, fact, of: key, by: actor, at: now, in: db)
        }
    }

    /// Puts an end to a draw; it stays on record with the reason.
    public func void(_ key: String, authority: String, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw PersonFaults("请写明作废的理由，它会记入台账并公开。", at: "reason") }
        try await database.write { db in
            let draw = try Self.standing(key, of: authority, in: db)
            guard draw.state != .void else { throw PersonFaults("这次抽取已经作废。") }
            let fact = DrawEntry.Voided(reason: reason)
            try Self.file(.voided(fact), DrawEntry.Voided.kind, fact, of: key, by: actor, at: now, in: db)
            try db.run("DELETE FROM draw_seed WHERE draw = \(key)")
        }
    }

    /// Everybody who fits, each with the reasons against.
    public func weigh(_ request: DrawRequest) async throws -> [Weighed] {
        let day = clock.today()
        return try await database.read { db in try Self.weigh(request, on: day, in: db) }
    }

    // MARK: In one transaction

    private static func weigh(_ request: DrawRequest, on day: LocalDate, in db: any Connection) throws -> [Weighed] {
        let recusal = Recusal(try Dispute.facts(of: request, on: day, in: db), on: day)
        return try TalentBank.people("WHERE state <> \(Person.State.removed.rawValue) ORDER BY key", in: db)
            .filter { request.terms.fits($0.facts) }.map { Weighed($0, recusal.exclusions(of: $0)) }
    }

    private static func standing(_ key: String, of authority: String, in db: any Connection) throws -> Draw {
        guard let draw = try draws("WHERE key = \(key)", in: db).first else { throw PersonFaults("没有这次抽取。") }
        guard draw.authority == authority else { throw PersonFaults("这次抽取由另一个主管机关办理。") }
        return draw
    }

    private static func file(
        _ fact: DrawEntry.Fact, _ kind: String, _ body: some Encodable, of key: String, by actor: String, at now: Instant,
        in db: any Connection
    ) throws {
        let head = try Ledger.head(of: DrawEntry.stream, key: key, in: db) ?? Ledger.open(DrawEntry.stream, key: key, in: db)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
        try BankRows.take(fact, BankRows.Place(stream: next.id, key: key, seq: next.seq, day: now.day), in: db)
    }

    /// 256 bits that nobody has seen.
    private static func seed() -> String { SymmetricKey(size: .bits256).withUnsafeBytes { Array($0).hex } }
}
