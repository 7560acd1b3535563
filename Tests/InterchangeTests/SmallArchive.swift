import Foundation

/// A ZIP file with its entries stored as they are, enough to make workbooks for tests.
struct SmallArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// `claimed` is the size an entry says it unfolds to, where that is not the truth.
    mutating func add(_ name: String, _ text: String, claimed: UInt32? = nil) {
        let (bytes, title) = (Array(text.utf8), Array(name.utf8))
        let method: UInt16 = claimed == nil ? 0 : 8
        let common =
            Self.two(20) + Self.two(0) + Self.two(method) + Self.two(0) + Self.two(0x21) + Self.four(Self.crc(bytes))
            + Self.four(UInt32(bytes.count)) + Self.four(claimed ?? UInt32(bytes.count)) + Self.two(UInt16(title.count))
        directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0)
        directory += Self.four(UInt32(body.count)) + title
        body += [0x50, 0x4B, 3, 4] + common + Self.two(0) + title + bytes
        count += 1
    }

    var bytes: [UInt8] {
        body + directory + [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
            + Self.four(UInt32(directory.count))
            + Self.four(UInt32(body.count)) + Self.two(0)
    }

    private static func two(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private static func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> ($0 * 8) & 0xFF) } }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return crc ^ 0xFFFF_FFFF
    }

    /// A workbook of one sheet after an empty one.
    static func workbook(_ sheet: String, strings: [String] = [], styles: String = "", date1904: Bool = false) -> SmallArchive {
        var archive = SmallArchive()
        archive.add("[Content_Types].xml", "<Types/>")
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><workbookPr date1904='\(date1904 ? 1 : 0)'/><sheets><sheet name='说明' r:id='a'/><sheet name='数据' r:id='b'/></sheets></workbook>"
        )
        archive.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Target='worksheets/one.xml'/><Relationship Id='b' Target='/xl/worksheets/two.xml'/></Relationships>"
        )
        archive.add(
            "xl/worksheets/one.xml",
            "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>说明</t></is></c></row></sheetData></worksheet>")
        archive.add("xl/worksheets/two.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>")
        archive.add("xl/sharedStrings.xml", "<sst>" + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>")
        if !styles.isEmpty { archive.add("xl/styles.xml", styles) }
        return archive
    }
}
