import Identifier
import Law
import Testing

@Suite("分类号")
struct ClassificationTests {
    @Test(
        "专利分类号的各种写法归到同一写法",
        arguments: [
            ("H04L9/32", "H04L 9/32", "H04L000932"), ("h04l 9/32", "H04L 9/32", "H04L000932"), ("Ｈ０４Ｌ　９／３２", "H04L 9/32", "H04L000932"),
            ("A24B   15/18    (2006.01)", "A24B 15/18", "A24B001518"), ("C12R    1/645   (2006.01)", "C12R 1/645", "C12R0001645"),
            ("H04N   1/40        20060101AFI20051109BHEP        ", "H04N 1/40", "H04N000140"),
            ("H04N 1/40 20060101AFI20051109BHEP", "H04N 1/40", "H04N000140"),
            ("H04N1/4020060101AFI20051109BHEP", "H04N 1/40", "H04N000140"),
            ("H04L0009320000", "H04L 9/32", "H04L000932"), ("H04L000932", "H04L 9/32", "H04L000932"),
            ("Int.Cl.7 H04L 9/00", "H04L 9/00", "H04L000900"),
            ("H04L2209/00", "H04L 2209/00", "H04L220900"), ("Y02E 10/50", "Y02E 10/50", "Y02E001050"), ("H", "H", "H"),
            ("h04", "H04", "H04"),
            ("H04L", "H04L", "H04L"), ("H04L 9", "H04L 9/00", "H04L000900"),
        ])
    func patent(text: String, canonical: String, key: String) throws {
        let symbol = try PatentClass.parse(text)
        #expect(symbol.canonical == canonical)
        #expect(symbol.sortKey == key)
        #expect(try PatentClass.parse(symbol.canonical).canonical == canonical)
        #expect(try PatentClass.parse(symbol.sortKey).canonical == canonical)
    }

    @Test("ST.8 记录读出版本、首位、发明信息和分类局")
    func fixedRecord() throws {
        let symbol = try PatentClass.parse("H04N   1/40        20060101AFI20051109BHEP        ")
        #expect(symbol.edition == "2006.01")
        #expect(symbol.isFirst == true)
        #expect(symbol.isInventive == true)
        #expect(symbol.office == "EP")
        let later = try PatentClass.parse("G06F  17/30        20060101ALN20101230RMCN        ")
        #expect(later.isFirst == false)
        #expect(later.isInventive == false)
        #expect(later.office == "CN")
    }

    @Test("括号中的版本读出,附加信息分开")
    func edition() throws {
        #expect(try PatentClass.parse("A24B   15/18    (2006.01)").edition == "2006.01")
        #expect(try PatentClass.parse("H04L9/32(2006.01)I").isInventive == true)
        #expect(try PatentClass.parse("H04L9/32(2006.01)N").isInventive == false)
        #expect(try PatentClass.parse("H04L 9/32").edition == nil)
        #expect(try PatentClass.parse("H04L 2209/00").notes == ["2000系列的大组只用于附加信息"])
    }

    @Test("小类包含其下各组,大组包含其下小组,不包含别的")
    func covers() throws {
        let symbol = try PatentClass.parse("H04L 9/32")
        for wider in ["H", "H04", "H04L", "H04L 9/00", "H04L 9/32"] { #expect(try PatentClass.parse(wider).covers(symbol), "\(wider)") }
        for other in ["G", "H05", "H04W", "H04L 8/00", "H04L 9/14", "H04L 9/3236"] {
            #expect(try !PatentClass.parse(other).covers(symbol), "\(other)")
        }
        #expect(try PatentClass.parse("H04L 9/32").covers(PatentClass.parse("H04L 9/3236")))
        #expect(try !PatentClass.parse("H04L 1/00").covers(PatentClass.parse("H04L 12/00")))
    }

    @Test(
        "不是分类号的写法被拒绝",
        arguments: [
            "", "I04L 9/32", "H4L 9/32", "H04L 9/3", "H04L 9/3212345", "H04L 12345/00", "04L", "H04L/32", "H04L 0/00", "枸杞", "(", "Int",
        ])
    func patentFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try PatentClass.parse(text) }
    }

    @Test("一栏多个分类号依次读出,读不出的给出理由")
    func list() {
        let found = PatentClass.parseList("H04L9/32(2006.01)I; G06F17/30(2006.01)I；枸杞,  A61K 36/815")
        #expect(found.symbols.map(\.canonical) == ["H04L 9/32", "G06F 17/30", "A61K 36/815"])
        #expect(found.faults.count == 1)
    }

    @Test("尼斯类别为第1至45类", arguments: [("30", 30), ("第30类", 30), ("03", 3), ("Class 45", 45), ("３５", 35)])
    func nice(text: String, number: Int) throws {
        #expect(try NiceClass.parse(text).number == number)
    }

    @Test("没有的尼斯类别被拒绝", arguments: ["0", "46", "", "三十", "1001", "-5"])
    func niceFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try NiceClass.parse(text) }
    }

    @Test("类似群和商品编码")
    func groups() throws {
        #expect(try SimilarGroup.parse("3001").niceClass == 30)
        #expect(try SimilarGroup.parse("0305").canonical == "0305")
        #expect(throws: IdentifierFault.self) { try SimilarGroup.parse("4601") }
        #expect(throws: IdentifierFault.self) { try SimilarGroup.parse("300") }
        #expect(throws: IdentifierFault.self) { try SimilarGroup.parse("3000") }
        #expect(try GoodsItemCode.parse("010061").niceClass == 1)
        #expect(try GoodsItemCode.parse("c300012").canonical == "C300012")
        #expect(try GoodsItemCode.parse("C300012").isChinese)
        #expect(throws: IdentifierFault.self) { try GoodsItemCode.parse("460001") }
    }

    @Test(
        "洛迦诺分类号",
        arguments: [
            ("14-02", "14-02"), ("1402", "14-02"), ("14.2", "14-02"), ("LOC(15) Cl. 14-02", "14-02"), ("99-00", "99-00"),
            ("32-01", "32-01"),
        ])
    func locarno(text: String, canonical: String) throws {
        #expect(try LocarnoClass.parse(text).canonical == canonical)
    }

    @Test("洛迦诺版本在括号中;没有的大类被拒绝")
    func locarnoEdition() throws {
        #expect(try LocarnoClass.parse("LOC(15) Cl. 14-02").edition == "15")
        for text in ["33-01", "00-01", "14", "", "98-01", "14-02-03", ")("] {
            #expect(throws: IdentifierFault.self) { try LocarnoClass.parse(text) }
        }
    }

    @Test("图形要素编码去掉补零,大类不超过29")
    func vienna() throws {
        #expect(try ViennaCode.parse("26.01.03").canonical == "26.1.3")
        #expect(try ViennaCode.parse("5．3．11").canonical == "5.3.11")
        for text in ["30.1.1", "0.1.1", "26.1", "26.1.3.4", "a.b.c", "", "26.1.0"] {
            #expect(throws: IdentifierFault.self) { try ViennaCode.parse(text) }
        }
    }

    @Test(
        "行业代码的门类与大类相符",
        arguments: [
            ("C3911", "C3911"), ("C39", "C39"), ("c391", "C391"), ("7520", "M7520"), ("A01", "A01"), ("T97", "T97"), ("J", "J"),
            ("K70", "K70"), ("4610", "D4610"),
        ])
    func industry(text: String, canonical: String) throws {
        #expect(try IndustryCode.parse(text).canonical == canonical)
    }

    @Test("门类字母与大类不符、没有的大类被拒绝", arguments: ["A39", "C44", "U01", "C00", "98", "C3", "C39111", "", "T98"])
    func industryFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try IndustryCode.parse(text) }
    }

    @Test("公报事务代码有中文名称,来源未核实的有标记")
    func statusCodes() {
        #expect(StatusEventCode.of("CF01")?.title == "未缴年费专利权终止")
        #expect(StatusEventCode.of("CF01")?.evidence == .verified)
        #expect(StatusEventCode.of("SE01")?.evidence == .unconfirmed)
        #expect(StatusEventCode.of("ZZ99") == nil)
        #expect(StatusEventCode.all.count == 30)
        #expect(Set(StatusEventCode.all.map(\.code)).count == 30)
    }

    @Test("阿拉伯国家联盟22个成员都有代码")
    func offices() {
        #expect(OfficeCode.all.filter { $0.group == .arabLeague }.count == 22)
        #expect(OfficeCode.of("EG")?.title == "埃及")
        #expect(OfficeCode.of("CN")?.group == .china)
        #expect(Set(OfficeCode.all.map(\.code)).count == OfficeCode.all.count)
    }
}
