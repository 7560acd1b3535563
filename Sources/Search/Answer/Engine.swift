import Foundation
import Store

/// Looks plans up in one snapshot of the index.
struct Engine {
    let set: TableSet
    let connection: any Connection
    let columns: Columns
    let memory: PostingMemory
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
        case .phrase(let question): return try phrase(question)
        case .test(let test): return everything().filtered { test.holds(columns[$0]) }
        case .words(let range): return try words(range)
        case .all(let parts): return try all(parts)
        case .any(let parts):
            var found = Hits.union(try parts.map(hits)[...])
            for n in found.all.indices { found.all[n].matched = 1 }
            return found
        case .some(let needed, let parts):
            let found = Hits.union(try parts.map(hits)[...])
            // Where no document has so many, those with the most.
            let best = min(Int(found.all.max { $0.matched < $1.matched }?.matched ?? 0), needed)
            return Hits(all: found.all.filter { $0.matched >= best }.map { Hits.Hit(row: $0.row, score: $0.score) })
        case .but(let kept, .test(let test)):
            return try hits(kept).filtered { !test.holds(columns[$0]) }
        case .but(let kept, let excluded):
            return try hits(kept).subtracting(try hits(excluded))
        }
    }

    /// Tests of columns look only at what the other parts have found.
    private func all(_ parts: [Plan]) throws -> Hits {
        var (tests, others): ([ColumnTest], [Plan]) = ([], [])
        for part in parts {
            if case .test(let test) = part { tests.append(test) } else { others.append(part) }
        }
        var found = try others.first.map(hits) ?? everything()
        for part in others.dropFirst() where !found.all.isEmpty { found = found.intersection(try hits(part)) }
        return tests.isEmpty ? found : found.filtered { row in tests.allSatisfy { $0.holds(columns[row]) } }
    }

    /// Words beyond this number make a question that asks for nearly everything.
    private static let mostWords = 20_000

    private func words(_ range: WordRange) throws -> Hits {
        // After the last word stand all that begin with it: no word holds this scalar.
        let end = range.last + "\u{10FFFF}"
        var questions: [String] = []
        try connection.each(
            "SELECT term FROM \(set.vocabulary) WHERE term >= \(range.first) AND term <= \(end) LIMIT \(Self.mostWords)"
        ) { row in
            let word: String = try row[0]
            if range.admits(word) { questions.append(range.question(word)) }
        }
        guard !questions.isEmpty else { return Hits() }
        // FTS5 reads a long OR as a tree as deep as it is long: ask in pieces.
        var found: [Hits] = []
        for start in stride(from: 0, to: questions.count, by: 64) {
            found.append(try ask(questions[start..<min(start + 64, questions.count)].joined(separator: " OR ")))
        }
        return Hits.union(found[...])
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

    /// Rows and weighted frequencies of one phrase: from memory what was asked before, from FTS5 what has come since.
    private func phrase(_ question: String) throws -> Hits {
        var postings = memory.postings(question, of: set)
        if postings.isEmpty {
            let bytes: [UInt8] =
                try connection.first(
                    "SELECT helan_phrase(\(set.words), \(Self.weights)) FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT 1"
                ) { try $0[0] } ?? []
            postings.append(bytes, head: 8)
        } else if columns.end > 0 {
            let bytes: [UInt8] =
                try connection.first(
                    """
                    SELECT helan_gather(hit) FROM (
                        SELECT helan_hits(\(set.words), 0, \(Self.weights)) AS hit FROM \(set.words)
                        WHERE \(set.words) MATCH \(question) AND rowid > \(Int(postings.last)) LIMIT -1)
                    """
                ) { try $0[0] } ?? []
            postings.append(bytes, head: 8)
        }
        memory.keep(postings, for: question, of: set)
        return score(postings)
    }

    /// In tenths, in the order of the columns: a word in the title says more than one in the claims.
    private static let weights: SQL = {
        let weights: [SQL] = SearchField.allCases.map { "\($0.weight)" }
        // Classes weigh nothing: they only filter.
        return weights.reversed().reduce("\(0)") { "\($1), \($0)" }
    }()

    /// BM25 of a single phrase. Rows that are no more, or that this snapshot does not show yet, are passed over.
    private func score(_ postings: Postings) -> Hits {
        let short = Self.saturation * (1 - Self.lengthShare)
        let long = Self.saturation * Self.lengthShare / columns.averageLength
        let weight = rarity(Float(postings.count)) * (Self.saturation + 1)
        var found = Hits()
        found.all.reserveCapacity(postings.count)
        var reader = columns.reader
        postings.each { row, frequency in
            let entry = reader.entry(row)
            guard entry.isLive else { return }
            let score = ranks ? weight * frequency / (frequency + short + long * Float(entry.length)) : 0
            found.all.append(Hits.Hit(row: row, score: score))
        }
        return found
    }

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
            var reader = columns.reader
            for n in 0..<rows {
                let at = head + n * width
                let row = raw.loadUnaligned(fromByteOffset: at, as: UInt32.self)
                let entry = reader.entry(row)
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
