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
private let rival = "91640521MA86AMP277"

private let consultation = [
    "office": "market-yinchuan/640100", "claimant": firm, "contact": "0951-0000002", "right": "ZL 2013 1 0699744.2", "opponent": rival,
    "accused": "对方的采摘机有三排梳齿",
]

private let mediation = [
    "office": "market-yinchuan/640100", "claimant": firm, "contact": "0951-0000003", "respondent": rival, "reach": "0951-0000004",
    "right": "ZL 2013 1 0699744.2", "facts": "对方销售了同样的采摘机", "demand": "停止销售并赔偿", "bottom": "最低两万元",
]

@Suite("专家和调解员的账号") struct SeatScenario {
    @Test("抽中的专家用自己的账号看材料、出具意见：看不到联系方式和别的专家；没有抽中的、退出的什么也看不到", arguments: databases())
    func experts(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        for name in ["jia", "yi", "bing"] { try await running.open(name, .init(.expert), isDemo: true) }
        try await running.browse { browser in
            let (key, _) = try await browser.apply(consultation, to: "protection.consultation")
            let (officer, chief) = (Browser(browser.client), Browser(browser.client))
            let (jia, yi, bing) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            for (expert, name) in [(jia, "jia"), (yi, "yi"), (bing, "bing")] { try await expert.signIn(name, Browser.password) }
            #expect(try await jia.get("/account/matters/\(key)").status == .notFound)
            try await officer.file("scoped", ["question": "是否落入权利要求一", "until": "2026-12-18"], in: key)
            func panel(_ accounts: [String]) -> [(String, String)] {
                zip(["甲某", "乙某", "丁某"], accounts).flatMap {
                    [("experts.name", $0.0), ("experts.unit", "\($0.0)的大学"), ("experts.field", ""), ("experts.account", $0.1)]
                }
            }
            // Only an expert's account can be given the part.
            let wrong = try await officer.file("drawn", rows: panel(["jia", "firm", ""]), in: key)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("账号“firm”今天不是专家的账号"))
            #expect(try await officer.file("drawn", rows: panel(["jia", "yi", ""]), in: key).status == .seeOther)
            #expect(try await jia.get("/account/notices").text.contains(key))
            #expect(try await jia.get("/account/matters").text.contains(key))
            #expect(try await bing.get("/account/matters").text.contains("还没有办件"))
            #expect(try await bing.get("/account/matters/\(key)").status == .notFound)
            let table = [("rows.claim", "三排梳齿"), ("rows.product", "三排梳齿"), ("rows.finding", "same"), ("rows.reason", "相同")]
            #expect(try await officer.file("tabled", rows: table, in: key).status == .seeOther)

            let page = try await jia.get("/account/matters/\(key)").text
            for text in ["采摘机", "是否落入权利要求一", "三排梳齿", "出具一位专家的意见"] { #expect(page.contains(text), "\(text)") }
            for text in ["0951-0000002", "乙某", "丁某", "name=\"expert\"", "起草意见书"] { #expect(!page.contains(text), "\(text)") }
            // The platform fills in who they are; what they write in that field is passed over.
            let opinion = ["conclusion": "within", "reasons": "甲某以为相同", "expert": "乙某"]
            #expect(try await jia.file("opined", opinion, in: key, at: "account").status == .seeOther)
            #expect(try await jia.get("/account/matters/\(key)").text.contains("甲某以为相同"))
            #expect(try await !yi.get("/account/matters/\(key)").text.contains("甲某以为相同"))
            let twice = try await jia.file("opined", opinion, in: key, at: "account")
            #expect(twice.status == .unprocessableContent && twice.text.contains("还没有出具过意见"))
            #expect(
                try await jia.file("drafted", ["conclusion": "within", "reasons": "x"], in: key, at: "account").status
                    == .unprocessableContent)
            let desk = try await officer.get("/desk/matters/\(key)").text
            #expect(desk.contains("甲某以为相同") && desk.contains("甲某"))
            // A note is their own; messages are the parties'.
            #expect(try await jia.post("/account/matters/\(key)/notes", ["text": "自己的记事", "audience": "personal"]).status == .seeOther)
            let message = try await jia.post("/account/matters/\(key)/messages", ["text": "你好"])
            #expect(message.status != .seeOther)

            // Who leaves the panel sees nothing any more; who has no account is entered by the officer.
            let changed = try await officer.file(
                "substituted", ["leaves": "乙某", "reason": "回避"],
                rows: [("joins.name", "丙某"), ("joins.unit", "丙学院"), ("joins.account", "bing")], in: key)
            #expect(changed.status == .seeOther)
            #expect(try await yi.get("/account/matters/\(key)").status == .notFound)
            #expect(try await bing.file("opined", ["conclusion": "within", "reasons": "丙某同意"], in: key, at: "account").status == .seeOther)
            #expect(
                try await officer.file("opined", ["expert": "丁某", "conclusion": "outside", "reasons": "丁某不同意"], in: key).status == .seeOther
            )
            #expect(try await officer.file("drafted", ["conclusion": "within", "reasons": "多数以为落入"], in: key).status == .seeOther)
            try await chief.signIn("shenpi", Browser.password)
            let issued = [
                "conclusion": "within", "reasons": "落入", "force": "reference", "summary": "一项农业机械专利的比对", "follow": "2027-01-15",
            ]
            #expect(try await chief.file("issued", issued, in: key).status == .seeOther)
            // Rows made anew hold the same parts.
            try await running.platform.rebuildRows()
            #expect(try await jia.get("/account/matters").text.contains(key))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("从人才库抽中的专家，姓名、单位和账号填进办件的表单，交了就能登录办理", arguments: databases())
    func drawn(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("jia", .init(.expert), isDemo: true)
        try await running.browse { browser in
            let (key, _) = try await browser.apply(consultation, to: "protection.consultation")
            let (officer, jia) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            for (name, account) in [("甲专家", "jia"), ("乙专家", ""), ("丙专家", "")] {
                try await officer.get("/desk/people/new")
                let entered = try await officer.post(
                    "/desk/people/new",
                    [
                        "name": name, "teams": "intermediary", "crafts": "technical", "employer": "\(name)的大学", "fields": "农业机械",
                        "proofs": "职称证书；宁1号；2027-06-30", "given": "2026-01-05", "account": account,
                    ], rows: [("purposes", "keeping"), ("purposes", "drawing")])
                #expect(entered.status == .seeOther, "\(name)")
            }
            try await officer.file("scoped", ["question": "是否落入权利要求一", "until": "2026-12-18"], in: key)
            #expect(try await !officer.get("/desk/matters/\(key)").text.contains("已按本件的抽取填好"))
            try await officer.get("/desk/draws/new?matter=\(key)")
            let wanted = ["purpose": "侵权判定咨询", "craft": "technical", "count": "3", "matter": key, "step": "commit"]
            let locked = try await officer.post("/desk/draws/new", wanted)
            let draw = String(try #require(locked.location).split(separator: "/").last ?? "")
            try await officer.get("/desk/draws/\(draw)")
            #expect(try await officer.post("/desk/draws/\(draw)/reveal", [:]).status == .seeOther)

            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("已按本件的抽取填好") && page.contains("value=\"人才库抽取 \(draw)\""))
            let rows = ["name", "unit", "field", "account"].flatMap { column -> [(String, String)] in
                let field = "experts.\(column)"
                let inputs = page.matches(of: /<input[^>]*>/).map { String($0.0) }.filter { $0.contains("name=\"\(field)\"") }
                return inputs.map { (field, $0.firstMatch(of: /value="([^"]*)"/).map { String($0.1) } ?? "") }
            }
            for value in ["甲专家", "乙专家", "丙专家", "甲专家的大学", "农业机械", "jia"] { #expect(rows.contains { $0.1 == value }, "\(value)") }
            #expect(try await officer.file("drawn", ["method": "人才库抽取 \(draw)"], rows: rows, in: key).status == .seeOther)
            try await jia.signIn("jia", Browser.password)
            #expect(try await jia.get("/account/matters").text.contains(key))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("指定的调解员用自己的账号主持：看得到只给调解员看的话，征询、记录、签署；换了人，原来的看不到", arguments: databases())
    func mediators(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("rival", .init(.enterprise, party: rival))
        for name in ["tiao", "jie"] { try await running.open(name, .init(.mediator), isDemo: true) }
        try await running.browse { browser in
            let (key, code) = try await browser.apply(mediation, to: "protection.rapid-mediation")
            let (officer, tiao, jie, other) = (
                Browser(browser.client), Browser(browser.client), Browser(browser.client), Browser(browser.client)
            )
            try await officer.signIn("chengban", Browser.password)
            try await tiao.signIn("tiao", Browser.password)
            try await jie.signIn("jie", Browser.password)
            try await other.signIn("rival", Browser.password)
            #expect(try await tiao.get("/account/matters/\(key)").status == .notFound)
            let party = try await officer.file("mediator-appointed", ["mediator": rival, "account": "tiao"], in: key)
            #expect(party.status == .unprocessableContent && party.text.contains("调解员不是当事人"))
            let named = ["mediator": "调解员乙", "account": "tiao"]
            #expect(try await officer.file("mediator-appointed", named, in: key).status == .seeOther)
            #expect(try await tiao.get("/account/matters").text.contains(key))
            let page = try await tiao.get("/account/matters/\(key)").text
            for text in ["最低两万元", "0951-0000004", "征询对方是否同意调解"] { #expect(page.contains(text), "\(text)") }
            for text in ["挂牌督办", "分办"] { #expect(!page.contains(text), "\(text)") }
            #expect(
                try await tiao.file("asked", ["reached": "2026-11-02", "until": "2026-11-10"], in: key, at: "account").status == .seeOther)
            #expect(
                try await other.file("answered", ["consents": "是", "until": "2026-12-04"], in: key, at: "account").status == .seeOther)
            #expect(
                try await tiao.file("met", ["session": "2026-11-02", "notes": "对方愿付一万五"], in: key, at: "account").status == .seeOther)
            for text in [try await other.get("/account/matters/\(key)").text, try await browser.track(key, code)] {
                #expect(!text.contains("对方愿付一万五") && text.contains("调解员乙"))
            }
            // Reading what is personal is logged, of a mediator as of an officer.
            try await running.open("root", .init(.administrator), isDemo: true)
            let root = Browser(browser.client)
            try await root.signIn("root", Browser.password)
            #expect(try await root.get("/admin/access-log").text.contains("tiao"))
            // Another takes over.
            #expect(try await officer.file("mediator-appointed", ["mediator": "调解员丙", "account": "jie"], in: key).status == .seeOther)
            #expect(try await tiao.get("/account/matters/\(key)").status == .notFound)
            #expect(try await jie.get("/account/matters/\(key)").text.contains("对方愿付一万五"))
            #expect(try await tiao.get("/account/matters").text.contains("还没有办件"))
            // One without an account takes over from them, and gives it back.
            #expect(try await officer.file("mediator-appointed", ["mediator": "调解员丁"], in: key).status == .seeOther)
            #expect(try await jie.get("/account/matters").text.contains("还没有办件"))
            #expect(try await jie.get("/account/matters/\(key)").status == .notFound)
            #expect(try await officer.file("mediator-appointed", ["mediator": "调解员丙", "account": "jie"], in: key).status == .seeOther)
            #expect(
                try await jie.file("failed", ["reason": "谈不拢", "routes": "可以起诉"], in: key, at: "account").status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
