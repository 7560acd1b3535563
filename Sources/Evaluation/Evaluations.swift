public import Indicator
public import Law
import Matters
import Plan
public import Store

/// Targets and snapshots of indicators. Each act is an entry of the ledger, and the rows follow in the same transaction.
public struct Evaluations: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    // MARK: Targets

    /// Sets what is to be reached, in the place of what was set for the same year and area before.
    /// - Throws: `IndicatorFaults` where the same stands already.
    public func set(_ target: Target, by actor: String) async throws {
        let now = clock.now()
        try await database.write { db in
            let standing = try Self.target(target.indicator, target.year, target.area, in: db)
            guard standing != target else { throw IndicatorFaults("\(target.year)年已经有同样的目标，没有改动。") }
            try Self.file(
                .set(target), TargetEntry.Set.kind, TargetEntry.Set(target: target), of: target.indicator, by: actor, at: now, in: db)
        }
    }

    /// Takes a target back; what was set stays in the ledger.
    public func withdraw(_ indicator: String, year: Int, area: String?, by actor: String, because reason: String) async throws {
        let now = clock.now()
        guard !reason.isEmpty else { throw IndicatorFaults("请写明撤回目标的理由，它会记入台账。", at: "reason") }
        try await database.write { db in
            guard try Self.target(indicator, year, area, in: db) != nil else {
                throw IndicatorFaults("\(year)年没有这个目标，或者已经撤回。")
            }
            let fact = TargetEntry.Withdrawn(year: year, area: area, reason: reason)
            try Self.file(.withdrawn(fact), TargetEntry.Withdrawn.kind, fact, of: indicator, by: actor, at: now, in: db)
        }
    }

    /// What is to be reached, the latest year first, the whole region before its areas.
    public func targets(of indicator: String) async throws -> [Target] {
        try await database.read { db in try Self.targets("WHERE indicator = \(indicator) ORDER BY year DESC, area", in: db) }
    }

    /// The targets of a year for an area, or for the whole region, by indicator.
    public func targets(in year: Int, at area: String?) async throws -> [String: Target] {
        try await database.read { db in
            Dictionary(try Self.targets("WHERE year = \(year) AND area = \(area ?? "")", in: db).map { ($0.indicator, $0) }) { first, _ in
                first
            }
        }
    }

    /// What was set and taken back, the newest first.
    public func history(of indicator: String) async throws -> [TargetAct] {
        try await database.read { db in
            guard let head = try Ledger.head(of: TargetEntry.stream, key: indicator, in: db) else { return [] }
            return try Ledger.entries(of: head.id, in: db).reversed().compactMap(TargetAct.init)
        }
    }

    // MARK: Snapshots

    /// Freezes figures, all of them or none.
    /// - Returns: the snapshots' addresses.
    public func freeze(_ all: [Frozen], by actor: String) async throws -> [String] {
        let now = clock.now()
        guard all.allSatisfy({ !$0.reason.isEmpty }) else { throw IndicatorFaults("请写明快照用于什么，它会记入台账并公开。", at: "reason") }
        return try await database.write { db in
            try all.map { frozen in
                let key = MatterKey.random()
                let head = try Ledger.append(
                    kind: SnapshotEntry.kind, version: 1, day: now.day, recordedAt: now, actor: actor,
                    body: try CanonicalJSON.encode(frozen), to: Ledger.open(SnapshotEntry.stream, key: key, in: db), in: db)
                try EvaluationRows.take(.frozen(frozen), stream: head.id, key: key, in: db)
                return key
            }
        }
    }

    public func snapshot(_ key: String) async throws -> Snapshot? {
        try await database.read { db in try Self.snapshots("WHERE s.key = \(key)", in: db).first }
    }

    /// The newest first, two hundred at most.
    public func snapshots(of indicator: String) async throws -> [Snapshot] {
        try await database.read { db in
            try Self.snapshots("WHERE s.indicator = \(indicator) ORDER BY s.id DESC LIMIT 200", in: db)
        }
    }

    /// Those of a span, whatever the indicator; the newest first, two hundred at most.
    public func snapshots(in span: CycleSpan) async throws -> [Snapshot] {
        try await database.read { db in
            try Self.snapshots("WHERE s.span = \(span.description) ORDER BY s.id DESC LIMIT 200", in: db)
        }
    }

    public func snapshotCount() async throws -> Int {
        try await database.read { db in try db.first("SELECT count(*) FROM indicator_snapshot") { try $0[0] } ?? 0 }
    }

    // MARK: In one transaction

    private static func target(_ indicator: String, _ year: Int, _ area: String?, in db: any Connection) throws -> Target? {
        try targets("WHERE indicator = \(indicator) AND year = \(year) AND area = \(area ?? "")", in: db).first
    }

    private static func targets(_ rest: SQL, in db: any Connection) throws -> [Target] {
        try db.all("SELECT indicator, year, area, comparison, tenths, set_by, instrument FROM indicator_target \(rest)") { row in
            let (area, comparison): (String, String) = (try row[2], try row[3])
            guard let comparison = Quantity.Comparison(rawValue: comparison) else { throw StoreError.unreadable(column: 3) }
            return Target(
                try row[0], year: try row[1], area: area.isEmpty ? nil : area, comparison, tenths: try row[4], setBy: try row[5],
                instrument: try row[6])
        }
    }

    private static func snapshots(_ rest: SQL, in db: any Connection) throws -> [Snapshot] {
        try db.all(
            """
            SELECT s.key, s.body, e.hash, e.recorded_at, e.actor FROM indicator_snapshot s JOIN entry e ON e.stream = s.id AND e.seq = 1 \(rest)
            """
        ) { row in
            Snapshot(
                key: try row[0], frozen: try CanonicalJSON.decode(Frozen.self, from: try row[1]), hash: try row[2], recordedAt: try row[3],
                actor: try row[4])
        }
    }

    private static func file(
        _ fact: EvaluationFact, _ kind: String, _ body: some Encodable, of indicator: String, by actor: String, at now: Instant,
        in db: any Connection
    ) throws {
        let head =
            try Ledger.head(of: TargetEntry.stream, key: indicator, in: db) ?? Ledger.open(TargetEntry.stream, key: indicator, in: db)
        let next = try Ledger.append(
            kind: kind, version: 1, day: now.day, recordedAt: now, actor: actor, body: try CanonicalJSON.encode(body), to: head, in: db)
        try EvaluationRows.take(fact, stream: next.id, key: indicator, in: db)
    }
}
