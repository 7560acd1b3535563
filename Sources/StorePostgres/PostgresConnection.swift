import CPostgres
import Store

/// A connection for the length of one access.
struct PostgresConnection: Connection {
    let link: PostgresLink
    let memory = WriteMemory()
    var dialect: Dialect { .postgres }

    @discardableResult func run(_ sql: SQL) throws -> Int {
        do {
            let text = sql.text(.postgres)
            let parameters = try PostgresParameters(sql.arguments)
            link.stream?.buffer()
            let name = try link.statement(text, parameters)
            let result = parameters.withPointers { PQexecPrepared(link.handle, name, $0, $1, $2, $3, 1) }
            defer { PQclear(result) }
            try link.check(result, text)
            guard let words = PQcmdTuples(result) else { return 0 }
            return Int(String(cString: words)) ?? 0
        } catch {
            throw memory.failing(error)
        }
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let stream = try open(sql)
        defer { stream.finish() }
        while let result = try next(stream) {
            defer { PQclear(result) }
            try body(Row(PostgresColumns(result: result, row: 0)))
        }
    }

    private func next(_ stream: PostgresStream) throws -> OpaquePointer? {
        do { return try stream.next() } catch { throw memory.failing(error) }
    }

    private func open(_ sql: SQL) throws -> PostgresStream {
        do {
            let text = sql.text(.postgres)
            let parameters = try PostgresParameters(sql.arguments)
            link.stream?.buffer()
            let name = try link.statement(text, parameters)
            guard parameters.withPointers({ PQsendQueryPrepared(link.handle, name, $0, $1, $2, $3, 1) }) == 1 else {
                throw StoreError.failed("PostgreSQL:\(String(cString: PQerrorMessage(link.handle)))")
            }
            PQsetSingleRowMode(link.handle)
            let stream = PostgresStream(link, text)
            link.stream = stream
            return stream
        } catch {
            throw memory.failing(error)
        }
    }
}
