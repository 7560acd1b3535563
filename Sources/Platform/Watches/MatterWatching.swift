import Identifier
import Law
import Matters
import Procedure
import Register
import Store
import Watch
import WatchRecord

/// Tells those who watch a matter of what everybody may know of it, in the transaction of the entry.
struct MatterWatching: Sendable {
    let clock: any Clock

    func follow(_ move: MatterMove, in db: any Connection) throws {
        try begin(move, in: db)
        let matter = move.matter
        let watches = try Watches.watches(ofMatter: matter.key, in: db)
        guard !watches.isEmpty else { return }
        let standing = matter.standing(on: clock.today()).publicTitle
        let told = move.entries.filter { matter.procedure.shows($0.kind, to: .everyone) }
        let alerts = watches.flatMap { watch in
            told.map { entry in
                Alert.step(
                    watch, key: matter.key, entry: entry.seq, procedure: matter.procedure.title,
                    event: matter.procedure.events[entry.kind]?.title ?? entry.kind, standing: standing)
            }
        }
        try Alerts.file(alerts, at: clock.now(), in: db)
    }

    /// Watches the rights that a matter was about for whoever opened it, where its procedure says so; for whoever has no account nobody is told.
    private func begin(_ move: MatterMove, in db: any Connection) throws {
        let matter = move.matter
        guard let account = matter.opener else { return }
        let numbers = matter.procedure.watched(since: move.entries, in: matter.entries).flatMap { number in
            [number] + Identifier.candidates(in: number).filter(\.valid).flatMap(\.writings)
        }
        guard !numbers.isEmpty else { return }
        let now = clock.now()
        let rights: [Int64] = try db.all(
            """
            SELECT DISTINCT r.id FROM right_number n JOIN right_row r ON r.id = n.right_id
            WHERE n.canonical IN (\(SQL.list(numbers))) ORDER BY r.id
            """
        ) { try $0[0] }
        for right in rights {
            guard let file = try RegisterReader.file(of: right, in: db) else { continue }
            let seen = RightSnapshot(WatchedRight(id: right, file: file, standing: [:], changes: [], on: now.day))
            let subject = WatchSubject.right(file.record.kind, key: file.record.key)
            let wish = WatchWish(subject, WatchTerms(news: [.changed]), name: "\(matter.procedure.title) \(matter.key)")
            try Watches.begin(wish, seen, for: account, at: now, in: db)
        }
    }
}
