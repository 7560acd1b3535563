import Access
import Credit
import CreditRecord
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

/// Credit codes with good check characters that no register gave out.
private let yinchuan = "91640105MA86AMP19J"
private let zhongwei = "91640521MA86AMP277"

private let agencies =
    "机构名称,统一社会信用代码,机构代码,机构类型,行政区划代码,地址,服务项目,收费,备案日,年度报告,涉外业务\r\n"
    + "银川虚构专利代理事务所,\(yinchuan),64901,代理机构,640105,虚构路1号,专利申请、商标注册,专利申请 3000元起；商标注册 600元,2019-05-06,2025,是\r\n"
    + "中卫虚构知识产权代理有限公司,\(zhongwei),64902,代理机构,640521,虚构路2号,商标注册,商标注册 500元,2021-03-04,2025,否\r\n"
    + "没有代码的代理所,,64903,代理机构,,,,,,,\r\n"

private let people =
    "姓名,执业证号,所在机构代码,执业类别,执业备案日,培训学时,学时年度\r\n" + "欧阳虚构,6410012345.6,\(yinchuan),专利代理师,2020-01-02,36,2025\r\n"
    + "马虚构,6410054321.0,\(zhongwei),专利代理师,2022-02-03,20,2025\r\n"

private let rights =
    "申请号,发明名称,申请人,代理机构,申请日,法律状态\r\n" + "CN201310699744.2,一种枸杞烘干装置,甲公司,银川虚构专利代理事务所,2013-12-18,授权\r\n"
    + "CN201410000001.6,一种滩羊围栏,甲公司,银川虚构专利代理事务所,2014-01-02,驳回\r\n" + "CN201410000002.0,一种葡萄架,乙公司,只在登记簿里的代理所,2014-01-02,授权\r\n"

private let fine = [
    "subject": yinchuan, "item": "agency.fine", "day": "2026-10-08", "document": "宁知罚〔2026〕7号", "issuer": "宁夏虚构监管局", "words": "逾期不改正",
]

extension RunningPlatform {
    fileprivate func openCredit() async throws {
        try await open("chengban", .init(.officer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("tongshi", .init(.officer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("shenpi", .init(.approver, authority: Self.office, area: "640000"), isDemo: true)
        try await open("shenhe", .init(.reviewer, authority: Self.office, area: "640000"), isDemo: true)
        try await open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await open("guanli", .init(.administrator), isDemo: true)
        try await open("jigou", .init(.agency, party: yinchuan))
        try await open("bieren", .init(.agency, party: zhongwei))
    }

    /// Rules that an administrator entered by a source and a second person confirmed; the numbers are this test's.
    fileprivate func confirmRules(_ browser: Browser) async throws {
        let administrator = try await browser.another("guanli")
        try await administrator.get("/desk/credit/rules/patent-agency")
        let typed = [
            "source": "测试文件附件一", "since": "2023-05-01", "base": "100", "bonusCap": "5", "levels": "A+ 100.1 加分\nA 90\nB 80\nC 60\nD 0",
            "freezes": "是", "repairAgain": "12", "points.agency.fine": "12", "valid.agency.fine": "12", "repair.agency.fine": "6",
            "points.agency.commendation": "2.5", "points.practitioner.fine": "6", "valid.practitioner.fine": "12", "reason": "手上的复印件",
        ]
        #expect(try await administrator.post("/desk/credit/rules/patent-agency", typed).status == .seeOther)
        let reviewer = try await browser.another("shenhe")
        try await reviewer.get("/desk/credit/rules")
        #expect(
            try await reviewer.post("/desk/credit/rules/patent-agency/confirm", ["entry": "1", "reason": "核对了印发的文本"]).status == .seeOther)
    }

    fileprivate func import2() async throws {
        #expect(try await take(agencies, named: "名录.csv", asOf: "2026-10-01").counts == [3, 2, 0, 0, 1])
        #expect(try await take(people, named: "人员.csv", asOf: "2026-10-01").counts == [2, 2, 0, 0, 0])
    }
}

extension Browser {
    /// The key of the event that the answer leads to.
    fileprivate func enterEvent(_ fields: [String: String]) async throws -> String {
        try await get("/desk/credit/new")
        let answer = try await post("/desk/credit/new", fields)
        #expect(answer.status == .seeOther, "\(answer.text)")
        return String(answer.location?.split(separator: "/").last ?? "")
    }

    /// Hands a matter in from the agency's own page: form, check, send.
    fileprivate func ask(_ procedure: String, _ fields: [String: String]) async throws -> TestResponse {
        let page = try await get("/apply/\(procedure)")
        let own = try #require(page.text.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1
        let sent = fields.merging(["key": String(own), "office": "market/640000"]) { $1 }
        #expect(try await post("/apply/\(procedure)", sent).text.contains("请核对后提交"))
        return try await post("/apply/\(procedure)", sent.merging(["step": "send"]) { $1 })
    }

    fileprivate func opened(_ answer: TestResponse) throws -> String {
        String(try #require(answer.text.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/), "\(answer.text)").1)
    }
}

@Suite("代理机构和信用") struct CreditScenario {
    @Test("公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致", arguments: databases())
    func directory(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.import2()
        #expect(try await running.take(rights, named: "权利.csv").counts[1] == 3)
        // A second import of the same changes nothing; an older one does not take the place of what is there.
        #expect(try await running.take(agencies, named: "名录.csv", asOf: "2026-10-01").counts == [3, 0, 0, 2, 1])
        let older = agencies.replacing("虚构路1号", with: "旧路9号")
        #expect(try await running.take(older, named: "旧名录.csv", asOf: "2020-01-01").counts == [3, 0, 0, 2, 1])
        let newer = agencies.replacing("虚构路1号", with: "新路8号")
        #expect(try await running.take(newer, named: "新名录.csv", asOf: "2026-11-01").counts == [3, 0, 1, 1, 1])
        try await running.visit { visitor in
            let list = try await visitor.get("/agencies?sort=cases").text
            for text in ["共 3 家", "银川虚构专利代理事务所", "中卫虚构知识产权代理有限公司", "只在登记簿里的代理所", "名录里没有", "未评定：规则待确认"] {
                #expect(list.contains(text), "\(text)")
            }
            #expect(try await visitor.get("/agencies?area=640100").text.contains("共 1 家"))
            #expect(try await visitor.get("/agencies?service=%E5%95%86%E6%A0%87%E6%B3%A8%E5%86%8C").text.contains("共 2 家"))
            #expect(try await visitor.get("/agencies?foreign=1").text.contains("共 1 家"))
            #expect(try await visitor.get("/agencies?listing=register").text.contains("共 1 家"))
            #expect(try await visitor.get("/agencies?q=64902").text.contains("中卫虚构知识产权代理有限公司"))
            #expect(try await visitor.get("/agencies?q=%E6%B2%A1%E6%9C%89").text.contains("没有这样的机构"))
            let page = try await visitor.get("/agencies/\(yinchuan)").text
            for text in ["新路8号", "欧阳某", "********45.6", "36 学时（2025 年）", "专利申请 3000元起", "代理的权利", "2019-05-06"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(!page.contains("欧阳虚构") && !page.contains("6410012345"))
            #expect(try await visitor.get("/agencies/64901").location == "/agencies/\(yinchuan)")
            #expect(try await visitor.get("/agencies/91640100MA00000000").status == .notFound)
            // What the page counts, the file says.
            let file = try await visitor.get("/agencies/table.csv").text
            let line = try #require(file.split(separator: "\r\n").first { $0.contains(yinchuan) }).split(
                separator: ",", omittingEmptySubsequences: false)
            #expect(line[14] == "1" && line[15] == "2" && line[16] == "1" && line[17] == "未评定（规则待确认）", "\(line)")
            #expect(file.split(separator: "\r\n").count == 4)
            let compared = try await visitor.get("/agencies/compare?agency=\(yinchuan)&agency=\(zhongwei)").text
            for text in ["2 家代理机构", "36 学时（1 名）", "20 学时（1 名）", "商标注册 500元"] { #expect(compared.contains(text), "\(text)") }
            #expect(try await visitor.get("/agencies/compare?agency=\(yinchuan)").text.contains("请选两家以上"))
            let many = (1...6).map { "agency=\($0)" }.joined(separator: "&")
            #expect(try await visitor.get("/agencies/compare?\(many)").status == .badRequest)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        let directory = AgencyDirectory(running.platform.database)
        let before = (try await directory.agencies(), try await directory.practitioners(of: yinchuan))
        try await running.platform.rebuildRows()
        #expect(try await directory.agencies() == before.0 && before.0.count == 2)
        #expect(try await directory.practitioners(of: yinchuan) == before.1 && before.1.first?.practitioner.name == "欧阳虚构")
        // Names stand sealed beside the ledger.
        let body: String? = try await running.platform.database.read { db in
            try db.first("SELECT body FROM entry WHERE kind = 'practitioner.stated'") { try $0[0] }
        }
        #expect(body?.contains("欧阳") == false && body?.contains("sealed:") == true)
    }

    @Test("没有来源的不能登记；规则没有核实的只公开信用信息，不评定等级；核实的人不是录入的人；核实以后逐项说明分数", arguments: databases())
    func rules(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.openCredit()
        try await running.import2()
        try await running.browse { browser in
            let officer = try await browser.another("chengban")
            try await officer.get("/desk/credit/new")
            let refused = try await officer.post("/desk/credit/new", ["subject": "64999", "day": "2026-12-01", "words": "没有文号"])
            #expect(refused.status == .unprocessableContent)
            for text in ["请选择事项", "发生日不能在今天之后", "没有来源的不能登记", "请写出文的机关", "value=\"64999\"", "没有文号"] {
                #expect(refused.text.contains(text), "\(text)")
            }
            let stranger = try await officer.post("/desk/credit/new", fine.merging(["subject": "64999"]) { $1 })
            #expect(stranger.status == .unprocessableContent && stranger.text.contains("名录里没有"))
            let other = try await officer.post("/desk/credit/new", fine.merging(["item": "practitioner.fine"]) { $1 })
            #expect(other.status == .unprocessableContent && other.text.contains("这个事项是对执业人员的"))
            let key = try await officer.enterEvent(fine)
            let twice = try await officer.post("/desk/credit/new", fine)
            #expect(twice.status == .unprocessableContent && twice.text.contains("已经登记过：\(key)"))

            // The region's folder has no points: the event stands with its source, and there is no grade.
            let open = try await browser.get("/agencies/\(yinchuan)").text
            for text in ["评价规则待确认，不评定等级", "宁知罚〔2026〕7号", "宁夏虚构监管局", "没有分值", "未评定：规则待确认", "逾期不改正"] {
                #expect(open.contains(text), "\(text)")
            }
            let administrator = try await browser.another("guanli")
            try await administrator.get("/desk/credit/rules/patent-agency")
            let faulty = try await administrator.post(
                "/desk/credit/rules/patent-agency", ["base": "一百", "levels": "A", "points.agency.fine": "1.25", "reason": "x"])
            #expect(faulty.status == .unprocessableContent)
            for text in ["请写明数字出自哪份文件", "应为 0 至 1000", "每行写一级", "请写施行的日期"] { #expect(faulty.text.contains(text), "\(text)") }
            let typed = [
                "source": "测试文件附件一", "since": "2023-05-01", "base": "100", "levels": "A 90\nD 0", "points.agency.fine": "12",
                "valid.agency.fine": "12", "reason": "复印件",
            ]
            #expect(try await administrator.post("/desk/credit/rules/patent-agency", typed).status == .seeOther)
            // Entered and not confirmed: the public reads no number, the desk reads what they would make.
            let waiting = try await browser.get("/agencies/\(yinchuan)").text
            #expect(waiting.contains("不评定等级") && waiting.contains("待确认") && !waiting.contains("88 分") && !waiting.contains("−12"))
            let api = try await browser.get("/api/v1/agencies/\(yinchuan)/credit").text
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
            let graded = try await browser.get("/agencies/\(yinchuan)").text
            for text in ["基础分 100 − 扣分 12 + 加分 0 = 88 分，D 级", "−12", "2027-10-08"] { #expect(graded.contains(text), "\(text)") }
            // Played again for a day before: nothing had happened yet.
            #expect(try await browser.get("/agencies/\(yinchuan)?on=2026-10-07").text.contains("= 100 分，A 级"))
            let then = try await browser.get("/agencies/\(yinchuan)?on=2026-10-09&known=then").text
            #expect(then.contains("没有信用信息") && then.contains("不评定等级"))
            #expect(try await browser.get("/agencies/\(yinchuan)?on=2027-01-01").status == .badRequest)
            #expect(
                try await administrator.post("/desk/credit/rules/patent-agency/withdraw", ["entry": "1", "reason": "录错"]).status
                    == .seeOther)
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("不评定等级"))

            // Another area's officer may not; who is rated, the public and the reviewer have no such form.
            let guyuan = try await browser.another("guyuan")
            try await guyuan.get("/desk/credit/new")
            let far = try await guyuan.post("/desk/credit/new", fine.merging(["document": "另一份"]) { $1 })
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
        try await running.import2()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(fine)
            let agency = try await browser.another("jigou")
            let own = try await agency.get("/account/credit").text
            for text in [
                "= 88 分，B 级", "还计 319 天", "提出异议", "可以申请修复", "/apply/protection.credit-objection?claimant=\(yinchuan)&amp;item=\(key)",
            ] {
                #expect(own.contains(text), "\(text)")
            }
            let form = try await agency.get("/apply/protection.credit-objection?claimant=\(yinchuan)&item=\(key)").text
            #expect(form.contains("value=\"\(key)\"") && form.contains("value=\"\(yinchuan)\""))
            let grounds = ["claimant": yinchuan, "contact": "0951-0000001", "item": key, "grounds": "处罚已经被撤销"]

            // Refused: by nobody, in the name of another, of an event that is not, for somebody else's event.
            #expect(try await browser.ask("protection.credit-objection", grounds).text.contains("请用本机构的账号登录以后提出"))
            let rival = try await browser.another("bieren")
            #expect(try await rival.ask("protection.credit-objection", grounds).text.contains("请用本机构的账号登录以后提出"))
            #expect(
                try await rival.ask("protection.credit-objection", grounds.merging(["claimant": zhongwei]) { $1 }).text
                    .contains("这一项信用信息不是这个机构的"))
            #expect(
                try await agency.ask("protection.credit-objection", grounds.merging(["item": "0000-0000"]) { $1 }).text
                    .contains("没有编号为"))
            #expect(try await officer.get("/desk/credit?state=contested").text.contains("没有信用信息"))

            let matter = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await agency.ask("protection.credit-objection", grounds).text.contains("已经提出异议：\(matter)"))
            #expect(try await officer.get("/desk?queue=unassigned").text.contains(matter))
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("已提出异议，待受理"))
            // Counted until it is accepted, frozen until it is decided.
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("= 88 分"))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: matter).status == .seeOther)
            let frozen = try await browser.get("/agencies/\(yinchuan)").text
            #expect(frozen.contains("= 100 分，A 级") && frozen.contains("异议审查中，暂不计"))
            #expect(try await officer.file("explained", ["words": "收到的决定书"], in: matter).status == .seeOther)
            let decided = ["granted": "是", "reason": "处罚决定已经被复议撤销。"]
            let self1 = try await officer.file("decided", decided, in: matter)
            #expect(self1.status == .unprocessableContent && self1.text.contains("不能由同一人办理"))
            running.clock.set("2026-11-30")
            let colleague = try await browser.another("tongshi")
            #expect(try await colleague.file("decided", decided, in: matter).status == .seeOther)
            let page = try await browser.get("/agencies/\(yinchuan)").text
            #expect(page.contains("= 100 分，A 级") && page.contains("2026-11-30 撤销，不计") && page.contains("异议成立。处罚决定已经被复议撤销。"))
            // What was known on a day stays so; what is known now of that day is otherwise.
            #expect(try await browser.get("/agencies/\(yinchuan)?on=2026-11-22&known=then").text.contains("没有信用信息"))
            #expect(try await browser.get("/agencies/\(yinchuan)?on=2026-11-22").text.contains("= 100 分，A 级"))
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
        try await running.import2()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(fine)
            let agency = try await browser.another("jigou")
            let grounds = ["claimant": yinchuan, "contact": "0951-0000001", "item": key, "grounds": "有误"]
            let first = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await officer.file("refused", ["reason": "没有写明事实"], in: first).status == .seeOther)
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("= 88 分"))
            let second = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: second).status == .seeOther)
            let refused = try await officer.file("decided", ["granted": "否", "reason": "属实"], in: second)
            #expect(refused.status == .unprocessableContent && refused.text.contains("登记、更正这一项信用信息的人不能决定"))
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("暂不计"))
            #expect(try await agency.file("withdrawn", ["reason": "不再争议"], in: second, at: "account").status == .seeOther)
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("= 88 分"))
            // Whoever corrects it is as little free as whoever entered it.
            let colleague = try await browser.another("tongshi")
            try await colleague.get("/desk/credit/\(key)/correct")
            let nothing = try await colleague.post("/desk/credit/\(key)/correct", fine.merging(["reason": "看过"]) { $1 })
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("没有改动任何内容"))
            let corrected = try await colleague.post(
                "/desk/credit/\(key)/correct", fine.merging(["issuer": "另一机关", "reason": "机关写错"]) { $1 })
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
        try await running.import2()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let young = try await officer.enterEvent(fine)
            let old = try await officer.enterEvent(fine.merging(["day": "2026-04-10", "document": "宁知罚〔2026〕2号"]) { $1 })
            let third = try await officer.enterEvent(fine.merging(["day": "2026-04-12", "document": "宁知罚〔2026〕3号"]) { $1 })
            let expired = try await officer.enterEvent(fine.merging(["day": "2025-04-12", "document": "宁知罚〔2025〕3号"]) { $1 })
            let agency = try await browser.another("jigou")
            func request(_ key: String, _ promise: String = "是") -> [String: String] {
                ["claimant": yinchuan, "contact": "0951-0000001", "item": key, "measures": "已经改正", "promise": promise]
            }
            #expect(try await agency.get("/account/credit").text.contains("（2027-04-08 起）可以申请修复"))
            #expect(try await agency.ask("protection.credit-repair", request(young)).text.contains("这一项到2027-04-08才可以申请修复"))
            #expect(try await agency.ask("protection.credit-repair", request(expired)).text.contains("已经期满，不再扣分"))
            #expect(try await agency.ask("protection.credit-repair", request(old, "否")).text.contains("承诺材料真实"))
            let matter = try agency.opened(try await agency.ask("protection.credit-repair", request(old)))
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("已申请修复"))
            #expect(try await officer.file("accepted", ["until": "2026-12-18"], in: matter).status == .seeOther)
            #expect(try await officer.file("inspected", ["corrected": "是", "words": "现场看过"], in: matter).status == .seeOther)
            #expect(try await officer.file("decided", ["granted": "是", "reason": "已经改正"], in: matter).status == .unprocessableContent)
            // Three fines count: 100 - 36.
            #expect(try await browser.get("/agencies/\(yinchuan)").text.contains("= 64 分，C 级"))
            running.clock.set("2026-12-01")
            let chief = try await browser.another("shenpi")
            #expect(try await chief.file("decided", ["granted": "是", "reason": "已经改正"], in: matter).status == .seeOther)
            let page = try await browser.get("/agencies/\(yinchuan)").text
            #expect(page.contains("= 76 分，C 级") && page.contains("2026-12-01 修复，不再计"))
            #expect(try await browser.get("/agencies/\(yinchuan)?on=2026-11-30").text.contains("= 64 分"))
            let again = try await browser.another("jigou")
            #expect(try await again.ask("protection.credit-repair", request(third)).text.contains("满12个月以前不能再申请修复"))
            #expect(try await again.ask("protection.credit-repair", request(old)).text.contains("已经在2026-12-01修复"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("执业人员的信用由所在机构提出异议，公开的页面只有姓和证号的末四位；受委托的身份看不到别家的信用") func practitioner() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.openCredit()
        try await running.import2()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(fine.merging(["subject": "6410012345.6", "item": "practitioner.fine"]) { $1 })
            let desk = try await officer.get("/desk/credit/\(key)").text
            #expect(desk.contains("欧阳某") && !desk.contains("欧阳虚构"))
            let agency = try await browser.another("jigou")
            #expect(try await agency.get("/account/credit").text.contains("欧阳某"))
            let grounds = ["claimant": yinchuan, "contact": "0951-0000001", "item": key, "grounds": "不是本人"]
            let matter = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            let rival = try await browser.another("bieren")
            let refused = try await rival.ask("protection.credit-objection", grounds.merging(["claimant": zhongwei]) { $1 })
            #expect(refused.text.contains("由其所在的机构提出"))
            #expect(try await !rival.get("/account/credit").text.contains("欧阳某"))
            let page = try await browser.get("/agencies/\(yinchuan)").text
            let person = try #require(page.firstMatch(of: /\/practitioners\/([0-9A-Z-]+)/)).1
            let own = try await browser.get("/practitioners/\(person)").text
            for text in ["欧阳某", "= 94 分，A 级", "********45.6", "已提出异议"] { #expect(own.contains(text), "\(text)") }
            #expect(!own.contains("欧阳虚构") && !own.contains("6410012345") && !own.contains(matter))
            #expect(try await browser.get("/api/v1/practitioners/\(person)/credit").text.contains("\"level\":\"A\""))
            try await running.open("qiye", .init(.enterprise, party: "91640100MA7600008X"))
            #expect(try await browser.another("qiye").get("/account/credit").text.contains("名录里没有您代表的机构"))
        }
    }
}
