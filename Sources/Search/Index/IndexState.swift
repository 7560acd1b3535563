import Store

/// What an index remembers of itself, by name.
enum IndexState: String {
    /// The generation of the set of tables that serves.
    case active
    /// The generation that is being built; absent otherwise.
    case building
    /// The last right that the rebuild has been through.
    case built
    /// The folding the active set was cut with.
    case folding
    /// The rules by which industries follow from classes, as a fingerprint.
    case industries
    /// The document that the blocks of postings reach.
    case posted
    /// How far a follower has come in the store's log.
    case position

    static func create(in connection: any Connection) throws {
        try connection.run("CREATE TABLE IF NOT EXISTS search_state (name TEXT PRIMARY KEY, number BIGINT NOT NULL)")
    }

    func read(_ connection: any Connection) throws -> Int64? {
        try connection.first("SELECT number FROM search_state WHERE name = \(rawValue)") { try $0[0] }
    }

    func write(_ number: Int64, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO search_state (name, number) VALUES (\(rawValue), \(number))
            ON CONFLICT (name) DO UPDATE SET number = excluded.number
            """)
    }

    func clear(_ connection: any Connection) throws {
        try connection.run("DELETE FROM search_state WHERE name = \(rawValue)")
    }
}
