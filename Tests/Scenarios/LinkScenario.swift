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

extension Browser {
    /// A lead of one's own authority against somebody, with what else is known.
    fileprivate func lead(_ suspect: String, _ more: [String: String], office: String = yinchuanOffice) async throws -> String {
        let form = [
            "office": office, "source": "platform", "suspect": suspect, "offence": "counterfeit-patent", "lead": "销售假冒商品", "place": "批发市场",
            "found": "2026-03-02",
        ]
        return try await apply(form.merging(more) { $1 }, to: "protection.lead").key
    }
}

@Suite("关联图谱") struct LinkScenario {
    @Test("关联图谱：相同的地址、电话、供货人向外两步，写明由哪一项说的；电话不显示，别的机关的只计数；三件以上提示涉嫌链条", arguments: databases())
    func graph(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-03-02")
        try await running.open("jiandu", .init(.supervisor, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.browse { browser in
            let (officer, other) = (try await browser.another("chengban"), try await browser.another("guyuan"))
            let first = try await officer.lead("甲经营部", ["supplier": "丙批发部", "phone": "139 5121 0001"])
            let second = try await officer.lead("乙经营部", ["supplier": "丙批发部 ", "address": "银川市金凤区某路8号", "phone": "+86-139-5121-0001"])
            let third = try await officer.lead("丁经营部", ["address": "银川市金凤区某路 8 号"])
            let alone = try await officer.lead("戊经营部", ["phone": "13951210009"])
            let theirs = try await other.lead("己经营部", ["supplier": "丙批发部"], office: "market-guyuan/640400")

            let page = try await officer.get("/desk/matters/\(first)/links")
            #expect(page.status == .ok)
            for text in [second, third, "丙批发部", "固原市市场监督管理局 1 件", "涉嫌链条", "出现在 3 件办件里", "（第1项）", "<svg", "电话"] {
                #expect(page.text.contains(text), "\(text)")
            }
            for text in [alone, theirs, "己经营部", "5121"] { #expect(!page.text.contains(text), "\(text)") }
            #expect(try await officer.get("/desk/matters/\(alone)/links").text.contains("没有别的办件"))
            #expect(try await officer.get("/desk/matters/\(first)").text.contains("/desk/matters/\(first)/links"))
            // What the database compares is no number.
            let kept: [String] = try await running.platform.database.read { db in
                try db.all("SELECT value FROM matter_mark WHERE kind = 'phone' ORDER BY value") { try $0[0] }
            }
            #expect(kept.count == 3 && Set(kept).count == 2 && kept.allSatisfy { $0.count == 64 })

            // The rows follow from the ledger.
            try await running.platform.rebuildRows()
            #expect(try await officer.get("/desk/matters/\(first)/links").text.contains(third))

            let firm = try await browser.another("firm")
            #expect(try await firm.get("/desk/matters/\(first)/links").status == .forbidden)
            #expect(try await other.get("/desk/matters/\(first)/links").status == .notFound)
            #expect(try await browser.another("jiandu").get("/desk/matters/\(first)/links").status == .ok)
            #expect(try await Browser(browser.client).get("/desk/matters/\(first)/links").status == .seeOther)
        }
    }

    @Test("供货人更正以后按更正的比对") func corrected() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-03-02")
        try await running.browse { browser in
            let officer = try await browser.another("chengban")
            let lead = try await officer.lead("甲经营部", ["supplier": "丙批发部"])
            let other = try await officer.lead("乙经营部", ["supplier": "庚批发部"])
            #expect(try await !officer.get("/desk/matters/\(lead)/links").text.contains(other))
            let correction = "/desk/matters/\(other)/entries/1/correction"
            let form = try await officer.get("\(correction)?field=supplier").text
            let seen = String(try #require(form.firstMatch(of: /name="seen" value="(\d+)"/)).1)
            let own = String(try #require(form.firstMatch(of: /name="form" value="([^"]+)"/)).1)
            let typed = ["field": "supplier", "seen": seen, "form": own, "value": "丙批发部", "reason": "名称看错了"]
            #expect(try await officer.post(correction, typed).status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(lead)/links").text.contains(other))
        }
    }
}
