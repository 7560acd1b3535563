import Law
import Matters
import Procedure
import Store
import Watch
import WatchRecord

/// Tells those who watch a matter of what everybody may know of it, in the transaction of the entry.
struct MatterWatching: Sendable {
    let clock: any Clock

    func follow(_ move: MatterMove, in db: any Connection) throws {
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
}
