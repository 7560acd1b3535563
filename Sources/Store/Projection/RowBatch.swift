/// New rows of one table that are entered together: on PostgreSQL in one statement, with an array for each column.
public struct RowBatch {
    /// What a column holds.
    public enum Content: String, Sendable { case integer = "BIGINT", text = "TEXT", bytes = "BYTEA" }

    private let table: String
    private let columns: [(name: String, content: Content)]
    private var rows: [[Value]] = []

    /// - Parameter columns: by name, in the order of the values.
    public init(_ table: String, _ columns: KeyValuePairs<String, Content>) {
        (self.table, self.columns) = (table, columns.map { (name: $0, content: $1) })
    }

    /// Adds a row: a statement of nothing but arguments, `"\(id), \(name)"`.
    public mutating func add(_ values: SQL) {
        precondition(values.arguments.count == columns.count, "\(table) has \(columns.count) columns")
        rows.append(values.arguments)
    }

    /// Writes the rows. One that is there already stays as it is.
    public mutating func write(in db: any Connection) throws {
        defer { rows = [] }
        guard !rows.isEmpty else { return }
        switch db.dialect {
        case .sqlite: for row in rows { try db.run(SQL(pieces: oneRow, arguments: row)) }
        case .postgres: try db.run(SQL(pieces: allRows, arguments: columns.indices.map { .text(array($0)) }))
        }
    }

    public mutating func forget() { rows = [] }

    private var head: String { "INSERT INTO \(table) (\(columns.map(\.name).joined(separator: ", ")))" }
    private static var tail: String { " ON CONFLICT DO NOTHING" }

    private var oneRow: [String] { ["\(head) VALUES ("] + columns.dropFirst().map { _ in ", " } + [")" + Self.tail] }

    private var allRows: [String] {
        var pieces = ["\(head) SELECT * FROM unnest(CAST("]
        for (place, column) in columns.enumerated() {
            let isLast = place == columns.count - 1
            pieces.append(" AS \(column.content.rawValue)[])" + (isLast ? ") AS gathered" + Self.tail : ", CAST("))
        }
        return pieces
    }

    /// The values of a column as PostgreSQL writes an array.
    private func array(_ column: Int) -> String {
        var out = "{"
        for (place, row) in rows.enumerated() {
            if place > 0 { out += "," }
            switch row[column] {
            case .null: out += "NULL"
            case .integer(let number): out += String(number)
            case .text(let text): out += Self.quoted(text)
            case .utf8(let bytes): out += Self.quoted(String(decoding: bytes, as: UTF8.self))
            case .bytes(let bytes): out += "\"\\\\x\(bytes.hex)\""
            }
        }
        return out + "}"
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }) else { return "\"\(text)\"" }
        return "\""
            + text.reduce(into: "") { out, character in out += character == "\"" || character == "\\" ? "\\\(character)" : String(character)
            } + "\""
    }
}
