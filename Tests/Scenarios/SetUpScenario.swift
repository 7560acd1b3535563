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

@Suite("设立平台和管理账号") struct SetUpScenario {
    @Test("空平台只凭网页设立：设管理员，设验证码，为承办人开账号，承办人换口令后上岗", arguments: databases())
    func fromNothing(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let step = OneTimeSecret.step(at: running.platform.clock.now())
        try await running.browse { browser in
            #expect(try await browser.get("/").text.contains("设立"))
            #expect(try await browser.get("/sign-in").location == "/setup")
            #expect(try await browser.get("/setup").text.contains("设立码"))
            let sent = ["name": "guanli", "display": "马某", "password": Browser.password, "again": Browser.password]
            let wrong = try await browser.post("/setup", sent.merging(["code": "AAAA-AAAA-AAAA-AAAA"]) { $1 })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("设立码不对") && wrong.text.contains("马某"))
            let differing = try await browser.post("/setup", sent.merging(["code": RunningPlatform.setUpCode, "again": "另一句话也很长"]) { $1 })
            #expect(differing.status == .unprocessableContent && differing.text.contains("两次输入的口令不一样"))
            #expect(
                try await browser.post("/setup", sent.merging(["code": RunningPlatform.setUpCode]) { $1 }).location
                    == "/sign-in?next=%2Fadmin")
            #expect(try await browser.get("/setup").location == "/sign-in")

            try await browser.signIn("guanli", Browser.password, next: "/admin")
            try await browser.enrol(step: step)
            let start = try await browser.get("/admin").text
            #expect(start.contains("现有 0 名") && start.contains("现有 0 件权利"))
            #expect(try await browser.get("/admin/authorities").text.contains("知识产权"))
            #expect(try await browser.get("/admin/areas").text.contains("银川"))

            try await browser.get("/admin/open-account")
            let officer = [
                "name": "chengban", "display": "丁某", "role": "officer", "authority": RunningPlatform.office, "reason": "任命文件",
            ]
            let nowhere = try await browser.post("/admin/open-account", officer.merging(["authority": ""]) { $1 })
            #expect(nowhere.status == .unprocessableContent && nowhere.text.contains("请选择主管机关") && nowhere.text.contains("丁某"))
            let opened = try await browser.post("/admin/open-account", officer)
            let password = String(try #require(opened.text.firstMatch(of: /口令 <code>([^<]+)<\/code>/)).1)
            let again = try await browser.post("/admin/open-account", officer)
            #expect(again.status == .unprocessableContent)

            let person = Browser(browser.client)
            #expect(try await person.signIn("chengban", password).location?.hasPrefix("/sign-in/code") == true)
            try await person.enrol(step: step)
            #expect(try await person.get("/desk/parties").location?.hasPrefix("/sign-in") == true)
            try await person.get("/sign-in/password")
            let own = "沙坡头的鸣沙夜里也响"
            #expect(try await person.post("/sign-in/password", ["new": own, "again": "不一样"]).status == .unprocessableContent)
            #expect(try await person.post("/sign-in/password", ["new": own, "again": own]).status == .seeOther)
            #expect(try await person.get("/desk/parties").status == .ok)
            #expect(try await person.get("/admin").status == .forbidden)
            #expect(try await browser.get("/admin").text.contains("现有 1 名"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("管理员授权、收回、停用、重置，每一步都要理由，都在经过里；自己的账号由别人管", arguments: databases())
    func oneAccount(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("root", .init(.administrator), isDemo: true)
        try await running.open("wang", .init(.enterprise, party: "91640105MA86AMP19J"))
        try await running.browse { browser in
            try await browser.signIn("root", Browser.password)
            let place = try #require(try await browser.get("/admin/accounts?q=wang").text.firstMatch(of: /\/admin\/accounts\/\d+/)).0
            let granting = ["role": "reviewer", "authority": RunningPlatform.office, "area": "640100", "until": "2027-06-30"]
            try await browser.get(String(place))
            let silent = try await browser.post(place + "/grant", granting)
            #expect(silent.status == .unprocessableContent && silent.text.contains("请写明理由") && silent.text.contains("2027-06-30"))
            #expect(try await browser.post(place + "/grant", granting.merging(["reason": "轮岗"]) { $1 }).status == .seeOther)
            let page = try await browser.get(String(place)).text
            #expect(page.contains("审核人") && page.contains("银川") && page.contains("轮岗"))
            let grant = try #require(page.matches(of: /name="grant" value="(\d+)"/).last).1
            for (act, fields, words) in [
                ("end", ["grant": String(grant)], "收回授权"), ("suspend", [:], "停用"), ("resume", [:], "恢复使用"),
                ("codes", [:], "重置动态验证码"), ("sessions", [:], "结束全部登录"), ("password", [:], "重置口令"),
            ] {
                #expect(try await browser.post(place + "/\(act)", fields).status == .unprocessableContent, "\(act)")
                let done = try await browser.post(place + "/\(act)", fields.merging(["reason": "因为\(act)"]) { $1 })
                #expect(done.status == .seeOther || done.status == .ok, "\(act)")
                let after = try await browser.get(String(place)).text
                #expect(after.contains(words) && after.contains("因为\(act)"), "\(act)")
            }
            #expect(try await browser.get("/admin/accounts/999999").status == .notFound)
            let own = try #require(try await browser.get("/admin/accounts?q=root").text.firstMatch(of: /\/admin\/accounts\/\d+/)).0
            #expect(try await browser.get(String(own)).text.contains("这是您自己的账号"))
            #expect(try await browser.post(own + "/suspend", ["reason": "误按"]).status == .unprocessableContent)
            #expect(try await browser.get("/admin").status == .ok)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("换口令要说出现在的口令；换了以后别处的登录结束，这里的照旧", arguments: databases())
    func ownPassword(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("wang", .init(.enterprise))
        try await running.browse { browser in
            let elsewhere = Browser(browser.client)
            try await elsewhere.signIn("wang", Browser.password)
            try await browser.signIn("wang", Browser.password)
            try await browser.get("/account/password")
            let fields = ["new": "沙坡头的鸣沙夜里也响", "again": "沙坡头的鸣沙夜里也响"]
            #expect(try await browser.post("/account/password", fields.merging(["old": "不对的口令呀"]) { $1 }).status == .unprocessableContent)
            #expect(try await browser.post("/account/password", fields.merging(["old": Browser.password]) { $1 }).location == "/account")
            #expect(try await browser.get("/account").status == .ok)
            #expect(try await elsewhere.get("/account").status == .seeOther)
            #expect(try await elsewhere.signIn("wang", Browser.password).status == .unprocessableContent)
            #expect(try await elsewhere.signIn("wang", "沙坡头的鸣沙夜里也响").status == .seeOther)
        }
    }

    @Test("更换备用码和验证器先要口令；新验证器核对以后旧的才作废", arguments: databases())
    func ownCodes(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("li", .init(.officer, authority: RunningPlatform.office))
        let step = OneTimeSecret.step(at: running.platform.clock.now())
        try await running.browse { browser in
            try await browser.signIn("li", Browser.password)
            try await browser.enrol(step: step)
            try await browser.get("/account/codes")
            #expect(try await browser.post("/account/codes", ["act": "recovery", "password": "不对的口令呀"]).status == .unprocessableContent)
            let renewed = try await browser.post("/account/codes", ["act": "recovery", "password": Browser.password])
            #expect(renewed.text.contains(/<code>[A-Z2-7-]{19}<\/code>/))
            try await browser.get("/account/codes")
            #expect(try await browser.post("/account/codes", ["act": "begin", "password": Browser.password]).location == "/account/codes")
            let key = String(try #require(try await browser.get("/account/codes").text.firstMatch(of: /<code>([A-Z2-7]{32})<\/code>/)).1)
            let secret = OneTimeSecret(base32: key)
            #expect(try await browser.post("/account/codes", ["act": "finish", "code": "000000"]).status == .unprocessableContent)
            let done = try await browser.post("/account/codes", ["act": "finish", "code": secret.code(step: step)])
            #expect(done.status == .ok && done.text.contains(/<code>[A-Z2-7-]{19}<\/code>/))
        }
    }
}
