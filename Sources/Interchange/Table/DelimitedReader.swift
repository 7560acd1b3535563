import Law
import Register

/// Reads a table of rows and separators: CSV and its kin.
final class DelimitedReader: RecordReader {
    let facts: FileFacts
    private let path: String
    private let plan: TablePlan
    private let separator: UInt8
    /// Where the row after the heading begins, and how many rows lie before it.
    private let first: Cursor

    init(path: String) throws {
        self.path = path
        let bytes = try TextBytes(FileBytes(path: path))
        guard let found = try Self.findHeading(bytes) else {
            throw FileRefusal(
                "看不出表头：前20行里没有认得的列名。请让第一行写列名，如 申请号、发明名称、申请(专利权)人、申请日；商标写 注册号、商标名称、国际分类；其他权利写 登记号和名称。")
        }
        (separator, first) = (found.separator, Cursor(offset: found.end, position: found.row))
        plan = try TablePlan(headings: found.headings)
        let signs: [UInt8: String] = [0x2C: "逗号", 0x09: "制表符", 0x3B: "分号", 0x7C: "竖线"]
        facts = plan.facts(
            format: .csv, title: "\(signs[separator] ?? "")分隔的表格（\(bytes.encoding.title)）", size: bytes.file.size)
    }

    func validate() throws -> Int? { nil }

    func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws {
        let bytes = try TextBytes(FileBytes(path: path))
        var place = cursor.offset < first.offset ? first : cursor
        var scanner = RowScanner(bytes, separator: separator, at: place.offset)
        let decoder = GB18030Decoder()
        var row = ScannedRow()
        while try scanner.scan(into: &row) {
            let position = place.position + 1
            let next = Cursor(offset: row.end, position: position)
            let outcome = plan.read(try Self.fields(row, scanner, decoder, bytes.encoding), row.isBroken)
            try outcome.give(position: position, from: place, to: next, body)
            place = next
        }
    }

    /// The fields as text; nil in the place of one that is not valid in the file's encoding.
    static func fields(
        _ row: ScannedRow, _ scanner: borrowing RowScanner, _ decoder: borrowing GB18030Decoder, _ encoding: TextEncoding
    ) throws -> [String?] {
        var fields: [String?] = []
        fields.reserveCapacity(row.fields.count)
        for field in row.fields {
            let text = scanner.withBytes(field) { bytes -> String? in
                if encoding == .gb18030 { return decoder.text(bytes) }
                return String(validating: bytes, as: UTF8.self)
            }
            if field.hasDoubled, let text {
                fields.append(text.replacingDoubledQuotes())
            } else {
                fields.append(text)
            }
        }
        return fields
    }

    private struct FoundHeading {
        var headings: [String]
        var separator: UInt8
        var row: Int
        var end: Int64
    }

    /// The separator and the row, among the first twenty, whose fields are most like headings.
    private static func findHeading(_ bytes: TextBytes) throws -> FoundHeading? {
        let decoder = GB18030Decoder()
        var best: (found: FoundHeading, score: Int)?
        for separator: UInt8 in [0x2C, 0x09, 0x3B, 0x7C] {
            var scanner = RowScanner(bytes, separator: separator, at: 0)
            var row = ScannedRow()
            var number = 0
            while number < 20, try scanner.scan(into: &row), !row.isBroken {
                number += 1
                let headings = try fields(row, scanner, decoder, bytes.encoding).map { TableRow.clean($0 ?? "") }
                guard headings.count > 1, let score = TablePlan.score(headings), score > best?.score ?? 0 else { continue }
                best = (FoundHeading(headings: headings, separator: separator, row: number, end: row.end), score)
            }
        }
        return best?.found
    }
}

extension String {
    fileprivate func replacingDoubledQuotes() -> String {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var skip = false
        for byte in utf8 {
            if byte == 0x22, skip {
                skip = false
                continue
            }
            skip = byte == 0x22
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
