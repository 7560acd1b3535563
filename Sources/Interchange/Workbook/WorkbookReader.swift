import Foundation

/// Reads the first sheet of an XLSX that has a heading Helan knows.
final class WorkbookReader: RecordReader {
    let facts: FileFacts
    private let path: String
    private let plan: TablePlan
    private let sheet: String
    private let headingRow: Int

    init(path: String) throws {
        self.path = path
        let archive = try Archive(path: path)
        let parts = try WorkbookParts(archive)
        guard let found = try Self.findHeading(archive, parts) else {
            throw FileRefusal("工作簿里没有认得的表头：各工作表前20行都没有认得的列名，如 申请号、发明名称；注册号、商标名称、国际分类。请让表头写明列名。")
        }
        var plan = try TablePlan(headings: found.headings)
        plan.daysFrom1904 = parts.daysFrom1904
        (self.plan, sheet, headingRow) = (plan, found.sheet.path, found.row)
        facts = plan.facts(
            format: .xlsx, title: "\(FileFormat.xlsx.title)，工作表“\(found.sheet.name)”", size: try FileBytes(path: path).size)
    }

    /// Unpacks and parses the whole sheet; returns the number of its last row.
    func validate() throws -> Int? {
        var last = 0
        try rows { row, _ in last = row }
        return last
    }

    func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            var place = cursor
            try rows { [plan, headingRow] row, fields in
                guard row > headingRow, row > Int(cursor.offset) else { return }
                let start = row - 1 == Int(place.offset) ? place : Cursor(offset: Int64(row - 1), position: row - 1)
                let next = Cursor(offset: Int64(row), position: row)
                try plan.read(fields, false).give(position: row, from: start, to: next, body)
                place = next
            }
        }
    }

    private func rows(_ body: @escaping (Int, [String]) throws -> Void) throws {
        let archive = try Archive(path: path)
        let parts = try WorkbookParts(archive)
        guard let entry = archive.entry(sheet) else { throw FileRefusal("工作表已损坏，文件未导入。") }
        try SheetParser(parts, body).run(entry, part: sheet)
    }

    private struct FoundHeading {
        var sheet: (name: String, path: String)
        var headings: [String]
        var row: Int
    }

    private static func findHeading(_ archive: Archive, _ parts: WorkbookParts) throws -> FoundHeading? {
        for sheet in parts.sheets {
            guard let entry = archive.entry(sheet.path) else { continue }
            var best: (found: FoundHeading, score: Int)?
            let parser = SheetParser(parts) { row, fields in
                guard row <= 20 else { throw PartParser.Enough() }
                let headings = fields.map(TableRow.clean)
                guard headings.count > 1, let score = TablePlan.score(headings), score > best?.score ?? 0 else { return }
                best = (FoundHeading(sheet: sheet, headings: headings, row: row), score)
            }
            try parser.run(entry, part: sheet.path)
            if let best { return best.found }
        }
        return nil
    }
}
