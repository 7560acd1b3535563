import Foundation
import GRDB
import GRDBSQLite
import Store

/// A connection for the length of one access. Statements are prepared by GRDB, then bound, stepped and read
/// through SQLite's C interface: an import runs a dozen statements a right, and a right should cost microseconds.
struct SQLiteConnection: Store.Connection {
    let db: GRDB.Database
    let statements: StatementCache
    let memory = WriteMemory()
    var dialect: Dialect { .sqlite }

    @discardableResult func run(_ sql: Store.SQL) throws -> Int {
        let before = sqlite3_total_changes64(db.sqliteConnection)
        try each(sql) { _ in }
        // `sqlite3_changes` keeps the count of an earlier statement when this one changed nothing by design, as DDL does.
        return sqlite3_total_changes64(db.sqliteConnection) == before ? 0 : Int(sqlite3_changes64(db.sqliteConnection))
    }

    func each(_ sql: Store.SQL, _ body: (Store.Row) throws -> Void) throws {
        let statement = try statement(sql)
        let handle = statement.sqliteStatement
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        for (n, value) in sql.arguments.enumerated() { try bind(value, to: handle, at: Int32(n + 1)) }
        let row = Store.Row(SQLiteColumns(handle: handle))
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try body(row)
            case SQLITE_DONE: return
            default: throw memory.failing(failure(in: sql))
            }
        }
    }

    private func statement(_ sql: Store.SQL) throws -> Statement {
        do { return try statements.statement(sql, on: db) } catch let error as DatabaseError { throw memory.failing(StoreError(error)) }
    }

    private func bind(_ value: Value, to handle: OpaquePointer, at index: Int32) throws {
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(handle, index)
        case .integer(let number): code = sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            code = try text.withUTF8 { try bind(text: $0, to: handle, at: index) }
        case .utf8(let bytes):
            code = try bytes.withUnsafeBytes { try bind(text: $0.bindMemory(to: UInt8.self), to: handle, at: index) }
        case .bytes(let bytes):
            code = bytes.withUnsafeBytes {
                // A blob without an address would be bound as NULL.
                $0.isEmpty
                    ? sqlite3_bind_zeroblob(handle, index, 0) : sqlite3_bind_blob64(handle, index, $0.baseAddress, UInt64($0.count), copied)
            }
        }
        guard code == SQLITE_OK else { throw StoreError.failed("SQLite:第 \(index) 个参数不能绑定(\(String(cString: sqlite3_errstr(code))))") }
    }

    private func bind(text: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer, at index: Int32) throws -> Int32 {
        // PostgreSQL cannot keep it, so neither database takes it.
        guard memchr(text.baseAddress ?? nothing, 0, text.count) == nil else {
            throw StoreError.failed("文字里有编码为零的字符,不能入库")
        }
        let start = UnsafeRawPointer(text.baseAddress ?? nothing).assumingMemoryBound(to: CChar.self)
        return sqlite3_bind_text64(handle, index, start, UInt64(text.count), copied, UInt8(SQLITE_UTF8))
    }

    private func failure(in sql: Store.SQL) -> any Error {
        let code = sqlite3_extended_errcode(db.sqliteConnection)
        let message = String(cString: sqlite3_errmsg(db.sqliteConnection))
        return storeError(code, message, sql.text(.sqlite))
    }
}

/// An address for an empty text, which would be bound as NULL without one.
nonisolated(unsafe) private let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

/// Tells SQLite to keep a copy of what is bound. The C macro is a cast that Swift does not import.
nonisolated(unsafe) private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// Reads the columns of the row that a statement stands on.
struct SQLiteColumns: ColumnReader {
    let handle: OpaquePointer

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    func integer(_ column: Int) throws -> Int64 {
        try check(column, SQLITE_INTEGER)
        return sqlite3_column_int64(handle, Int32(column))
    }

    func text(_ column: Int) throws -> String {
        try check(column, SQLITE_TEXT)
        guard let start = sqlite3_column_text(handle, Int32(column)) else { throw StoreError.unreadable(column: column) }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        if sqlite3_column_type(handle, Int32(column)) != SQLITE_TEXT { try check(column, SQLITE_BLOB) }
        return try withBytes(column) { [UInt8]($0) }
    }

    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) throws -> T {
        let start = sqlite3_column_blob(handle, Int32(column))
        return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))))
    }

    private func check(_ column: Int, _ type: Int32) throws {
        guard sqlite3_column_type(handle, Int32(column)) == type else { throw StoreError.unreadable(column: column) }
    }
}

/// SQLite's extended codes that mean "the key is taken": UNIQUE, PRIMARY KEY and ROWID.
private let taken: Set<Int32> = [2067, 1555, 2579]

func storeError(_ code: Int32, _ message: String, _ sql: String) -> any Error {
    if taken.contains(code) { return StoreError.conflict(message) }
    if code & 0xff == SQLITE_INTERRUPT { return CancellationError() }
    return StoreError.failed("SQLite:\(message)(\(code));语句:\(sql)")
}

extension StoreError {
    init(_ error: DatabaseError) {
        self =
            taken.contains(error.extendedResultCode.rawValue)
            ? .conflict(error.message ?? "") : .failed("SQLite:\(error.description)")
    }
}
