public import Law

/// Makes the rows of a projection anew from the ledger, beside the ones in use, and lets them take over.
///
/// Entries are taken in the order they were recorded, a batch a transaction, while others read the old rows and go on filing; what they file
/// stands in the ledger and is reached in its turn, the last of it in the transaction that exchanges the tables. Begun again after a crash it
/// goes on where it stopped. Several processes may work at the same one: each batch is taken in once.
public struct ProjectionRebuild: Sendable {
    let projection: Projection
    let database: any Database
    let today: LocalDate
    let batch: Int
    private var tables: BesideTables { BesideTables(tables: projection.tables, indexesLast: projection.indexesLast) }

    /// - Parameter batch: entries a transaction; filings wait for one at most.
    public init(_ projection: Projection, in database: any Database, today: LocalDate, batch: Int = 1_000) {
        (self.projection, self.database, self.today, self.batch) = (projection, database, today, batch)
    }

    /// Makes anew whatever is of another version than the program. Call before anything reads the rows.
    /// - Returns: the projections that were made anew.
    @discardableResult
    public static func bringUpToDate(
        _ projections: [Projection], in database: any Database, today: LocalDate,
        progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> [Projection] {
        var done: [Projection] = []
        for projection in projections {
            let rebuild = ProjectionRebuild(projection, in: database, today: today)
            if try await rebuild.isIdle() { continue }
            try await rebuild.run(progress: progress)
            done.append(projection)
        }
        return done
    }

    /// Whether there is nothing to do. A ledger without an entry has no rows of any version.
    private func isIdle() async throws -> Bool {
        try await database.write { db in
            var state = try ProjectionState.read(projection.name, in: db)
            if state.version != projection.version, try LedgerLine.last(in: db) == 0 {
                state.version = projection.version
                try state.write(projection.name, in: db)
            }
            if state.building == nil { try tables.dropOld(in: db) }
            return state.version == projection.version
        }
    }

    /// Makes the rows anew.
    /// - Parameter progress: called after each batch with the number of the entry reached and of the last there is.
    public func run(progress: @escaping @Sendable (Int64, Int64) -> Void = { _, _ in }) async throws {
        let work = Work(projection, today)
        do {
            var (run, reached) = try await begin()
            while true {
                try Task.checkCancellation()
                reached = try await takeAll(run, reached, work, progress)
                if try await exchange(run, work) { break }
            }
        } catch is Overtaken {
            guard try await database.read({ db in try projection.isCurrent(in: db) }) else {
                throw StoreError.failed("另一个进程正在按别的版本重建“\(projection.name)”，请等它结束后再试。")
            }
        }
        try await database.write { db in try tables.dropOld(in: db) }
    }

    /// Another process has finished this rebuild, or begun one of its own.
    private struct Overtaken: Error {}

    /// What the writer holds while it folds.
    private final class Work: Sendable {
        let fold: any EntryFold
        let rewriting: BesideConnection.Rewriting
        init(_ projection: Projection, _ today: LocalDate) {
            (fold, rewriting) = (projection.fold(today), BesideConnection.Rewriting(projection.tables))
        }
    }

    private struct Item: Sendable {
        let line: LedgerLine
        let decoded: (any Sendable)?
    }

    /// Goes on with a rebuild to this version, or begins one.
    private func begin() async throws -> (run: Int64, reached: Int64) {
        try await database.write { db in
            var state = try ProjectionState.read(projection.name, in: db)
            if state.building == projection.version, try tables.exist(in: db) { return (state.run, state.reached) }
            try tables.drop(in: db)
            try tables.dropOld(in: db)
            try tables.create(in: db)
            (state.building, state.run, state.reached) = (projection.version, state.run + 1, 0)
            try state.write(projection.name, in: db)
            return (state.run, state.reached)
        }
    }

    /// Takes in batch after batch; the next one is read and decoded while one is written.
    /// - Returns: the number of the last entry taken in.
    private func takeAll(_ run: Int64, _ start: Int64, _ work: Work, _ progress: @escaping @Sendable (Int64, Int64) -> Void) async throws
        -> Int64
    {
        var reached = start
        var items = try await read(after: reached)
        while let last = items.last?.line.number {
            try Task.checkCancellation()
            let batch = items
            async let following = read(after: last)
            reached = try await take(batch, behind: reached, run, work)
            progress(reached, try await database.read { db in try LedgerLine.last(in: db) })
            // Another process at the same rebuild may be further on.
            items = reached == last ? try await following : try await read(after: reached)
        }
        return reached
    }

    /// Reads a batch and decodes its two halves at the same time; nothing depends on their being of one moment, since what is filed meanwhile
    /// comes in its turn.
    private func read(after number: Int64) async throws -> [Item] {
        let lines = try await database.readAtLength { db in try LedgerLine.all(projection.reading, after: number, limit: batch, in: db) }
        let middle = lines.count / 2
        async let first = decoded(lines[..<middle])
        async let second = decoded(lines[middle...])
        return try await first + second
    }

    private func decoded(_ lines: ArraySlice<LedgerLine>) async throws -> [Item] {
        guard !lines.isEmpty else { return [] }
        return try await database.readAtLength { db in
            zip(lines, try projection.decode(Array(lines), today, db)).map { Item(line: $0, decoded: $1) }
        }
    }

    private func items(after number: Int64, _ db: any Connection) throws -> [Item] {
        let lines = try LedgerLine.all(projection.reading, after: number, limit: batch, in: db)
        return zip(lines, try projection.decode(lines, today, db)).map { Item(line: $0, decoded: $1) }
    }

    private func take(_ items: [Item], behind: Int64, _ run: Int64, _ work: Work) async throws -> Int64 {
        do {
            return try await database.write { db in
                let state = try state(of: run, db)
                guard state.reached == behind else { return state.reached }
                return try fold(items, state, work, db).reached
            }
        } catch {
            work.fold.forget()
            throw error
        }
    }

    private func state(of run: Int64, _ db: any Connection) throws -> ProjectionState {
        let state = try ProjectionState.read(projection.name, in: db)
        guard state.run == run, state.building == projection.version else { throw Overtaken() }
        return state
    }

    private func fold(_ items: [Item], _ before: ProjectionState, _ work: Work, _ db: any Connection) throws -> ProjectionState {
        var state = before
        let beside = BesideConnection(db, work.rewriting)
        for item in items {
            if let decoded = item.decoded { try work.fold.take(item.line, decoded, in: beside) }
            state.reached = item.line.number
        }
        try work.fold.settle(in: beside)
        try state.write(projection.name, in: db)
        return state
    }

    /// Lets the new rows take over, with what was filed up to this moment.
    /// - Returns: false where so much was filed meanwhile that it is taken in first.
    private func exchange(_ run: Int64, _ work: Work) async throws -> Bool {
        for index in try await database.read({ db in try tables.missingIndexes(in: db) }) {
            try await database.write { db in try db.run(index) }
        }
        try await database.write { db in try tables.analyse(in: db) }
        let moment = try await database.read { db in try BesideTables.moment(in: db) }
        for round in 0... {
            do {
                let outcome = try await database.write { db in try exchange(run, work, quietSince: moment, db) }
                if let outcome { return outcome }
            } catch {
                work.fold.forget()
                // Two minutes and more: a long export is let finish.
                guard BesideTables.isBusy(error), round < 200 else { throw error }
            }
            try await Task.sleep(for: .milliseconds(min(20 * (round + 1), 1_000)))
        }
        return false
    }

    /// - Returns: nil where readers are in the way.
    private func exchange(_ run: Int64, _ work: Work, quietSince moment: String, _ db: any Connection) throws -> Bool? {
        var state = try state(of: run, db)
        let rest = try items(after: state.reached, db)
        state = try fold(rest, state, work, db)
        if rest.count == batch { return false }
        guard try BesideTables.isQuiet(since: moment, in: db) else { return nil }
        try tables.swap(in: db)
        (state.version, state.building, state.edition) = (projection.version, nil, state.edition + 1)
        try state.write(projection.name, in: db)
        return true
    }
}
