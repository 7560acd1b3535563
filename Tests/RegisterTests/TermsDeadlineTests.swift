import Law
import Register
import Testing

@Suite("权利的下一个期限") struct TermsDeadlineTests {
    func record(_ kind: RightKind, _ key: String, _ form: RightForm? = nil, _ days: [RightDay: LocalDate]) -> RightRecord {
        var record = RightRecord(kind: kind, key: key)
        record.particulars.form = form
        record.days = days
        return record
    }

    @Test("授权的专利列出下一年度年费、上一年度的补缴期和届满日") func granted() {
        let patent = record(.patent, "CN201810000001.0", .invention, [.filing: "2018-03-15", .grant: "2021-05-04"])
        let found = patent.deadlines(on: "2022-04-10", status: .inForce)
        #expect(found.map(\.day) == ["2022-09-15", "2023-03-15", "2038-03-14"])
        #expect(found.first?.opens == "2022-03-16")
        #expect(found.dropFirst().first?.amount == .yuan(1200))
        #expect(patent.deadlines(on: "2022-04-10", status: .lapsed).isEmpty)
    }

    @Test("审查中的发明列出公布和请求实审的期限，自优先权日起算") func pending() {
        var patent = record(.patent, "CN202510000001.0", .invention, [.filing: "2025-09-01"])
        patent.priorities = [Priority(office: "US", number: "1", day: "2025-01-10")]
        #expect(patent.deadlines(on: "2025-10-01", status: .pending).map(\.day) == ["2026-07-10", "2028-01-10"])
        patent.events = [StatusEvent(code: "SE01", day: "2025-12-01")]
        #expect(patent.deadlines(on: "2025-10-01", status: .pending).map(\.day) == ["2026-07-10"])
    }

    @Test(
        "异议期按公告之日的法律：2027年起由三个月改为两个月",
        arguments: [("2026-07-06", "2026-10-08"), ("2026-11-06", "2027-02-06"), ("2027-01-06", "2027-03-08")] as [(LocalDate, LocalDate)])
    func opposition(published: LocalDate, due: LocalDate) {
        let mark = record(.trademark, "12345678-30", nil, [.preliminaryPublication: published])
        #expect(mark.deadlines(on: published, status: .pending).map(\.day) == [due])
    }

    @Test(
        "品种权的届满日看属种的名称；名称看不出是不是木本的，先按较早的一日提醒并写明另一日",
        arguments: [("枸杞属", "2050-06-30", false), ("普通小麦", "2045-06-30", false), ("某某属", "2045-06-30", true)] as [(String, LocalDate, Bool)]
    )
    func varieties(species: String, expires: LocalDate, isOpen: Bool) {
        var variety = record(.variety, "CNA20231000001", .agriculture, [.filing: "2023-01-05", .grant: "2025-07-01"])
        variety.particulars.species = species
        let found = variety.deadlines(on: "2026-11-25", status: .inForce)
        #expect(found.map(\.day) == [expires])
        #expect(found.allSatisfy { $0.isProvisional })
        #expect((variety.term() == nil) == isOpen)
        #expect(found.first?.steps.contains { $0.contains("2050-06-30") && $0.contains("木本、藤本") } == isOpen)
    }

    @Test("注册商标列出续展期和宽展期，续展过的按续展后的期限") func renewal() {
        var mark = record(.trademark, "12345678-30", nil, [.registration: "2017-03-30"])
        #expect(mark.deadlines(on: "2026-11-23", status: .inForce).map(\.day) == ["2027-03-29", "2027-09-29"])
        #expect(mark.deadlines(on: "2026-11-23", status: .inForce).first?.opens == "2026-03-30")
        mark.days[.renewal] = "2026-05-10"
        #expect(mark.expires == "2037-03-29")
    }

    @Test("外国的权利不按中国法推算") func foreign() {
        let patent = record(.patent, "US17043275", .invention, [.filing: "2018-03-15", .grant: "2021-05-04"])
        #expect(patent.deadlines(on: "2022-04-10", status: .inForce).isEmpty)
        #expect(patent.expires == nil)
    }

    @Test("推算保护期所引的条文都在其文件之内") func citations() throws {
        let terms = try [
            Terms.patent(.invention, filed: "2000-01-01"), Terms.patent(.utility, filed: "2008-01-01"),
            Terms.patent(.design, filed: "2022-01-01"),
            Terms.trademark(registered: "1983-03-01"), Terms.trademark(registered: "1995-01-05"), Terms.trademark(registered: "2003-01-05"),
            Terms.trademark(registered: "2015-01-05"), Terms.trademark(registered: "2020-01-05"), Terms.trademark(registered: "2027-01-05"),
            Terms.copyright(WorkDays(died: "1985-01-01")), Terms.copyright(WorkDays(died: "1995-01-01")),
            Terms.copyright(WorkDays(died: "2022-01-01")),
            Terms.software(WorkDays(died: "2003-01-01")), Terms.layout(filed: "2005-01-01"), Terms.layout(filed: "2026-11-01"),
            Terms.variety(granted: "2000-01-01", woody: true), Terms.variety(granted: "2026-01-01", woody: true), Terms.indication(),
        ]
        #expect(terms.flatMap(\.citations).compactMap(\.fault) == [])
    }
}
