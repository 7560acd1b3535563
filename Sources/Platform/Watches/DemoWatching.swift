import Access
import Clearance
import Law
import Register
import Store
import Watch
import WatchRecord
import Web

extension Platform {
    /// What the demo looks back on: so many of the last rights count as having come after its watches began. Marks came before the kinds that follow
    /// them in the invented register, so watches of marks look back to the last of these.
    private static let (lately, latelyMarks): (Int64, Int64) = (1_000, 100)

    /// Lets the demo's enterprise and agency watch some of what the invented register holds; nothing where they watch something already.
    public func watchDemo() async throws {
        let accounts = try await accounts().all()
        let watches = Watches(database, clock: clock)
        for name in [Role.enterprise, .agency].map(DemoAccounts.name) {
            guard let account = accounts.first(where: { $0.name == name })?.id,
                try await watches.page(of: account, nil, offset: 0, limit: 1).total == 0
            else { continue }
            let (last, mark) = try await demoReach()
            let far = max(Self.lately, last - mark)
            try await database.write { db in try WatchPosition.begin(at: max(0, try ChangeLog.last(in: db) - far), in: db) }
            let (marks, others) = try await demoWishes(from: mark)
            _ = try await watches.begin(marks.map { (wish: $0, seen: nil) }, for: account, lookingBack: far)
            _ = try await watches.begin(others.map { (wish: $0, seen: nil) }, for: account, lookingBack: Self.lately)
        }
        while try await followWatches() > 0 {}
        try await deadlineWatching.tell(try await watchRegister.current().everyDue)
    }

    /// The last right, and the one before the last marks.
    private func demoReach() async throws -> (last: Int64, mark: Int64) {
        try await database.read { db in
            let last: Int64 = try db.first("SELECT COALESCE(MAX(id), 0) FROM right_row") { try $0[0] } ?? 0
            let marks: [Int64] = try db.all(
                "SELECT id FROM right_row WHERE kind = 'trademark' ORDER BY id DESC LIMIT \(Self.latelyMarks)"
            ) { try $0[0] }
            return (last, (marks.last ?? last) - 1)
        }
    }

    /// Names of the last marks; rights, a holder and a search.
    private func demoWishes(from mark: Int64) async throws -> (marks: [WatchWish], others: [WatchWish]) {
        try await database.readAtLength { db in
            let marks: [String] = try db.all(
                "SELECT title FROM right_row WHERE kind = 'trademark' AND title <> '图形' AND id > \(mark) ORDER BY id DESC LIMIT 3"
            ) { try $0[0] }
            let patents: [(key: String, title: String)] = try db.all(
                "SELECT key, title FROM right_row WHERE kind = 'patent' AND status = 'inForce' ORDER BY id DESC LIMIT 3"
            ) { (key: try $0[0], title: try $0[1]) }
            let holder: String? = try db.first(
                """
                SELECT p.name FROM right_party rp JOIN party_name n ON n.id = rp.name_id JOIN party p ON p.id = n.party_id
                WHERE p.identifier IS NOT NULL AND rp.role = 'applicant' GROUP BY p.id, p.name ORDER BY count(*) DESC, p.id LIMIT 1
                """
            ) { try $0[0] }
            let others: [(WatchSubject, String)] =
                patents.map { (.right(.patent, key: $0.key), $0.title) }
                + (holder.map { [(.party(name: $0, identifier: nil), $0)] } ?? [])
                + [(.search(items: ResultsRequest(text: "枸杞").items), "枸杞")]
            return (
                marks.map { Self.demoWish(.mark(name: $0, goods: [], classes: ""), named: $0) },
                others.map { Self.demoWish($0.0, named: $0.1) }
            )
        }
    }

    private static func demoWish(_ subject: WatchSubject, named name: String) -> WatchWish {
        WatchWish(
            subject, WatchTerms(news: Set(subject.kind.news), ahead: 120, least: .low), name: String(name.prefix(WatchTerms.longestName)))
    }
}
