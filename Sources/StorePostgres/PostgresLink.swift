import CPostgres
import Dispatch
import Store

/// One connection to the server. Everything happens on its queue, one step after the other.
final class PostgresLink: @unchecked Sendable {
    let queue = DispatchQueue(label: "helan.postgres")
    private let conninfo: String
    private(set) var handle: OpaquePointer?
    private var prepared: [String: String] = [:]
    private var count = 0
    /// The rows that are still on their way, while a loop reads them.
    var stream: PostgresStream?
    /// The last error was one that goes away when the transaction is run again.
    var mustRetry = false

    /// Statements kept prepared; beyond it they are let go together.
    private let most = 1000

    init(_ conninfo: String) { self.conninfo = conninfo }
    deinit { PQfinish(handle) }

    /// Connects where there is no connection, or it broke.
    func connect() throws {
        if let handle, PQstatus(handle) == CONNECTION_OK { return }
        PQfinish(handle)
        (handle, stream) = (nil, nil)
        prepared.removeAll()
        guard let fresh = PQconnectdb(conninfo) else { throw StoreError.failed("PostgreSQL:内存不足") }
        guard PQstatus(fresh) == CONNECTION_OK else {
            defer { PQfinish(fresh) }
            throw StoreError.failed("PostgreSQL 连接不上:\(String(cString: PQerrorMessage(fresh)))")
        }
        handle = fresh
        PQsetClientEncoding(fresh, "UTF8")
        PQsetNoticeProcessor(fresh, { _, _ in }, nil)
        try command("SET synchronous_commit = on")
        try command("SET timezone = 'UTC'")
    }

    /// Whether the connection was lost.
    var isBroken: Bool { handle.map { PQstatus($0) != CONNECTION_OK } ?? true }
    /// Whether a transaction is open, healthy or failed.
    var isInTransaction: Bool { handle.map { PQtransactionStatus($0) != PQTRANS_IDLE && PQstatus($0) == CONNECTION_OK } ?? false }

    /// A word to the server that carries nothing and returns nothing, such as BEGIN.
    func command(_ text: String) throws {
        stream?.buffer()
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result, text)
    }

    /// The name of the prepared statement for a text and the types of its arguments.
    func statement(_ text: String, _ parameters: PostgresParameters) throws -> String {
        // A definition is run once, and the unnamed statement is enough for it.
        let name: String
        if text.hasPrefix("CREATE ") || text.hasPrefix("ALTER ") || text.hasPrefix("DROP ") {
            name = ""
        } else {
            let key = text + parameters.signature
            if let known = prepared[key] { return known }
            if prepared.count >= most { try letGo() }
            count += 1
            name = "s\(count)"
            prepared[key] = name
        }
        let result = PQprepare(handle, name, text, Int32(parameters.types.count), parameters.types)
        defer { PQclear(result) }
        do { try check(result, text) } catch {
            prepared[text + parameters.signature] = nil
            throw error
        }
        return name
    }

    private func letGo() throws {
        try command("DEALLOCATE ALL")
        prepared.removeAll()
    }

    /// Throws the server's error in a result.
    func check(_ result: OpaquePointer?, _ text: String) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return
        default: throw error(result, text)
        }
    }

    private func error(_ result: OpaquePointer?, _ text: String) -> StoreError {
        let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
        let message = String(cString: result == nil ? PQerrorMessage(handle) : PQresultErrorMessage(result))
        switch state {
        case "23505": return .conflict(message)
        // Serialisation failure, deadlock.
        case "40001", "40P01": mustRetry = true
        // A table changed under a prepared statement: its plan must be made anew.
        case "0A000" where message.contains("cached plan"):
            prepared.removeAll()
            mustRetry = true
        // A connection that broke: nothing is in, unless it broke just while committing.
        default: if isBroken, text != "COMMIT" { mustRetry = true }
        }
        return .failed("PostgreSQL \(state):\(message)语句:\(text)")
    }
}
