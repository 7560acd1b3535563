import CSearch
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
        case .everything: return columns.everything
        case .ask(let question): return try ask(question)
        case .phrase(let one): return try phrase(one)
        case .test(let test): return try filtered(columns.everything, [test])
        case .words(let range): return try words(range)
        case .all(let parts): return try all(parts)
        case .any(let parts): return try Hits.union(try parts.map(hits))
        case .some(let needed, let parts): return try Hits.union(try parts.map(hits), needed: needed)
        case .but(let kept, .test(let test)):
            let kept = try hits(kept)
            return kept.subtracting(try filtered(kept, [test]))
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
        var found = try others.first.map(hits) ?? columns.everything
        for part in others.dropFirst() where !found.isEmpty { found = found.intersection(try hits(part)) }
        return try filtered(found, tests)
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
        return try Hits.union(found)
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
                SELECT helan_hits(\(set.words), \(Int(columns.last)), \(Self.weights)) AS hit FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT -1)
            """
            : """
            SELECT helan_gather(hit) FROM (
                SELECT helan_hits(\(set.words), \(Int(columns.last))) AS hit FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT -1)
            """
        let bytes: [UInt8] = try connection.first(sql) { try $0[0] } ?? []
        return bytes.count < 4 ? Hits() : score(bytes)
    }

    /// BM25 of one phrase: from memory what was asked before, else from the blocks what was merged, and from FTS5 what has come since.
    private func phrase(_ phrase: Phrase) throws -> Hits {
        var postings = memory.postings(phrase.question, of: set)
        if postings.count == 0, let word = phrase.word { postings = try PostingBlocks(set, in: connection).postings(word) }
        if postings.reached < columns.last {
            try Self.extend(&postings, phrase.question, set, to: columns.last, in: connection)
            memory.keep(postings, for: phrase.question, of: set)
        } else if phrase.word != nil {
            memory.keep(postings, for: phrase.question, of: set)
        }
        let long = Self.saturation * Self.lengthShare / columns.averageLength
        var found = postings.hits(columns, ranks: ranks, fixed: Self.saturation * (1 - Self.lengthShare), byLength: long)
        found.scale(by: rarity(Float(found.count)) * (Self.saturation + 1))
        return found
    }

    /// Walks a question of one phrase in FTS5, from where the postings end.
    static func extend(_ postings: inout Postings, _ question: String, _ set: TableSet, to last: UInt32, in connection: any Connection)
        throws
    {
        let sql: SQL =
            postings.reached == 0
            ? "SELECT helan_phrase(\(set.words), \(weights)) FROM \(set.words) WHERE \(set.words) MATCH \(question) LIMIT 1"
            : """
            SELECT helan_gather(hit) FROM (
                SELECT helan_hits(\(set.words), 0, \(weights)) AS hit FROM \(set.words)
                WHERE \(set.words) MATCH \(question) AND rowid > \(Int(postings.reached)) LIMIT -1)
            """
        let records: [UInt8] = try connection.first(sql) { try $0[0] } ?? []
        postings.append(records: records, reached: last)
    }

    /// In tenths, in the order of the columns: a word in the title says more than one in the claims.
    static let weights: SQL = {
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
            return Hits(room: rows, scored: ranks) { found, scores in
                var written = 0
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
                    found[written] = row
                    if let scores { scores[written] = score }
                    written += 1
                }
                return written
            }
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
