/// The rows of a small table as they stand, with no heading looked for: text with separators in UTF-8, UTF-16 or GB18030, or the first sheet of an XLSX that
/// is not empty, told apart by content.
public struct PlainRows: Sendable {
    public struct Row: Sendable, Hashable {
        /// As a spreadsheet shows it, from 1.
        public let row: Int
        public let fields: [String]
        /// Whether every quotation mark is closed and every byte good text.
        public let isWhole: Bool
    }
    public let rows: [Row]

    /// - Parameter most: rows that are read at most.
    /// - Throws: `FileRefusal` where the file is no such table, or has too many rows.
    public init(path: String, most: Int) throws {
        let file = try FileBytes(path: path)
        guard file.size > 0 else { throw FileRefusal("文件是空的。") }
        let head = try file.head(1 << 16)
        let isWorkbook = head.starts(with: [0x50, 0x4B, 0x03, 0x04])
        if !isWorkbook { try SourceFile.refuseForeign(head) }
        rows = isWorkbook ? try Self.sheet(of: path, most) : try Self.text(file, most)
    }

    private static func tooMany(_ most: Int) -> FileRefusal { FileRefusal("一张表最多 \(most) 行，请分成几张。") }

    private static func text(_ file: FileBytes, _ most: Int) throws -> [Row] {
        let bytes = try TextBytes(file)
        let decoder = GB18030Decoder()
        var scanner = RowScanner(bytes, separator: try separator(of: file), at: 0)
        var (row, rows): (ScannedRow, [Row]) = (ScannedRow(), [])
        while try scanner.scan(into: &row) {
            guard rows.count < most else { throw tooMany(most) }
            let fields = try DelimitedReader.fields(row, scanner, decoder, bytes.encoding)
            rows.append(
                Row(row: rows.count + 1, fields: fields.map { TableRow.clean($0 ?? "") }, isWhole: !row.isBroken && !fields.contains(nil)))
        }
        return rows
    }

    /// Columns copied out of a table program are separated by tabs.
    private static func separator(of file: FileBytes) throws -> UInt8 {
        let head = try file.head(1 << 14)
        return head.contains(0x09) ? 0x09 : head.contains(0x2C) || !head.contains(0x3B) ? 0x2C : 0x3B
    }

    private final class SheetRows {
        var all: [Row] = []
    }

    private static func sheet(of path: String, _ most: Int) throws -> [Row] {
        let archive = try Archive(path: path)
        let parts = try WorkbookParts(archive)
        for sheet in parts.sheets {
            guard let entry = archive.entry(sheet.path) else { continue }
            let rows = SheetRows()
            try SheetParser(parts) { row, fields in
                guard fields.contains(where: { !$0.isEmpty }) else { return }
                guard rows.all.count < most else { throw tooMany(most) }
                rows.all.append(Row(row: row, fields: fields.map(TableRow.clean), isWhole: true))
            }.run(entry, part: sheet.path)
            if !rows.all.isEmpty { return rows.all }
        }
        throw FileRefusal("工作簿里没有内容。")
    }
}
