import Foundation

/// What a workbook says beside its sheets: their names, the shared strings, which styles are days.
struct WorkbookParts {
    var sheets: [(name: String, path: String)] = []
    var strings = SharedStrings()
    /// By number of the cell style.
    var isDay: [Bool] = []
    var daysFrom1904 = false

    init(_ archive: Archive) throws {
        guard let book = archive.entry("xl/workbook.xml") else {
            throw FileRefusal("这是 ZIP 压缩包，里面没有工作簿。请解压后逐个导入里面的文件。")
        }
        let outline = Outline()
        try outline.run(book, part: "workbook.xml")
        daysFrom1904 = outline.daysFrom1904
        let relations = Relations()
        if let entry = archive.entry("xl/_rels/workbook.xml.rels") { try relations.run(entry, part: "workbook.xml.rels") }
        for (index, sheet) in outline.sheets.enumerated() {
            let path = relations.targets[sheet.relation] ?? "xl/worksheets/sheet\(index + 1).xml"
            if archive.has(path) { sheets.append((sheet.name, path)) }
        }
        if let entry = archive.entry("xl/styles.xml") {
            let styles = Styles()
            try styles.run(entry, part: "styles.xml")
            isDay = styles.isDay
        }
        if let entry = archive.entry("xl/sharedStrings.xml") {
            let parser = StringsParser()
            try parser.run(entry, part: "sharedStrings.xml")
            strings = parser.strings
        }
    }
}

private final class Outline: PartParser {
    var sheets: [(name: String, relation: String)] = []
    var daysFrom1904 = false

    override func begin(_ name: String, _ attributes: [String: String]) {
        if name == "workbookPr" { daysFrom1904 = ["1", "true"].contains(attributes["date1904"]) }
        guard name == "sheet" else { return }
        let relation = attributes.first { $0.key == "id" || $0.key.hasSuffix(":id") }?.value ?? ""
        sheets.append((attributes["name"] ?? "", relation))
    }
}

private final class Relations: PartParser {
    var targets: [String: String] = [:]

    override func begin(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
}

private final class Styles: PartParser {
    private var formats: [Int: Bool] = [:]
    private var inCells = false
    var isDay: [Bool] = []

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] { formats[id] = Self.isDay(code) }
        case "cellXfs": inCells = true
        case "xf" where inCells:
            let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
            isDay.append(
                formats[id] ?? ((14...17).contains(id) || id == 22 || (27...31).contains(id) || id == 36 || (50...58).contains(id)))
        default: break
        }
    }

    override func end(_ name: String) {
        if name == "cellXfs" { inCells = false }
    }

    /// A format that writes years or days, outside quotes and brackets.
    private static func isDay(_ code: String) -> Bool {
        var (quoted, bracketed) = (false, false)
        for character in code.lowercased() {
            switch character {
            case "\"": quoted.toggle()
            case "[": bracketed = true
            case "]": bracketed = false
            case "y", "d": if !quoted, !bracketed { return true }
            default: break
            }
        }
        return false
    }
}

/// The strings that cells point to, in one run of bytes.
struct SharedStrings {
    static let largest = 256 << 20
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    /// False where there is no room left.
    mutating func append(_ text: String) -> Bool {
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
        return bytes.count + ends.count * 8 <= Self.largest
    }
}

private final class StringsParser: PartParser {
    var strings = SharedStrings()
    private var current = ""
    private var inText = false
    private var inReading = false

    override func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = ""
        case "t": inText = !inReading
        // How a name is read (furigana) is not part of it.
        case "rPh": inReading = true
        default: break
        }
    }

    override func text(_ text: String) {
        if inText { current += text }
        if current.utf8.count > SharedStrings.largest { tooLarge() }
    }

    override func end(_ name: String) {
        switch name {
        case "t": inText = false
        case "rPh": inReading = false
        case "si": if !strings.append(current) { tooLarge() }
        default: break
        }
    }

    private func tooLarge() {
        stop(FileRefusal("工作簿的文字超过 256 MiB，太大了。请分成几个文件，或者另存为 CSV 后再导入。"))
    }
}
