import Correspondence
import Intake
import Law
import Search
import Store

extension Platform {
    /// Does what the calendar asks for: finds the status of rights whose term has ended since, seals the ledger through yesterday, looks for
    /// warnings once a day, and builds the search index anew where changes have left much that is only passed over.
    public func keepUp() async throws {
        try await refreshStatuses()
        try await sealYesterday()
        try await Drafts.purge(database, at: clock.now())
        try await Outbox(database, clock: clock).purge()
        try await sweepFiles()
        try nameLists.purge()
        try await searchForWarningsOnce()
        while try await followWatches() > 0 {}
        try await alertToDeadlinesOnce()
        try await remind()
        if try await index.isWorn() { try await index.reindex(from: documents) { _ in } }
        try await index.settle()
    }

    /// Rights whose status was good through a day that has passed get it found anew, in small batches.
    @discardableResult
    public func refreshStatuses() async throws -> Int {
        let today = clock.today()
        var done = 0
        while true {
            let changed = try await database.write { [index] db in
                let registrar = Registrar(index: index, today: today, recordedAt: clock.now(), actor: "日常维护")
                return try registrar.refreshStatuses(limit: 500, in: db)
            }
            done += changed
            if changed == 0 { return done }
        }
    }

    private func sealYesterday() async throws {
        let (yesterday, now) = (clock.today() + -1, clock.now())
        let sealed = try await database.read { db in try Anchor.all(in: db).last.map { $0.day >= yesterday } ?? false }
        guard !sealed else { return }
        _ = try await database.write { db in try Anchor.seal(through: yesterday, at: now, in: db) }
    }
}
