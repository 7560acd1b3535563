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

private let office = "market-yinchuan/640100"
private let firm = "91640105MA86AMP19J"
/// The other side, which has an account too.
private let rival = "91640521MA86AMP277"

/// What somebody without an account types, on Monday 2026-11-02.
private let request = [
    "office": office, "claimant": firm, "contact": "0951-0000002", "size": "small", "help": "consultation", "right-kind": "patent",
    "right": "ZL 2013 1 0699744.2", "opponent": rival, "facts": "对方的采摘机与我们的权利要求一相同",
]

extension Browser {
    /// The matter that the last entry of a matter's page caused.
    fileprivate func caused(by key: String) async throws -> String {
        let page = try await get("/desk/matters/\(key)").text
        let list = try #require(page.range(of: "本条引起的"))
        return String(try #require(page[list.upperBound...].firstMatch(of: /\/desk\/matters\/([0-9A-Z]{4}-[0-9A-Z]{4})"/)).1)
    }
}

// Days are counted in the table of holidays: November and December 2026 have none, so working days are Monday to Friday.
@Suite("维权援助的页面") struct AidScenario {
    @Test("维权援助：公众不用账号申请，补正、受理、援助、说明复议途径并跟踪，办结后评价", arguments: databases())
    func aid(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("rival", .init(.enterprise, party: rival))
        try await running.browse { browser in
            let (key, code) = try await browser.apply(request, to: "protection.aid")
            // Fifteen working days after Monday the 2nd: the 6th is the 4th, the 13th the 9th, the 20th the 14th, Monday the 23rd the 15th.
            #expect(try await browser.track(key, code).contains("2026-11-23"))
            let officer = Browser(browser.client)
            try await running.come("2026-11-04", officer)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("0951-0000002"))
            let asked = try await officer.file("correction-asked", ["defects": "补交登记簿副本", "reached": "2026-11-04"], in: key)
            #expect(asked.status == .seeOther)
            // Seven working days after Wednesday the 4th: 5, 6, 9, 10, 11, 12, Friday the 13th.
            #expect(try await browser.track(key, code).contains("2026-11-13"))
            running.clock.set("2026-11-06")
            #expect(try await browser.follow("corrected", ["statement": "登记簿副本已附上"], in: key, code: code).status == .ok)
            // Fifteen working days after Friday the 6th: the 13th is the 5th, the 20th the 10th, Friday the 27th the 15th.
            #expect(try await browser.track(key, code).contains("2026-11-27"))
            try await running.come("2026-11-09", officer)
            #expect(
                try await officer.file("accepted", ["contact-officer": "承办人甲", "until": "2026-12-09"], in: key).status == .seeOther)
            // Nothing was done for them yet.
            let early = try await officer.file("concluded", ["result": "advised", "words": "已经答复"], in: key)
            #expect(early.status == .unprocessableContent && early.text.contains("已经提供过援助"))
            #expect(try await officer.file("helped", ["help": "evidence", "words": "先公证购买样机"], in: key).status == .seeOther)
            let explained = try await officer.file(
                "reconsideration-explained", ["decision": "某市监局的不予立案决定", "learnt": "2026-11-01", "body": "某市人民政府"], in: key)
            #expect(explained.status == .seeOther)
            // Sixty days after 1 November: 29 more in November, 31 in December: the 31st, a Thursday.
            // Six months after 14 October: 14 April 2027, a Wednesday.
            let suit = try await officer.file(
                "suit-explained", ["decision": "某市监局的处罚决定", "learnt": "2026-10-14", "body": "银川铁路运输法院"], in: key)
            #expect(suit.status == .seeOther)
            let mine = try await browser.track(key, code)
            for text in ["2026-12-31", "2027-04-14", "先公证购买样机", "第二十条", "第四十六条"] { #expect(mine.contains(text), "\(text)") }
            try await running.come("2026-11-12", officer)
            #expect(
                try await browser.follow("remedy-taken", ["remedy": "reconsideration", "number": "复议1号"], in: key, code: code).status == .ok
            )
            let again = try await browser.follow("remedy-taken", ["remedy": "reconsideration"], in: key, code: code)
            #expect(again.status == .unprocessableContent && again.text.contains("期限没有届满"))
            // The other side learns nothing of it, from its account, its list or its address.
            let other = Browser(browser.client)
            try await other.signIn("rival", Browser.password)
            #expect(try await other.get("/account/matters").text.contains("还没有办件"))
            #expect(try await other.get("/account/matters/\(key)").status == .notFound)
            try await running.come("2026-11-20", officer)
            #expect(try await officer.file("concluded", ["result": "pursued", "words": "已申请复议"], in: key).status == .seeOther)
            // Fifteen days after the 20th is Saturday 5 December: Monday the 7th.
            #expect(try await browser.track(key, code).contains("2026-12-07"))
            running.clock.set("2026-11-23")
            #expect(try await browser.follow("rated", ["satisfaction": "good", "words": "很及时"], in: key, code: code).status == .ok)
            let open = try await browser.get("/matter/\(key)").text
            for text in ["已办结", "中小微企业", "侵权判定参考意见", "取证和固定证据的指导", "已经复议、诉讼或者仲裁", "满意"] {
                #expect(open.contains(text), "\(text)")
            }
            for text in [firm, rival, "采摘机", "0951-0000002", "0699744", "先公证购买样机", "很及时", "不予立案决定"] {
                #expect(!open.contains(text), "\(text)")
            }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("不补正视为撤回；不予受理可以提出异议，由作出决定以外的负责人复查；不评价的十五日后办结", arguments: databases())
    func lapses(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let silent = try await browser.apply(request, to: "protection.aid")
            let refused = try await browser.apply(request, to: "protection.aid")
            let (officer, chief) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await officer.file("correction-asked", ["defects": "补交身份证明", "reached": "2026-11-02"], in: silent.key)
            try await officer.file("declined", ["reason": "不属于知识产权纠纷", "until": "2026-11-12"], in: refused.key)
            // Seven working days after Monday the 2nd: Wednesday the 11th. It lapses on the 12th.
            running.clock.set("2026-11-11")
            #expect(try await running.platform.enterLapses() == 0)
            #expect(
                try await browser.follow("objected", ["reason": "涉及专利"], in: refused.key, code: refused.code).status == .ok)
            running.clock.set("2026-11-12")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await browser.get("/matter/\(silent.key)").text.contains("已撤回"))
            // The officer does not review; the chief sets it aside, and the fifteen days begin anew.
            try await running.come("2026-11-13", officer)
            try await chief.signIn("shenpi", Browser.password)
            let own = try await officer.file("reviewed", ["upheld": "是", "reason": "维持"], in: refused.key)
            #expect(own.status == .unprocessableContent)
            #expect(try await chief.file("reviewed", ["upheld": "否", "reason": "属于专利纠纷"], in: refused.key).status == .seeOther)
            // Fifteen working days after Friday 13 November: 20, 27, Friday 4 December.
            #expect(try await officer.get("/desk/matters/\(refused.key)").text.contains("2026-12-04"))
            try await officer.file("accepted", ["contact-officer": "承办人甲", "until": "2026-12-30"], in: refused.key)
            try await officer.file("helped", ["help": "advice", "words": "已经答复"], in: refused.key)
            try await officer.file("concluded", ["result": "advised", "words": "已经答复"], in: refused.key)
            // Fifteen days after Friday 13 November is Saturday the 28th: Monday the 30th, and it lapses on 1 December.
            running.clock.set("2026-11-30")
            #expect(try await running.platform.enterLapses() == 0)
            running.clock.set("2026-12-01")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await browser.get("/matter/\(refused.key)").text.contains("已办结"))
            // Overseas guidance needs its country.
            let page = try await browser.get("/apply/protection.aid").text
            let own2 = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
            let abroad = request.merging(["help": "overseas", "key": own2, "step": "send"]) { $1 }
            let missing = try await browser.post("/apply/protection.aid", abroad)
            #expect(missing.status == .unprocessableContent && missing.text.contains("写明国家或者地区") && missing.text.contains("采摘机"))
            #expect(try await browser.post("/apply/protection.aid", abroad.merging(["country": "德国"]) { $1 }).status == .ok)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("侵权判定咨询：对比表、三位专家各自的意见、他人签发、回访，专家是谁只有办理的人知道", arguments: databases())
    func consultation(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (aid, code) = try await browser.apply(request, to: "protection.aid")
            let (officer, chief) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await officer.file("accepted", ["contact-officer": "承办人甲", "until": "2026-12-30"], in: aid)
            try await running.come("2026-11-10", officer)
            let unwilling = try await officer.file("carried-on", ["into": "consultation", "agrees": "否"], in: aid)
            #expect(unwilling.status == .unprocessableContent && unwilling.text.contains("申请人同意转入"))
            #expect(try await officer.file("carried-on", ["into": "consultation", "agrees": "是"], in: aid).status == .seeOther)
            let key = try await officer.caused(by: aid)
            let page = try await officer.get("/desk/matters/\(key)").text
            // Fifteen working days after Tuesday the 10th: the 13th is the 3rd, the 27th the 13th, Tuesday 1 December the 15th.
            for text in ["由办件", aid, "采摘机", "2026-12-01", "0951-0000002"] { #expect(page.contains(text), "\(text)") }
            // The applicant opens it with the code of the request, and with no other.
            #expect(try await browser.track(key, code).contains("采摘机"))
            #expect(try await browser.track(key, "AAAA-AAAA-AAAA-AAAA").contains("没有这个办件"))
            try await officer.file("scoped", ["question": "是否落入权利要求一", "until": "2026-12-18"], in: key)
            func experts(_ people: [(String, String)]) -> [(String, String)] {
                people.flatMap { [("experts.name", $0.0), ("experts.unit", $0.1), ("experts.field", "农业机械")] }
            }
            let two = try await officer.file("drawn", rows: experts([("甲某", "甲大学"), ("乙某", "乙研究院")]), in: key)
            #expect(two.status == .unprocessableContent && two.text.contains("专家不少于3人"))
            let partial = try await officer.file("drawn", rows: experts([("甲某", "甲大学"), ("乙某", "乙研究院"), ("丙某", rival)]), in: key)
            #expect(partial.status == .unprocessableContent && partial.text.contains("也不在当事人处工作"))
            let drawn = try await officer.file("drawn", rows: experts([("甲某", "甲大学"), ("乙某", "乙研究院"), ("丙某", "丙公司")]), in: key)
            #expect(drawn.status == .seeOther)
            let changed = try await officer.file(
                "substituted", ["leaves": "丙某", "reason": "与对方合作过"], rows: [("joins.name", "丁某"), ("joins.unit", "丁学院")], in: key)
            #expect(changed.status == .seeOther)
            let table = [
                ("同样的机架", "机架", "same", "结构相同"), ("三排梳齿", "两排梳齿", "absent", "少一排，效果不同"),
            ].flatMap { [("rows.claim", $0.0), ("rows.product", $0.1), ("rows.finding", $0.2), ("rows.reason", $0.3)] }
            #expect(try await officer.file("tabled", rows: table, in: key).status == .seeOther)
            for (name, allowed) in [("甲某", true), ("甲某", false), ("丙某", false), ("乙某", true)] {
                let opined = try await officer.file(
                    "opined", ["expert": name, "conclusion": "outside", "reasons": "\(name)认为少一排"], in: key)
                #expect(opined.status == (allowed ? .seeOther : .unprocessableContent), "\(name)")
            }
            let early = try await officer.file("drafted", ["conclusion": "outside", "reasons": "两位专家意见一致"], in: key)
            #expect(early.status == .unprocessableContent && early.text.contains("每位专家都已经出具意见"))
            try await officer.file("opined", ["expert": "丁某", "conclusion": "within", "reasons": "丁某认为等同"], in: key)
            let wrong = try await officer.file("drafted", ["conclusion": "within", "reasons": "落入"], in: key)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("不能认定落入保护范围"))
            try await officer.file("drafted", ["conclusion": "outside", "reasons": "多数专家认为不落入，一人认为等同"], in: key)
            let signed = [
                "conclusion": "outside", "reasons": "缺少三排梳齿，不落入", "force": "reference", "summary": "一项农业机械专利的比对", "follow": "2027-01-15",
            ]
            #expect(try await officer.file("issued", signed, in: key).status == .unprocessableContent)
            try await chief.signIn("shenpi", Browser.password)
            let other = try await chief.file("issued", signed.merging(["conclusion": "within"]) { $1 }, in: key)
            #expect(other.status == .unprocessableContent && other.text.contains("退回重新起草"))
            #expect(try await chief.file("issued", signed, in: key).status == .seeOther)
            // The applicant reads the table and the opinion, with what it is worth, and neither who gave it nor what each said.
            let mine = try await browser.track(key, code)
            for text in ["三排梳齿", "缺少三排梳齿，不落入", "不是行政裁决", "侵权判定参考意见书"] { #expect(mine.contains(text), "\(text)") }
            for text in ["甲某", "丁某", "一人认为等同"] { #expect(!mine.contains(text), "\(text)") }
            // The request learned of it in the same transaction.
            let told = try await browser.track(aid, code)
            #expect(told.contains("转入的程序有了结果") && told.contains("缺少三排梳齿，不落入"))
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("知识产权维权援助：转入的程序有了结果"))
            try await running.come("2026-12-15", officer)
            #expect(try await officer.file("followed-up", ["outcome": "nothing", "words": "打消了顾虑"], in: key).status == .seeOther)
            let open = try await browser.get("/matter/\(key)").text
            for text in ["已办结", "一项农业机械专利的比对", "没有进一步行动"] { #expect(open.contains(text), "\(text)") }
            for text in [firm, rival, "采摘机", "甲某", "不落入", "打消了顾虑", aid] { #expect(!open.contains(text), "\(text)") }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("引起的事项办不成的，引起它的那一条也不登记：没有写对方的援助申请不能转入调解", arguments: databases())
    func nothingHalfDone(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (aid, code) = try await browser.apply(request.filter { $0.key != "opponent" }, to: "protection.aid")
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            try await officer.file("accepted", ["contact-officer": "承办人甲", "until": "2026-12-30"], in: aid)
            let refused = try await officer.file("carried-on", ["into": "mediation", "agrees": "是"], in: aid)
            #expect(refused.status == .unprocessableContent && refused.text.contains("请填写对方当事人"))
            #expect(try await officer.get("/desk?queue=authority").text.contains("共 1 件"))
            #expect(try await !browser.track(aid, code).contains("转入其他程序"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
