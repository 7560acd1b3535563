import Register
import Store

/// What the index keeps of a document.
struct IndexedText {
    /// In the order of the columns; the last holds the class symbols.
    let columns: [String]
    let fingerprint: Int64
    let length: Int64

    init(_ document: SearchDocument) {
        columns = SearchField.allCases.map { (document.texts[$0] ?? "").withoutZeros } + [ExactWords.of(document)]
        var hash = Fingerprint()
        for column in columns { hash.add(column) }
        fingerprint = hash.value
        // A character of the scripts we mostly hold is three bytes; claims are long and say the same again.
        let bytes = SearchField.allCases.reduce(0) { $0 + (document.texts[$1] ?? "").utf8.count / ($1 == .claims ? 2 : 1) }
        length = Int64(min(bytes / 3, Int(UInt16.max)))
    }
}

extension String {
    /// A zero byte would end the text within SQLite.
    var withoutZeros: String { utf8.contains(0) ? filter { $0 != "\0" } : self }
}

/// What a document's row holds for filters and counts.
private struct FiledColumns {
    static let names: SQL = "kind, status, day, published, area, classes, owners, agencies, industries"
    /// In the order of the names.
    let values: SQL

    init(_ numbers: [Int]) {
        values = numbers.dropFirst().reduce("\(numbers[0])") { "\($0), \($1)" }
    }
}

/// Takes a batch of changes into one set of tables.
struct Filing {
    let set: TableSet
    let connection: any Connection
    /// Whether old words may be taken out: they were cut by the folding of today.
    let deletes: Bool

    private struct Present {
        var doc: Int64
        var fingerprint: Int64
    }

    private var change: Int64
    private var last: Int64
    private var grouping: Grouping
    private var outgoing: [(doc: Int64, text: IndexedText)] = []
    private var incoming: [(doc: Int64, text: IndexedText)] = []

    init(_ set: TableSet, deletes: Bool, in connection: any Connection) throws {
        (self.set, self.connection, self.deletes) = (set, connection, deletes)
        grouping = Grouping(set, in: connection)
        let now: (Int64, Int64)? = try connection.first(
            "SELECT (SELECT coalesce(max(change), 0) FROM \(set.documents)), (SELECT coalesce(max(doc), 0) FROM \(set.documents))"
        ) { (try $0[0], try $0[1]) }
        (change, last) = ((now?.0 ?? 0) + 1, now?.1 ?? 0)
    }

    /// Of several changes of one right the last counts, with the first's old document.
    mutating func apply(_ changes: [SearchChange]) throws {
        for change in Self.merged(changes) { try take(change) }
        try writeWords()
    }

    /// Adds documents of rights that the set has not heard of, dead or alive: a rebuild must not undo what was filed meanwhile.
    mutating func add(_ documents: [SearchDocument]) throws {
        for document in documents {
            let known = try connection.first("SELECT 1 FROM \(set.documents) WHERE right_id = \(document.id)") { try $0[0] as Int } != nil
            if !known { try insert(document, IndexedText(document)) }
        }
        try writeWords()
    }

    private static func merged(_ changes: [SearchChange]) -> [SearchChange] {
        var place: [Int64: Int] = [:]
        var out: [SearchChange] = []
        for change in changes {
            if let n = place[change.right] {
                out[n] = SearchChange(old: out[n].old, new: change.new) ?? SearchChange(removing: change.right)
            } else {
                place[change.right] = out.count
                out.append(change)
            }
        }
        return out
    }

    private mutating func take(_ item: SearchChange) throws {
        let present = try connection.first("SELECT doc, fingerprint FROM \(set.documents) WHERE right_id = \(item.right) AND live = 1") {
            Present(doc: try $0[0], fingerprint: try $0[1])
        }
        guard let new = item.new else {
            if let present { try remove(present, old: item.old) } else { try remember(gone: item.right) }
            return
        }
        let text = IndexedText(new)
        if let present, present.fingerprint == text.fingerprint { return try update(present.doc, new) }
        if let present { try remove(present, old: item.old) }
        try insert(new, text)
    }

    private mutating func insert(_ document: SearchDocument, _ text: IndexedText) throws {
        last += 1
        let fields = try columns(document)
        try connection.run(
            """
            INSERT INTO \(set.documents) (doc, right_id, live, \(FiledColumns.names), length, fingerprint, change)
            VALUES (\(last), \(document.id), 1, \(fields.values), \(text.length), \(text.fingerprint), \(change))
            """)
        incoming.append((last, text))
    }

    /// The words are the same; the rest may not be.
    private mutating func update(_ doc: Int64, _ document: SearchDocument) throws {
        let fields = try columns(document)
        try connection.run(
            """
            UPDATE \(set.documents) SET (\(FiledColumns.names), change) = (\(fields.values), \(change))
            WHERE doc = \(doc) AND (\(FiledColumns.names)) <> (\(fields.values))
            """)
    }

    private mutating func columns(_ document: SearchDocument) throws -> FiledColumns {
        FiledColumns([
            Int(document.kind.code), Int(document.status.code), Int(DaySlot.of(document.day)), Int(DaySlot.of(document.published)),
            document.area ?? 0, try grouping.number(of: ClassSymbol.heads(of: document.classes), .classes),
            try grouping.number(of: document.owners, .owners), try grouping.number(of: document.agencies, .agencies),
            try grouping.number(of: document.industries, .industries),
        ])
    }

    /// Takes a document out of every answer, and its words out of the index where they are known to be the ones that went in.
    private mutating func remove(_ present: Present, old: SearchDocument?) throws {
        try connection.run("UPDATE \(set.documents) SET live = 0, change = \(change) WHERE doc = \(present.doc)")
        guard deletes, let old else { return }
        let text = IndexedText(old)
        if text.fingerprint == present.fingerprint { outgoing.append((present.doc, text)) }
    }

    /// A removed right that the set never had: a rebuild that comes to it later must know.
    private mutating func remember(gone right: Int64) throws {
        let known = try connection.first("SELECT 1 FROM \(set.documents) WHERE right_id = \(right)") { try $0[0] as Int } != nil
        guard !known else { return }
        last += 1
        try connection.run(
            """
            INSERT INTO \(set.documents) (doc, right_id, live, \(FiledColumns.names), length, fingerprint, change)
            VALUES (\(last), \(right), 0, \(FiledColumns([Int](repeating: 0, count: 9)).values), 0, 0, \(change))
            """)
    }

    /// FTS5 keeps postings in memory as long as row numbers rise, and writes them out where one falls: first out, then in, both ascending.
    private mutating func writeWords() throws {
        for (doc, text) in outgoing.sorted(by: { $0.doc < $1.doc }) {
            let c = text.columns
            try connection.run(
                """
                INSERT INTO \(set.words) (\(set.words), rowid, ti, ab, cl, pa, "in", ag, ic)
                VALUES ('delete', \(doc), \(c[0]), \(c[1]), \(c[2]), \(c[3]), \(c[4]), \(c[5]), \(c[6]))
                """)
        }
        for (doc, text) in incoming {
            let c = text.columns
            try connection.run(
                """
                INSERT INTO \(set.words) (rowid, ti, ab, cl, pa, "in", ag, ic)
                VALUES (\(doc), \(c[0]), \(c[1]), \(c[2]), \(c[3]), \(c[4]), \(c[5]), \(c[6]))
                """)
        }
        (outgoing, incoming) = ([], [])
    }
}
