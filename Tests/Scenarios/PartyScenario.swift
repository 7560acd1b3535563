import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

private let heading = "申请号,发明名称,申请(专利权)人,发明人,申请日,公开(公告)号,公开(公告)日,IPC分类号,摘要,法律状态\r\n"
private let goji =
    "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,王甲,2013-12-18,CN103712345A,2014-04-09,A23L 2/02,用热风烘干枸杞。,授权\r\n"
private let fermenter =
    "202421964517.8,枸杞发酵罐,宁夏虚构枸杞股份有限公司,赵丙,2024-08-13,CN222345678U,2025-06-06,C12G 1/00,一种发酵罐。,授权\r\n"

@Suite("主体归并") struct PartyScenario {
    @Test("疑似一个主体的列出来，合并以后一个主体一档，检索和主体页都随之变，撤销以后各归各", arguments: databases())
    func mergeAndUndo(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        #expect(try await running.take(heading + goji + fermenter).counts == [2, 2, 0, 0, 0])
        try await running.open("chengban", .init(.officer, authority: RunningPlatform.office), isDemo: true)
        try await running.browse { browser in
            try await browser.signIn("chengban", Browser.password)
            let list = try await browser.get("/desk/parties").text
            #expect(list.contains("共 1 对") && list.contains("只差组织形式"))
            let keys = try #require(list.firstMatch(of: /party=(P\w+)&amp;other=(P\w+)/))
            let (one, other) = (String(keys.1), String(keys.2))
            let sides = try await browser.get("/desk/parties/compare?party=\(one)&other=\(other)").text
            #expect(sides.contains("一种枸杞烘干装置") && sides.contains("枸杞发酵罐"))
            let fields = ["party": one, "other": other, "decision": "right"]
            let silent = try await browser.post("/desk/parties/compare", fields)
            #expect(silent.status == .unprocessableContent && silent.text.contains("理由"))
            let done = try await browser.post("/desk/parties/compare", fields.merging(["reason": "2020 年改制"]) { $1 })
            #expect(done.status == .seeOther && done.location == "/party/\(other)")
            let whole = try await browser.get("/party/\(other)").text
            #expect(whole.contains("一种枸杞烘干装置") && whole.contains("枸杞发酵罐") && whole.contains("2020 年改制"))
            #expect(try await browser.get("/party/\(one)").location == "/party/\(other)")
            #expect(try await browser.get("/search?q=pa:%E8%99%9A%E6%9E%84%E6%9E%B8%E6%9D%9E").text.contains("共 2 项"))
            #expect(try await browser.get("/desk/parties").text.contains("没有疑似"))

            #expect(try await browser.get("/desk/parties/decisions").text.contains("2020 年改制"))
            #expect(try await browser.post("/desk/parties/decisions", ["party": one]).status == .unprocessableContent)
            #expect(try await browser.post("/desk/parties/decisions", ["party": one, "reason": "查错了"]).status == .seeOther)
            #expect(try await browser.get("/party/\(one)").status == .ok)
            #expect(
                try await browser.get("/party/\(one)").text.contains("一种枸杞烘干装置") != browser.get("/party/\(other)").text.contains("一种枸杞烘干装置")
            )
            #expect(try await browser.get("/desk/parties").text.contains("共 1 对"))

            let apart = fields.merging(["decision": "apart", "reason": "两家股东不同"]) { $1 }
            try await browser.get("/desk/parties/compare?party=\(one)&other=\(other)")
            #expect(try await browser.post("/desk/parties/compare", apart).location == "/desk/parties")
            #expect(try await browser.get("/desk/parties").text.contains("没有疑似"))
            #expect(try await browser.get("/desk/parties/decisions").text.contains("两家股东不同"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("没有的主体、和自己比、企业来归并，都说清楚，什么也不变")
    func refusals() async throws {
        let running = try await RunningPlatform(.sqlite)
        _ = try await running.take(heading + goji + fermenter)
        try await running.open("chengban", .init(.officer, authority: RunningPlatform.office), isDemo: true)
        try await running.open("firm", .init(.enterprise, party: "91640105MA86AMP19J"))
        try await running.browse { browser in
            try await browser.signIn("chengban", Browser.password)
            let list = try await browser.get("/desk/parties").text
            let one = String(try #require(list.firstMatch(of: /party=(P\w+)&amp;other=/)).1)
            #expect(try await browser.get("/desk/parties/compare?party=\(one)&other=\(one)").status == .badRequest)
            #expect(try await browser.get("/desk/parties/compare?party=\(one)&other=P99999999").status == .notFound)
            #expect(try await browser.get("/desk/parties/compare").status == .notFound)
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            #expect(
                try await firm.post("/desk/parties/compare", ["party": one, "other": "P2", "decision": "right", "reason": "x"]).status
                    == .forbidden)
            #expect(try await browser.get("/desk/parties").text.contains("共 1 对"))
        }
    }
}
