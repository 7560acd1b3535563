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

@Suite("督办案件") struct KeyCaseScenario {
    @Test("督办案件总表：本地区的挂牌案件由谁、为什么、到哪天、该报告了没有，摘牌的另列，别的地区和企业看不到", arguments: databases())
    func board(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.open("tingzhang", .init(.approver, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let (officer, approver) = (try await browser.another("chengban"), try await browser.another("shenpi"))
            #expect(try await officer.get("/desk/key-cases").text.contains("没有正在督办的案件"))
            #expect(try await officer.file("key-case.nominated", ["reason": "涉及多省"], in: key).status == .seeOther)
            let listing = ["owner": "王副局长", "until": "2026-12-31", "report": "2026-11-20", "conditions": "履行完毕"]
            #expect(try await approver.file("key-case.listed", listing, in: key).status == .seeOther)

            let page = try await officer.get("/desk/key-cases").text
            for text in ["/desk/matters/\(key)", "王副局长", "涉及多省", "督办中", "2026-12-31", "2026-11-20", "绿灯", "共 1 件"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(try await officer.get("/desk/key-cases/table.csv").text.contains("王副局长"))
            // 上级看得到，案件由办理机关打开；别的市看不到，企业、公众不能看。
            let above = try await browser.another("tingzhang").get("/desk/key-cases").text
            #expect(above.contains("王副局长") && above.contains(key) && !above.contains("/desk/matters/\(key)"))
            #expect(try await !browser.another("guyuan").get("/desk/key-cases").text.contains(key))
            #expect(try await browser.another("firm").get("/desk/key-cases").status == .forbidden)
            #expect(try await Browser(browser.client).get("/desk/key-cases").status == .seeOther)

            try await running.come("2026-11-17", officer)
            #expect(try await officer.get("/desk/key-cases").text.contains("黄灯"))
            try await running.come("2026-11-23", officer)
            #expect(try await officer.get("/desk/key-cases").text.contains("红灯：报告逾期"))
            let progress = ["progress": "已调取证据", "next": "2026-12-10"]
            #expect(try await officer.file("key-case.reported", progress, in: key).status == .seeOther)
            let reported = try await officer.get("/desk/key-cases").text
            #expect(reported.contains("2026-12-10") && reported.contains("2026-11-23") && reported.contains("绿灯"))

            try await officer.get("/desk/matters/\(key)")
            let proof = (field: "proof", name: "结案报告.txt", content: "履行完毕")
            let seen =
                try await officer.get("/desk/matters/\(key)").text.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? ""
            let uploaded = try await officer.post(
                "/desk/matters/\(key)", ["event": "key-case.completed", "seen": seen, "result": "已办结"], file: proof)
            #expect(uploaded.status == .seeOther, "\(uploaded.status)")
            try await running.come("2026-11-24", approver, as: "shenpi")
            #expect(try await approver.file("key-case.delisted", ["finding": "符合摘牌条件"], in: key).status == .seeOther)
            #expect(try await !approver.get("/desk/key-cases").text.contains(key))
            try await running.platform.rebuildRows()
            let over = try await approver.get("/desk/key-cases?over=yes").text
            #expect(over.contains(key) && over.contains("符合摘牌条件") && over.contains("2026-11-24") && over.contains("已摘牌"))
        }
    }
}
