import Register
import Similarity
import Store

/// The index of the register's word marks in memory. It is read from the rows when it is first asked for, and before every answer takes in what the log
/// of changes holds since: so whoever has filed a mark finds it.
actor MarkRegister {
    private let database: any Database
    private let goods: GoodsRegister
    private var index: MarkIndex?
    /// The names of goods that the index knows; other ones need another index.
    private var names: GoodsNames?
    /// How far the log of changes was taken in.
    private var position: Int64 = 0
    private let runs = SharedRun<MarkIndex>()

    private static let batch = 1_000
    /// So many marks beside the large index are put into it.
    private static let mostBeside = 20_000

    init(_ database: any Database, goods: GoodsRegister) { (self.database, self.goods) = (database, goods) }

    /// The index as of now; who asks at the same time shares the work.
    func current() async throws -> MarkIndex { try await runs.value { try await self.caughtUp() } }

    private func caughtUp() async throws -> MarkIndex {
        let first = try await database.read { db in try ChangeLog.first(in: db) } ?? 0
        guard index != nil, names === (try await goods.names()), position + 1 >= first else { return try await whole() }
        while let changes = try await changes() { take(changes) }
        guard let index else { return try await whole() }
        return index
    }

    /// What the log holds behind the position, with each mark as it stands now; nil where there is nothing.
    private func changes() async throws -> (entries: [(Int64, MarkIndex.Entry?)], last: Int64)? {
        let position = position
        return try await database.read { db in
            let changes = try ChangeLog.changes(after: position, limit: Self.batch, in: db)
            guard let last = changes.last else { return nil }
            return (try Set(changes.map(\.stream)).map { ($0, try MarkRows.entry($0, in: db)) }, last.seq)
        }
    }

    /// Nothing else holds the arrays while they grow, so they are not copied unless somebody still asks them.
    private func take(_ changes: (entries: [(Int64, MarkIndex.Entry?)], last: Int64)) {
        guard var growing = index.take() else { return }
        for (right, entry) in changes.entries { if let entry { growing.add(entry) } else { growing.remove(right) } }
        index = growing.changes > Self.mostBeside ? growing.rebuilt() : growing
        position = changes.last
    }

    /// All marks of the rows. What changes meanwhile comes behind the position and is taken in again.
    private func whole() async throws -> MarkIndex {
        let goodsNames = try await goods.names()
        let reached = try await database.read { db in try ChangeLog.last(in: db) }
        let read = try await database.readAtLength { db in
            let rows = MarkRows(db)
            let index = MarkIndex(rows, goodsNames: goodsNames)
            if let fault = rows.fault { throw fault }
            return index
        }
        (index, names, position) = (read, goodsNames, reached)
        return read
    }
}

/// The word marks of the rows, page by page, so that a register of millions is never held as rows.
private final class MarkRows: Sequence, IteratorProtocol {
    private let connection: any Connection
    private var page: ArraySlice<MarkIndex.Entry> = []
    private var last: Int64 = 0
    private var isDone = false
    /// What went wrong on the way; a sequence cannot throw.
    private(set) var fault: (any Error)?

    private static let length = 5_000

    init(_ connection: any Connection) { self.connection = connection }

    func next() -> MarkIndex.Entry? {
        while page.isEmpty, !isDone { turn() }
        return page.popFirst()
    }

    private func turn() {
        do {
            let rows: [(Int64, String, String)] = try connection.all(
                """
                SELECT id, title, key FROM right_row WHERE kind = \(RightKind.trademark.rawValue) AND id > \(last) ORDER BY id
                LIMIT \(Self.length)
                """
            ) { (try $0[0], try $0[1], try $0[2]) }
            isDone = rows.count < Self.length
            last = rows.last?.0 ?? last
            page = rows.compactMap { Self.entry($0.0, $0.1, $0.2) }[...]
        } catch { (fault, isDone) = (error, true) }
    }

    static func entry(_ right: Int64, in db: any Connection) throws -> MarkIndex.Entry? {
        try db.first(
            "SELECT id, title, key FROM right_row WHERE id = \(right) AND kind = \(RightKind.trademark.rawValue)"
        ) { try entry($0[0], $0[1], $0[2]) } ?? nil
    }

    /// A mark stands in the register once a class, its key number and class. A device without words is not compared.
    private static func entry(_ id: Int64, _ title: String, _ key: String) -> MarkIndex.Entry? {
        guard !title.isEmpty else { return nil }
        let niceClass = key.split(separator: "-").last.flatMap { Int($0) }.flatMap { (1...45).contains($0) ? $0 : nil }
        return MarkIndex.Entry(id: id, name: title, classes: niceClass.map { [$0] } ?? [])
    }
}
