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

@Suite("重复和相关的办件") struct RelatedScenario {
    @Test("承办人看到可能重复和相关的办件，各写理由；别的机关的不列，近似而不相同的不列", arguments: databases())
    func related(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (first, _) = try await browser.apply()
            let (same, _) = try await browser.apply(mediationRequest.merging(["right": "CN201310699744.2", "request": "再次请求"]) { $1 })
            // Another right, and one party only.
            let (other, _) = try await browser.apply(
                mediationRequest.merging(["right": "ZL202421964517.8", "claimant": "甲某"]) { $1 })
            let (unlike, _) = try await browser.apply(
                mediationRequest.merging(["right": "ZL202421964517.8", "claimant": "乙某", "respondent": "银川虚构机械厂"]) { $1 })
            let (abroad, _) = try await browser.apply(mediationRequest.merging(["office": "market-guyuan/640400"]) { $1 })
            let report = try await browser.apply(
                ["office": yinchuanOffice, "named": "否", "respondent": "某商行", "right": "ZL201310699744.2", "lead": "销售假冒专利的产品"],
                to: "protection.report")
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            let page = try await officer.get("/desk/matters/\(first)").text
            let warning = try #require(page.range(of: "可能重复"))
            let list = try #require(page.range(of: "相关案件"))
            #expect(warning.lowerBound < list.lowerBound)
            let above = String(page[warning.lowerBound..<list.lowerBound])
            let below = String(page[list.lowerBound...])
            #expect(above.contains(same) && above.contains("同一权利") && above.contains("同一主体 银川虚构机械有限公司"))
            #expect(below.contains(other) && below.contains("同一主体 银川虚构机械有限公司（在那一件里是被请求人）"))
            #expect(below.contains(report.key) && below.contains("同一权利"))
            for key in [unlike, abroad] { #expect(!page.contains(key), "\(key)") }
            // Whose matter it is not sees no list at all.
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            let own = try await firm.get("/account/matters/\(first)").text
            #expect(!own.contains("可能重复") && !own.contains("相关案件"))
            // One that has ended more than a year ago is no duplicate; it is related all the same.
            try await running.come("2026-11-03", officer)
            try await officer.file("served", ["reached": "2026-11-03", "manner": "post"], in: same)
            running.clock.set("2026-11-19")
            _ = try await running.platform.enterLapses()
            try await running.come("2026-11-19", officer)
            #expect(try await officer.file("declined", ["reason": "逾期未提交意见"], in: same).status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(first)").text.contains("可能重复"))
            try await running.come("2027-11-20", officer)
            let later = try await officer.get("/desk/matters/\(first)").text
            #expect(!later.contains("可能重复") && later.contains(same))
        }
    }

    @Test("同一账号再交同样的请求，核对时先说明，仍可以提交；没有账号的，只在对方反正会知道的程序里按联系方式说明", arguments: databases())
    func earlier(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            let (key, _) = try await firm.apply()
            let checked = try await firm.check(mediationRequest, "protection.patent-mediation")
            #expect(checked.contains("可能已经提交过") && checked.contains(key) && checked.contains("name=\"step\" value=\"send\""))
            let another = try await firm.check(
                mediationRequest.merging(["respondent": "别的公司"]) { $1 }, "protection.patent-mediation")
            #expect(!another.contains("可能已经提交过"))
            #expect(try await firm.apply().key != key)
            // The public has no account: this form asks for no way to be reached, and nothing is told.
            #expect(try await !browser.check(mediationRequest, "protection.patent-mediation").contains("可能已经提交过"))

            let talks = [
                "office": yinchuanOffice, "claimant": "甲某", "contact": "甲某 0951-5550123", "respondent": "银川虚构机械有限公司",
                "right": "ZL201310699744.2", "facts": "侵权争议",
            ]
            let (rapid, _) = try await browser.apply(talks, to: "protection.rapid-mediation")
            let twice = try await browser.check(
                talks.merging(["contact": "09515550123"]) { $1 }, "protection.rapid-mediation")
            #expect(twice.contains("可能已经提交过") && twice.contains(rapid))
            #expect(
                try await !browser.check(talks.merging(["contact": "09515550124"]) { $1 }, "protection.rapid-mediation")
                    .contains("可能已经提交过"))

            // Whom it is about could try who complained: nobody is told without an account.
            let complaint = [
                "office": yinchuanOffice, "claimant": "某消费者", "contact": "0951-0000002", "respondent": yinchuanFirm, "address": "银川市",
                "dispute": "买到的商品与标示不符", "demand": "退款",
            ]
            _ = try await browser.apply(complaint, to: "protection.complaint")
            #expect(try await !browser.check(complaint, "protection.complaint").contains("可能已经提交过"))
        }
    }

    private static let places = [
        ("patent-ruling", "被请求人所在地或者侵权行为地；几个部门都有管辖权的，由请求人选择一个（《中华人民共和国专利法实施细则》（2023年修订）第九十七条）"),
        ("complaint", "被投诉人的实际经营地或者住所地（《市场监督管理投诉举报处理办法》第十三条，待核实）"),
        ("report", "违法行为发生地（《市场监督管理投诉举报处理办法》第二十九条）"), ("aid", "申请人的户籍地、经常居住地或者营业地，或者侵权行为地"),
    ]

    @Test("由哪里办理照程序的规定写，带着条文；没有核对过的写明待核实") func jurisdiction() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-02")
        try await running.browse { browser in
            for (procedure, words) in Self.places {
                let page = try await browser.get("/apply/protection.\(procedure)").text
                #expect(page.contains(words), "\(procedure)")
            }
        }
    }
}

extension Browser {
    /// What the page shows on which a form is checked before it is sent.
    fileprivate func check(_ fields: [String: String], _ procedure: String) async throws -> String {
        let page = try await get("/apply/\(procedure)").text
        let own = String(try #require(page.firstMatch(of: /name="key" value="([0-9a-f]+)"/)).1)
        let checked = try await post("/apply/\(procedure)", fields.merging(["key": own]) { $1 }).text
        #expect(checked.contains("请核对后提交"))
        return checked
    }
}
