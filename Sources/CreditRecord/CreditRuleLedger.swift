public import Credit
import Foundation
public import Law
public import Store

/// Rules for credit that were entered on the platform. Whoever entered them does not confirm them.
public struct CreditRuleLedger: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// Every set of rules that was entered, the earliest first.
    public func statements() async throws -> [CreditRuleStatement] { try await database.read { db in try Self.statements(in: db) } }

    /// Enters a set of rules; rules that were held against their instrument are confirmed by a second person.
    public func enter(_ rules: CreditRules, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard rules.standing != .confirmed else { throw CreditRefusal("新录入的规则先是待确认的，由另一人核实。") }
        guard !reason.isEmpty else { throw CreditRefusal("请写明数字从哪里来，它会记入台账。", at: "reason") }
        try await database.write { db in
            try Self.append(
                CreditRulesEntry.Entered.kind, CreditRulesEntry.Entered(rules: rules, reason: reason), of: rules.id, by: actor, at: now,
                in: db)
        }
    }

    /// - Throws: `CreditRefusal` where whoever confirms it entered it.
    public func confirm(_ id: String, entry: Int, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw CreditRefusal("请写明核对了哪份文本，它会记入台账。", at: "reason") }
        try await database.write { db in
            let statement = try Self.standing(id, entry, in: db)
            guard statement.rules.standing == .unconfirmed else { throw CreditRefusal("演示的规则不能核实。") }
            guard statement.confirmed == nil else { throw CreditRefusal("这套规则已经核实。") }
            guard statement.actor != actor else { throw CreditRefusal("录入的人不能核实自己录入的规则，请交另一人。") }
            try Self.append(
                CreditRulesEntry.Marked.confirmed, CreditRulesEntry.Marked(entry: entry, reason: reason), of: id, by: actor, at: now, in: db
            )
        }
    }

    public func withdraw(_ id: String, entry: Int, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw CreditRefusal("请写明撤回的理由，它会记入台账。", at: "reason") }
        try await database.write { db in
            _ = try Self.standing(id, entry, in: db)
            try Self.append(
                CreditRulesEntry.Marked.withdrawn, CreditRulesEntry.Marked(entry: entry, reason: reason), of: id, by: actor, at: now, in: db
            )
        }
    }

    // MARK: In one transaction

    private static func standing(_ id: String, _ entry: Int, in db: any Connection) throws -> CreditRuleStatement {
        guard let found = try statements(in: db).first(where: { $0.rules.id == id && $0.seq == entry }) else {
            throw CreditRefusal("没有这套规则。")
        }
        guard found.withdrawn == nil else { throw CreditRefusal("这套规则已经撤回。") }
        return found
    }

    private static func append(
        _ kind: String, _ body: some Encodable, of id: String, by actor: String, at now: Instant, in db: any Connection
    ) throws {
        let head =
            try Ledger.head(of: CreditRulesEntry.stream, key: id, in: db) ?? Ledger.open(CreditRulesEntry.stream, key: id, in: db)
        try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
    }

    /// A handful: they are read from the ledger each time and have no rows.
    public static func statements(in db: any Connection) throws -> [CreditRuleStatement] {
        let streams: [Int64] = try db.all("SELECT id FROM stream WHERE kind = \(CreditRulesEntry.stream) ORDER BY id") { try $0[0] }
        return try streams.flatMap { stream in
            var found: [CreditRuleStatement] = []
            for entry in try Ledger.entries(of: stream, in: db) {
                let day = entry.recordedAt.day
                guard entry.kind != CreditRulesEntry.Entered.kind else {
                    let entered = try CanonicalJSON.decode(CreditRulesEntry.Entered.self, from: entry.body)
                    found.append(CreditRuleStatement(seq: entry.seq, entered.rules, recorded: day, actor: entry.actor))
                    continue
                }
                let marked = try CanonicalJSON.decode(CreditRulesEntry.Marked.self, from: entry.body)
                guard let place = found.firstIndex(where: { $0.seq == marked.entry }) else { continue }
                let mark = CreditRuleStatement.Mark(day: day, actor: entry.actor, reason: marked.reason)
                switch entry.kind {
                case CreditRulesEntry.Marked.confirmed: found[place].confirmed = mark
                case CreditRulesEntry.Marked.withdrawn: found[place].withdrawn = mark
                default: throw StoreError.failed("台账里有不认识的信用规则条目：\(entry.kind)")
                }
            }
            return found
        }
    }
}
