import Query
public import Register
public import Store
import Synchronization

/// The index over SQLite's FTS5: words in FTS5, everything else that an answer needs in columns in memory.
///
/// On SQLite it lives in the store's own file, and a change of it commits with the record. On PostgreSQL every node has a file of its
/// own that an `IndexFollower` keeps current. Other processes may write to the file; every search first takes in what is new.
public final class FTSIndex: SearchIndex {
    let database: any Database
    /// Columns of the set that serves, as of the last search.
    private let cache = Mutex<(set: TableSet, columns: Columns)?>(nil)

    private let memory = PostingMemory()

    public let industries: IndustryRules

    /// - Parameters:
    ///   - database: the SQLite database that holds the index.
    ///   - industries: what the documents it is given follow; an index that was built by others is outdated.
    public init(database: any Database, industries: IndustryRules = .none) {
        (self.database, self.industries) = (database, industries)
        _ = Folding.fingerprint
    }

    public func prepare() async throws {
        try await database.write { connection in
            try IndexState.create(in: connection)
            if let generation = try IndexState.active.read(connection) {
                if try TableSet(generation: generation).isCurrent(in: connection) {
                    try TableSet(generation: generation).createPostings(in: connection)
                    return
                }
                // An index of an earlier edition cannot be asked what this one is: begin with an empty one, which says that it is outdated.
                try TableSet(generation: 0).drop(in: connection)
                try TableSet(generation: 1).drop(in: connection)
                for state in [IndexState.building, .built, .position, .posted] { try state.clear(connection) }
                try self.begin(folding: 0, in: connection)
                return
            }
            try self.begin(folding: Folding.fingerprint, in: connection)
        }
    }

    private func begin(folding: Int64, in connection: any Connection) throws {
        let set = TableSet(generation: 0)
        try set.create(in: connection)
        try set.configure(in: connection)
        try IndexState.active.write(set.generation, connection)
        try IndexState.folding.write(folding, connection)
        try IndexState.industries.write(edition, connection)
    }

    /// Of the rules of industries.
    private var edition: Int64 {
        var hash = Fingerprint()
        hash.add(industries.edition)
        return hash.value
    }

    /// Whether the index is of another version, or cut by another version's rules, so that some rights are not found until it is built anew.
    public func isOutdated() async throws -> Bool {
        try await database.readAtLength { connection in
            let folding = try IndexState.folding.read(connection)
            // An index of a version that knew no such rules was built by none.
            let industries = try IndexState.industries.read(connection)
            return folding != Folding.fingerprint || industries != self.edition && (industries != nil || !self.industries.rules.isEmpty)
        }
    }

    public func replace(_ changes: [SearchChange], in connection: any Connection) throws {
        guard !changes.isEmpty else { return }
        let set = try active(connection)
        let current = try IndexState.folding.read(connection) == Folding.fingerprint
        var filing = try Filing(set, deletes: current, in: connection)
        try filing.apply(changes)
        if try IndexState.building.read(connection) == set.next.generation {
            var filing = try Filing(set.next, deletes: true, in: connection)
            try filing.apply(changes)
        }
    }

    public func search(_ request: SearchRequest) async throws -> SearchResult {
        try await answer(request) { try $0.result() }
    }

    public func rights(_ request: SearchRequest) async throws -> [Int64] {
        try await answer(request) { try $0.rights() }
    }

    /// Works a request out in a snapshot that the columns fit.
    private func answer<T: Sendable>(_ request: SearchRequest, _ work: @escaping @Sendable (Answer) throws -> T) async throws -> T {
        var attempt = 0
        while true {
            attempt += 1
            // Never so often, unless the file was exchanged beneath: begin anew.
            if attempt.isMultiple(of: 20) { cache.withLock { $0 = nil } }
            let result = try await database.readAtLength { connection in
                try self.columns(connection).map { set, columns in
                    try work(Answer(request, set: set, columns: columns, memory: self.memory, in: connection))
                }
            }
            // Another search has seen a later commit than this one's snapshot shows: look again.
            if let result { return result }
            try Task.checkCancellation()
        }
    }

    public func reindex(from source: any DocumentSource, progress: @escaping @Sendable (Int) -> Void) async throws {
        try await Rebuild(database: database, industries: edition, progress: progress).run(from: source)
        try await settle()
    }

    /// Documents that can be found, and rows whose words are only passed over: when these are many, a rebuild makes the index smaller.
    public func counts() async throws -> (live: Int, dead: Int) {
        try await database.readAtLength { connection in
            let set = try self.active(connection)
            let counts: (Int, Int)? = try connection.first("SELECT coalesce(sum(live), 0), count(*) FROM \(set.documents)") {
                (try $0[0], try $0[1])
            }
            return (counts?.0 ?? 0, (counts?.1 ?? 0) - (counts?.0 ?? 0))
        }
    }

    /// Lets go of the postings that searches have left in memory: the next ones walk the index again.
    public func forget() { memory.forget() }

    /// Merges a part of what many small writes left.
    /// - Returns: whether anything was left to merge.
    @discardableResult public func merge(pages: Int = 500) async throws -> Bool {
        try await database.write { connection in
            let set = try self.active(connection)
            let before = try Self.changes(connection)
            try connection.run("INSERT INTO \(set.words) (\(set.words), rank) VALUES ('merge', \(pages))")
            // The statement itself counts as one.
            return try Self.changes(connection) - before >= 2
        }
    }

    private static func changes(_ connection: any Connection) throws -> Int64 {
        try connection.first("SELECT total_changes()") { try $0[0] } ?? 0
    }

    public func settle() async throws {
        while try await merge(pages: 2_000) { try Task.checkCancellation() }
        try await writePostings()
    }

    public func isWorn() async throws -> Bool { try await isWorn(least: 10_000) }

    /// - Parameter least: dead rows below which nobody minds.
    func isWorn(least: Int) async throws -> Bool {
        let (live, dead) = try await counts()
        return dead > least && dead > live / 3
    }

    /// How far a follower has come in the store's log; nil before it began.
    func position() async throws -> Int64? {
        try await database.readAtLength { try IndexState.position.read($0) }
    }

    /// Takes in changes and how far they go, in one transaction.
    func follow(_ changes: [SearchChange], to position: Int64) async throws {
        try await database.write { connection in
            try self.replace(changes, in: connection)
            try IndexState.position.write(position, connection)
        }
    }

    func active(_ connection: any Connection) throws -> TableSet {
        guard let generation = try IndexState.active.read(connection) else { throw StoreError.failed("检索索引还没有建立。请先运行 helan migrate。") }
        return TableSet(generation: generation)
    }

    /// The columns of exactly this snapshot; nil where the cache is ahead of it.
    private func columns(_ connection: any Connection) throws -> (TableSet, Columns)? {
        let set = try active(connection)
        let last: Int64 = try connection.first("SELECT coalesce(max(change), 0) FROM \(set.documents)") { try $0[0] } ?? 0
        return try cache.withLock { cache in
            var columns = Columns()
            if let cached = cache, cached.set == set {
                if cached.columns.change == last { return cached }
                if cached.columns.change > last { return nil }
                columns = cached.columns
                cache = nil
            }
            if columns.change == 0 { try load(&columns, set, connection) } else { try follow(&columns, set, connection) }
            cache = (set, columns)
            return (set, columns)
        }
    }

    private static let fields: SQL =
        "doc, kind * live, status, day, area, length, classes, change, published, owners, agencies, industries"

    private func load(_ columns: inout Columns, _ set: TableSet, _ connection: any Connection) throws {
        let last: Int64 = try connection.first("SELECT coalesce(max(doc), 0) FROM \(set.documents)") { try $0[0] } ?? 0
        let step: Int64 = 50_000
        for start in stride(from: Int64(0), through: last, by: Int64.Stride(step)) {
            let sql: SQL = "SELECT helan_pack(\(Self.fields)) FROM \(set.documents) WHERE doc BETWEEN \(start) AND \(start + step - 1)"
            try connection.each(sql) { columns.take(try $0[0]) }
        }
        try followGroups(&columns, set, connection)
    }

    private func follow(_ columns: inout Columns, _ set: TableSet, _ connection: any Connection) throws {
        try connection.each("SELECT helan_pack(\(Self.fields)) FROM \(set.documents) WHERE change > \(columns.change)") {
            columns.take(try $0[0])
        }
        try followGroups(&columns, set, connection)
    }

    /// Sets and their members are only ever added.
    private func followGroups(_ columns: inout Columns, _ set: TableSet, _ connection: any Connection) throws {
        for facet in GroupFacet.allCases {
            let first = columns.groups[facet]?.count ?? 1
            try connection.each(
                "SELECT members FROM \(set.groups) WHERE facet = \(facet.rawValue) AND id >= \(first) ORDER BY id"
            ) { columns.groups[facet, default: Groups()].append(try $0[0] as String) }
        }
    }
}
