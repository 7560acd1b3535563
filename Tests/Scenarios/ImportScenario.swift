import Foundation
import HTTPTypes
import Law
import Platform
import Register
import Store
import StoreTesting
import Testing
import Web

private let heading = "申请号,发明名称,申请(专利权)人,发明人,申请日,公开(公告)号,公开(公告)日,IPC分类号,摘要,法律状态\r\n"
private let goji =
    "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,王甲;李乙,2013-12-18,CN103712345A,2014年4月9日,A23L 2/02;F26B 9/06,用热风烘干枸杞。,授权\r\n"
private let wine =
    "202421964517.8,葡萄酒发酵罐,宁夏虚构酒庄有限公司,赵丙,2024/8/13,CN222345678U,20250606,C12G 1/00,一种发酵罐。,未缴年费终止\r\n"

@Suite("从文件到页面") struct ImportScenario {
    @Test("上传一份表格，号码、名称、主体都能走到权利页", arguments: databases()) func upload(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.visit { visitor in
            let sent = try await visitor.upload(heading + goji + wine, named: "专利.csv")
            #expect(sent.status == .seeOther)
            let job = try #require(sent.location)
            try await running.importEnds(job)
            #expect(try await visitor.get(job).text.contains("专利.csv"))
            for text in ["ZL 2013 1 0699744.2", "2013106997442", "CN103712345A", "CN103712345"] {
                #expect(try await visitor.get("/search?q=\(text)").location == "/right/patent/CN201310699744.2", "\(text)")
            }
            let right = try await visitor.get("/right/patent/CN201310699744.2").text
            for text in [
                "一种枸杞烘干装置", "宁夏虚构枸杞有限公司", "王甲", "2013-12-18", "CN103712345A", "A23L 2/02", "用热风烘干枸杞", "有效", "专利.csv", "2033-12-17",
            ] {
                #expect(right.contains(text), "\(text)")
            }
            #expect(try await visitor.get("/right/patent/CN202421964517.8").text.contains("已终止"))
            let results = try await visitor.get("/search?q=枸杞").text
            #expect(results.contains("共 1 项"))
            #expect(results.contains("宁夏虚构枸杞有限公司"))
        }
    }

    @Test("同一份文件导两次，第二次新增零、更新零", arguments: databases()) func twice(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        #expect(try await running.take(heading + goji + wine).counts == [2, 2, 0, 0, 0])
        #expect(try await running.take(heading + goji + wine).counts == [2, 0, 0, 2, 0])
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("不合格的行连同理由退回，改好再导就进来；好的行不受影响", arguments: databases()) func rejects(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let wrong = goji.replacingOccurrences(of: "CN201310699744.2", with: "CN201310699744.3")
        let (counts, rejects) = try await running.take(heading + wrong + wine)
        #expect(counts == [2, 1, 0, 0, 1])
        let table = try String(contentsOf: try #require(rejects), encoding: .utf8)
        #expect(table.contains("不予导入的原因"))
        let mended = table.replacingOccurrences(of: "CN201310699744.3", with: "CN201310699744.2")
        #expect(try await running.take(mended).counts == [1, 1, 0, 0, 0])
    }

    @Test("上传导到一半停了机，重新启动后接着导完", arguments: databases()) func resumed(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let job = try await running.leaveUpload(heading + goji + wine)
        try await running.platform.importAnswers.resume()
        try await running.importEnds("/import/\(job)")
        #expect(try await running.platform.importAnswers.job(job)?.added == 2)
        #expect(try await running.platform.registerAnswers.counts()[.patent] == 2)
    }

    @Test("读不懂的文件说明原因，什么也不变", arguments: databases()) func refused(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>"
        for content in ["%PDF-1.7", "只有一句话", bomb, "<cn-patent-document><cn-bibliographic-data>"] {
            try await running.visit { visitor in
                let sent = try await visitor.upload(content, named: "x")
                #expect(sent.status == .unprocessableContent, "\(content)")
            }
        }
        #expect(try await running.platform.registerAnswers.counts().isEmpty)
        #expect(try await running.platform.importAnswers.jobCount() == 0)
    }

    @Test("后到的较新资料更新权利，页面写明新旧来源", arguments: databases()) func newer(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        _ = try await running.take(heading + goji, named: "2024年.csv", asOf: "2024-12-31")
        let lapsed = goji.replacingOccurrences(of: "授权", with: "未缴年费终止")
        #expect(try await running.take(heading + lapsed, named: "2026年.csv", asOf: "2026-11-01").counts == [1, 0, 1, 0, 0])
        try await running.visit { visitor in
            let right = try await visitor.get("/right/patent/CN201310699744.2").text
            #expect(right.contains("已终止") && right.contains("2024年.csv") && right.contains("2026年.csv"))
            #expect(try await visitor.get("/search?q=枸杞&status=lapsed").text.contains("共 1 项"))
            #expect(try await visitor.get("/search?q=枸杞&status=inForce").text.contains("共 1 项") == false)
        }
    }
}
