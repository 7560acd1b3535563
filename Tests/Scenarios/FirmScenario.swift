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

private let firm = "91640105MA86AMP19J"
private let otherFirm = "91640521MA86AMP277"
private let agency = "91640100MA86AMP350"

/// What a firm answers, page by page.
private let answers = [
    "code": firm, "firm": "宁夏虚构枸杞有限公司", "contact": "杨某", "reach": "0951-0000000", "account": "gouqi", "password": "沙坡头的鸣沙夜里也响",
]

extension RunningPlatform {
    fileprivate func openParties() async throws {
        try await open("firm", .init(.enterprise, party: firm))
        try await open("daili", .init(.agency, party: agency))
    }
}

@Suite("企业的账号") struct FirmScenario {
    @Test("企业凭信用代码一页一问申请，错的当页说，凭查询码看进度；承办人核对后开通就能登录", arguments: databases())
    func signUp(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("chengban", .init(.officer, authority: RunningPlatform.office), isDemo: true)
        try await running.browse { browser in
            try await browser.get("/sign-up")
            let wrong = try await browser.post("/sign-up", ["step": "code", "code": "91640105MA86AMP19K"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("91640105MA86AMP19K"))
            #expect(try await browser.post("/sign-up", ["step": "code", "code": firm]).text.contains("贵单位叫什么"))
            #expect(try await browser.post("/sign-up", answers.merging(["step": "firm"]) { $1 }).text.contains("有问题找谁"))
            let noReach = try await browser.post("/sign-up", answers.merging(["step": "contact", "reach": ""]) { $1 })
            #expect(noReach.status == .unprocessableContent && noReach.text.contains("杨某"))
            let weak = try await browser.post("/sign-up", answers.merging(["step": "account", "password": "12345678"]) { $1 })
            #expect(weak.status == .unprocessableContent && weak.text.contains("口令"))
            let check = try await browser.post("/sign-up", answers.merging(["step": "account"]) { $1 }).text
            // 2026-11-23 is a Monday; five working days after it end on the Monday that follows.
            #expect(check.contains("请核对") && check.contains("2026-11-30") && check.contains(firm))
            let back = try await browser.post("/sign-up", answers.merging(["step": "check", "back": "contact"]) { $1 })
            #expect(back.status == .ok && back.text.contains("杨某"))
            let done = try await browser.post("/sign-up", answers.merging(["step": "check"]) { $1 }).text
            let number = String(try #require(done.firstMatch(of: /申请号<\/dt>\s*<dd><code>([^<]+)<\/code>/)).1)
            let secret = String(try #require(done.firstMatch(of: /查询码<\/dt>\s*<dd><code>([^<]+)<\/code>/)).1)
            let twice = try await browser.post("/sign-up", answers.merging(["step": "check", "account": "gouqi2"]) { $1 })
            #expect(twice.status == .unprocessableContent && twice.text.contains("已经有一份申请"))

            try await browser.get("/sign-up/track")
            #expect(
                try await browser.post("/sign-up/track", ["number": number, "secret": "AAAA-AAAA-AAAA-AAAA"]).status
                    == .unprocessableContent)
            #expect(try await browser.post("/sign-up/track", ["number": number, "secret": secret]).text.contains("等待核对"))
            #expect(try await browser.signIn("gouqi", answers["password"] ?? "").status == .unprocessableContent)

            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get("/admin/sign-ups").text.contains(number))
            #expect(try await officer.get("/admin/sign-ups/\(number)").text.contains("0951-0000000"))
            #expect(try await officer.post("/admin/sign-ups/\(number)", ["decision": "accept"]).status == .unprocessableContent)
            #expect(
                try await officer.post("/admin/sign-ups/\(number)", ["decision": "accept", "reason": "核对了营业执照"]).status == .seeOther)
            let late = try await officer.post("/admin/sign-ups/\(number)", ["decision": "refuse", "reason": "后悔"])
            #expect(late.status == .unprocessableContent)

            #expect(try await browser.signIn("gouqi", answers["password"] ?? "").status == .seeOther)
            #expect(try await browser.get("/account").text.contains("企业"))
            try await browser.get("/sign-up/track")
            #expect(try await browser.post("/sign-up/track", ["number": number, "secret": secret]).text.contains("已经开通"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("不予开通的理由申请人看得到；别的行政区划的承办人看不到这份申请")
    func refused() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.open("yinchuan", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await running.browse { browser in
            try await browser.get("/sign-up")
            let done = try await browser.post("/sign-up", answers.merging(["step": "check"]) { $1 }).text
            let number = String(try #require(done.firstMatch(of: /申请号<\/dt>\s*<dd><code>([^<]+)<\/code>/)).1)
            let secret = String(try #require(done.firstMatch(of: /查询码<\/dt>\s*<dd><code>([^<]+)<\/code>/)).1)
            let (near, far) = (Browser(browser.client), Browser(browser.client))
            try await far.signIn("guyuan", Browser.password)
            #expect(try await far.get("/admin/sign-ups/\(number)").status == .notFound)
            try await far.get("/account")
            #expect(try await far.post("/admin/sign-ups/\(number)", ["decision": "accept", "reason": "越权"]).status == .notFound)
            try await near.signIn("yinchuan", Browser.password)
            try await near.get("/admin/sign-ups/\(number)")
            #expect(try await near.post("/admin/sign-ups/\(number)", ["decision": "refuse", "reason": "联系不上"]).status == .seeOther)
            try await browser.get("/sign-up/track")
            let tracked = try await browser.post("/sign-up/track", ["number": number, "secret": secret]).text
            #expect(tracked.contains("不予开通") && tracked.contains("联系不上"))
        }
    }

    @Test("单位的主账号开设和收回成员账号；成员账号不能再开", arguments: databases())
    func people(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openParties()
        try await running.browse { browser in
            try await browser.signIn("firm", Browser.password)
            try await browser.get("/account/people")
            let opened = try await browser.post("/account/people", ["act": "open", "name": "xiaozhao", "display": "赵某"]).text
            let password = String(try #require(opened.firstMatch(of: /口令 <code>([^<]+)<\/code>/)).1)
            let member = Browser(browser.client)
            #expect(try await member.signIn("xiaozhao", password).location?.hasPrefix("/sign-in/password") == true)
            try await member.get("/sign-in/password")
            try await member.post("/sign-in/password", ["new": Browser.password, "again": Browser.password])
            #expect(try await member.get("/account").text.contains("赵某"))
            #expect(try await member.get("/account/people").status == .forbidden)
            let list = try await browser.get("/account/people").text
            let account = String(try #require(list.firstMatch(of: /name="account" value="(\d+)"/)).1)
            #expect(try await browser.post("/account/people", ["act": "end", "account": account]).status == .unprocessableContent)
            #expect(try await browser.post("/account/people", ["act": "end", "account": account, "reason": "离职"]).status == .seeOther)
            #expect(try await member.get("/account").text.contains("还没有授权"))
        }
    }

    @Test("委托写明权利、事务和起止，代理机构以委托人的名义行事；撤销了就不行", arguments: databases())
    func delegation(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openParties()
        try await running.browse { browser in
            try await browser.signIn("firm", Browser.password)
            try await browser.get("/account/delegations")
            let asked = ["act": "give", "agency": agency, "since": "2026-11-23", "until": "2027-11-22", "kinds": "patent"]
            let nothing = try await browser.post("/account/delegations", asked)
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("请至少选一种事务") && nothing.text.contains(agency))
            let backwards = try await browser.post("/account/delegations", asked.merging(["acts": "pay", "until": "2026-01-01"]) { $1 })
            #expect(backwards.status == .unprocessableContent)
            #expect(try await browser.post("/account/delegations", asked.merging(["acts": "pay"]) { $1 }).status == .seeOther)
            let given = try await browser.get("/account/delegations").text
            #expect(given.contains("缴费和续展") && given.contains("有效"))
            let id = String(try #require(given.firstMatch(of: /name="delegation" value="(\d+)"/)).1)

            let agent = Browser(browser.client)
            try await agent.signIn("daili", Browser.password)
            #expect(try await agent.get("/account/delegations").text.contains("缴费和续展"))
            #expect(try await agent.get("/account").text.contains(firm))
            // The agency cannot end what the firm gave.
            try await agent.get("/account/delegations")
            #expect(
                try await agent.post("/account/delegations", ["act": "revoke", "delegation": id, "reason": "越权"]).status
                    == .unprocessableContent)

            #expect(try await browser.post("/account/delegations", ["act": "revoke", "delegation": id]).status == .unprocessableContent)
            #expect(
                try await browser.post("/account/delegations", ["act": "revoke", "delegation": id, "reason": "换了机构"]).status == .seeOther)
            #expect(try await agent.get("/account").text.contains(firm) == false)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
