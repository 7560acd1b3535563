import Correspondence
import Law
import Register
import Store
import Watch
import WatchRecord

/// Tells of deadlines that come near: of rights that are watched, and of all rights of parties that are.
struct DeadlineWatching: Sendable {
    let database: any Database
    let clock: any Clock

    private static let page = 500

    /// - Returns: how many alerts are new.
    @discardableResult
    func tell(_ watches: [KeptWatch]) async throws -> Int {
        let (today, now) = (clock.today(), clock.now())
        var told = 0
        var byRight: [Int64: [KeptWatch]] = [:]
        for watch in watches where watch.terms.news.contains(.due) {
            for right in try await rights(of: watch) { byRight[right, default: []].append(watch) }
        }
        let (ids, watched) = (byRight.keys.sorted(), byRight)
        for start in stride(from: 0, to: ids.count, by: Self.page) {
            let some = Array(ids[start..<min(start + Self.page, ids.count)])
            let alerts = try await database.readAtLength { db in
                try some.flatMap { id -> [Alert] in
                    guard let file = try RegisterReader.file(of: id, in: db) else { return [] }
                    let right = WatchedRight(id: id, file: file, standing: [:], changes: [], on: today)
                    return (watched[id] ?? []).flatMap { watch in
                        right.deadlines.compactMap { Alert.deadline(watch, of: right, $0, on: today) }
                    }
                }
            }
            told += try await database.write { db in try Alerts.file(alerts, at: now, in: db) }
        }
        return told
    }

    /// Closes alerts of deadlines that a right has no more: what was due is done, or the right is gone.
    func settle() async throws {
        let today = clock.today()
        let open: [(id: Int64, cause: String, target: String)] = try await database.readAtLength { db in
            try db.all(
                "SELECT id, cause, target FROM watch_alert WHERE news = 'due' AND state = 'open' AND by_day >= \(today) ORDER BY target, id"
            ) { (id: try $0[0], cause: try $0[1], target: try $0[2]) }
        }
        let byRight = Dictionary(grouping: open, by: \.target)
        for (target, alerts) in byRight.sorted(by: { $0.key < $1.key }) {
            guard case .right(let kind, let key)? = Alert.Target(text: target),
                let (id, file) = try await RegisterReader(database).right(kind, key: key)
            else { continue }
            let right = WatchedRight(id: id, file: file, standing: [:], changes: [], on: today)
            let due = Set(right.deadlines.map(right.cause))
            let met = alerts.filter { !due.contains($0.cause) }.map(\.id)
            guard !met.isEmpty else { continue }
            try await database.write { db in try db.run("UPDATE watch_alert SET state = 'done' WHERE id IN (\(SQL.list(met)))") }
        }
    }

    /// Rights that live: only these have deadlines.
    private func rights(of watch: KeptWatch) async throws -> [Int64] {
        let alive = SQL.list([RightStatus.pending, .inForce, .unknown].map(\.rawValue))
        return try await database.readAtLength { db in
            switch watch.subject {
            case .right(let kind, let key):
                return try db.all("SELECT id FROM right_row WHERE kind = \(kind.rawValue) AND key = \(key) AND status IN (\(alive))") {
                    try $0[0]
                }
            case .party(let name, let identifier):
                let roles = SQL.list(RegisterAnswers.owning.map(\.rawValue).sorted())
                return try db.all(
                    """
                    SELECT DISTINCT r.id FROM party_name own JOIN party_name n ON n.party_id = own.party_id
                        JOIN right_party rp ON rp.name_id = n.id JOIN right_row r ON r.id = rp.right_id
                    WHERE own.party_id IN (SELECT party_id FROM party_name WHERE name_key = \(PartyName.key(name))
                            UNION SELECT id FROM party WHERE identifier = \(identifier))
                        AND rp.role IN (\(roles)) AND r.status IN (\(alive)) ORDER BY r.id
                    """
                ) { try $0[0] }
            case .mark, .search, .matter: return []
            }
        }
    }
}

extension Platform {
    var deadlineWatching: DeadlineWatching { DeadlineWatching(database: database, clock: clock) }

    /// Once a day, in the upkeep.
    func alertToDeadlinesOnce() async throws {
        let today = clock.today()
        let known: Int = try await database.read { db in
            try db.first("SELECT count(*) FROM daily_run WHERE name = 'deadlines' AND day = \(today)") { try $0[0] } ?? 0
        }
        guard known == 0 else { return }
        try await deadlineWatching.settle()
        try await deadlineWatching.tell(try await watchRegister.current().everyDue)
        _ = try await database.write { db in try Recipients.isFirst("deadlines", on: today, in: db) }
    }
}
