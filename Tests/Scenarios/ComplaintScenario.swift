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

@Suite("投诉举报的页面") struct ComplaintScenario {
    @Test("实名举报：举报人只给办理的人看，核查十五个工作日，2026年4月15日以后不要求告知的直接办结", arguments: databases())
    func report(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, code) = try await browser.apply(
                [
                    "office": yinchuanOffice, "named": "是", "reporter": "某举报人", "contact": "0951-0000001", "respondent": yinchuanFirm,
                    "lead": "在网店销售假冒的枸杞包装",
                ], to: "protection.report")
            let open = try await browser.get("/matter/\(key)").text
            for text in ["某举报人", yinchuanFirm, "假冒的枸杞包装"] { #expect(!open.contains(text), "\(text)") }
            // Whom it is about, though it is named by its credit code, does not learn of it.
            let reported = Browser(browser.client)
            try await reported.signIn("firm", Browser.password)
            #expect(try await reported.get("/account/matters").text.contains("还没有办件"))
            #expect(try await reported.get("/account/matters/\(key)").status == .notFound)
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            let page = try await officer.get("/desk/matters/\(key)").text
            // Fifteen working days after Monday the 2nd: Monday the 23rd.
            #expect(page.contains("2026-11-23") && page.contains("某举报人") && page.contains("第十八条"))
            #expect(page.contains("挂牌督办"))
            // Who was shown what is personal stands in the log, which itself names no reporter.
            try await running.open("root", .init(.administrator), isDemo: true)
            let root = Browser(browser.client)
            try await root.signIn("root", Browser.password)
            let log = try await root.get("/admin/access-log").text
            #expect(log.contains(key) && log.contains("chengban") && !log.contains("某举报人"))
            try await running.come("2026-11-06", officer)
            let chief = Browser(browser.client)
            try await running.come("2026-11-06", chief, as: "shenpi")
            #expect(try await officer.file("decided", ["docketed": "否", "reason": "没有违法"], in: key).status == .unprocessableContent)
            #expect(try await chief.file("decided", ["docketed": "否", "reason": "没有违法"], in: key).status == .seeOther)
            #expect(try await officer.get("/desk?queue=ended").text.contains(key))
            try await browser.get("/track")
            #expect(try await browser.post("/track", ["key": key, "code": code]).text.contains("已决定是否立案"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("实名举报不留姓名的退回；投诉受理后调解六十日，不受理要写明事由", arguments: databases())
    func complaint(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            try await browser.get("/apply/protection.report")
            let nameless = try await browser.post(
                "/apply/protection.report", ["office": yinchuanOffice, "named": "是", "respondent": "乙", "lead": "线索", "step": "send"])
            #expect(nameless.status == .unprocessableContent && nameless.text.contains("线索"))
            let (key, code) = try await browser.apply(
                [
                    "office": yinchuanOffice, "claimant": "某消费者", "contact": "0951-0000002", "respondent": yinchuanFirm, "address": "银川市",
                    "dispute": "买到的商品与标示不符", "demand": "退款",
                ], to: "protection.complaint")
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            // Seven working days after Monday the 2nd: Wednesday the 11th.
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-11-11"))
            #expect(try await officer.file("rejected", [:], in: key).status == .unprocessableContent)
            try await running.come("2026-11-03", officer)
            #expect(try await officer.file("accepted", ["contact": "丁某 0951-0000003"], in: key).status == .seeOther)
            // Sixty days after the 3rd are 2 January 2027, a Saturday: the fourth, since the calendar of 2027 is not out yet.
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("2027-01-04") && page.contains("暂定"))

            // The other side sees the matter, and neither who complained nor what lies over it for the officers alone.
            #expect(try await officer.file("key-case.nominated", ["reason": "涉及多省"], in: key).status == .seeOther)
            let other = Browser(browser.client)
            try await other.signIn("firm", Browser.password)
            #expect(try await !other.get("/account/matters").text.contains("某消费者"))
            let theirs = try await other.get("/account/matters/\(key)").text
            #expect(theirs.contains("买到的商品与标示不符"))
            for text in ["某消费者", "0951-0000002", "挂牌督办", "涉及多省"] { #expect(!theirs.contains(text), "\(text)") }
            #expect(page.contains("投诉人") && !page.contains("请求人"))

            // The papers: numbered, for whom they are, and verified by anybody.
            #expect(page.contains("投诉登记表") && page.contains("投诉受理决定书") && page.contains("〔2026〕1号"))
            try await browser.get("/track")
            let mine = try await browser.post("/track", ["key": key, "code": code]).text
            #expect(mine.contains("投诉受理决定书") && !mine.contains("投诉登记表"))
            let paper = String(try #require(mine.firstMatch(of: /name="paper" value="([0-9A-Z-]{14})"/)).1)
            let printed = try await browser.post("/track/paper", ["key": key, "code": code, "paper": paper]).text
            for text in ["银川市市场监督管理局", "投诉受理决定书", "〔2026〕1号", "某消费者", "第十五条", "2027年1月4日", paper] {
                #expect(printed.contains(text), "\(text)")
            }
            let verified = try await browser.get("/verify?code=\(paper.lowercased())").text
            #expect(verified.contains("这份文书由本平台出具") && verified.contains("〔2026〕1号") && !verified.contains("某消费者"))
            #expect(try await browser.get("/verify?code=0000-0000-0000").text.contains("没有这个验证码"))
            let inside = String(try #require(page.firstMatch(of: /\/desk\/matters\/[0-9A-Z-]+\/papers\/[0-9A-Z-]+/)).0)
            #expect(try await officer.get(inside).text.contains("投诉登记表"))
            let stranger = Browser(browser.client)
            try await stranger.signIn("guyuan", Browser.password)
            #expect(try await stranger.get(inside).status == .notFound)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
