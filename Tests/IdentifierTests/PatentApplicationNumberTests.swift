import Identifier
import Testing

@Suite("专利申请号和专利号")
struct PatentApplicationNumberTests {
    @Test(
        "常见写法都归到同一个规范写法",
        arguments: [
            "ZL 2013 1 0699744.2", "ＺＬ２０１３１０６９９７４４．２", "CN201310699744.2", "201310699744.2", "2013106997442", "CN 2013106997442",
            "申请号：201310699744.2", "申请号:201310699744。2", "专利号ZL201310699744.2", "专利号：zl 201310699744.2", "201310699744·2",
            "cn201310699744.2",
            "\u{FEFF}201310699744.2", "201310699744.2\u{200B}", "2013\u{3000}1069\u{00A0}9744.2", "（201310699744.2）", "'201310699744.2",
            "=\"201310699744.2\"", "No.201310699744.2", "中国专利申请第201310699744.2号", "CNZL201310699744.2", "201310699744-2",
            "ZL-201310699744.2", "2013106997442.0",
        ])
    func writings(text: String) throws {
        #expect(try PatentApplicationNumber.parse(text).canonical == "CN201310699744.2")
        #expect(try PatentApplicationNumber.parse(text).notes == [])
    }

    @Test(
        "校验位按权2至9循环、模11计算,余10写作X",
        arguments: [
            ("95115608X", "CN95115608.X"), ("95115608.x", "CN95115608.X"), ("ZL97101765.4", "CN97101765.4"),
            ("201710601862.3", "CN201710601862.3"),
            ("202421964517.8", "CN202421964517.8"), ("200910190429.0", "CN200910190429.0"), ("202111286633.X", "CN202111286633.X"),
            ("202111286633×", "CN202111286633.X"), ("201410408762.5", "CN201410408762.5"), ("201480000788.4", "CN201480000788.4"),
        ])
    func checks(text: String, canonical: String) throws {
        #expect(try PatentApplicationNumber.parse(text).canonical == canonical)
    }

    @Test("校验位不符的号码无效,并说出应有的校验位", arguments: ["201310699744.3", "2013106997443", "ZL201310699744.X", "CN201310699744.3"])
    func wrongCheck(text: String) {
        let fault = #expect(throws: IdentifierFault.self) { try PatentApplicationNumber.parse(text) }
        #expect(fault?.nature == .value)
        #expect(fault?.reason.contains("应为2") == true)
    }

    @Test("缺少校验位的号码接受,补上校验位并提示", arguments: ["ZL201310699744", "201310699744", "CN201310699744", "专利号：ZL201310699744"])
    func missingCheck(text: String) throws {
        let number = try PatentApplicationNumber.parse(text)
        #expect(number.canonical == "CN201310699744.2")
        #expect(number.notes == ["缺少校验位，按规则补为2"])
    }

    @Test(
        "数据文件中的15位标准申请号换算为申请号",
        arguments: [
            ("102009000190429", "CN200910190429.0"), ("CN102009000190429", "CN200910190429.0"), ("102021001286633", "CN202111286633.X"),
            ("202024001964517", "CN202421964517.8"),
        ])
    func standard(text: String, canonical: String) throws {
        let number = try PatentApplicationNumber.parse(text)
        #expect(number.canonical == canonical)
        #expect(number.notes.count == 1)
    }

    @Test("种类号说明发明、实用新型、外观设计和PCT进入国家阶段")
    func kinds() throws {
        #expect(try PatentApplicationNumber.parse("201310699744.2").kind == .invention)
        #expect(try PatentApplicationNumber.parse("202421964517.8").kind == .utility)
        #expect(try PatentApplicationNumber.parse("201480000788.4").kind == .internationalInvention)
        #expect(try PatentApplicationNumber.parse("95115608.X").year == 1995)
        #expect(try PatentApplicationNumber.parse("201480000788.4").year == 2014)
    }

    @Test("专利号带ZL,申请号带CN")
    func grant() throws {
        let number = try PatentApplicationNumber.parse("ZL 2013 1 0699744.2")
        #expect(number.isGrant)
        #expect(number.grantNumber == "ZL201310699744.2")
        #expect(try PatentApplicationNumber.parse("201310699744.2").isGrant == false)
    }

    @Test(
        "年份、种类号、位数不对的号码说明理由",
        arguments: [
            ("200210699744.2", "2003"), ("201350699744.1", "第5位"), ("ZL20131069974.2", "12位"), ("ZL2013106997441234", "12位"),
            ("201310699744.22", "不是"),
            ("", "不是"), ("宁夏", "不是"), ("ZL", "不是"), ("84115608.X", "85至03"),
        ])
    func faults(text: String, part: String) {
        let fault = #expect(throws: IdentifierFault.self) { try PatentApplicationNumber.parse(text) }
        #expect(fault?.reason.contains(part) == true, "\(fault?.reason ?? "")")
    }
}
