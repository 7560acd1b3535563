public import Law
public import Store
public import Watch

/// What watches have told. Each account sees and changes its own only.
public struct Alerts: Sendable {
    let database: any Database
    let clock: any Clock

    public init(_ database: any Database, clock: any Clock) { (self.database, self.clock) = (database, clock) }

    /// How long an alert can be put off, in days.
    public static let snoozeRange = 1...180

    // MARK: Filing

    /// Files alerts; what was told already is passed over.
    /// - Returns: how many are new.
    @discardableResult
    public static func file(_ alerts: [Alert], at now: Instant, in db: any Connection) throws -> Int {
        guard !alerts.isEmpty else { return 0 }
        var added = 0
        var ids = try Ids.reserve("watch_alert", Int64(alerts.count), in: db).makeIterator()
        for alert in alerts {
            guard let id = ids.next() else { break }
            if try isKnown(alert, in: db) { continue }
            added += try db.run(
                """
                INSERT INTO watch_alert (id, watch, account, cause, news, target, title, reasons, weight, by_day, state, created_at)
                VALUES (\(id), \(alert.watch), \(alert.account), \(alert.cause), \(alert.news.rawValue), \(alert.target.text), \(alert.title),
                    \(alert.reasons.joined(separator: "\n")), \(alert.weight.rawValue), \(alert.by), 'open', \(now))
                ON CONFLICT (watch, cause) DO NOTHING
                """)
        }
        return added
    }

    /// Whether the same last day for the same thing was told under another cause: a mark may come in published already.
    private static func isKnown(_ alert: Alert, in db: any Connection) throws -> Bool {
        guard alert.news == .entered, let by = alert.by else { return false }
        return try db.first(
            "SELECT 1 FROM watch_alert WHERE watch = \(alert.watch) AND target = \(alert.target.text) AND news = 'entered' AND by_day = \(by)"
        ) { try $0[0] as Int } != nil
    }

    // MARK: Reading

    /// The gravest first among those that are open, else the newest first.
    public func page(of account: Int64, _ choice: AlertChoice, offset: Int, limit: Int) async throws -> (lines: [AlertLine], total: Int) {
        let today = clock.today()
        return try await database.read { db in
            let which = Self.condition(choice, account, today)
            let order: SQL = choice.state == .open ? "a.weight DESC, a.id DESC" : "a.id DESC"
            let lines = try db.all(
                """
                SELECT a.id, a.watch, w.name, a.news, a.target, a.title, a.reasons, a.weight, a.by_day, a.state, a.until, a.created_at, w.ended_at
                FROM watch_alert a JOIN watch w ON w.id = a.watch WHERE \(which) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)
                """
            ) { try Self.line($0, today) }
            return (lines, try db.first("SELECT count(*) FROM watch_alert a WHERE \(which)") { try $0[0] } ?? 0)
        }
    }

    /// How many stand in each state.
    public func counts(of account: Int64) async throws -> [AlertLine.State: Int] {
        let today = clock.today()
        return try await database.read { db in
            var counts: [AlertLine.State: Int] = [:]
            for state in AlertLine.State.allCases {
                counts[state] = try db.first(
                    "SELECT count(*) FROM watch_alert a WHERE \(Self.condition(AlertChoice(state: state), account, today))"
                ) { try $0[0] }
            }
            return counts
        }
    }

    private static func condition(_ choice: AlertChoice, _ account: Int64, _ today: LocalDate) -> SQL {
        var sql: SQL = "a.account = \(account)"
        switch choice.state {
        case .open: sql = "\(sql) AND a.state = 'open' AND (a.until IS NULL OR a.until <= \(today))"
        case .snoozed: sql = "\(sql) AND a.state = 'open' AND a.until > \(today)"
        case .done: sql = "\(sql) AND a.state = 'done'"
        case nil: break
        }
        if let watch = choice.watch { sql = "\(sql) AND a.watch = \(watch)" }
        if let news = choice.news { sql = "\(sql) AND a.news = \(news.rawValue)" }
        return sql
    }

    private static func line(_ row: Row, _ today: LocalDate) throws -> AlertLine {
        guard let news = WatchNews(rawValue: try row[3]), let target = Alert.Target(text: try row[4]),
            let weight = Alert.Weight(rawValue: try row[7])
        else { throw StoreError.unreadable(column: 3) }
        let until: LocalDate? = try row[10]
        let state: AlertLine.State = try (row[9] as String) == "done" ? .done : until.map { $0 > today } == true ? .snoozed : .open
        return AlertLine(
            id: try row[0], watch: try row[1], name: try row[2], news: news, target: target, title: try row[5],
            reasons: (try row[6] as String).split(separator: "\n").map(String.init), weight: weight, by: try row[8], state: state,
            until: state == .done ? nil : until, created: try row[11], isWatched: row.isNull(12))
    }

    /// Deadlines that were told and have not passed, the nearest first.
    public func deadlines(of account: Int64, limit: Int) async throws -> [AlertLine] {
        let today = clock.today()
        return try await database.read { db in
            try db.all(
                """
                SELECT a.id, a.watch, w.name, a.news, a.target, a.title, a.reasons, a.weight, a.by_day, a.state, a.until, a.created_at, w.ended_at
                FROM watch_alert a JOIN watch w ON w.id = a.watch
                WHERE a.account = \(account) AND a.by_day >= \(today) AND a.state = 'open' AND w.ended_at IS NULL
                ORDER BY a.by_day, a.id LIMIT \(limit)
                """
            ) { try Self.line($0, today) }
        }
    }

    // MARK: Dealing with them

    /// Done with one of them; false where the account has none such.
    public func finish(_ id: Int64, of account: Int64) async throws -> Bool {
        try await database.write { db in
            try db.run("UPDATE watch_alert SET state = 'done' WHERE id = \(id) AND account = \(account)") == 1
        }
    }

    /// Done with some of them at once; those of others are passed over.
    public func finish(_ ids: [Int64], of account: Int64) async throws {
        try await database.write { db in
            try db.run("UPDATE watch_alert SET state = 'done' WHERE account = \(account) AND id IN (\(SQL.list(ids)))")
        }
    }

    /// Puts one off: it comes back on the day, and is told of once more. One that was done with opens again.
    public func snooze(_ id: Int64, until day: LocalDate, of account: Int64) async throws -> Bool {
        try await database.write { db in
            try db.run(
                "UPDATE watch_alert SET state = 'open', until = \(day), told = NULL WHERE id = \(id) AND account = \(account)") == 1
        }
    }

    // MARK: Telling

    /// What an account was not told of yet.
    public struct Untold: Sendable, Hashable {
        public let account: Int64
        public let count: Int
        public let urgent: Int
        /// The gravest, for a mail that may say them.
        public let first: [String]
    }

    /// What is to be told today, an account each; from now on it is told, if the transaction stands. What is put off or paused waits.
    public static func takeUntold(on today: LocalDate, listing most: Int, in db: any Connection) throws -> [Untold] {
        let due: SQL = """
            a.state = 'open' AND a.told IS NULL AND (a.until IS NULL OR a.until <= \(today)) AND (w.paused_until IS NULL OR w.paused_until < \(today))
                AND w.ended_at IS NULL
            """
        let sums: [(account: Int64, count: Int, urgent: Int)] = try db.all(
            """
            SELECT a.account, count(*), sum(CASE WHEN a.weight = \(Alert.Weight.urgent.rawValue) THEN 1 ELSE 0 END)
            FROM watch_alert a JOIN watch w ON w.id = a.watch WHERE \(due) GROUP BY a.account ORDER BY a.account
            """
        ) { (account: try $0[0], count: try $0[1], urgent: try $0[2]) }
        return try sums.map { sum in
            let first: [String] = try db.all(
                """
                SELECT a.title FROM watch_alert a JOIN watch w ON w.id = a.watch WHERE a.account = \(sum.account) AND \(due)
                ORDER BY a.weight DESC, a.id LIMIT \(most)
                """
            ) { try $0[0] }
            try db.run(
                """
                UPDATE watch_alert SET told = \(today) WHERE id IN (
                    SELECT a.id FROM watch_alert a JOIN watch w ON w.id = a.watch WHERE a.account = \(sum.account) AND \(due))
                """)
            return Untold(account: sum.account, count: sum.count, urgent: sum.urgent, first: first)
        }
    }
}
