public import Law
public import Register
public import Search
public import Store

/// The register as an index reads it: documents by right, and the log of what changed.
public struct RegisterDocuments: ChangeFeed {
    let database: any Database
    let clock: any Clock
    let industries: IndustryRules

    public init(_ database: any Database, clock: any Clock, industries: IndustryRules = .none) {
        (self.database, self.clock, self.industries) = (database, clock, industries)
    }

    public func documents(after right: Int64, limit: Int) async throws -> [SearchDocument] {
        let today = clock.today()
        return try await database.readAtLength { db in
            let ids: [Int64] = try db.all("SELECT id FROM right_row WHERE id > \(right) ORDER BY id LIMIT \(limit)") { try $0[0] }
            return try ids.compactMap { try document($0, today, in: db) }
        }
    }

    public func documents(of rights: [Int64]) async throws -> [SearchDocument] {
        let today = clock.today()
        return try await database.readAtLength { db in try rights.compactMap { try document($0, today, in: db) } }
    }

    private func document(_ id: Int64, _ today: LocalDate, in db: any Connection) throws -> SearchDocument? {
        try Self.document(id, today, industries, in: db)
    }

    /// A right as search sees it on a day; nil where there is no such right.
    static func document(_ id: Int64, _ today: LocalDate, _ industries: IndustryRules, in db: any Connection) throws -> SearchDocument? {
        guard let file = try RegisterReader.file(of: id, in: db) else { return nil }
        let standing = try PartyNames.standing(of: id, in: db)
        return SearchDocument(id, file, status: file.finding(on: today).status, industries: industries, standing: standing)
    }

    public func changes(after position: Int64, limit: Int) async throws -> [(position: Int64, right: Int64)] {
        try await database.readAtLength { db in
            try ChangeLog.changes(after: position, limit: limit, in: db).map { (position: $0.seq, right: $0.stream) }
        }
    }
    public func last() async throws -> Int64 { try await database.readAtLength { db in try ChangeLog.last(in: db) } }
    public func first() async throws -> Int64? { try await database.readAtLength { db in try ChangeLog.first(in: db) } }
}
