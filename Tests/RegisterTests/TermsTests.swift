import Law
import Register
import Testing

@Suite("权利的保护期") struct TermsTests {
    @Test(
        "专利权的期限自申请日起算，至相应日的前一日，不因休假顺延",
        arguments: [
            (.utility, "2018-03-15", "2028-03-14"), (.invention, "2018-03-15", "2038-03-14"), (.utility, "1999-09-06", "2009-09-05"),
            (.design, "2021-05-31", "2031-05-30"), (.design, "2021-06-01", "2036-05-31"), (.utility, "2013-10-01", "2023-09-30"),
            (.invention, "2004-03-01", "2024-02-29"), (.utility, "2014-02-08", "2024-02-07"),
        ] as [(RightForm, LocalDate, LocalDate)])
    func patents(form: RightForm, filed: LocalDate, expires: LocalDate) throws {
        let term = try Terms.patent(form, filed: filed)
        #expect(term.expires == expires)
        #expect(term.terminationDay == expires + 1)
    }

    @Test("期限补偿的天数加在二十年之后，只给发明") func compensation() throws {
        #expect(try Terms.patent(.invention, filed: "2018-03-15", compensated: 30).expires == "2038-04-13")
        #expect(throws: RuleRefusal.self) { try Terms.patent(.utility, filed: "2018-03-15", compensated: 30) }
        #expect(throws: NoLaw.self) { try Terms.patent(.invention, filed: "1990-03-15") }
    }

    @Test(
        "商标有效期至相应日的前一日，没有相应日的至月末；期满前十二个月可以续展，另有六个月宽展期",
        arguments: [
            ("2017-03-30", "2027-03-29", "2026-03-30", "2027-03-29", "2027-09-29"),
            ("2014-10-07", "2024-10-06", "2023-10-07", "2024-10-08", "2025-04-07"),
            ("2016-02-29", "2026-02-28", "2025-03-01", "2026-02-28", "2026-08-28"),
            ("2015-03-01", "2025-02-28", "2024-03-01", "2025-02-28", "2025-08-28"),
            ("2019-03-01", "2029-02-28", "2028-03-01", "2029-02-28", "2029-08-28"),
            ("2015-04-02", "2025-04-01", "2024-04-02", "2025-04-01", "2025-10-09"),
        ] as [(LocalDate, LocalDate, LocalDate, LocalDate, LocalDate)])
    func marks(registered: LocalDate, expires: LocalDate, from: LocalDate, until: LocalDate, grace: LocalDate) throws {
        let term = try Terms.trademark(registered: registered)
        #expect(term.expires == expires)
        #expect(term.renewalFrom == from)
        #expect(term.renewalUntil?.day == until)
        #expect(term.graceUntil?.day == grace)
    }

    @Test("续展一次，期限自上一期满次日起再加十年") func renewed() throws {
        let term = try Terms.trademark(registered: "2007-03-30", renewals: 1)
        #expect(term.starts == "2017-03-30")
        #expect(term.expires == "2027-03-29")
        #expect(term.isProvisional)
    }

    @Test("著作权保护至死亡或者首次发表后第五十年的最后一日") func copyright() throws {
        #expect(try Terms.copyright(WorkDays(died: "2010-01-01")).expires == "2060-12-31")
        #expect(try Terms.copyright(WorkDays(published: "2020-05-01")).expires == nil)
        #expect(try Terms.copyright(WorkDays(published: "2020-05-01", byLegalPerson: true)).expires == "2070-12-31")
        #expect(
            try Terms.copyright(WorkDays(published: "2020-05-01", completed: "2015-01-01", byLegalPerson: true)).expires == "2070-12-31")
        #expect(try Terms.copyright(WorkDays(completed: "2015-01-01", byLegalPerson: true)).expires == "2065-12-31")
        #expect(throws: RuleRefusal.self) { try Terms.copyright(WorkDays(byLegalPerson: true)) }
        #expect(throws: RuleRefusal.self) {
            try Terms.copyright(WorkDays(published: "2020-05-01", completed: "1960-01-01", byLegalPerson: true))
        }
        #expect(throws: RuleRefusal.self) {
            try Terms.copyright(WorkDays(published: "2014-05-01", completed: "2015-01-01", byLegalPerson: true))
        }
    }

    @Test("软件著作权同样是五十年") func software() throws {
        let term = try Terms.software(WorkDays(published: "2015-06-01", byLegalPerson: true))
        #expect(term.expires == "2065-12-31")
        #expect(term.citationText == "《计算机软件保护条例》（2013年修订）第十四条")
    }

    @Test(
        "布图设计自申请日和首次商业利用日中较早的起十年，创作完成满十五年即止",
        arguments: [
            ("2020-05-06", nil, nil, "2030-05-05"), ("2020-05-06", "2019-08-01", nil, "2029-07-31"),
            ("2020-05-06", nil, "2010-01-10", "2025-01-09"),
            ("2026-10-20", "2026-10-01", "2026-01-01", "2036-09-30"),
        ] as [(LocalDate, LocalDate?, LocalDate?, LocalDate)])
    func layouts(filed: LocalDate, firstUse: LocalDate?, completed: LocalDate?, expires: LocalDate) throws {
        #expect(try Terms.layout(filed: filed, firstUse: firstUse, completed: completed).expires == expires)
    }

    @Test("布图设计首次商业利用后两年没有申请登记的，不再登记") func lateLayout() throws {
        #expect(throws: RuleRefusal.self) { try Terms.layout(filed: "2020-08-04", firstUse: "2018-08-01") }
        #expect(try Terms.layout(filed: "2020-07-31", firstUse: "2018-08-01").expires == "2028-07-31")
    }

    @Test(
        "品种权的期限看授权日和植物种类",
        arguments: [
            ("2025-05-31", false, "2040-05-30"), ("2025-05-31", true, "2045-05-30"), ("2025-06-01", false, "2045-05-31"),
            ("2025-06-01", true, "2050-05-31"),
        ] as [(LocalDate, Bool, LocalDate)])
    func varieties(granted: LocalDate, woody: Bool, expires: LocalDate) throws {
        let term = try Terms.variety(granted: granted, woody: woody)
        #expect(term.expires == expires)
        // The transitional rule was not read.
        #expect(term.evidence == .unconfirmed)
    }

    @Test("地理标志没有保护期限") func indications() { #expect(Terms.indication().expires == nil) }
}
