import Law
import Penalty
import Testing

@Suite("裁量基准") struct DiscretionTests {
    private let table = DiscretionTable(
        .copyright, source: "测试基准", since: "2024-02-01", evidence: .unconfirmed,
        grades: [DiscretionGrade("较轻", when: "初次", from: 0, to: 30), DiscretionGrade("一般", when: "其他", from: 30, to: 100)])

    @Test("一档是法定幅度里的一段，两头都算；写明怎样算的") func share() throws {
        // 著作权，经营额六万元：一倍至五倍，六万元至三十万元。
        let range = try #require(
            Fines.judge(
                .copyright, base: FineBase(turnover: .yuan(60_000)), conduct: ("2026-01-01" as LocalDate)..."2026-02-01",
                decided: "2026-03-02"
            ).applied)
        #expect(range.minimum == .yuan(60_000) && range.maximum == .yuan(300_000))
        let (light, usual) = (table.grades[0], table.grades[1])
        #expect(light.fines(in: range) == Money.yuan(60_000)...Money.yuan(132_000))
        #expect(usual.fines(in: range) == Money.yuan(132_000)...Money.yuan(300_000))
        #expect(light.admits(.yuan(132_000), in: range) && !light.admits(Money(fen: 13_200_001), in: range))
        #expect(!light.admits(Money(fen: 5_999_999), in: range))
        #expect(light.words(in: range).contains("¥60,000.00＋（¥300,000.00－¥60,000.00）×0％至30％＝¥60,000.00至¥132,000.00"))
        #expect(table.grade(named: " 较轻 ")?.title == "较轻" && table.grade(named: "严重") == nil && table.grade(named: nil) == nil)
        #expect(table.fault == nil)
    }

    @Test("地区规定的听证数额优先；国家的规定没有录入的，地区规定了就有") func hearing() throws {
        let agriculture = try HearingThreshold.on("2026-03-02", .agriculture, .organisation, regional: .yuan(30_000))
        #expect(agriculture.amount == .yuan(30_000) && agriculture.isRegional && agriculture.evidence == .unconfirmed)
        #expect(throws: NoLaw.self) { try HearingThreshold.on("2026-03-02", .agriculture, .organisation) }
    }
}
