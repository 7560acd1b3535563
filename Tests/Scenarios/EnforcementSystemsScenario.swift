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

@Suite("著作权、农业、林草的案件") struct EnforcementSystemsScenario {
    @Test("盗版案件：市场监管的线索移给著作权主管部门，立案、告知、陈述七日、听证五个工作日、处罚、公示", arguments: databases())
    func copyright(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        for (name, role) in [("banquan", Role.officer), ("banquan-shenpi", .approver), ("banquan-shenhe", .reviewer)] {
            try await running.open(name, .init(role, authority: "xuanchuan", area: "640000"), isDemo: true)
        }
        try await running.browse { browser in
            let cast = Cast(browser)
            let (officer, chief, reviewer) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            // 市场监管登记的盗版线索：不归自己管，立不了案，只能移送。
            try await running.come("2026-03-02", cast.officer)
            try await cast.officer.get("/apply/protection.lead")
            let form = [
                "office": yinchuanOffice, "source": "monitoring", "suspect": yinchuanFirm, "offence": "copyright", "work": "software",
                "lead": "网盘出售破解软件", "place": "银川市金凤区", "found": "2026-03-02",
            ]
            let (lead, _) = try await cast.officer.apply(form, to: "protection.lead")
            #expect(try await cast.officer.file("proposed", ["docket": "是", "proposal": "属实"], in: lead).status == .seeOther)
            try await running.come("2026-03-02", cast.chief, as: "shenpi")
            let refused = try await cast.chief.file("docketed", ["reason": "同意", "first": "甲", "second": "乙"], in: lead)
            #expect(refused.status == .unprocessableContent && refused.text.contains("著作权主管部门"))
            #expect(try await cast.chief.file("sent-back", ["grounds": "移送"], in: lead).status == .seeOther)
            try await running.come("2026-03-03", cast.officer)
            let referral = ["to": "自治区版权局", "receiver": "copyright", "grounds": "侵犯著作权"]
            #expect(try await cast.officer.file("referred", referral, in: lead).status == .seeOther)

            // 著作权主管部门那里自动登记，十五日到3月18日；市场监管看不到它。
            try await running.come("2026-03-03", officer, as: "banquan")
            let queue = try await officer.get("/desk?queue=unassigned").text
            let own = try #require(queue.firstMatch(of: /desk\/matters\/([0-9A-Z]{4}-[0-9A-Z]{4})/).map { String($0.1) })
            let page = try await officer.get("/desk/matters/\(own)").text
            #expect(page.contains("著作权案件线索核查") && page.contains("2026-03-18") && page.contains("网盘出售破解软件"))
            #expect(try await cast.officer.get("/desk/matters/\(own)").status == .notFound)
            #expect(try await officer.file("proposed", ["docket": "是", "proposal": "属实"], in: own).status == .seeOther)
            try await running.come("2026-03-04", chief, as: "banquan-shenpi")
            #expect(
                try await chief.file("docketed", ["reason": "同意", "first": "甲", "second": "乙"], in: own).status == .seeOther)
            let key = try await chief.led(from: own, to: "著作权行政处罚（普通程序）")
            try #require(!key.isEmpty)
            // 九十日到6月2日。
            #expect(try await chief.get("/desk/matters/\(key)").text.contains("2026-06-02"))

            try await running.come("2026-03-05", officer, as: "banquan")
            let scene = ["act": "electronic", "first": "甲", "second": "乙", "shown": "是", "findings": "网盘目录和收款记录"]
            #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
            let figures = [
                "offence": "copyright", "subject": "organisation", "from": "2026-01-01", "to": "2026-03-02", "turnover": "9000",
                "basis": "收款记录",
            ]
            #expect(
                try await officer.file("figured", figures.merging(["offence": "trademark-infringement"]) { $1 }, in: key).status
                    == .unprocessableContent)
            #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
            let report = ["facts": "属实", "law": "著作权法第五十三条", "proposal": "罚款", "legal": "否"]
            #expect(try await officer.file("reported", report, in: key).status == .seeOther)
            try await running.come("2026-03-06", reviewer, as: "banquan-shenhe")
            #expect(
                try await reviewer.file("reviewed", ["opinion": "agreed", "legal-review": "否", "words": "同意"], in: key).status == .seeOther)
            try await running.come("2026-03-09", officer, as: "banquan")
            let notice = [
                "respondent": yinchuanFirm, "subject": "organisation", "act": "出售盗版软件", "facts": "属实", "fine": "100000", "hearing": "否",
                "reached": "2026-03-09",
            ]
            #expect(try await officer.file("noticed", notice, in: key).text.contains("告知要求听证的权利"))
            #expect(try await officer.file("noticed", notice.merging(["hearing": "是"]) { $1 }, in: key).status == .seeOther)
            // 陈述、申辩七日到3月16日，要求听证五个工作日也到3月16日；条文没有读到的写明待核实。
            let told = try await officer.get("/desk/matters/\(key)").text
            #expect(told.contains("2026-03-16") && told.contains("要求听证") && told.contains("暂定"))
            running.clock.set("2026-03-17")
            #expect(try await running.platform.enterLapses() == 1)
            try await running.come("2026-03-17", officer, as: "banquan")
            let draft = ["opinion": "没有陈述", "draft-grounds": "属实", "discretion": "一般档", "draft-fine": "100000"]
            #expect(try await officer.file("rechecked", draft, in: key).status == .seeOther)
            try await running.come("2026-03-18", chief, as: "banquan-shenpi")
            let decided = ["number": "宁版罚〔2026〕1号", "act": "出售盗版软件", "grounds": "属实", "penalty": "罚款十万元", "fine": "100000"]
            #expect(try await chief.file("decided", decided, in: key).status == .seeOther)
            try await running.come("2026-03-19", officer, as: "banquan")
            let served = ["decision-reached": "2026-03-19", "manner": "direct", "told": "是"]
            #expect(try await officer.file("decision-served", served, in: key).status == .seeOther)
            let public_ = ["text": "出售盗版软件，罚款十万元", "covered": "是"]
            #expect(try await officer.file("published", public_, in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/publications/\(key)-1").text.contains("宁版罚〔2026〕1号"))
            // 复议撤销的，公示随之撤下。
            let suit = ["way": "reconsideration", "body": "自治区人民政府", "since": "2026-04-01"]
            try await running.come("2026-04-01", officer, as: "banquan")
            #expect(try await officer.file("contested", suit, in: key).status == .seeOther)
            #expect(try await officer.file("annulled", ["number": "宁复〔2026〕1号", "annulment": "事实不清"], in: key).status == .seeOther)
            #expect(try await !cast.anyone.get("/publications/\(key)-1").text.contains("宁版罚〔2026〕1号"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("举报立案以后查明是盗版的，案件移给著作权主管部门，那里登记为移送的线索；不写案由的退回", arguments: databases())
    func passedOn(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("banquan", .init(.officer, authority: "xuanchuan", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            try await running.come("2026-03-03", cast.chief, as: "shenpi")
            let referral = ["receiver": "自治区版权局", "receiving-system": "copyright", "reason": "属于侵犯著作权"]
            let refused = try await cast.chief.file("referred-on", referral, in: key)
            #expect(refused.status == .unprocessableContent && refused.text.contains("写明涉嫌的违法行为"))
            #expect(
                try await cast.chief.file("referred-on", referral.merging(["offence": "copyright"]) { $1 }, in: key).status == .seeOther)
            #expect(try await cast.chief.get("/desk/matters/\(key)").text.contains("已移送其他机关"))
            let officer = Browser(browser.client)
            try await running.come("2026-03-03", officer, as: "banquan")
            let queue = try await officer.get("/desk?queue=unassigned").text
            let own = try #require(queue.firstMatch(of: /desk\/matters\/([0-9A-Z]{4}-[0-9A-Z]{4})/).map { String($0.1) })
            let page = try await officer.get("/desk/matters/\(own)").text
            #expect(page.contains("著作权案件线索核查") && page.contains("销售假冒商品") && page.contains("其他部门移送"))
            // 举报人是谁，移送以后也看不到。
            #expect(!page.contains("某举报人"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("假种子案件：农业农村主管部门登记、立案、查封、告知、处罚，没有听证数额的一律告知听证", arguments: databases())
    func seeds(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        for (name, role) in [("nongye", Role.officer), ("nongye-shenpi", .approver), ("nongye-shenhe", .reviewer)] {
            try await running.open(name, .init(role, authority: "nongye", area: "640000"), isDemo: true)
        }
        try await running.browse { browser in
            let (officer, chief, reviewer) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await running.come("2026-03-02", officer, as: "nongye")
            try await officer.get("/apply/protection.agriculture-lead")
            let (lead, _) = try await officer.apply(
                [
                    "office": "nongye/640000", "source": "inspection", "suspect": yinchuanFirm, "offence": "variety-counterfeit",
                    "lead": "冒充授权品种的玉米种子",
                    "place": "银川市",
                ], to: "protection.agriculture-lead")
            // 七个工作日到3月11日，没有读到原文，写明待核实。
            let page = try await officer.get("/desk/matters/\(lead)").text
            #expect(page.contains("2026-03-11") && page.contains("暂定"))
            #expect(try await officer.file("proposed", ["docket": "是", "proposal": "属实"], in: lead).status == .seeOther)
            try await running.come("2026-03-02", chief, as: "nongye-shenpi")
            #expect(try await chief.file("docketed", ["reason": "同意", "first": "甲", "second": "乙"], in: lead).status == .seeOther)
            let key = try await chief.led(from: lead, to: "农业植物新品种行政处罚（普通程序）")
            try #require(!key.isEmpty)

            try await running.come("2026-03-03", officer, as: "nongye")
            let items = [
                ("items.name", "玉米种子"), ("items.quantity", "100"), ("items.unit", "袋"), ("items.value", "9000"), ("items.marks", ""),
            ]
            let sealing = ["measure": "sealing", "held": yinchuanFirm, "keeper": "当事人仓库", "urgent": "否", "measure-grounds": "可能转移"]
            #expect(try await officer.file("measure-asked", sealing, rows: items, in: key).status == .seeOther)
            let measure = try await officer.led(from: key, to: "农业案件的登记保存和查封扣押", besides: lead)
            try #require(!measure.isEmpty)
            try await running.come("2026-03-03", chief, as: "nongye-shenpi")
            #expect(try await chief.file("approved", ["taken": "2026-03-03"], in: measure).status == .seeOther)
            #expect(try await chief.get("/desk/matters/\(measure)").text.contains("2026-04-02"))

            try await running.come("2026-03-04", officer, as: "nongye")
            let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获种子"]
            #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
            let figures = [
                "offence": "variety-counterfeit", "subject": "organisation", "from": "2026-01-01", "to": "2026-03-02", "turnover": "9000",
                "basis": "按标价",
            ]
            #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
            let report = ["facts": "属实", "law": "条例第四十二条", "proposal": "罚款", "legal": "否"]
            #expect(try await officer.file("reported", report, in: key).status == .seeOther)
            try await running.come("2026-03-05", reviewer, as: "nongye-shenhe")
            #expect(
                try await reviewer.file("reviewed", ["opinion": "agreed", "legal-review": "否", "words": "同意"], in: key).status == .seeOther)
            try await running.come("2026-03-06", officer, as: "nongye")
            let notice = [
                "respondent": yinchuanFirm, "subject": "organisation", "act": "假冒授权品种", "facts": "属实", "fine": "10000", "hearing": "否",
                "reached": "2026-03-06",
            ]
            #expect(try await officer.file("noticed", notice, in: key).text.contains("告知要求听证的权利"))
            #expect(
                try await officer.file("noticed", notice.merging(["hearing": "是", "fine": "9999.99"]) { $1 }, in: key).text.contains("法定幅度")
            )
            #expect(try await officer.file("noticed", notice.merging(["hearing": "是"]) { $1 }, in: key).status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
