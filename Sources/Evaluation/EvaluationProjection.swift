import Indicator
import Law
import Plan
public import Store

/// The rows of targets and snapshots.
public enum EvaluationTables {
    public static let migrations = [
        Migration("evaluation", 1, "指标的目标和快照", statements), Migration("evaluation", 2, "案卷抽查", InspectionFact.statements),
    ]

    // The area is empty where a target is for the whole region, the span where figures are those of a day. A snapshot's body is JSON that is read whole.
    private static let statements: [SQL] = [
        """
        CREATE TABLE indicator_target (
            indicator TEXT NOT NULL, year BIGINT NOT NULL, area TEXT NOT NULL, comparison TEXT NOT NULL, tenths BIGINT NOT NULL,
            set_by TEXT NOT NULL, instrument TEXT NOT NULL, PRIMARY KEY (indicator, year, area))
        """,
        "CREATE TABLE indicator_snapshot (id BIGINT PRIMARY KEY, key TEXT NOT NULL, indicator TEXT NOT NULL, span TEXT NOT NULL, body TEXT NOT NULL)",
        "CREATE UNIQUE INDEX indicator_snapshot_key ON indicator_snapshot (key)",
        "CREATE INDEX indicator_snapshot_indicator ON indicator_snapshot (indicator, id)",
        "CREATE INDEX indicator_snapshot_span ON indicator_snapshot (span, id)",
    ]
}

extension Projection {
    public static let evaluation = Projection(
        "evaluation", version: 2, tables: ["indicator_target", "indicator_snapshot", "inspection", "inspection_file"],
        reading: .entries(ofStreams: [TargetEntry.stream, SnapshotEntry.stream, InspectionFact.stream]),
        decode: { lines, _, _ in
            try lines.map { line -> (any Sendable)? in
                if let fact = try InspectionFact.read(kind: line.kind, body: line.body, day: line.day) { return fact }
                return try EvaluationFact.read(kind: line.kind, body: line.body)
            }
        }, fold: { _ in EvaluationFold() })
}

private final class EvaluationFold: EntryFold {
    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        if let fact = decoded as? InspectionFact { return try fact.write(stream: line.stream, key: line.streamKey, in: db) }
        guard let fact = decoded as? EvaluationFact else { return }
        try EvaluationRows.take(fact, stream: line.stream, key: line.streamKey, in: db)
    }
}

/// Writes the rows that follow from one entry; a filing and a rebuild go the same way.
enum EvaluationRows {
    /// - Parameter key: the indicator's code, or the snapshot's address.
    static func take(_ fact: EvaluationFact, stream: Int64, key: String, in db: any Connection) throws {
        switch fact {
        case .set(let target):
            try db.run(
                """
                INSERT INTO indicator_target (indicator, year, area, comparison, tenths, set_by, instrument)
                VALUES (\(key), \(target.year), \(target.area ?? ""), \(target.comparison.rawValue), \(target.tenths), \(target.setBy),
                    \(target.instrument))
                ON CONFLICT (indicator, year, area) DO UPDATE SET comparison = excluded.comparison, tenths = excluded.tenths,
                    set_by = excluded.set_by, instrument = excluded.instrument
                """)
        case .withdrawn(let withdrawn):
            try db.run(
                "DELETE FROM indicator_target WHERE indicator = \(key) AND year = \(withdrawn.year) AND area = \(withdrawn.area ?? "")")
        case .frozen(let frozen):
            try db.run(
                """
                INSERT INTO indicator_snapshot (id, key, indicator, span, body)
                VALUES (\(stream), \(key), \(frozen.indicator), \(frozen.span ?? ""), \(utf8: try CanonicalJSON.encode(frozen)))
                """)
        }
    }
}
