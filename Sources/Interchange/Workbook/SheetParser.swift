import Foundation
import Law

/// Reads the rows of one sheet, in order, and keeps none.
final class SheetParser: PartParser {
    private let parts: WorkbookParts
    private let body: (Int, [String]) throws -> Void
    private var row = 0
    private var fields: [String] = []
    private var column = 0
    private var kind = ""
    private var style = 0
    private var value = ""
    private var inValue = false
    private static let mostColumns = 16_384
    private static let longestCell = 16 << 20

    /// The callback gets the row's number as the sheet shows it, and its cells as text.
    init(_ parts: WorkbookParts, _ body: @escaping (Int, [String]) throws -> Void) { (self.parts, self.body) = (parts, body) }

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            row = attributes["r"].flatMap(Int.init) ?? row + 1
            fields.removeAll(keepingCapacity: true)
        case "c":
            column = attributes["r"].flatMap(Self.column) ?? fields.count
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap(Int.init) ?? -1
            value = ""
        case "v", "t": inValue = true
        case "rPh": inValue = false
        default: break
        }
    }

    override func text(_ text: String) {
        guard inValue else { return }
        value += text
        if value.utf8.count > Self.longestCell { stop(FileRefusal("第\(row)行有一格超过 16 MiB，文件未导入。")) }
    }

    override func end(_ name: String) {
        switch name {
        case "v", "t": inValue = false
        case "c":
            guard column < Self.mostColumns else { return stop(FileRefusal("第\(row)行的列数超过 \(Self.mostColumns)，文件未导入。")) }
            while fields.count <= column { fields.append("") }
            fields[column] = cell()
        case "row":
            do { try body(row, fields) } catch { stop(error) }
        default: break
        }
    }

    private func cell() -> String {
        switch kind {
        case "s": return Int(value).flatMap { parts.strings[$0] } ?? ""
        case "b": return value == "1" ? "是" : value == "0" ? "否" : value
        case "e": return ""
        case "n": return number()
        default: return value
        }
    }

    /// A number as its cell shows it: a day where the style says so, whole numbers without a point, no more digits than it has.
    private func number() -> String {
        guard let number = Double(value) else { return value }
        if parts.isDay.indices.contains(style), parts.isDay[style],
            let day = DayText.spreadsheet(serial: number, from1904: parts.daysFrom1904)
        {
            return day.description
        }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
        return number.description
    }

    /// `AB12` is column 27.
    private static func column(_ reference: String) -> Int? {
        var index = 0
        for byte in reference.utf8 {
            guard byte >= 0x41, byte <= 0x5A else { break }
            index = index * 26 + Int(byte - 0x40)
            guard index <= mostColumns * 2 else { return index }
        }
        return index > 0 ? index - 1 : nil
    }
}
