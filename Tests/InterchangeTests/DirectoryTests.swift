import Credit
import Foundation
import Interchange
import Law
import Register
import Testing

@Suite("代理机构和执业人员的名录") struct DirectoryTests {
    private func items(_ text: String) throws -> [ReadItem] { try SampleFile(text).items().map(\.item) }

    @Test("由表头认出名录，各栏各归其位，日期、列表、是否按常见的写法读") func agencies() throws {
        let file = try SampleFile(
            """
            序号,机构名称,统一社会信用代码,机构代码,机构类型,行政区划代码,服务项目,收费,备案日,涉外业务
            1,甲所,91640105 MA86AMP19J,64901,分支机构,640105,"专利申请、商标注册;检索",发明 4000元；商标 800元,2019.05.06,是

            """)
        let facts = try file.reader.facts
        #expect(facts.title.contains("代理机构名录") && facts.unknownColumns == ["序号"])
        guard case .directory(.agency(let agency, saying: let said), position: 2)? = try file.items().map(\.item).first else {
            Issue.record("没有认出名录")
            return
        }
        #expect(agency.code == "91640105MA86AMP19J" && agency.number == "64901" && agency.kind == .branch && agency.place == "640105")
        #expect(agency.services == ["专利申请", "商标注册", "检索"] && agency.fees == ["发明 4000元", "商标 800元"])
        #expect(said == [.kind, .number, .area, .services, .fees, .filed, .foreign])
        #expect(agency.filed == "2019-05-06" && agency.handlesForeign)
    }

    @Test("错的行退回，写明哪一栏、写了什么、应当怎样") func rejected() throws {
        let found = try items(
            """
            姓名,执业证号,所在机构代码,执业备案日,培训学时
            ,6410012345,91640105MA86AMP19K,去年,很多

            """)
        guard case .rejected(let item)? = found.first else {
            Issue.record("没有退回")
            return
        }
        for part in ["“姓名”", "“所在机构代码”写的是“91640105MA86AMP19K”", "“执业备案日”写的是“去年”", "“培训学时”写的是“很多”"] {
            #expect(item.reason.contains(part), "\(item.reason)")
        }
    }

    @Test("有代理机构一栏的权利清单还是权利清单") func rights() throws {
        let found = try items(
            """
            申请号,发明名称,申请人,代理机构,代理机构代码,申请日
            CN201310699744.2,一种枸杞采摘装置,甲公司,甲所,64901,2013-12-18

            """)
        guard case .record(let record, _)? = found.first else {
            Issue.record("没有认出权利：\(found)")
            return
        }
        #expect(record.kind == .patent && record.names(.agency) == ["甲所"])
    }
}
