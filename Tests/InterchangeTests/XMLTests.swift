import Interchange
import Law
import Register
import Testing

@Suite("XML 导入")
struct XMLTests {
    private static let design = """
        <b:PatentDocumentAndRelated xmlns:b="x" xmlns:c="y" lang="zh" country="CN" docNumber="306123456" kind="S" dateProduced="20201030" datePublication="20201027">
          <b:BibliographicData>
            <b:PublicationReference dataFormat="standard"><c:DocumentID><c:WIPOST3Code>CN</c:WIPOST3Code><c:DocNumber>306123456</c:DocNumber><c:Kind>S</c:Kind><c:Date>20201027</c:Date></c:DocumentID></b:PublicationReference>
            <b:ApplicationReference dataFormat="original"><c:DocumentID><c:WIPOST3Code>CN</c:WIPOST3Code><c:DocNumber>202030123456.7</c:DocNumber><c:Date>20200330</c:Date></c:DocumentID></b:ApplicationReference>
            <b:ClassificationLocarno><b:Edition>12</b:Edition><b:MainClassification>09-01</b:MainClassification></b:ClassificationLocarno>
            <b:InventionTitle lang="zh">酒瓶</b:InventionTitle>
            <b:Parties><b:AssigneeDetails><b:Assignee><c:AddressBook><c:Name>宁夏某酒庄有限公司</c:Name></c:AddressBook></b:Assignee></b:AssigneeDetails>
            <b:InventorDetails><b:Inventor><c:AddressBook><c:Name>马某</c:Name></c:AddressBook></b:Inventor></b:InventorDetails></b:Parties>
          </b:BibliographicData>
        </b:PatentDocumentAndRelated>
        """

    @Test("外观设计授权：洛迦诺分类、设计人、授权日，没有摘要也导入")
    func designGrant() throws {
        // 202030123456: 2·2+0·3+2·4+0·5+3·6+0·7+1·8+2·9+3·2+4·3+5·4+6·5 = 124 = 11·11+3.
        let file = try SampleFile(Self.design.replacing("123456.7", with: "123456.3"))
        #expect(try file.reader.facts.format == .cnipaXML)
        #expect(try file.reader.facts.asOf == "2020-10-30")
        let record = try #require(try file.records().first)
        #expect(record.key == "CN202030123456.3")
        #expect(record.particulars.form == .design)
        #expect(record.classes == [ClassMark(.locarno, "09-01", edition: "12", isMain: true)])
        #expect(record.names(.holder) == ["宁夏某酒庄有限公司"])
        #expect(record.names(.designer) == ["马某"])
        #expect(record.days == [.filing: "2020-03-30", .grant: "2020-10-27"])
        #expect(record.number(.grant)?.canonical == "CN306123456S")
        #expect(record.abstracts.isEmpty)
    }

    @Test("校验位不符的文献退回，附上原文开头")
    func wrongCheck() throws {
        let reject = try #require(try SampleFile(Self.design).rejects().first)
        #expect(reject.reason.contains("校验位"))
        guard case .text(let text) = reject.raw else {
            Issue.record("no text")
            return
        }
        #expect(text.hasPrefix("<PatentDocumentAndRelated"))
    }

    @Test("旧版：多件在一个根下，一件一条；中断处接着读")
    func many() throws {
        let one = { (number: String, title: String) in
            "<cn-patent-document><cn-bibliographic-data><cn-publication-reference><document-id><country>CN</country><doc-number>203123456</doc-number>"
                + "<kind>U</kind><date>20130821</date></document-id></cn-publication-reference><application-reference appl-type=\"实用新型\"><document-id>"
                + "<country>CN</country><doc-number>\(number)</doc-number><date>20121218</date></document-id></application-reference>"
                + "<invention-title>\(title)</invention-title></cn-bibliographic-data><application-body><claims><claim num=\"1\"><claim-text>1.一种装置，"
                + "<br/>其特征在于。</claim-text></claim><claim num=\"2\"><claim-text>2.如权利要求1所述的装置。</claim-text></claim></claims></application-body></cn-patent-document>"
        }
        let file = try SampleFile("<all>" + one("95115608.X", "甲") + one("97101765.4", "乙") + one("201710601862.3", "丙") + "</all>")
        #expect(try file.reader.facts.format == .cnipaOldXML)
        #expect(try file.reader.validate() == 3)
        let items = try file.items()
        #expect(try file.records().map(\.titles.first?.text) == ["甲", "乙", "丙"])
        #expect(try file.items(from: items[1].next).map(\.item) == [items[2].item])
        let claims = try #require(try file.records().first).claims
        #expect(claims.map(\.text) == ["一种装置，其特征在于。", "如权利要求1所述的装置。"])
    }

    @Test("欧洲授权 B1：三种语言的权利要求，授权日与公布日分开")
    func europeanGrant() throws {
        let file = try SampleFile(
            """
            <ep-patent-document lang="en" country="EP" doc-number="1667425" kind="B1" date-publ="20080102"><SDOBI lang="en"><B100><B110>1667425</B110>
            <B130>B1</B130><B140><date>20080102</date></B140><B190>EP</B190></B100><B200><B210>05255002.7</B210><B220><date>20050811</date></B220></B200>
            <B400><B430><date>20060607</date></B430><B450><date>20080102</date></B450></B400><B500><B540><B541>en</B541><B542>Method</B542></B540></B500>
            <B700><B720><B721><snm>YOSHIDA, Naoki</snm></B721></B720><B730><B731><snm>Wedg Co. Ltd</snm><adr><city>Tokyo</city><ctry>JP</ctry></adr></B731></B730></B700>
            <B800><B860><B861><dnum><anum>JP2005/001234</anum></dnum><date>20050101</date></B861></B860></B800></SDOBI>
            <claims lang="en"><claim num="0001"><claim-text>A method.</claim-text></claim></claims>
            <claims lang="de"><claim num="0001"><claim-text>Verfahren.</claim-text></claim></claims>
            <claims lang="fr"><claim num="0001"><claim-text>Procédé.</claim-text></claim></claims></ep-patent-document>
            """)
        let record = try #require(try file.records().first)
        #expect(record.days[.publication] == "2006-06-07")
        #expect(record.days[.grant] == "2008-01-02")
        #expect(record.claims.map(\.language) == ["en", "de", "fr"])
        #expect(record.names(.holder) == ["Wedg Co. Ltd"])
        #expect(record.number(.international)?.canonical == "PCT/JP2005/001234")
    }

    @Test("声明实体的 XML 拒绝；只有无害的 DOCTYPE 照常导入")
    func entities() throws {
        let bomb = "<!DOCTYPE all [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;\">]><all>&b;</all>"
        for text in [bomb, "<!-- > --><!DOCTYPE all [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><all/>"] {
            let file = try SampleFile("<?xml version=\"1.0\"?>" + text)
            #expect { try file.reader } throws: { "\($0)".contains("实体") }
        }
        let harmless = "<!DOCTYPE b:PatentDocumentAndRelated SYSTEM \"/DTDS/x.dtd\"[<!ENTITY pic SYSTEM \"a.tif\" NDATA TIF>]>"
        #expect(
            try SampleFile("<?xml version=\"1.0\"?>\n" + harmless + Self.design.replacing("123456.7", with: "123456.3")).records().count
                == 1)
    }

    @Test("层数过深的 XML 拒绝")
    func deep() throws {
        let text = "<all>" + String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300) + "</all>"
        let file = try SampleFile(text)
        #expect { try file.reader } throws: { "\($0)".contains("层数") }
    }

    @Test("不合语法的 XML：先行校验说出行和列，一条也不给")
    func malformed() throws {
        let good = Self.design.replacing("123456.7", with: "123456.3")
        for bad in ["<all>\n" + good + "\n<x></y></all>", "<all>\n" + good + "\n", "<all>" + good + "</all><all/>"] {
            let file = try SampleFile(bad)
            #expect { try file.reader.validate() } throws: { "\($0)".contains("第") && "\($0)".contains("列") }
        }
        let cut = try SampleFile(String(good.prefix(400)))
        #expect { try cut.reader.validate() } throws: { "\($0)".contains("列") }
    }

    @Test("不认得的 XML 说出根元素")
    func unknown() throws {
        let file = try SampleFile("<html><body>验证码</body></html>")
        #expect { try file.reader } throws: { "\($0)".contains("<html>") }
    }

    @Test("GB2312 编码的 XML")
    func gb2312() throws {
        let text = Self.design.replacing("123456.7", with: "123456.3")
        let head = Array("<?xml version=\"1.0\" encoding=\"GB2312\"?>".utf8)
        // 酒瓶 in GB2312; the other Chinese names become Latin.
        let latin = text.replacing("宁夏某酒庄有限公司", with: "Winery").replacing("马某", with: "Ma")
        let parts = latin.split(separator: "酒瓶", maxSplits: 1).map { Array($0.utf8) }
        let file = try SampleFile(head + parts[0] + [0xBE, 0xC6, 0xC6, 0xBF] + parts[1])
        #expect(try file.records().first?.titles.first?.text == "酒瓶")
    }

    @Test("ST.96 商标一笔多件、一件多类")
    func transactions() throws {
        let mark = { (number: String) in
            """
            <m:Trademark><c:ApplicationNumber><c:IPOfficeCode>CN</c:IPOfficeCode><c:ApplicationNumberText>\(number)</c:ApplicationNumberText></c:ApplicationNumber>
            <c:ApplicationDate>2015-03-01+08:00</c:ApplicationDate><m:MarkCategory>Certification mark</m:MarkCategory>
            <m:MarkRepresentation><m:MarkFeatureCategory>Figurative</m:MarkFeatureCategory></m:MarkRepresentation>
            <m:GoodsServicesBag><m:GoodsServices><m:ClassDescriptionBag><m:ClassDescription><m:ClassNumber>30</m:ClassNumber>
            <m:GoodsServicesDescriptionText c:languageCode="zh">茶；咖啡</m:GoodsServicesDescriptionText></m:ClassDescription>
            <m:ClassDescription><m:ClassNumber>35</m:ClassNumber><m:GoodsServicesDescriptionText>广告</m:GoodsServicesDescriptionText></m:ClassDescription>
            </m:ClassDescriptionBag></m:GoodsServices></m:GoodsServicesBag></m:Trademark>
            """
        }
        let file = try SampleFile(
            "<m:TrademarkTransaction xmlns:m='a' xmlns:c='b'><m:TrademarkBag>\(mark("12345678"))\(mark("G1138966"))</m:TrademarkBag></m:TrademarkTransaction>"
        )
        let records = try file.records()
        #expect(records.map(\.key) == ["12345678-30", "12345678-35", "G1138966-30", "G1138966-35"])
        #expect(records[0].goods.map(\.text) == ["茶", "咖啡"])
        #expect(records[0].titles.first?.text == "图形")
        #expect(records[0].particulars.form == .certification)
        #expect(records[0].days[.filing] == "2015-03-01")
        let items = try file.items()
        #expect(try file.items(from: items[0].next).map(\.item) == items.dropFirst().map(\.item))
    }
}
