import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Matters
import Platform
import Procedure
import Store
import StoreTesting
import Testing
import Web

@Suite("依法删除个人信息") struct ErasureScenario {
    private static let form = [
        "claimant": ["赵某甲"], "contact": ["0951-5550123"], "respondent": ["银川虚构商行"], "address": ["银川市金凤区"],
        "dispute": ["购买的商品与标示不符"], "demand": ["退货退款"],
    ]

    @Test("办结以后审批人删除：案卷、队列、查询码和台账里都找不到姓名和电话，台账完好，迁走、重建之后也是", arguments: databases())
    func erased(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        for (name, role) in [("chengban", Role.officer), ("shenpi", .approver)] {
            try await running.open(name, .init(role, authority: "market-yinchuan", area: "640100"), isDemo: true)
        }
        try await running.open("guyuan", .init(.approver, authority: "market-guyuan", area: "640400"), isDemo: true)
        let matters = running.platform.matters
        let receipt = try await matters.open(
            "protection.complaint", Matters.Request("filed", Self.form, key: "k1"), authority: "market-yinchuan", area: "640100",
            by: .anyone)
        let address = "/desk/matters/\(receipt.key)"
        try await running.browse { browser in
            try await browser.signIn("shenpi", Browser.password)
            // While it is handled the data is needed.
            let all = try await browser.get("\(address)/erasure").text.matches(of: /name="fields" value="([^"]+)"/).map { String($0.1) }
            #expect(all.count == 3)
            let early = try await browser.post("\(address)/erasure", ["fields": all[0], "reason": "本人申请"])
            #expect(early.status == .unprocessableContent && early.text.contains("还没有办结") && early.text.contains("本人申请"))
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            let seen = try await officer.get(address).text.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? ""
            let rejected = try await officer.post(
                address, ["event": "rejected", "seen": seen, "ground": "materials", "reason": "没有材料"])
            #expect(rejected.status == .seeOther, "\(seen) \(rejected.text)")
            #expect(try await officer.get("\(address)/erasure").status == .forbidden)
            let stranger = Browser(browser.client)
            try await stranger.signIn("guyuan", Browser.password)
            #expect(try await stranger.get("\(address)/erasure").status == .notFound)
            #expect(try await browser.get(address).text.contains("依法删除个人信息"))
            let empty = try await browser.post("\(address)/erasure", ["fields": all[0], "reason": " "])
            #expect(empty.status == .unprocessableContent && empty.text.contains("依据和理由"))
            #expect(
                try await browser.post("\(address)/erasure", ["fields": "99/contact", "reason": "本人申请"]).status == .unprocessableContent)
            for code in all {
                #expect(try await browser.post("\(address)/erasure", ["fields": code, "reason": "本人申请"]).status == .seeOther)
            }
            let page = try await browser.get(address).text
            #expect(page.contains("已依法删除") && !page.contains("5550123") && !page.contains("赵某甲"))
            #expect(try await !browser.get("/desk?queue=ended").text.contains("赵某甲"))
            #expect(try await browser.get("\(address)/erasure").text.contains("没有可以删除的个人信息"))
            #expect(try await !browser.get("/matter/\(receipt.key)").text.contains("赵某甲"))
        }
        let tracked = try await matters.matter(receipt.key, trackingCode: receipt.trackingCode)
        #expect(tracked.entries[0].values["contact"] == .text("（已依法删除）") && !tracked.parties.contains { $0.name == "赵某甲" })
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        try await running.platform.rebuildRows()
        let (names, numbers) = (try await running.mentions("赵某甲"), try await running.mentions("5550123"))
        #expect(names == 0 && numbers == 0)
        let new = try await RunningPlatform(.sqlite, today: "2026-11-02")
        let archive = FileManager.default.temporaryDirectory.appending(path: "helan-erasure-\(UUID().uuidString).jsonl").path
        defer { try? FileManager.default.removeItem(atPath: archive) }
        _ = try await running.platform.archive(to: archive)
        #expect(try !String(contentsOfFile: archive, encoding: .utf8).contains("赵某甲"))
        _ = try await new.platform.takeIn(archive: archive)
        #expect(try await new.mentions("赵某甲") == 0)
        #expect(try await Ledger.verify(new.platform.database).fault == nil)
    }
}

extension RunningPlatform {
    /// How many rows of matters and of the ledger hold a text.
    fileprivate func mentions(_ text: String) async throws -> Int {
        let pattern = "%\(text)%"
        let statements: [SQL] = [
            "SELECT count(*) FROM entry WHERE body LIKE \(pattern)", "SELECT count(*) FROM sealed WHERE content LIKE \(pattern)",
            "SELECT count(*) FROM matter WHERE title LIKE \(pattern)", "SELECT count(*) FROM matter_party WHERE name LIKE \(pattern)",
        ]
        return try await platform.database.read { db in
            try statements.map { try db.first($0) { try $0[0] as Int } ?? 0 }.reduce(0, +)
        }
    }
}
