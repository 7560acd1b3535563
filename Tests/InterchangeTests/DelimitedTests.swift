import Foundation
import Interchange
import Law
import Register
import Testing

@Suite("表格导入")
struct DelimitedTests {
    @Test("国家网站导出的专利表，列的次序不论，各栏各归其位")
    func patents() throws {
        let file = try SampleFile(
            """
            序号,公开(公告)号,申请号,申请日,发明名称,申请（专利权）人,发明人,IPC分类号,摘要,法律状态,公开（公告）日,代理机构,国省代码
            1,CN103714299A,CN201310699744.2,2013.12.18,一种枸杞采摘装置,宁夏大学;银川某公司,张三；李四,A01D46/00(2006.01)I;A01D46/24,"可采摘,可分拣
            两行",实质审查的生效,2014.04.09,宁夏专利服务中心 64100,宁夏;64

            """)
        let facts = try file.reader.facts
        #expect(facts.format == .csv)
        #expect(facts.unknownColumns == ["序号"])
        let record = try #require(try file.records().first)
        #expect(record.key == "CN201310699744.2")
        #expect(record.kind == .patent)
        #expect(record.titles == [LanguageText("一种枸杞采摘装置")])
        #expect(record.names(.applicant) == ["宁夏大学", "银川某公司"])
        #expect(record.names(.inventor) == ["张三", "李四"])
        #expect(record.symbols(.ipc) == ["A01D 46/00", "A01D 46/24"])
        #expect(record.classes.first?.edition == "2006.01")
        #expect(record.days == [.filing: "2013-12-18", .publication: "2014-04-09"])
        #expect(record.abstracts.first?.text == "可采摘,可分拣\n两行")
        #expect(record.statusText == "实质审查的生效")
        #expect(record.particulars.form == .invention)
        #expect(record.number(.publication)?.canonical == "CN103714299A")
        let agency = try #require(record.parties.first { $0.role == .agency })
        #expect(agency.name == "宁夏专利服务中心")
        #expect(agency.identifier == "64100")
        #expect(record.parties.first?.area == "640000")
    }

    @Test("GB18030 编码由内容认出")
    func gb18030() throws {
        // 申请号,发明名称,申请人 / 201310699744.2,枸杞,宁夏大学
        let heading: [UInt8] = [
            0xC9, 0xEA, 0xC7, 0xEB, 0xBA, 0xC5, 0x2C, 0xB7, 0xA2, 0xC3, 0xF7, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xC9, 0xEA, 0xC7, 0xEB, 0xC8,
            0xCB,
        ]
        let row = Array("201310699744.2,".utf8) + [0xE8, 0xDB, 0xE8, 0xBD, 0x2C, 0xC4, 0xFE, 0xCF, 0xC4, 0xB4, 0xF3, 0xD1, 0xA7]
        let file = try SampleFile(heading + [0x0D, 0x0A] + row + [0x0D, 0x0A])
        #expect(try file.reader.facts.title.contains("GB18030"))
        let record = try #require(try file.records().first)
        #expect(record.titles.first?.text == "枸杞")
        #expect(record.names(.applicant) == ["宁夏大学"])
    }

    @Test("商标一行多类，一类一件；中断处接着读")
    func trademark() throws {
        let file = try SampleFile(
            """
            注册号/申请号,商标名称,国际分类,类似群,商品/服务,申请日期,注册公告日期,专用权期限,注册人,统一社会信用代码
            12345678,贺兰红,30;35,3002;3503,第30类：茶;茶饮料;第35类：广告,2015年3月1日,2017-03-28,2017-03-28 至 2027-03-27,宁夏某公司,91350100M000100Y43
            """)
        let items = try file.items()
        let records = try file.records()
        #expect(records.map(\.key) == ["12345678-30", "12345678-35"])
        #expect(records[0].goods.map(\.text) == ["茶", "茶饮料"])
        #expect(records[1].goods.map(\.text) == ["广告"])
        #expect(records[0].symbols(.similarGroup) == ["3002"])
        #expect(records[0].days[.expiry] == "2027-03-27")
        #expect(records[0].parties.first?.identifier == "91350100M000100Y43")
        // After the first of the two, only the second is left.
        let rest = try file.items(from: items[0].next).map(\.item)
        #expect(rest == [items[1].item])
        #expect(try file.items(from: items[1].next).isEmpty)
    }

    @Test(
        "不合格的行退回，逐栏说明",
        arguments: [
            ("201310699744.3,甲,2013-12-18", "校验位"), (",甲,2013-12-18", "缺少申请号"), ("201310699744.2,,2013-12-18", "缺少发明名称"),
            ("201310699744.2,甲,2013-02-30", "日期"), ("2.01311E+12,甲,2013-12-18", "科学计数法"), ("201310699744.2,甲,2013-12-18,多,余", "字段"),
        ])
    func bad(row: String, reason: String) throws {
        let file = try SampleFile("申请号,发明名称,申请日\n\(row)\n")
        let reject = try #require(try file.rejects().first)
        #expect(reject.reason.contains(reason), "\(reject.reason)")
        #expect(reject.position == 2)
        #expect(try file.records().isEmpty)
    }

    @Test("一行几处错，理由一并给出")
    func several() throws {
        let file = try SampleFile("申请号,发明名称,申请日\n123,,2013-13-01\n")
        let reject = try #require(try file.rejects().first)
        #expect(reject.reasons.count == 3)
        #expect(reject.raw == .row(["123", "", "2013-13-01"]))
    }
}
