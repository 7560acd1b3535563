import CXlsx

/// A small table as an XLSX workbook, with a sheet that says where it comes from. No text becomes a formula.
public enum PlainWorkbook {
    /// What Excel takes in a cell.
    private static let longestCell = 32_000

    /// - Parameters:
    ///   - head: the headings.
    ///   - figures: columns whose cells are whole numbers where they can be.
    ///   - sheet: the name of the sheet, of 31 characters at most.
    /// - Throws: `FileRefusal` where the file cannot be written.
    public static func write(
        _ head: [String], _ rows: [[String]], figures: Set<Int> = [], sheet: String, notes: [(title: String, text: String)],
        to path: String
    ) throws {
        let failure = FileRefusal("工作簿没有写成，可能是磁盘空间不够。")
        guard let book = workbook_new(path) else { throw failure }
        guard let table = workbook_add_worksheet(book, sheet), let about = workbook_add_worksheet(book, "说明") else {
            workbook_close(book)
            throw failure
        }
        for (row, cells) in ([head] + rows).enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                if row > 0, figures.contains(column), let number = Int32(cell) {
                    worksheet_write_number(table, UInt32(row), UInt16(column), Double(number), nil)
                } else {
                    worksheet_write_string(table, UInt32(row), UInt16(column), String(cell.prefix(longestCell)), nil)
                }
            }
        }
        worksheet_freeze_panes(table, 1, 0)
        for (row, note) in notes.enumerated() {
            worksheet_write_string(about, UInt32(row), 0, note.title, nil)
            worksheet_write_string(about, UInt32(row), 1, note.text, nil)
        }
        guard workbook_close(book) == LXW_NO_ERROR else { throw failure }
    }
}
