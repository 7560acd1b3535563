import Law
import Penalty
import Testing

@Suite("听证和简易程序") struct ThresholdTests {
    @Test("对单位罚款十万元（含本数）应当告知听证，差一分不必；自治区另定的从其规定") func hearing() throws {
        let market = try HearingThreshold.on("2026-05-01", .market, .organisation)
        #expect(market.isDue(fine: .yuan(100_000)).isDue)
        #expect(!market.isDue(fine: Money(fen: 9_999_999)).isDue)
        #expect(market.isDue(fine: .yuan(1), confiscation: .yuan(100_000)).isDue)
        #expect(market.isDue(fine: nil, heavy: true).isDue)
        let person = try HearingThreshold.on("2026-05-01", .market, .person)
        #expect(person.isDue(fine: .yuan(10_000)).isDue)
        #expect(!person.isDue(fine: Money(fen: 999_999)).isDue)
        let regional = try HearingThreshold.on("2026-05-01", .market, .organisation, regional: .yuan(50_000))
        #expect(regional.isDue(fine: .yuan(50_000)).isDue)
        #expect(regional.isRegional)
        #expect(regional.evidence == .unconfirmed)
    }

    @Test("著作权案件听证标准：个人二万元，单位十万元") func copyright() throws {
        #expect(try HearingThreshold.on("2026-05-01", .copyright, .person).amount == .yuan(20_000))
        #expect(try HearingThreshold.on("2026-05-01", .copyright, .organisation).amount == .yuan(100_000))
    }

    @Test("2021年7月15日以前的听证标准没有录入") func before() {
        #expect(throws: NoLaw.self) { try HearingThreshold.on("2021-07-14", .market, .person) }
    }

    @Test("当场处罚：个人二百元、单位三千元以下（含本数），2021年7月15日以前五十元、一千元") func summary() throws {
        let organisation = try SummaryThreshold.on("2026-05-01", .organisation)
        #expect(organisation.admits(.yuan(3_000)))
        #expect(!organisation.admits(Money(fen: 300_001)))
        #expect(try SummaryThreshold.on("2026-05-01", .person).amount == .yuan(200))
        #expect(try SummaryThreshold.on("2021-07-15", .person).amount == .yuan(200))
        #expect(try SummaryThreshold.on("2021-07-14", .person).amount == .yuan(50))
        #expect(try SummaryThreshold.on("2021-07-14", .organisation).amount == .yuan(1_000))
        #expect(throws: NoLaw.self) { try SummaryThreshold.on("2019-03-31", .person) }
    }
}
