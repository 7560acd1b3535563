import Foundation

/// A file that somebody wants taken in. What it is, is told by its content, never by its name.
public struct SourceFile: Sendable, Hashable {
    public let path: String

    public init(path: String) { self.path = path }

    /// The format.
    /// - Throws: `FileRefusal` where it is none that Helan reads.
    public func sniff() throws -> FileFormat { try reader().facts.format }

    /// A reader for the file's format.
    /// - Throws: `FileRefusal`.
    public func reader() throws -> any RecordReader {
        let file = try FileBytes(path: path)
        guard file.size > 0 else { throw FileRefusal("文件是空的。") }
        let head = try file.head(1 << 16)
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return try WorkbookReader(path: path)
        }
        try Self.refuseForeign(head)
        let start = Self.beginning(head)
        if start.first == 0x3C { return try XMLReader.open(path: path) }
        if start.first == 0x7B { return try LinesReader(path: path, format: Self.linesFormat(start)) }
        return try DelimitedReader(path: path)
    }

    /// Formats that are known and not read.
    static func refuseForeign(_ head: [UInt8]) throws {
        let known: [([UInt8], String)] = [
            ([0xD0, 0xCF, 0x11, 0xE0], "这是旧版 Excel（XLS）文件，请在 Excel 或者 WPS 中另存为 XLSX 或者 CSV 后再导入。"),
            (Array("%PDF".utf8), "这是 PDF 文件，不能导入；请导入国家网站导出的表格或者 XML。"),
            ([0x1F, 0x8B], "这是 gzip 压缩文件，请解压后再导入。"), (Array("Rar!".utf8), "这是 RAR 压缩文件，请解压后再导入。"),
            ([0x37, 0x7A, 0xBC, 0xAF], "这是 7z 压缩文件，请解压后再导入。"), ([0x89, 0x50, 0x4E, 0x47], "这是图片，不能导入。"),
            ([0xFF, 0xD8, 0xFF], "这是图片，不能导入。"),
        ]
        for (mark, reason) in known where head.starts(with: mark) { throw FileRefusal(reason) }
        let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
        if !isWide, head.contains(0), !isWideXML(head) { throw FileRefusal("这是二进制文件，不是 Helan 能导入的格式（CSV、XLSX、XML、JSON 行）。") }
    }

    private static func isWideXML(_ head: [UInt8]) -> Bool { head.starts(with: [0x3C, 0]) || head.starts(with: [0, 0x3C]) }

    /// The first bytes that are no mark, zero or blank.
    private static func beginning(_ head: [UInt8]) -> [UInt8] {
        var bytes = head[...]
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] where bytes.starts(with: mark) {
            bytes = bytes.dropFirst(mark.count)
        }
        return Array(bytes.drop { $0 <= 0x20 })
    }

    /// A right names its kind and key; everything else is tried as a classification.
    private static func linesFormat(_ start: [UInt8]) -> FileFormat {
        let line = Data(start.prefix { $0 != 0x0A && $0 != 0 })
        struct Names: Decodable {
            var key: String?
            var numbers: [Skipped]?
            var code: Skipped?
            var cls: Skipped?
            struct Skipped: Decodable { init(from decoder: any Decoder) {} }
        }
        if let names = try? JSONDecoder().decode(Names.self, from: line) {
            return names.key == nil && names.numbers == nil && (names.code != nil || names.cls != nil) ? .classificationLines : .jsonLines
        }
        let text = String(decoding: line.prefix(4000), as: UTF8.self)
        return text.contains("\"cls\"") || text.contains("\"level\"") ? .classificationLines : .jsonLines
    }
}
