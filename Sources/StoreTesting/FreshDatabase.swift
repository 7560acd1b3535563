public import Store
import StoreSQLite

/// The databases that a test of the store runs on: `@Test(arguments: databases()) func … (_ fresh: FreshDatabase)`.
public func databases() -> [FreshDatabase] { [.sqlite] }

/// Makes an empty database for one test, removed when the last reference to it goes.
public enum FreshDatabase: String, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"

    public var description: String { rawValue }

    public func open() async throws -> any Database {
        switch self {
        case .sqlite: try SQLiteDatabase.temporary()
        }
    }
}
