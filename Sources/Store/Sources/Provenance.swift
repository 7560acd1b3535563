public import Law
public import Register

/// Where facts came from: a file or a feed that was taken in, known by its content.
public struct Provenance: Sendable, Hashable {
    public let id: Int64
    /// SHA-256 of the content.
    public let digest: [UInt8]
    public let name: String
    public let format: String
    /// The day for which the source speaks.
    public let asOf: LocalDate
    public let bytes: Int64
    public let actor: String
    public let firstImportedAt: Instant

    /// How a right remembers it beside a fact.
    public var origin: FactOrigin { FactOrigin(source: id, name: name, asOf: asOf) }

    /// Enters a source, or finds it: the same content is the same source, whatever the file is called today.
    public static func enter(
        digest: [UInt8], name: String, format: String, asOf: LocalDate, bytes: Int64, actor: String, at now: Instant, in db: any Connection
    ) throws -> Provenance {
        if let known = try find(digest: digest, in: db) { return known }
        let id = try Ids.next("source", in: db)
        try db.run(
            """
            INSERT INTO source (id, digest, name, format, as_of, bytes, actor, first_imported_at)
            VALUES (\(id), \(digest), \(name), \(format), \(asOf), \(bytes), \(actor), \(now))
            """)
        return Provenance(
            id: id, digest: digest, name: name, format: format, asOf: asOf, bytes: bytes, actor: actor, firstImportedAt: now)
    }

    public static func find(digest: [UInt8], in db: any Connection) throws -> Provenance? {
        try db.first("\(columns) WHERE digest = \(digest)", provenance)
    }

    public static func find(id: Int64, in db: any Connection) throws -> Provenance? {
        try db.first("\(columns) WHERE id = \(id)", provenance)
    }

    /// All sources, the newest first.
    public static func all(in db: any Connection) throws -> [Provenance] {
        try db.all("\(columns) ORDER BY id DESC", provenance)
    }

    private static let columns: SQL = "SELECT id, digest, name, format, as_of, bytes, actor, first_imported_at FROM source"

    private static func provenance(_ row: Row) throws -> Provenance {
        Provenance(
            id: try row[0], digest: try row[1], name: try row[2], format: try row[3], asOf: try row[4], bytes: try row[5],
            actor: try row[6],
            firstImportedAt: try row[7])
    }
}
