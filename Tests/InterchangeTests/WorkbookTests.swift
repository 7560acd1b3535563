import Interchange
import Law
import Register
import Testing

@Suite("XLSX 导入")
struct WorkbookTests {
    private static let styles = "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"

    private static func sheet(_ rows: String) -> String {
        "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='D2' t='inlineStr'><is><t>申请日</t></is></c></row>" + rows
    }

    @Test("表头在第二行、共享字符串、内联字符串、数字号码、日期样式，都读得对")
    func reads() throws {
        let rows =
            "<row r='3'><c r='A3'><v>201310699744.20001</v></c><c r='B3' t='s'><v>2</v></c><c r='D3' s='1'><v>41626</v></c></row>"
            + "<row r='6'><c r='A6' t='str'><v>ZL 95115608.X</v></c><c r='B6' t='inlineStr'><is><r><t>红</t></r><r><t>酒</t></r></is></c><c r='D6'><v>34943</v></c></row>"
            + "<row r='7'><c r='A7' t='s'><v>9</v></c><c r='B7' t='s'><v>2</v></c></row>"
        let archive = SmallArchive.workbook(Self.sheet(rows), strings: ["申请号", "发明名称", "枸杞采摘装置"], styles: Self.styles)
        let file = try SampleFile(archive.bytes)
        let facts = try file.reader.facts
        #expect(facts.format == .xlsx)
        #expect(facts.title.contains("数据"))
        let items = try file.items()
        #expect(items.map(\.item.position) == [3, 6, 7])
        let records = try file.records()
        #expect(records.map(\.key) == ["CN201310699744.2", "CN95115608.X"])
        #expect(records[0].days[.filing] == "2013-12-18")
        #expect(records[1].days[.filing] == "1995-09-01")
        #expect(records[1].titles.first?.text == "红酒")
        #expect(try file.rejects().map(\.position) == [7])
        #expect(try file.items(from: items[0].next).map(\.item) == items.dropFirst().map(\.item))
        #expect(try file.reader.validate() == 7)
    }

    @Test("1904 年起算的日期")
    func since1904() throws {
        let row = "<row r='3'><c r='A3' t='str'><v>201310699744.2</v></c><c r='B3' t='s'><v>1</v></c><c r='D3' s='1'><v>40164</v></c></row>"
        let archive = SmallArchive.workbook(Self.sheet(row), strings: ["申请号", "发明名称"], styles: Self.styles, date1904: true)
        #expect(try SampleFile(archive.bytes).records().first?.days[.filing] == "2013-12-18")
    }

    @Test("压缩炸弹拒绝导入")
    func bomb() throws {
        var archive = SmallArchive.workbook("")
        archive.add("xl/media/big.bin", "short", claimed: 1 << 30)
        let file = try SampleFile(archive.bytes)
        #expect { try file.reader } throws: { "\($0)".contains("压缩炸弹") }
    }

    @Test("截断的工作簿、普通的压缩包、没有表头的工作簿，各说各的原因")
    func refused() throws {
        let whole = SmallArchive.workbook("").bytes
        let cut = try SampleFile(whole.prefix(whole.count / 2))
        #expect { try cut.reader } throws: { "\($0)".contains("不完整") }
        var plain = SmallArchive()
        plain.add("a.txt", "text")
        let zip = try SampleFile(plain.bytes)
        #expect { try zip.reader } throws: { "\($0)".contains("没有工作簿") }
        let empty = try SampleFile(whole)
        #expect { try empty.reader } throws: { "\($0)".contains("表头") }
    }

    @Test("工作表的 XML 中途损坏，先行校验即发现")
    func broken() throws {
        let rows = "<row r='3'><c r='A3'><v>1</v></c></row><row r='4'><c r='A4'><v>2</c></row>"
        let archive = SmallArchive.workbook(Self.sheet(rows), strings: ["申请号", "发明名称"])
        let file = try SampleFile(archive.bytes)
        #expect { try file.reader.validate() } throws: { "\($0)".contains("损坏") }
    }
}
