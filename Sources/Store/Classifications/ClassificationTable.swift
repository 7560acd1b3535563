public import Register

/// A place in a classification that was imported: its title is shown beside its symbol, and 未导入 where it is absent.
public struct ClassificationRow: Sendable, Hashable {
    public var scheme: ClassMark.Scheme
    public var level: String
    public var code: String
    /// Symbol of the entry that contains this one; empty at the top.
    public var parent: String
    /// Edition such as `NCL13-2026`; empty where the file does not say.
    public var edition: String
    public var title: String
    /// Everything else the entry carries, as canonical JSON.
    public var details: [UInt8]

    public init(
        scheme: ClassMark.Scheme, level: String, code: String, parent: String, edition: String, title: String, details: [UInt8]
    ) {
        (self.scheme, self.level, self.code, self.parent) = (scheme, level, code, parent)
        (self.edition, self.title, self.details) = (edition, title, details)
    }
}

/// Entries of classifications, as they were imported.
public enum ClassificationTable {
    static let statements: [SQL] = [
        """
        CREATE TABLE classification (
            scheme TEXT NOT NULL, level TEXT NOT NULL, code TEXT NOT NULL, parent TEXT NOT NULL, edition TEXT NOT NULL,
            title TEXT NOT NULL, details TEXT NOT NULL, source BIGINT NOT NULL, PRIMARY KEY (scheme, code, level, parent, edition))
        """,
        "CREATE INDEX classification_parent ON classification (scheme, parent)",
    ]

    /// Enters an entry, or brings the one of the same place up to date.
    public static func enter(_ row: ClassificationRow, source: Int64, in db: any Connection) throws -> EntryOutcome {
        let known: (String, [UInt8])? = try db.first(
            """
            SELECT title, details FROM classification WHERE scheme = \(row.scheme.rawValue) AND code = \(row.code) AND level = \(row.level)
            AND parent = \(row.parent) AND edition = \(row.edition)
            """
        ) { (try $0[0], try $0[1]) }
        if let known, known.0 == row.title, known.1 == row.details { return .unchanged }
        try db.run(
            """
            INSERT INTO classification (scheme, level, code, parent, edition, title, details, source)
            VALUES (\(row.scheme.rawValue), \(row.level), \(row.code), \(row.parent), \(row.edition), \(row.title), \(utf8: row.details), \(source))
            ON CONFLICT (scheme, code, level, parent, edition) DO UPDATE SET title = excluded.title, details = excluded.details, source = excluded.source
            """)
        return known == nil ? .added : .updated
    }

    /// The edition of the classification of goods that comes with the demonstration: of our own and not complete. It stands only while no other was
    /// imported, and is never mixed with one.
    public static let inventedEdition = "演示（自编，不完整）"

    /// Leaves out the classification of goods that came with the demonstration as soon as a real one was imported: its groups and its items stand or
    /// fall together.
    private static let standing: SQL = """
        (edition <> \(inventedEdition) OR NOT EXISTS (SELECT 1 FROM classification AS real_one
        WHERE real_one.scheme IN (\(ClassMark.Scheme.nice.rawValue), \(ClassMark.Scheme.similarGroup.rawValue))
        AND real_one.edition <> \(inventedEdition)))
        """

    /// Titles of symbols, where they were imported.
    public static func titles(_ scheme: ClassMark.Scheme, of codes: [String], in db: any Connection) throws -> [String: String] {
        var titles: [String: String] = [:]
        for code in Set(codes) {
            titles[code] = try db.first(
                """
                SELECT title FROM classification WHERE scheme = \(scheme.rawValue) AND code = \(code) AND \(standing)
                ORDER BY edition DESC LIMIT 1
                """
            ) { try $0[0] }
        }
        return titles
    }

    /// A part of a classification: below a symbol (nil: all of it, empty: the top), or one symbol alone.
    public struct Place: Sendable {
        let scheme: ClassMark.Scheme
        let parent: String?
        let code: String?
        public init(scheme: ClassMark.Scheme, parent: String? = nil, code: String? = nil) {
            (self.scheme, self.parent, self.code) = (scheme, parent, code)
        }

        fileprivate var condition: SQL {
            let parent: SQL = self.parent.map { "AND parent = \($0)" } ?? ""
            let code: SQL = self.code.map { "AND code = \($0)" } ?? ""
            return "scheme = \(scheme.rawValue) \(parent) \(code) AND \(ClassificationTable.standing)"
        }
    }

    /// Numbers that change when another classification of these schemes is imported.
    public static func stamp(_ schemes: ClassMark.Scheme..., in db: any Connection) throws -> [Int64] {
        try schemes.flatMap { scheme in
            try db.first("SELECT count(*), COALESCE(max(source), 0) FROM classification WHERE scheme = \(scheme.rawValue)") {
                [try $0[0], try $0[1]]
            } ?? []
        }
    }

    /// Every entry of the newest edition that was imported, by symbol.
    public static func newest(_ schemes: ClassMark.Scheme..., in db: any Connection) throws -> [ClassificationRow] {
        try schemes.flatMap { scheme -> [ClassificationRow] in
            let edition: String? = try db.first(
                """
                SELECT edition FROM classification WHERE scheme = \(scheme.rawValue) AND \(standing) ORDER BY edition DESC LIMIT 1
                """
            ) { try $0[0] }
            guard let edition else { return [] }
            return try db.all(
                """
                SELECT level, code, parent, edition, title, details FROM classification WHERE scheme = \(scheme.rawValue) AND edition = \(edition)
                ORDER BY code, level, parent
                """
            ) { try row($0, scheme) }
        }
    }

    private static func row(_ row: Row, _ scheme: ClassMark.Scheme) throws -> ClassificationRow {
        let details: String = try row[5]
        return ClassificationRow(
            scheme: scheme, level: try row[0], code: try row[1], parent: try row[2], edition: try row[3], title: try row[4],
            details: Array(details.utf8))
    }

    public static func count(_ place: Place, in db: any Connection) throws -> Int {
        try db.first("SELECT count(*) FROM classification WHERE \(place.condition)") { try $0[0] } ?? 0
    }

    /// Entries by symbol, the newest edition of each first.
    public static func entries(_ place: Place, offset: Int, limit: Int, in db: any Connection) throws -> [ClassificationRow] {
        try db.all(
            """
            SELECT level, code, parent, edition, title, details FROM classification WHERE \(place.condition)
            ORDER BY code, level, parent, edition DESC LIMIT \(limit) OFFSET \(offset)
            """
        ) { try row($0, place.scheme) }
    }
}
