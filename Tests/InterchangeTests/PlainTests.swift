import Foundation
import Interchange
import Testing

@Suite("不带固定表头的小表") struct PlainTests {
    @Test("逗号、制表符、分号分隔的，GB18030 和 UTF-8 都读得出") func text() throws {
        for text in ["贺兰红,33\n罗山青云,\n", "贺兰红\t33\r\n罗山青云\t\r\n", "贺兰红;33\n罗山青云;\n"] {
            let file = try SampleFile(text)
            let rows = try PlainRows(path: file.path, most: 10).rows
            #expect(rows.map(\.fields) == [["贺兰红", "33"], ["罗山青云", ""]] && rows.map(\.row) == [1, 2])
        }
        let gb: [UInt8] = [0xBA, 0xD8, 0xC0, 0xBC, 0x2C, 0x33, 0x33, 0x0A]
        let file = try SampleFile(gb)
        #expect(try PlainRows(path: file.path, most: 10).rows.map(\.fields) == [["贺兰", "33"]])
    }

    @Test("写成的工作簿读回来一字不差，像公式的仍是文字") func workbook() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try PlainWorkbook.write(["行", "名称"], [["1", "=1+1"], ["2", "贺兰红"]], figures: [0], sheet: "结果", notes: [("来源", "测试")], to: path)
        #expect(try PlainRows(path: path, most: 10).rows.map(\.fields) == [["行", "名称"], ["1", "=1+1"], ["2", "贺兰红"]])
    }

    @Test("不是表格的、空的、太长的退回，写明怎么办") func refusals() throws {
        for (content, words) in [("%PDF-1.7", "PDF"), ("", "空的"), ("a\nb\nc\n", "最多 2 行")] {
            let file = try SampleFile(content)
            let refusal = #expect(throws: FileRefusal.self) { try PlainRows(path: file.path, most: 2) }
            #expect(refusal?.reason.contains(words) == true, "\(content)")
        }
    }
}
