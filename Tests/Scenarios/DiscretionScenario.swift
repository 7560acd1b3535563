import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Procedure
import Region
import Store
import StoreTesting
import Testing
import Web

@Suite("地区的裁量基准") struct DiscretionScenario {
    /// An invented table; no region has laid it down.
    private static let invented = """
        [[hearing]]
        system = "market"
        subject = "organisation"
        yuan = 50000
        source = "虚构的听证数额规定（测试）"
        since = 2024-01-01
        evidence = "unconfirmed"
        [[discretion]]
        offence = "trademark-infringement"
        source = "虚构的裁量基准（测试）"
        since = 2024-01-01
        evidence = "unconfirmed"
        [[discretion.grades]]
        title = "较轻"
        condition = "初次、数量少"
        from = 0
        to = 10
        [[discretion.grades]]
        title = "一般"
        condition = "其他情形"
        from = 10
        to = 60
        """

    @Test("录入裁量基准的，告知和起草写明属于哪一档，这一档以外的写明理由；地区的听证数额优先；没有录入的如实写明", arguments: databases())
    func grades(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02", region: try .ningxia(with: "penalties.toml", Self.invented))
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获商品"]
            #expect(try await cast.officer.file("investigated", scene, in: key).status == .seeOther)
            let figures = [
                "offence": "trademark-infringement", "subject": "organisation", "from": "2026-01-01", "to": "2026-02-01",
                "turnover": "9000",
                "basis": "单据",
            ]
            #expect(try await cast.officer.file("figured", figures, in: key).status == .seeOther)
            // 不足五万元，可以罚二十五万元以下：较轻是二万五千元以下。
            let figured = try await cast.officer.get("/desk/matters/\(key)").text
            #expect(figured.contains("虚构的裁量基准（测试）") && figured.contains("×0％至10％") && figured.contains("¥25,000.00"))
            let report = ["facts": "查获商品", "law": "商标法第六十条", "proposal": "罚款", "legal": "否"]
            #expect(try await cast.officer.file("reported", report, in: key).status == .seeOther)
            try await running.come("2026-03-04", cast.reviewer, as: "shenhe")
            let opinion = ["opinion": "agreed", "legal-review": "否", "words": "同意"]
            #expect(try await cast.reviewer.file("reviewed", opinion, in: key).status == .seeOther)
            try await running.come("2026-03-05", cast.officer)
            // 案卷里已有的填好了。
            let waiting = try await cast.officer.get("/desk/matters/\(key)").text
            #expect(waiting.contains("已按案卷里已有的填好") && waiting.contains("value=\"\(yinchuanFirm)\""))
            let notice = [
                "respondent": yinchuanFirm, "subject": "organisation", "act": "销售假冒商品", "facts": "属实", "fine": "30000", "hearing": "否",
                "reached": "2026-03-05",
            ]
            for wrong in [[:], ["grade": "特别轻"], ["grade": "较轻"]] {
                let refused = try await cast.officer.file("noticed", notice.merging(wrong) { $1 }, in: key)
                #expect(refused.status == .unprocessableContent && refused.text.contains("属于哪一档"), "\(wrong)")
            }
            // 自治区的数额是五万元。
            let heard = try await cast.officer.file("noticed", notice.merging(["grade": "一般", "fine": "50000"]) { $1 }, in: key)
            #expect(heard.status == .unprocessableContent && heard.text.contains("告知要求听证的权利"))
            let reasoned = notice.merging(["grade": "较轻", "outside-grade": "拒不改正"]) { $1 }
            #expect(try await cast.officer.file("noticed", reasoned, in: key).status == .seeOther)
            let told = try await cast.officer.get("/desk/matters/\(key)").text
            #expect(told.contains("在这一档以外，理由：拒不改正") && told.contains("虚构的听证数额规定（测试）"))
            running.clock.set("2026-03-13")
            #expect(try await running.platform.enterLapses() == 1)
            try await running.come("2026-03-16", cast.officer)
            let draft = ["opinion": "没有陈述", "draft-grounds": "属实", "discretion": "初次", "draft-fine": "9000"]
            #expect(try await cast.officer.file("rechecked", draft, in: key).text.contains("属于哪一档"))
            #expect(try await cast.officer.file("rechecked", draft.merging(["draft-grade": "较轻"]) { $1 }, in: key).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("起草决定：较轻，罚款¥9,000.00，在这一档以内"))
            // 决定书写明档次和算法，由案卷填好。
            try await running.come("2026-03-17", cast.chief, as: "shenpi")
            let page = try await cast.chief.get("/desk/matters/\(key)").text
            #expect(page.contains("罚款：较轻，罚款¥9,000.00，在这一档以内；初次"))
            let decided = ["number": "银市监处罚〔2026〕3号", "act": "销售假冒商品", "grounds": "属实", "penalty": "罚款九千元", "fine": "9000"]
            let silent = try await cast.chief.file("decided", decided, in: key)
            #expect(silent.status == .unprocessableContent && silent.text.contains("决定书写明裁量的档次"))
            #expect(
                try await cast.chief.file("decided", decided.merging(["discretion-words": "较轻，初次"]) { $1 }, in: key).status == .seeOther)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("没有录入裁量基准的，如实写明，不编造数额") func absent() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            let key = try await cast.openCase(running)
            let figures = [
                "offence": "trademark-infringement", "subject": "organisation", "from": "2026-01-01", "to": "2026-02-01",
                "turnover": "9000",
                "basis": "单据",
            ]
            #expect(try await cast.officer.file("figured", figures, in: key).status == .seeOther)
            #expect(try await cast.officer.get("/desk/matters/\(key)").text.contains("地区的裁量基准没有录入"))
        }
    }
}

extension Region {
    /// Ningxia with a file of its folder written anew.
    static func ningxia(with file: String, _ text: String) throws -> Region {
        let own = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Regions/ningxia").standardizedFileURL
        let folder = FileManager.default.temporaryDirectory.appending(path: "region-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: own, to: folder)
        try Data(text.utf8).write(to: folder.appending(path: file))
        return try Region.load(folder: folder.path)
    }
}
