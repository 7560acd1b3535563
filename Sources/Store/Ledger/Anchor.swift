import Crypto
public import Law

/// The seal of a day: one hash over every entry recorded since the anchor before, chained to it. Published, it proves later that nothing
/// recorded by that day was changed, added or taken away, not even whole streams.
public struct Anchor: Sendable, Hashable {
    /// The last day it covers, Asia/Shanghai.
    public let day: LocalDate
    /// How many entries it covers.
    public let entries: Int
    /// SHA-256 over stream, number and hash of these entries, in order of stream and number.
    public let root: [UInt8]
    public let previous: [UInt8]
    /// SHA-256(previous ‖ format ‖ day ‖ entries ‖ root): what is published.
    public let hash: [UInt8]

    /// Seals everything recorded up to the end of `day` that no anchor covers yet.
    /// - Parameter now: must lie after the end of that day.
    /// - Returns: the anchor of the day; the known one when the day is sealed already.
    @discardableResult
    public static func seal(through day: LocalDate, at now: Instant, in db: any Connection) throws -> Anchor {
        guard end(of: day) <= now else { throw StoreError.failed("\(day) 还没有过完,不能锚定") }
        let last = try all(in: db).last
        if let last, last.day >= day {
            guard last.day == day else { throw StoreError.failed("已经锚定到 \(last.day),不能再锚定更早的 \(day)") }
            return last
        }
        let begin = last.map { end(of: $0.day) } ?? Instant(microseconds: .min)
        var root = AnchorRoot()
        try db.each(
            """
            SELECT stream, seq, hash FROM entry WHERE recorded_at >= \(begin) AND recorded_at < \(end(of: day)) ORDER BY stream, seq
            """
        ) { row in
            let (stream, seq): (Int64, Int64) = (try row[0], try row[1])
            try row.withBytes(2) { root.add(stream, seq, $0) }
        }
        let anchor = Anchor(day: day, entries: root.count, root: root.digest, previous: last?.hash ?? EntryHash.none)
        try db.run(
            """
            INSERT INTO anchor (day, entries, root, previous, hash)
            VALUES (\(day), \(anchor.entries), \(anchor.root), \(anchor.previous), \(anchor.hash))
            """)
        return anchor
    }

    /// All anchors, the oldest first.
    public static func all(in db: any Connection) throws -> [Anchor] {
        try db.all("SELECT day, entries, root, previous, hash FROM anchor ORDER BY day") {
            Anchor(day: try $0[0], entries: try $0[1], root: try $0[2], previous: try $0[3], hash: try $0[4])
        }
    }

    /// The moment from which entries are free again; long past where nothing is sealed.
    static func lastEnd(in db: any Connection) throws -> Instant {
        try db.first("SELECT day FROM anchor ORDER BY day DESC LIMIT 1") { end(of: try $0[0]) } ?? Instant(microseconds: .min)
    }

    /// The first moment of the next day in Shanghai, eight hours ahead of UTC.
    static func end(of day: LocalDate) -> Instant {
        Instant(microseconds: (Int64(day.ordinal + 1) * 86_400 - 8 * 3_600) * 1_000_000)
    }

    static func hash(day: LocalDate, entries: Int, root: [UInt8], previous: [UInt8]) -> [UInt8] {
        var hash = EntryHash()
        hash.begin(previous)
        hash.add(text: day.description)
        hash.add(Int64(entries))
        return Array(root.withUnsafeBytes { hash.finish(body: $0) })
    }

    private init(day: LocalDate, entries: Int, root: [UInt8], previous: [UInt8], hash: [UInt8]? = nil) {
        (self.day, self.entries, self.root, self.previous) = (day, entries, root, previous)
        self.hash = hash ?? Self.hash(day: day, entries: entries, root: root, previous: previous)
    }
}

/// Grows over the entries of an anchor, in order of stream and number.
struct AnchorRoot {
    private var hash = SHA256()
    private(set) var count = 0

    mutating func add(_ stream: Int64, _ seq: Int64, _ entryHash: UnsafeRawBufferPointer) {
        withUnsafeBytes(of: (stream.bigEndian, seq.bigEndian)) { hash.update(bufferPointer: $0) }
        hash.update(bufferPointer: entryHash)
        count += 1
    }
    var digest: [UInt8] { Array(hash.finalize()) }
}
