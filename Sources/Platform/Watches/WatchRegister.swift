import Similarity
import Store
import Watch
import WatchRecord

/// What accounts watch, in memory. It is read from the rows when it is first asked for, and before every answer takes in what changed since.
actor WatchRegister {
    private let database: any Database
    private let goods: GoodsRegister
    /// The names of goods that the book knows; other ones need another book.
    private var names: GoodsNames?
    private var book: WatchBook?
    /// How far the changes of watches were taken in.
    private var revision: Int64 = 0
    private let runs = SharedRun<WatchBook>()

    private static let batch = 10_000

    init(_ database: any Database, goods: GoodsRegister) { (self.database, self.goods) = (database, goods) }

    /// Every watch as of now; who asks at the same time shares the work.
    func current() async throws -> WatchBook { try await runs.value { try await self.caughtUp() } }

    private func caughtUp() async throws -> WatchBook {
        let goodsNames = try await goods.names()
        guard var known = book, names === goodsNames else { return try await whole(goodsNames) }
        while let changes = try await changes() {
            book = nil
            for change in changes { if let watch = change.watch { known.put(watch) } else { known.remove(change.id) } }
            revision = changes.last?.revision ?? revision
        }
        book = known
        return known
    }

    private func whole(_ goodsNames: GoodsNames) async throws -> WatchBook {
        revision = 0
        var all: [Int64: KeptWatch] = [:]
        while let changes = try await changes() {
            for change in changes { all[change.id] = change.watch }
            revision = changes.last?.revision ?? revision
        }
        let read = WatchBook(all.values.sorted { $0.id < $1.id }, goodsNames: goodsNames)
        (book, names) = (read, goodsNames)
        return read
    }

    private func changes() async throws -> [(revision: Int64, id: Int64, watch: KeptWatch?)]? {
        let revision = revision
        let changes = try await database.readAtLength { db in try Watches.changes(after: revision, limit: Self.batch, in: db) }
        return changes.isEmpty ? nil : changes
    }
}
