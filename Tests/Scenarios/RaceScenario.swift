import Access
import Foundation
import HummingbirdTesting
import Law
import Matters
import Platform
import Procedure
import Store
import StoreTesting
import Testing

@Suite("同时办理") struct RaceScenario {
    @Test("两百人同时决定一件处罚：只有一个决定，起草的人和办案的人都不是决定的人", arguments: databases())
    func decisions(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            try await cast.draft(running, key)
            running.clock.set("2026-03-17")
            let matters = running.platform.matters
            // 两百人里有起草的人自己（换作审批人的身份）、别的承办人、别的机关的审批人和十个真正的审批人。
            let drafter = try await running.account(named: "chengban")
            let decision = ["number": ["1号"], "act": ["销售"], "grounds": ["属实"], "penalty": ["罚款"], "fine": ["9000"]]
            let outcomes = await withTaskGroup(of: (Int64, Bool).self) { group in
                for number in 0..<200 {
                    let viewer: Viewer =
                        switch number % 4 {
                        case 0: .account(id: drafter, name: "起草人", acting: .of(.approver, "market-yinchuan", "640100"))
                        case 1: .account(id: 5_000 + Int64(number), name: "承办人", acting: .of(.officer, "market-yinchuan", "640100"))
                        case 2: .account(id: 6_000 + Int64(number), name: "外机关", acting: .of(.approver, "market-guyuan", "640400"))
                        default: .account(id: 7_000 + Int64(number % 40), name: "审批人", acting: .of(.approver, "market-yinchuan", "640100"))
                        }
                    group.addTask {
                        let filed: Void? = try? await matters.file(Matters.Request("decided", decision), in: key, by: viewer)
                        return (viewer.accountID ?? 0, filed != nil)
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let winners = outcomes.filter(\.1).map(\.0)
            #expect(winners.count == 1 && winners.allSatisfy { (7_000..<8_000).contains($0) }, "\(winners)")
            try await running.come("2026-03-17", cast.chief, as: "shenpi")
            let page = try await cast.chief.get("/desk/matters/\(key)").text
            #expect(page.contains("待送达处罚决定书"))
            let matter = try await matters.matter(
                key, for: .account(id: 7_000, name: "审批人", acting: .of(.approver, "market-yinchuan", "640100")))
            #expect(matter.entries.filter { $0.kind == "decided" }.map(\.actor.account) == winners.map { "账号\($0)" })
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

extension Grant {
    fileprivate static func of(_ role: Role, _ authority: String, _ area: String) -> Grant {
        Grant(id: 1, role: role, authority: authority, area: area, since: "2026-01-01")
    }
}

extension RunningPlatform {
    fileprivate func account(named name: String) async throws -> Int64 {
        try await platform.database.read { db in try db.first("SELECT id FROM account WHERE name = \(name)") { try $0[0] } ?? 0 }
    }
}
