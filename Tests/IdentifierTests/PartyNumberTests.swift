import Identifier
import Law
import Testing

@Suite("信用代码、身份号码和行政区划")
struct PartyNumberTests {
    @Test(
        "统一社会信用代码两重校验都相符的没有提示",
        arguments: [
            "91110000600037341L", "91350100M000100Y43", "9111 0000 6000 3734 1l", "统一社会信用代码：91110000600037341L", "９１１１００００６０００３７３４１Ｌ",
        ])
    func credit(text: String) throws {
        #expect(try UnifiedSocialCreditCode.parse(text).notes == [])
    }

    @Test("首位为字母A、N、Y的代码同样有效", arguments: ["A1640000MD0000008D", "N2640100MF12345676", "Y1640000MB0000019Q"])
    func letters(text: String) throws {
        #expect(try UnifiedSocialCreditCode.parse(text).canonical == text)
        #expect(try UnifiedSocialCreditCode.parse(text).notes == [])
    }

    @Test("主体标识码校验不符只提示,不拒绝")
    func innerCheck() throws {
        let number = try UnifiedSocialCreditCode.parse("92640104MA7700007E")
        #expect(number.notes.count == 1)
        #expect(number.notes.first?.contains("早期个体工商户") == true)
        #expect(number.area == "640104")
    }

    @Test("末位校验不符、含有I和O等字母的无效", arguments: ["91110000600037341M", "9111000060003734IL", "9111000060O037341L", "91110000600037341"])
    func creditFaults(text: String) {
        #expect(throws: IdentifierFault.self) { try UnifiedSocialCreditCode.parse(text) }
    }

    @Test("公民身份号码核对出生日期和校验码")
    func citizen() throws {
        let number = try CitizenNumber.parse("11010519491231002x")
        #expect(number.canonical == "11010519491231002X")
        #expect(number.birth == "1949-12-31")
        #expect(number.isMale == false)
        #expect(number.masked == "110***********002X")
        for text in ["110105194912310021", "11010519490231002X", "99999919491231002X", "11010519491231002", "", "宁夏"] {
            #expect(throws: IdentifierFault.self) { try CitizenNumber.parse(text) }
        }
    }

    @Test("15位旧身份号码换为18位并提示;港澳台居住证号码接受")
    func otherCitizens() throws {
        #expect(try CitizenNumber.parse("110105491231002").canonical == "11010519491231002X")
        #expect(try CitizenNumber.parse("830000199003071230").masked.hasPrefix("830"))
    }

    @Test("身份号码的错误说明不含完整号码")
    func faultIsMasked() {
        let fault = #expect(throws: IdentifierFault.self) { try CitizenNumber.parse("110105194912310021") }
        #expect(fault?.reading == "110***********0021")
        #expect(fault?.reason.contains("1949") == false)
    }

    @Test("宁夏有一个区、五个地级市和二十二个县级单位")
    func areas() throws {
        #expect(AreaCode.ningxia.count == 28)
        #expect(AreaCode.ningxia.filter { $0.code.hasSuffix("00") }.count == 6)
        #expect(try AreaCode.parse("640104").name == "兴庆区")
        #expect(try AreaCode.parse("640000").name == "宁夏回族自治区")
    }

    @Test("已撤销的代码保留名称,没有见过的64开头代码不拒绝")
    func oldAreas() throws {
        #expect(try AreaCode.parse("640321").isWithdrawn)
        #expect(try AreaCode.parse("640321").name == "中卫县")
        #expect(try AreaCode.parse("640102").isWithdrawn)
        #expect(try AreaCode.parse("640199").name == nil)
        #expect(try AreaCode.parse("640199").notes.count == 1)
        #expect(throws: IdentifierFault.self) { try AreaCode.parse("990000") }
        #expect(throws: IdentifierFault.self) { try AreaCode.parse("6401") }
    }
}
