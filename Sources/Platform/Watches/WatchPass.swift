import Clearance
import Goods
import Intake
import Law
import Register
import Search
import Store
import Watch
import WatchRecord
import Web

/// One pass over what came into the register or changed there: every record is held against all watches at once.
struct WatchPass: Sendable {
    let database: any Database
    let watches: WatchRegister
    let goods: GoodsRegister
    let search: SearchAnswers
    let documents: RegisterDocuments
    let scratch: @Sendable () throws -> any Database
    let industries: IndustryRules
    let clock: any Clock

    /// Changes that one pass looks at: many enough that the searches which are watched are asked seldom, few enough for the memory.
    static let length = 10_000
    private static let page = 500

    /// - Returns: how many changes were looked at, and how many alerts are new; nil where there was nothing to look at.
    func run(limit: Int = length) async throws -> (changes: Int, alerts: Int)? {
        let from = try await begin()
        let changes = try await database.read { db in try ChangeLog.changes(after: from, limit: limit, in: db) }
        guard let last = changes.last?.seq else { return nil }
        // After the changes: whatever was watched before one of them is known then.
        let book = try await watches.current()
        var (alerts, seen): ([Alert], [Int64: RightSnapshot]) = ([], [:])
        if !book.isEmpty {
            let rights = try await rights(changes, book, &alerts)
            alerts += try await found(among: rights, book)
            alerts += try await changed(rights, book, &seen)
        }
        let (now, told, shown) = (clock.now(), alerts, seen)
        let new = try await database.write { db in
            try WatchPosition.advance(from: from, to: last, told, seen: shown, at: now, in: db)
        }
        return (changes.count, new ?? 0)
    }

    /// Where the last pass ended. What was in the register before the first one is no news.
    private func begin() async throws -> Int64 {
        if let known = try await database.read({ db in try WatchPosition.current(in: db) }) { return known }
        return try await database.write { db in
            try WatchPosition.begin(at: try ChangeLog.last(in: db), in: db)
            return try WatchPosition.current(in: db) ?? 0
        }
    }

    // MARK: Parties and marks

    /// Reads the rights that changed, and takes what their parties and names have to tell.
    private func rights(_ changes: [ChangeLog.Change], _ book: WatchBook, _ alerts: inout [Alert]) async throws -> [WatchedRight] {
        let (table, today) = (try await goods.table(), clock.today())
        let byRight = Dictionary(grouping: changes, by: \.stream)
        let ids = byRight.keys.sorted()
        var all: [WatchedRight] = []
        for start in stride(from: 0, to: ids.count, by: Self.page) {
            let some = Array(ids[start..<min(start + Self.page, ids.count)])
            let page = try await database.readAtLength { db in
                try some.compactMap { id -> (right: WatchedRight, mark: EarlierMark)? in
                    guard let file = try RegisterReader.file(of: id, in: db) else { return nil }
                    let moved = (byRight[id] ?? []).map { (number: $0.seq, was: $0.was) }
                    let right = WatchedRight(
                        id: id, file: file, standing: try PartyNames.standing(of: id, in: db), changes: moved, on: today)
                    return (right, EarlierMark(file, on: today))
                }
            }
            for (right, mark) in page { alerts += book.alerts(on: right, mark, in: table, today: today) }
            all += page.map(\.right)
        }
        return all
    }

    // MARK: Searches

    /// What the watched searches find among the rights: each search is asked once, of an index that holds nothing else.
    private func found(among rights: [WatchedRight], _ book: WatchBook) async throws -> [Alert] {
        let searches = book.everySearch
        guard let oldest = searches.flatMap(\.watches).map(\.sinceRight).min() else { return [] }
        let byID = Dictionary(uniqueKeysWithValues: rights.map { ($0.id, $0) })
        let fresh = rights.filter { $0.id > oldest }.map(\.id)
        let ended = rights.filter { right in right.changes.contains { $0.was != nil && $0.was != right.status } }.map(\.id)
        var alerts: [Alert] = []
        if let index = try await index(of: fresh) {
            for (items, watches) in searches {
                for (right, words) in try await ask(items, index, byID) {
                    alerts += WatchBook.alerts(on: right, foundBy: watches, saying: words)
                }
            }
        }
        if let index = try await index(of: ended) {
            for (items, watches) in searches {
                for (right, words) in try await ask(items, index, byID, whateverStatus: true) {
                    alerts += WatchBook.endings(on: right, foundBy: watches, saying: words)
                }
            }
        }
        return alerts
    }

    private func index(of rights: [Int64]) async throws -> FTSIndex? {
        guard !rights.isEmpty else { return nil }
        let database = try scratch()
        let index = FTSIndex(database: database, industries: industries)
        try await index.prepare()
        for start in stride(from: 0, to: rights.count, by: 2_000) {
            let some = try await documents.documents(of: Array(rights[start..<min(start + 2_000, rights.count)]))
            try await database.write { db in try index.replace(some.compactMap { SearchChange(old: nil, new: $0) }, in: db) }
        }
        return index
    }

    /// A search that can no longer be read finds nothing; its page says so.
    private func ask(_ items: String, _ index: FTSIndex, _ rights: [Int64: WatchedRight], whateverStatus: Bool = false) async throws
        -> [(right: WatchedRight, words: String)]
    {
        guard let asked = try? ResultsRequest(try QueryItems(items)) else { return [] }
        var request: SearchRequest
        do { request = try await search.read(asked) } catch is QueryProblem { return [] }
        (request.limit, request.offset, request.counts, request.relaxes) = (Self.length, 0, false, false)
        request.order = .newest
        request.filters.after = nil
        if whateverStatus { request.filters.statuses = [] }
        let hits = try await index.search(request).hits
        guard !hits.isEmpty else { return [] }
        let words = ([asked.text].filter { !$0.isEmpty } + search.conditions(asked)).joined(separator: "，")
        return hits.compactMap { hit in rights[hit.right].map { (right: $0, words: words) } }
    }

    // MARK: Rights

    private func changed(_ rights: [WatchedRight], _ book: WatchBook, _ seen: inout [Int64: RightSnapshot]) async throws -> [Alert] {
        let watched = rights.filter { !book.watches(of: $0.kind, key: $0.key).isEmpty }
        let ids = watched.flatMap { book.watches(of: $0.kind, key: $0.key).map(\.id) }
        guard !ids.isEmpty else { return [] }
        let snapshots = try await database.read { db in try Watches.snapshots(of: ids, in: db) }
        var alerts: [Alert] = []
        for right in watched {
            alerts += book.alerts(on: right, since: snapshots)
            for watch in book.watches(of: right.kind, key: right.key) { seen[watch.id] = RightSnapshot(right) }
        }
        return alerts
    }
}

extension Platform {
    /// Holds what came or changed since the last pass against all watches.
    /// - Parameter limit: how many changes at most; a pass is cheapest with many.
    /// - Returns: how many changes were looked at; 0 when none is left.
    @discardableResult
    public func followWatches(limit: Int = 10_000) async throws -> Int { try await watchPass.run(limit: limit)?.changes ?? 0 }

    var watchPass: WatchPass {
        WatchPass(
            database: database, watches: watchRegister, goods: goods, search: searchAnswers, documents: documents, scratch: scratch,
            industries: index.industries, clock: clock)
    }
}
