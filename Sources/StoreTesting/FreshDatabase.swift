import Law
public import Store
import StoreSQLite

/// The databases that a test of the store runs on: `@Test(arguments: databases()) func … (_ fresh: FreshDatabase)`.
public func databases() -> [FreshDatabase] { [.sqlite] }

/// Makes an empty database for one test, removed when the last reference to it goes.
public enum FreshDatabase: String, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"

    public var description: String { rawValue }

    /// An empty database with these tables; the store's own unless told.
    public func open(_ migrations: [Migration] = StoreTables.migrations) async throws -> any Database {
        let database = try await openEmpty()
        try await Migrator(migrations).run(on: database, at: Instant(microseconds: 0))
        return database
    }

    public func openEmpty() async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase.temporary()
        }
    }
}
