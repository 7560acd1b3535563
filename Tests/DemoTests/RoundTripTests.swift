import Demo
import Foundation
import Interchange
import Law
import Register
import Testing

@Suite("演示表格的导入")
struct RoundTripTests {
    @Test("演示表格一行不退,读回的编号、名称、主体、日期与原来的相同", arguments: [RightKind.patent, .trademark, .copyright, .layout, .variety])
    func readBack(_ kind: RightKind) throws {
        let register = DemoRegister(rights: 5_000, parties: 400, today: "2026-11-23")
        let written = Array(register.records(of: kind).prefix(400))
        let file = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(DemoCSV(register, kind: kind).lines.prefix(written.count + 1).joined().utf8).write(to: file)

        var read: [RightRecord] = []
        try SourceFile(path: file.path).reader().read(from: .start) { item, _ in
            switch item {
            case .record(let record, _): read.append(record)
            case .rejected(let rejected): Issue.record("退回：\(rejected.reason)")
            case .classification, .directory: Issue.record("不应有分类、名录")
            }
        }
        #expect(read.map(\.key) == written.map(\.key))
        #expect(read.map { $0.titles.first?.text } == written.map { $0.titles.first?.text })
        #expect(read.map { $0.days[.filing] } == written.map { $0.days[.filing] })
        #expect(read.map { owners($0) } == written.map { owners($0) })
    }

    private func owners(_ record: RightRecord) -> [String] {
        record.parties.filter { $0.role == .applicant || $0.role == .holder }.map(\.name)
    }
}
