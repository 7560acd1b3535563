import Identifier
import Law
import Testing

@Suite("文献号、商标号和其他权利的号码")
struct OtherNumberTests {
    @Test(
        "专利文献号的写法",
        arguments: [
            ("CN 102025678 A", "CN102025678A"), ("CN102025678A", "CN102025678A"), ("cn-102025678-b", "CN102025678B"),
            ("CN102025678(A)", "CN102025678A"),
            ("公开（公告）号：CN102025678A", "CN102025678A"), ("授权公告号 CN 202025678 U", "CN202025678U"), ("CN301234567S", "CN301234567S"),
            ("CN1234567C", "CN1234567C"),
            ("CN2345678Y", "CN2345678Y"), ("CN3345678D", "CN3345678D"), ("CN85100001A", "CN85100001A"), ("CN1002345B", "CN1002345B"),
            ("CN101234567C", "CN101234567C"), ("CN102025678B8", "CN102025678B8"), ("102025678A", "CN102025678A"),
        ])
    func publications(text: String, canonical: String) throws {
        #expect(try PatentPublicationNumber.parse(text).canonical == canonical)
    }

    @Test(
        "文献种类代码应与号码首位相符",
        arguments: ["CN102025678U", "CN202025678A", "CN302025678Y", "CN102025678D", "CN402025678A", "CN102025678X", "CN85200001A"])
    func publicationFaults(text: String) {
        #expect(#expect(throws: IdentifierFault.self) { try PatentPublicationNumber.parse(text) }?.nature == .value)
    }

    @Test("没有种类代码的文献号接受并提示")
    func noKind() throws {
        let number = try PatentPublicationNumber.parse("CN102025678")
        #expect(number.kindCode == nil)
        #expect(number.notes.count == 1)
        #expect(try PatentPublicationNumber.parse(digits: "102025678", kindCode: "A").canonical == "CN102025678A")
    }

    @Test("同一字母在不同时期所指不同:B 在1992年以前是审定公告,2010年4月7日起是授权公告")
    func kindPeriods() {
        #expect(PublicationKindCode.of("B", on: "1990-01-01")?.isGrant == false)
        #expect(PublicationKindCode.of("B", on: "2000-01-01") == nil)
        #expect(PublicationKindCode.of("B", on: "2010-04-07")?.isGrant == true)
        #expect(PublicationKindCode.of("C", on: "2010-04-06")?.title == "发明专利授权公告")
        #expect(PublicationKindCode.of("C", on: "2010-04-07") == nil)
        #expect(PublicationKindCode.of("A", on: "2026-11-23")?.isGrant == false)
    }

    @Test(
        "商标号的写法",
        arguments: [
            ("12345678", "12345678"), ("第12345678号", "12345678"), ("1", "1"), ("01234567", "1234567"), ("1234567A", "1234567A"),
            ("G1138966", "G1138966"),
            ("g 1138966 b", "G1138966B"), ("G0830422", "G830422"), ("12345678-30", "12345678-30"), ("12345678号第30类", "12345678-30"),
            ("商标注册证第 1234567 号", "1234567"), ("国际注册第G1138966号", "G1138966"), ("１２３４５６７", "1234567"),
        ])
    func trademarks(text: String, canonical: String) throws {
        #expect(try TrademarkNumber.parse(text).canonical == canonical)
    }

    @Test(
        "不是商标号的写法被拒绝",
        arguments: ["123456789", "012345678", "G1234", "G12345678", "0", "", "12345678-46", "12345678-0", "ABC", "12345678AB", "12.34"])
    func trademarkFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try TrademarkNumber.parse(text) }
    }

    @Test(
        "布图设计登记号按八位加校验位核对",
        arguments: [
            ("BS.08500145.7", "BS.08500145.7"), ("BS08500145.7", "BS.08500145.7"), ("bs.085001457", "BS.08500145.7"),
            ("08500145.7", "BS.08500145.7"), ("BS.12500520", "BS.12500520.2"), ("BS．12500520．2", "BS.12500520.2"),
            ("BS.205003214", "BS.205003214"), ("布图设计登记号BS.12500520.2", "BS.12500520.2"),
        ])
    func layouts(text: String, canonical: String) throws {
        #expect(try LayoutNumber.parse(text).canonical == canonical)
    }

    @Test("布图设计登记号校验不符、种类号不是5的无效", arguments: ["BS.08500145.8", "BS.08100145.7", "BS.0850014", "BS.08500145.77"])
    func layoutFaults(text: String) {
        #expect(#expect(throws: IdentifierFault.self) { try LayoutNumber.parse(text) }?.nature == .value)
    }

    @Test(
        "植物新品种号",
        arguments: [
            ("CNA20191006012", "CNA20191006012"), ("cna 20191003728", "CNA20191003728"), ("CNA20040123.4", "CNA20040123.4"),
            ("CNA200401234", "CNA20040123.4"),
            ("20190045", "20190045"), ("品种权号：CNA20191006012", "CNA20191006012"),
        ])
    func varieties(text: String, canonical: String) throws {
        #expect(try VarietyNumber.parse(text).canonical == canonical)
    }

    @Test("品种号年份和位数不对的无效", arguments: ["CNA1991006012", "CNA2019100601", "CNA201910060123", "19800045", "CNA", "CNAX"])
    func varietyFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try VarietyNumber.parse(text) }
    }

    @Test("软件、作品、地理标志、备案和机构的号码")
    func others() throws {
        #expect(try SoftwareNumber.parse("２０２０ＳＲ０１２３４５６").canonical == "2020SR0123456")
        #expect(try SoftwareNumber.parse("登记号：2020sr012345").year == 2020)
        #expect(try SoftwareNumber.parse("软著登字第 1234567 号").canonical == "软著登字第1234567号")
        #expect(try WorkNumber.parse("宁作登字－2020－F－00000001").canonical == "宁作登字-2020-F-00000001")
        #expect(try WorkNumber.parse("国作登字2020A00000001").letter == "A")
        #expect(try WorkNumber.parse("登记号：宁作登字-2020-F-00000001").region == "宁")
        #expect(try IndicationNumber.parse("agi00001").canonical == "AGI00001")
        #expect(try IndicationNumber.parse("GI-2003-105-盐池滩羊").canonical == "GI-2003-105-盐池滩羊")
        #expect(try RecordalNumber.parse("Y2021980012345").isPledge)
        #expect(try RecordalNumber.parse("x2021640000001").isPledge == false)
        #expect(try AgencyCode.parse("代理机构代码:11127").canonical == "11127")
    }

    @Test("上述号码写错时说明理由")
    func otherFaults() {
        for text in ["2020SR12345", "2020SR12345678", "1980SR123456", "软著登字第号"] {
            #expect(throws: IdentifierFault.self) { try SoftwareNumber.parse(text) }
        }
        for text in ["猫作登字-2020-F-00000001", "宁作登字-2020-F-0000001", "宁作登字", "作登字", "宁作登字-1900-F-00000001"] {
            #expect(throws: IdentifierFault.self) { try WorkNumber.parse(text) }
        }
        for text in ["AGI0001", "AGI", "GI-20-1-x", "GI-2003-105-"] {
            #expect(throws: IdentifierFault.self) { try IndicationNumber.parse(text) }
        }
        for text in ["Y202198001234", "Z2021980012345", "Y0000980012345"] {
            #expect(throws: IdentifierFault.self) { try RecordalNumber.parse(text) }
        }
    }
}
