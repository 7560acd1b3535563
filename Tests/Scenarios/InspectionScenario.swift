import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

@Suite("案卷抽查") struct InspectionScenario {
    @Test("案卷抽查：先公布承诺再揭示种子，办过的人不能评查，没有评完不能公布，任何人都能重算", arguments: databases())
    func inspection(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("ducha", .init(.supervisor, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await closed(running, cast)
            // 市里的不能抽查；范围写错的退回，填的都在。
            #expect(try await cast.officer.get("/desk/inspections/new").status == .forbidden)
            let inspector = Browser(browser.client)
            try await running.come("2026-04-15", inspector, as: "ducha")
            let form = [
                "purpose": "处罚案卷抽查", "procedures": "protection.penalty", "areas": "640100", "closed-from": "2026-01-01",
                "closed-to": "2026-04-14", "count": "1",
            ]
            try await inspector.get("/desk/inspections/new")
            let wrong = try await inspector.post("/desk/inspections/new", form.merging(["count": "5"]) { $1 })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("只有 1 件") && wrong.text.contains("处罚案卷抽查"))
            let made = try await inspector.post("/desk/inspections/new", form)
            let address = try #require(made.location)
            let number = try #require(address.split(separator: "/").last.map(String.init))
            // 揭示以前，承诺和名单是公开的，案卷还不能看。
            let locked = try await cast.anyone.get("/inspections/\(number)").text
            #expect(locked.contains(key) && locked.contains("揭示以前保密"))
            #expect(try await inspector.get("\(address)/files/\(key)").status == .forbidden)
            #expect(try await inspector.post("\(address)/reveal", [:]).status == .seeOther)
            #expect(try await cast.anyone.get("/inspections/\(number)").text.contains("按公布的种子重新计算，结果与记录一致"))
            #expect(try await inspector.post("\(address)/reveal", [:]).status == .unprocessableContent)
            // 抽中的才看得到；条目算得出的不由人说，其余的必须评。
            #expect(try await inspector.get("/desk/matters/\(key)").status == .notFound)
            let sheet = try await inspector.get("\(address)/files/\(key)").text
            #expect(sheet.contains("调查取证的执法人员不少于两人") && sheet.contains("由案卷条目算出") && sheet.contains("查获商品"))
            #expect(try await inspector.get("\(address)/files/0000-0000").status == .forbidden)
            #expect(try await inspector.post("\(address)/close", ["words": "好"]).text.contains("还有 1 件没有评查"))
            #expect(try await inspector.post("\(address)/files/\(key)", ["facts": "kept"]).status == .unprocessableContent)
            // 权重共 90（没有听证）：文书不规范扣 5，85 ÷ 90 = 94.4。
            let found = ["facts": "kept", "law": "kept", "papers": "broken", "two-officers": "broken", "note": "缺页"]
            #expect(try await inspector.post("\(address)/files/\(key)", found).status == .seeOther)
            #expect(try await inspector.get(address).text.contains("94.4"))
            #expect(try await !cast.anyone.get("/inspections/\(number)").text.contains("94.4"))
            try await running.come("2026-04-15", cast.officer)
            #expect(try await cast.officer.get("\(address)/files/\(key)").status == .forbidden)
            try await cast.officer.get("/apply/protection.lead")
            #expect(try await cast.officer.post("\(address)/close", ["words": "好"]).status == .unprocessableContent)
            #expect(try await inspector.post("\(address)/close", ["words": "总体规范"]).status == .seeOther)
            let told = try await cast.anyone.get("/inspections/\(number)").text
            #expect(told.contains("94.4") && told.contains("总体规范") && !told.contains("缺页") && !told.contains("9,000"))
            #expect(try await inspector.get("\(address)/files/\(key)").status == .forbidden)
            try await running.platform.rebuildRows()
            #expect(try await cast.anyone.get("/inspections/\(number)").text == told)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    /// A case that was decided, published, paid and closed in time.
    private func closed(_ running: RunningPlatform, _ cast: Cast) async throws -> String {
        let key = try await cast.openCase(running)
        try await cast.decide(running, key)
        #expect(try await cast.officer.file("published", ["text": "处罚决定摘要", "covered": "是"], in: key).status == .seeOther)
        try await running.come("2026-03-23", cast.officer)
        #expect(try await cast.officer.file("paid", ["amount": "9000", "paid-on": "2026-03-23"], in: key).status == .seeOther)
        #expect(try await cast.officer.file("performed", ["words": "已履行"], in: key).status == .seeOther)
        #expect(try await cast.officer.file("closed", ["summary": "执行完毕"], in: key).status == .seeOther)
        return key
    }
}
