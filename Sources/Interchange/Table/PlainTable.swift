/// A table whose headings the caller knows: CSV or the sheets of an XLSX, told apart by content, with what stands under each heading.
public struct PlainTable: Sendable {
    public struct Line: Sendable, Hashable {
        /// The row's number as a spreadsheet shows it.
        public let row: Int
        /// What stands in the row, by heading; empty cells are left out.
        public let cells: [String: String]
        /// Whether the row can be read: every quotation mark closed, every byte good text.
        public let isWhole: Bool
    }
    public let lines: [Line]

    /// - Parameters:
    ///   - headings: those that may occur; a row among the first twenty that has `needed` and at least one more is the heading.
    ///   - most: rows that are read at most.
    /// - Throws: `FileRefusal` where no row is such a heading, or there are too many rows.
    public init(path: String, headings: Set<String>, needed: String, most: Int = 10_000) throws {
        var reading = Reading(headings: headings, needed: needed, most: most)
        let file = try FileBytes(path: path)
        guard file.size > 0 else { throw FileRefusal("文件是空的。") }
        if try file.head(4).starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let archive = try Archive(path: path)
            let parts = try WorkbookParts(archive)
            for sheet in parts.sheets where reading.columns == nil {
                guard let entry = archive.entry(sheet.path) else { continue }
                let rows = SheetRows()
                try SheetParser(parts) { row, fields in
                    guard row <= most + 20 else { throw PartParser.Enough() }
                    rows.all.append((row, fields))
                }.run(entry, part: sheet.path)
                for (row, fields) in rows.all { try reading.take(row, fields, isWhole: true) }
            }
        } else {
            let bytes = try TextBytes(file)
            let decoder = GB18030Decoder()
            var scanner = RowScanner(bytes, separator: 0x2C, at: 0)
            var row = ScannedRow()
            var number = 0
            while try scanner.scan(into: &row) {
                number += 1
                let fields = try DelimitedReader.fields(row, scanner, decoder, bytes.encoding)
                try reading.take(number, fields.map { $0 ?? "" }, isWhole: !row.isBroken && !fields.contains(nil))
            }
        }
        guard reading.columns != nil else { throw FileRefusal("看不出表头：前 20 行里没有一行写着“\(needed)”和其他认得的列名。") }
        lines = reading.lines
    }

    private final class SheetRows {
        var all: [(Int, [String])] = []
    }

    private struct Reading {
        let headings: Set<String>
        let needed: String
        let most: Int
        /// Heading of each column; nil until the heading is found.
        var columns: [String?]?
        var lines: [Line] = []

        mutating func take(_ row: Int, _ fields: [String], isWhole: Bool) throws {
            let cells = fields.map(TableRow.clean)
            guard let columns else {
                if row <= 20, cells.contains(needed), cells.filter(headings.contains).count > 1 {
                    self.columns = cells.map { headings.contains($0) ? $0 : nil }
                }
                return
            }
            guard cells.contains(where: { !$0.isEmpty }) else { return }
            guard lines.count < most else { throw FileRefusal("一张表最多 \(most) 行，请分成几张。") }
            var found: [String: String] = [:]
            for (heading, cell) in zip(columns, cells) { if let heading, !cell.isEmpty { found[heading] = cell } }
            lines.append(Line(row: row, cells: found, isWhole: isWhole))
        }
    }
}
