import Law
import Register

/// The rows that tables are exported from: one compact text a right, written with the right's other rows, so that an export decodes nothing.
public enum RightSheet {
    static let table = "right_sheet"

    public static let migrations = [
        Migration("sheet", 1, "导出用的表格行", ["CREATE TABLE right_sheet (id BIGINT PRIMARY KEY, cells TEXT NOT NULL)"])
    ]

    /// Writes a right's row, in the place of the one it has.
    static func write(_ id: Int64, _ file: RightFile, _ finding: StatusFinding, in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO right_sheet (id, cells) VALUES (\(id), \(SheetRow(file, finding).joined))
            ON CONFLICT (id) DO UPDATE SET cells = excluded.cells
            """)
    }

    /// Rows of many rights as bytes, one behind the other.
    public struct Rows: Sendable {
        public private(set) var bytes: [UInt8] = []
        /// Where each right's row lies, in the order that was asked for; empty for a right that is no more.
        public private(set) var places: [Range<Int>]

        init(_ count: Int) { places = [Range<Int>](repeating: 0..<0, count: count) }

        mutating func put(_ row: UnsafeRawBufferPointer, at index: Int) {
            let start = bytes.count
            bytes.append(contentsOf: row)
            places[index] = start..<bytes.count
        }
    }

    /// The rows of these rights in the order of the ids.
    public static func rows(_ ids: [Int64], in db: any Connection) throws -> Rows {
        var rows = Rows(ids.count)
        guard !ids.isEmpty else { return rows }
        var order = Array(ids.indices)
        if zip(ids, ids.dropFirst()).contains(where: { $0 > $1 }) { order.sort { ids[$0] < ids[$1] } }
        var next = 0
        try each(order.map { ids[$0] }, in: db) { id, row in
            while next < order.count, ids[order[next]] < id { next += 1 }
            while next < order.count, ids[order[next]] == id {
                try row.withBytes(1) { rows.put($0, at: order[next]) }
                next += 1
            }
        }
        return rows
    }

    /// The rows of ascending ids, ascending: as a stretch of the table where that holds few others, else one by one.
    private static func each(_ ids: [Int64], in db: any Connection, _ body: (Int64, Row) throws -> Void) throws {
        guard let first = ids.first, let last = ids.last else { return }
        if last - first < Int64(ids.count) * 4 {
            return try db.each("SELECT id, cells FROM right_sheet WHERE id >= \(first) AND id <= \(last) ORDER BY id") {
                try body(try $0[0], $0)
            }
        }
        let step = 100
        for start in stride(from: 0, to: ids.count, by: step) {
            // Always as many places, so that the statement is prepared once.
            let some = (start..<start + step).map { place -> SQL in "\(ids[min(place, ids.count - 1)])" }
            let list = some.dropFirst().reduce(some[0]) { "\($0), \($1)" }
            try db.each("SELECT id, cells FROM right_sheet WHERE id IN (\(list)) ORDER BY id") { try body(try $0[0], $0) }
        }
    }
}
