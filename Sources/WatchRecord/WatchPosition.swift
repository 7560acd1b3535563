public import Law
public import Store
public import Watch

/// How far the log of changes was held against the watches.
public enum WatchPosition {
    private static let name = "changes"

    /// The number of the last change that was looked at; nil before the first pass.
    public static func current(in db: any Connection) throws -> Int64? {
        try db.first("SELECT change FROM watch_position WHERE name = \(name)") { try $0[0] }
    }

    /// Begins at a change, where nobody has begun yet.
    public static func begin(at change: Int64, in db: any Connection) throws {
        try db.run("INSERT INTO watch_position (name, change) VALUES (\(name), \(change)) ON CONFLICT (name) DO NOTHING")
    }

    /// Files what a pass found and moves on, in one transaction.
    /// - Returns: how many alerts are new; nil where another process has made the same pass meanwhile, and nothing was filed.
    public static func advance(
        from: Int64, to: Int64, _ alerts: [Alert], seen: [Int64: RightSnapshot], at now: Instant, in db: any Connection
    ) throws -> Int? {
        guard try db.run("UPDATE watch_position SET change = \(to) WHERE name = \(name) AND change = \(from)") == 1 else { return nil }
        for (watch, snapshot) in seen.sorted(by: { $0.key < $1.key }) { try Watches.remember(snapshot, for: watch, in: db) }
        return try Alerts.file(alerts, at: now, in: db)
    }
}
