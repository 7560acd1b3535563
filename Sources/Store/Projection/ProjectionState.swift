/// What the database remembers of a projection's rows.
struct ProjectionState: Sendable, Hashable {
    /// The version of the rows in use; nil where nobody knows, so that they must be made anew.
    var version: Int?
    /// Counts how often rows were exchanged: whoever remembers ids of them must forget when it has moved.
    var edition: Int64 = 0
    /// The version that is being built beside; nil where none is.
    var building: Int?
    /// Which building this is; a worker that finds another one has lost its own.
    var run: Int64 = 0
    /// The number of the last entry in the rows beside.
    var reached: Int64 = 0

    static let statements: [SQL] = [
        """
        CREATE TABLE projection (
            name TEXT PRIMARY KEY, version BIGINT, edition BIGINT NOT NULL, building BIGINT, run BIGINT NOT NULL, reached BIGINT NOT NULL)
        """
    ]

    static func read(_ name: String, in db: any Connection) throws -> ProjectionState {
        try db.first("SELECT version, edition, building, run, reached FROM projection WHERE name = \(name)") {
            ProjectionState(version: try $0[0], edition: try $0[1], building: try $0[2], run: try $0[3], reached: try $0[4])
        } ?? ProjectionState()
    }

    func write(_ name: String, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO projection (name, version, edition, building, run, reached)
            VALUES (\(name), \(version), \(edition), \(building), \(run), \(reached))
            ON CONFLICT (name) DO UPDATE SET version = excluded.version, edition = excluded.edition, building = excluded.building,
                run = excluded.run, reached = excluded.reached
            """)
    }
}

extension Projection {
    /// Counts how often the rows were exchanged; 0 before the first time.
    public func edition(in db: any Connection) throws -> Int64 { try ProjectionState.read(name, in: db).edition }

    /// Says that the rows in use are not what the ledger says, so that the next start makes them anew.
    public func expire(in db: any Connection) throws {
        var state = try ProjectionState.read(name, in: db)
        state.version = nil
        try state.write(name, in: db)
    }

    /// Whether the rows in use are of this version.
    public func isCurrent(in db: any Connection) throws -> Bool { try ProjectionState.read(name, in: db).version == version }
}
