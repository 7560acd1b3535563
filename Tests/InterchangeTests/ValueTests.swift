import Interchange
import Law
import Register
import Testing

@Suite("各种写法")
struct ValueTests {
    @Test(
        "日期的各种写法都认得",
        arguments: [
            "2022-04-02", "2022/4/2", "2022.04.02", "20220402", "2022年4月2日", "2022年04月02日", "２０２２－０４－０２", "2022-04-02 00:00:00",
            "2022-04-02T08:00:00+08:00",
            " 2022-4-2 ", "=\"2022-04-02\"",
        ])
    func days(text: String) throws {
        let file = try SampleFile("申请号\t发明名称\t申请日\n201310699744.2\t甲\t\(text)\n")
        #expect(try file.records().first?.days[.filing] == "2022-04-02")
    }

    @Test("空的日期、全零的日期是没有日期", arguments: ["", "-", "00000000", "0000-00-00"])
    func noDay(text: String) throws {
        let file = try SampleFile("申请号;发明名称;申请日\n201310699744.2;甲;\(text)\n")
        #expect(try file.records().first?.days == [:])
    }

    @Test("不存在的日期退回", arguments: ["2022-02-29", "2022-13-01", "2022-4", "昨天", "02/04/2022", "3022-01-01"])
    func badDay(text: String) throws {
        let file = try SampleFile("申请号,发明名称,申请日\n201310699744.2,甲,\(text)\n")
        #expect(try file.rejects().first?.reasons.first?.field == "申请日")
    }

    @Test(
        "名称在该分的地方分开",
        arguments: [
            ("宁夏大学;银川某公司", ["宁夏大学", "银川某公司"]), ("宁夏大学；银川某公司；", ["宁夏大学", "银川某公司"]), ("宁夏大学、银川某公司", ["宁夏大学", "银川某公司"]),
            ("宁夏大学,银川某公司", ["宁夏大学", "银川某公司"]), ("Wedg Co., Ltd.", ["Wedg Co., Ltd."]), ("宁夏大学|银川某公司", ["宁夏大学", "银川某公司"]),
            ("Wedg Co., Ltd.; 宁夏大学", ["Wedg Co., Ltd.", "宁夏大学"]), ("宁夏大学, Inc.", ["宁夏大学, Inc."]),
        ])
    func names(text: String, expected: [String]) throws {
        let file = try SampleFile("申请号\t发明名称\t专利权人\n201310699744.2\t甲\t\(text)\n")
        #expect(try file.records().first?.names(.holder) == expected)
    }

    @Test("引号里的换行、双写的引号、CRLF、BOM、没有结尾换行")
    func quotes() throws {
        let file = try SampleFile("\u{FEFF}\"申请号\",\"发明名称\"\r\n\"201310699744.2\",\"一种\"\"甲\"\"\r\n装置\"\r\n95115608.X,乙")
        #expect(try file.records().map(\.titles.first?.text) == ["一种\"甲\" 装置", "乙"])
    }

    @Test("没有闭合的引号只退回这一行，后面的照常")
    func openQuote() throws {
        let file = try SampleFile("申请号,发明名称\n201310699744.2,\"甲\n95115608.X,乙\n97101765.4,丙\n")
        #expect(try file.rejects().map(\.position) == [2])
        #expect(try file.records().map(\.key) == ["CN95115608.X", "CN97101765.4"])
    }

    @Test("退回的行写成表格，补正后可以再导入，原因一栏不算数")
    func rejectsComeBack() throws {
        let file = try SampleFile("申请号,发明名称,申请日\n201310699744.3,\"甲,乙\",2013-12-18\n")
        let rejects = RejectFile(try file.reader.facts)
        let written = rejects.header + (try file.rejects().map(rejects.line).joined())
        #expect(written.hasPrefix("\u{FEFF}申请号,发明名称,申请日,不予导入的原因\r\n201310699744.3,\"甲,乙\",2013-12-18,"))
        let mended = try SampleFile(written.replacing("744.3", with: "744.2"))
        #expect(try mended.records().map(\.key) == ["CN201310699744.2"])
        #expect(try mended.reader.facts.unknownColumns.isEmpty)
        // Once more with the reason column there already: it is written over, not doubled.
        let again = try SampleFile(written)
        #expect(RejectFile(try again.reader.facts).header == rejects.header)
    }

    @Test(
        "六种权利的清单各自认出",
        arguments: [
            ("登记号,软件名称,著作权人,登记日期,版本号\n2020SR0123456,枸杞溯源系统,宁夏某公司,2020-02-03,V1.0", RightKind.copyright, "2020SR0123456"),
            ("登记号,作品名称,作品类别,著作权人\n宁作登字-2020-F-00000001,贺兰山岩画,美术,张三", .copyright, "宁作登字-2020-F-00000001"),
            ("布图设计登记号,布图设计名称,布图设计权利人,首次商业利用日\nBS.08500145.7,芯片,宁夏某公司,2008-01-02", .layout, "BS.08500145.7"),
            ("品种权号,品种名称,属或者种,品种权人,培育人,授权公告日\nCNA20191006012,宁春,普通小麦,宁夏农科院,李四,2021-05-06", .variety, "CNA20191006012"),
            ("地理标志产品名称,批准公告号,保护范围\n盐池滩羊,2016年第9号公告,盐池县", .indication, "GI-2016-9-盐池滩羊"),
            ("农产品名称,登记证书编号,证书持有人\n中宁枸杞,AGI00001,中宁县枸杞协会", .indication, "AGI00001"),
            ("商标名称,注册号,国际分类\n图形,G1138966,33", .trademark, "G1138966-33"),
            ("申请号,专利名称,专利类型\nUS17043275,A,发明", .patent, "US17043275"),
        ])
    func kinds(text: String, kind: RightKind, key: String) throws {
        let record = try #require(try SampleFile(text).records().first)
        #expect(record.kind == kind)
        #expect(record.key == key)
    }

    @Test("一份清单里几种权利，以权利类型一栏为准")
    func mixed() throws {
        let file = try SampleFile(
            "权利类型,登记号,名称,申请号,发明名称,注册号,国际分类,商标名称\n发明专利,,,201310699744.2,甲,,,\n商标,,,,,12345678,30,乙\n软件著作权,2020SR0123456,丙,,,,,\n饮料,,,,,,,\n")
        #expect(try file.records().map(\.kind) == [.patent, .trademark, .copyright])
        #expect(try file.rejects().first?.reason.contains("权利类型") == true)
    }

    @Test("没有号码一栏的清单整份拒绝")
    func noNumbers() throws {
        let file = try SampleFile("发明名称,申请人,申请日\n甲,乙,2013-12-18\n")
        #expect { try file.reader } throws: { "\($0)".contains("号码一栏") }
    }

    @Test("在任一行中断，接着读都不多不少")
    func resumes() throws {
        let rows = (0..<50).map { "201310699744.2,\"甲\n\($0)\",2013-12-18\n" }.joined()
        let file = try SampleFile("申请号,发明名称,申请日\n" + rows)
        let items = try file.items()
        #expect(items.count == 50)
        for index in [0, 17, 48] {
            #expect(try file.items(from: items[index].next).map(\.item) == items[(index + 1)...].map(\.item))
        }
    }
}
