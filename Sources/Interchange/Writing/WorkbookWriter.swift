import CXlsx
import Foundation
public import Register

/// Rights as an XLSX workbook, written row by row into a file: memory does not grow with the rows. Every cell is text, so that no number loses
/// its zeros and no text becomes a formula. Rows that do not fit on a sheet go on on the next one.
public final class WorkbookWriter {
    /// What Excel takes on a sheet, with the heading.
    public static let rowsOnSheet = 1_048_576
    /// What Excel takes in a cell, in its own characters.
    private static let longestCell = 32_767

    private let book: UnsafeMutablePointer<lxw_workbook>
    private let columns: [SheetColumn]
    private let place: [Int]
    private let rowLimit: Int
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets = 0
    private var row = 0
    private var scratch: [UInt8] = []
    private var isClosed = false
    /// Cells cut because they are longer than a cell may be.
    public private(set) var cut = 0

    /// - Parameters:
    ///   - path: the file to write.
    ///   - temporary: a folder for what is not packed yet.
    ///   - rowLimit: rows on a sheet with the heading; smaller in tests.
    public init(path: String, temporary: String, kinds: Set<RightKind>, rowLimit: Int = WorkbookWriter.rowsOnSheet) throws {
        columns = SheetColumn.columns(of: kinds)
        var place = [Int](repeating: -1, count: SheetColumn.allCases.count)
        for (index, column) in columns.enumerated() { place[column.rawValue] = index }
        (self.place, self.rowLimit) = (place, rowLimit)
        let made = temporary.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw FileRefusal("不能写工作簿 \(path)，请检查目录和权限。") }
        book = made
    }

    deinit { if !isClosed { workbook_close(book) } }

    /// One right's row, as the databases keep it.
    public func append(_ cells: UnsafeRawBufferPointer) throws {
        if sheet == nil || row >= rowLimit { try begin() }
        var (column, start) = (0, 0)
        for at in 0...cells.count where at == cells.count || cells[at] == SheetColumn.separator {
            if at > start, column < place.count, place[column] >= 0 {
                try write(UnsafeRawBufferPointer(rebasing: cells[start..<at]), at: place[column])
            }
            (column, start) = (column + 1, at + 1)
        }
        row += 1
    }

    /// Adds the sheet that says where the rows come from, and packs the file.
    public func close(_ notes: [(title: String, text: String)]) throws {
        if sheet == nil { try begin() }
        guard let about = workbook_add_worksheet(book, "说明") else { throw Self.failure }
        for (index, note) in notes.enumerated() {
            worksheet_write_string(about, UInt32(index), 0, note.title, nil)
            worksheet_write_string(about, UInt32(index), 1, note.text, nil)
        }
        isClosed = true
        guard workbook_close(book) == LXW_NO_ERROR else { throw Self.failure }
    }

    private static var failure: FileRefusal { FileRefusal("工作簿没有写成，可能是磁盘空间不够。") }

    private func begin() throws {
        sheets += 1
        guard let made = workbook_add_worksheet(book, sheets == 1 ? "权利" : "权利 \(sheets)") else { throw Self.failure }
        for (index, column) in columns.enumerated() { worksheet_write_string(made, 0, UInt16(index), column.heading, nil) }
        worksheet_freeze_panes(made, 1, 0)
        (sheet, row) = (made, 1)
    }

    private func write(_ cell: UnsafeRawBufferPointer, at column: Int) throws {
        scratch.removeAll(keepingCapacity: true)
        // An import takes an apostrophe, and the sign of a formula that is text, away.
        if cell[0] == 0x27 || (cell[0] == 0x3D && cell.count > 1 && cell[1] == 0x22) { scratch.append(0x27) }
        scratch.append(contentsOf: cell)
        // A character takes at least one byte, so most cells need no count.
        if scratch.count > Self.longestCell { shorten() }
        scratch.append(0)
        let code = scratch.withUnsafeBytes { bytes in
            worksheet_write_string(sheet, UInt32(row), UInt16(column), bytes.baseAddress?.assumingMemoryBound(to: CChar.self), nil)
        }
        guard code == LXW_NO_ERROR else { throw Self.failure }
    }

    private func shorten() {
        let text = String(decoding: scratch, as: UTF8.self)
        guard text.utf16.count > Self.longestCell else { return }
        cut += 1
        var units = text.utf16.prefix(Self.longestCell - 1)
        // Not inside a pair.
        if let last = units.last, UTF16.isLeadSurrogate(last) { units = units.dropLast() }
        scratch = Array((String(decoding: Array(units), as: UTF16.self) + "…").utf8)
    }
}
