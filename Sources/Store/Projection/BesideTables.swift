/// Tables of the same shape that stand beside the ones in use under the names `next_…`, until they take their names.
///
/// What the two databases do not say alike stands here: how a table of the same shape is made, and how long a change of names may wait.
/// Indexes of exchanged tables bear other names than the migrations gave them, so a migration that changes such a table makes it anew.
struct BesideTables: Sendable {
    let tables: [String]
    /// Whether indexes are made once all rows are there. Keys and what is unique by the table's own definition are there from the beginning.
    var indexesLast = false

    private func statement(_ text: String) -> SQL { SQL(stringLiteral: text) }

    func create(in db: any Connection) throws {
        for table in tables {
            switch db.dialect {
            case .postgres: try createLikeOnPostgres(table, db)
            case .sqlite: try createLikeOnSQLite(table, db)
            }
            if !indexesLast { for index in try indexes(of: table, db) { try db.run(statement(index)) } }
        }
    }

    /// The statements that make the indexes which are not there yet, each to be run in a transaction of its own: it takes a second a million rows.
    func missingIndexes(in db: any Connection) throws -> [SQL] { try tables.flatMap { try indexes(of: $0, db) }.map(statement) }

    /// SQLite keeps the text of every definition.
    private func createLikeOnSQLite(_ table: String, _ db: any Connection) throws {
        let text: String? = try db.first("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = \(table)") { try $0[0] }
        guard let text else { throw StoreError.failed("没有表 \(table)") }
        try db.run(statement("CREATE TABLE next_\(table) \(text.drop { $0 != "(" })"))
    }

    private func createLikeOnPostgres(_ table: String, _ db: any Connection) throws {
        try db.run(statement("CREATE TABLE next_\(table) (LIKE \(table) INCLUDING ALL EXCLUDING INDEXES)"))
        let keys: [String] = try db.all(
            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = CAST(\(table) AS REGCLASS) AND contype IN ('p', 'u') ORDER BY conname"
        ) { try $0[0] }
        for key in keys { try db.run(statement("ALTER TABLE next_\(table) ADD \(key)")) }
    }

    /// The statements of the indexes that a table has and the one beside it has not.
    private func indexes(of table: String, _ db: any Connection) throws -> [String] {
        switch db.dialect {
        case .sqlite:
            let mark = "_beside"
            let there = Set(try definitions(ofIndexesOn: "next_" + table, db).map(\.name))
            return try definitions(ofIndexesOn: table, db).compactMap { name, text in
                let beside = name.hasSuffix(mark) ? String(name.dropLast(mark.count)) : name + mark
                guard !there.contains(beside) else { return nil }
                let unique = text.hasPrefix("CREATE UNIQUE") ? "UNIQUE " : ""
                return "CREATE \(unique)INDEX \(beside) ON next_\(table) \(text.drop { $0 != "(" })"
            }
        case .postgres:
            let there = Set(try definitions(ofIndexesOn: "next_" + table, db).map { Self.kindAndColumns($0.text) })
            return try definitions(ofIndexesOn: table, db).map { Self.kindAndColumns($0.text) }.filter { !there.contains($0) }.map {
                let unique = $0.isUnique ? "UNIQUE " : ""
                return "CREATE \(unique)INDEX ON next_\(table) \($0.columns)"
            }
        }
    }

    private struct IndexShape: Hashable {
        let isUnique: Bool
        let columns: Substring
    }

    private static func kindAndColumns(_ text: String) -> IndexShape {
        IndexShape(
            isUnique: text.hasPrefix("CREATE UNIQUE"),
            columns: text.firstRange(of: " USING ").map { text[$0.lowerBound...].dropFirst() } ?? "")
    }

    /// Those that are not part of the table's own definition.
    private func definitions(ofIndexesOn table: String, _ db: any Connection) throws -> [(name: String, text: String)] {
        let query: SQL =
            switch db.dialect {
            case .sqlite:
                "SELECT name, sql FROM sqlite_master WHERE tbl_name = \(table) AND type = 'index' AND sql IS NOT NULL ORDER BY name"
            case .postgres:
                """
                SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = CAST(\(table) AS REGCLASS)
                    AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY c.relname
                """
            }
        return try db.all(query) { (name: try $0[0], text: try $0[1]) }
    }

    func exist(in db: any Connection) throws -> Bool { try tables.allSatisfy { try exists("next_" + $0, db) } }

    private func exists(_ table: String, _ db: any Connection) throws -> Bool {
        let query: SQL =
            switch db.dialect {
            case .sqlite: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = \(table)"
            case .postgres: "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = \(table)"
            }
        return try db.first(query) { try $0[0] as Int } != nil
    }

    /// Takes away the tables beside.
    func drop(in db: any Connection) throws { for table in tables { try db.run(statement("DROP TABLE IF EXISTS next_\(table)")) } }

    /// Takes away the tables that served before.
    func dropOld(in db: any Connection) throws {
        for table in tables where try exists("old_" + table, db) { try db.run(statement("DROP TABLE old_\(table)")) }
    }

    /// Lets the tables beside take the names of the ones in use. Readers see either the ones or the others.
    /// - Throws: an error that `isBusy` tells, where a reader on PostgreSQL holds a table for longer than a moment.
    func swap(in db: any Connection) throws {
        if db.dialect == .postgres {
            // Whoever wants to read stands behind this lock, so it must not wait long for those who are reading.
            try db.run("SET LOCAL lock_timeout = '200ms'")
            try db.run(statement("LOCK TABLE \(tables.joined(separator: ", ")) IN ACCESS EXCLUSIVE MODE"))
            try db.run("SET LOCAL lock_timeout TO DEFAULT")
        }
        for table in tables {
            try db.run(statement("ALTER TABLE \(table) RENAME TO old_\(table)"))
            try db.run(statement("ALTER TABLE next_\(table) RENAME TO \(table)"))
        }
    }

    static func isBusy(_ error: any Error) -> Bool {
        if case StoreError.failed(let text) = error { text.hasPrefix("PostgreSQL 55P03") } else { false }
    }

    /// Figures that PostgreSQL plans its queries by; nobody has counted the new rows yet.
    func analyse(in db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        for table in tables { try db.run(statement("ANALYZE next_\(table)")) }
    }

    /// A moment of the server, to ask `isQuiet` of later.
    static func moment(in db: any Connection) throws -> String {
        guard db.dialect == .postgres else { return "" }
        return try db.first("SELECT CAST(clock_timestamp() AS TEXT)") { try $0[0] } ?? ""
    }

    /// Whether no reader is left whose snapshot is older than the moment: on PostgreSQL such a one would find the exchanged tables and in them
    /// nothing that was written after its snapshot. On SQLite a snapshot holds the names of the tables too.
    static func isQuiet(since moment: String, in db: any Connection) throws -> Bool {
        guard db.dialect == .postgres else { return true }
        return try db.first(
            """
            SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND backend_xmin IS NOT NULL AND xact_start < CAST(CAST(\(moment) AS TEXT) AS TIMESTAMPTZ) LIMIT 1
            """
        ) { try $0[0] as Int } == nil
    }
}

/// A connection on which the names of some tables mean the ones that stand beside: the code that writes rows does not know the difference.
struct BesideConnection: Connection {
    private let base: any Connection
    private let rewriting: Rewriting

    init(_ base: any Connection, _ rewriting: Rewriting) { (self.base, self.rewriting) = (base, rewriting) }

    var dialect: Dialect { base.dialect }
    var memory: WriteMemory { base.memory }
    @discardableResult func run(_ sql: SQL) throws -> Int { try base.run(rewriting.of(sql)) }
    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try base.each(rewriting.of(sql), body) }

    /// Puts `next_` before the tables' names where a table is meant, and remembers the pieces of text that it has done. One writer holds it.
    final class Rewriting: @unchecked Sendable {
        private let tables: Set<Substring>
        private var known: [String: String] = [:]
        /// Whole statements, so that a row costs one look.
        private var statements: [SQL.Form: [String]] = [:]

        init(_ tables: [String]) { self.tables = Set(tables.map { $0[...] }) }

        func of(_ sql: SQL) -> SQL {
            let form = sql.form
            if let done = statements[form] { return SQL(pieces: done, arguments: sql.arguments) }
            let done = sql.pieces.map(piece)
            statements[form] = done
            return SQL(pieces: done, arguments: sql.arguments)
        }

        private func piece(_ text: String) -> String {
            if let done = known[text] { return done }
            var (out, rest, before) = ("", text[...], text[..<text.startIndex])
            while let first = rest.first {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                if word.isEmpty {
                    out.append(first)
                    rest.removeFirst()
                    continue
                }
                rest = rest.dropFirst(word.count)
                let meansTable = rest.first == "." || ["FROM", "JOIN", "INTO", "UPDATE"].contains(before)
                out += meansTable && tables.contains(word) ? "next_" + word : word
                before = word
            }
            known[text] = out
            return out
        }
    }
}
