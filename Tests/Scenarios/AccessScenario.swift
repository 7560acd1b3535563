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

private let password = Browser.password

@Suite("账号") struct AccessScenario {
    @Test("口令对就登录并回到原来的页面，凭据换新，旧的作废", arguments: databases()) func signIn(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("wang", .init(.enterprise))
        try await running.browse { browser in
            #expect(try await browser.get("/account").location == "/sign-in?next=%2Faccount")
            try await browser.get("/sign-in")
            let before = browser.cookie
            let answer = try await browser.post("/sign-in", ["name": "Wang", "password": password, "next": "/imports"])
            #expect(answer.status == .seeOther && answer.location == "/imports")
            #expect(browser.cookie != before)
            let set = try #require(answer.headers[.setCookie])
            #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax"))
            let page = try await browser.get("/account")
            #expect(page.text.contains("王某") && page.text.contains("企业") && page.headers[.cacheControl] == "no-store")
            let stolen = Browser(browser.client)
            stolen.cookie = before
            #expect(try await stolen.get("/account").status == .seeOther)
            #expect(try await browser.post("/sign-out", [:]).status == .seeOther)
            #expect(try await browser.get("/account").status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("登录后只回到本站的页面", arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x"])
    func openRedirect(next: String) async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.open("wang", .init(.enterprise))
        try await running.browse { browser in
            let answer = try await browser.signIn("wang", password, next: next)
            #expect(answer.location == "/account")
        }
    }

    @Test("承办人首次登录先设定动态验证码，以后每次都要；用过的不认，备用码只认一次", arguments: databases())
    func oneTimeCode(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("li", .init(.officer, authority: "nx-ip"))
        let step = OneTimeSecret.step(at: running.platform.clock.now())
        try await running.browse { browser in
            #expect(try await browser.signIn("li", password).location?.hasPrefix("/sign-in/code") == true)
            #expect(try await browser.get("/account").status == .seeOther)
            let page = try await browser.get("/sign-in/code").text
            let key = String(try #require(page.firstMatch(of: /<code>([A-Z2-7]{32})<\/code>/)).1)
            let secret = OneTimeSecret(base32: key)
            #expect(secret.base32 == key)
            #expect(try await browser.post("/sign-in/code", ["code": "12345"]).status == .unprocessableContent)
            let done = try await browser.post("/sign-in/code", ["code": secret.code(step: step - 1)])
            #expect(done.status == .ok)
            let recovery = String(try #require(done.text.firstMatch(of: /<code>([A-Z2-7-]{19})<\/code>/)).1)
            #expect(try await browser.get("/account").text.contains("承办人"))

            try await browser.signIn("li", password)
            try await browser.get("/sign-in/code")
            #expect(try await browser.post("/sign-in/code", ["code": secret.code(step: step - 1)]).status == .unprocessableContent)
            #expect(try await browser.post("/sign-in/code", ["code": secret.code(step: step)]).location == "/account")
            for isAccepted in [true, false] {
                let other = Browser(browser.client)
                try await other.signIn("li", password)
                try await other.get("/sign-in/code")
                let answer = try await other.post("/sign-in/code", ["code": recovery.lowercased()])
                #expect(answer.status == (isAccepted ? .seeOther : .unprocessableContent))
            }
        }
    }

    @Test("口令错几次以后要等，有没有这个账号都一样说", arguments: databases()) func throttled(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("wang", .init(.enterprise))
        try await running.browse { browser in
            for name in ["wang", "nobody"] {
                for _ in 0..<5 {
                    let answer = try await browser.signIn(name, "不是这个口令呀")
                    #expect(answer.status == .unprocessableContent && answer.text.contains("账号或者口令不对"))
                    #expect(answer.text.contains("value=\"\(name)\""))
                }
                let waiting = try await browser.signIn(name, password)
                #expect(waiting.status == .tooManyRequests && waiting.text.contains("秒后再试"))
                #expect(waiting.headers[.retryAfter] != nil)
            }
        }
    }

    @Test("没有令牌或者令牌不对的表单不受理，什么也不变", arguments: ["", "0000", SecretToken().formToken])
    func forged(token: String) async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.open("wang", .init(.enterprise))
        try await running.browse { browser in
            try await browser.signIn("wang", password)
            #expect(try await browser.post("/sign-out", ["form-token": token]).status == .forbidden)
            #expect(try await browser.get("/account").status == .ok)
        }
    }

    @Test("停用的账号当即退出，也不能再登录；理由记入台账", arguments: databases()) func suspended(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.open("wang", .init(.enterprise))
        try await running.open("root-of-region", .init(.administrator), isDemo: true)
        try await running.browse { browser in
            let administrator = Browser(browser.client)
            try await browser.signIn("wang", password)
            try await administrator.signIn("root-of-region", password)
            let list = try await administrator.get("/admin/accounts?q=wang").text
            let place = try #require(list.firstMatch(of: /\/admin\/accounts\/\d+/)).0
            try await administrator.get(String(place))
            let kept = try await administrator.post(place + "/suspend", ["reason": ""])
            #expect(kept.status == .unprocessableContent && kept.text.contains("请写明理由"))
            #expect(try await browser.get("/account").status == .ok)
            #expect(try await administrator.post(place + "/suspend", ["reason": "离职"]).status == .seeOther)
            #expect(try await browser.get("/account").status == .seeOther)
            #expect(try await browser.signIn("wang", password).status == .unprocessableContent)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("演示账号在演示之外不能登录") func demoOutsideDemo() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.open("wang", .init(.enterprise), isDemo: true)
        let strict = try SignIns(running.platform.database, clock: running.platform.clock, admitsDemo: false, cost: RunningPlatform.cheap)
        #expect(try await strict.signIn(name: "wang", password: password, address: "本机") == .wrong)
    }
}
