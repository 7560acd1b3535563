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

@Suite("执法的其他程序") struct EnforcementCasesScenario {
    @Test("当场处罚：单位三千元以内，超过的当场退回；七个工作日归档，先复议后诉讼", arguments: databases())
    func summary(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let form = [
                "office": yinchuanOffice, "respondent": yinchuanFirm, "subject": "organisation", "offence": "trademark-posing",
                "act": "冒充注册商标",
                "first": "甲 640101", "second": "乙 640102", "heard": "是", "fine": "3000", "place": "兴庆区某市场",
            ]
            // 公众没有这个办事项目，别的机关的承办人也不能替这个机关提出。
            #expect(try await cast.anyone.get("/apply/protection.summary-penalty").status == .forbidden)
            #expect(try await !cast.anyone.get("/apply").text.contains("简易程序"))
            let other = Browser(browser.client)
            try await other.signIn("guyuan", Browser.password)
            try await other.get("/apply/protection.summary-penalty")
            #expect(
                try await other.post("/apply/protection.summary-penalty", form.merging(["step": "send"]) { $1 }).status
                    == .unprocessableContent)

            try await running.come("2026-03-02", cast.officer)
            #expect(try await cast.officer.get("/apply").text.contains("简易程序"))
            try await cast.officer.get("/apply/protection.summary-penalty")
            let over = try await cast.officer.post(
                "/apply/protection.summary-penalty", form.merging(["fine": "3000.01", "step": "send"]) { $1 })
            #expect(over.status == .unprocessableContent && over.text.contains("三千元以下") && over.text.contains("兴庆区某市场"))
            let (key, _) = try await cast.officer.apply(form, to: "protection.summary-penalty")
            // 归档七个工作日到3月11日，缴款十五日到3月17日，复议六十日到5月6日（劳动节放假）。
            let page = try await cast.officer.get("/desk/matters/\(key)").text
            for day in ["2026-03-11", "2026-03-17", "2026-05-06"] { #expect(page.contains(day), "\(day)") }
            #expect(try await cast.officer.file("handed-in", ["archive": "2026-001"], in: key).status == .seeOther)
            #expect(try await cast.officer.file("closed", in: key).status == .unprocessableContent)
            #expect(try await cast.officer.file("paid", ["amount": "3000"], in: key).status == .seeOther)
            #expect(try await cast.officer.file("closed", in: key).status == .seeOther)
            // 结案以后仍然可以申请复议；撤销的，案件随之了结。
            #expect(try await cast.officer.file("contested", ["body": "银川市人民政府", "since": "2026-03-02"], in: key).status == .seeOther)
            #expect(try await cast.officer.file("annulled", ["number": "银复决〔2026〕1号", "reason": "事实不清"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("处罚决定已被撤销"))
            // 当事人有账号的，看得到自己的处罚。
            try await cast.firm.signIn("firm", Browser.password)
            #expect(try await cast.firm.get("/account/matters/\(key)").text.contains("冒充注册商标"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("案件线索：机关自己登记，公众提不了；提议的人不能批准立案；管辖争议七个工作日协商，报上一级指定", arguments: databases())
    func lead(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let form = [
                "office": yinchuanOffice, "source": "platform", "suspect": yinchuanFirm, "offence": "counterfeit-patent",
                "sector": "commerce",
                "lead": "网店标注已经终止的专利号", "place": "银川市兴庆区", "found": "2026-03-02",
            ]
            #expect(try await cast.anyone.get("/apply/protection.lead").status == .forbidden)
            try await running.come("2026-03-02", cast.officer)
            let (key, code) = try await cast.officer.apply(form, to: "protection.lead")
            // 核查十五个工作日到3月23日。
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-03-23"))
            #expect(try await !cast.anyone.get("/matter/\(key)").text.contains("已经终止的专利号"))
            #expect(try await cast.officer.file("dispute-raised", ["rival": "石嘴山市市场监督管理局"], in: key).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-03-11"))
            let reported = ["superior": "自治区市场监督管理厅", "received": "2026-03-02"]
            #expect(try await cast.officer.file("dispute-reported", reported, in: key).status == .seeOther)
            try await running.come("2026-03-03", cast.superior, as: "tingzhang")
            let waiting = try await cast.superior.get("/desk?queue=invited").text
            #expect(waiting.contains(key))
            // 上级只办请它办的环节，不能替下级批准立案、分办。
            #expect(try await cast.superior.file("docketed", ["reason": "同意", "first": "甲", "second": "乙"], in: key).status != .seeOther)
            #expect(try await cast.superior.post("/desk/matters/\(key)/assignee", ["account": "1"]).status != .seeOther)
            #expect(try await cast.superior.file("designated", ["here": "是", "designation": "宁市监指〔2026〕1号"], in: key).status == .seeOther)
            #expect(try await cast.superior.get("/desk/matters/\(key)").status == .notFound)

            try await running.come("2026-03-04", cast.officer)
            #expect(try await cast.officer.file("proposed", ["docket": "是", "proposal": "符合第十九条"], in: key).status == .seeOther)
            try await running.come("2026-03-05", cast.chief, as: "shenpi")
            let approval = ["reason": "同意立案", "first": "甲 640101", "second": "乙 640102"]
            #expect(try await cast.chief.file("docketed", approval.merging(["second": "甲 640101"]) { $1 }, in: key).text.contains("不少于两人"))
            #expect(try await cast.chief.file("docketed", approval, in: key).status == .seeOther)
            let opened = try await cast.chief.led(from: key, to: "行政处罚（普通程序）")
            #expect(try await cast.chief.get("/desk/matters/\(opened)").text.contains("网店标注已经终止的专利号"))
            // 登记线索时给的查询码打不开处罚案件。
            #expect(try await !cast.anyone.track(opened, code).contains("调查中"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("登记保存七个工作日不处理自动解除；扣押三十日，检测期间不计入，批准后再延三十日；保管台账说得出每件物品在哪里", arguments: databases())
    func custody(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            let items = [
                ("items.name", "包装盒"), ("items.quantity", "5000"), ("items.unit", "个"), ("items.value", "2500"), ("items.marks", "无批号"),
            ]
            let words = ["held": yinchuanFirm, "keeper": "就地保存", "urgent": "否", "measure-grounds": "证据可能灭失"]
            // 先行登记保存。
            try await cast.officer.file("measure-asked", words.merging(["measure": "preservation"]) { $1 }, rows: items, in: key)
            let first = try await cast.officer.led(from: key, to: "登记保存和查封扣押")
            try await running.come("2026-03-03", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("approved", ["taken": "2026-03-03"], in: first).status == .seeOther)
            // 七个工作日到3月12日，13日自动解除。
            #expect(try await cast.chief.get("/desk/matters/\(first)").text.contains("2026-03-12"))
            running.clock.set("2026-03-12")
            #expect(try await running.platform.enterLapses() == 0)
            try await running.come("2026-03-13", cast.officer)
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await cast.officer.get("/desk/matters/\(first)").text.contains("已解除"))

            // 扣押：3月13日起三十日到4月12日；检测4月1日至4月11日，顺延十日到4月22日；再延三十日到5月22日。
            try await cast.officer.file("measure-asked", words.merging(["measure": "seizing"]) { $1 }, rows: items, in: key)
            let second = try await cast.officer.led(from: key, to: "登记保存和查封扣押", besides: first)
            #expect(second != first)
            try await running.come("2026-03-13", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("approved", ["taken": "2026-03-13"], in: second).status == .seeOther)
            #expect(try await cast.chief.get("/desk/matters/\(second)").text.contains("2026-04-12"))
            try await running.come("2026-04-01", cast.officer)
            #expect(try await cast.officer.file("test-begun", ["body": "检验院"], in: second).status == .seeOther)
            try await running.come("2026-04-11", cast.officer)
            #expect(try await cast.officer.file("test-ended", ["result": "系仿冒"], in: second).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(second)").text.contains("2026-04-22"))
            #expect(try await cast.officer.file("extended", ["reason": "案情复杂"], in: second).status == .unprocessableContent)
            try await running.come("2026-04-12", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("extended", ["reason": "案情复杂"], in: second).status == .seeOther)
            #expect(try await cast.chief.get("/desk/matters/\(second)").text.contains("2026-05-22"))
            try await running.come("2026-04-12", cast.officer)
            let move = ["item": "不在清单上", "from": "甲", "to": "乙", "place": "仓库", "why": "移库"]
            #expect(try await cast.officer.file("moved", move, in: second).text.contains("物品在清单里"))
            #expect(try await cast.officer.file("moved", move.merging(["item": "包装盒"]) { $1 }, in: second).status == .seeOther)
            let short = try await cast.officer.file(
                "handled", ["basis": "决定书"], rows: [("outcomes.name", "纸箱"), ("outcomes.way", "destroyed")], in: second)
            #expect(short.status == .unprocessableContent && short.text.contains("每件物品"))
            let done = try await cast.officer.file(
                "handled", ["basis": "决定书"], rows: [("outcomes.name", "包装盒"), ("outcomes.way", "destroyed")], in: second)
            #expect(done.status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(second)").text.contains("包装盒 5000个：已销毁"))
            let open = try await cast.anyone.get("/matter/\(second)").text
            #expect(open.contains("物品已处理") && !open.contains("包装盒"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("公安机关不立案：三日内提请复议，维持的建议检察机关监督，说明理由七日，通知立案十五日；接受的案件继续处罚")
    func unopened() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("jiancha", .init(.prosecutor, authority: "jiancha", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            try await running.come("2026-03-03", cast.chief, as: "shenpi")
            let words = [
                "transfer": "是", "crime": "sale-of-counterfeits", "accused": yinchuanFirm, "figures": "六万元", "transfer-reason": "达到标准",
            ]
            #expect(try await cast.chief.file("transfer-considered", words, in: key).status == .seeOther)
            let transfer = try await cast.chief.led(from: key, to: "涉嫌犯罪案件移送")
            try await running.come("2026-03-04", cast.officer)
            try await cast.officer.file("assembled", ["first": "甲", "second": "乙", "report": "属实"], in: transfer)
            try await running.come("2026-03-04", cast.chief, as: "shenpi")
            try await cast.chief.file("approved", ["head": "是"], in: transfer)
            try await cast.officer.file("sent", ["police": "银川市公安局", "papers": "全卷"], in: transfer)
            try await running.come("2026-03-05", cast.police, as: "minjing")
            try await cast.police.file("received", ["receipt": "1号"], in: transfer)
            let refused = ["number": "银公不立字〔2026〕1号", "reason": "数额不足"]
            #expect(try await cast.police.file("unopened", refused, in: transfer).status == .seeOther)
            // 3月5日起三日到8日，不顺延。
            try await running.come("2026-03-06", cast.officer)
            #expect(try await cast.officer.get("/desk/matters/\(transfer)").text.contains("2026-03-08"))
            #expect(try await cast.officer.file("reconsideration-asked", ["reason": "漏算库存"], in: transfer).status == .seeOther)
            try await running.come("2026-03-09", cast.police, as: "minjing")
            #expect(try await cast.police.file("reconsidered", ["opens": "否", "number": "2号"], in: transfer).status == .seeOther)
            let prosecutor = Browser(browser.client)
            try await running.come("2026-03-10", prosecutor, as: "jiancha")
            #expect(try await prosecutor.get("/desk/matters/\(transfer)").status == .notFound)
            try await running.come("2026-03-10", cast.officer)
            #expect(
                try await cast.officer.file("supervision-asked", ["to": "银川市人民检察院", "reason": "应当立案"], in: transfer).status == .seeOther)
            #expect(try await prosecutor.file("reasons-asked", ["number": "检要〔2026〕1号"], in: transfer).status == .seeOther)
            // 说明理由七日到3月17日；通知立案十五日到3月27日。
            #expect(try await prosecutor.get("/desk/matters/\(transfer)").text.contains("2026-03-17"))
            try await running.come("2026-03-12", cast.police, as: "minjing")
            #expect(try await cast.police.file("reasons-given", ["reason": "证据不足"], in: transfer).status == .seeOther)
            try await running.come("2026-03-12", prosecutor, as: "jiancha")
            #expect(try await prosecutor.file("opening-ordered", ["number": "检立〔2026〕1号"], in: transfer).status == .seeOther)
            #expect(try await prosecutor.get("/desk/matters/\(transfer)").text.contains("2026-03-27"))
            try await running.come("2026-03-16", cast.police, as: "minjing")
            #expect(try await cast.police.file("opened", ["number": "银公立字〔2026〕9号"], in: transfer).status == .seeOther)
            try await running.come("2026-03-17", cast.officer)
            // 移交三日到3月19日。
            #expect(try await cast.officer.get("/desk/matters/\(transfer)").text.contains("2026-03-19"))
            #expect(try await cast.officer.file("handed-over", ["list": "全部物品", "receiver": "某民警"], in: transfer).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("已移送公安机关"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("复议撤销处罚的，公示随之撤下，列入名单的程序随之撤销，公开的页面说明理由")
    func annulled() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            try await cast.decide(running, key)
            let proposal = ["listed-party": yinchuanFirm, "listing-ground": "wilful", "listing-facts": "第二次"]
            #expect(try await cast.officer.file("listing-proposed", proposal, in: key).status == .seeOther)
            let listing = try await cast.officer.led(from: key, to: "严重违法失信名单")
            #expect(try await cast.officer.file("published", ["text": "处罚摘要", "covered": "是"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/publications/\(key)-1").text.contains("处罚摘要"))
            let suit = ["way": "reconsideration", "body": "银川市人民政府", "since": "2026-03-20"]
            #expect(try await cast.officer.file("contested", suit, in: key).status == .seeOther)
            #expect(try await cast.officer.file("annulled", ["number": "银复决〔2026〕3号", "annulment": "事实不清"], in: key).status == .seeOther)
            let gone = try await cast.anyone.get("/publications/\(key)-1").text
            #expect(!gone.contains("处罚摘要") && gone.contains("决定被撤销"))
            #expect(try await cast.officer.get("/desk/matters/\(listing)").text.contains("不予列入"))
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("处罚决定已被撤销"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
