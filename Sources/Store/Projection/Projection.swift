public import Law

/// Tables whose rows are made from the ledger and from nothing else: a name, a version, the tables, and the fold that makes their rows.
///
/// A filing writes the rows in its own transaction. Where the database holds rows of another version, or somebody asks for it,
/// `ProjectionRebuild` makes them anew beside the ones in use and lets them take over.
public struct Projection: Sendable {
    public let name: String
    /// Raised whenever the same entries give other rows than before, and whenever a table is added.
    public let version: Int
    /// Every table that the fold writes; their shapes come from the migrations. A statement names them behind FROM, JOIN, INTO or UPDATE.
    public let tables: [String]
    let reading: EntryReading
    /// Whether a rebuild makes the indexes of its tables at the end: much quicker where the fold looks rows up by their keys alone.
    let indexesLast: Bool
    /// Reads what the fold needs of each of some entries, away from the writer and on the rows in use; nil for an entry that this projection
    /// passes over.
    let decode: @Sendable ([LedgerLine], _ today: LocalDate, any Connection) throws -> [(any Sendable)?]
    /// Begins a fold; the day is the one for which statuses are found.
    let fold: @Sendable (_ today: LocalDate) -> any EntryFold

    public init(
        _ name: String, version: Int, tables: [String], reading: EntryReading, indexesLast: Bool = false,
        decode: @escaping @Sendable ([LedgerLine], _ today: LocalDate, any Connection) throws -> [(any Sendable)?],
        fold: @escaping @Sendable (_ today: LocalDate) -> any EntryFold
    ) {
        (self.name, self.version, self.tables, self.reading, self.indexesLast) = (name, version, tables, reading, indexesLast)
        (self.decode, self.fold) = (decode, fold)
    }
}

/// Which entries a projection asks for.
public enum EntryReading: Sendable, Hashable {
    /// Those of streams of some kinds.
    case entries(ofStreams: [String])
    /// The last entry of each stream of a kind: for rows that follow from a whole stream, which `decode` reads at once.
    case lastEntries(ofStreams: String)

    var condition: SQL {
        switch self {
        case .entries(let kinds): "(1 = 0\(kinds.reduce("" as SQL) { "\($0) OR s.kind = \($1)" }))"
        case .lastEntries(let kind): "s.kind = \(kind) AND e.seq = s.seq"
        }
    }
}

/// Makes rows of entries that come in the order they were recorded. One writer holds it.
public protocol EntryFold: AnyObject, Sendable {
    /// Brings the rows up to date with one more entry.
    /// - Parameter decoded: what the projection's `decode` made of it.
    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws
    /// Writes what it gathered over a batch; called before each commit.
    func settle(in db: any Connection) throws
    /// What it remembers of a transaction that was rolled back is not so.
    func forget()
}

extension EntryFold {
    public func settle(in db: any Connection) throws {}
    public func forget() {}
}

/// An entry as a fold reads it, with its place in the order of recording and the name of its stream.
public struct LedgerLine: Sendable {
    /// Rises with every entry of the whole ledger; there are gaps.
    public let number: Int64
    public let stream: Int64
    public let streamKind: String
    public let streamKey: String
    public let seq: Int
    public let day: LocalDate
    public let kind: String
    public let version: Int
    public let source: Int64?
    public let sourceName: String?
    public let body: [UInt8]

    // The cross join tells SQLite to go through the entries by their number, not through the streams.
    /// The entries behind a number that are asked for, in the order they were recorded.
    static func all(_ reading: EntryReading, after number: Int64, limit: Int, in db: any Connection) throws -> [LedgerLine] {
        try db.all(
            """
            SELECT e.number, e.stream, s.kind, s.key, e.seq, e.day, e.kind, e.version, e.source, o.name, e.body
            FROM entry e CROSS JOIN stream s LEFT JOIN source o ON o.id = e.source
            WHERE e.number > \(number) AND s.id = e.stream AND \(reading.condition) ORDER BY e.number LIMIT \(limit)
            """
        ) {
            LedgerLine(
                number: try $0[0], stream: try $0[1], streamKind: try $0[2], streamKey: try $0[3], seq: try $0[4], day: try $0[5],
                kind: try $0[6], version: try $0[7], source: try $0[8], sourceName: try $0[9], body: try $0[10])
        }
    }

    static func last(in db: any Connection) throws -> Int64 {
        try db.first("SELECT COALESCE(MAX(number), 0) FROM entry") { try $0[0] } ?? 0
    }
}
