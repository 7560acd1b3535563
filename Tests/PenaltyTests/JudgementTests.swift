import Law
import Penalty
import Testing

@Suite("从旧兼从轻") struct JudgementTests {
    @Test("情节严重的商业秘密案，2025年9月行为、11月决定：新规定下限更高，适用行为时的规定") func tradeSecret() throws {
        let judgement = try Fines.judge(
            .tradeSecret, base: FineBase(isSerious: true), conduct: "2025-09-01"..."2025-09-20", decided: "2025-11-10")
        #expect(judgement.conduct.minimum == .yuan(500_000))
        #expect(judgement.decision.minimum == .yuan(1_000_000))
        #expect(judgement.outcome == .conductLaw)
        #expect(judgement.applied?.minimum == .yuan(500_000))
        #expect(judgement.reasons.contains { $0.contains("罚款下限由¥500,000.00升为¥1,000,000.00") })
        #expect(judgement.citation.description == "《中华人民共和国行政处罚法》（2021年修订）第三十七条")
    }

    @Test("商标案2026年10月行为、2027年1月4日决定：第六十条和第七十四条并列，罚款相同，新规定少一项销毁") func trademark() throws {
        let judgement = try Fines.judge(
            .trademarkInfringement, base: FineBase(turnover: .yuan(80_000)), conduct: "2026-10-01"..."2026-10-31", decided: "2027-01-04")
        #expect(judgement.conduct.citation.article == 60)
        #expect(judgement.decision.citation.article == 74)
        #expect(judgement.conduct.maximum == judgement.decision.maximum)
        #expect(judgement.outcome == .newLaw)
        #expect(judgement.reasons.contains { $0.contains("销毁") })
        // That leaving destruction out makes it lighter is for a legal reviewer to confirm.
        #expect(judgement.evidence == .unconfirmed)
    }

    @Test("品种案跨2025年6月1日修订：新规定更重，适用旧规定；行为持续到新规定施行的，按终了之日") func variety() throws {
        let base = FineBase(goodsValue: .yuan(60_000))
        let before = try Fines.judge(.varietyCounterfeit, base: base, conduct: "2025-05-01"..."2025-05-31", decided: "2025-08-01")
        #expect(before.outcome == .conductLaw)
        #expect(before.applied?.maximum == .yuan(300_000))
        let over = try Fines.judge(.varietyCounterfeit, base: base, conduct: "2025-05-01"..."2025-06-01", decided: "2025-08-01")
        #expect(over.outcome == .unchanged)
        #expect(over.applied?.maximum == .yuan(600_000))
    }

    @Test("恶意申请商标：旧规定应没有所得一万元，新规定十万元，更重；下限和上限方向相反的，两个都列出，由机关比较") func unordered() throws {
        let filing = try Fines.judge(
            .trademarkMaliciousFiling, base: FineBase(), conduct: "2026-11-01"..."2026-11-02", decided: "2027-02-01")
        #expect(filing.outcome == .conductLaw)
        // Unfiled and serious: at most 100,000 before, 10,000 to 50,000 after, without a warning.
        let agency = try Fines.judge(
            .trademarkAgencyUnfiled, base: FineBase(isSerious: true), conduct: "2026-11-01"..."2026-11-02", decided: "2027-02-01")
        #expect(agency.outcome == .unordered)
        #expect(agency.applied == nil)
        #expect(agency.conduct.maximum == .yuan(100_000))
        #expect(agency.decision.maximum == .yuan(50_000))
    }

    @Test("驰名商标字样案跨年：新规定十万元以下，下限更低，适用新规定") func wellKnown() throws {
        let judgement = try Fines.judge(.wellKnownWords, base: FineBase(), conduct: "2026-11-01"..."2026-11-02", decided: "2027-02-01")
        #expect(judgement.outcome == .newLaw)
        #expect(judgement.evidence == .verified)
        #expect(judgement.applied?.minimum == .zero)
    }

    @Test("追究时效两年，危害生命健康、金融安全且有危害后果的五年，从行为终了之日起") func limitation() throws {
        let limitation = try Limitation(after: "2024-03-01")
        #expect(limitation.lastDay == "2026-03-01")
        #expect(limitation.lastDayOfGraveHarm == "2029-03-01")
        #expect(!limitation.isOver(found: "2026-03-01"))
        #expect(limitation.isOver(found: "2026-03-02"))
        #expect(!limitation.isOver(found: "2026-03-02", graveHarm: true))
        #expect(try Limitation(after: "2024-02-29").lastDay == "2026-02-28")
    }

    @Test("同一行为违反两部法律的，按罚款数额高的规定") func heavier() throws {
        let base = FineBase(turnover: .yuan(100_000))
        let both = try Fines.heavier(.trademarkInfringement, [.copyright, .trademarkInfringement], base: base, on: "2026-05-01")
        #expect(both.ranges.count == 2)
        #expect(both.applied.offence == .copyright)
        #expect(both.applied.minimum == .yuan(100_000))
        let secret = try Fines.heavier(.trademarkInfringement, [.tradeSecret], base: base, on: "2026-05-01")
        #expect(secret.applied.offence == .tradeSecret)
        #expect(secret.citation.article == 29)
    }
}
