import Access
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import People
import Platform
import Store
import StoreTesting
import TalentBank
import Testing
import Web

private let firm = "91640105MA86AMP19J"
private let heading = "申请号,发明名称,申请(专利权)人,发明人,代理机构,申请日,公开(公告)号,公开(公告)日,IPC分类号,摘要,法律状态\r\n"
private let goji =
    "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,李发明,银川虚构代理事务所,2013-12-18,CN103712345A,2014-04-09,A23L 2/02,用热风烘干枸杞。,授权\r\n"

private func sha256(_ text: String) -> String { SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined() }

extension RunningPlatform {
    /// A bank of eight mediators: four whom nothing hinders, and four who must stand back or are not good.
    fileprivate func fillBank() async throws {
        let officer = TalentBank.Officer(actor: "测试", authority: "market-yinchuan", area: "640100")
        func person(_ name: String, _ more: [String: String] = [:]) throws -> PersonForm {
            var typed = [
                "name": name, "teams": "intermediary", "crafts": "mediator", "employer": "宁夏虚构调解中心",
                "proofs": "调解员证；宁调1号；2027-06-30", "purposes": "keeping、drawing", "given": "2026-01-05",
            ]
            typed.merge(more) { $1 }
            return try PersonForm(typed: typed.mapValues { [$0] }, today: clock.today())
        }
        let bank = TalentBank(platform.database, clock: clock)
        for name in ["甲无碍", "乙无碍", "丙无碍"] { _ = try await bank.enter(try person(name), by: officer) }
        _ = try await bank.enter(try person("丁公开", ["purposes": "keeping、drawing、publicity"]), by: officer)
        _ = try await bank.enter(try person("戊雇员", ["formerEmployers": "宁夏虚构枸杞（有限公司）"]), by: officer)
        _ = try await bank.enter(try person("己代理", ["employer": "银川虚构代理事务所"]), by: officer)
        _ = try await bank.enter(try person("李发明"), by: officer)
        _ = try await bank.enter(try person("庚过期", ["proofs": "调解员证；宁调8号；2026-11-01"]), by: officer)
    }

    /// A mediation between the firm of the patent and another; gives its key.
    fileprivate func openMatter(_ browser: Browser) async throws -> String {
        let page = try await browser.get("/apply/protection.patent-mediation")
        let own = String(try #require(page.text.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
        let sent = [
            "office": "market-yinchuan/640100", "claimant": "宁夏虚构枸杞有限公司", "respondent": "银川虚构机械有限公司", "right": "ZL 2013 1 0699744.2",
            "subject": "damages", "request": "请求调解侵权赔偿的数额", "key": own, "step": "send",
        ]
        let done = try await browser.post("/apply/protection.patent-mediation", sent).text
        return String(try #require(done.firstMatch(of: /href="\/matter\/([0-9A-Z-]+)"/)).1)
    }

    fileprivate func officers() async throws {
        try await open("chengban", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("guyuan", .init(.officer, authority: "market-guyuan", area: "640400"), isDemo: true)
        try await open("firm", .init(.enterprise, party: firm))
    }
}

private let wanted = ["purpose": "专利纠纷调解", "craft": "mediator", "count": "2"]

@Suite("抽取专家") struct DrawScenario {
    @Test("为办件抽取专家：当事人的雇员、代理、发明人自动回避，先承诺后揭示，任何人按公布的种子算得出同样的结果", arguments: databases())
    func draw(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        #expect(try await running.take(heading + goji).counts[1] == 1)
        try await running.officers()
        try await running.fillBank()
        try await running.browse { browser in
            let matter = try await running.openMatter(browser)
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get("/desk/matters/\(matter)").text.contains("/desk/draws/new?matter=\(matter)"))
            try await officer.get("/desk/draws/new?matter=\(matter)")
            let looked = try await officer.post("/desk/draws/new", wanted.merging(["matter": matter]) { $1 }).text
            #expect(looked.contains("符合条件的 8 人，可以抽取的 4 人"))
            for text in ["曾任职的单位是当事人", "任职单位代理当事人", "与所涉权利的发明人同名", "证明材料“调解员证”于 2026-11-01 到期"] {
                #expect(looked.contains(text), "\(text)")
            }
            #expect(try await browser.get("/draws").text.contains("还没有抽取"))
            let locked = try await officer.post("/desk/draws/new", wanted.merging(["matter": matter, "step": "commit"]) { $1 })
            let draw = String(try #require(locked.location).split(separator: "/").last ?? "")

            // Committed: everybody knows list and commitment, nobody the seed.
            let before = try await browser.get("/draws/\(draw)").text
            #expect(before.contains("名单已锁定") && before.contains("揭示以前保密") && !before.contains("抽中</span>"))
            #expect(!before.contains(matter) && !before.contains("宁夏虚构枸杞") && !before.contains("戊"))
            try await officer.get("/desk/draws/\(draw)")
            #expect(try await officer.post("/desk/draws/\(draw)/reveal", [:]).status == .seeOther)

            let data = try await browser.get("/api/v1/draws/\(draw)").text
            let told = try JSONDecoder().decode(Told.self, from: Data(data.utf8))
            // What `docs/people.md` says, written again by hand.
            let lines = ["helan-draw-1", told.key, told.seed, "2"] + told.candidates.sorted()
            #expect(sha256(lines.map { $0 + "\n" }.joined()) == told.commitment)
            let order = told.candidates.sorted { sha256("\(told.seed)|\($0)") < sha256("\(told.seed)|\($1)") }
            #expect(told.candidates.count == 4 && order == told.order && Array(order.prefix(2)) == told.drawn)
            #expect(told.recused == 3 && told.invalid == 1)
            let page = try await browser.get("/draws/\(draw)").text
            #expect(page.contains("结果与记录一致") && page.contains(told.commitment) && page.contains("丁公开") && page.contains("甲*"))
            #expect(!page.contains("甲无碍") && !page.contains("李发明"))

            // Whoever declines is followed by the next, and stays on record.
            try await officer.get("/desk/draws/\(draw)")
            let declined = try await officer.post("/desk/draws/\(draw)/decline", ["person": order[0], "reason": "出差在外"])
            #expect(declined.status == .seeOther)
            let after = try JSONDecoder().decode(Told.self, from: Data(try await browser.get("/api/v1/draws/\(draw)").text.utf8))
            #expect(after.drawn == [order[1], order[2]] && after.declined == [order[0]] && after.candidates == told.candidates)
            #expect(try await officer.get("/desk/draws/\(draw)").text.contains("出差在外"))
            #expect(!(try await browser.get("/draws/\(draw)").text.contains("出差在外")))

            // A second draw in the same dispute passes over those of the first.
            try await officer.get("/desk/draws/new?matter=\(matter)")
            let again = try await officer.post("/desk/draws/new", wanted.merging(["matter": matter]) { $1 }).text
            #expect(again.contains("可以抽取的 1 人") && again.contains("在同一争议中已经抽取过"))
            let few = try await officer.post("/desk/draws/new", wanted.merging(["matter": matter, "step": "commit"]) { $1 })
            #expect(few.status == .unprocessableContent && few.text.contains("只剩 1 人"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        let draws = { try await Draws(running.platform.database, clock: running.clock).draws(limit: 10).draws }
        let rows = try await draws()
        try await running.platform.rebuildRows()
        #expect(try await draws() == rows && rows.count == 1)
    }

    private struct Told: Decodable {
        let key: String
        let seed: String
        let commitment: String
        let candidates: [String]
        let order: [String]
        let declined: [String]
        let drawn: [String]
        let recused: Int
        let invalid: Int
    }

    @Test("种子或者候选人在库里被改动，公开页和办件台都说与承诺不符；揭示以前改的不让抽") func tampering() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.officers()
        try await running.fillBank()
        let draws = Draws(running.platform.database, clock: running.clock)
        let request = DrawRequest(DrawTerms(craft: .mediator, count: 2), purpose: "判定咨询")
        func draw() async throws -> String { try await draws.commit(request, authority: "market-yinchuan", by: "测试") }
        let (one, two, three) = (try await draw(), try await draw(), try await draw())
        for key in [one, two] { try await draws.reveal(key, authority: "market-yinchuan", by: "测试") }
        try await running.platform.database.write { db in
            let seed = String(repeating: "0", count: 64)
            try db.run("UPDATE draw SET seed = \(seed) WHERE key = \(one)")
            try db.run(
                """
                DELETE FROM draw_person WHERE place = 1 AND draw = (SELECT d.id FROM draw d WHERE d.key = \(two))
                """)
            try db.run("UPDATE draw_seed SET seed = \(seed) WHERE draw = \(three)")
        }
        try await running.browse { browser in
            for key in [one, two] { #expect(try await browser.get("/draws/\(key)").text.contains("与抽取前的承诺不符")) }
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.get("/desk/draws/\(one)").text.contains("与承诺不符"))
            try await officer.get("/desk/draws/\(three)")
            let refused = try await officer.post("/desk/draws/\(three)/reveal", [:])
            #expect(refused.status == .unprocessableContent && refused.text.contains("与承诺不符，不能抽取"))
        }
        // The ledger itself is whole: made anew from it, the rows are right again.
        try await running.platform.rebuildRows()
        for key in [one, two] {
            let draw = try await draws.draw(key)
            #expect(draw?.state == .drawn && draw?.fault == nil)
        }
    }

    @Test("企业不能抽，别的机关不能动，缺用途、人数不对、办件不是自己的都说清楚，什么也不登记") func refusals() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.officers()
        try await running.fillBank()
        try await running.browse { browser in
            let matter = try await running.openMatter(browser)
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            let other = Browser(browser.client)
            try await other.signIn("guyuan", Browser.password)
            let enterprise = Browser(browser.client)
            try await enterprise.signIn("firm", Browser.password)
            #expect(try await enterprise.post("/desk/draws/new", wanted).status == .forbidden)
            #expect(try await other.get("/desk/draws/new?matter=\(matter)").status == .notFound)
            try await other.get("/desk/draws/new")
            let foreign = try await other.post("/desk/draws/new", wanted.merging(["matter": matter, "step": "commit"]) { $1 })
            #expect(foreign.status == .notFound)
            try await officer.get("/desk/draws/new")
            let wrong = try await officer.post("/desk/draws/new", ["purpose": "", "count": "0", "avoid": "某公司", "step": "commit"])
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("请写明抽取用于什么") && wrong.text.contains("某公司"))
            #expect(wrong.text.contains("1 至 30"))
            #expect(try await browser.get("/draws").text.contains("还没有抽取"))

            let locked = try await officer.post("/desk/draws/new", wanted.merging(["step": "commit"]) { $1 })
            let draw = String(try #require(locked.location).split(separator: "/").last ?? "")
            try await other.get("/desk/draws/\(draw)")
            let foreignAct = try await other.post("/desk/draws/\(draw)/reveal", [:])
            #expect(foreignAct.status == .unprocessableContent && foreignAct.text.contains("另一个主管机关"))
            try await officer.get("/desk/draws/\(draw)")
            #expect(try await officer.post("/desk/draws/\(draw)/decline", ["person": "x", "reason": "x"]).status == .unprocessableContent)
            #expect(try await officer.post("/desk/draws/\(draw)/void", ["reason": ""]).status == .unprocessableContent)
            #expect(try await officer.post("/desk/draws/\(draw)/void", ["reason": "条件写错了"]).status == .seeOther)
            #expect(try await browser.get("/draws/\(draw)").text.contains("条件写错了"))
            #expect(try await officer.post("/desk/draws/\(draw)/reveal", [:]).status == .unprocessableContent)
            #expect(try await browser.get("/draws/NNNN-NNNN").status == .notFound)
        }
    }

    @Test("不为办件的抽取，写明的主体也要回避，按名称和代码都认") func purpose() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.officers()
        try await running.fillBank()
        try await running.browse { browser in
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            try await officer.get("/desk/draws/new")
            let looked = try await officer.post("/desk/draws/new", wanted.merging(["avoid": "宁夏虚构调解中心"]) { $1 }).text
            // The agency's man and, of the firm's old hands, nobody: seven work at the centre, one entry is not good besides.
            #expect(looked.contains("符合条件的 8 人，可以抽取的 1 人"))
        }
    }
}
