public import Law
public import Register

/// A right as lists show it.
public struct RightRow: Sendable, Hashable {
    public var id: Int64
    public var kind: RightKind
    public var key: String
    public var title: String
    public var form: RightForm?
    /// The first owner's name as printed, and the key of that party's page.
    public var owner: String?
    public var ownerKey: String?
    public var status: RightStatus
    public var day: LocalDate?
}

/// Reads the register: a right by its number, a party by its code, rows for lists.
public struct RegisterReader: Sendable {
    let database: any Database
    public init(_ database: any Database) { self.database = database }

    /// The folded file of a right, and its id; nil where there is none.
    public func right(_ kind: RightKind, key: String) async throws -> (id: Int64, file: RightFile)? {
        try await database.read { db in
            let stream = RightEntry.streamKind(kind)
            guard let id: Int64 = try db.first("SELECT id FROM stream WHERE kind = \(stream) AND key = \(key)", { try $0[0] }) else {
                return nil
            }
            return (id, try Self.file(of: id, kind, key, in: db))
        }
    }

    /// Folds the statements of a right in the order they were recorded.
    public static func file(of id: Int64, _ kind: RightKind, _ key: String, in db: any Connection) throws -> RightFile {
        try fold(try statements(of: id, in: db), kind, key)
    }

    /// The folded file of the right of this id; nil where there is none.
    public static func file(of id: Int64, in db: any Connection) throws -> RightFile? {
        let name: (kind: RightKind, key: String)? = try db.first("SELECT kind, key FROM right_row WHERE id = \(id)") {
            (kind: try $0.named(0), key: try $0[1])
        }
        return try name.map { try file(of: id, $0.kind, $0.key, in: db) }
    }

    public static func fold(_ statements: [RecordedStatement], _ kind: RightKind, _ key: String) throws -> RightFile {
        var file = RightFile(kind: kind, key: key)
        for statement in statements {
            let record = try CanonicalJSON.decode(RightRecord.self, from: statement.body)
            file.take(record, from: FactOrigin(source: statement.source, name: statement.sourceName, asOf: statement.asOf))
        }
        return file
    }

    /// Which sources said something of a right, in the order they were recorded.
    public func history(of id: Int64) async throws -> [RecordedStatement] {
        try await database.read { db in try Self.statements(of: id, in: db) }
    }

    public static func statements(of id: Int64, in db: any Connection) throws -> [RecordedStatement] {
        try db.all(
            """
            SELECT e.seq, e.recorded_at, e.source, s.name, e.day, e.body FROM entry e JOIN source s ON s.id = e.source
            WHERE e.stream = \(id) AND e.kind = \(RightEntry.kind) ORDER BY e.seq
            """
        ) {
            RecordedStatement(
                seq: try $0[0], recordedAt: try $0[1], source: try $0[2], sourceName: try $0[3], asOf: try $0[4], body: try $0[5])
        }
    }

    /// Rights filed under any of these canonical numbers. A publication number without its kind code finds every publication of it.
    public func locate(_ canonicals: [String]) async throws -> [RightRow] {
        try await database.read { db in
            var ids: [Int64] = []
            for canonical in canonicals where ids.isEmpty {
                // C.UTF-8 and SQLite's BINARY order bytes alike: the next string after all that begin with this one ends in its last byte plus one.
                let isBarePublication = canonical.hasPrefix("CN") && canonical.dropFirst(2).allSatisfy(\.isNumber)
                ids =
                    isBarePublication
                    ? try db.all(
                        "SELECT right_id FROM right_number WHERE canonical >= \(canonical) AND canonical < \(canonical + "Z") ORDER BY right_id LIMIT 50"
                    ) { try $0[0] }
                    : try db.all("SELECT right_id FROM right_number WHERE canonical = \(canonical) ORDER BY right_id LIMIT 50") {
                        try $0[0]
                    }
            }
            return try Self.rows(Array(Set(ids)).sorted(), in: db)
        }
    }

    /// List rows in the order of the ids given.
    public func rows(_ ids: [Int64]) async throws -> [RightRow] {
        try await database.read { db in try Self.rows(ids, in: db) }
    }

    static func rows(_ ids: [Int64], in db: any Connection) throws -> [RightRow] {
        try ids.compactMap { id in try db.first("\(rowColumns) WHERE r.id = \(id)", row) }
    }

    static let rowColumns: SQL = """
        SELECT r.id, r.kind, r.key, r.title, r.form, n.name, COALESCE(p.identifier, p.key), r.status, r.day
        FROM right_row r LEFT JOIN party_name n ON n.id = r.owner LEFT JOIN party p ON p.id = n.party_id
        """

    static func row(_ row: Row) throws -> RightRow {
        let form: String? = try row[4]
        return RightRow(
            id: try row[0], kind: try row.named(1), key: try row[2], title: try row[3], form: form.flatMap(RightForm.init),
            owner: try row[5],
            ownerKey: try row[6], status: try row.named(7), day: try row[8])
    }
}

extension Row {
    /// A column that holds the raw value of an enumeration.
    func named<T: RawRepresentable<String>>(_ column: Int) throws -> T {
        guard let value = T(rawValue: try self[column]) else { throw StoreError.unreadable(column: column) }
        return value
    }
}
