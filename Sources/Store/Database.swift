public import Law

/// A database, whichever it is: asynchronous at the edge, synchronous inside a transaction.
public protocol Database: Sendable {
    var dialect: Dialect { get }
    /// Runs in a read-only snapshot. What is asked for takes milliseconds: others may wait behind it.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// The same for what takes longer, such as a walk through a whole table: nobody waits behind it.
    func readAtLength<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// Runs in a durable transaction of its own. Writes that wait may share one commit; each stands in its own savepoint,
    /// so that a refused one changes nothing and the others go in.
    @discardableResult func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
}

extension Database {
    public func readAtLength<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await read(body)
    }
}

/// Lives only inside `read` and `write`, so it is not `Sendable`.
public protocol Connection {
    var dialect: Dialect { get }
    /// What one write remembers while it runs; see `Ids`.
    var memory: WriteMemory { get }
    /// Runs a statement and says how many rows it changed.
    @discardableResult func run(_ sql: SQL) throws -> Int
    /// Streams the rows of a query, one at a time, in constant memory. The row is valid only inside the closure.
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Connection {
    /// All rows, mapped.
    public func all<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> [T] {
        var out: [T] = []
        try each(sql) { out.append(try map($0)) }
        return out
    }
    /// The first row, mapped; nil where there is none.
    public func first<T>(_ sql: SQL, _ map: (Row) throws -> T) throws -> T? {
        var out: T?
        try each(sql) { if out == nil { out = try map($0) } }
        return out
    }
}

public enum Dialect: String, Sendable { case sqlite, postgres }

/// A bound value. There are no floating point numbers in the store.
public enum Value: Sendable, Hashable {
    case null, integer(Int64), text(String), bytes([UInt8])
    /// Text, given as its UTF-8 bytes.
    case utf8([UInt8])
}

/// Reads the columns of the row a driver stands on.
public protocol ColumnReader {
    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) throws -> Int64
    func text(_ column: Int) throws -> String
    /// A column of bytes; also the stored bytes of a text, whether or not they are good UTF-8.
    func bytes(_ column: Int) throws -> [UInt8]
    /// The same without a copy; valid only inside the closure. NULL is no bytes.
    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T
}

/// One row, read by position: `let name: String = try row[0]`.
public struct Row {
    let reader: any ColumnReader
    public init(_ reader: any ColumnReader) { self.reader = reader }
    public subscript<T: ColumnValue>(_ column: Int) -> T { get throws { try T.read(reader, column) } }
    public func isNull(_ column: Int) -> Bool { reader.isNull(column) }
    /// The stored bytes of a column without a copy; valid only inside the closure. NULL is no bytes.
    public func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        try reader.withBytes(column, body)
    }
}

/// A type that a column can be read as.
public protocol ColumnValue {
    static func read(_ reader: any ColumnReader, _ column: Int) throws -> Self
}
extension Int64: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> Int64 { try reader.integer(column) }
}
extension Int: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> Int { Int(try reader.integer(column)) }
}
extension String: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> String { try reader.text(column) }
}
extension [UInt8]: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> [UInt8] { try reader.bytes(column) }
}
extension LocalDate: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> LocalDate {
        guard let day = LocalDate(iso: try reader.text(column)) else { throw StoreError.unreadable(column: column) }
        return day
    }
}
extension Instant: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> Instant {
        Instant(microseconds: try reader.integer(column))
    }
}
extension Optional: ColumnValue where Wrapped: ColumnValue {
    public static func read(_ reader: any ColumnReader, _ column: Int) throws -> Wrapped? {
        reader.isNull(column) ? nil : try Wrapped.read(reader, column)
    }
}

/// What a store can fail with. Not for the public's eyes: callers turn it into words.
public enum StoreError: Error, Sendable {
    case unreadable(column: Int)
    /// A unique key is taken.
    case conflict(String)
    case failed(String)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let column): "数据库第\(column + 1)列的内容读不出来"
        case .conflict(let text), .failed(let text): text
        }
    }
}
