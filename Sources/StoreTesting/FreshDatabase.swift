import Foundation
import Law
public import Store
public import StorePostgres
import StoreSQLite

/// The databases that a test of the store runs on: `@Test(arguments: databases()) func … (_ fresh: FreshDatabase)`.
/// SQLite always; PostgreSQL where `HELAN_TEST_POSTGRES` names a server on which we may create databases.
public func databases() -> [FreshDatabase] { FreshDatabase.server == nil ? [.sqlite] : [.sqlite, .postgres] }

/// Makes an empty database for one test, removed when the last reference to it goes.
public enum FreshDatabase: String, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    public var description: String { rawValue }

    static var server: String? {
        ProcessInfo.processInfo.environment["HELAN_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// An empty database with these tables; the store's own unless told.
    public func open(_ migrations: [Migration] = StoreTables.migrations) async throws -> any Database {
        let database = try await openEmpty()
        try await Migrator(migrations).run(on: database, at: Instant(microseconds: 0))
        return database
    }

    public func openEmpty() async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase.temporary()
        case .postgres: try await TemporaryPostgres(on: Self.server ?? "")
        }
    }
}

/// A database of its own on the test server.
public final class TemporaryPostgres: Database {
    public let database: PostgresDatabase
    private let server: String
    private let name: String
    public var dialect: Dialect { .postgres }

    init(on server: String) async throws {
        self.server = server
        name = "helan_test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        database = try await PostgresDatabase(try PostgresServer.create(name, on: server), readers: 3)
        Self.log(name)
    }

    /// CI counts the databases that tests opened: a suite that skips half of itself is no proof.
    private static func log(_ name: String) {
        guard let path = ProcessInfo.processInfo.environment["HELAN_TEST_POSTGRES_LOG"], let file = fopen(path, "a") else { return }
        fputs(name + "\n", file)
        fclose(file)
    }

    deinit { try? PostgresServer.drop(name, on: server) }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await database.read(body)
    }
    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await database.write(body)
    }
}
