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
import Warning
import Web

private let guyuanOffice = "market-guyuan/640400"
private let accused = "贺兰虚构商贸有限公司"

extension Browser {
    /// A lead of one's own authority.
    fileprivate func lead(
        _ suspect: String = accused, _ more: [String: String] = [:], office: String = yinchuanOffice
    ) async throws -> String {
        let form = [
            "office": office, "source": "inspection", "suspect": suspect, "offence": "trademark-infringement", "lead": "销售侵权商品",
            "place": "批发市场", "found": "2026-03-02",
        ]
        return try await apply(form.merging(more) { $1 }, to: "protection.lead").key
    }

    /// Addresses of the warnings on the list.
    fileprivate func warnings(_ query: String = "") async throws -> [String] {
        try await get("/desk/warnings\(query)").text.matches(of: /href="\/desk\/warnings\/([0-9A-Z]{4}-[0-9A-Z]{4})"/).map { String($0.1) }
    }
}

@Suite("预警") struct WarningScenario {
    @Test("预警：同一当事人三件以上提出一次，理由、数字和所依据的办件写明，转为线索或者排除以后不再重复", arguments: databases())
    func repeated(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-03-02")
        try await running.open("tingzhang", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.open("jingcha", .init(.police, authority: "gongan", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let (officer, other) = (try await browser.another("chengban"), try await browser.another("guyuan"))
            let keys = [try await officer.lead(), try await officer.lead()]
            #expect(try await running.platform.searchForWarnings() == 0)
            let theirs = try await other.lead(office: guyuanOffice)
            // 第三件由另一个市办理：两个市都看得到，升一级。
            // 几处同时查找，也只提一条。
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...4 { group.addTask { _ = try? await running.platform.searchForWarnings() } }
            }
            #expect(try await running.platform.searchForWarnings() == 0)
            #expect(try await officer.warnings().count == 1)
            let key = try #require(try await officer.warnings().first)
            let list = try await officer.get("/desk/warnings").text
            for text in [accused, "同一当事人反复被指", "警示", "3 件", "2 个市", "达到 3 件"] { #expect(list.contains(text), "\(text)") }
            let page = try await officer.get("/desk/warnings/\(key)").text
            for text in keys + ["固原市市场监督管理局 1 件", "最近 12 个月，至少 3 件", "提出预警", "转为线索"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(!page.contains(theirs))
            #expect(try await officer.get("/desk/matters/\(keys[0])").text.contains("本件在预警里"))
            #expect(try await other.get("/desk/warnings/\(key)").text.contains(theirs))
            #expect(try await officer.get("/account/notices").text.contains("预警（警示）同一当事人反复被指"))
            #expect(try await !officer.get("/account/notices").text.contains(accused))

            // 谁看得到：自治区看得到，公众要登录，企业和别的机关不能看。
            let region = try await browser.another("tingzhang")
            #expect(try await region.get("/desk/warnings/\(key)").text.contains(accused))
            let (firm, police) = (try await browser.another("firm"), try await browser.another("jingcha"))
            for address in ["/desk/warnings", "/desk/warnings/\(key)", "/desk/warnings/table.csv", "/desk/warnings/rules"] {
                #expect(try await firm.get(address).status == .forbidden)
                #expect(try await police.get(address).status == .forbidden)
                #expect(try await Browser(browser.client).get(address).status == .seeOther)
            }

            // 办理：理由不能空，填过的还在；核查，暂缓到那一天又回来。
            let approver = try await browser.another("shenpi")
            try await approver.get("/desk/warnings/\(key)")
            let refused = try await approver.post("/desk/warnings/\(key)/dismiss", [:])
            #expect(refused.status == .unprocessableContent && refused.text.contains("请写明排除的理由"))
            let late = try await approver.post("/desk/warnings/\(key)/defer", ["until": "2026-03-01", "deferred": "等鉴定结果"])
            #expect(late.status == .unprocessableContent && late.text.contains("晚于今天") && late.text.contains("等鉴定结果"))
            #expect(try await approver.post("/desk/warnings/\(key)/take", [:]).status == .seeOther)
            #expect(try await approver.post("/desk/warnings/\(key)/take", [:]).text.contains("已经在核查"))
            let off = ["until": "2026-03-10", "deferred": "等鉴定结果"]
            #expect(try await approver.post("/desk/warnings/\(key)/defer", off).status == .seeOther)
            #expect(try await officer.get("/desk/warnings/\(key)").text.contains("暂缓到 2026-03-10"))
            try await running.come("2026-03-10", officer)
            try await running.platform.searchForWarnings()
            #expect(try await officer.get("/desk/warnings/\(key)").text.contains("重新待核查"))

            // 转为线索：表里先填好，登记的同时这条预警办完；线索本身不再算作一件。
            let form = try await officer.get("/desk/warnings/\(key)").text
            let link = try #require(form.firstMatch(of: /href="(\/apply\/protection.lead\?[^"]+)"/)).1.replacing("&amp;", with: "&")
            let filled = try await officer.get(String(link)).text
            #expect(filled.contains(accused) && filled.contains(key) && filled.contains("最近 12 个月在 3 件里"))
            let lead = try await officer.lead(accused, ["source": "warning", "source-number": "预警 \(key)", "found": "2026-03-10"])
            let done = try await officer.get("/desk/warnings/\(key)").text
            #expect(try await !officer.get("/desk/matters/\(keys[0])").text.contains("本件在预警里"))
            #expect(done.contains("已转线索") && done.contains(lead) && !done.contains("开始核查</button>"))
            #expect(try await running.platform.searchForWarnings() == 0)
            #expect(try await officer.warnings().isEmpty)
            #expect(try await officer.warnings("?state=lead") == [key])
            #expect(try await officer.post("/desk/warnings/\(key)/dismiss", ["dismissed": "重复"]).text.contains("已转线索"))

            // 没有的、不在本地区的、办完的预警不能作线索的来源，什么也不登记。
            for number in [key, "0000-0000", ""] {
                let form = [
                    "office": yinchuanOffice, "source": "warning", "source-number": number, "suspect": accused,
                    "offence": "trademark-infringement", "lead": "再来一件", "place": "批发市场", "found": "2026-03-10", "step": "send",
                ]
                try await officer.get("/apply/protection.lead")
                #expect(try await officer.post("/apply/protection.lead", form).status == .unprocessableContent)
            }
            // 有了新的办件才另提一条。
            _ = try await officer.lead(accused, ["found": "2026-03-10"])
            #expect(try await running.platform.searchForWarnings() == 1)
            let again = try #require(try await officer.warnings().first)
            #expect(again != key)
            let csv = try await officer.get("/desk/warnings/table.csv").text
            #expect(csv.contains(again) && csv.contains(accused) && !csv.contains(key))

            try await running.platform.rebuildRows()
            #expect(try await officer.get("/desk/warnings/\(again)").text.contains(accused))
            #expect(try await officer.get("/desk/warnings/\(key)").text.contains(lead))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}

extension WarningScenario {
    @Test("各种信号都由行算出：同一权利、共用供货人、追诉标准、逾期、期满、短期大量申请、代理机构、季度上升，看不到别的机关的办件", arguments: databases())
    func signals(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2025-02-03")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            // 一年多以前就有办件，季度才能相比。
            try await running.come("2025-02-03", cast.officer)
            _ = try await cast.officer.lead("往年虚构商行", ["found": "2025-02-03"])
            try await running.come("2026-03-02", cast.officer)
            // 三个当事人，同一件商标、同一个供货人、同一个电话；一件在固原。
            let shared = ["right": "12345678-30", "supplier": "丙批发部", "phone": "13951210001"]
            _ = try await cast.officer.lead("甲虚构经营部", shared)
            _ = try await cast.officer.lead("乙虚构经营部", shared)
            let other = try await browser.another("guyuan")
            let theirs = try await other.lead("丁虚构经营部", shared, office: guyuanOffice)
            for number in 1...3 { _ = try await cast.officer.lead("第\(number)虚构经营部") }
            // 金额达到标准的一半以上，没有决定移送。
            let key = try await cast.openCase(running)
            let figures = [
                "offence": "trademark-infringement", "subject": "organisation", "from": "2026-01-01", "to": "2026-02-01",
                "turnover": "30000", "basis": "单据",
            ]
            let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获商品"]
            #expect(try await cast.officer.file("investigated", scene, in: key).status == .seeOther)
            #expect(try await cast.officer.file("figured", figures, in: key).status == .seeOther)
            try await running.register()

            try await running.come("2026-04-20", cast.officer)
            try await running.platform.searchForWarnings()
            let list = try await cast.officer.get("/desk/warnings").text
            for text in [
                "在 3 件里被指侵犯", "12345678-30", "有 3 件写着同一个", "丙批发部", "同一个电话（不显示）", "被指的当事人 3 个", "追诉标准的一半以上", "行政处罚案件 \(key)",
                "件已经逾期，达到 5 件", "银川市市场监督管理局",
            ] { #expect(list.contains(text), "\(text)") }
            for text in [theirs, "1395121", "往年虚构商行"] { #expect(!list.contains(text), "\(text)") }
            // 自治区看得到登记簿和全区的。
            try await running.come("2026-04-20", cast.superior, as: "tingzhang")
            let above = try await cast.superior.get("/desk/warnings").text
            for text in ["大量虚构商贸有限公司", "申请商标 30 件", "期满虚构酒业有限公司", "注册商标 3 件"] { #expect(above.contains(text), "\(text)") }
            let rules = try await cast.superior.get("/desk/warnings/rules").text
            #expect(rules.contains("最近 90 日，至少 30 件商标") && rules.contains("accused.dishonest"))
            // 按条件筛选，件数照旧。
            #expect(try await cast.superior.warnings("?signal=filing.burst").count == 1)
            #expect(try await cast.superior.warnings("?signal=filing.burst&grade=alarm").isEmpty)
            #expect(try await cast.superior.get("/desk/warnings?signal=none").status == .badRequest)
            // 别的市只看得到涉及自己的。
            try await running.come("2026-04-20", other, as: "guyuan")
            let there = try await other.get("/desk/warnings").text
            #expect(there.contains("丙批发部") && !there.contains("行政处罚案件") && !there.contains("件已经逾期"))
            let burst = try #require(try await cast.superior.warnings("?signal=filing.burst").first)
            #expect(try await other.get("/desk/warnings/\(burst)").status == .notFound)
            #expect(try await cast.superior.get("/desk/warnings/\(burst)").text.contains("/right/trademark/"))
            // 决定移送以后，没有人接手的自动结束。
            let near = try #require(try await cast.officer.warnings("?signal=case.near-crime").first)
            try await running.come("2026-04-20", cast.chief, as: "shenpi")
            let considered = ["transfer": "否", "figures": "三万元", "transfer-reason": "没有达到追诉标准"]
            #expect(try await cast.chief.file("transfer-considered", considered, in: key).status == .seeOther)
            try await running.platform.searchForWarnings()
            #expect(try await cast.officer.get("/desk/warnings/\(near)").text.contains("情形消失"))
            #expect(try await cast.officer.warnings("?state=settled").contains(near))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("正在公示处罚的再次被指，单独提出并写明前一次；本季度比前四个季度多一半以上的写出两个数", arguments: databases())
    func again(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2025-02-03")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await running.come("2025-02-03", cast.officer)
            _ = try await cast.officer.lead("往年虚构商行", ["found": "2025-02-03"])
            running.clock.set("2026-03-02")
            let key = try await cast.openCase(running)
            try await cast.decide(running, key)
            #expect(try await cast.officer.file("published", ["text": "处罚决定摘要", "covered": "是"], in: key).status == .seeOther)
            try await running.platform.searchForWarnings()
            #expect(try await cast.officer.warnings("?signal=accused.dishonest").isEmpty)
            try await running.come("2026-04-20", cast.officer)
            for _ in 1...5 { _ = try await cast.officer.lead(yinchuanFirm, ["sector": "food", "found": "2026-04-20"]) }
            try await running.platform.searchForWarnings()
            let offender = try #require(try await cast.officer.warnings("?signal=accused.dishonest").first)
            let page = try await cast.officer.get("/desk/warnings/\(offender)").text
            #expect(page.contains("有 1 份处罚决定正在公示") && page.contains("又有 5 件新的办件") && page.contains(key))
            let rise = try await cast.officer.get("/desk/warnings?signal=kind.rises").text
            for text in ["食品 2026年第二季度", "本季度到今天 5 件", "前 4 个季度共 0 件", "此前没有"] { #expect(rise.contains(text), "\(text)") }
        }
    }
}

extension WarningScenario {
    @Test("代理机构的负面信用信息、与本地商标相同的新申请各提一条；提示不逐条通知，每天早上说一次还有几条", arguments: databases())
    func hints(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openCredit()
        try await running.importDirectory()
        let heading = "注册号/申请号,商标名称,国际分类,申请日期,注册公告日期,专用权期限,注册人,统一社会信用代码\r\n"
        let marks =
            heading + "18000001,虚构贺兰红,33,2015-08-01,2016-07-07,2016-07-07至2036-07-06,虚构酒庄有限公司,\(yinchuanFirm)\r\n"
            + "90000001,虚构贺兰红,33,2026-11-02,,,外地虚构商贸有限公司,\r\n" + "90000002,虚构贺兰红,30,2026-11-02,,,外地虚构商贸有限公司,\r\n"
            + "90000003,虚构贺兰红山,33,2026-11-02,,,外地虚构商贸有限公司,\r\n"
        #expect(try await running.take(marks, named: "商标.csv").counts[1] == 4)
        try await running.browse { browser in
            let officer = try await browser.another("chengban")
            _ = try await officer.enterEvent(creditFine)
            try await running.platform.keepUp()
            #expect(try await officer.warnings("?signal=agency.credit").isEmpty)
            let key = try await officer.enterEvent(creditFine.merging(["document": "宁知罚〔2026〕8号"]) { $1 })
            #expect(try await running.platform.searchForWarnings() == 1)
            let agency = try #require(try await officer.warnings("?signal=agency.credit").first)
            let page = try await officer.get("/desk/warnings/\(agency)").text
            #expect(page.contains("银川虚构专利代理事务所") && page.contains("2 项负面信用信息") && page.contains("/desk/credit/\(key)"))
            #expect(!page.contains("转为线索"))
            let taken = try #require(try await officer.warnings("?signal=mark.taken").first)
            let mark = try await officer.get("/desk/warnings/\(taken)").text
            #expect(mark.contains("虚构贺兰红 18000001-33") && mark.contains("/right/trademark/90000001-33") && mark.contains("有 1 件他人新申请"))
            #expect(!mark.contains("90000002") && !mark.contains("90000003"))
            #expect(try await !officer.get("/account/notices").text.contains("预警（"))

            // 每天查找一次，早上七点以后说一次。
            running.clock.set(running.clock.now().adding(seconds: 86_400))
            try await running.platform.keepUp()
            try await running.platform.keepUp()
            try await officer.signIn("chengban", Browser.password)
            let told = try await officer.get("/account/notices").text
            #expect(told.matches(of: /待核查的预警：2 条/).count == 1, "\(told)")
        }
    }
}

extension RunningPlatform {
    /// Thirty marks of one applicant within weeks, and three that end soon.
    fileprivate func register() async throws {
        var rows = ["注册号/申请号,商标名称,国际分类,申请日期,注册公告日期,专用权期限,注册人"]
        for number in 1...30 { rows.append("\(90_000_000 + number),虚构商标\(number),30,2026-03-\(10 + number % 20),,,大量虚构商贸有限公司") }
        for number in 1...3 {
            rows.append("\(18_000_000 + number),期满商标\(number),33,2015-08-01,2016-07-07,2016-07-07至2026-07-06,期满虚构酒业有限公司")
        }
        let counts = try await take(rows.joined(separator: "\r\n") + "\r\n", named: "商标.csv").counts
        #expect(counts[1] == 33, "\(counts)")
    }
}
