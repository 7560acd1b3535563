import Law
import Penalty
import Testing

@Suite("刑事数额标准") struct CriminalTests {
    func result(_ crime: Crime, _ figures: CriminalFigures, on day: LocalDate = "2026-05-01") throws -> CriminalResult {
        try CriminalScreen.result(crime, figures, on: day)
    }

    @Test("销售假冒商品：销售金额五万元达到；只有未销售的，十四万九千九百九十九元未达到，十五万元达到") func sales() throws {
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(sales: Money(fen: 4_999_999))).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(50_000))).isMet)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(unsoldValue: .yuan(149_999))).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(unsoldValue: .yuan(150_000))).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(40_000), unsoldValue: .yuan(110_000))).isMet)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(40_000), unsoldValue: .yuan(109_999))).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(40_000), unsoldValue: .yuan(109_999))).isBorderline)
    }

    @Test("二年内受过处罚又销售的，销售金额三万元、违法所得二万元达到") func repeated() throws {
        #expect(try result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(30_000), isRepeated: true)).isMet)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(sales: Money(fen: 2_999_999), isRepeated: true)).isMet)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(sales: .yuan(30_000))).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(gain: .yuan(20_000), isRepeated: true)).isMet)
    }

    @Test("两种标识五千件达到；一种的一万件，2025年4月26日以前两万件") func labels() throws {
        #expect(try result(.labels, CriminalFigures(pieces: 5_000, isSeveral: true)).isMet)
        #expect(try !result(.labels, CriminalFigures(pieces: 4_999, isSeveral: true)).isMet)
        #expect(try !result(.labels, CriminalFigures(pieces: 9_999)).isMet)
        #expect(try result(.labels, CriminalFigures(pieces: 10_000), on: "2025-04-26").isMet)
        #expect(try !result(.labels, CriminalFigures(pieces: 10_000), on: "2025-04-25").isMet)
        #expect(try result(.labels, CriminalFigures(pieces: 20_000), on: "2025-04-25").isMet)
        #expect(try result(.labels, CriminalFigures(pieces: 50_000)).isSevere)
        #expect(try !result(.labels, CriminalFigures(unsoldPieces: 29_999)).isMet)
        #expect(try result(.labels, CriminalFigures(unsoldPieces: 30_000)).isMet)
        #expect(try result(.labels, CriminalFigures(unsoldPieces: 15_000, isSeveral: true)).isMet)
        #expect(try result(.labels, CriminalFigures(pieces: 4_000, unsoldPieces: 26_000)).isMet)
        #expect(try result(.labels, CriminalFigures(unsoldPieces: 150_000)).isSevere)
    }

    @Test("假冒商标：经营额五万元达到，二万五千元为标准的一半，列入研判；五十万元属于更重一档") func marks() throws {
        let half = try result(.counterfeitMark, CriminalFigures(turnover: .yuan(25_000)))
        #expect(!half.isMet)
        #expect(half.isBorderline)
        #expect(half.percent == 50)
        #expect(try !result(.counterfeitMark, CriminalFigures(turnover: Money(fen: 2_499_999))).isBorderline)
        #expect(try result(.counterfeitMark, CriminalFigures(turnover: .yuan(50_000))).isMet)
        #expect(try !result(.counterfeitMark, CriminalFigures(turnover: Money(fen: 49_999_999))).isSevere)
        #expect(try result(.counterfeitMark, CriminalFigures(turnover: .yuan(500_000))).isSevere)
        #expect(try result(.counterfeitMark, CriminalFigures(turnover: .yuan(250_000)), on: "2025-04-25").isSevere)
        #expect(try result(.counterfeitMark, CriminalFigures(turnover: .yuan(30_000), isSeveral: true)).isMet)
    }

    @Test("两种以上、再犯的标准乘十倍，也属于更重一档；服务商标五十万元、合计的同样") func severeOfLowered() throws {
        let two = try result(.counterfeitMark, CriminalFigures(gain: .yuan(200_000), isSeveral: true))
        #expect(two.isSevere)
        #expect(try !result(.counterfeitMark, CriminalFigures(gain: Money(fen: 19_999_999), isSeveral: true)).isSevere)
        #expect(try !result(.counterfeitMark, CriminalFigures(gain: .yuan(200_000))).isSevere)
        #expect(try result(.counterfeitServiceMark, CriminalFigures(gain: .yuan(300_000), goodsGain: .yuan(200_000))).isSevere)
        #expect(try result(.counterfeitServiceMark, CriminalFigures(gain: .yuan(30_000), isRepeated: true)).isMet)
        #expect(try result(.tradeSecret, CriminalFigures(loss: .yuan(1_000_000), isRepeated: true)).isSevere)
    }

    @Test("未销售的货值：再犯的九万元达到，一百五十万元属于更重一档") func unsold() throws {
        #expect(try result(.saleOfCounterfeits, CriminalFigures(unsoldValue: .yuan(90_000), isRepeated: true)).isMet)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(unsoldValue: Money(fen: 8_999_999), isRepeated: true)).isMet)
        #expect(try result(.saleOfCounterfeits, CriminalFigures(unsoldValue: .yuan(1_500_000))).isSevere)
        #expect(try !result(.saleOfCounterfeits, CriminalFigures(unsoldValue: Money(fen: 149_999_999))).isSevere)
    }

    @Test("服务商标：商品和服务的违法所得合计五万元达到，以前没有标准") func services() throws {
        #expect(try result(.counterfeitServiceMark, CriminalFigures(gain: .yuan(30_000), goodsGain: .yuan(20_000))).isMet)
        #expect(try !result(.counterfeitServiceMark, CriminalFigures(gain: .yuan(30_000), goodsGain: .yuan(19_999))).isMet)
        #expect(throws: NoLaw.self) { try result(.counterfeitServiceMark, CriminalFigures(), on: "2025-04-25") }
    }

    @Test("著作权：复制品五百份、下载一万次、会员一千人各自达到；两项各到一半合并达到，一项过半不算") func copyright() throws {
        #expect(try result(.copyright, CriminalFigures(copies: 500)).isMet)
        #expect(try !result(.copyright, CriminalFigures(copies: 499)).isMet)
        #expect(try result(.copyright, CriminalFigures(downloads: 10_000)).isMet)
        #expect(try result(.copyright, CriminalFigures(members: 1_000)).isMet)
        #expect(try result(.copyright, CriminalFigures(copies: 250, clicks: 50_000)).isMet)
        #expect(try !result(.copyright, CriminalFigures(copies: 249, clicks: 50_000)).isMet)
        #expect(try !result(.copyright, CriminalFigures(copies: 499)).isMet)
        #expect(try !result(.copyright, CriminalFigures(copies: 250, clicks: 50_000), on: "2025-04-25").isMet)
        // What travels over networks is one item, and the gain is none.
        #expect(try !result(.copyright, CriminalFigures(works: 400, clicks: 90_000)).isMet)
        #expect(try !result(.copyright, CriminalFigures(gain: .yuan(25_000), copies: 400)).isMet)
        #expect(try result(.copyright, CriminalFigures(turnover: .yuan(25_000), members: 500)).isMet)
        // One figure does not reach two items.
        #expect(try !result(.copyright, CriminalFigures(turnover: .yuan(29_999), isRepeated: true)).isMet)
        #expect(try result(.copyright, CriminalFigures(gain: .yuan(10_000), copies: 250, isRepeated: true)).isMet)
        #expect(try result(.copyright, CriminalFigures(copies: 2_500), on: "2025-04-25").isSevere)
    }

    @Test("假冒专利：直接经济损失由五十万元改为三十万元；没有更重一档") func patents() throws {
        #expect(try !result(.counterfeitPatent, CriminalFigures(loss: .yuan(300_000)), on: "2025-04-25").isMet)
        #expect(try result(.counterfeitPatent, CriminalFigures(loss: .yuan(300_000)), on: "2025-04-26").isMet)
        #expect(try !result(.counterfeitPatent, CriminalFigures(gain: .yuan(90_000_000))).isSevere)
        #expect(try result(.counterfeitPatent, CriminalFigures(gain: .yuan(50_000), isSeveral: true)).isMet)
    }

    @Test("销售侵权复制品：违法所得由十万元改为五万元，未销售货值三十万元") func copies() throws {
        #expect(try !result(.saleOfCopies, CriminalFigures(gain: .yuan(50_000)), on: "2025-04-25").isMet)
        #expect(try result(.saleOfCopies, CriminalFigures(gain: .yuan(50_000))).isMet)
        #expect(try result(.saleOfCopies, CriminalFigures(unsoldValue: .yuan(300_000))).isMet)
        #expect(try !result(.saleOfCopies, CriminalFigures(unsoldValue: Money(fen: 29_999_999))).isMet)
        #expect(try result(.saleOfCopies, CriminalFigures(unsoldValue: .yuan(150_000), isRepeated: true)).isMet)
        #expect(try result(.saleOfCopies, CriminalFigures(copies: 900, unsoldCopies: 2_100)).isMet)
        #expect(try !result(.saleOfCopies, CriminalFigures(unsoldCopies: 2_999)).isMet)
    }

    @Test("商业秘密：2020年9月14日起由五十万元改为三十万元；权利人破产的，2025年起后果特别严重") func secrets() throws {
        #expect(try !result(.tradeSecret, CriminalFigures(loss: .yuan(300_000)), on: "2020-09-13").isMet)
        #expect(try result(.tradeSecret, CriminalFigures(loss: .yuan(300_000)), on: "2020-09-14").isMet)
        #expect(try result(.tradeSecret, CriminalFigures(loss: .yuan(100_000), isRepeated: true)).isMet)
        let ruined = CriminalFigures(isRuinous: true)
        #expect(try !result(.tradeSecret, ruined, on: "2020-09-13").isMet)
        let before = try result(.tradeSecret, ruined, on: "2025-04-25")
        #expect(before.isMet && !before.isSevere)
        #expect(try result(.tradeSecret, ruined, on: "2025-04-26").isSevere)
        #expect(try result(.tradeSecret, CriminalFigures(loss: .yuan(2_500_000)), on: "2025-04-25").isSevere)
        #expect(try !result(.tradeSecret, CriminalFigures(loss: .yuan(2_500_000)), on: "2025-04-26").isSevere)
    }

    @Test("行为时和决定时的标准并列，结论轻的为准；三十万元以下的专利损失两时结论不同") func lenient() throws {
        let screen = try CriminalScreen.results(
            .counterfeitPatent, CriminalFigures(loss: .yuan(400_000)), on: "2025-03-01", decided: "2025-05-10")
        #expect(!screen.conduct.isMet)
        #expect(screen.decision.isMet)
        #expect(screen.outcome == .conductLighter)
        #expect(screen.favoured.day == "2025-03-01")
        #expect(screen.needsDecision)
        let severe = try CriminalScreen.results(
            .counterfeitMark, CriminalFigures(turnover: .yuan(300_000)), on: "2025-03-01", decided: "2025-05-10")
        #expect(severe.outcome == .decisionLighter)
        let same = try CriminalScreen.results(
            .counterfeitMark, CriminalFigures(turnover: .yuan(60_000)), on: "2025-03-01", decided: "2025-05-10")
        #expect(same.outcome == .same)
        let one = try CriminalScreen.results(
            .counterfeitMark, CriminalFigures(turnover: .yuan(60_000)), on: "2026-03-01", decided: "2026-05-10")
        #expect(one.outcome == .unchanged)
    }

    @Test("没有可比较的数额时未达到，并且说明") func nothing() throws {
        let result = try result(.counterfeitMark, CriminalFigures(copies: 9_000))
        #expect(!result.isMet)
        #expect(result.percent == 0)
        #expect(result.reasons == ["没有可以同标准比较的数额、数量"])
    }

    @Test("2007年4月5日以前单位犯罪的标准是三倍，没有录入", arguments: Crime.allCases) func before(crime: Crime) throws {
        #expect(throws: NoLaw.self) { try result(crime, CriminalFigures(), on: "2007-04-04") }
        #expect(try !result(crime, CriminalFigures(), on: "2025-04-26").isMet)
    }

    @Test("违法行为对应的犯罪") func offences() {
        #expect(Offence.trademarkInfringement.crimes.map(\.article) == [213, 213, 214, 215])
        #expect(Offence.counterfeitPatent.crimes.map(\.article) == [216])
        #expect(Offence.copyright.crimes.map(\.article) == [217, 218])
        #expect(Offence.tradeSecret.crimes.map(\.article) == [219])
        #expect(Offence.confusion.crimes.isEmpty)
    }
}
