import Access
import Credit
import CreditRecord
import Crypto
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

@Suite("信用评价") struct CreditScenario {
    @Test("没有来源的不能登记；规则没有核实的只公开信用信息，不评定等级；核实的人不是录入的人；核实以后逐项说明分数", arguments: databases())
    func rules(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            let officer = try await browser.another("chengban")
            try await officer.get("/desk/credit/new")
            let refused = try await officer.post("/desk/credit/new", ["subject": "64999", "day": "2026-12-01", "words": "没有文号"])
            #expect(refused.status == .unprocessableContent)
            for text in ["请选择事项", "发生日不能在今天之后", "没有来源的不能登记", "请写出文的机关", "value=\"64999\"", "没有文号"] {
                #expect(refused.text.contains(text), "\(text)")
            }
            let stranger = try await officer.post("/desk/credit/new", creditFine.merging(["subject": "64999"]) { $1 })
            #expect(stranger.status == .unprocessableContent && stranger.text.contains("名录里没有"))
            let other = try await officer.post("/desk/credit/new", creditFine.merging(["item": "practitioner.fine"]) { $1 })
            #expect(other.status == .unprocessableContent && other.text.contains("这个事项是对执业人员的"))
            let key = try await officer.enterEvent(creditFine)
            let twice = try await officer.post("/desk/credit/new", creditFine)
            #expect(twice.status == .unprocessableContent && twice.text.contains("已经登记过：\(key)"))

            // The region's folder has no points: the event stands with its source, and there is no grade.
            let open = try await browser.get("/agencies/\(ratedAgency)").text
            for text in ["评价规则待确认，不评定等级", "宁知罚〔2026〕7号", "宁夏虚构监管局", "没有分值", "未评定：规则待确认", "逾期不改正"] {
                #expect(open.contains(text), "\(text)")
            }
            let administrator = try await browser.another("guanli")
            try await administrator.get("/desk/credit/rules/patent-agency")
            let faulty = try await administrator.post(
                "/desk/credit/rules/patent-agency",
                ["base": "一百", "levels": "A", "points.agency.fine": "1.25", "points.agency.warning": "3", "reason": "x"])
            #expect(faulty.status == .unprocessableContent)
            for text in ["请写明数字出自哪份文件", "要写明列在信用信息目录的哪一项", "应为 0 至 1000", "每行写一级", "请写施行的日期"] {
                #expect(faulty.text.contains(text), "\(text)")
            }
            let typed = [
                "source": "测试文件附件一", "since": "2023-05-01", "base": "100", "levels": "A 90\nD 0", "points.agency.fine": "12",
                "catalogue.agency.fine": "测试目录一",
                "valid.agency.fine": "12", "reason": "复印件",
            ]
            #expect(try await administrator.post("/desk/credit/rules/patent-agency", typed).status == .seeOther)
            // Entered and not confirmed: the public reads no number, the desk reads what they would make.
            let waiting = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(waiting.contains("不评定等级") && waiting.contains("待确认") && !waiting.contains("88 分") && !waiting.contains("−12"))
            let api = try await browser.get("/api/v1/agencies/\(ratedAgency)/credit").text
            #expect(api.contains("\"level\":null") && api.contains("\"score\":null") && api.contains("\"points\":null"))
            #expect(try await officer.get("/desk/credit/\(key)").text.contains("扣分 12（待确认）"))
            #expect(
                try await administrator.post("/desk/credit/rules/patent-agency/confirm", ["entry": "1", "reason": "x"]).status == .forbidden
            )
            let reviewer = try await browser.another("shenhe")
            #expect(try await reviewer.get("/desk/credit/rules").text.contains("与原文核对无误"))
            let empty = try await reviewer.post("/desk/credit/rules/patent-agency/confirm", ["entry": "1", "reason": ""])
            #expect(empty.status == .unprocessableContent && empty.text.contains("请写明核对了哪份文本"))
            #expect(
                try await reviewer.post("/desk/credit/rules/patent-agency/confirm", ["entry": "1", "reason": "核对了印发的文本"]).status
                    == .seeOther)
            let graded = try await browser.get("/agencies/\(ratedAgency)").text
            for text in ["基础分 100 − 扣分 12 + 加分 0 = 88 分，D 级", "−12", "2027-10-08"] { #expect(graded.contains(text), "\(text)") }
            #expect(try await browser.get("/agencies?level=D").text.contains("共 1 家"))
            #expect(try await browser.get("/agencies?level=A").text.contains("共 1 家"))
            // Played again for a day before: nothing had happened yet.
            #expect(try await browser.get("/agencies/\(ratedAgency)?on=2026-10-07").text.contains("= 100 分，A 级"))
            let then = try await browser.get("/agencies/\(ratedAgency)?on=2026-10-09&known=then").text
            #expect(then.contains("没有信用信息") && then.contains("不评定等级"))
            #expect(try await browser.get("/agencies/\(ratedAgency)?on=2027-01-01").status == .badRequest)
            #expect(
                try await administrator.post("/desk/credit/rules/patent-agency/withdraw", ["entry": "1", "reason": "录错"]).status
                    == .seeOther)
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("不评定等级"))

            // The paper's file: its digest is public, the file itself is for those who handle it.
            try await officer.get("/desk/credit/new")
            let attached = try await officer.post(
                "/desk/credit/new", creditFine.merging(["document": "宁知罚〔2026〕8号"]) { $1 }, file: ("file", "决定书.txt", "虚构的决定书"))
            let place = try #require(attached.location)
            #expect(try await officer.get("\(place)/file").text == "虚构的决定书")
            let digest = SHA256.hash(data: Data("虚构的决定书".utf8)).map { String(format: "%02x", $0) }.joined()
            #expect(try await officer.get(place).text.contains(digest))
            #expect(try await browser.get("/api/v1/agencies/\(ratedAgency)/credit").text.contains(digest))
            #expect(try await browser.another("jigou").get("\(place)/file").status == .forbidden)
            #expect(try await officer.get("/desk/credit/\(key)/file").status == .notFound)

            // Another area's officer may not; who is rated, the public and the reviewer have no such form.
            let guyuan = try await browser.another("guyuan")
            try await guyuan.get("/desk/credit/new")
            let far = try await guyuan.post("/desk/credit/new", creditFine.merging(["document": "另一份"]) { $1 })
            #expect(far.status == .unprocessableContent && far.text.contains("不在您的行政区划里"))
            for name in ["jigou", "shenhe", "guanli"] {
                #expect(try await browser.another(name).get("/desk/credit/new").status == .forbidden, "\(name)")
            }
            #expect(try await browser.get("/desk/credit").location?.hasPrefix("/sign-in") == true)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("代理机构对扣分提出异议：登记的人不能决定，成立的当即撤销，分数随之恢复", arguments: databases())
    func objection(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(creditFine)
            let agency = try await browser.another("jigou")
            let own = try await agency.get("/account/credit").text
            for text in [
                "= 88 分，B 级", "还计 319 天", "提出异议", "可以申请修复", "/apply/protection.credit-objection?claimant=\(ratedAgency)&amp;item=\(key)",
            ] {
                #expect(own.contains(text), "\(text)")
            }
            // Who is rated is told; others are not.
            #expect(try await agency.get("/account/notices").text.contains("信用信息 \(key)：登记"))
            #expect(try await !browser.another("bieren").get("/account/notices").text.contains(key))
            #expect(try await officer.get("/desk/credit?subject=\(key)").location == "/desk/credit/\(key)")
            #expect(try await officer.get("/desk/credit?subject=\(otherAgency)").text.contains("没有信用信息"))
            let form = try await agency.get("/apply/protection.credit-objection?claimant=\(ratedAgency)&item=\(key)").text
            #expect(form.contains("value=\"\(key)\"") && form.contains("value=\"\(ratedAgency)\""))
            let grounds = ["claimant": ratedAgency, "contact": "0951-0000001", "item": key, "grounds": "处罚已经被撤销"]

            // Refused: by nobody, in the name of another, of an event that is not, for somebody else's event.
            #expect(try await browser.ask("protection.credit-objection", grounds).text.contains("请用本机构的账号登录以后提出"))
            let rival = try await browser.another("bieren")
            #expect(try await rival.ask("protection.credit-objection", grounds).text.contains("请用本机构的账号登录以后提出"))
            #expect(
                try await rival.ask("protection.credit-objection", grounds.merging(["claimant": otherAgency]) { $1 }).text
                    .contains("这一项信用信息不是这个机构的"))
            #expect(
                try await agency.ask("protection.credit-objection", grounds.merging(["item": "0000-0000"]) { $1 }).text
                    .contains("没有这个编号的信用信息"))
            #expect(try await officer.get("/desk/credit?state=contested").text.contains("没有信用信息"))

            let matter = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await agency.ask("protection.credit-objection", grounds).text.contains("已经提出异议：\(matter)"))
            #expect(try await officer.get("/desk?queue=unassigned").text.contains(matter))
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("已提出异议，待受理"))
            // Counted until it is accepted, frozen until it is decided.
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("= 88 分"))
            #expect(try await officer.get("/desk/matters/\(matter)").text.contains("href=\"/desk/credit/\(key)\""))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: matter).status == .seeOther)
            let frozen = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(frozen.contains("= 100 分，A 级") && frozen.contains("异议审查中，暂不计"))
            #expect(try await officer.file("explained", ["words": "收到的决定书"], in: matter).status == .seeOther)
            let decided = ["granted": "是", "reason": "处罚决定已经被复议撤销。"]
            let self1 = try await officer.file("decided", decided, in: matter)
            #expect(self1.status == .unprocessableContent && self1.text.contains("不能由同一人办理"))
            running.clock.set("2026-11-30")
            let colleague = try await browser.another("tongshi")
            #expect(try await colleague.file("decided", decided, in: matter).status == .seeOther)
            let page = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(page.contains("= 100 分，A 级") && page.contains("2026-11-30 撤销，不计") && page.contains("异议成立。处罚决定已经被复议撤销。"))
            // What was known on a day stays so; what is known now of that day is otherwise.
            #expect(try await browser.get("/agencies/\(ratedAgency)?on=2026-11-22&known=then").text.contains("没有信用信息"))
            #expect(try await browser.get("/agencies/\(ratedAgency)?on=2026-11-22").text.contains("= 100 分，A 级"))
            let late = try await browser.another("chengban")
            try await late.get("/desk/credit/new")
            let gone = try await late.post("/desk/credit/\(key)/withdraw", ["reason": "再撤一次"])
            #expect(gone.status == .unprocessableContent && gone.text.contains("已经撤销"))
            let again = try await browser.another("jigou")
            #expect(try await again.ask("protection.credit-objection", grounds).text.contains("已经撤销，不用再提出"))
            #expect(try await again.get("/account/matters").text.contains(matter))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        let ledger = CreditLedger(running.platform.database, clock: running.clock)
        let before = try await ledger.events(CreditEventFilter(state: .withdrawn), offset: 0, limit: 10).events
        try await running.platform.rebuildRows()
        #expect(try await ledger.events(CreditEventFilter(state: .withdrawn), offset: 0, limit: 10).events == before && before.count == 1)
    }

    @Test("登记的人没有说明过情况，也不能决定异议；不予受理、撤回的，扣分照算") func notDecidedByTheAuthor() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(creditFine)
            let agency = try await browser.another("jigou")
            let grounds = ["claimant": ratedAgency, "contact": "0951-0000001", "item": key, "grounds": "有误"]
            let first = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await officer.file("refused", ["reason": "没有写明事实"], in: first).status == .seeOther)
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("= 88 分"))
            let second = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: second).status == .seeOther)
            let refused = try await officer.file("decided", ["granted": "否", "reason": "属实"], in: second)
            #expect(refused.status == .unprocessableContent && refused.text.contains("登记、更正这一项信用信息的人不能决定"))
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("暂不计"))
            #expect(try await agency.file("withdrawn", ["reason": "不再争议"], in: second, at: "account").status == .seeOther)
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("= 88 分"))
            // Whoever corrects it is as little free as whoever entered it.
            let colleague = try await browser.another("tongshi")
            try await colleague.get("/desk/credit/\(key)/correct")
            let nothing = try await colleague.post("/desk/credit/\(key)/correct", creditFine.merging(["reason": "看过"]) { $1 })
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("没有改动任何内容"))
            let corrected = try await colleague.post(
                "/desk/credit/\(key)/correct", creditFine.merging(["issuer": "另一机关", "reason": "机关写错"]) { $1 })
            #expect(corrected.status == .seeOther)
            let third = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: third).status == .seeOther)
            #expect(try await colleague.file("decided", ["granted": "否", "reason": "属实"], in: third).status == .unprocessableContent)
            let chief = try await browser.another("shenpi")
            #expect(try await chief.file("decided", ["granted": "否", "reason": "属实"], in: third).status == .seeOther)
            let page = try await officer.get("/desk/credit/\(key)").text
            for text in ["更正", "机关写错", "异议终结，维持", "另一机关"] { #expect(page.contains(text), "\(text)") }
        }
    }

    @Test("代理机构申请信用修复：没有到期的退回，核查以后由负责人准予，自当日起不再扣分", arguments: databases())
    func repair(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let young = try await officer.enterEvent(creditFine)
            let old = try await officer.enterEvent(creditFine.merging(["day": "2026-04-10", "document": "宁知罚〔2026〕2号"]) { $1 })
            let third = try await officer.enterEvent(creditFine.merging(["day": "2026-04-12", "document": "宁知罚〔2026〕3号"]) { $1 })
            let expired = try await officer.enterEvent(creditFine.merging(["day": "2025-04-12", "document": "宁知罚〔2025〕3号"]) { $1 })
            let agency = try await browser.another("jigou")
            func request(_ key: String, _ promise: String = "是") -> [String: String] {
                ["claimant": ratedAgency, "contact": "0951-0000001", "item": key, "measures": "已经改正", "promise": promise]
            }
            #expect(try await agency.get("/account/credit").text.contains("（2027-04-08 起）可以申请修复"))
            #expect(try await agency.ask("protection.credit-repair", request(young)).text.contains("这一项到2027-04-08才可以申请修复"))
            #expect(try await agency.ask("protection.credit-repair", request(expired)).text.contains("已经期满，不再扣分"))
            #expect(try await agency.ask("protection.credit-repair", request(old, "否")).text.contains("承诺材料真实"))
            let matter = try agency.opened(try await agency.ask("protection.credit-repair", request(old)))
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("已申请修复"))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: matter).status == .seeOther)
            #expect(try await officer.file("inspected", ["corrected": "是", "words": "现场看过"], in: matter).status == .seeOther)
            #expect(try await officer.file("decided", ["granted": "是", "reason": "已经改正"], in: matter).status == .unprocessableContent)
            // Three fines count: 100 - 36.
            #expect(try await browser.get("/agencies/\(ratedAgency)").text.contains("= 64 分，C 级"))
            running.clock.set("2026-12-01")
            let chief = try await browser.another("shenpi")
            #expect(try await chief.file("decided", ["granted": "是", "reason": "已经改正"], in: matter).status == .seeOther)
            let page = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(page.contains("= 76 分，C 级") && page.contains("2026-12-01 修复，不再计"))
            #expect(try await browser.get("/agencies/\(ratedAgency)?on=2026-11-30").text.contains("= 64 分"))
            let again = try await browser.another("jigou")
            #expect(try await again.ask("protection.credit-repair", request(third)).text.contains("满12个月以前不能再申请修复"))
            #expect(try await again.ask("protection.credit-repair", request(old)).text.contains("已经在2026-12-01修复"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
