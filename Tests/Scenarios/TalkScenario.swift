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

extension Browser {
    fileprivate func note(_ text: String, for audience: String, on key: String, at room: String = "desk", _ more: [String: String] = [:])
        async throws -> TestResponse
    {
        try await get("/\(room)/matters/\(key)")
        return try await post(
            "/\(room)/matters/\(key)/notes", ["text": text, "audience": audience, "form": UUID().uuidString].merging(more) { $1 })
    }

    /// The page of a matter as whoever holds its code sees it.
    fileprivate func follow(_ key: String, _ code: String) async throws -> String {
        try await get("/track")
        return try await post("/track", ["key": key, "code": code]).text
    }
}

@Suite("记事和消息") struct TalkScenario {
    @Test("记事分三种：只给自己的别人看不到，内部的当事人看不到，公开的当事人看得到；都不进案卷", arguments: databases())
    func notes(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("shencha", .init(.supervisor, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let (key, code) = try await browser.apply()
            let people = ["chengban", "shenpi", "shencha", "firm"].map { ($0, Browser(browser.client)) }
            for (name, one) in people { try await one.signIn(name, Browser.password) }
            let (officer, chief, supervisor, firm) = (people[0].1, people[1].1, people[2].1, people[3].1)
            let before = try await officer.get("/desk/matters/\(key)").text.matches(of: /class="entry"/).count
            #expect(try await officer.note("给自己的提醒", for: "personal", on: key).status == .seeOther)
            #expect(try await officer.note("内部商量的话", for: "authority", on: key).status == .seeOther)
            #expect(try await officer.note("公开说明的话", for: "everyone", on: key).status == .seeOther)
            let own = try await officer.get("/desk/matters/\(key)").text
            for text in ["给自己的提醒", "内部商量的话", "公开说明的话", "承办人"] { #expect(own.contains(text), "\(text)") }
            #expect(own.matches(of: /class="entry"/).count == before + 3)
            let others = [try await chief.get("/desk/matters/\(key)").text, try await supervisor.get("/desk/matters/\(key)").text]
            for page in others {
                #expect(!page.contains("给自己的提醒") && page.contains("内部商量的话") && page.contains("公开说明的话"))
            }
            for page in [try await firm.get("/account/matters/\(key)").text, try await browser.follow(key, code)] {
                #expect(!page.contains("给自己的提醒") && !page.contains("内部商量的话") && page.contains("公开说明的话"))
            }
            // Mediation is not held before the public.
            #expect(try await !browser.get("/matter/\(key)").text.contains("公开说明的话"))
            // What others may not write.
            #expect(try await firm.note("当事人的公开话", for: "everyone", on: key, at: "account").status == .unprocessableContent)
            #expect(try await firm.note("当事人的内部话", for: "authority", on: key, at: "account").status == .unprocessableContent)
            #expect(try await supervisor.note("监督人的公开话", for: "everyone", on: key).status == .unprocessableContent)
            #expect(try await supervisor.note("监督人的内部话", for: "authority", on: key).status == .seeOther)
            #expect(try await firm.note("当事人给自己的", for: "personal", on: key, at: "account").status == .seeOther)
            #expect(try await firm.get("/account/matters/\(key)").text.contains("当事人给自己的"))
            #expect(try await !officer.get("/desk/matters/\(key)").text.contains("当事人给自己的"))
            let stranger = Browser(browser.client)
            try await stranger.signIn("guyuan", Browser.password)
            try await stranger.get("/account/matters")
            try await stranger.get("/account")
            #expect(try await stranger.post("/desk/matters/\(key)/notes", ["text": "x", "audience": "authority"]).status == .notFound)
            #expect(try await stranger.post("/desk/matters/\(key)/messages", ["text": "x", "to": "claimant"]).status == .notFound)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("记事由后面的记事更正，不能改写；只给自己的可以删；空的和太长的退回，写过的还在；同一份表单只记一条", arguments: databases())
    func corrections(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let (officer, chief) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await chief.signIn("shenpi", Browser.password)
            for _ in 1...2 { #expect(try await officer.note("电话是甲", for: "authority", on: key, ["form": "same"]).status == .seeOther) }
            let once = try await officer.get("/desk/matters/\(key)").text
            #expect(once.matches(of: /电话是甲/).count == 1)
            #expect(try await officer.note("电话是乙", for: "authority", on: key, ["corrects": "1"]).status == .seeOther)
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("电话是甲") && page.contains("已由第 2 条更正") && page.contains("更正第 1 条"))
            #expect(try await officer.note("x", for: "authority", on: key, ["corrects": "9"]).status == .unprocessableContent)
            #expect(try await officer.note("x", for: "everyone", on: key, ["corrects": "1"]).status == .unprocessableContent)
            #expect(try await officer.note(" ", for: "authority", on: key).status == .unprocessableContent)
            let long = try await officer.note(String(repeating: "长", count: 4001), for: "authority", on: key)
            #expect(long.status == .unprocessableContent && long.text.contains("最多 4000 个字") && long.text.contains("长长长"))
            _ = try await officer.note("记给自己", for: "personal", on: key)
            let number = String(
                try #require(try await officer.get("/desk/matters/\(key)").text.firstMatch(of: /name="number" value="(\d+)"/)).1)
            try await chief.get("/desk/matters/\(key)")
            #expect(try await chief.post("/desk/matters/\(key)/notes/delete", ["number": number]).status == .unprocessableContent)
            #expect(try await officer.post("/desk/matters/\(key)/notes/delete", ["number": number]).status == .seeOther)
            #expect(try await !officer.get("/desk/matters/\(key)").text.contains("记给自己"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("裁决是公开的程序：公开的记事在公开页上也看得到，内部的看不到") func open() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            let (key, _) = try await browser.apply(
                [
                    "office": yinchuanOffice, "claimant": yinchuanFirm, "standing": "patentee", "respondent": "银川虚构机械有限公司",
                    "right": "ZL 2013 1 0699744.2", "claims": "权利要求1", "facts": "请求裁决", "no-suit": "是",
                ], to: "protection.patent-ruling")
            #expect(try await officer.note("口头审理改在二楼", for: "everyone", on: key).status == .seeOther)
            #expect(try await officer.note("内部商量的话", for: "authority", on: key).status == .seeOther)
            let page = try await browser.get("/matter/\(key)").text
            #expect(page.contains("口头审理改在二楼") && !page.contains("内部商量的话"))
        }
    }

    @Test("当事人写信，机关看到没看过的数并答复；另一方看不到；没有查询码的写不了", arguments: databases())
    func messages(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        // The respondent has an account as well.
        try await running.open("other", .init(.enterprise, party: "91640100227680500H"))
        try await running.browse { browser in
            let (key, code) = try await browser.apply(mediationRequest.merging(["respondent": "91640100227680500H"]) { $1 })
            let (officer, firm, other) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await firm.signIn("firm", Browser.password)
            try await other.signIn("other", Browser.password)
            _ = try await browser.follow(key, code)
            let sent = try await browser.post("/track/message", ["key": key, "code": code, "text": "调解会能改期吗", "form": "a"])
            #expect(sent.status == .ok && sent.text.contains("调解会能改期吗"))
            let wrong = try await browser.post("/track/message", ["key": key, "code": "0000-0000-0000-0000", "text": "冒名的话"])
            #expect(wrong.status == .unprocessableContent)
            let empty = try await browser.post("/track/message", ["key": key, "code": code, "text": ""])
            #expect(empty.status == .unprocessableContent && empty.text.contains("请填写消息的内容"))
            #expect(try await officer.get("/desk/messages").text.contains(key))
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("调解会能改期吗") && !page.contains("冒名的话"))
            #expect(try await !officer.get("/desk/messages").text.contains(key))
            #expect(try await officer.post("/desk/matters/\(key)/messages", ["text": "不知给谁"]).status == .unprocessableContent)
            let answered = try await officer.post(
                "/desk/matters/\(key)/messages", ["text": "可以，改到二十日", "to": "claimant", "form": "b"])
            #expect(answered.status == .seeOther)
            #expect(try await firm.get("/account/matters").text.contains("1 条"))
            let mine = try await firm.get("/account/matters/\(key)").text
            #expect(mine.contains("调解会能改期吗") && mine.contains("可以，改到二十日"))
            #expect(try await !firm.get("/account/matters").text.contains("1 条"))
            #expect(try await browser.follow(key, code).contains("可以，改到二十日"))
            // Neither the other side nor the public page.
            let others = try await other.get("/account/matters/\(key)")
            #expect(others.status == .ok && !others.text.contains("可以，改到二十日") && !others.text.contains("调解会能改期吗"))
            #expect(try await !other.get("/account/matters").text.contains("1 条"))
            #expect(try await !browser.get("/matter/\(key)").text.contains("可以，改到二十日"))
            #expect(try await firm.post("/desk/matters/\(key)/messages", ["text": "x", "to": "claimant"]).status == .forbidden)
            #expect(try await other.post("/account/matters/\(key)/messages", ["text": "我方的话", "form": "c"]).status == .seeOther)
            #expect(try await !browser.follow(key, code).contains("我方的话"))
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("我方的话"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
