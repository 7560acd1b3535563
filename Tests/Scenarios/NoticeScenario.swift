import Access
import Delivery
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing

extension RunningPlatform {
    fileprivate func courier(_ office: PostOffice?) -> Courier {
        let folder = platform.folder
        let mail = office.map { office in
            MailSender(.init(url: "smtp://127.0.0.1:\(office.port)", from: "helan@example.cn", needsTLS: false), folder: folder)
        }
        return Courier(mail: mail, hooks: HookSender(allowsPrivate: true), site: "https://helan.example.cn")
    }

    /// Sends all that is due.
    fileprivate func deliver(_ office: PostOffice?) async throws {
        while try await platform.deliver(courier(office)) > 0 {}
    }

    /// Lets hours pass; sessions are over then.
    fileprivate func pass(seconds: Int64) { clock.set(clock.now().adding(seconds: seconds)) }
}

@Suite("通知") struct NoticeScenario {
    @Test("办件有进展，当事人在通知里看到；确认过邮箱的还收到邮件，信里只有编号和链接；送不到的隔一会儿再试，只送一次", arguments: databases())
    func mail(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        let office = PostOffice()
        defer { office.close() }
        try await running.browse { browser in
            let (officer, firm) = (Browser(browser.client), Browser(browser.client))
            try await firm.signIn("firm", Browser.password)
            try await officer.signIn("chengban", Browser.password)
            try await firm.get("/account/notices/settings")
            let choice = ["mail": "firm@example.cn", "moves": "是", "digest-page": "是", "digest-mail": "是", "ahead": "3"]
            let wrong = try await firm.post("/account/notices/settings", choice.merging(["mail": "a@b\nc"]) { $1 })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("邮箱地址不成立"))
            #expect(try await firm.post("/account/notices/settings", choice).status == .seeOther)
            let (key, _) = try await firm.apply()
            try await officer.file("served", ["reached": "2026-11-02", "manner": "post"], in: key)
            try await running.deliver(office)
            // Until the address is confirmed nothing but the question goes there.
            #expect(office.letters.count == 1 && office.letters[0].to.contains("firm@example.cn"))
            let code = String(try #require(office.letters[0].body.firstMatch(of: /confirm\?code=([0-9a-f]{64})/)).1)
            try await officer.get("/account")
            #expect(try await officer.post("/account/notices/confirm", ["code": code]).status == .unprocessableContent)
            try await firm.get("/account/notices/confirm?code=\(code)")
            #expect(try await firm.post("/account/notices/confirm", ["code": code]).status == .seeOther)
            #expect(try await firm.post("/account/notices/confirm", ["code": code]).status == .unprocessableContent)

            let notices = try await firm.get("/account/notices").text
            #expect(notices.contains(key) && notices.contains("送达") && notices.contains("/account/matters/\(key)"))
            // Nobody is told of what they did themselves; and nobody else's notices are to be seen.
            #expect(try await officer.get("/account/notices").text.contains("还没有通知"))
            try await officer.file(
                "stated", ["consents": "是", "statement": "愿意调解", "received": "2026-11-02", "behalf": "respondent"], in: key)
            try await officer.file("docketed", ["session": "2026-11-20", "place": "银川"], in: key)
            office.refuse(true)
            try await running.deliver(office)
            #expect(office.letters.count == 1)
            office.refuse(false)
            try await running.deliver(office)
            #expect(office.letters.count == 1)
            running.pass(seconds: 61)
            try await running.deliver(office)
            try await running.deliver(office)
            #expect(office.letters.count == 2)
            let letter = office.letters[1]
            #expect(letter.body.contains("https://helan.example.cn/account/matters/\(key)") && letter.head.contains("Message-ID: <"))
            for text in ["银川", "调解", "请求", "立案", "虚构"] { #expect(!letter.body.contains(text) && !letter.head.contains(text), "\(text)") }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("网络通知签名、带编号，对方不收的再试，十次不成的停下并写明原因，管理员可以再试；内部地址不许填", arguments: databases())
    func hooks(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("root", .init(.administrator), isDemo: true)
        let receiver = HookReceiver()
        defer { receiver.close() }
        try await running.browse { browser in
            let (chief, officer) = (Browser(browser.client), Browser(browser.client))
            try await chief.signIn("shenpi", Browser.password)
            try await officer.signIn("chengban", Browser.password)
            try await chief.get("/account/hooks")
            let inner = try await chief.post("/account/hooks", ["url": receiver.url])
            #expect(inner.status == .unprocessableContent && inner.text.contains("https://"))
            #expect(try await officer.get("/account/hooks").status == .forbidden)
        }
        try await running.browse(allowsPrivateHooks: true) { browser in
            let (chief, root) = (Browser(browser.client), Browser(browser.client))
            try await chief.signIn("shenpi", Browser.password)
            try await chief.get("/account/hooks")
            let made = try await chief.post("/account/hooks", ["url": receiver.url]).text
            let secret = String(try #require(made.firstMatch(of: /<code>([0-9a-f]{64})<\/code>/)).1)
            #expect(try await !chief.get("/account/hooks").text.contains(secret))
            let (key, _) = try await browser.apply()
            receiver.answer("302 Found")
            try await running.deliver(nil)
            receiver.answer("204 No Content")
            try await running.deliver(nil)
            #expect(receiver.calls.count == 1)
            running.pass(seconds: 61)
            try await running.deliver(nil)
            try await running.deliver(nil)
            #expect(receiver.calls.count == 2)
            let (first, second) = (receiver.calls[0], receiver.calls[1])
            #expect(first.head["helan-delivery"] != nil && first.head["helan-delivery"] == second.head["helan-delivery"])
            let seconds = try #require(second.head["helan-timestamp"].flatMap(Int64.init))
            #expect(second.head["helan-signature"] == "sha256=" + HookSender.signature(second.body, secret: secret, at: seconds))
            #expect(second.body.contains("\"matter\":\"\(key)\"") && second.body.contains("\"kind\":\"matter.entry\""))
            for text in ["虚构", yinchuanFirm, "赔偿"] { #expect(!second.body.contains(text), "\(text)") }

            // One that never takes it.
            receiver.answer("500 Broken")
            try await chief.get("/account/hooks")
            let hook = String(try #require(try await chief.get("/account/hooks").text.firstMatch(of: /name="hook" value="(\d+)"/)).1)
            #expect(try await chief.post("/account/hooks/ping", ["hook": hook]).status == .seeOther)
            for _ in 1...12 {
                try await running.deliver(nil)
                running.pass(seconds: 6 * 3600)
            }
            #expect(receiver.calls.count == 12)
            try await root.signIn("root", Browser.password)
            let dead = try await root.get("/admin/deliveries").text
            #expect(dead.contains("对方答复 500") && dead.contains("再试"))
            let delivery = String(try #require(dead.firstMatch(of: /name="delivery" value="(\d+)"/)).1)
            receiver.answer("200 OK")
            #expect(try await root.post("/admin/deliveries/retry", ["delivery": delivery]).status == .seeOther)
            try await running.deliver(nil)
            #expect(receiver.calls.count == 13)
            #expect(try await root.get("/admin/deliveries").text.contains("没有“没有送到，不再发送”的"))
            try await chief.signIn("shenpi", Browser.password)
            try await chief.get("/account/hooks")
            #expect(try await chief.post("/account/hooks/remove", ["hook": hook]).status == .seeOther)
            #expect(try await chief.get("/account/hooks").text.contains("还没有设地址"))
        }
    }

    @Test("每天提醒一次：承办人手中的，等当事人办的；关掉的不提醒", arguments: databases())
    func digest(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (officer, firm) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            let (key, _) = try await browser.apply()
            let page = try await officer.get("/desk/matters/\(key)").text
            let own = String(try #require(page.firstMatch(of: /<option value="(\d+)"/)).1)
            try await officer.post("/desk/matters/\(key)/assignee", ["account": own, "reason": ""])
            try await running.platform.keepUp()
            #expect(try await officer.get("/account/notices").text.contains("还没有通知"))
            // Due on the 9th.
            running.clock.set(Instant(startOf: "2026-11-06").adding(seconds: 6 * 3600))
            try await running.platform.keepUp()
            try await running.come("2026-11-06", officer)
            #expect(try await officer.get("/account/notices").text.contains("还没有通知"))
            for _ in 1...2 { try await running.platform.keepUp() }
            let first = try await officer.get("/account/notices").text
            #expect(first.contains("手中的办件：1 件 3 日内到期") && first.contains("共 1 条") && first.contains("/desk?queue=mine"))
            try await running.come("2026-11-10", officer)
            try await running.platform.keepUp()
            #expect(try await officer.get("/account/notices").text.contains("1 件逾期"))
            let all = try await officer.get("/account/notices").text
            let last = String(try #require(all.firstMatch(of: /name="through" value="(\d+)"/)).1)
            #expect(try await officer.post("/account/notices", ["through": last]).status == .seeOther)
            #expect(try await !officer.get("/account/notices").text.contains("都看过了"))
            try await officer.get("/account/notices/settings")
            try await officer.post("/account/notices/settings", ["moves": "否", "digest-page": "否", "digest-mail": "否", "ahead": "3"])
            try await running.come("2026-11-11", officer)
            try await running.platform.keepUp()
            #expect(try await officer.get("/account/notices").text.contains("共 2 条"))
            try await firm.signIn("firm", Browser.password)
            #expect(try await firm.get("/account/notices").text.contains("还没有通知"))
        }
    }
}

@Suite("日历订阅") struct CalendarScenario {
    @Test("订阅地址给出自己的期限，不用登录，撤销以后不再有；没有变化的答复 304；凭查询码的只有这一件", arguments: databases())
    func feed(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (officer, firm) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            let (key, code) = try await browser.apply()
            let page = try await officer.get("/desk/matters/\(key)").text
            let own = String(try #require(page.firstMatch(of: /<option value="(\d+)"/)).1)
            func address(_ answer: TestResponse) throws -> String {
                "/calendar/" + String(try #require(answer.text.firstMatch(of: /\/calendar\/([0-9a-f]{64}\.ics)/)).1)
            }
            try await officer.get("/account/calendar")
            let old = try address(try await officer.post("/account/calendar", [:]))
            #expect(try await !browser.get(old).text.contains(key))
            try await officer.get("/desk/matters/\(key)")
            try await officer.post("/desk/matters/\(key)/assignee", ["account": own, "reason": ""])
            let mine = try await browser.get(old)
            #expect(mine.headers[.contentType] == "text/calendar; charset=utf-8")
            let plain = mine.text.replacing("\r\n ", with: "")
            #expect(plain.contains("DTSTART;VALUE=DATE:20261109") && plain.contains("UID:\(key)-") && plain.contains("SEQUENCE:1\r\n"))
            for text in ["虚构", yinchuanFirm, "赔偿"] { #expect(!plain.contains(text), "\(text)") }
            let tag = try #require(mine.headers[.eTag])
            let again = try await browser.client.execute(uri: old, method: .get, headers: [.ifNoneMatch: tag]) { $0 }
            #expect(again.status == .notModified && again.body.readableBytes == 0)
            // What waits for the respondent is not the officer's.
            try await officer.file("served", ["reached": "2026-11-02", "manner": "post"], in: key)
            #expect(try await !browser.get(old).text.contains("DTSTART;VALUE=DATE:20261109"))
            try await officer.get("/account/calendar")
            let new = try address(try await officer.post("/account/calendar", [:]))
            #expect(try await browser.get(old).status == .notFound)
            #expect(try await browser.get(new).status == .ok)
            try await officer.get("/account/calendar")
            try await officer.post("/account/calendar/revoke", [:])
            #expect(try await browser.get(new).status == .notFound)
            #expect(try await browser.get("/calendar/\(String(repeating: "0", count: 64)).ics").status == .notFound)

            try await browser.get("/track")
            let byCode = try await browser.post("/track/calendar", ["key": key, "code": code])
            #expect(try await browser.get(try address(byCode)).text.contains("BEGIN:VCALENDAR"))
            #expect(try await browser.post("/track/calendar", ["key": key, "code": "0000-0000-0000-0000"]).status == .notFound)
            try await firm.signIn("firm", Browser.password)
            try await firm.get("/account/calendar")
            #expect(try await browser.get(try address(try await firm.post("/account/calendar", [:]))).status == .ok)
        }
    }
}
