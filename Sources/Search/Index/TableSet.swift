import Store

/// One of the two sets of tables that an index lives in: while one serves, the other can be built anew.
///
/// Documents are numbered densely in the order they come, and a changed text gets a new number. So the engine always writes at its
/// end, a column in memory is an array, and nothing needs the old text of a document. Order by day is a matter of ranking.
struct TableSet: Sendable, Hashable {
    /// Counts up with every rebuild; the two sets take turns.
    let generation: Int64
    var next: TableSet { TableSet(generation: generation + 1) }
    private var isEven: Bool { generation.isMultiple(of: 2) }

    var words: SQL { isEven ? "right_fts_0" : "right_fts_1" }
    var documents: SQL { isEven ? "search_document_0" : "search_document_1" }
    /// Every word of the index, from FTS5 itself.
    var vocabulary: SQL { isEven ? "right_fts_0_word" : "right_fts_1_word" }
    /// What rights share: names of owners and agencies, classes, industries; and the sets of them that rights have.
    var members: SQL { isEven ? "search_member_0" : "search_member_1" }
    var groups: SQL { isEven ? "search_group_0" : "search_group_1" }
    /// Postings of frequent words, see `PostingBlocks`.
    var postings: SQL { isEven ? "search_posting_0" : "search_posting_1" }
    private var byRight: SQL { isEven ? "search_document_0_right" : "search_document_1_right" }
    private var memberById: SQL { isEven ? "search_member_0_id" : "search_member_1_id" }
    private var groupById: SQL { isEven ? "search_group_0_id" : "search_group_1_id" }
    private var byChange: SQL { isEven ? "search_document_0_change" : "search_document_1_change" }

    func create(in connection: any Connection) throws {
        // Without content and sizes: the words alone. Deleting takes the old words, which is why documents keep a fingerprint of theirs.
        try connection.run(
            """
            CREATE VIRTUAL TABLE IF NOT EXISTS \(words) USING fts5(
                ti, ab, cl, pa, "in", ag, ic, content='', columnsize=0, detail=full, tokenize='helan')
            """)
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS \(documents) (
                doc INTEGER PRIMARY KEY, right_id BIGINT NOT NULL, live BIGINT NOT NULL, kind BIGINT NOT NULL, status BIGINT NOT NULL,
                day BIGINT NOT NULL, published BIGINT NOT NULL, area BIGINT NOT NULL, length BIGINT NOT NULL, classes BIGINT NOT NULL,
                owners BIGINT NOT NULL, agencies BIGINT NOT NULL, industries BIGINT NOT NULL, fingerprint BIGINT NOT NULL,
                change BIGINT NOT NULL)
            """)
        try connection.run("CREATE VIRTUAL TABLE IF NOT EXISTS \(vocabulary) USING fts5vocab(\(words), row)")
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS \(members) (
                facet BIGINT NOT NULL, id BIGINT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (facet, key)) WITHOUT ROWID
            """)
        try connection.run("CREATE UNIQUE INDEX IF NOT EXISTS \(memberById) ON \(members) (facet, id)")
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS \(groups) (
                facet BIGINT NOT NULL, id BIGINT NOT NULL, members TEXT NOT NULL, PRIMARY KEY (facet, members)) WITHOUT ROWID
            """)
        try connection.run("CREATE UNIQUE INDEX IF NOT EXISTS \(groupById) ON \(groups) (facet, id)")
        try createPostings(in: connection)
        try connection.run("CREATE INDEX IF NOT EXISTS \(byRight) ON \(documents) (right_id, live)")
        try connection.run("CREATE INDEX IF NOT EXISTS \(byChange) ON \(documents) (change)")
    }

    /// Also for an index of a version that had none: they begin empty.
    func createPostings(in connection: any Connection) throws {
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS \(postings) (
                word TEXT NOT NULL, reached BIGINT NOT NULL, last BIGINT NOT NULL, count BIGINT NOT NULL, bytes BLOB NOT NULL,
                PRIMARY KEY (word, reached))
            """)
    }

    /// Memory for postings that wait to be written, and how eagerly written segments are merged.
    func configure(in connection: any Connection) throws {
        for (name, value) in [("hashsize", 16 << 20), ("pgsz", 4050), ("automerge", 8), ("crisismerge", 16)] {
            try connection.run("INSERT INTO \(words) (\(words), rank) VALUES (\(name), \(value))")
        }
    }

    func drop(in connection: any Connection) throws {
        for table in [vocabulary, words, documents, members, groups, postings] { try connection.run("DROP TABLE IF EXISTS \(table)") }
    }

    /// Whether the tables are of this edition of the index, or of an earlier one that has fewer columns.
    func isCurrent(in connection: any Connection) throws -> Bool {
        let name = isEven ? "search_document_0" : "search_document_1"
        return try connection.first("SELECT 1 FROM pragma_table_info(\(name)) WHERE name = 'industries'") { try $0[0] as Int } != nil
    }

    /// The greatest number given to a document.
    func last(in connection: any Connection) throws -> Int {
        try connection.first("SELECT coalesce(max(doc), 0) FROM \(documents)") { try $0[0] } ?? 0
    }

    func exists(in connection: any Connection) throws -> Bool {
        let name = isEven ? "search_document_0" : "search_document_1"
        return try connection.first("SELECT 1 FROM sqlite_master WHERE name = \(name)") { try $0[0] as Int } != nil
    }
}
