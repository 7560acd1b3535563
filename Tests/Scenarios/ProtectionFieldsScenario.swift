import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Procedure
import Store
import StoreTesting
import Testing
import Web

@Suite("平台、展会、海关和监督") struct ProtectionFieldsScenario {
    @Test("平台通知：声明到达后十五日权利人不投诉不起诉的，措施到期终止；平台不作为转为线索", arguments: databases())
    func platform(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let notice = [
                "office": yinchuanOffice, "claimant": "宁夏虚构枸杞协会", "respondent": yinchuanFirm, "platform": "某电商平台",
                "contact": "0951-0000001",
                "links": "商品链接一", "facts": "使用近似商标", "promise": "是",
            ]
            let (key, code) = try await cast.anyone.apply(notice, to: "protection.platform-notice")
            try await running.come("2026-03-03", cast.officer)
            #expect(
                try await cast.officer.file("measured", ["measure": "unlinked", "measured-on": "2026-03-03"], in: key).status == .seeOther)
            try await running.come("2026-03-06", cast.firm, as: "firm")
            let counter = ["statement": "商品有合法来源", "reached": "2026-03-06"]
            #expect(try await cast.firm.file("countered", counter, in: key, at: "account").status == .seeOther)
            // 3月6日到达，十五日到21日；21日是星期六，不顺延。
            #expect(try await cast.anyone.track(key, code).contains("2026-03-21"))
            running.clock.set("2026-03-21")
            #expect(try await running.platform.enterLapses() == 0)
            running.clock.set("2026-03-22")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("已终止措施"))

            let (idle, _) = try await cast.anyone.apply(notice, to: "protection.platform-notice")
            try await running.come("2026-03-23", cast.officer)
            let inaction = ["inaction": "收到通知二十日没有任何措施", "found": "2026-03-23"]
            #expect(try await cast.officer.file("inactive", inaction, in: idle).status == .seeOther)
            let lead = try await cast.officer.led(from: idle, to: "案件线索核查")
            let page = try await cast.officer.get("/desk/matters/\(lead)").text
            #expect(page.contains("收到通知二十日没有任何措施") && page.contains("电子商务平台经营者未采取必要措施"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("展会投诉：二十四小时移交，不答辩不影响处理，展后十五个工作日移交并转为线索")
    func exhibition() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-09-17")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let complaint = [
                "office": yinchuanOffice, "exhibition": "某博览会 A12展位", "claimant": "甲公司", "contact": "0951-0000001",
                "respondent": yinchuanFirm,
                "right": "ZL 2013 1 0699744.2", "offence": "counterfeit-patent", "facts": "展品标注已失效的专利号",
            ]
            let (key, code) = try await cast.anyone.apply(complaint, to: "protection.exhibition")
            try await running.come("2026-09-17", cast.officer)
            for (event, fields) in [("taken", ["by": "投诉站丁某"]), ("forwarded", ["to": "银川市市场监督管理局"])] {
                #expect(try await cast.officer.file(event, fields, in: key).status == .seeOther, "\(event)")
            }
            #expect(
                try await cast.officer.file("notified", ["clear": "否", "until": "2026-09-18"], in: key).status == .unprocessableContent)
            #expect(try await cast.officer.file("notified", ["clear": "是", "until": "2026-09-18"], in: key).status == .seeOther)
            running.clock.set("2026-09-19")
            #expect(try await running.platform.enterLapses() == 1)
            try await running.come("2026-09-21", cast.officer)
            #expect(
                try await cast.officer.file("handed-over", ["receiver": "石嘴山市局", "handed": "2026-09-21"], in: key).text.contains("已经闭展"))
            #expect(try await cast.officer.file("ended", ["closed": "2026-09-20"], in: key).status == .seeOther)
            // 9月20日（补班的星期日）闭展，十五个工作日：中秋9月25日至27日、国庆七天放假，10月10日补班，到10月16日。
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-10-16"))
            #expect(try await cast.officer.file("handed-over", ["receiver": "石嘴山市局", "handed": "2026-09-21"], in: key).status == .seeOther)
            let lead = try await cast.officer.led(from: key, to: "案件线索核查")
            #expect(try await cast.officer.get("/desk/matters/\(lead)").text.contains("展品标注已失效的专利号"))
            let mine = try await cast.anyone.track(key, code)
            #expect(mine.contains("展后已移交"))
            #expect(try await !cast.anyone.get("/matter/\(key)").text.contains("展品标注已失效的专利号"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("海关扣留：依职权三个工作日内申请并担保，不能认定的五十个工作日没有法院通知就放行；依申请的二十个工作日")
    func detention() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("haiguan", .init(.customs, authority: "haiguan", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            let report = [
                "office": yinchuanOffice, "way": "ex-officio", "claimant": "甲公司", "shipper": "某进出口公司", "contact": "0951-0000001",
                "offence": "trademark-infringement", "port": "银川海关", "goods": "枸杞礼盒三百箱", "reached": "2026-03-02",
            ]
            let (late, _) = try await cast.anyone.apply(report, to: "protection.customs-detention")
            // 三个工作日到3月5日，没有申请的不扣留。
            #expect(try await cast.anyone.get("/matter/\(late)").text.contains("待权利人申请扣留"))
            running.clock.set("2026-03-06")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await cast.anyone.get("/matter/\(late)").text.contains("未扣留"))

            running.clock.set("2026-03-02")
            let (key, code) = try await cast.anyone.apply(report.merging(["goods": "枸杞礼盒"]) { $1 }, to: "protection.customs-detention")
            let applied = ["recordal": "T2026-1", "security": "50000", "detained": "2026-03-03"]
            try await running.come("2026-03-03", cast.officer)
            #expect(try await cast.anyone.follow("applied", applied, in: key, code: code).status == .ok)
            // 调查三十个工作日到4月15日，放行五十个工作日到5月15日。
            let page = try await cast.officer.get("/desk/matters/\(key)").text
            for day in ["2026-04-15", "2026-05-15"] { #expect(page.contains(day), "\(day)") }
            let customs = Browser(browser.client)
            try await running.come("2026-04-15", customs, as: "haiguan")
            #expect(try await customs.get("/desk?queue=invited").text.contains(key))
            #expect(try await customs.file("found", ["finding": "undecided"], in: key).status == .seeOther)
            #expect(try await customs.file("referred", ["known": "2026-04-15", "words": "通报"], in: key).status == .seeOther)
            running.clock.set("2026-05-15")
            #expect(try await running.platform.enterLapses() == 0)
            running.clock.set("2026-05-16")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("已放行"))
            try await running.come("2026-05-16", cast.officer)
            #expect(try await !cast.officer.led(from: key, to: "案件线索核查").isEmpty)

            let asked = report.merging(["way": "requested", "reached": "2026-05-16"]) { $1 }
            let (requested, _) = try await cast.anyone.apply(asked, to: "protection.customs-detention")
            // 5月16日是星期六，二十个工作日到6月12日。
            #expect(try await cast.officer.get("/desk/matters/\(requested)").text.contains("2026-06-12"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("海关备案：三十个工作日决定，十年有效，届满前六个月提醒续展")
    func recordal() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let form = [
                "office": yinchuanOffice, "claimant": yinchuanFirm, "right-kind": "patent", "right": "ZL 2013 1 0699744.2",
                "contact": "0951-0000001",
            ]
            let (key, code) = try await cast.anyone.apply(form, to: "protection.customs-recordal")
            #expect(try await cast.anyone.follow("filed", ["complete": "2026-03-02"], in: key, code: code).status == .ok)
            // 三十个工作日到4月14日（清明放一天）。
            #expect(try await cast.anyone.track(key, code).contains("2026-04-14"))
            try await running.come("2026-03-20", cast.officer)
            #expect(try await cast.officer.file("recorded", ["recordal": "P2026-1", "since": "2026-03-20"], in: key).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2036-03-20"))
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("P2026-1"))
            #expect(try await cast.officer.file("changed", ["words": "名称变更", "changed": "2026-03-20"], in: key).status == .seeOther)
            #expect(
                try await cast.officer.file("changed", ["words": "又变更", "changed": "2026-03-20"], in: key).status == .unprocessableContent)
            #expect(try await cast.officer.file("change-filed", in: key).status == .seeOther)
            #expect(try await cast.officer.file("renewed", ["from": "2026-03-20"], in: key).status == .seeOther)
            #expect(try await cast.officer.file("cancelled", ["reason": "权利转让"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("备案已注销"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("执法监督：十个工作日答复，五个工作日异议，改正后十个工作日报告，验收的人不是提出的人")
    func supervision() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("jiandu", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            let officer = Browser(browser.client)
            #expect(try await cast.anyone.get("/apply/protection.supervision").status == .forbidden)
            try await running.come("2026-03-02", officer, as: "jiandu")
            let notice = ["office": "market/640000", "claimant": "某市市场监督管理局", "matter": "三件案件超期", "reached": "2026-03-02"]
            let (key, _) = try await officer.apply(notice, to: "protection.supervision")
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-03-16"))
            #expect(try await officer.file("answered", ["answer": "已经自查"], in: key).status == .seeOther)
            let decided = ["fault": "超期", "order": "三十日内办结", "until": "2026-04-10", "decided": "2026-03-05"]
            #expect(try await officer.file("decided", decided, in: key).status == .unprocessableContent)
            try await running.come("2026-03-05", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("decided", decided, in: key).status == .seeOther)
            // 异议五个工作日到3月12日。
            #expect(try await cast.superior.get("/desk/matters/\(key)").text.contains("2026-03-12"))
            try await running.come("2026-03-10", officer, as: "jiandu")
            #expect(try await officer.file("objected", ["reason": "期限太短", "received": "2026-03-10"], in: key).status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-03-24"))
            try await running.come("2026-03-12", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("reviewed", ["upheld": "是", "reason": "期限合理"], in: key).status == .seeOther)
            try await running.come("2026-04-01", officer, as: "jiandu")
            #expect(try await officer.file("corrected", ["result": "三件都已办结", "corrected": "2026-04-01"], in: key).status == .seeOther)
            // 改正后十个工作日到4月16日（清明放假）。
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("2026-04-16"))
            let bare = try await officer.file("reported", ["report": "已改正"], in: key)
            #expect(bare.status == .unprocessableContent)
            let page = try await officer.get("/desk/matters/\(key)").text
            let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? ""
            let proof = (field: "evidence", name: "结案表.txt", content: "三件")
            #expect(
                try await officer.post("/desk/matters/\(key)", ["event": "reported", "report": "已改正", "seen": seen], file: proof).status
                    == .seeOther)
            try await running.come("2026-04-02", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("accepted", ["finding": "属实"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("已改正"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("商业秘密自查：缺的事项列出风险和依据，整改后再查，由负责人确认；别人看不到")
    func secrets() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-07-01")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await cast.firm.signIn("firm", Browser.password)
            let form = [
                "office": yinchuanOffice, "claimant": yinchuanFirm, "contact": "0951-0000001", "occasion": "hiring", "subject": "研发部新进两人",
            ]
            func checks(_ done: [String: String]) -> [(String, String)] {
                ["list", "marks", "agreement", "access", "origin"].flatMap { topic in
                    [("checks.topic", topic), ("checks.done", done[topic] ?? "是"), ("checks.words", "")]
                }
            }
            try await cast.firm.get("/apply/protection.secrets-check")
            let short = try await cast.firm.post(
                "/apply/protection.secrets-check", form.merging(["step": "send"]) { $1 }, rows: Array(checks([:]).prefix(3)))
            #expect(short.status == .unprocessableContent && short.text.contains("必查的事项"))
            let page = try await cast.firm.get("/apply/protection.secrets-check").text
            let own = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
            let sent = try await cast.firm.post(
                "/apply/protection.secrets-check", form.merging(["step": "send", "key": own]) { $1 }, rows: checks(["origin": "否"])
            ).text
            let key = String(try #require(sent.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/)).1)
            let mine = try await cast.firm.get("/account/matters/\(key)").text
            #expect(mine.contains("有1项没有做到") && mine.contains("第二十条"))
            #expect(try await cast.firm.file("signed", ["name": "总经理"], in: key, at: "account").status == .unprocessableContent)
            let plan = [("measures.topic", "origin"), ("measures.action", "补签声明"), ("measures.owner", "人事部")]
            #expect(try await cast.firm.file("planned", ["until": "2026-07-31"], rows: plan, in: key, at: "account").status == .seeOther)
            #expect(try await cast.firm.file("finished", rows: checks([:]), in: key, at: "account").status == .seeOther)
            #expect(try await cast.firm.file("signed", ["name": "总经理"], in: key, at: "account").status == .seeOther)
            let open = try await cast.anyone.get("/matter/\(key)").text
            #expect(open.contains("已确认") && !open.contains("研发部") && !open.contains(yinchuanFirm))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("软件正版化：安装多于授权的算出缺口，没有补齐不能通过，报整改的人不能验收")
    func software() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-07-01")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await cast.firm.signIn("firm", Browser.password)
            func holdings(_ licences: String) -> [(String, String)] {
                [("holdings.name", "办公软件"), ("holdings.maker", "某公司"), ("holdings.licences", licences), ("holdings.installed", "50")]
            }
            let page = try await cast.firm.get("/apply/protection.software").text
            let own = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
            let form = [
                "office": yinchuanOffice, "claimant": yinchuanFirm, "contact": "0951-0000001", "group": "enterprise", "computers": "60",
            ]
            let sent = try await cast.firm.post(
                "/apply/protection.software", form.merging(["step": "send", "key": own]) { $1 }, rows: holdings("20")
            ).text
            let key = String(try #require(sent.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/)).1)
            #expect(try await cast.firm.get("/account/matters/\(key)").text.contains("1种软件缺30份授权"))
            try await running.come("2026-07-02", cast.officer)
            let inspected = ["first": "甲", "second": "乙", "findings": "与填报一致"]
            #expect(try await cast.officer.file("inspected", inspected, rows: holdings("20"), in: key).status == .seeOther)
            #expect(try await cast.officer.file("ordered", ["order": "补齐授权", "until": "2026-08-31"], in: key).status == .seeOther)
            let seen =
                try await cast.officer.get("/desk/matters/\(key)").text.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) }
                ?? ""
            let mended = [
                "event": "mended", "holdings.name": "办公软件", "holdings.maker": "某公司", "holdings.licences": "50", "holdings.installed": "50",
                "seen": seen,
            ]
            let proof = (field: "proof", name: "合同.txt", content: "采购五十份")
            #expect(try await cast.officer.post("/desk/matters/\(key)", mended, file: proof).status == .seeOther)
            try await running.come("2026-07-03", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("passed", ["finding": "属实"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("已通过"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
