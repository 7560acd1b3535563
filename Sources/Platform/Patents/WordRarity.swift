import ClaimChart
import Foundation
import Register
import Store

/// How rare words are in the patents of the register, from a sample of them in memory: what many patents say tells little of any one.
actor WordRarity {
    private let database: any Database
    private var table: Table?
    private var running: Task<Table, any Error>?

    /// Patents looked at; more do not make the common words any better known.
    private static let sample = 2_000

    init(_ database: any Database) { self.database = database }

    /// In how many patents of the sample each word stands.
    struct Table: Sendable {
        let counts: [ClaimWord: Int]
        let patents: Int
        /// How far the log of changes went when it was made.
        let position: Int64

        /// BM25's inverse document frequency, never zero.
        func weight(_ word: ClaimWord) -> Double {
            let (all, holding) = (Double(patents), Double(counts[word] ?? 0))
            return max(0.05, log(1 + (all - holding + 0.5) / (holding + 0.5)))
        }
    }

    /// The table; made anew when the register has grown by a tenth.
    func current() async throws -> Table {
        if let running { return try await running.value }
        let last = try await database.read { db in try ChangeLog.last(in: db) }
        if let table, last - table.position <= max(200, table.position / 10) { return table }
        if let running { return try await running.value }
        let task = Task { try await Self.read(database, to: last) }
        running = task
        defer { running = nil }
        let read = try await task.value
        table = read
        return read
    }

    private static func read(_ database: any Database, to position: Int64) async throws -> Table {
        try await database.readAtLength { db in
            let kind = RightKind.patent.rawValue
            let all: Int = try db.first("SELECT count(*) FROM right_row WHERE kind = \(kind)") { try $0[0] } ?? 0
            let step = max(1, all / sample)
            var ids: [Int64] = []
            var place = 0
            try db.each("SELECT id FROM right_row WHERE kind = \(kind) ORDER BY id") { row in
                if place % step == 0, ids.count < sample { ids.append(try row[0]) }
                place += 1
            }
            var counts: [ClaimWord: Int] = [:]
            for id in ids {
                guard let record = try RegisterReader.file(of: id, in: db)?.record else { continue }
                let texts = record.titles.map(\.text) + record.abstracts.map(\.text) + record.claims.map(\.text)
                for word in ClaimText.words(of: texts.joined(separator: "\n")) { counts[word, default: 0] += 1 }
            }
            return Table(counts: counts, patents: ids.count, position: position)
        }
    }
}
