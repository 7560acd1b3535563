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

private let firm = "91640105MA86AMP19J"
private let rival = "91640521MA86AMP277"

/// What the claimant types, on Monday 2026-11-02.
private let request = [
    "office": "market-yinchuan/640100", "claimant": firm, "contact": "0951-0000003", "respondent": rival, "reach": "0951-0000004",
    "right-kind": "patent", "right": "ZL 2013 1 0699744.2", "facts": "对方销售了同样的采摘机", "demand": "停止销售并赔偿", "bottom": "最低两万元",
]

// Days are counted in the table of holidays: November and December 2026 have none.
@Suite("快速调解的页面") struct RapidMediationScenario {
    @Test("快速调解：同意、报价往来、到期失效、签署、三十日内共同申请司法确认、履行", arguments: databases())
    func mediation(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.open("rival", .init(.enterprise, party: rival))
        try await running.browse { browser in
            let (key, code) = try await browser.apply(request, to: "protection.rapid-mediation")
            let (officer, other) = (Browser(browser.client), Browser(browser.client))
            try await running.come("2026-11-03", officer)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("最低两万元"))
            try await officer.file("asked", ["reached": "2026-11-03", "until": "2026-11-10"], in: key)
            // The other side reads what is asked of it, and neither the bottom line nor how anybody is reached.
            try await running.come("2026-11-05", other, as: "rival")
            let theirs = try await other.get("/account/matters/\(key)").text
            #expect(theirs.contains("停止销售并赔偿") && theirs.contains("2026-11-10"))
            for text in ["最低两万元", "0951-0000003", "0951-0000004"] { #expect(!theirs.contains(text), "\(text)") }
            let blank = try await other.file("answered", ["consents": "是"], in: key, at: "account")
            #expect(blank.status == .unprocessableContent && blank.text.contains("到哪一天"))
            let agreed = try await other.file("answered", ["consents": "是", "until": "2026-12-04"], in: key, at: "account")
            #expect(agreed.status == .seeOther)

            // An offer that nobody answers is gone the day after its last day.
            running.clock.set("2026-11-06")
            try await browser.follow("offered", ["terms": "赔偿五万元", "amount": "50000", "until": "2026-11-09"], in: key, code: code)
            let own = try await browser.follow("offer-accepted", in: key, code: code)
            #expect(own.status == .unprocessableContent && own.text.contains("自己的方案由对方接受"))
            running.clock.set("2026-11-09")
            #expect(try await running.platform.enterLapses() == 0)
            try await running.come("2026-11-10", other, as: "rival")
            #expect(try await running.platform.enterLapses() == 1)
            let late = try await other.file("offer-accepted", in: key, at: "account")
            #expect(late.status == .unprocessableContent && late.text.contains("调解中"))
            // Each side sees the other's offers.
            #expect(try await other.get("/account/matters/\(key)").text.contains("赔偿五万元"))
            try await other.file("offered", ["terms": "赔偿二万五千元", "amount": "25000", "until": "2026-11-13"], in: key, at: "account")
            #expect(try await browser.track(key, code).contains("赔偿二万五千元"))
            running.clock.set("2026-11-11")
            try await browser.follow("offered", ["terms": "赔偿三万元", "amount": "30000", "until": "2026-11-16"], in: key, code: code)
            try await running.come("2026-11-12", other, as: "rival")
            #expect(try await other.file("offer-accepted", ["words": "同意"], in: key, at: "account").status == .seeOther)

            try await running.come("2026-11-13", officer)
            let signing = [
                "terms": "对方赔偿三万元并停止销售", "amount": "30000", "signed": "2026-11-13", "mediator": "调解员乙", "perform": "2026-12-25",
            ]
            let unsigned = try await officer.file("signed", signing.merging(["complete": "否"]) { $1 }, in: key)
            #expect(unsigned.status == .unprocessableContent && unsigned.text.contains("都已经签名"))
            #expect(try await officer.file("signed", signing.merging(["complete": "是"]) { $1 }, in: key).status == .seeOther)
            // Thirty days after 13 November: Sunday 13 December, so Monday the 14th.
            let effective = try await browser.track(key, code)
            #expect(effective.contains("2026-12-14") && effective.contains("第二百零五条") && effective.contains("调解协议书"))
            running.clock.set("2026-11-16")
            try await browser.follow("confirmation-asked", ["court": "银川市中级人民法院"], in: key, code: code)
            let alone = try await browser.follow("confirmation-joined", ["agrees": "是"], in: key, code: code)
            #expect(alone.status == .unprocessableContent && alone.text.contains("先提出申请的是对方"))
            try await running.come("2026-11-17", other, as: "rival")
            #expect(try await other.file("confirmation-joined", ["agrees": "是"], in: key, at: "account").status == .seeOther)
            try await running.come("2026-11-27", officer)
            let decided = try await officer.file(
                "court-decided", ["confirmed": "是", "number": "（2026）宁01民特1号", "decided": "2026-11-26"], in: key)
            #expect(decided.status == .seeOther)
            #expect(try await other.get("/matter/\(key)").text.contains("法院已确认，履行中"))
            running.clock.set("2026-12-01")
            try await browser.follow("performed", ["words": "已收到三万元"], in: key, code: code)
            let open = try await browser.get("/matter/\(key)").text
            for text in ["已履行", "专利", "第三十一条"] { #expect(open.contains(text), "\(text)") }
            for text in [firm, rival, "采摘机", "三万元", "五万元", "0951", "最低两万元", "调解员乙"] { #expect(!open.contains(text), "\(text)") }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("对方到期不答复即不调解；三十日内没有共同申请的，协议不经司法确认", arguments: databases())
    func silence(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let silent = try await browser.apply(request, to: "protection.rapid-mediation")
            let agreed = try await browser.apply(request, to: "protection.rapid-mediation")
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            for key in [silent.key, agreed.key] {
                try await officer.file("asked", ["reached": "2026-11-02", "until": "2026-11-06"], in: key)
            }
            // The other side has no account in this one: its papers came in, and the officer enters them.
            try await officer.file("answered", ["consents": "是", "until": "2026-12-04", "behalf": "respondent"], in: agreed.key)
            try await officer.file(
                "offered", ["terms": "赔偿一万元", "until": "2026-11-06", "behalf": "respondent"], in: agreed.key)
            try await browser.follow("offer-accepted", in: agreed.key, code: agreed.code)
            try await officer.file(
                "signed",
                ["terms": "赔偿一万元", "signed": "2026-11-02", "mediator": "乙", "complete": "是", "perform": "2026-12-30"], in: agreed.key)
            running.clock.set("2026-11-06")
            #expect(try await running.platform.enterLapses() == 0)
            running.clock.set("2026-11-07")
            #expect(try await running.platform.enterLapses() == 1)
            #expect(try await browser.get("/matter/\(silent.key)").text.contains("对方不同意调解"))
            // Thirty days after 2 November: Wednesday 2 December. One side alone asked.
            running.clock.set("2026-12-01")
            try await browser.follow("confirmation-asked", ["court": "银川市中级人民法院"], in: agreed.key, code: agreed.code)
            running.clock.set("2026-12-02")
            #expect(try await running.platform.enterLapses() == 0)
            try await running.come("2026-12-03", officer)
            #expect(try await running.platform.enterLapses() == 1)
            let late = try await officer.file("confirmation-joined", ["agrees": "是", "behalf": "respondent"], in: agreed.key)
            #expect(late.status == .unprocessableContent)
            #expect(try await officer.file("defaulted", ["routes": "向人民法院起诉"], in: agreed.key).status == .seeOther)
            let open = try await browser.get("/matter/\(agreed.key)").text
            #expect(open.contains("没有履行") && open.contains("第三十二条") && !open.contains("一万元"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("执法监督整改：到期没有报请验收亮红灯，报请的人不能验收", arguments: databases())
    func rectification(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.open("jiandu", .init(.officer, authority: "market", area: "640000"), isDemo: true)
        try await running.open("tingzhang", .init(.approver, authority: "market", area: "640000"), isDemo: true)
        try await running.browse { browser in
            let (officer, chief) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("jiandu", Browser.password)
            let (key, _) = try await officer.apply(
                [
                    "office": "market/640000", "claimant": "某市市场监督管理局", "goal": "补齐案卷里的送达回证", "evidence": "抽查二十卷全部齐备",
                    "until": "2026-12-01",
                ], to: "protection.rectification")
            try await running.come("2026-11-16", officer, as: "jiandu")
            #expect(try await officer.file("progressed", ["progress": "已补十二卷", "percent": "60"], in: key).status == .seeOther)
            // The last day is Tuesday 1 December; from the 2nd it is overdue.
            try await running.come("2026-12-01", officer, as: "jiandu")
            #expect(try await !officer.get("/desk?queue=overdue").text.contains(key))
            try await running.come("2026-12-02", officer, as: "jiandu")
            #expect(try await officer.get("/desk?queue=overdue").text.contains(key))
            let bare = try await officer.file("reported", ["result": "已补齐"], in: key)
            #expect(bare.status == .unprocessableContent && bare.text.contains("请填写完成的证明"))
            let proof = (field: "proof", name: "抽查表.txt", content: "二十卷齐备")
            let seen =
                try await officer.get("/desk/matters/\(key)").text.firstMatch(of: /name="seen" value="(\d+)"/).map { String($0.1) } ?? ""
            let done = try await officer.post(
                "/desk/matters/\(key)", ["event": "reported", "result": "已补齐", "seen": seen], file: proof)
            #expect(done.status == .seeOther)
            #expect(try await officer.file("accepted", ["finding": "符合"], in: key).status == .unprocessableContent)
            try await chief.signIn("tingzhang", Browser.password)
            #expect(try await chief.file("returned", ["reason": "两卷缺页", "until": "2026-12-10"], in: key).status == .seeOther)
            let digest = String(
                try #require(try await officer.get("/desk/matters/\(key)").text.firstMatch(of: /files\/([0-9a-f]{64})/)).1)
            try await officer.file("reported", ["result": "缺页已补", "proof": digest], in: key)
            #expect(try await chief.file("accepted", ["finding": "抽查二十卷，全部齐备"], in: key).status == .seeOther)
            let open = try await browser.get("/matter/\(key)").text
            for text in ["已验收", "补齐案卷里的送达回证", "抽查二十卷，全部齐备", "60%"] { #expect(open.contains(text), "\(text)") }
            for text in ["某市市场监督管理局", "两卷缺页", "已补十二卷"] { #expect(!open.contains(text), "\(text)") }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
