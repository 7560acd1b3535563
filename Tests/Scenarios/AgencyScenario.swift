import Access
import Credit
import CreditRecord
import Demo
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Region
import Store
import StoreTesting
import Testing
import Web

@Suite("代理机构") struct AgencyScenario {
    @Test("公众按地区、服务、件数比较代理机构，件数出自登记簿，导出的同页面一致", arguments: databases())
    func directory(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.importDirectory()
        #expect(try await running.take(actingTable, named: "权利.csv").counts[1] == 3)
        // A second import of the same changes nothing; an older one does not take the place of what is there.
        #expect(try await running.take(agencyTable, named: "名录.csv", asOf: "2026-10-01").counts == [3, 0, 0, 2, 1])
        let older = agencyTable.replacing("虚构路1号", with: "旧路9号")
        #expect(try await running.take(older, named: "旧名录.csv", asOf: "2020-01-01").counts == [3, 0, 0, 2, 1])
        let newer = agencyTable.replacing("虚构路1号", with: "新路8号")
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
            let page = try await visitor.get("/agencies/\(ratedAgency)").text
            for text in ["新路8号", "欧阳某", "********45.6", "36 学时（2025 年）", "专利申请 3000元起", "代理的权利", "2019-05-06"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(!page.contains("欧阳虚构") && !page.contains("6410012345"))
            #expect(try await visitor.get("/agencies/64901").location == "/agencies/\(ratedAgency)")
            #expect(try await visitor.get("/agencies/91640100MA00000000").status == .notFound)
            // What the page counts, the file says.
            let file = try await visitor.get("/agencies/table.csv").text
            let line = try #require(file.split(separator: "\r\n").first { $0.contains(ratedAgency) }).split(
                separator: ",", omittingEmptySubsequences: false)
            #expect(line[15] == "1" && line[16] == "2" && line[17] == "1" && line[18] == "未评定（规则待确认）", "\(line)")
            #expect(file.split(separator: "\r\n").count == 4)
            let compared = try await visitor.get("/agencies/compare?agency=\(ratedAgency)&agency=\(otherAgency)").text
            for text in ["2 家代理机构", "36 学时（1 名）", "20 学时（1 名）", "商标注册 500元"] { #expect(compared.contains(text), "\(text)") }
            #expect(try await visitor.get("/agencies/compare?agency=\(ratedAgency)").text.contains("请选两家以上"))
            let many = (1...6).map { "agency=\($0)" }.joined(separator: "&")
            #expect(try await visitor.get("/agencies/compare?\(many)").status == .badRequest)
        }
        // Who left is not counted, and an agency that is one no more says so.
        let left =
            "姓名,执业证号,所在机构代码,离职日\r\n马虚构,6410054321.0,\(otherAgency),2026-11-02\r\n"
        #expect(try await running.take(left, named: "离职.csv", asOf: "2026-11-03").counts == [1, 0, 1, 0, 0])
        let closed = "机构名称,统一社会信用代码,机构类型,注销日\r\n中卫虚构知识产权代理有限公司,\(otherAgency),代理机构,2026-11-05\r\n"
        #expect(try await running.take(closed, named: "注销.csv", asOf: "2026-11-06").counts == [1, 0, 1, 0, 0])
        try await running.visit { visitor in
            let page = try await visitor.get("/agencies/\(otherAgency)").text
            for text in ["2026-11-02 离职", "2026-11-05 注销", "商标注册 500元", "20 学时（2025 年）"] { #expect(page.contains(text), "\(text)") }
            #expect(try await visitor.get("/api/v1/agencies/\(otherAgency)").text.contains("\"practitioners\":0"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        let directory = AgencyDirectory(running.platform.database)
        let before = (try await directory.agencies(), try await directory.practitioners(of: ratedAgency))
        try await running.platform.rebuildRows()
        #expect(try await directory.agencies() == before.0 && before.0.count == 2)
        #expect(try await directory.practitioners(of: ratedAgency) == before.1 && before.1.first?.practitioner.name == "欧阳虚构")
        // Names stand sealed beside the ledger.
        let body: String? = try await running.platform.database.read { db in
            try db.first("SELECT body FROM entry WHERE kind = 'practitioner.stated'") { try $0[0] }
        }
        #expect(body?.contains("欧阳") == false && body?.contains("sealed:") == true)
    }

    @Test("演示的名录、信用、异议和修复都办得下去，没有一步被拒绝；演示的分值处处写明；再启动一次不会多", arguments: databases())
    func demonstration(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let register = DemoRegister(rights: 200, parties: 1_000, today: "2026-11-23")
        try await running.fill(register)
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        let directory = DemoAgencies(register)
        let credit = DemoCredit(register, directory)
        let count = try await running.platform.enter(directory, credit)
        let rules = credit.rules(over: try #require(running.platform.region.creditRules.last))
        #expect(count > 10 && count == credit.events(by: rules).count)
        #expect(try await running.platform.enter(directory, credit) == 0)
        try await running.browse { browser in
            let first = directory.agencies[0]
            let page = try await browser.get("/agencies/\(first.code)").text
            for text in ["演示的规则，分值是虚构的", "（演示）", "已提出异议，待受理", "已申请修复", "主体页 \(first.number ?? "")"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(try await browser.get("/agencies?sort=grants&listing=register").status == .ok)
            let officer = Browser(browser.client)
            try await officer.signIn("demo-officer", DemoAccounts.published.password)
            #expect(try await officer.get("/desk?queue=unassigned").text.contains("共 2 件"))
            let agency = Browser(browser.client)
            try await agency.signIn("demo-agency", DemoAccounts.published.password)
            #expect(try await agency.get("/account/credit").text.contains(first.name))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("执业人员的信用由所在机构提出异议，公开的页面只有姓和证号的末四位；受委托的身份看不到别家的信用") func practitioner() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            try await running.confirmRules(browser)
            let officer = try await browser.another("chengban")
            let key = try await officer.enterEvent(creditFine.merging(["subject": "6410012345.6", "item": "practitioner.fine"]) { $1 })
            for words in ["欧阳虚构没有到场", "电话 13912345678"] {
                let named = creditFine.merging(["subject": "6410012345.6", "item": "practitioner.fine", "words": words, "document": "另一份"])
                { $1 }
                let refused = try await officer.post("/desk/credit/new", named)
                #expect(refused.status == .unprocessableContent && refused.text.contains("这一栏任何人都能看到"), "\(words)")
            }
            let desk = try await officer.get("/desk/credit/\(key)").text
            #expect(desk.contains("欧阳某") && !desk.contains("欧阳虚构"))
            let agency = try await browser.another("jigou")
            #expect(try await agency.get("/account/credit").text.contains("欧阳某"))
            let grounds = ["claimant": ratedAgency, "contact": "0951-0000001", "item": key, "grounds": "不是本人"]
            let matter = try agency.opened(try await agency.ask("protection.credit-objection", grounds))
            let rival = try await browser.another("bieren")
            let refused = try await rival.ask("protection.credit-objection", grounds.merging(["claimant": otherAgency]) { $1 })
            #expect(refused.text.contains("由其所在的机构提出"))
            #expect(try await !rival.get("/account/credit").text.contains("欧阳某"))
            let page = try await browser.get("/agencies/\(ratedAgency)").text
            let person = try #require(page.firstMatch(of: /\/practitioners\/([0-9A-Z-]+)/)).1
            let own = try await browser.get("/practitioners/\(person)").text
            for text in ["欧阳某", "= 94 分，A 级", "********45.6", "已提出异议"] { #expect(own.contains(text), "\(text)") }
            #expect(!own.contains("欧阳虚构") && !own.contains("6410012345") && !own.contains(matter))
            #expect(try await browser.get("/api/v1/practitioners/\(person)/credit").text.contains("\"level\":\"A\""))

            // Those whose work needs it see who it is, and that they looked is logged; who approves erases it.
            let desk2 = "/desk/credit/practitioners/\(person)"
            #expect(try await officer.get(desk2).text.contains("欧阳虚构"))
            #expect(try await browser.another("guanli").get("/admin/access-log").text.contains(desk2))
            #expect(try await officer.post("\(desk2)/erase", ["reason": "本人要求"]).status == .forbidden)
            #expect(try await agency.get(desk2).status == .forbidden)
            let chief = try await browser.another("shenpi")
            try await chief.get(desk2)
            #expect(try await chief.post("\(desk2)/erase", ["reason": ""]).text.contains("请写明删除的依据"))
            #expect(try await chief.post("\(desk2)/erase", ["reason": "本人要求，个人信息保护法第四十七条"]).status == .seeOther)
            for text in [try await officer.get(desk2).text, try await browser.get("/agencies/\(ratedAgency)").text] {
                #expect(text.contains("已依法删除") && !text.contains("欧阳"))
            }
            #expect(try await Ledger.verify(running.platform.database).fault == nil)
            let rows = { try await AgencyDirectory(running.platform.database).practitioners(of: ratedAgency) }
            let before = try await rows()
            try await running.platform.rebuildRows()
            #expect(try await rows() == before && before.first?.isErased == true)
            try await running.open("qiye", .init(.enterprise, party: "91640100MA7600008X"))
            #expect(try await browser.another("qiye").get("/account/credit").text.contains("名录里没有您代表的机构"))
        }
    }
}
