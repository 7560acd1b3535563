import Access
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

@Suite("专项行动和两级责任") struct CampaignScenario {
    private static let plan = [
        "office": yinchuanOffice, "campaign-name": "枸杞保护行动", "campaign-code": "GOUQI-2026", "lead": "银川市市场监督管理局", "goal": "打击假冒枸杞商标",
        "areas": "银川市", "sectors.sector": "food", "first": "2026-03-01", "last": "2026-04-30",
        "targets.unit": "银川市市场监督管理局", "targets.leads": "10", "targets.cases": "5", "targets.premises": "200", "tasks.task": "检查批发市场",
        "tasks.task-unit": "执法大队",
    ]
    private static let lead = [
        "office": yinchuanOffice, "source": "inspection", "suspect": "银川虚构商行", "offence": "trademark-infringement", "sector": "food",
        "lead": "批发市场有假冒枸杞", "place": "银川市兴庆区", "found": "2026-03-02", "campaign": "GOUQI-2026",
    ]

    @Test("专项行动：提出的人不能批准，批准后公布，进度由线索和案件的行数出，罚款只有合计", arguments: databases())
    func campaign(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let matter = try await approved(running, cast)
            let key = try await opened(running, cast)
            try await counted(running, cast, key)
            try await returned(running, cast)
            try await summed(running, cast, matter)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    private func approved(_ running: RunningPlatform, _ cast: Cast) async throws -> String {
        // 公众、企业不能提出；编号写错的退回，填的都在。
        #expect(try await cast.anyone.get("/apply/protection.campaign").status == .forbidden)
        try await running.come("2026-03-02", cast.firm, as: "firm")
        #expect(try await cast.firm.get("/apply/protection.campaign").status == .forbidden)
        try await running.come("2026-03-02", cast.officer)
        try await cast.officer.get("/apply/protection.campaign")
        let wrong = try await cast.officer.post(
            "/apply/protection.campaign", Self.plan.merging(["campaign-code": "枸杞", "step": "send"]) { $1 })
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("大写字母") && wrong.text.contains("打击假冒枸杞商标"))
        let (key, _) = try await cast.officer.apply(Self.plan, to: "protection.campaign")
        #expect(try await cast.anyone.get("/campaigns/GOUQI-2026").status == .notFound)
        #expect(try await !cast.anyone.get("/campaigns").text.contains("GOUQI-2026"))
        #expect(try await cast.officer.file("approved", ["summary-until": "2026-05-31"], in: key).status == .unprocessableContent)
        try await running.come("2026-03-02", cast.chief, as: "shenpi")
        let early = try await cast.chief.file("approved", ["summary-until": "2026-04-30"], in: key)
        #expect(early.status == .unprocessableContent && early.text.contains("晚于行动结束之日"))
        #expect(try await cast.chief.file("approved", ["summary-until": "2026-05-31"], in: key).status == .seeOther)
        let page = try await cast.anyone.get("/campaigns/GOUQI-2026").text
        for said in ["枸杞保护行动", "打击假冒枸杞商标", "食品", "检查批发市场", "目标合计 10", "还没有公示的处罚决定"] { #expect(page.contains(said), "\(said)") }
        #expect(try await cast.anyone.get("/publications").text.contains("专项行动"))
        // 编号不能重复。
        try await running.come("2026-03-02", cast.officer)
        try await cast.officer.get("/apply/protection.campaign")
        let twice = try await cast.officer.post("/apply/protection.campaign", Self.plan.merging(["step": "send"]) { $1 })
        #expect(twice.status == .unprocessableContent && twice.text.contains("已经用在办件 \(key)"))
        return key
    }

    /// A lead in the campaign that leads to a case.
    private func opened(_ running: RunningPlatform, _ cast: Cast) async throws -> String {
        let (lead, _) = try await cast.officer.apply(Self.lead, to: "protection.lead")
        #expect(try await cast.officer.file("proposed", ["docket": "是", "proposal": "符合第十九条"], in: lead).status == .seeOther)
        try await running.come("2026-03-02", cast.chief, as: "shenpi")
        let approval = ["reason": "同意立案", "first": "甲 640101", "second": "乙 640102"]
        #expect(try await cast.chief.file("docketed", approval, in: lead).status == .seeOther)
        try await running.come("2026-03-02", cast.officer)
        return try await cast.officer.led(from: lead, to: "行政处罚（普通程序）")
    }

    private func counted(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        try #require(!key.isEmpty)
        let before = try await cast.anyone.get("/campaigns/GOUQI-2026").text
        // 没有决定以前，公开的页上没有当事人，也没有罚款。
        #expect(!before.contains("虚构商行") && before.contains("0.00 元"))
        let desk = try await cast.officer.get("/desk/campaigns/GOUQI-2026").text
        for said in ["1 / 10", "1 / 5", "0 / 200", key, "虚构商行"] { #expect(desk.contains(said), "\(said)") }
        try await cast.decide(running, key)
        #expect(try await cast.officer.file("published", ["text": "处罚决定摘要", "covered": "是"], in: key).status == .seeOther)
        let page = try await cast.anyone.get("/campaigns/GOUQI-2026").text
        for said in ["9,000.00 元", "/publications/\(key)-1", "不作目标，不作评比"] { #expect(page.contains(said), "\(said)") }
        #expect(!page.contains("虚构商行") && !page.contains(yinchuanFirm))
        // 别的机关看得到数，看不到这里的办件；企业、公众进不了办件台。
        let elsewhere = Browser(cast.anyone.client)
        try await running.come("2026-03-20", elsewhere, as: "guyuan")
        let other = try await elsewhere.get("/desk/campaigns/GOUQI-2026").text
        #expect(other.contains("1 / 5") && !other.contains(key + "<") && !other.contains("/desk/matters/\(key)"))
        try await running.come("2026-03-20", cast.firm, as: "firm")
        #expect(try await cast.firm.get("/desk/campaigns/GOUQI-2026").status == .forbidden)
        #expect(try await cast.officer.get("/desk/campaigns").text.contains("枸杞保护行动"))
        #expect(try await cast.officer.get("/desk/campaigns/MEIYOU").status == .notFound)
    }

    private func returned(_ running: RunningPlatform, _ cast: Cast) async throws {
        try await running.come("2026-04-01", cast.officer)
        let form = [
            "office": yinchuanOffice, "campaign": "GOUQI-2026", "first": "2026-03-01", "last": "2026-03-31", "premises": "35",
            "work-done": "检查批发市场",
        ]
        let (key, _) = try await cast.officer.apply(form, to: "protection.campaign-return")
        #expect(try await cast.officer.get("/desk/campaigns/GOUQI-2026").text.contains("0 / 200"))
        #expect(try await cast.officer.file("confirmed", in: key).status == .unprocessableContent)
        try await running.come("2026-04-02", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("confirmed", in: key).status == .seeOther)
        #expect(try await cast.chief.get("/desk/campaigns/GOUQI-2026").text.contains("35 / 200"))
    }

    private func summed(_ running: RunningPlatform, _ cast: Cast, _ key: String) async throws {
        try await running.come("2026-04-30", cast.officer)
        let summary = ["summary": "立案一件，罚款一件", "lessons": "抽检力量不足"]
        #expect(try await cast.officer.file("summarised", summary, in: key).text.contains("行动已经到期"))
        try await running.come("2026-05-06", cast.officer)
        #expect(try await cast.officer.file("summarised", summary, in: key).status == .seeOther)
        #expect(try await !cast.anyone.get("/campaigns/GOUQI-2026").text.contains("立案一件，罚款一件"))
        try await running.come("2026-05-07", cast.chief, as: "shenpi")
        #expect(try await cast.chief.file("ended", ["finding": "属实"], in: key).status == .seeOther)
        let page = try await cast.anyone.get("/campaigns/GOUQI-2026").text
        #expect(page.contains("立案一件，罚款一件") && page.contains("已结束") && !page.contains("抽检力量不足"))
        // 重建以后数一样。
        try await running.platform.rebuildRows()
        let again = try await cast.anyone.get("/campaigns/GOUQI-2026").text
        #expect(again == page)
    }

    @Test("联合行动：请到的公安机关看得到、报得了自己做的，没有请到的海关看不到，验收的人不是报请的人", arguments: databases())
    func joint(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("haiguan", .init(.customs, authority: "haiguan", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await running.come("2026-03-02", cast.officer)
            let form = [
                "office": yinchuanOffice, "action-name": "枸杞联合行动", "goal": "查清假冒枸杞的源头", "police": "是", "customs": "否", "prosecutor": "否",
                "division": "公安查人，市场监管查货", "evidence": "查处情况", "until": "2026-03-31",
            ]
            let (key, _) = try await cast.officer.apply(form, to: "protection.joint-action")
            #expect(try await !cast.anyone.get("/matter/\(key)").text.contains("查清假冒枸杞的源头"))
            try await running.come("2026-03-03", cast.police, as: "minjing")
            #expect(try await cast.police.get("/desk?queue=invited").text.contains(key))
            #expect(try await cast.police.file("partner-reported", ["partner-work": "抓获三人"], in: key).status == .seeOther)
            #expect(try await cast.police.file("reported", ["result": "完成"], in: key).status != .seeOther)
            let (away, customs) = (Browser(browser.client), Browser(browser.client))
            try await running.come("2026-03-03", away, as: "waishi")
            #expect(try await away.get("/desk/matters/\(key)").status == .notFound)
            try await running.come("2026-03-03", customs, as: "haiguan")
            #expect(try await customs.get("/desk/matters/\(key)").status == .notFound)
            try await running.come("2026-03-04", cast.officer)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("抓获三人"))
            // 没有证明不算完成。
            #expect(try await cast.officer.file("reported", ["result": "完成"], in: key).status == .unprocessableContent)
        }
    }

    @Test("市场试点、重点市场和两级责任：到期没有报请验收亮红灯，没有证明不算完成，报请的人不能验收", arguments: databases())
    func undertakings(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("ting", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await running.come("2026-03-02", cast.officer)
            let pilot = [
                "office": yinchuanOffice, "claimant": yinchuanFirm, "market": "银川某批发市场", "pilot-kind": "standardised", "address": "兴庆区",
                "goal": "商户全部建立进货台账", "evidence": "台账", "until": "2026-03-20",
            ]
            let (key, _) = try await cast.officer.apply(pilot, to: "protection.market-pilot")
            let market = [
                "office": yinchuanOffice, "key-kind": "market", "key-name": "银川某农资市场", "sector": "supplies", "risk": "投诉多",
                "responsible": "某科长",
                "measures": "每月检查一次", "evidence": "检查记录", "until": "2026-12-31",
            ]
            let (listed, _) = try await cast.officer.apply(market, to: "protection.key-market")
            let open = try await cast.anyone.get("/matter/\(listed)").text
            #expect(open.contains("银川某农资市场") && open.contains("每月检查一次") && !open.contains("某科长") && !open.contains("投诉多"))
            try await running.come("2026-03-23", cast.officer)
            #expect(try await cast.officer.get("/desk?queue=overdue").text.contains(key))
            #expect(try await cast.officer.file("reported", ["result": "已建立"], in: key).status == .unprocessableContent)
            try await running.come("2026-03-23", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("accepted", ["finding": "好"], in: key).status == .unprocessableContent)
            // 年度责任由自治区下达，市里的承办人不能自己给自己定。
            let duty = [
                "office": "market/640000", "claimant": "银川市市场监督管理局", "year": "2026", "goal": "投诉按期办结", "evidence": "办件",
                "until": "2026-12-31",
            ]
            try await cast.officer.get("/apply/protection.responsibility")
            #expect(
                try await cast.officer.post("/apply/protection.responsibility", duty.merging(["step": "send"]) { $1 }).status
                    == .unprocessableContent)
            let regional = Browser(browser.client)
            try await running.come("2026-03-23", regional, as: "ting")
            let (responsibility, _) = try await regional.apply(duty, to: "protection.responsibility")
            #expect(try await cast.anyone.get("/matter/\(responsibility)").text.contains("投诉按期办结"))
        }
    }

    @Test("地方法规修订：公众看得到哪一件、由谁起草、到哪一天；没有证明不算完成，报请的人不能验收", arguments: databases())
    func localRule(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await running.come("2026-03-02", cast.officer)
            let task = [
                "office": yinchuanOffice, "rule-work": "revise", "rule-field": "indication", "rule-name": "某地理标志保护办法", "drafter": "某起草部门",
                "reason": "上位法已经修改", "goal": "与上位法一致", "evidence": "只给承办的人看的证明", "until": "2026-12-31",
            ]
            try await cast.anyone.get("/apply/protection.local-rule")
            #expect(try await cast.anyone.post("/apply/protection.local-rule", task.merging(["step": "send"]) { $1 }).status != .seeOther)
            let (key, _) = try await cast.officer.apply(task, to: "protection.local-rule")
            let open = try await cast.anyone.get("/matter/\(key)").text
            for said in ["某地理标志保护办法", "某起草部门", "修订", "地理标志", "2026-12-31"] { #expect(open.contains(said), "\(said)") }
            #expect(!open.contains("只给承办的人看的证明"))
            #expect(try await cast.officer.file("progressed", ["progress": "征求意见", "percent": "40"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("40"))
            #expect(try await cast.officer.file("reported", ["result": "已经公布"], in: key).status == .unprocessableContent)
            let page = try await cast.officer.get("/desk/matters/\(key)").text
            let seen = page.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? "0"
            let done = ["event": "reported", "seen": seen, "result": "已经公布"]
            let proof = (field: "proof", name: "公布的文本.txt", content: "虚构的文本")
            #expect(try await cast.officer.post("/desk/matters/\(key)", done, file: proof).status == .seeOther)
            #expect(try await cast.officer.file("accepted", ["finding": "属实"], in: key).status == .unprocessableContent)
            try await running.come("2026-03-02", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("accepted", ["finding": "文本已经公布"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("文本已经公布"))
        }
    }

    @Test("执法力量：年报由他人确认以后公布，案件数和按期办结率由办件的行数出", arguments: databases())
    func strength(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            #expect(try await cast.anyone.get("/supervision").text.contains("还没有年报"))
            #expect(try await cast.anyone.get("/apply/protection.capacity").status == .forbidden)
            try await running.come("2026-03-02", cast.officer)
            let form = [
                "office": yinchuanOffice, "capacity-year": "2025", "officers": "38", "licences": "31", "vehicles": "6", "recorders": "40",
                "devices": "12",
            ]
            try await cast.officer.get("/apply/protection.capacity")
            let more = try await cast.officer.post(
                "/apply/protection.capacity", form.merging(["licences": "39", "step": "send"]) { $1 })
            #expect(more.status == .unprocessableContent && more.text.contains("持证的人不多于执法人员"))
            let (key, _) = try await cast.officer.apply(form, to: "protection.capacity")
            #expect(try await !cast.anyone.get("/supervision").text.contains("2025 年"))
            #expect(try await cast.officer.file("confirmed", in: key).status == .unprocessableContent)
            try await running.come("2026-03-02", cast.chief, as: "shenpi")
            #expect(try await cast.chief.file("confirmed", in: key).status == .seeOther)
            _ = try await cast.openCase(running)
            let page = try await cast.anyone.get("/supervision").text
            for said in ["2025 年", ">38<", ">31<", "1 个机关报过"] { #expect(page.contains(said), "\(said)") }
            // 举报已经办结并转为处罚：收到两件；办结的太少，对外不说比率，也不说有几个账号。
            #expect(page.contains("样本不足") && !page.contains("承办人账号"))
            let desk = try await cast.officer.get("/desk/supervision").text
            #expect(desk.contains("承办人账号") && desk.contains("100（样本不足）"))
            try await running.come("2026-03-02", cast.firm, as: "firm")
            #expect(try await cast.firm.get("/desk/supervision").status == .forbidden)
            #expect(try await cast.anyone.get("/supervision?span=2027x").status == .badRequest)
        }
    }

    @Test("表扬：理由写到罚款的退回，公示满五个工作日以后才能决定，提名的人不能决定，有异议的先处理", arguments: databases())
    func commendation(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await Cast.open(running)
        try await running.open("ting", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.open("ting2", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let (cast, officer, other) = (Cast(browser), Browser(browser.client), Browser(browser.client))
            try await running.come("2026-03-02", officer, as: "ting")
            let form = [
                "office": "market/640000", "commended-year": "2025", "nominee": "银川市市场监督管理局", "grounds": "punctual",
                "reason": "全年投诉按期办结",
            ]
            try await officer.get("/apply/protection.commendation")
            let profit = try await officer.post(
                "/apply/protection.commendation", form.merging(["reason": "罚款数额全区第一", "step": "send"]) { $1 })
            #expect(profit.status == .unprocessableContent && profit.text.contains("不以罚款的件数和数额为依据"))
            let (key, _) = try await officer.apply(form, to: "protection.commendation")
            #expect(try await !cast.anyone.get("/matter/\(key)").text.contains("全年投诉按期办结"))
            #expect(try await officer.file("publicised", ["objections-to": "人事处"], in: key).status == .unprocessableContent)
            try await running.come("2026-03-02", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("publicised", ["objections-to": "人事处"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/publications/\(key)-1").text.contains("全年投诉按期办结"))
            // 五个工作日到3月9日。
            try await running.come("2026-03-09", cast.superior, as: "tingzhang")
            let yes = ["granted": "是", "words": "同意"]
            #expect(try await cast.superior.file("decided", yes, in: key).text.contains("公示已满五个工作日"))
            try await running.come("2026-03-09", other, as: "ting2")
            #expect(try await other.file("objected", ["objection": "有超期的"], in: key).status == .seeOther)
            try await running.come("2026-03-10", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("decided", yes, in: key).status == .unprocessableContent)
            // 提名的人不核查异议。
            let finding = ["upheld": "否", "finding": "没有超期"]
            try await running.come("2026-03-10", officer, as: "ting")
            #expect(try await officer.file("examined", finding, in: key).status == .unprocessableContent)
            try await running.come("2026-03-10", other, as: "ting2")
            #expect(try await other.file("examined", finding, in: key).status == .seeOther)
            try await running.come("2026-03-10", cast.superior, as: "tingzhang")
            #expect(try await cast.superior.file("decided", yes, in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/matter/\(key)").text.contains("已表扬"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
