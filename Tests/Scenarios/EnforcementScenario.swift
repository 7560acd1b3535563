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
                    "office": yinchuanOffice, "named": "是", "reporter": "某举报人", "contact": "0951-0000001", "respondent": yinchuanFirm,
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
            let fresh = try await cast.officer.get("/desk/matters/\(key)").text
            #expect(fresh.contains("由该件转来：举报") && !fresh.contains("into-case") && !fresh.contains("protection.report</p>"))
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
            "measure-asked", ["measure": "seizing", "held": yinchuanFirm, "keeper": "执法大队物证室", "urgent": "是", "measure-grounds": "可能转移"],
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
                "transfer": "是", "crime": "counterfeit-mark", "accused": yinchuanFirm, "figures": "非法经营数额6万元", "transfer-reason": "达到追诉标准",
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
            "respondent": yinchuanFirm, "subject": "organisation", "act": "销售侵犯注册商标专用权的商品", "facts": "查获侵权枸杞二百盒", "fine": "100000",
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
        for step in ["决定是否移送公安机关", "案件移送公安机关", "调查取证", "审核", "作出处理决定"] { #expect(!own.contains(step), "\(step)") }
        for address in ["/matter/\(key)", "/api/v1/matters/\(key)"] {
            let open = try await cast.anyone.get(address).text
            for step in ["公安", "调查", "审核", "investigated"] { #expect(!open.contains(step), "\(address) \(step)") }
        }
        #expect(try await !cast.firm.get("/account/notices").text.contains("公安"))
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
        let proposal = ["listed-party": yinchuanFirm, "listing-ground": "wilful", "listing-facts": "两年内第二次销售同一商标的假冒商品"]
        #expect(try await cast.officer.file("listing-proposed", proposal, in: key).status == .seeOther)
        let listing = try await cast.officer.led(from: key, to: "严重违法失信名单")
        try #require(!listing.isEmpty)
        try await running.come("2026-04-21", cast.superior, as: "tingzhang")
        #expect(try await cast.superior.get("/desk?queue=invited").text.contains(listing))
        #expect(try await cast.superior.get("/desk/matters/\(key)").status == .notFound)
        #expect(try await cast.superior.file("consented", ["number": "宁市监函〔2026〕1号"], in: listing).status == .seeOther)
        try await running.come("2026-04-21", cast.officer)
        let told = ["respondent": yinchuanFirm, "facts": "故意侵犯知识产权，情节严重", "reached": "2026-04-21"]
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
        // 当事人看得到谁用了这条记录、还有多久：三年从公示之日起算。
        try await running.come("2026-04-24", cast.firm, as: "firm")
        let own = try await cast.firm.get("/account/matters/\(listing)").text
        #expect(own.contains("不予推荐高新技术企业") && own.contains("2029-04-24"))
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
        let asked = ["applicant": yinchuanFirm, "performed": "罚款已缴清，已停止销售", "promise": "是"]
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

        try await running.come("2027-04-23", cast.firm, as: "firm")
        let repair = ["performed": "义务已履行，危害已消除", "promise": "是"]
        let soonest = try await cast.firm.file("repair-asked", repair, in: listing, at: "account")
        #expect(soonest.status == .unprocessableContent && soonest.text.contains("满一年"))
        try await running.come("2027-04-24", cast.firm, as: "firm")
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
