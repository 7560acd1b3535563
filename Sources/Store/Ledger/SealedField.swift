import Crypto
public import Law

/// A personal field of an entry. The entry's body holds only a commitment, SHA-256 over a salt and the content; salt and content stand
/// beside it. Erased by law, they go, and the chain stays whole.
public struct SealedField: Sendable, Hashable {
    public let name: String
    public let content: String
    let salt: [UInt8]

    /// - Parameter salt: 16 random bytes unless a test says otherwise; without them a short content could be guessed from its commitment.
    public init(_ name: String, _ content: String, salt: [UInt8]? = nil) {
        (self.name, self.content) = (name, content)
        self.salt = salt ?? Self.randomSalt()
    }

    private static func randomSalt() -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return [source.next(), source.next()].flatMap { withUnsafeBytes(of: $0) { Array($0) } }
    }

    /// How every commitment begins.
    public static let mark = "sealed:"

    /// What stands in the body as the value of the field's name.
    public var commitment: String { Self.commitment(name, salt, Array(content.utf8)) }

    /// Keeps salt and content beside an entry whose body holds the commitment.
    public func keep(beside entry: Ledger.Head, in db: any Connection) throws {
        try db.run(
            "INSERT INTO sealed (stream, seq, name, salt, content) VALUES (\(entry.id), \(entry.seq), \(name), \(salt), \(content))")
    }

    /// What became of a sealed field.
    public enum Reading: Sendable, Hashable { case content(String), erased(Instant) }

    public static func read(_ name: String, stream: Int64, seq: Int, in db: any Connection) throws -> Reading? {
        try db.first("SELECT content, erased_at FROM sealed WHERE stream = \(stream) AND seq = \(seq) AND name = \(name)") {
            row -> Reading in
            if let erased: Instant = try row[1] { return .erased(erased) }
            return .content(try row[0])
        }
    }

    /// What became of every sealed field of some streams, by stream and number of the entry.
    public static func readings(ofStreams streams: [Int64], in db: any Connection) throws -> [Int64: Readings] {
        var readings: [Int64: Readings] = [:]
        try db.each("SELECT stream, seq, name, content, erased_at FROM sealed WHERE stream IN (\(SQL.list(streams)))") { row in
            let reading: Reading = if let erased: Instant = try row[4] { .erased(erased) } else { .content(try row[3]) }
            readings[try row[0], default: [:]][try row[1], default: []].append((try row[2], reading))
        }
        return readings
    }

    /// What became of the sealed fields of a stream, by the number of the entry.
    public typealias Readings = [Int: [(name: String, reading: Reading)]]

    /// Erases salt and content for good. The commitment in the body stays and says nothing.
    public static func erase(_ name: String, stream: Int64, seq: Int, at now: Instant, in db: any Connection) throws {
        let erased = try db.run(
            """
            UPDATE sealed SET salt = NULL, content = NULL, erased_at = \(now)
            WHERE stream = \(stream) AND seq = \(seq) AND name = \(name) AND erased_at IS NULL
            """)
        guard erased == 1 else { throw StoreError.failed("没有可以删除的封存内容:\(name)") }
    }

    /// Whether the row (salt, content and time of erasure in columns 3 to 5) fits what the body commits to.
    static func fits(_ row: Row, _ name: String, _ body: [UInt8]) throws -> Bool {
        guard let salt: [UInt8] = try row[3], let content: [UInt8] = try row[4] else {
            return row.isNull(3) && row.isNull(4) && !row.isNull(5)
        }
        let expected = Array("\"\(name)\":\"\(commitment(name, salt, content))\"".utf8)
        return row.isNull(5) && body.firstRange(of: expected) != nil
    }

    private static func commitment(_ name: String, _ salt: [UInt8], _ content: [UInt8]) -> String {
        var hash = EntryHash()
        hash.begin(salt)
        hash.add(text: name)
        let digest = content.withUnsafeBytes { hash.finish(body: $0) }
        return mark + digest.hex
    }
}

extension Sequence<UInt8> {
    /// Two small hexadecimal digits a byte.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
