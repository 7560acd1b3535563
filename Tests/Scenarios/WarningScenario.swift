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
            #expect(try await running.platform.searchForWarnings() == 1)
            #expect(try await running.platform.searchForWarnings() == 0)
            let key = try #require(try await officer.warnings().first)
            let list = try await officer.get("/desk/warnings").text
            for text in [accused, "同一当事人反复被指", "警示", "3 件", "2 个市", "达到 3 件"] { #expect(list.contains(text), "\(text)") }
            let page = try await officer.get("/desk/warnings/\(key)").text
            for text in keys + ["固原市市场监督管理局 1 件", "最近 12 个月，至少 3 件", "提出预警", "转为线索"] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(!page.contains(theirs))
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
