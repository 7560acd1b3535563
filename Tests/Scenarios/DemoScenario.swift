import Demo
import Foundation
import HTTPTypes
import Law
import Platform
import Register
import Search
import Store
import StoreTesting
import Testing
import Web

@Suite("演示数据上的平台") struct DemoScenario {
    @Test("虚构的登记簿整份装入，六类权利件数与页面一致，台账完好", arguments: databases()) func filled(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let register = DemoRegister(rights: 400, parties: 60, today: "2026-11-23")
        try await running.fill(register)
        #expect(try await running.platform.registerAnswers.counts() == register.counts.filter { $0.value > 0 })
        #expect(try await Ledger.verify(running.platform.database).entries == register.rights)
        try await running.visit { visitor in
            for kind in RightKind.allCases where register.counts[kind] ?? 0 > 0 {
                let record = register.record(kind, 0)
                let page = try await visitor.get("/right/\(kind.rawValue)/\(record.key)")
                #expect(page.status == .ok, "\(kind) \(record.key)")
                #expect(page.text.contains(DemoRegister.sourceName), "\(kind)")
            }
            let owner = register.party(at: 0).mention(.holder)
            let code = try #require(owner.identifier)
            let found = try await visitor.get("/search?q=\(code)")
            #expect(found.status == .seeOther || found.text.contains(code))
        }
    }

    @Test("期限届满的第二天，日常维护把状态改过来，检索也跟着改", arguments: databases()) func expiry(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2034-01-03")
        let heading = "申请号,发明名称,申请人,申请日,法律状态\r\n"
        _ = try await running.take(heading + "CN201310699744.2,一种枸杞烘干装置,甲公司,2013-12-18,授权\r\n", asOf: "2020-01-01")
        // As if it had been filed while the term still ran.
        try await running.platform.database.write { db in
            try db.run("UPDATE right_row SET status = 'inForce', status_until = '2033-12-17'")
        }
        #expect(try await running.platform.refreshStatuses() == 1)
        #expect(try await running.platform.refreshStatuses() == 0)
        #expect(try await running.platform.reader.locate(["CN201310699744.2"]).map(\.status) == [.expired])
    }

    @Test("重建索引以后，检索结果不变", arguments: databases()) func reindexed(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.fill(DemoRegister(rights: 200, parties: 40, today: "2026-11-23"))
        let before = try await running.platform.registerAnswers.counts()
        try await running.platform.index.reindex(from: running.platform.documents) { _ in }
        #expect(try await running.platform.registerAnswers.counts() == before)
    }

    @Test("演示的办件都办得下去，没有一步被拒绝；再启动一次不会多", arguments: databases()) func matters(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let register = DemoRegister(rights: 200, parties: 60, today: "2026-11-23")
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        let invented = DemoMatters(register, count: 30)
        let elsewhere = DemoMatters(register, count: 60, from: 1_000, late: true)
        let supervision = DemoSupervision(register)
        #expect(
            try await running.platform.file(invented, supervision: supervision, elsewhere: elsewhere) == 90 + supervision.all.count)
        #expect(try await running.platform.file(invented, elsewhere: elsewhere) == 0)
        try await running.platform.evaluateDemo()
        try await running.platform.inspectDemo()
        try await running.platform.inspectDemo()
        try await running.platform.evaluateDemo()
        #expect(try await running.platform.searchForWarnings() > 3)
        try await running.browse { browser in
            try await browser.signIn("demo-officer", DemoAccounts.published.password)
            let text = try await browser.get("/desk?queue=authority").text
            let open = try #require(text.firstMatch(of: /共 (\d+) 件/).flatMap { Int($0.1) })
            let ended = try #require(try await browser.get("/desk?queue=ended").text.firstMatch(of: /共 (\d+) 件/).flatMap { Int($0.1) })
            // Those that were filed, and the cases that reports led to.
            #expect(open > 0 && ended > 0 && open + ended > 30)
            let page = try await browser.get("/indicators/protection.complaint.on-time").text
            #expect(page.contains("演示：上月通报") && page.contains("至少 95%"))
            let campaigns = try await browser.get("/campaigns").text
            #expect(campaigns.contains("演示：枸杞商标保护专项行动") && campaigns.contains("演示：春季农资专项行动"))
            let campaign = try await browser.get("/campaigns/YANSHI-2026-2").text
            #expect(campaign.contains("86") && campaign.contains("线索"))
            let inspections = try await browser.get("/inspections").text
            #expect(inspections.contains("演示：处罚案卷抽查") && inspections.contains("演示：第二次案卷抽查"))
            let supervision = try await browser.get("/supervision").text
            #expect(supervision.contains("46") && supervision.contains("41"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
