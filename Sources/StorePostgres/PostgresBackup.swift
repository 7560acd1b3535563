import Foundation
public import Store

extension PostgresDatabase: BackedUp {
    /// Calls `pg_dump`, which reads one snapshot.
    public func writeCopy(to path: String) async throws {
        try await Self.call("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=\(path)", "--dbname=\(conninfo)"])
    }

    /// Calls `pg_restore` into a database without tables.
    public static func restore(_ copy: String, to conninfo: String) async throws {
        let database = try await PostgresDatabase(conninfo, readers: 1)
        let tables: Int? = try await database.read { db in
            try db.first("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')") { try $0[0] }
        }
        guard tables == 0 else { throw StoreError.failed("PostgreSQL 数据库里已有 \(tables ?? 0) 张表;请恢复到空的数据库") }
        try await call(
            "pg_restore", ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", "--dbname=\(conninfo)", copy])
    }

    private static func call(_ program: String, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw StoreError.failed("\(program) 没有成功:\(words)") }
    }
}
