import Foundation
import Store

/// Looks plans up in one snapshot of the index.
struct Engine {
    let set: TableSet
    let connection: any Connection
    let columns: Columns
    /// Whether scores are wanted; without them the engine need not look where in a text a word stands.
    let ranks: Bool

    /// BM25: how soon repetition stops to count, and how much length does.
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.6

    func hits(_ plan: Plan) throws -> Hits {
        switch plan {
        case .nothing: return Hits()
        case .everything: return everything()
        case .ask(let question): return try ask(question)
        case .all(let parts):
            guard let first = parts.first else { return Hits() }
            var found = try hits(first)
            for part in parts.dropFirst() where !found.all.isEmpty { found = found.intersection(try hits(part)) }
            return found
        case .any(let parts):
            var found = Hits.union(try parts.map(hits)[...])
            for n in found.all.indices { found.all[n].matched = 1 }
            return found
        case .some(let needed, let parts):
            let found = Hits.union(try parts.map(hits)[...])
            // Where no document has so many, those with the most.
            let best = min(Int(found.all.max { $0.matched < $1.matched }?.matched ?? 0), needed)
            return Hits(all: found.all.filter { $0.matched >= best }.map { Hits.Hit(row: $0.row, score: $0.score) })
        case .but(let kept, let excluded):
            return try hits(kept).subtracting(try hits(excluded))
        }
    }

    private func everything() -> Hits {
        var found = Hits()
        found.all.reserveCapacity(columns.live)
        columns.eachLive { row, _ in found.all.append(Hits.Hit(row: row, score: 0)) }
        return found
    }

    /// How many documents a question finds, up to a limit.
    func count(_ question: String, upTo limit: Int) throws -> Int {
        try connection.first("SELECT count(*) FROM (SELECT rowid FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT \(limit))") {
            try $0[0]
        } ?? 0
    }

    private func ask(_ question: String) throws -> Hits {
        // The limit keeps SQLite from merging the two queries: FTS5's functions cannot stand inside an aggregate.
        let sql: SQL =
            ranks
            ? """
            SELECT helan_gather(hit) FROM (
                SELECT helan_hits(\(set.words), \(Int(columns.end)), \(Self.weights)) AS hit FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT -1)
            """
            : """
            SELECT helan_gather(hit) FROM (
                SELECT helan_hits(\(set.words), \(Int(columns.end))) AS hit FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT -1)
            """
        let bytes: [UInt8] = try connection.first(sql) { try $0[0] } ?? []
        return bytes.count < 4 ? Hits() : score(bytes)
    }

    /// In tenths, in the order of the columns: a word in the title says more than one in the claims.
    private static let weights: SQL = {
        let weights: [SQL] = SearchField.allCases.map { "\($0.weight)" }
        // Classes weigh nothing: they only filter.
        return weights.reversed().reduce("\(0)") { "\($1), \($0)" }
    }()

    /// Reads what `helan_hits` joined and ranks it by BM25 over weighted frequencies.
    private func score(_ bytes: [UInt8]) -> Hits {
        bytes.withUnsafeBytes { raw in
            let phrases = Int(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let head = 4 + 4 * phrases
            let width = head
            let rows = (raw.count - head) / width
            let weights = (0..<phrases).map { n in
                let documents = raw.loadUnaligned(fromByteOffset: 4 + 4 * n, as: Float.self)
                return rarity(documents > 0 ? documents : Float(rows))
            }
            let short = Self.saturation * (1 - Self.lengthShare)
            let long = Self.saturation * Self.lengthShare / columns.averageLength
            var found = Hits()
            found.all.reserveCapacity(rows)
            for n in 0..<rows {
                let at = head + n * width
                let row = raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)
                let entry = columns[row]
                guard entry.isLive else { continue }
                let norm = short + long * Float(entry.length)
                var score: Float = 0
                for phrase in 0..<phrases {
                    let frequency = raw.loadUnaligned(fromByteOffset: at + 4 + 4 * phrase, as: Float.self)
                    score += weights[phrase] * frequency * (Self.saturation + 1) / (frequency + norm)
                }
                found.all.append(Hits.Hit(row: row, score: score))
            }
            return found
        }
    }

    /// How much a phrase says that so many documents hold: BM25's inverse document frequency, never below zero.
    private func rarity(_ documents: Float) -> Float {
        let all = max(Float(columns.live), documents)
        return log(1 + (all - documents + 0.5) / (documents + 0.5))
    }
}

extension SearchField {
    /// In tenths.
    var weight: Int {
        switch self {
        case .title: 80
        case .party: 40
        case .inventor: 30
        case .agency, .abstract: 10
        case .claims: 5
        }
    }
}
