import Law
import Register
import Testing

@Suite("专利年费") struct FeesTests {
    let fees = AnnualFees()
    /// Filed 2018-03-15, granted 2021-05-04, in the fourth year.
    func fifthYear(paid: LocalDate? = nil, _ reduction: FeeReduction? = nil, openLicence: Bool = false) throws -> AnnualFee {
        try fees.fee(
            AnnualFeeQuestion(
                .invention, filed: "2018-03-15", granted: "2021-05-04", year: 5, paid: paid, reduction: reduction,
                hasOpenLicence: openLicence))
    }

    @Test("第五年度年费在上一年度期满日前缴纳，未写缴费日的不计滞纳金") func due() throws {
        let fee = try fifthYear()
        #expect(fee.due.day == "2022-03-15")
        #expect(fee.fee == .yuan(1200))
        #expect(fee.surcharge == .zero)
        #expect(fee.graceUntil?.day == "2022-09-15")
    }

    @Test(
        "每逾期一个整月加收全额年费的百分之五，满月当日仍在前一档",
        arguments: [
            ("2022-03-15", 0), ("2022-03-16", 0), ("2022-04-10", 0), ("2022-04-15", 0), ("2022-04-16", 60), ("2022-05-15", 60),
            ("2022-05-16", 120),
            ("2022-06-15", 120), ("2022-06-16", 180), ("2022-06-20", 180), ("2022-07-15", 180), ("2022-07-16", 240), ("2022-08-15", 240),
            ("2022-08-16", 300), ("2022-09-15", 300),
        ] as [(LocalDate, Int64)])
    func surcharge(paid: LocalDate, yuan: Int64) throws {
        let fee = try fifthYear(paid: paid)
        #expect(fee.surcharge == .yuan(yuan))
        #expect(fee.lapsedFrom == nil)
    }

    @Test("过了补缴期，自应缴日起终止") func lapse() throws { #expect(try fifthYear(paid: "2022-09-16").lapsedFrom == "2022-03-15") }

    @Test("减缴百分之七十的人，滞纳金仍按全额计算") func reducedSurcharge() throws {
        let fee = try fifthYear(paid: "2022-06-20", .joint)
        #expect(fee.fee == .yuan(360))
        #expect(fee.surcharge == .yuan(180))
        #expect(fee.total == .yuan(540))
    }

    @Test("开放许可减百分之十五，与减缴不叠加，取其优") func openLicence() throws {
        #expect(try fifthYear(openLicence: true).fee == .yuan(1020))
        #expect(try fifthYear(.single, openLicence: true).fee == .yuan(180))
    }

    @Test(
        "减缴自授权当年起十年，第十一年起全额",
        arguments: [(12, 85, 600), (13, 85, 900), (14, 85, 6000), (14, 70, 6000)] as [(Int, Int, Int64)])
    func reducedYears(year: Int, percent: Int, yuan: Int64) throws {
        // Filed 2010-05-10, granted 2013-08-07 in year 4: reduced through year 13, in 2022.
        let question = AnnualFeeQuestion(
            .invention, filed: "2010-05-10", granted: "2013-08-07", year: year, reduction: FeeReduction(rawValue: percent))
        #expect(try fees.fee(question).fee == .yuan(yuan))
    }

    @Test(
        "应缴日遇休假顺延，闰日申请的至平年二月末日",
        arguments: [
            (.utility, "2018-10-01", "2019-06-04", 5, "2022-10-01", "2022-10-08", 900),
            (.invention, "2016-02-29", "2018-07-03", 6, "2021-02-28", "2021-03-01", 1200),
            (.invention, "2016-02-29", "2018-07-03", 5, "2020-02-29", "2020-03-02", 1200),
            (.invention, "2012-04-05", "2015-01-01", 11, "2022-04-05", "2022-04-06", 4000),
            (.design, "2021-06-01", "2021-11-02", 11, "2031-06-01", "2031-06-02", 3000),
            (.design, "2021-05-31", "2021-11-02", 10, "2030-05-31", "2030-05-31", 2000),
            (.invention, "2012-02-14", "2015-01-07", 15, "2026-02-14", "2026-02-14", 6000),
            (.invention, "2012-02-16", "2015-01-07", 15, "2026-02-16", "2026-02-24", 6000),
        ] as [(RightForm, LocalDate, LocalDate, Int, LocalDate, LocalDate, Int64)])
    func rolled(form: RightForm, filed: LocalDate, granted: LocalDate, year: Int, raw: LocalDate, due: LocalDate, yuan: Int64) throws {
        let fee = try fees.fee(AnnualFeeQuestion(form, filed: filed, granted: granted, year: year))
        #expect(fee.due.rawDay == raw)
        #expect(fee.due.day == due)
        #expect(fee.fullFee == .yuan(yuan))
    }

    @Test(
        "滞纳月数自应缴日起算，补缴期末日遇休假顺延",
        arguments: [
            ("2024-04-02", 0), ("2024-10-02", 1500), ("2024-10-08", 1500),
        ] as [(LocalDate, Int64)])
    func graceRolls(paid: LocalDate, yuan: Int64) throws {
        // Due 2024-04-02; six months end on 2024-10-02, in the National Day holiday, and roll to 2024-10-08.
        let question = AnnualFeeQuestion(.invention, filed: "2012-04-02", granted: "2015-01-01", year: 13, paid: paid)
        #expect(try fees.fee(question).surcharge == .yuan(yuan))
        #expect(try fees.fee(question).lapsedFrom == nil)
    }

    @Test("顺延后的次日缴纳即失权，终止日不顺延") func lapseAfterHoliday() throws {
        let question = AnnualFeeQuestion(.invention, filed: "2012-04-02", granted: "2015-01-01", year: 13, paid: "2024-10-09")
        #expect(try fees.fee(question).lapsedFrom == "2024-04-02")
        let holiday = AnnualFeeQuestion(.utility, filed: "2018-10-01", granted: "2019-06-04", year: 5, paid: "2023-05-01")
        #expect(try fees.fee(holiday).lapsedFrom == "2022-10-01")
    }

    @Test(
        "没有的年费说明为什么没有",
        arguments: [
            ("2018-03-15", "2021-05-04", 4, nil, "办理登记手续时缴纳"), ("2018-03-15", "2021-05-04", 3, nil, "授权之前"),
            ("2018-03-15", "2021-05-04", 0, nil, "从1数起"),
            ("2018-03-15", "2021-05-04", 11, nil, "只有10年"), ("2018-03-15", "2017-05-04", 5, nil, "早于申请日"),
            ("2018-03-15", "2021-05-04", 5, "2020-01-01", "早于授权公告日"),
            ("2018-03-15", "2028-03-15", 11, nil, "已经届满"),
        ] as [(LocalDate, LocalDate, Int, LocalDate?, String)])
    func refused(filed: LocalDate, granted: LocalDate, year: Int, paid: LocalDate?, words: String) {
        let error = #expect(throws: RuleRefusal.self) {
            try fees.fee(AnnualFeeQuestion(.utility, filed: filed, granted: granted, year: year, paid: paid))
        }
        #expect(error?.description.contains(words) == true)
    }

    @Test("授权日正逢申请日的周年，属于新的年度") func anniversary() {
        #expect(AnnualFeeQuestion(.invention, filed: "2018-03-15", granted: "2021-03-14", year: 5).grantYear == 3)
        #expect(AnnualFeeQuestion(.invention, filed: "2018-03-15", granted: "2021-03-15", year: 5).grantYear == 4)
    }

    @Test("补偿期的年费按整年一次缴纳，不足一年不缴") func compensation() throws {
        func fee(until: LocalDate) throws -> AnnualFee {
            try fees.fee(AnnualFeeQuestion(.invention, filed: "2010-03-15", granted: "2017-05-04", year: 21, compensatedUntil: until))
        }
        // Twenty years end on 2030-03-14.
        let twoYears = try fee(until: "2032-06-01")
        #expect(twoYears.fee == .yuan(16_000))
        #expect(twoYears.due.day == "2030-03-14")
        #expect(twoYears.graceUntil == nil)
        #expect(try fee(until: "2031-03-14").fee == .yuan(8000))
        #expect(throws: RuleRefusal.self) { try fee(until: "2031-03-13") }
    }

    @Test("年费所引的条文都在其文件之内", arguments: ["1999-04-01", "2008-04-01", "2018-03-15"] as [LocalDate])
    func citations(filed: LocalDate) throws {
        for year in 4...20 where filed.adding(years: year - 1) >= "2001-07-01" {
            let question = AnnualFeeQuestion(
                .invention, filed: filed, granted: filed.adding(years: 2), year: year,
                hasOpenLicence: filed.adding(years: year - 1) > "2021-06-01")
            #expect(try fees.fee(question).citations.compactMap(\.fault) == [])
        }
    }

    @Test("规费引用的文件都有日期") func procedureFees() throws {
        #expect(try ProcedureFees.layout.first { $0.code == "registration" }?.amount.on("2026-11-23").value == .yuan(1000))
        let renewal = try #require(ProcedureFees.trademark.first { $0.code == "renewal" })
        #expect(try renewal.amount.on("2019-06-30").value == .yuan(1000))
        #expect(try renewal.amount.on("2019-07-01").value == .yuan(500))
    }
}
