import Access
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import People
import Platform
import Store
import StoreTesting
import TalentBank
import Testing
import Web

/// A mediator as an officer types it in.
private let mediator = [
    "name": "王调解", "telephone": "13912345678", "teams": "intermediary", "crafts": "mediator", "sections": "A", "kinds": "patent",
    "fields": "枸杞深加工、农产品", "employer": "宁夏虚构调解中心", "proofs": "调解员证；宁调 2024-1；2027-06-30", "given": "2026-01-05",
]

extension Browser {
    /// Sends a form in which some fields have several values.
    @discardableResult
    fileprivate func enter(
        _ fields: [String: String], purposes: [String] = ["keeping", "drawing"], at address: String = "/desk/people/new"
    )
        async throws -> TestResponse
    {
        try await get(address)
        // The form reader takes several values in one, as a table writes them.
        return try await post(address, fields.merging(["purposes": purposes.joined(separator: "、")]) { $1 })
    }

    /// The key of the person whom the answer leads to.
    fileprivate func key(_ response: TestResponse) throws -> String {
        String(try #require(response.location).split(separator: "/").last ?? "")
    }
}

extension RunningPlatform {
    fileprivate func openPeople() async throws {
        try await open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await open("jiandu", .init(.supervisor, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("firm", .init(.enterprise, party: "91640105MA86AMP19J"))
    }

    fileprivate func browser(_ name: String, _ shared: Browser) async throws -> Browser {
        let browser = Browser(shared.client)
        try await browser.signIn(name, Browser.password)
        return browser
    }
}

@Suite("人才库") struct PeopleScenario {
    @Test("承办人登记人才、修改、暂停、恢复、撤回同意、移出，每一步都在台账里；公众只看到同意公开的", arguments: databases())
    func bank(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openPeople()
        try await running.browse { browser in
            let officer = try await running.browser("chengban", browser)
            let refused = try await officer.enter(["name": "无证"], purposes: ["drawing"])
            #expect(refused.status == .unprocessableContent)
            for text in ["value=\"无证\"", "请选择至少一支队伍", "请选择至少一项专业", "不能入库", "请写本人同意的日期"] { #expect(refused.text.contains(text), "\(text)") }
            #expect(try await officer.get("/desk/people").text.contains("人才库还是空的"))

            let key = try officer.key(try await officer.enter(mediator))
            let page = try await officer.get("/desk/people/\(key)").text
            #expect(page.contains("13912345678") && page.contains("可抽取") && page.contains("2027-06-30"))
            // Twice the same person is one person.
            #expect(try await officer.enter(mediator).text.contains("已经有这个人"))
            // The public knows how many there are, and nobody who did not agree to it.
            let public1 = try await browser.get("/people").text
            #expect(public1.contains("没有同意公开姓名的人才") && !public1.contains("王调解") && !public1.contains("13912345678"))

            let changed = try await officer.enter(
                mediator.merging(["reason": "本人同意公开", "given": "2026-11-20"]) { $1 }, purposes: ["keeping", "drawing", "publicity"],
                at: "/desk/people/\(key)/change")
            #expect(changed.status == .seeOther)
            let public2 = try await browser.get("/people?craft=mediator").text
            #expect(public2.contains("王调解") && public2.contains("宁夏虚构调解中心") && !public2.contains("13912345678"))
            #expect(try await browser.get("/people?craft=valuer").text.contains("没有同意公开姓名的人才"))
            let listed = try await browser.get("/api/v1/people").text
            #expect(listed.contains("王调解") && !listed.contains("1391234"))

            try await officer.get("/desk/people/\(key)")
            #expect(try await officer.post("/desk/people/\(key)/suspend", ["reason": ""]).status == .unprocessableContent)
            #expect(try await officer.post("/desk/people/\(key)/suspend", ["reason": "被投诉"]).status == .seeOther)
            #expect(try await officer.get("/desk/people/\(key)").text.contains("暂停：被投诉"))
            #expect(try await browser.get("/people").text.contains("没有同意公开姓名的人才"))
            #expect(try await officer.post("/desk/people/\(key)/resume", ["reason": "查无实据"]).status == .seeOther)
            #expect(
                try await officer.post("/desk/people/\(key)/withdraw", ["purposes": "publicity", "reason": "本人来信"]).status == .seeOther)
            let withdrawn = try await officer.get("/desk/people/\(key)").text
            #expect(withdrawn.contains("撤回了“向公众公开姓名和单位”的同意") && withdrawn.contains("可抽取"))
            #expect(try await browser.get("/people").text.contains("没有同意公开姓名的人才"))
            #expect(try await officer.post("/desk/people/\(key)/remove", ["reason": "本人要求"]).status == .seeOther)
            let gone = try await officer.get("/desk/people/\(key)").text
            for act in ["入库", "修改", "暂停", "恢复", "撤回同意", "移出"] { #expect(gone.contains("<td>\(act)</td>") || gone.contains(act), "\(act)") }
            #expect(try await officer.post("/desk/people/\(key)/resume", ["reason": "x"]).status == .unprocessableContent)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        let body: String? = try await running.platform.database.read { db in
            try db.first("SELECT body FROM entry WHERE kind = 'person.entered'") { try $0[0] }
        }
        #expect(body?.contains("王调解") == false && body?.contains("13912345678") == false && body?.contains("sealed:") == true)
        let rows = { try await TalentBank(running.platform.database, clock: running.clock).people(PersonFilter(), limit: 10).people }
        let before = try await rows()
        try await running.platform.rebuildRows()
        #expect(try await rows() == before && before.count == 1)
    }

    @Test("企业、公众进不了人才库的办件台；监督人只看不改；别的地区的承办人看得到，改不了；谁看过都有记录") func authority() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.openPeople()
        try await running.open("guanli", .init(.administrator), isDemo: true)
        try await running.browse { browser in
            let officer = try await running.browser("chengban", browser)
            let key = try officer.key(try await officer.enter(mediator))
            #expect(try await browser.get("/desk/people").location?.hasPrefix("/sign-in") == true)
            let firm = try await running.browser("firm", browser)
            for path in ["/desk/people", "/desk/people/\(key)", "/desk/draws/new"] {
                #expect(try await firm.get(path).status == .forbidden)
            }
            let supervisor = try await running.browser("jiandu", browser)
            #expect(try await supervisor.get("/desk/people/\(key)").text.contains("王调解"))
            #expect(try await supervisor.post("/desk/people/\(key)/suspend", ["reason": "x"]).status == .forbidden)
            let other = try await running.browser("guyuan", browser)
            let seen = try await other.get("/desk/people/\(key)").text
            #expect(seen.contains("王调解") && !seen.contains("移出人才库"))
            try await other.get("/desk/people/new")
            let refused = try await other.post("/desk/people/\(key)/suspend", ["reason": "x"])
            #expect(refused.status == .unprocessableContent && refused.text.contains("银川"))
            #expect(try await officer.get("/desk/people/\(key)").text.contains("可抽取"))
            let administrator = try await running.browser("guanli", browser)
            #expect(try await administrator.get("/desk/people").status == .forbidden)
            #expect(try await administrator.get("/admin/access-log").text.contains("/desk/people/\(key)"))
        }
    }

    @Test("导入一张表：能入库的入库，不行的逐行写明原因，再导一次不重复") func table() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.openPeople()
        try await running.browse { browser in
            let officer = try await running.browser("chengban", browser)
            try await officer.get("/desk/people/table")
            let table =
                "姓名,队伍,专业,任职单位,证明材料,同意事项,同意日期\r\n张一,中介服务,代理、诉讼,银川虚构代理所,代理师证；1001；2028-01-01,入库并在区内共享、参加抽取,2026-03-01\r\n"
                + "李二,中介,代理,银川虚构代理所,代理师证,入库并在区内共享,2026-03-01\r\n,高层次,技术专家,某大学,,参加抽取,2026-13-01\r\n"
            let done = try await officer.post("/desk/people/table", [:], file: ("file", "人才.csv", table))
            #expect(done.status == .unprocessableContent && done.text.contains("入库 1 人，退回 2 行"))
            for text in ["没有“中介”这一项", "每行写一份", "请写姓名", "没有本人“入库并在区内共享”的同意", "不是有效的日期"] {
                #expect(done.text.contains(text), "\(text)")
            }
            let again = try await officer.post("/desk/people/table", [:], file: ("file", "人才.csv", table))
            #expect(again.text.contains("入库 0 人，退回 3 行") && again.text.contains("已经有这个人"))
            let other = try await officer.post("/desk/people/table", [:], file: ("file", "别的.csv", "a,b\r\n1,2\r\n"))
            #expect(other.status == .unprocessableContent && other.text.contains("看不出表头"))
            #expect(try await officer.get("/desk/people").text.contains("共 1 名"))
        }
    }
}
