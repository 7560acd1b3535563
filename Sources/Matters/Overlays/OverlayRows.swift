import Law
import Procedure
import Store

/// The rows of what lies over a matter, such as 挂牌督办: lists of them are read from here.
struct OverlayRows: Sendable {
    private struct Row: Sendable {
        let code: String
        let state: String
        let isOver: Bool
        let since: LocalDate
        let due: LocalDate?
    }
    private let rows: [Row]

    /// Nil where nothing ever lay over it.
    init?(_ matter: Matter, today: LocalDate, calendar: WorkCalendar) {
        let begun = matter.procedure.overlays.filter { overlay in
            matter.entries.contains { overlay.events.keys.contains($0.kind) }
        }
        guard !begun.isEmpty else { return nil }
        let standing = matter.procedure.standing(of: matter.entries, on: today, in: calendar)
        rows = begun.compactMap { overlay in
            guard let over = standing.overlays.first(where: { $0.code == overlay.code })?.standing, let state = over.state,
                let since = matter.entries.first(where: { overlay.events.keys.contains($0.kind) })?.day
            else { return nil }
            return Row(code: overlay.code, state: state, isOver: over.isFinal, since: since, due: over.due)
        }
    }

    /// Writes them in the place of those that were there.
    func write(of matter: Int64, in db: any Connection) throws {
        try db.run("DELETE FROM matter_overlay WHERE matter = \(matter)")
        for row in rows {
            try db.run(
                """
                INSERT INTO matter_overlay (matter, code, state, ended, since, due)
                VALUES (\(matter), \(row.code), \(row.state), \(row.isOver ? 1 : 0), \(row.since), \(row.due))
                """)
        }
    }

    static let statements: [SQL] = [
        """
        CREATE TABLE matter_overlay (
            matter BIGINT NOT NULL, code TEXT NOT NULL, state TEXT NOT NULL, ended BIGINT NOT NULL, since TEXT NOT NULL, due TEXT,
            PRIMARY KEY (matter, code))
        """,
        "CREATE INDEX matter_overlay_code ON matter_overlay (code, ended, due, matter)",
    ]
}

extension Matters {
    /// One page of the matters over which something lies, the nearest day first, with the exact total.
    /// - Parameters:
    ///   - code: of the overlay.
    ///   - isOver: whether it has ended.
    ///   - areas: codes of the matters' areas; nil for all.
    public func overlaid(
        with code: String, isOver: Bool, areas: [String]?, offset: Int, limit: Int
    ) async throws -> (total: Int, matters: [Matter]) {
        guard areas?.isEmpty != true else { return (0, []) }
        var condition: SQL = "o.code = \(code) AND o.ended = \(isOver ? 1 : 0)"
        if let areas { condition = "\(condition) AND m.area IN (\(SQL.list(areas)))" }
        return try await database.read { [self, condition] db in
            let those: SQL = "FROM matter_overlay o JOIN matter m ON m.id = o.matter WHERE \(condition)"
            let total: Int = try db.first("SELECT count(*) \(those)") { try $0[0] } ?? 0
            let keys: [String] = try db.all(
                "SELECT m.key \(those) ORDER BY o.due ASC NULLS LAST, o.since DESC, m.id DESC LIMIT \(limit) OFFSET \(offset)"
            ) { try $0[0] }
            return (total, try keys.map { try load($0, in: db) })
        }
    }
}
