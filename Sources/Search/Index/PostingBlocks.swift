import Store

/// Postings of the words that many documents hold, beside FTS5 and in its transaction, in the form that is quick to read.
///
/// FTS5 needs sixty nanoseconds a document to walk a word, and these need two. They are written when what came is merged, word by word, each with the
/// number of the document that it reaches; what has come since, FTS5 tells. They cannot disagree: documents are numbered in the order they
/// come, a changed text gets a new number, and whether a number still counts, the columns say.
struct PostingBlocks {
    private let set: TableSet
    private let connection: any Connection

    /// Words of fewer documents are walked in FTS5.
    static let least = 1_000
    /// Stretches that a word may have before they are written as one.
    private static let most = 8

    init(_ set: TableSet, in connection: any Connection) { (self.set, self.connection) = (set, connection) }

    /// All that is kept of a word, in one piece; none where it is not frequent or came lately.
    func postings(_ word: String) throws -> Postings {
        var found = Postings()
        try connection.each("SELECT bytes, count, last, reached FROM \(set.postings) WHERE word = \(word) ORDER BY reached") { row in
            found.append(
                Postings(
                    bytes: try row[0], count: try row[1], last: UInt32(clamping: try row[2] as Int),
                    reached: UInt32(clamping: try row[3] as Int)))
        }
        return found
    }

    /// The words after one that enough documents hold, in the order of the index.
    func frequent(after word: String, limit: Int) throws -> [String] {
        try connection.all("SELECT term FROM \(set.vocabulary) WHERE term > \(word) AND doc >= \(Self.least) LIMIT \(limit)") { try $0[0] }
    }

    /// Writes what has come of a word up to a document.
    func extend(_ word: String, to last: UInt32) throws {
        let known: (reached: Int, last: Int, stretches: Int)? = try connection.first(
            "SELECT coalesce(max(reached), 0), coalesce(max(last), 0), count(*) FROM \(set.postings) WHERE word = \(word)"
        ) { (try $0[0], try $0[1], try $0[2]) }
        let (reached, end, stretches) = known ?? (0, 0, 0)
        guard reached < Int(last) else { return }
        var next = Postings(bytes: [], count: 0, last: UInt32(clamping: end), reached: UInt32(clamping: reached))
        try Engine.extend(&next, "\"\(word)\"", set, to: last, in: connection)
        if next.count == 0, stretches > 0 {
            try connection.run("UPDATE \(set.postings) SET reached = \(Int(last)) WHERE word = \(word) AND reached = \(reached)")
            return
        }
        if stretches >= Self.most {
            var all = try postings(word)
            all.append(next)
            next = all
            try connection.run("DELETE FROM \(set.postings) WHERE word = \(word)")
        }
        try connection.run(
            """
            INSERT INTO \(set.postings) (word, reached, last, count, bytes)
            VALUES (\(word), \(Int(next.reached)), \(Int(next.last)), \(next.count), \(next.bytes))
            """)
    }
}
