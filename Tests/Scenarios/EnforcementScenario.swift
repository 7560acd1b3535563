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

private let firmCode = "91640105MA86AMP19J"
private let office = "market-yinchuan/640100"

/// Everybody who has a part in the story, each in a browser of their own.
private struct Cast {
    let anyone: Browser
    let officer: Browser
    let second: Browser
    let chief: Browser
    let reviewer: Browser
    let superior: Browser
    let police: Browser
    let firm: Browser

    init(_ browser: Browser) {
        anyone = browser
        (officer, second, chief, reviewer) = (
            Browser(browser.client), Browser(browser.client), Browser(browser.client), Browser(browser.client)
        )
        (superior, police, firm) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
    }

    static func open(_ running: RunningPlatform) async throws {
        try await running.openDesk()
        try await running.open("zhuchi", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("shenhe", .init(.reviewer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("tingzhang", .init(.approver, authority: "market", area: "640000"), isDemo: true)
        try await running.open("minjing", .init(.police, authority: "gongan", area: "640100"), isDemo: true)
        try await running.open("waishi", .init(.police, authority: "gongan", area: "640200"), isDemo: true)
    }
}

extension Browser {
    /// The matter of a procedure that another one led to, by the link on the page of that one.
    fileprivate func led(from key: String, to title: String, besides known: String...) async throws -> String {
        let page = try await get("/desk/matters/\(key)").text
        let keys = page.matches(of: /href="\/desk\/matters\/([0-9A-Z]{4}-[0-9A-Z]{4})"/).map { String($0.1) }.filter {
            $0 != key && !known.contains($0)
        }
        for other in keys.reversed() where try await get("/desk/matters/\(other)").text.contains("<h1>\(title)") { return other }
        return ""
    }
}

@Suite("行政执法的全程") struct EnforcementScenario {
    @Test("假冒枸杞：举报、立案、移送公安又退回、处罚、公示、列入失信名单、修复，每一步的人和日子", arguments: databases())
    func story(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            // 举报。
            let (report, code) = try await cast.anyone.apply(
                [
                    "office": office, "named": "是", "reporter": "某举报人", "contact": "0951-0000001", "respondent": firmCode,
                    "lead": "在批发市场销售假冒注册商标的枸杞",
                ], to: "protection.report")
            try await running.come("2026-03-05", cast.officer)
            #expect(
                try await cast.officer.file("decided", ["docketed": "是", "reason": "有初步证据"], in: report).status == .unprocessableContent)
            try await running.come("2026-03-05", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("decided", ["docketed": "是", "reason": "有初步证据，符合立案条件"], in: report).status == .seeOther)
            // 立案自动转入行政处罚；九十日到6月3日。举报人的查询码打不开它，当事人也还看不到。
            let key = try await cast.chief.led(from: report, to: "行政处罚（普通程序）")
            try #require(!key.isEmpty)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-06-03"))
            #expect(try await !cast.anyone.track(key, code).contains("调查中"))
            try await running.come("2026-03-06", cast.firm, as: "firm")
            #expect(try await cast.firm.get("/account/matters/\(key)").status == .notFound)

            try await investigation(running, cast, key)
            let transfer = try await transferred(running, cast, key)
            #expect(try await cast.officer.get("/desk/matters/\(transfer)").text.contains("已退回"))
            try await noticeAndHearing(running, cast, key)
            try await decision(running, cast, key)
            let listing = try await listed(running, cast, key)
            try await performance(running, cast, key)
            try await repaired(running, cast, key, listing)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    /// 调查：两名执法人员；紧急扣押二十四小时内补批，三十日到4月5日；数额核定以后达到追诉标准，必须决定是否移送。
    private func investigation(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        try await running.come("2026-03-06", cast.officer)
        let alone = ["act": "scene", "first": "甲 640101", "second": "甲 640101", "shown": "是", "findings": "现场查获枸杞二百盒"]
        let refused = try await cast.officer.file("investigated", alone, in: key)
        #expect(refused.status == .unprocessableContent && refused.text.contains("不少于两人"))
        #expect(try await cast.officer.file("investigated", alone.merging(["second": "乙 640102"]) { $1 }, in: key).status == .seeOther)
        let items = [("items.name", "枸杞礼盒"), ("items.quantity", "200"), ("items.unit", "盒"), ("items.value", "40000"), ("items.marks", "")]
        let seized = try await cast.officer.file(
            "measure-asked", ["measure": "seizing", "held": firmCode, "keeper": "执法大队物证室", "urgent": "是", "measure-grounds": "可能转移"],
            rows: items, in: key)
        #expect(seized.status == .seeOther)
        let measure = try await cast.officer.led(from: key, to: "登记保存和查封扣押")
        try #require(!measure.isEmpty)
        #expect(try await cast.officer.get("/desk/matters/\(measure)").text.contains("补办批准手续"))
        try await running.come("2026-03-06", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("approved", ["taken": "2026-03-06"], in: measure).status == .seeOther)
        let page = try await cast.chief.get("/desk/matters/\(measure)").text
        #expect(page.contains("2026-04-05") && page.contains("枸杞礼盒 200盒：由执法大队物证室保管"))
        let move = ["item": "枸杞礼盒", "from": "甲", "to": "仓库保管员", "place": "罚没仓库", "why": "移库"]
        #expect(try await cast.officer.file("moved", move, in: measure).status == .seeOther)
        #expect(try await cast.officer.get("/desk/matters/\(measure)").text.contains("由仓库保管员保管，在罚没仓库"))

        try await running.come("2026-03-10", cast.officer)
        let figures = [
            "offence": "trademark-infringement", "subject": "organisation", "from": "2025-12-01", "to": "2026-03-02", "turnover": "60000",
            "gain": "10000", "basis": "进销货单据，未销售的按标价计算",
        ]
        #expect(try await cast.officer.file("figured", figures, in: key).status == .seeOther)
        let figured = try await cast.officer.get("/desk/matters/\(key)").text
        for text in ["必须决定是否移送公安机关", "不超过¥300,000.00", "假冒注册商标罪"] { #expect(figured.contains(text), "\(text)") }
    }

    /// 移送：三日批准，二十四小时移送；同级公安机关自己登记受理，别的地方的看不到；退回后案件继续，九十日重新起算到6月18日。
    private func transferred(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws -> String {
        try await running.come("2026-03-11", cast.chief, as: "shenpi")
        let considered = try await cast.chief.file(
            "transfer-considered",
            [
                "transfer": "是", "crime": "counterfeit-mark", "accused": firmCode, "figures": "非法经营数额6万元", "transfer-reason": "达到追诉标准",
            ], in: key)
        #expect(considered.status == .seeOther)
        let transfer = try await cast.chief.led(from: key, to: "涉嫌犯罪案件移送")
        try #require(!transfer.isEmpty)
        #expect(try await cast.chief.get("/desk/matters/\(transfer)").text.contains("2026-03-14"))
        try await running.come("2026-03-12", cast.officer)
        let team = ["first": "甲", "second": "乙", "report": "核实属实，建议移送"]
        #expect(try await cast.officer.file("assembled", team, in: transfer).status == .seeOther)
        try await running.come("2026-03-12", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("approved", ["head": "否"], in: transfer).status == .unprocessableContent)
        #expect(try await cast.chief.file("approved", ["head": "是"], in: transfer).status == .seeOther)
        try await running.come("2026-03-13", cast.police, as: "minjing")
        #expect(try await cast.police.get("/desk/matters/\(transfer)").status == .notFound)
        try await running.come("2026-03-13", cast.officer)
        let sent = ["police": "银川市公安局经济犯罪侦查支队", "papers": "移送书、调查报告、物品清单、鉴别意见"]
        #expect(try await cast.officer.file("sent", sent, in: transfer).status == .seeOther)
        #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("已移送公安机关"))

        #expect(try await cast.police.get("/desk?queue=invited").text.contains(transfer))
        let elsewhere = Browser(cast.anyone.client)
        try await running.come("2026-03-13", elsewhere, as: "waishi")
        #expect(try await elsewhere.get("/desk/matters/\(transfer)").status == .notFound)
        #expect(try await elsewhere.get("/desk?queue=invited").text.contains("共 0 件"))
        #expect(try await cast.police.file("received", ["receipt": "银公受案字〔2026〕1号"], in: transfer).status == .seeOther)
        #expect(try await cast.police.get("/desk/matters/\(transfer)").text.contains("2026-03-16"))
        // 公安机关只办它的环节：不能代行政机关移交物品，也看不到处罚案件。
        #expect(try await cast.police.file("handed-over", ["list": "无", "receiver": "无"], in: transfer).status == .unprocessableContent)
        #expect(try await cast.police.get("/desk/matters/\(key)").status == .notFound)
        try await running.come("2026-03-20", cast.police, as: "minjing")
        let returned = ["return-reason": "情节轻微，不需要追究刑事责任，应当给予行政处罚"]
        #expect(try await cast.police.file("returned", returned, in: transfer).status == .seeOther)
        #expect(try await cast.police.get("/desk/matters/\(transfer)").status == .notFound)
        try await running.come("2026-03-20", cast.officer)
        let page = try await cast.officer.get("/desk/matters/\(key)").text
        #expect(page.contains("调查中") && page.contains("2026-06-18") && page.contains("不需要追究刑事责任"))
        return transfer
    }

    /// 审核、告知、听证：办案的人不审核；罚款超出幅度、达到听证标准没有告知的当场退回；听证提前七个工作日，清明假期不算。
    private func noticeAndHearing(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        let report = ["facts": "销售侵权枸杞二百盒", "law": "商标法第六十条", "proposal": "没收并罚款", "legal": "是"]
        #expect(try await cast.officer.file("reported", report, in: key).status == .seeOther)
        // 审核十个工作日到4月3日。
        #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-04-03"))
        try await running.come("2026-03-23", cast.reviewer, as: "shenhe")
        let opinion = ["opinion": "agreed", "legal-review": "否", "words": "同意"]
        #expect(try await cast.reviewer.file("reviewed", opinion, in: key).text.contains("法制机构审核"))
        #expect(try await cast.reviewer.file("reviewed", opinion.merging(["legal-review": "是"]) { $1 }, in: key).status == .seeOther)

        try await running.come("2026-03-24", cast.officer)
        let notice = [
            "respondent": firmCode, "subject": "organisation", "act": "销售侵犯注册商标专用权的商品", "facts": "查获侵权枸杞二百盒", "fine": "100000",
            "hearing": "否", "reached": "2026-03-24",
        ]
        #expect(try await cast.officer.file("noticed", notice, in: key).text.contains("告知要求听证的权利"))
        let excessive = try await cast.officer.file("noticed", notice.merging(["hearing": "是", "fine": "300000.01"]) { $1 }, in: key)
        #expect(excessive.status == .unprocessableContent && excessive.text.contains("法定幅度以内"))
        #expect(try await cast.officer.file("noticed", notice.merging(["hearing": "是"]) { $1 }, in: key).status == .seeOther)
        #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-03-31"))

        // 告知以后当事人看得到自己的案件，看不到内部的审核和线索。
        try await running.come("2026-03-25", cast.firm, as: "firm")
        let own = try await cast.firm.get("/account/matters/\(key)").text
        #expect(own.contains("查获侵权枸杞二百盒") && !own.contains("在批发市场销售") && !own.contains("某举报人") && !own.contains("建议移送"))
        #expect(try await cast.firm.file("hearing-asked", ["reason": "数额计算有误"], in: key, at: "account").status == .seeOther)
        try await running.come("2026-03-26", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("presider-appointed", ["presider": "丙某"], in: key).status == .seeOther)
        try await running.come("2026-03-27", cast.officer)
        #expect(try await cast.officer.file("file-handed-over", in: key).status == .seeOther)
        try await running.come("2026-03-30", cast.second, as: "zhuchi")
        let call = ["place": "市局听证室", "public": "否"]
        let early = try await cast.second.file("hearing-called", call.merging(["session": "2026-04-08"]) { $1 }, in: key)
        #expect(early.status == .unprocessableContent && early.text.contains("七个工作日"))
        #expect(try await cast.second.file("hearing-called", call.merging(["session": "2026-04-09"]) { $1 }, in: key).status == .seeOther)
        try await running.come("2026-04-09", cast.second, as: "zhuchi")
        #expect(try await cast.second.file("hearing-held", ["record": "当事人对数额提出异议"], in: key).status == .seeOther)
        #expect(try await cast.second.get("/desk/matters/\(key)").text.contains("2026-04-16"))
        try await running.come("2026-04-10", cast.officer)
        // 办案的人不写听证报告。
        #expect(try await cast.officer.file("hearing-reported", ["report": "维持"], in: key).status != .seeOther)
        try await running.come("2026-04-10", cast.second, as: "zhuchi")
        #expect(try await cast.second.file("hearing-reported", ["report": "建议减少罚款"], in: key).status == .seeOther)
    }

    /// 复核不加重，重大的集体讨论，起草的人不决定；决定七个工作日送达，二十个工作日公示。
    private func decision(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        try await running.come("2026-04-13", cast.officer)
        let draft = ["opinion": "采纳部分意见", "adopted": "是", "draft-grounds": "销售侵权商品", "discretion": "一般档", "draft-fine": "80000"]
        let heavier = try await cast.officer.file("rechecked", draft.merging(["draft-fine": "120000"]) { $1 }, in: key)
        #expect(heavier.status == .unprocessableContent && heavier.text.contains("更重的处罚"))
        #expect(try await cast.officer.file("rechecked", draft, in: key).status == .seeOther)
        try await running.come("2026-04-14", cast.chief, as: "shenpi")
        let decided = [
            "number": "银市监处罚〔2026〕1号", "act": "销售侵犯注册商标专用权的商品", "grounds": "王小明（电话13812345678）证实，查获侵权枸杞二百盒",
            "penalty": "没收侵权商品，罚款8万元", "fine": "80000",
        ]
        #expect(try await cast.chief.file("decided", decided, in: key).text.contains("集体讨论"))
        let talk = ["present": "五人", "record": "一致同意", "conclusion": "罚款八万元"]
        #expect(try await cast.chief.file("discussed", talk, in: key).status == .seeOther)
        #expect(try await cast.chief.file("decided", decided.merging(["fine": "90000"]) { $1 }, in: key).text.contains("审批表一致"))
        #expect(try await cast.chief.file("decided", decided, in: key).status == .seeOther)
        let page = try await cast.chief.get("/desk/matters/\(key)").text
        #expect(page.contains("2026-04-23") && page.contains("2026-05-14") && page.contains("行政处罚决定书"))

        try await running.come("2026-04-15", cast.officer)
        let served = ["decision-reached": "2026-04-15", "manner": "direct"]
        #expect(
            try await cast.officer.file("decision-served", served.merging(["told": "否"]) { $1 }, in: key).status == .unprocessableContent)
        #expect(try await cast.officer.file("decision-served", served.merging(["told": "是"]) { $1 }, in: key).status == .seeOther)
        // 缴款十五日到4月30日，复议六十日到6月15日（14日是星期日），起诉六个月到10月15日。
        let after = try await cast.officer.get("/desk/matters/\(key)").text
        for day in ["2026-04-30", "2026-06-15", "2026-10-15"] { #expect(after.contains(day), "\(day)") }

        try await running.come("2026-04-20", cast.officer)
        let text = ["text": "王小明（电话13812345678）购买的枸杞系假冒", "covered": "是"]
        #expect(try await cast.officer.file("published", text, in: key).status == .seeOther)
        #expect(try await cast.anyone.get("/matter/\(key)").text.contains("/publications/\(key)-1"))
        let open = try await cast.anyone.get("/publications/\(key)-1").text
        for said in ["销售侵犯注册商标专用权的商品", "银市监处罚〔2026〕1号", "138****"] { #expect(open.contains(said), "\(said)") }
        for secret in ["13812345678", "某举报人", "建议减少罚款", "五人"] { #expect(!open.contains(secret), "\(secret)") }
    }

    /// 失信名单：上一级同意，告知，列入；没有故意的证据不列入；谁使用了记录留痕。
    private func listed(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws -> String {
        let proposal = ["listed-party": firmCode, "listing-ground": "wilful", "listing-facts": "两年内第二次销售同一商标的假冒商品"]
        #expect(try await cast.officer.file("listing-proposed", proposal, in: key).status == .seeOther)
        let listing = try await cast.officer.led(from: key, to: "严重违法失信名单")
        try #require(!listing.isEmpty)
        try await running.come("2026-04-21", cast.superior, as: "tingzhang")
        #expect(try await cast.superior.get("/desk?queue=invited").text.contains(listing))
        #expect(try await cast.superior.get("/desk/matters/\(key)").status == .notFound)
        #expect(try await cast.superior.file("consented", ["number": "宁市监函〔2026〕1号"], in: listing).status == .seeOther)
        try await running.come("2026-04-21", cast.officer)
        let told = ["respondent": firmCode, "facts": "故意侵犯知识产权，情节严重", "reached": "2026-04-21"]
        #expect(try await cast.officer.file("noticed", told, in: listing).status == .seeOther)
        try await running.come("2026-04-22", cast.firm, as: "firm")
        #expect(try await cast.firm.file("waived", ["waives": "是"], in: listing, at: "account").status == .seeOther)
        try await running.come("2026-04-23", cast.chief, as: "shenpi")
        let entry = [
            "number": "银市监列入〔2026〕1号", "ground": "故意侵犯知识产权", "grave": "是", "penalty": "银市监处罚〔2026〕1号", "since": "2026-04-23",
            "measures": "列为重点监管对象，三年后移出",
        ]
        #expect(try await cast.chief.file("listed", entry, in: listing).text.contains("故意的证据"))
        #expect(try await cast.chief.file("listed", entry.merging(["wilful": "repeated"]) { $1 }, in: listing).status == .seeOther)
        #expect(try await cast.chief.get("/desk/matters/\(listing)").text.contains("2029-04-23"))
        try await running.come("2026-04-24", cast.officer)
        #expect(try await cast.officer.file("published", ["text": "列入决定摘要", "covered": "是"], in: listing).status == .seeOther)
        let used = ["user": "自治区科技厅", "decision": "不予推荐高新技术企业", "rule": "令44号第十五条"]
        #expect(try await cast.officer.file("used", used, in: listing).status == .seeOther)
        #expect(try await cast.anyone.get("/matter/\(listing)").text.contains("已列入"))
        #expect(try await cast.anyone.get("/publications/\(listing)-1").text.contains("列入决定摘要"))
        // 当事人看得到谁用了这条记录、还有多久。
        try await running.come("2026-04-24", cast.firm, as: "firm")
        let own = try await cast.firm.get("/account/matters/\(listing)").text
        #expect(own.contains("不予推荐高新技术企业") && own.contains("2029-04-23"))
        #expect(try await cast.firm.get("/account/notices").text.contains("严重违法失信名单"))
        return listing
    }

    /// 缴清、处理物品、结案。
    private func performance(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        try await running.come("2026-04-28", cast.officer)
        #expect(try await cast.officer.file("paid", ["amount": "50000", "paid-on": "2026-04-28"], in: key).status == .seeOther)
        let early = try await cast.officer.file("performed", ["words": "已履行"], in: key)
        #expect(early.status == .unprocessableContent && early.text.contains("缴清"))
        #expect(try await cast.officer.file("paid", ["amount": "30000", "paid-on": "2026-04-28"], in: key).status == .seeOther)
        #expect(try await cast.officer.file("performed", ["words": "已履行"], in: key).status == .seeOther)
        // 结案十五个工作日到5月21日（劳动节放假，5月9日补班）。
        #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("2026-05-21"))
        try await running.come("2026-05-06", cast.officer)
        #expect(try await cast.officer.file("closed", ["summary": "执行完毕"], in: key).status == .seeOther)
    }

    /// 修复：公示满三个月可以提前停止，列入满一年可以提前移出；公开的页面随之撤下。
    private func repaired(_ running: RunningPlatform, _ cast: Cast, _ key: String, _ listing: String) async throws {
        try await running.come("2026-07-17", cast.firm, as: "firm")
        let asked = ["applicant": firmCode, "performed": "罚款已缴清，已停止销售", "promise": "是"]
        #expect(try await cast.firm.file("early-stop-asked", asked, in: key, at: "account").status == .seeOther)
        try await running.come("2026-07-17", cast.officer)
        let early = try await cast.officer.led(from: key, to: "提前停止公示处罚信息")
        try #require(!early.isEmpty)
        let terms = ["tier": "general", "published": "2026-04-20"]
        let soon = try await cast.officer.file("accepted", terms, in: early)
        #expect(soon.status == .unprocessableContent && soon.text.contains("最短期限"))
        try await running.come("2026-07-21", cast.officer)
        #expect(try await cast.officer.file("accepted", terms, in: early).status == .seeOther)
        try await running.come("2026-07-22", cast.chief, as: "shenpi")
        let grounds = ["is-performed": "是", "is-corrected": "是", "is-clean": "是"]
        #expect(try await cast.chief.file("granted", grounds, in: early).status == .seeOther)
        // 三个工作日停止公示。
        #expect(try await cast.chief.get("/desk/matters/\(early)").text.contains("2026-07-27"))
        try await running.come("2026-07-23", cast.officer)
        #expect(try await cast.officer.file("stopped", ["reason": "准予信用修复"], in: early).status == .seeOther)
        let gone = try await cast.anyone.get("/publications/\(key)-1").text
        #expect(gone.contains("提前停止公示") && !gone.contains("银市监处罚〔2026〕1号") && !gone.contains("138****"))

        try await running.come("2027-04-22", cast.firm, as: "firm")
        let repair = ["performed": "义务已履行，危害已消除", "promise": "是"]
        let soonest = try await cast.firm.file("repair-asked", repair, in: listing, at: "account")
        #expect(soonest.status == .unprocessableContent && soonest.text.contains("满一年"))
        try await running.come("2027-04-23", cast.firm, as: "firm")
        #expect(try await cast.firm.file("repair-asked", repair, in: listing, at: "account").status == .seeOther)
        try await running.come("2027-04-26", cast.officer)
        #expect(try await cast.officer.file("repair-accepted", in: listing).status == .seeOther)
        #expect(try await cast.officer.file("repair-granted", grounds, in: listing).status != .seeOther)
        try await running.come("2027-04-27", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("repair-granted", grounds, in: listing).status == .seeOther)
        try await running.come("2027-04-28", cast.officer)
        #expect(try await cast.officer.file("removed", in: listing).status == .seeOther)
        #expect(try await cast.anyone.get("/matter/\(listing)").text.contains("已提前移出"))
        #expect(try await !cast.anyone.get("/publications/\(listing)-1").text.contains("列入决定摘要"))
    }
}

@Suite("执法的其他程序") struct EnforcementCasesScenario {
    @Test("当场处罚：单位三千元以内，超过的当场退回；七个工作日归档，先复议后诉讼", arguments: databases())
    func summary(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let form = [
                "office": office, "respondent": firmCode, "subject": "organisation", "offence": "trademark-posing", "act": "冒充注册商标",
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
                "office": office, "source": "platform", "suspect": firmCode, "offence": "counterfeit-patent", "sector": "commerce",
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
            let words = ["held": firmCode, "keeper": "就地保存", "urgent": "否", "measure-grounds": "证据可能灭失"]
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
                "transfer": "是", "crime": "sale-of-counterfeits", "accused": firmCode, "figures": "六万元", "transfer-reason": "达到标准",
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
            let proposal = ["listed-party": firmCode, "listing-ground": "wilful", "listing-facts": "第二次"]
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

extension Cast {
    /// A case that a report led to on 2 March.
    fileprivate func openCase(_ running: RunningPlatform) async throws -> String {
        let (report, _) = try await anyone.apply(
            ["office": office, "named": "否", "respondent": firmCode, "lead": "销售假冒商品"], to: "protection.report")
        try await running.come("2026-03-02", chief, as: "shenpi")
        #expect(try await chief.file("decided", ["docketed": "是", "reason": "有初步证据"], in: report).status == .seeOther)
        try await running.come("2026-03-02", officer)
        return try await chief.led(from: report, to: "行政处罚（普通程序）")
    }

    /// The case decided on a fine and served, on 20 March.
    fileprivate func decide(_ running: RunningPlatform, _ key: String) async throws {
        let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获商品"]
        #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
        let figures = [
            "offence": "trademark-infringement", "subject": "organisation", "from": "2026-01-01", "to": "2026-02-01", "turnover": "9000",
            "basis": "单据",
        ]
        #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
        let report = ["facts": "属实", "law": "商标法第六十条", "proposal": "罚款", "legal": "否"]
        #expect(try await officer.file("reported", report, in: key).status == .seeOther)
        try await running.come("2026-03-04", reviewer, as: "shenhe")
        #expect(
            try await reviewer.file("reviewed", ["opinion": "agreed", "legal-review": "否", "words": "同意"], in: key).status == .seeOther)
        try await running.come("2026-03-05", officer)
        let notice = [
            "respondent": firmCode, "subject": "organisation", "act": "销售假冒商品", "facts": "属实", "fine": "9000", "hearing": "否",
            "reached": "2026-03-05",
        ]
        #expect(try await officer.file("noticed", notice, in: key).status == .seeOther)
        // 五个工作日到3月12日，逾期视为放弃。
        running.clock.set("2026-03-13")
        #expect(try await running.platform.enterLapses() == 1)
        try await running.come("2026-03-16", officer)
        let draft = ["opinion": "没有陈述", "draft-grounds": "属实", "discretion": "从轻档", "draft-fine": "9000"]
        #expect(try await officer.file("rechecked", draft, in: key).status == .seeOther)
        try await running.come("2026-03-17", chief, as: "shenpi")
        let decided = ["number": "银市监处罚〔2026〕2号", "act": "销售假冒商品", "grounds": "属实", "penalty": "罚款九千元", "fine": "9000"]
        #expect(try await chief.file("decided", decided, in: key).status == .seeOther)
        try await running.come("2026-03-20", officer)
        let served = ["decision-reached": "2026-03-20", "manner": "direct", "told": "是"]
        #expect(try await officer.file("decision-served", served, in: key).status == .seeOther)
    }
}
