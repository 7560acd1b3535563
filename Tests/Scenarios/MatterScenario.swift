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

let yinchuanOffice = "market-yinchuan/640100"
let yinchuanFirm = "91640105MA86AMP19J"

/// What a claimant types, on Monday 2026-11-02.
let mediationRequest = [
    "office": yinchuanOffice, "claimant": yinchuanFirm, "respondent": "银川虚构机械有限公司", "right": "ZL 2013 1 0699744.2", "subject": "damages",
    "request": "请求调解侵权赔偿的数额",
]

extension Browser {
    /// Hands a mediation in as the public does: form, check, send.
    /// - Returns: the number and the secret code.
    func apply(
        _ fields: [String: String] = mediationRequest, to procedure: String = "protection.patent-mediation"
    ) async throws -> (key: String, code: String) {
        let page = try await get("/apply/\(procedure)")
        let own = try #require(page.text.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1
        let sent = fields.merging(["key": String(own)]) { $1 }
        #expect(try await post("/apply/\(procedure)", sent).text.contains("请核对后提交"))
        let done = try await post("/apply/\(procedure)", sent.merging(["step": "send"]) { $1 }).text
        let number = try #require(done.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/)).1
        let code = try #require(done.firstMatch(of: /<code>([0-9A-Z-]{16,})<\/code>/)).1
        return (String(number), String(code))
    }

    /// Files an event on the desk with the fields of its form.
    @discardableResult
    func file(
        _ event: String, _ fields: [String: String] = [:], rows: [(String, String)] = [], in key: String, at place: String = "desk"
    ) async throws -> TestResponse {
        let page = try await get("/\(place)/matters/\(key)").text
        let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? "0"
        return try await post("/\(place)/matters/\(key)", fields.merging(["event": event, "seen": seen]) { $1 }, rows: rows)
    }

    /// Files an event as whoever holds the tracking code.
    @discardableResult
    func follow(_ event: String, _ fields: [String: String] = [:], in key: String, code: String) async throws -> TestResponse {
        let page = try await track(key, code)
        let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? "0"
        return try await post("/track/file", fields.merging(["event": event, "seen": seen, "key": key, "code": code]) { $1 })
    }

    /// What the page shows to whoever holds the tracking code.
    func track(_ key: String, _ code: String) async throws -> String {
        try await get("/track")
        return try await post("/track", ["key": key, "code": code]).text
    }
}

extension RunningPlatform {
    /// The next time: sessions of the day before are over.
    func come(_ day: LocalDate, _ browser: Browser, as name: String = "chengban") async throws {
        clock.set(day)
        try await browser.signIn(name, Browser.password)
    }

    /// A platform with the people of the desk.
    static func desk(_ fresh: FreshDatabase, today: LocalDate, draws: Bool = false) async throws -> RunningPlatform {
        let running = try await RunningPlatform(fresh, today: today, draws: draws)
        try await running.openDesk()
        return running
    }

    func openDesk() async throws {
        try await open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("shenpi", .init(.approver, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await open("firm", .init(.enterprise, party: yinchuanFirm))
    }
}

@Suite("办件的页面") struct MatterScenario {
    @Test("公众不用账号提交调解请求，凭查询码看进度；承办人送达、代收意见、立案、达成协议，每一步的期限都写明", arguments: databases())
    func mediation(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            #expect(try await browser.get("/apply").text.contains("专利纠纷行政调解"))
            let (key, code) = try await browser.apply()
            // Five working days after Monday the 2nd.
            try await browser.get("/track")
            let mine = try await browser.post("/track", ["key": key, "code": code]).text
            #expect(mine.contains("请求调解侵权赔偿的数额") && mine.contains("2026-11-09") && mine.contains("第六十五条"))
            // Who has only the number sees no more than what is public.
            let open = try await browser.get("/matter/\(key)").text
            #expect(open.contains("2013") && !open.contains("请求调解侵权赔偿的数额") && !open.contains("银川虚构机械有限公司"))

            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get("/desk?queue=unassigned").text.contains(key))
            for (text, count) in [("%E8%99%9A%E6%9E%84", 1), (key.lowercased(), 1), ("%25", 0), ("%E5%88%AB%E7%9A%84", 0)] {
                #expect(try await officer.get("/desk?queue=unassigned&q=\(text)").text.contains("共 \(count) 件"), "\(text)")
            }
            try await running.come("2026-11-03", officer)
            let served = try await officer.file("served", ["reached": "2026-11-03", "manner": "direct"], in: key)
            #expect(served.status == .seeOther)
            // Fifteen days after the 3rd: the 18th, a Wednesday.
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-11-18"))
            try await running.come("2026-11-12", officer)
            // The respondent has no account; the statement came on paper on the 10th.
            let stated = try await officer.file(
                "stated", ["consents": "是", "statement": "愿意调解", "received": "2026-11-10", "behalf": "respondent"], in: key)
            #expect(stated.status == .seeOther)
            let page = try await officer.get("/desk/matters/\(key)").text
            // Five working days after Tuesday the 10th.
            #expect(page.contains("2026-11-17") && page.contains("愿意调解"))
            try await running.come("2026-11-13", officer)
            #expect(try await officer.file("docketed", ["session": "2026-11-20", "place": "银川"], in: key).status == .seeOther)
            try await running.come("2026-11-20", officer)
            #expect(try await officer.file("settled", ["terms": "被请求人赔偿三万元"], in: key).status == .seeOther)
            #expect(try await officer.get("/desk?queue=ended").text.contains(key))
            #expect(try await officer.get("/desk?queue=authority").text.contains("共 0 件"))

            try await browser.get("/track")
            let ended = try await browser.post("/track", ["key": key, "code": code]).text
            #expect(ended.contains("已达成协议") && ended.contains("被请求人赔偿三万元"))
            #expect(try await browser.get("/matter/\(key)").text.contains("已达成协议"))
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            #expect(try await firm.get("/account/matters").text.contains(key))
            #expect(try await firm.get("/account/matters/\(key)").text.contains("被请求人赔偿三万元"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("被请求人逾期不陈述意见的，平台在期满次日登记，转为通知不予立案", arguments: databases())
    func lapse(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            try await running.come("2026-11-03", officer)
            try await officer.file("served", ["reached": "2026-11-03", "manner": "post"], in: key)
            running.clock.set("2026-11-18")
            #expect(try await running.platform.enterLapses() == 0)
            try await running.come("2026-11-19", officer)
            #expect(try await running.platform.enterLapses() == 1)
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("待通知不予立案"))
            #expect(try await officer.file("declined", ["reason": "被请求人逾期未提交意见"], in: key).status == .seeOther)
            #expect(try await browser.get("/matter/\(key)").text.contains("不予立案"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("缺的、不对的当页说清，填过的都在；同一份表单送两次只有一件") func forms() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            try await browser.get("/apply/protection.patent-mediation")
            let missing = try await browser.post("/apply/protection.patent-mediation", ["claimant": yinchuanFirm, "request": "请求的内容"])
            #expect(missing.status == .unprocessableContent)
            for text in ["请选择由哪个地区的主管机关办理", "请填写被请求人", yinchuanFirm, "请求的内容"] { #expect(missing.text.contains(text), "\(text)") }
            #expect(try await browser.get("/apply/nothing").status == .notFound)

            let page = try await browser.get("/apply/protection.patent-mediation").text
            #expect(!page.contains("name=\"received\""))
            let own = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
            // A day of receipt that the public sends is passed over: it would move the authority's clock.
            let sent = mediationRequest.merging(["key": own, "step": "send", "received": "2026-10-01"]) { $1 }
            let once = try await browser.post("/apply/protection.patent-mediation", sent).text
            let twice = try await browser.post("/apply/protection.patent-mediation", sent).text
            let key = String(try #require(once.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/)).1)
            #expect(twice.contains(key) && once.contains("2026-11-09"))
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get("/desk?queue=authority").text.contains("共 1 件"))
        }
    }

    @Test("一栏写满一万字也交得上，多一个字说明最多几个字") func long() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.browse { browser in
            try await browser.get("/apply/protection.patent-ruling")
            let form = [
                "office": yinchuanOffice, "claimant": yinchuanFirm, "standing": "patentee", "respondent": "银川虚构机械有限公司",
                "right": "ZL 2013 1 0699744.2", "claims": "1", "no-suit": "是", "facts": String(repeating: "侵", count: 10_000),
            ]
            #expect(try await browser.post("/apply/protection.patent-ruling", form).text.contains("请核对后提交"))
            let over = try await browser.post(
                "/apply/protection.patent-ruling", form.merging(["facts": String(repeating: "侵", count: 10_001)]) { $1 })
            #expect(over.status == .unprocessableContent && over.text.contains("10000") || over.text.contains("10,000"))
        }
    }

    @Test("别的机关看不到，当事人不能代机关办理，过时的页面不覆盖，分办只给本机关的承办人", arguments: databases())
    func refusals(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, code) = try await browser.apply()
            let (officer, stranger, firm) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await stranger.signIn("guyuan", Browser.password)
            try await firm.signIn("firm", Browser.password)
            #expect(try await stranger.get("/desk/matters/\(key)").status == .notFound)
            #expect(try await stranger.get("/desk?queue=authority").text.contains("共 0 件"))
            try await stranger.get("/account")
            #expect(try await stranger.post("/desk/matters/\(key)", ["event": "served", "seen": "1"]).status == .notFound)
            // The claimant's firm sees its matter and cannot serve it, nor speak for the respondent.
            try await firm.get("/account")
            for fields in [
                ["event": "served", "reached": "2026-11-02", "manner": "post", "seen": "1"],
                ["event": "stated", "consents": "是", "behalf": "respondent", "seen": "1"],
            ] {
                let refused = try await firm.post("/account/matters/\(key)", fields)
                #expect(refused.status == .unprocessableContent, "\(fields)")
            }
            #expect(try await firm.get("/desk").status == .forbidden)
            try await browser.get("/track")
            #expect(try await browser.post("/track", ["key": key, "code": "AAAA-AAAA-AAAA-AAAA"]).status == .unprocessableContent)
            #expect(try await browser.post("/track", ["key": "ZZZZ-ZZZZ", "code": code]).status == .unprocessableContent)
            #expect(try await browser.get("/matter/ZZZZ-ZZZZ").status == .notFound)

            try await officer.file("served", ["reached": "2026-11-02", "manner": "post"], in: key)
            try await officer.get("/desk/matters/\(key)")
            let stale = try await officer.post(
                "/desk/matters/\(key)", ["event": "docketed", "seen": "1", "place": "银川", "session": "2026-11-20"])
            #expect(stale.status == .conflict && stale.text.contains("没有办成"))

            let page = try await officer.get("/desk/matters/\(key)").text
            let own = String(try #require(page.firstMatch(of: /<option value="(\d+)"/)).1)
            #expect(
                try await officer.post("/desk/matters/\(key)/assignee", ["account": "999", "reason": ""]).status == .unprocessableContent)
            #expect(try await officer.get("/desk/matters/\(key)").status == .ok)
            #expect(try await officer.post("/desk/matters/\(key)/assignee", ["account": own, "reason": "按辖区"]).status == .seeOther)
            #expect(try await officer.get("/desk?queue=mine").text.contains(key))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

@Suite("办件的文件") struct AttachmentScenario {
    @Test("随表单交来的文件按散列保存，办理的人能下载原样，无关的人不能；表单被退回，文件还在", arguments: databases())
    func proof(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, code) = try await browser.apply()
            let (officer, approver, stranger) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await approver.signIn("shenpi", Browser.password)
            try await stranger.signIn("guyuan", Browser.password)
            #expect(try await officer.file("key-case.nominated", ["reason": "涉及多省"], in: key).status == .seeOther)
            #expect(try await !browser.get("/matter/\(key)").text.contains("挂牌督办"))
            let listing = ["owner": "丁某", "until": "2026-12-31", "report": "2026-11-16", "conditions": "达成协议或者终止"]
            #expect(try await approver.file("key-case.listed", listing, in: key).status == .seeOther)

            try await officer.get("/desk/matters/\(key)")
            let bare = try await officer.file("key-case.completed", ["result": "已办结"], in: key)
            #expect(bare.status == .unprocessableContent && bare.text.contains("请填写办结的证明"))
            let proof = (field: "proof", name: "证明.txt", content: "双方已经达成协议")
            // Without a result the form comes back, and the file with it.
            let refused = try await officer.post(
                "/desk/matters/\(key)", ["event": "key-case.completed", "seen": "3"], file: proof)
            #expect(refused.status == .unprocessableContent && refused.text.contains("证明.txt"))
            let digest = String(try #require(refused.text.firstMatch(of: /name="proof" value="([0-9a-f]{64})"/)).1)
            let done = try await officer.file("key-case.completed", ["result": "已办结", "proof": digest], in: key)
            #expect(done.status == .seeOther)
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("/desk/matters/\(key)/files/\(digest)"))
            let file = try await officer.get("/desk/matters/\(key)/files/\(digest)")
            #expect(file.text == "双方已经达成协议" && file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(try await stranger.get("/desk/matters/\(key)/files/\(digest)").status == .notFound)
            #expect(try await officer.get("/desk/matters/\(key)/files/\(String(repeating: "0", count: 64))").status == .notFound)
            // It is for those who handle the matter: the party's code opens the file no more than its entry.
            try await browser.get("/track")
            try await browser.post("/track", ["key": key, "code": code])
            let asked = try await browser.post("/track/attachment", ["key": key, "code": code, "digest": digest])
            #expect(asked.status == .notFound)
            // A form of another browser keeps nothing, and neither does one that nobody may send or a field that takes no file.
            let secret = (field: "proof", name: "乱.txt", content: "不该留下的内容")
            let forged = try await officer.post(
                "/desk/matters/\(key)", ["event": "key-case.completed", "seen": "4", "form-token": "0000"], file: secret)
            #expect(forged.status == .forbidden)
            #expect(try await stranger.post("/desk/matters/\(key)", ["event": "key-case.completed"], file: secret).status == .notFound)
            try await browser.get("/track")
            let guessed = try await browser.post("/track/file", ["key": key, "code": "0000-0000-0000-0000"], file: secret)
            #expect(guessed.status == .notFound)
            try await browser.get("/apply/protection.report")
            #expect(try await browser.post("/apply/protection.report", ["lead": "x"], file: secret).status == .badRequest)
            #expect(running.holdsNoFile(of: "不该留下的内容") && !running.holdsNoFile(of: proof.content))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
