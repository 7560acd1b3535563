import Law
import Penalty
import Testing

@Suite("罚款幅度") struct FinesTests {
    func range(_ offence: Offence, _ base: FineBase, on day: LocalDate) throws -> ClosedRange<Money> {
        let fine = try Fines.range(of: offence, base: base, on: day)
        return fine.minimum...fine.maximum
    }

    @Test(
        "假冒专利：违法所得五万元以下（含本数）最高二十五万元，超过的最高五倍",
        arguments: [
            (4_999_999, 25_000_000), (5_000_000, 25_000_000), (5_000_001, 25_000_005), (5_000_100, 25_000_500), (20_000_000, 100_000_000),
        ] as [(Int64, Int64)])
    func counterfeitPatent(gain: Int64, most: Int64) throws {
        let fine = try Fines.range(of: .counterfeitPatent, base: FineBase(illegalGain: Money(fen: gain)), on: "2026-05-01")
        #expect(fine.maximum == Money(fen: most))
        #expect(fine.minimum == .zero)
        #expect(fine.isOptional)
        #expect(fine.measures == [.correct, .announce, .confiscateGain])
        #expect(fine.citation.description == "《中华人民共和国专利法》（2020年修正）第六十八条")
    }

    @Test("没有违法所得或者难以计算的假冒专利，最高二十五万元；难以计算时写了的数字不用") func noGain() throws {
        #expect(try range(.counterfeitPatent, FineBase(), on: "2026-05-01") == .zero...(.yuan(250_000)))
        #expect(try range(.counterfeitPatent, FineBase(illegalGain: .zero), on: "2026-05-01") == .zero...(.yuan(250_000)))
        let uncomputable = FineBase(illegalGain: .yuan(900_000), isUncomputable: true)
        #expect(try range(.counterfeitPatent, uncomputable, on: "2026-05-01") == .zero...(.yuan(250_000)))
    }

    @Test("现行专利法以前的日子没有录入，不推算") func beforePatentLaw() throws {
        #expect(throws: NoLaw.self) { try range(.counterfeitPatent, FineBase(), on: "2021-05-31") }
        #expect(try range(.counterfeitPatent, FineBase(), on: "2021-06-01").upperBound == .yuan(250_000))
    }

    @Test(
        "商标侵权：违法经营额五万元以上（含本数）最高五倍，不足的最高二十五万元",
        arguments: [
            (4_999_900, 25_000_000), (4_999_999, 25_000_000), (5_000_000, 25_000_000), (5_000_001, 25_000_005), (9_000_000, 45_000_000),
        ] as [(Int64, Int64)])
    func trademark(turnover: Int64, most: Int64) throws {
        for day in ["2026-12-31", "2027-01-01"] as [LocalDate] {
            #expect(
                try range(.trademarkInfringement, FineBase(turnover: Money(fen: turnover)), on: day) == .zero...Money(fen: most))
        }
    }

    @Test("商标法修订后条号改变，侵权商品不再写销毁") func trademarkMeasures() throws {
        let old = try Fines.range(of: .trademarkInfringement, base: FineBase(), on: "2026-12-31")
        let new = try Fines.range(of: .trademarkInfringement, base: FineBase(), on: "2027-01-01")
        #expect(old.citation.description == "《中华人民共和国商标法》（2019年修正）第六十条第二款")
        #expect(new.citation.description == "《中华人民共和国商标法》（2026年修订）第七十四条第二款")
        #expect(old.measures.contains(.destroy))
        #expect(!new.measures.contains(.destroy))
    }

    @Test(
        "强制注册、冒充注册：违法经营额五万元以上最高百分之二十，不足的最高一万元，2027年前后相同",
        arguments: [
            (.trademarkCompulsory, 4_999_999, 1_000_000), (.trademarkPosing, 5_000_000, 1_000_000),
            (.trademarkPosing, 5_000_004, 1_000_000),
        ] as [(Offence, Int64, Int64)])
    func fifth(offence: Offence, turnover: Int64, most: Int64) throws {
        for day in ["2026-12-31", "2027-01-01"] as [LocalDate] {
            #expect(try range(offence, FineBase(turnover: Money(fen: turnover)), on: day).upperBound == Money(fen: most))
            #expect(try range(offence, FineBase(turnover: .yuan(100_000)), on: day).upperBound == .yuan(20_000))
        }
        #expect(throws: NoLaw.self) { try range(offence, FineBase(), on: "2019-10-31") }
    }

    @Test("驰名商标字样：2026年底以前一律十万元，2027年起十万元以下") func wellKnown() throws {
        #expect(try range(.wellKnownWords, FineBase(), on: "2026-12-31") == .yuan(100_000)...(.yuan(100_000)))
        #expect(try range(.wellKnownWords, FineBase(), on: "2027-01-01") == .zero...(.yuan(100_000)))
    }

    @Test("误导公众地使用注册商标从2027年起处罚，五倍或者二十五万元以下") func misleading() throws {
        #expect(throws: NoLaw.self) { try range(.trademarkMisleading, FineBase(), on: "2026-12-31") }
        #expect(try range(.trademarkMisleading, FineBase(turnover: .yuan(50_000)), on: "2027-01-01").upperBound == .yuan(250_000))
        #expect(try range(.trademarkMisleading, FineBase(turnover: .yuan(60_000)), on: "2027-01-01").upperBound == .yuan(300_000))
    }

    @Test("恶意申请商标：旧规定三倍最高三万元、没有所得的一万元，2027年起最高十万元") func maliciousFiling() throws {
        func most(_ gain: Int64?, _ day: LocalDate) throws -> Money {
            try range(.trademarkMaliciousFiling, FineBase(illegalGain: gain.map(Money.yuan)), on: day).upperBound
        }
        #expect(try most(9_999, "2026-12-31") == .yuan(29_997))
        #expect(try most(10_000, "2026-12-31") == .yuan(30_000))
        #expect(try most(10_001, "2026-12-31") == .yuan(30_000))
        #expect(try most(nil, "2026-12-31") == .yuan(10_000))
        #expect(try most(9_999, "2027-01-01") == .yuan(100_000))
        #expect(throws: NoLaw.self) { try most(1, "2019-11-30") }
    }

    @Test("商标代理：单位一万至十万元，责任人员五千至五万元，2027年起情节严重的加重一档") func agency() throws {
        let day: LocalDate = "2026-12-31"
        #expect(try range(.trademarkAgency, FineBase(), on: day) == .yuan(10_000)...(.yuan(100_000)))
        #expect(try range(.trademarkAgency, FineBase(subject: .person), on: day) == .yuan(5_000)...(.yuan(50_000)))
        #expect(try range(.trademarkAgency, FineBase(isSerious: true), on: day) == .yuan(10_000)...(.yuan(100_000)))
        #expect(try range(.trademarkAgency, FineBase(isSerious: true), on: "2027-01-01") == .yuan(100_000)...(.yuan(200_000)))
        #expect(
            try range(.trademarkAgency, FineBase(isSerious: true, subject: .person), on: "2027-01-01") == .yuan(50_000)...(.yuan(100_000)))
        // From 2027 on only persons are warned.
        #expect(try Fines.range(of: .trademarkAgency, base: FineBase(), on: day).measures == [.correct, .warn])
        #expect(try Fines.range(of: .trademarkAgency, base: FineBase(), on: "2027-01-01").measures == [.correct])
        #expect(try Fines.range(of: .trademarkAgency, base: FineBase(subject: .person), on: "2027-01-01").measures == [.correct, .warn])
        #expect(try range(.trademarkAgent, FineBase(subject: .person), on: "2027-01-01") == .yuan(5_000)...(.yuan(50_000)))
        #expect(try range(.trademarkAgencyUnfiled, FineBase(), on: day).upperBound == .zero)
        #expect(try range(.trademarkAgencyUnfiled, FineBase(isSerious: true), on: day).upperBound == .yuan(100_000))
        #expect(try range(.trademarkAgencyUnfiled, FineBase(), on: "2027-01-01") == .yuan(10_000)...(.yuan(50_000)))
    }

    @Test("网络商标代理：可以处五万元以下，情节严重的应当处五万至十万元") func onlineAgency() throws {
        let ordinary = try Fines.range(of: .trademarkAgencyOnline, base: FineBase(), on: "2022-12-01")
        #expect(ordinary.isOptional)
        #expect(ordinary.maximum == .yuan(50_000))
        let serious = try Fines.range(of: .trademarkAgencyOnline, base: FineBase(isSerious: true), on: "2022-12-01")
        #expect(!serious.isOptional)
        #expect(serious.minimum == .yuan(50_000))
        #expect(serious.maximum == .yuan(100_000))
    }

    @Test("著作权：违法经营额六万元的，罚款在六万至三十万元之间") func copyright() throws {
        #expect(try range(.copyright, FineBase(turnover: .yuan(60_000)), on: "2026-05-01") == .yuan(60_000)...(.yuan(300_000)))
        #expect(try range(.copyright, FineBase(turnover: .yuan(50_000)), on: "2026-05-01") == .yuan(50_000)...(.yuan(250_000)))
        #expect(try range(.copyright, FineBase(turnover: Money(fen: 4_999_999)), on: "2026-05-01") == .zero...(.yuan(250_000)))
        let fine = try Fines.range(of: .copyright, base: FineBase(turnover: .yuan(60_000)), on: "2026-05-01")
        #expect(fine.admits(.zero))
        #expect(!fine.admits(Money(fen: 5_999_999)))
        #expect(fine.admits(.yuan(60_000)))
        #expect(fine.admits(.yuan(300_000)))
        #expect(!fine.admits(Money(fen: 30_000_001)))
    }

    @Test("减轻处罚的可以低于下限，不能高于上限；应当处罚的，减轻也不是不罚") func mitigated() throws {
        let fine = try Fines.range(of: .tradeSecret, base: FineBase(), on: "2026-01-01")
        #expect(!fine.admits(.yuan(99_999)))
        #expect(fine.admits(.yuan(99_999), isMitigated: true))
        #expect(!fine.admits(Money(fen: 100_000_001), isMitigated: true))
        #expect(!fine.admits(.zero, isMitigated: true))
    }

    @Test("商业秘密：2025年10月15日起情节严重的下限由五十万元提高到一百万元") func tradeSecret() throws {
        let serious = FineBase(isSerious: true)
        #expect(try range(.tradeSecret, serious, on: "2025-10-14") == .yuan(500_000)...(.yuan(5_000_000)))
        #expect(try range(.tradeSecret, serious, on: "2025-10-15") == .yuan(1_000_000)...(.yuan(5_000_000)))
        #expect(try range(.tradeSecret, FineBase(), on: "2025-10-15") == .yuan(100_000)...(.yuan(1_000_000)))
        #expect(throws: NoLaw.self) { try range(.tradeSecret, serious, on: "2019-04-22") }
    }

    @Test("品种：2025年6月1日起货值五万元以上的五至十倍，不足的一万至二十五万元") func variety() throws {
        func fine(_ yuan: Int64, _ day: LocalDate) throws -> ClosedRange<Money> {
            try range(.varietyInfringement, FineBase(goodsValue: .yuan(yuan)), on: day)
        }
        #expect(try fine(50_000, "2025-07-01") == .yuan(250_000)...(.yuan(500_000)))
        #expect(try fine(49_999, "2025-07-01") == .yuan(10_000)...(.yuan(250_000)))
        #expect(try fine(50_000, "2025-05-31") == .yuan(50_000)...(.yuan(250_000)))
        #expect(try fine(49_999, "2025-05-31") == .zero...(.yuan(250_000)))
        #expect(try fine(50_000, "2025-06-01") == .yuan(250_000)...(.yuan(500_000)))
    }

    @Test("布图设计没有罚款；平台不作为五万至五十万元，严重的至二百万元；妨害调查对个人一万、对单位十万元") func others() throws {
        let layout = try Fines.range(of: .layout, base: FineBase(), on: "2026-10-15")
        #expect(!layout.hasFine)
        #expect(layout.admits(.zero))
        #expect(!layout.admits(.yuan(1)))
        #expect(try range(.platformInaction, FineBase(), on: "2026-01-01") == .yuan(50_000)...(.yuan(500_000)))
        #expect(try range(.platformInaction, FineBase(isSerious: true), on: "2026-01-01") == .yuan(500_000)...(.yuan(2_000_000)))
        #expect(try range(.obstruction, FineBase(subject: .person), on: "2026-01-01").upperBound == .yuan(10_000))
        #expect(try range(.obstruction, FineBase(), on: "2025-10-15").upperBound == .yuan(100_000))
        #expect(try range(.obstruction, FineBase(), on: "2025-10-14").upperBound == .yuan(50_000))
        #expect(try range(.obstruction, FineBase(subject: .person), on: "2025-10-14").upperBound == .yuan(5_000))
    }

    @Test("无资质从事专利代理按违法所得一至五倍，没有所得的无从计算") func unqualified() throws {
        #expect(
            try range(.patentAgencyUnqualified, FineBase(illegalGain: .yuan(8_000)), on: "2026-01-01") == .yuan(8_000)...(.yuan(40_000)))
        #expect(try range(.patentAgencyUnqualified, FineBase(), on: "2026-01-01").upperBound == .zero)
    }

    @Test("每一种违法行为都有名称、条文和算法，情节一般的不列只有严重才有的措施", arguments: Offence.allCases) func complete(offence: Offence) throws {
        let day: LocalDate = "2027-02-01"
        let fine = try Fines.range(of: offence, base: FineBase(illegalGain: .yuan(1), turnover: .yuan(1), goodsValue: .yuan(1)), on: day)
        #expect(!fine.steps.isEmpty)
        #expect(fine.citation.fault == nil)
        #expect(fine.minimum <= fine.maximum)
        #expect(fine.measures.allSatisfy { !$0.isForSerious })
        #expect(!offence.title.isEmpty)
    }

    @Test("数额大到装不下时不溢出，停在最大值") func overflow() throws {
        #expect(try range(.trademarkInfringement, FineBase(turnover: Money(fen: .max)), on: "2026-05-01").upperBound == Money(fen: .max))
    }
}
