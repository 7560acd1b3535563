import Demo
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Register
import Store
import StoreTesting
import Testing
import Web

private let heading = "申请号,发明名称,申请(专利权)人,发明人,申请日,公开(公告)号,公开(公告)日,IPC分类号,摘要,法律状态\r\n"
private let goji =
    "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,王甲,2013-12-18,CN103712345A,2014-04-09,A23L 2/02,用热风烘干枸杞。,授权\r\n"
private let wine =
    "202421964517.8,葡萄酒发酵罐,宁夏虚构酒庄有限公司,赵丙,2024-08-13,CN222345678U,2025-06-06,C12G 1/00,一种发酵罐。,未缴年费终止\r\n"

extension TestResponse {
    fileprivate var disposition: String? { headers[.contentDisposition] }
    fileprivate func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    /// Of a CSV without line ends in its cells.
    fileprivate var rows: [Substring] { text.dropFirst(text.hasPrefix("\u{FEFF}") ? 1 : 0).split(separator: "\r\n") }
}

@Suite("导出和开放数据") struct ExportScenario {
    @Test("检索到多少就导出多少，和检索页同一种筛选，不用登录；五种格式都下载得到", arguments: databases())
    func search(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let register = DemoRegister(rights: 400, parties: 80, today: "2026-11-23")
        try await running.fill(register)
        let kinds = register.counts
        try await running.browse { browser in
            for (kind, count) in kinds {
                let file = try await browser.get("/search/export?format=csv&kind=\(kind.rawValue)")
                #expect(file.status == .ok && file.header("Helan-Count") == "\(count)")
                #expect(file.disposition?.hasPrefix("attachment; filename=\"helan-20261123T") == true)
                #expect(file.rows.count == count + 1, "\(kind)")
            }
            let all = try await browser.get("/search/export?format=json")
            #expect(all.text.split(separator: "\n").count == 400)
            #expect(all.header("Helan-Change") == "400")
            #expect(try await browser.get("/search/export?format=xlsx&kind=patent").body.getString(at: 0, length: 2) == "PK")
            #expect(try await browser.get("/search/export?format=ris&kind=gi").text.hasPrefix("TY  - GEN\r\n"))
            let marks = try await browser.get("/search/export?format=st96&kind=trademark").text
            #expect(marks.components(separatedBy: "<tmk:Trademark ").count - 1 == kinds[.trademark])
            // The results page's total and the file's count are the same, whatever the filter.
            for filter in ["status=inForce", "q=%E6%9E%B8%E6%9D%9E", "q=%E6%9E%B8%E6%9D%9E&kind=trademark&status=inForce", "area=640100"] {
                let page = try await browser.get("/search?\(filter)&sort=newest").text
                let total = try #require(page.firstMatch(of: /共 ([\d,]+) 项/)?.1.filter { $0 != "," })
                #expect(try await browser.get("/search/export?\(filter)&format=csv").header("Helan-Count") == total, "\(filter)")
                #expect(page.contains("/search/export?"))
            }
        }
    }

    @Test("主体的页面和权利的页面也能导出；号码、名称、来源、截至日期都在文件里", arguments: databases())
    func partyAndRight(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        _ = try await running.take(heading + goji + wine, named: "专利.csv", asOf: "2026-11-01")
        try await running.browse { browser in
            let page = try await browser.get("/right/patent/CN201310699744.2").text
            let party = try #require(page.firstMatch(of: /href="\/party\/(\w+)"/)).1
            #expect(page.contains("/right/patent/CN201310699744.2/export?format=csv"))
            #expect(try await browser.get("/party/\(party)").text.contains("/party/\(party)/export?format=csv"))
            for address in ["/right/patent/CN201310699744.2/export", "/party/\(party)/export"] {
                let file = try await browser.get("\(address)?format=csv")
                #expect(file.rows.count == 2, "\(address)")
                for text in ["CN201310699744.2", "一种枸杞烘干装置", "宁夏虚构枸杞有限公司", "CN103712345A", "专利.csv", "2026-11-01"] {
                    #expect(file.text.contains(text), "\(address) \(text)")
                }
            }
        }
    }

    @Test("没写格式、格式不对、检索式读不懂、没有的主体，都说清楚是什么不对") func refusals() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let bare = try await browser.get("/search/export")
            #expect(bare.text.contains("请写明要哪种格式"))
            for (address, status) in [
                ("/search/export", HTTPResponse.Status.badRequest), ("/search/export?format=pdf", .badRequest),
                ("/search/export?format=csv&q=(%E6%9E%B8%E6%9D%9E", .badRequest), ("/search/export?format=csv&kind=x", .badRequest),
                ("/party/nobody/export?format=csv", .notFound), ("/right/patent/CN1/export?format=csv", .notFound),
                ("/right/nothing/1/export?format=csv", .notFound), ("/data/changes?after=-1", .badRequest),
            ] {
                #expect(try await browser.get(address).status == status, "\(address)")
            }
            // An empty register gives files with nothing but their heads.
            #expect(try await browser.get("/search/export?format=csv").rows.count == 1)
            #expect(try await browser.get("/data").text.contains("开放数据"))
        }
    }

    @Test("导出之后变了的，从导出的序号接着取就不漏；目录和订阅都写明", arguments: databases())
    func changes(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        _ = try await running.take(heading + goji)
        try await running.browse { browser in
            let file = try await browser.get("/search/export?format=json")
            let change = try #require(file.header("Helan-Change"))
            _ = try await running.take(heading + wine)
            let answer = try await browser.get("/api/v1/changes?after=\(change)").text
            #expect(answer.contains("CN202421964517.8") && !answer.contains("CN201310699744.2"))
            #expect(try await browser.get("/data/changes?after=\(change)").text.contains("CN202421964517.8"))
            let feed = try await browser.get("/data/changes.atom")
            #expect(feed.text.contains("/right/patent/CN202421964517.8") && feed.text.contains("/right/patent/CN201310699744.2"))
            #expect(try await browser.get("/data").text.contains("/search/export?kind=patent&amp;format=csv"))
            let catalogue = try await browser.get("/data/catalog.jsonld")
            let read = try JSONSerialization.jsonObject(with: Data(String(buffer: catalogue.body).utf8)) as? [String: Any]
            #expect((read?["dcat:dataset"] as? [Any])?.count == RightKind.allCases.count)
        }
    }

    @Test("JSON 行导出，导入空的平台，再导出，逐字节相同", arguments: databases()) func whole(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.fill(DemoRegister(rights: 200, parties: 60, today: "2026-11-23"))
        let other = try await RunningPlatform(.sqlite)
        try await running.browse { browser in
            let file = try await browser.get("/search/export?format=json&sort=oldest").text
            #expect(try await other.take(file, named: "导出.jsonl", asOf: "2026-11-23").counts == [200, 200, 0, 0, 0])
            try await other.browse { second in
                let again = try await second.get("/search/export?format=json&sort=oldest").text
                let sources = /"sources":\[[^\]]*\]/
                let (left, right) = (file.split(separator: "\n"), again.split(separator: "\n"))
                #expect(Set(left.map { $0.replacing(sources, with: "") }) == Set(right.map { $0.replacing(sources, with: "") }))
            }
        }
    }
}
