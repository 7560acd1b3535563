import Demo
import Foundation
import Interchange
import Law
import Register
import Testing

private let today: LocalDate = "2026-11-23"
private let source = FactOrigin(source: 1, name: "测试来源", asOf: "2026-11-20")

/// What an export of these records holds, and what an import makes of it.
private struct Exported {
    let files: [RightFile]

    init(_ records: [RightRecord]) { files = records.map { RightFile($0, from: source) } }

    var rows: [[UInt8]] { files.map { Array(SheetRow($0, $0.finding(on: today)).joined.utf8) } }
    var kinds: Set<RightKind> { Set(files.map(\.record.kind)) }

    var csv: [UInt8] {
        let writer = CSVWriter(kinds)
        var out = CSVWriter.mark + writer.head
        for row in rows { row.withUnsafeBytes { writer.append($0, to: &out) } }
        return out
    }

    func workbook(rowLimit: Int = WorkbookWriter.rowsOnSheet) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
        let path = folder.appending(path: "export-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let writer = try WorkbookWriter(path: path, temporary: folder.path, kinds: kinds, rowLimit: rowLimit)
        for row in rows { try row.withUnsafeBytes { try writer.append($0) } }
        try writer.close([("件数", String(rows.count))])
        return try Array(Data(contentsOf: URL(filePath: path)))
    }

    static func read(_ bytes: [UInt8]) throws -> (records: [RightRecord], rejects: [String]) {
        let path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        var (records, rejects): ([RightRecord], [String]) = ([], [])
        try SourceFile(path: path).reader().read(from: .start) { item, _ in
            switch item {
            case .record(let record, _): records.append(record)
            case .rejected(let item): rejects.append("\(item.position)：\(item.reason)")
            case .classification, .directory: break
            }
        }
        return (records, rejects)
    }
}

extension RightRecord {
    /// What a table holds of the record; see `SheetRow`.
    fileprivate var inTables: RightRecord {
        var out = publicView
        out.claims = []
        let owners = out.parties.firstIndex { [.applicant, .holder, .author, .breeder].contains($0.role) }
        for place in out.parties.indices where place != owners { (out.parties[place].address, out.parties[place].area) = (nil, nil) }
        return out
    }

    /// In an order that two records can be compared by.
    fileprivate var sorted: [String] {
        let names = parties.map { "\($0.role.rawValue) \($0.name)" }
        let texts = titles.map { "\($0.language) \($0.text)" } + abstracts.map { "\($0.language) \($0.text)" }
        let said = days.map { "\($0.key.rawValue) \($0.value)" } + events.map { "\($0.day) \($0.code) \($0.text ?? "")" }
        let known = numbers.map { "\($0.role.rawValue) \($0.canonical) \($0.day?.description ?? "")" }
        let symbols = classes.map { "\($0.scheme.rawValue) \($0.symbol)" } + goods.map { "\($0.niceClass) \($0.group ?? "") \($0.text)" }
        let claimed = priorities.map { "\($0.office) \($0.number) \($0.day?.description ?? "")" }
        return ["\(kind.rawValue) \(key) \(statusText ?? "")"] + (names + texts + said + known + symbols + claimed).sorted()
    }
}

@Suite("导出") struct ExportTests {
    static let records = Array(DemoRegister(rights: 600, parties: 120, today: today).records)

    @Test("每类权利导出成表格，再导入，事实不多不少", arguments: RightKind.allCases) func tables(kind: RightKind) throws {
        let records = Self.records.filter { $0.kind == kind }
        let exported = Exported(records)
        for bytes in [exported.csv, try exported.workbook()] {
            let (back, rejects) = try Exported.read(bytes)
            #expect(rejects == [])
            #expect(back.count == records.count)
            for (one, other) in zip(records, back) { #expect(other.sorted == one.inTables.sorted) }
        }
    }

    @Test("JSON 行导出再导入，公开的内容一字不差") func lines() throws {
        let exported = Exported(Self.records)
        let writer = LinesWriter()
        let (back, rejects) = try Exported.read(try exported.files.flatMap { try writer.line($0) })
        #expect(rejects == [])
        #expect(back == Self.records.map(\.publicView))
    }

    @Test("专利和商标写成 ST.96，再导入，号码、日期、主体、分类都在", arguments: [RightKind.patent, .trademark])
    func st96(kind: RightKind) throws {
        let records = Self.records.filter { $0.kind == kind }
        let writer = ST96Writer()
        let exported = Exported(records)
        let file =
            writer.head([("count", "\(records.count)")], made: today) + exported.files.flatMap { writer.document($0) ?? [] } + writer.foot
        let (back, rejects) = try Exported.read(file)
        #expect(rejects == [])
        #expect(back.map(\.key) == records.map(\.key))
        for (one, other) in zip(records, back) {
            #expect(other.titles == one.titles)
            #expect(other.days == one.days)
            #expect(Set(other.parties.map(\.name)) == Set(one.parties.map(\.name)))
            #expect(
                Set(other.classes.map(\.symbol)).isSuperset(of: one.classes.filter { [.ipc, .nice].contains($0.scheme) }.map(\.symbol)))
        }
    }

    @Test("一件权利一条题录，以 TY 开头，以 ER 结尾") func references() throws {
        for file in Exported(Self.records).files {
            let text = String(decoding: RISWriter(site: "https://helan.example").entry(file), as: UTF8.self)
            let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.first == (file.record.kind == .patent ? "TY  - PAT" : "TY  - GEN"))
            #expect(lines.suffix(3) == ["ER  - ", "", ""])
            #expect(lines.contains("TI  - \(file.title)"))
            #expect(text.contains("UR  - https://helan.example/right/\(file.record.kind.rawValue)/"))
            #expect(text.contains("N1  - 来源：测试来源，截至2026-11-20"))
        }
    }

    @Test("一张工作表放不下的接着写下一张，每张都有表头") func sheets() throws {
        let records = Array(Self.records.filter { $0.kind == .patent }.prefix(10))
        let bytes = try Exported(records).workbook(rowLimit: 4)
        let (back, rejects) = try Exported.read(bytes)
        #expect(rejects == [])
        #expect(back.first?.key == records.first?.key)
    }

    @Test("电子表格会当成公式的单元格前加一撇，导回来没有这一撇", arguments: ["=1+1", "+86", "-枸杞", "@SUM(A1)"])
    func formulas(title: String) throws {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        record.titles = [LanguageText(title)]
        let csv = Exported([record]).csv
        #expect(String(decoding: csv, as: UTF8.self).contains("'\(title)"))
        #expect(try Exported.read(csv).records.first?.titles.first?.text == title)
    }

    @Test("自然人的住址和证件号码不导出") func persons() throws {
        var record = RightRecord(kind: .patent, key: "CN201310699744.2")
        record.titles = [LanguageText("枸杞采摘装置")]
        record.parties = [PartyMention(.applicant, name: "某甲", nature: .person)]
        (record.parties[0].address, record.parties[0].identifier) = ("某县某村某号", "64010019000101001X")
        let exported = Exported([record])
        for bytes in [exported.csv, try LinesWriter().line(exported.files[0]), ST96Writer().document(exported.files[0]) ?? []] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("某甲") && !text.contains("某村") && !text.contains("64010019000101001X"))
        }
    }
}
