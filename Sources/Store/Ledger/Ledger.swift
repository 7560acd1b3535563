public import Law

/// The append-only record of everything that was ever said or done, one stream a right or matter. An entry is chained to the one before
/// it by its hash, so that no byte of it changes unnoticed; everything else in the database can be rebuilt from it.
public enum Ledger {
    /// Where a stream stands: what the next entry will follow.
    public struct Head: Sendable, Hashable {
        public let id: Int64
        /// Kind and key name the stream: `right.patent` and `CN201310699744.2`.
        public let kind: String
        public let key: String
        /// The number of the last entry; 0 before the first.
        public let seq: Int
        public let hash: [UInt8]
    }

    /// One entry as it is kept.
    public struct Entry: Sendable, Hashable {
        public let stream: Int64
        /// Counts from 1 in its stream.
        public let seq: Int
        public let recordedAt: Instant
        /// The legal day, Asia/Shanghai.
        public let day: LocalDate
        public let kind: String
        /// The version of the body's layout.
        public let version: Int
        public let actor: String
        public let source: Int64?
        /// Canonical JSON.
        public let body: [UInt8]
        public let hash: [UInt8]
    }

    /// Where the stream of this name stands; nil where it has no entry.
    public static func head(of kind: String, key: String, in db: any Connection) throws -> Head? {
        try db.first("SELECT id, seq, head FROM stream WHERE kind = \(kind) AND key = \(key)") {
            Head(id: try $0[0], kind: kind, key: key, seq: try $0[1], hash: try $0[2])
        }
    }

    /// Where the stream of this id stands; nil where there is none.
    public static func head(ofStream id: Int64, in db: any Connection) throws -> Head? {
        try db.first("SELECT kind, key, seq, head FROM stream WHERE id = \(id)") {
            Head(id: id, kind: try $0[0], key: try $0[1], seq: try $0[2], hash: try $0[3])
        }
    }

    /// A new stream. It comes to be with its first entry; when another writer was first, that entry is refused as a conflict.
    public static func open(_ kind: String, key: String, in db: any Connection) throws -> Head {
        Head(id: try Ids.next("stream", in: db), kind: kind, key: key, seq: 0, hash: EntryHash.none)
    }

    /// Appends an entry behind `head`.
    /// - Parameter head: what the writer saw when it decided; `StoreError.conflict` when the stream has moved on since.
    /// - Returns: where the stream stands now.
    @discardableResult
    public static func append(
        kind: String, version: Int, day: LocalDate, recordedAt: Instant, actor: String, source: Int64? = nil, body: [UInt8],
        to head: Head, in db: any Connection
    ) throws -> Head {
        let seq = head.seq + 1
        // A long import keeps the moment it began; what an anchor has closed stays closed.
        let recordedAt = max(recordedAt, try db.memory.anchored { try Anchor.lastEnd(in: db) })
        let dayText = day.description
        let digest = EntryHash.of(
            body, kind: kind, version: version, day: dayText, recordedAt: recordedAt, actor: actor, source: source, behind: head)
        let next = Head(id: head.id, kind: head.kind, key: head.key, seq: seq, hash: digest)
        try move(from: head, to: next, db)
        try db.run(
            """
            INSERT INTO entry (stream, seq, recorded_at, day, kind, version, actor, source, body, hash, number)
            VALUES (\(head.id), \(seq), \(recordedAt), \(dayText), \(kind), \(version), \(actor), \(source), \(utf8: body), \(digest),
                    \(try Ids.next("entry", in: db)))
            """)
        return next
    }

    static func move(from head: Head, to next: Head, _ db: any Connection) throws {
        guard head.seq > 0 else {
            try db.run(
                "INSERT INTO stream (id, kind, key, seq, head) VALUES (\(head.id), \(head.kind), \(head.key), \(next.seq), \(next.hash))")
            return
        }
        let moved = try db.run("UPDATE stream SET seq = \(next.seq), head = \(next.hash) WHERE id = \(head.id) AND seq = \(head.seq)")
        guard moved == 1 else { throw StoreError.conflict("\(head.kind) \(head.key) 在第 \(head.seq) 条之后已有新的记录") }
    }

    /// The entries of a stream from `seq` on, in order, streamed.
    public static func each(of stream: Int64, from seq: Int = 1, in db: any Connection, _ body: (Entry) throws -> Void) throws {
        try db.each("\(columns) WHERE stream = \(stream) AND seq >= \(seq) ORDER BY seq") { try body(entry($0)) }
    }

    /// The entries of a stream, in order.
    public static func entries(of stream: Int64, in db: any Connection) throws -> [Entry] {
        try db.all("\(columns) WHERE stream = \(stream) ORDER BY seq", entry)
    }

    /// The entries of several streams: those of one stream together and in order.
    public static func each(ofStreams streams: [Int64], in db: any Connection, _ body: (Entry) throws -> Void) throws {
        try db.each("\(columns) WHERE stream IN (\(SQL.list(streams))) ORDER BY stream, seq") { try body(entry($0)) }
    }

    static let columns: SQL = "SELECT stream, seq, recorded_at, day, kind, version, actor, source, body, hash FROM entry"

    static func entry(_ row: Row) throws -> Entry {
        Entry(
            stream: try row[0], seq: try row[1], recordedAt: try row[2], day: try row[3], kind: try row[4], version: try row[5],
            actor: try row[6], source: try row[7], body: try row[8], hash: try row[9])
    }
}
