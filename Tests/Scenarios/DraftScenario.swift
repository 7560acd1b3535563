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

extension Browser {
    /// Saves a draft as the script does; gives the answer's text.
    fileprivate func saveDraft(_ place: String, _ fields: [String: String]) async throws -> TestResponse {
        try await post("/account/drafts?place=\(place)", fields, accept: "application/json")
    }

    /// The number that a page's form gives for a hidden field, in the form of an event.
    fileprivate func hidden(_ name: String, of event: String? = nil, in page: String) throws -> String {
        let part = event.flatMap { page.range(of: "name=\"event\" value=\"\($0)\"") }.map { page[$0.lowerBound...] } ?? page[...]
        return String(try #require(part.firstMatch(of: try Regex("name=\"\(name)\" value=\"([0-9a-f]+)\"")))[1].substring ?? "")
    }
}

@Suite("草稿") struct DraftScenario {
    @Test("办件的表单边填边存，重启以后填好，办理以后就没有了，迟到的保存也不再留下", arguments: databases())
    func step(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let officer = try await browser.another("chengban")
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("data-autosave=\"/account/drafts?place=matter%2F\(key)%2Fserved\"") && page.contains("保存草稿"))
            let form = try officer.hidden("draft-form", of: "served", in: page)
            let place = "matter/\(key)/served"
            let typed = ["reached": "2026-11-02", "manner": "post", "draft-version": "0", "draft-form": form, "unknown": "不收"]
            let saved = try await officer.saveDraft(place, typed)
            #expect(saved.status == .ok && saved.text.contains("\"text\":\"已保存 ") && saved.text.contains("\"version\":1"), "\(saved.text)")
            let kept = try await running.platform.database.read { db in
                try db.all("SELECT content FROM draft") { try $0[0] as [UInt8] }
            }
            #expect(kept.count == 1 && !String(decoding: kept[0], as: UTF8.self).contains("2026"))
            let cookie = officer.cookie
            // Another process, the same folder and tables.
            try await running.browse { later in
                let again = Browser(later.client)
                again.cookie = cookie
                let page = try await again.get("/desk/matters/\(key)").text
                #expect(page.contains("value=\"2026-11-02\"") && page.contains("保存的草稿") && page.contains("丢弃草稿"))
                #expect(try await again.get("/account/drafts").text.contains("办件 \(key)："))
                // What is refused keeps the form as it was sent, and the draft as well.
                let refused = try await again.file("served", ["reached": "2026-12-31", "manner": "post"], in: key)
                #expect(refused.status == .unprocessableContent && refused.text.contains("2026-12-31"))
                let second = try again.hidden("form", of: "served", in: try await again.get("/desk/matters/\(key)").text)
                let done = try await again.file("served", ["reached": "2026-11-02", "manner": "post", "form": second], in: key)
                #expect(done.status == .seeOther)
                #expect(try await again.get("/account/drafts").text.contains("没有草稿"))
                let late = try await again.saveDraft(place, typed.merging(["draft-form": second]) { $1 })
                #expect(late.status == .ok && late.text.contains("已经提交"))
                #expect(try await again.get("/account/drafts").text.contains("没有草稿"))
            }
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("两个窗口同时填，以后保存的为准，并且说明；可以丢弃；没有脚本按按钮也能保存", arguments: databases())
    func windows(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let firm = try await browser.another("firm")
            let page = try await firm.get("/apply/protection.patent-mediation").text
            #expect(page.contains("data-autosave=") && !page.contains("data-browser-draft"))
            let place = "apply/protection.patent-mediation"
            let form = try firm.hidden("draft-form", in: page)
            func save(_ words: String, over version: Int, form: String) async throws -> String {
                try await firm.saveDraft(
                    place, ["request": words, "office": yinchuanOffice, "draft-version": "\(version)", "draft-form": form]
                ).text
            }
            #expect(try await save("甲窗口", over: 0, form: form).contains("\"notice\":null"))
            #expect(try await save("乙窗口", over: 0, form: "b").contains("另一个窗口"))
            let restored = try await firm.get("/apply/protection.patent-mediation").text
            #expect(restored.contains("乙窗口") && !restored.contains("甲窗口") && restored.contains("另一个窗口"))
            #expect(restored.contains("value=\"\(yinchuanOffice)\" checked"))
            // The button: the whole form goes to the draft's address and comes back.
            let plain = try await firm.post(
                "/account/drafts?place=\(place)", ["request": "按钮保存", "draft-version": "2", "draft-form": form])
            #expect(plain.status == .seeOther && plain.location == "/apply/protection.patent-mediation")
            #expect(try await firm.get("/apply/protection.patent-mediation").text.contains("按钮保存"))
            let gone = try await firm.post("/account/drafts/discard?place=\(place)", [:])
            #expect(gone.status == .seeOther)
            #expect(try await !firm.get("/apply/protection.patent-mediation").text.contains("按钮保存"))
            // Handing in takes it away.
            _ = try await save("要提交的", over: 0, form: "c")
            _ = try await firm.apply()
            #expect(try await firm.get("/account/drafts").text.contains("没有草稿"))
        }
    }

    @Test("别人看不到草稿，看不到办件的人存不了，没有登录的只存在浏览器里，三十天不动的删除", arguments: databases())
    func refusals(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let open = try await browser.get("/apply/protection.report").text
            #expect(open.contains("data-browser-draft=\"apply/protection.report\"") && !open.contains("data-autosave="))
            #expect(open.contains("只保存在这个浏览器里"))
            #expect(try await browser.saveDraft("apply/protection.report", ["lead": "线索"]).status == .seeOther)
            let officer = try await browser.another("chengban")
            let stranger = try await browser.another("guyuan")
            let colleague = try await browser.another("shenpi")
            try await officer.get("/desk/matters/\(key)")
            #expect(try await officer.saveDraft("matter/\(key)/declined", ["reason": "只有我看的理由"]).status == .ok)
            try await colleague.get("/account/drafts")
            #expect(try await colleague.get("/account/drafts").text.contains("没有草稿"))
            #expect(try await !colleague.get("/desk/matters/\(key)").text.contains("只有我看的理由"))
            try await colleague.post("/account/drafts/discard?place=matter/\(key)/declined", [:])
            #expect(try await officer.get("/account/drafts").text.contains(key))
            try await stranger.get("/account/drafts")
            try await stranger.get("/account")
            #expect(try await stranger.saveDraft("matter/\(key)/declined", ["reason": "x"]).status == .notFound)
            for (place, status) in [
                ("matter/\(key)/nothing", HTTPResponse.Status.notFound), ("apply/nothing", .notFound), ("nothing", .badRequest),
                ("", .badRequest),
            ] { #expect(try await officer.saveDraft(place, [:]).status == status, "\(place)") }
            let forged = try await officer.saveDraft("matter/\(key)/declined", ["reason": "x", "form-token": "0000"])
            #expect(forged.status == .forbidden)
            try await running.come("2026-12-02", officer)
            try await running.platform.keepUp()
            #expect(try await officer.get("/account/drafts").text.contains(key))
            try await running.come("2026-12-03", officer)
            try await running.platform.keepUp()
            #expect(try await officer.get("/account/drafts").text.contains("没有草稿"))
        }
    }

    @Test("凭查询码办理的表单和消息，草稿只存在浏览器里，不带查询码；提交以后就清掉") func byCode() async throws {
        let running = try await RunningPlatform.desk(.sqlite, today: "2026-11-02")
        try await running.browse { browser in
            let request = [
                "office": yinchuanOffice, "claimant": "甲某", "contact": "0951-5550123", "respondent": "银川虚构机械有限公司", "facts": "侵权争议",
            ]
            let (key, code) = try await browser.apply(request, to: "protection.rapid-mediation")
            let page = try await browser.track(key, code)
            for place in ["withdrawn", "message"] { #expect(page.contains("data-browser-draft=\"matter/\(key)/\(place)\""), "\(place)") }
            // The script that keeps them passes over hidden fields, and the code is one.
            #expect(page.contains("/static/autosave") && page.contains("type=\"hidden\" name=\"code\""))
            #expect(!page.contains("data-draft-sent"))
            let told = try await browser.post("/track/message", ["key": key, "code": code, "text": "什么时候开始？", "form": "f1"]).text
            #expect(told.contains("data-draft-sent=\"matter/\(key)/message\""))
            let withdrawn = try await browser.follow("withdrawn", ["reason": "已经和解"], in: key, code: code).text
            #expect(withdrawn.contains("data-draft-sent=\"matter/\(key)/withdrawn\"") && withdrawn.contains("已撤回"))
        }
    }
}
