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

@Suite("由一件另外提出一件") struct OriginScenario {
    @Test("投诉里有违法线索的，承办人由投诉另外提出举报：已有的先填好，两件互相记下；别人不能，没有声明的关联不能，什么也不登记", arguments: databases())
    func report(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-03-02")
        try await running.browse { browser in
            let complaint = [
                "office": yinchuanOffice, "claimant": "某消费者", "contact": "0951-5550123", "respondent": "银川虚构商行", "address": "银川市金凤区",
                "dispute": "买到的枸杞礼盒标着别人的商标", "demand": "退货退款",
            ]
            let (key, code) = try await browser.apply(complaint, to: "protection.complaint")
            let (officer, other) = (try await browser.another("chengban"), try await browser.another("guyuan"))
            let page = try await officer.get("/desk/matters/\(key)").text
            let address = "/apply/protection.report?origin=\(key)&origin-link=report"
            #expect(page.contains("由本件另外提出") && page.contains(address.replacing("&", with: "&amp;")) && page.contains("其中有违法线索，按举报另办"))
            let form = try await officer.get(address).text
            #expect(form.contains("银川虚构商行") && form.contains("买到的枸杞礼盒") && form.contains("name=\"origin\" value=\"\(key)\""))
            #expect(!form.contains("0951-5550123"))

            // 别的机关、公众打不开，也不能凭它提出。
            #expect(try await other.get(address).status == .notFound)
            #expect(try await Browser(browser.client).get(address).status == .notFound)
            #expect(try await officer.get(address.replacing("=report", with: "=other")).status == .badRequest)
            let report = [
                "office": yinchuanOffice, "named": "否", "respondent": "银川虚构商行", "lead": "礼盒标着别人的商标", "origin": key, "origin-link": "report",
                "step": "send",
            ]
            for (person, link) in [(other, "report"), (browser, "report"), (officer, "other")] {
                try await person.get("/apply/protection.report")
                let refused = try await person.post("/apply/protection.report", report.merging(["origin-link": link]) { $1 })
                #expect(refused.status == .unprocessableContent, "\(link)")
            }
            #expect(try await officer.get("/desk?queue=authority").text.contains("共 1 件"))

            var sent = report
            sent["step"] = nil
            let (new, _) = try await officer.apply(sent, to: "protection.report")
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("/desk/matters/\(new)"))
            let there = try await officer.get("/desk/matters/\(new)").text
            #expect(there.contains("/desk/matters/\(key)") && there.contains("由关联转出或者转来") && there.contains("由该件转来"))
            // 投诉人不知道由它另外提出了什么。
            #expect(try await !browser.track(key, code).contains(new))
            try await running.platform.rebuildRows()
            #expect(try await officer.get("/desk/matters/\(new)").text.contains("由关联转出或者转来"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
