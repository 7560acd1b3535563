import Law
import Testing

@Suite("法律文件、适用时间和金额") struct LawTests {
    let law = Statute("某法", edition: "2020年修正", issued: "", since: "2021-06-01", articles: 82)

    @Test(
        "条款项以汉字引用",
        arguments: [(7, "七"), (10, "十"), (24, "二十四"), (40, "四十"), (105, "一百零五"), (110, "一百一十"), (115, "一百一十五"), (200, "二百")])
    func numerals(number: Int, text: String) { #expect(number.chineseNumeral == text) }

    @Test("引用写明文件、版本、条、款、项") func citation() {
        #expect(law[42, 1, 2].description == "《某法》（2020年修正）第四十二条第一款第二项")
        #expect(law[annex: 2].description == "《某法》（2020年修正）附件2")
    }

    @Test("引用超出条数的有错") func beyond() {
        #expect(law[82].fault == nil)
        #expect(law[83].fault != nil)
        #expect(law[0].fault != nil)
        #expect(Statute("条数不明", issued: "", since: "2027-01-01")[300].fault == nil)
    }

    @Test("不在录入的时间里，拒绝而不猜") func dated() throws {
        let value = Dated(
            "某期限", .since("2010-01-01", 3, law[1], checked: "2026-11-23"),
            .since("2021-06-01", until: "2026-12-31", 2, law[2], checked: "2026-11-23"))
        #expect(try value.on("2010-01-01").value == 3)
        #expect(try value.on("2021-05-31").value == 3)
        #expect(try value.on("2021-06-01").value == 2)
        #expect(try value.on("2026-12-31").value == 2)
        #expect(throws: NoLaw.self) { try value.on("2009-12-31") }
        #expect(throws: NoLaw.self) { try value.on("2027-01-01") }
    }

    @Test("金额精确到分", arguments: [(120_000, "¥1,200.00"), (5, "¥0.05"), (123_456_789, "¥1,234,567.89"), (-100, "-¥1.00"), (0, "¥0.00")])
    func text(fen: Int64, text: String) { #expect(Money(fen: fen).description == text) }

    @Test("按百分比取数时写明如何取整") func percent() {
        #expect(Money(fen: 90_000).percent(15, rounding: .halfUp) == Money(fen: 13_500))
        #expect(Money(fen: 101).percent(50, rounding: .halfUp) == Money(fen: 51))
        #expect(Money(fen: 101).percent(50, rounding: .down) == Money(fen: 50))
        #expect(Money(fen: 101).percent(1, rounding: .up) == Money(fen: 2))
        #expect(Money(fen: -101).percent(50, rounding: .halfUp) == Money(fen: -51))
    }
}
