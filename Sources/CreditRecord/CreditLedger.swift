public import Credit
import Foundation
public import Law
import Matters
public import Store

/// Events of credit in the ledger. Each act is an entry of the event's stream, and the rows follow in the same transaction.
public struct CreditLedger: Sendable {
    let database: any Database
    let clock: any Clock
    let follow: Follower

    /// Told of what officers enter, in its transaction. What it throws refuses the entry.
    public typealias Follower = @Sendable (CreditMove, any Connection) throws -> Void

    public init(_ database: any Database, clock: any Clock, follow: @escaping Follower = { _, _ in }) {
        (self.database, self.clock, self.follow) = (database, clock, follow)
    }

    // MARK: What officers do

    /// Enters an event.
    /// - Returns: its key.
    /// - Throws: `CreditRefusal` where the same paper was entered for the same subject and item.
    public func enter(_ facts: CreditFacts, about subject: CreditSubject, authority: String, by actor: String) async throws -> String {
        let now = clock.now()
        return try await database.write { [follow] db in
            let move = try Self.enter(facts, about: subject, authority: authority, by: actor, at: now, in: db)
            try follow(move, db)
            return move.event
        }
    }

    /// Writes anew what an event says; what it said before stays in the ledger.
    public func correct(_ key: String, to facts: CreditFacts, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw CreditRefusal("请写明更正的理由，它会记入台账并公开。", at: "reason") }
        try await database.write { [follow] db in
            let event = try Self.standing(key, in: db)
            guard event.standing(on: .last, known: .last)?.facts != facts else { throw CreditRefusal("没有改动任何内容。") }
            let act = CreditAct.corrected(facts, reason: reason)
            let entry = try Self.take(act, of: key, by: actor, at: now, in: db)
            try follow(CreditMove(event: key, subject: event.subject, act: act, entry: entry), db)
        }
    }

    /// Takes an event back: it counts on no day any more, and stays on record with the reason.
    public func withdraw(_ key: String, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw CreditRefusal("请写明撤销的理由，它会记入台账并公开。", at: "reason") }
        try await database.write { [follow] db in
            let event = try Self.standing(key, in: db)
            let act = CreditAct.withdrawn(reason: reason, matter: nil)
            let entry = try Self.take(act, of: key, by: actor, at: now, in: db)
            try follow(CreditMove(event: key, subject: event.subject, act: act, entry: entry), db)
        }
    }

    // MARK: Reading

    public func event(_ key: String) async throws -> CreditEvent? { try await database.read { db in try Self.event(key, in: db) } }

    public func events(of subject: CreditSubject) async throws -> [CreditEvent] {
        try await database.read { db in try Self.events(of: subject, in: db) }
    }

    /// The events of several subjects, by subject.
    public func events(of subjects: [CreditSubject]) async throws -> [CreditSubject: [CreditEvent]] {
        try await database.read { db in
            var found: [CreditSubject: [CreditEvent]] = [:]
            for subject in subjects { found[subject] = try Self.events(of: subject, in: db) }
            return found
        }
    }

    /// Events of everybody, the latest happening first.
    public func events(_ filter: CreditEventFilter, offset: Int, limit: Int) async throws -> (events: [CreditEvent], total: Int) {
        try await database.read { db in
            let condition = filter.condition
            let total: Int = try db.first("SELECT count(*) FROM credit_event \(condition)") { try $0[0] } ?? 0
            let events = try Self.events("\(condition) ORDER BY day DESC, id DESC LIMIT \(limit) OFFSET \(offset)", in: db)
            return (events, total)
        }
    }

    public func count() async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM credit_event") { try $0[0] } ?? 0 }
    }

    // MARK: In one transaction

    /// Enters an event in the transaction of what brings it about; whoever calls tells those whom it concerns.
    /// - Throws: `CreditRefusal` where the same paper was entered for the same subject and item.
    public static func enter(
        _ facts: CreditFacts, about subject: CreditSubject, authority: String, by actor: String, at now: Instant, in db: any Connection
    ) throws -> CreditMove {
        for event in try events(of: subject, in: db) {
            guard let known = event.standing(on: .last, known: .last), known.withdrawn == nil else { continue }
            if known.facts.item == facts.item, known.facts.document == facts.document {
                throw CreditRefusal("同一份文书的这一项已经登记过：\(event.key)。", at: "document")
            }
        }
        let key = MatterKey.random()
        let entered = CreditEntry.Entered(subject: subject, authority: authority, facts: facts)
        let head = try Ledger.append(
            kind: CreditEntry.Entered.kind, version: 1, day: now.day, recordedAt: now, actor: actor,
            body: try CanonicalJSON.encode(entered), to: try Ledger.open(CreditEntry.stream, key: key, in: db), in: db)
        try CreditRows.take(.entered(entered), .init(stream: head.id, key: key, seq: head.seq, day: now.day), in: db)
        return CreditMove(event: key, subject: subject, act: .entered(facts), entry: head.seq)
    }

    /// Enters what is done about an event, in the transaction of what brings it about.
    /// - Returns: the number of the entry.
    @discardableResult
    public static func take(_ act: CreditAct, of key: String, by actor: String, at now: Instant, in db: any Connection) throws -> Int {
        guard let head = try Ledger.head(of: CreditEntry.stream, key: key, in: db) else { throw CreditRefusal("没有编号为\(key)的信用信息。") }
        let (kind, body) = try CreditEntry.body(of: act)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: body, to: head, in: db)
        try CreditRows.take(.done(act), .init(stream: next.id, key: key, seq: next.seq, day: now.day), in: db)
        return next.seq
    }

    public static func event(_ key: String, in db: any Connection) throws -> CreditEvent? {
        try events("WHERE key = \(key)", in: db).first
    }

    public static func events(of subject: CreditSubject, in db: any Connection) throws -> [CreditEvent] {
        try events("WHERE subject_kind = \(subject.kind.rawValue) AND subject = \(subject.key) ORDER BY id", in: db)
    }

    private static func standing(_ key: String, in db: any Connection) throws -> CreditEvent {
        guard let event = try event(key, in: db) else { throw CreditRefusal("没有编号为\(key.prefix(40))的信用信息。") }
        guard event.standing(on: .last, known: .last)?.withdrawn == nil else { throw CreditRefusal("这一项已经撤销，不能再改。") }
        return event
    }

    private static func events(_ rest: SQL, in db: any Connection) throws -> [CreditEvent] {
        let rows: [(id: Int64, key: String, subject: CreditSubject, authority: String)] = try db.all(
            "SELECT id, key, subject_kind, subject, authority FROM credit_event \(rest)"
        ) { row in
            let kind: String = try row[2]
            guard let kind = CreditSubject.Kind(rawValue: kind) else { throw StoreError.unreadable(column: 2) }
            return (try row[0], try row[1], CreditSubject(kind, try row[3]), try row[4])
        }
        return try rows.map { row in
            let entries = try Ledger.entries(of: row.id, in: db).map { entry in
                CreditEvent.Entry(
                    try CreditEntry.act(kind: entry.kind, body: entry.body), recorded: entry.recordedAt.day, actor: entry.actor)
            }
            return CreditEvent(key: row.key, subject: row.subject, authority: row.authority, entries: entries)
        }
    }
}

/// What an officer entered about an event.
public struct CreditMove: Sendable {
    /// The event's key.
    public let event: String
    public let subject: CreditSubject
    public let act: CreditAct
    /// The number of the entry in the event's stream.
    public let entry: Int

    public init(event: String, subject: CreditSubject, act: CreditAct, entry: Int) {
        (self.event, self.subject, self.act, self.entry) = (event, subject, act, entry)
    }
}

extension CreditEventFilter {
    var condition: SQL {
        var out: SQL = "WHERE 1 = 1"
        if let subject { out = "\(out) AND subject_kind = \(subject.kind.rawValue) AND subject = \(subject.key)" }
        if let item { out = "\(out) AND item = \(item)" }
        switch state {
        case .standing: out = "\(out) AND state = \(CreditRows.standing)"
        case .repaired: out = "\(out) AND state = \(CreditRows.repaired)"
        case .withdrawn: out = "\(out) AND state = \(CreditRows.withdrawn)"
        case .contested: out = "\(out) AND objection IS NOT NULL"
        case .repairing: out = "\(out) AND repair IS NOT NULL"
        case nil: break
        }
        return out
    }
}
