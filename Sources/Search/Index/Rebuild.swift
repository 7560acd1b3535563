import Store

/// Builds the set of tables that does not serve, and lets it take over. Changes filed meanwhile go to both. Begun again after a crash,
/// it goes on where it stopped.
struct Rebuild {
    let database: any Database
    /// Fingerprint of the rules that the documents follow.
    let industries: Int64
    let progress: @Sendable (Int) -> Void

    private static let batch = 2_000

    func run(from source: any DocumentSource) async throws {
        let set = try await begin()
        var right = try await database.readAtLength { try IndexState.built.read($0) } ?? Int64.min
        var done = 0
        while true {
            let documents = try await source.documents(after: right, limit: Self.batch)
            guard let last = documents.last else { break }
            right = last.id
            let reached = right
            try await database.write { connection in
                var filing = try Filing(set, deletes: true, in: connection)
                try filing.add(documents)
                try IndexState.built.write(reached, connection)
            }
            done += documents.count
            progress(done)
        }
        try await end(set)
    }

    /// Goes on with a rebuild cut by today's folding, or begins one.
    private func begin() async throws -> TableSet {
        try await database.write { connection in
            let set = TableSet(generation: try IndexState.active.read(connection) ?? 0).next
            if try IndexState.building.read(connection) == set.generation, try set.exists(in: connection) { return set }
            try set.drop(in: connection)
            try set.create(in: connection)
            try set.configure(in: connection)
            try IndexState.built.clear(connection)
            try IndexState.building.write(set.generation, connection)
            return set
        }
    }

    private func end(_ set: TableSet) async throws {
        try await database.write { connection in
            try IndexState.active.write(set.generation, connection)
            try IndexState.folding.write(Folding.fingerprint, connection)
            try IndexState.industries.write(industries, connection)
            try IndexState.building.clear(connection)
            try IndexState.built.clear(connection)
            try IndexState.posted.clear(connection)
        }
        try await database.write { connection in try set.next.drop(in: connection) }
    }
}
