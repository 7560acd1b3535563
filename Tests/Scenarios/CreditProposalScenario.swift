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

@Suite("处罚形成信用信息") struct CreditProposalScenario {
    @Test("代理机构受到处罚：生效以后自动提出信用信息，起草以外的人确认才登记，处罚被撤销的随之撤销", arguments: databases())
    func proposal(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-10-09")
        try await running.openCredit()
        try await running.importDirectory()
        try await running.browse { browser in
            let (officer, chief, reviewer) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            try await running.come("2026-10-09", officer, as: "chengban")
            try await officer.get("/apply/protection.lead")
            let (lead, _) = try await officer.apply(
                [
                    "office": "market/640000", "source": "inspection", "suspect": ratedAgency, "offence": "patent-agency",
                    "lead": "代理非正常申请",
                    "place": "银川市", "found": "2026-10-09",
                ], to: "protection.lead")
            #expect(try await officer.file("proposed", ["docket": "是", "proposal": "属实"], in: lead).status == .seeOther)
            try await running.come("2026-10-09", chief, as: "shenpi")
            #expect(try await chief.file("docketed", ["reason": "同意", "first": "甲", "second": "乙"], in: lead).status == .seeOther)
            let key = try await chief.led(from: lead, to: "行政处罚（普通程序）")
            try #require(!key.isEmpty)
            try await running.come("2026-10-12", officer, as: "chengban")
            let scene = ["act": "documents", "first": "甲", "second": "乙", "shown": "是", "findings": "台账"]
            #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
            let figures = [
                "offence": "patent-agency", "subject": "organisation", "from": "2026-08-01", "to": "2026-09-01", "basis": "台账",
            ]
            #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
            let report = ["facts": "属实", "law": "条例第二十五条", "proposal": "罚款", "legal": "否"]
            #expect(try await officer.file("reported", report, in: key).status == .seeOther)
            try await running.come("2026-10-13", reviewer, as: "shenhe")
            #expect(
                try await reviewer.file("reviewed", ["opinion": "agreed", "legal-review": "否", "words": "同意"], in: key).status == .seeOther)
            try await running.come("2026-10-14", officer, as: "chengban")
            let notice = [
                "respondent": ratedAgency, "subject": "organisation", "act": "代理非正常专利申请", "facts": "属实", "fine": "20000", "hearing": "否",
                "reached": "2026-10-14",
            ]
            #expect(try await officer.file("noticed", notice, in: key).status == .seeOther)
            running.clock.set("2026-10-22")
            #expect(try await running.platform.enterLapses() == 1)
            try await running.come("2026-10-22", officer, as: "chengban")
            let draft = ["opinion": "没有陈述", "draft-grounds": "属实", "discretion": "一般", "draft-fine": "20000"]
            #expect(try await officer.file("rechecked", draft, in: key).status == .seeOther)
            try await running.come("2026-10-23", chief, as: "shenpi")
            let decided = ["number": "宁市监处罚〔2026〕9号", "act": "代理非正常专利申请", "grounds": "属实", "penalty": "罚款二万元", "fine": "20000"]
            #expect(try await chief.file("decided", decided, in: key).status == .seeOther)
            // 没有送达，还没有生效，没有提出。
            #expect(try await chief.led(from: key, to: "处罚形成信用信息", besides: lead).isEmpty)
            try await running.come("2026-10-26", officer, as: "chengban")
            let served = ["decision-reached": "2026-10-26", "manner": "direct", "told": "是"]
            #expect(try await officer.file("decision-served", served, in: key).status == .seeOther)
            let proposal = try await officer.led(from: key, to: "处罚形成信用信息", besides: lead)
            try #require(!proposal.isEmpty)
            let waiting = try await officer.get("/desk/matters/\(proposal)").text
            for text in ["宁市监处罚〔2026〕9号", "机构受到罚款", "2026-10-26", "已按案卷里已有的填好"] { #expect(waiting.contains(text), "\(text)") }
            #expect(try await !browser.get("/agencies/\(ratedAgency)").text.contains("宁市监处罚〔2026〕9号"))

            let checked = [
                "rated": ratedAgency, "credit-item": "agency.fine", "document": "宁市监处罚〔2026〕9号", "issuer": "宁夏虚构监管局",
                "credit-day": "2026-10-26",
                "credit-words": "代理非正常专利申请",
            ]
            for wrong in [["rated": "64999"], ["credit-item": "practitioner.fine"], ["credit-words": "联系王某13812345678"]] {
                let refused = try await officer.file("drafted", checked.merging(wrong) { $1 }, in: proposal)
                #expect(refused.status == .unprocessableContent, "\(wrong)")
            }
            #expect(try await officer.file("drafted", checked, in: proposal).status == .seeOther)
            #expect(try await officer.file("confirmed", in: proposal).status != .seeOther)
            #expect(try await !browser.get("/agencies/\(ratedAgency)").text.contains("宁市监处罚〔2026〕9号"))
            try await running.come("2026-10-27", chief, as: "shenpi")
            #expect(try await chief.file("confirmed", in: proposal).status == .seeOther)
            let open = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(open.contains("宁市监处罚〔2026〕9号") && open.contains("代理非正常专利申请"))
            #expect(try await browser.another("jigou").get("/account/credit").text.contains("宁市监处罚〔2026〕9号"))

            // 复议撤销处罚，信用信息随之撤销，理由公开。
            try await running.come("2026-11-10", officer, as: "chengban")
            let suit = ["way": "reconsideration", "body": "自治区人民政府", "since": "2026-11-10"]
            #expect(try await officer.file("contested", suit, in: key).status == .seeOther)
            #expect(try await officer.file("annulled", ["number": "宁复〔2026〕2号", "annulment": "事实不清"], in: key).status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(proposal)").text.contains("处罚被撤销"))
            let gone = try await browser.get("/agencies/\(ratedAgency)").text
            #expect(gone.contains("据以登记的处罚决定被撤销"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }
}
