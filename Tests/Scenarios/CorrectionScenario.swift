import HTTPTypes
import HummingbirdTesting
import Law
import Platform
import Procedure
import Store
import StoreTesting
import Testing

@Suite("更正案卷") struct CorrectionScenario {
    @Test("承办人更正送达日：案卷上原来写的和现在的都在，意见陈述的期限重新计算；当事人看得到", arguments: databases())
    func correctsServiceDay(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let (key, code) = try await browser.apply()
            let officer = Browser(browser.client)
            try await running.come("2026-11-04", officer)
            try await officer.file("served", ["reached": "2026-11-03", "manner": "post"], in: key)
            let before = try await officer.get("/desk/matters/\(key)").text
            // Fifteen days after the 3rd.
            let correction = "/desk/matters/\(key)/entries/2/correction"
            #expect(before.contains("2026-11-18") && before.contains("href=\"\(correction)\""))

            // Which field: each with what stands.
            let choice = try await officer.get(correction).text
            for text in ["更正第2项：送达请求书副本", "被请求人收到日", "2026-11-03", "邮寄", "\(correction)?field=reached"] {
                #expect(choice.contains(text), "\(text)")
            }
            let form = try await officer.get("\(correction)?field=reached").text
            #expect(form.contains("value=\"2026-11-03\"") && form.contains("更正的理由"))
            let seen = String(try #require(form.firstMatch(of: /name="seen" value="(\d+)"/)).1)
            let own = String(try #require(form.firstMatch(of: /name="form" value="([^"]+)"/)).1)
            let typed = ["field": "reached", "seen": seen, "form": own]

            // Refused in words, with what was typed, and nothing is changed.
            for (value, reason, words) in [
                ("2026-11-03", "看错了", "更正后的内容和现在的一样"), ("", "看错了", "请填写被请求人收到日"), ("2026-11-05", "看错了", "还没有到"),
                ("2026-11-02", "", "请填写更正的理由"),
            ] {
                let refused = try await officer.post(correction, typed.merging(["value": value, "reason": reason]) { $1 })
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(words)")
                #expect(refused.text.contains("value=\"\(value)\"") && refused.text.contains(reason))
            }
            let right = typed.merging(["value": "2026-11-02", "reason": "回执上写的是2日"]) { $1 }
            #expect(try await officer.post(correction, right.merging(["field": "gone"]) { $1 }).status == .unprocessableContent)
            #expect(try await officer.post(correction, right.merging(["seen": "1"]) { $1 }).status == .conflict)

            #expect(try await officer.post(correction, right).status == .seeOther)
            // Sent twice it is one entry.
            #expect(try await officer.post(correction, right).status == .seeOther)
            let after = try await officer.get("/desk/matters/\(key)").text
            for text in [
                "<p>被请求人收到日：2026-11-02</p>", "2026-11-04 承办人更正（第3项），原为：2026-11-03", "更正：第2项“送达请求书副本”的“被请求人收到日”",
                "<p>原为：2026-11-03</p>", "<p>更正为：2026-11-02</p>", "回执上写的是2日", "自2026-11-02起算，2026-11-17到期", "起算日更正为2026-11-02",
            ] { #expect(after.contains(text), "\(text)") }
            #expect(!after.contains("2026-11-18") && !after.contains("entries/3/correction") && !after.contains("entries/4/"))

            // The party reads the same, and has no way to correct.
            let party = try await browser.track(key, code)
            #expect(party.contains("原为：2026-11-03") && party.contains("2026-11-17") && !party.contains("/correction"))
            #expect(try await browser.get("/matter/\(key)").text.contains("更正案卷条目"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("当事人、别的机关的承办人不能更正；改变办理结果的、不能更正的条目被拒绝", arguments: databases())
    func refused(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let officer = Browser(browser.client)
            try await running.come("2026-11-03", officer)
            try await officer.file("served", ["reached": "2026-11-03", "manner": "post"], in: key)
            let right = ["field": "reached", "value": "2026-11-02", "reason": "回执上写的是2日"]
            let correction = "/desk/matters/\(key)/entries/2/correction"

            let firm = try await browser.another("firm")
            #expect(try await firm.get(correction).status == .forbidden)
            try await firm.get("/account/matters/\(key)")
            #expect(try await firm.post(correction, right).status == .forbidden)
            let filed = try await firm.post(
                "/account/matters/\(key)", right.merging(["event": EntryCorrected.kind, "entry": "2"]) { $1 })
            #expect(filed.status == .unprocessableContent && filed.text.contains("主管机关"))
            let stranger = try await browser.another("guyuan")
            #expect(try await stranger.get(correction).status == .notFound)
            try await stranger.get("/account")
            #expect(try await stranger.post(correction, right).status == .notFound)
            try await officer.get("/desk")
            #expect(try await officer.get("/desk/matters/\(key)/entries/9/correction").status == .notFound)
            #expect(try await officer.get("/desk/matters/\(key)/entries/x/correction").status == .notFound)

            // With the right answer the matter would not have gone on.
            try await officer.file("stated", ["consents": "是", "statement": "愿意", "behalf": "respondent"], in: key)
            let third = "/desk/matters/\(key)/entries/3/correction"
            #expect(try await officer.get("\(third)?field=consents").text.contains("现在的内容"))
            let changed = try await officer.post(third, ["field": "consents", "value": "否", "reason": "看错了"])
            #expect(changed.status == .unprocessableContent && changed.text.contains("更正不改变办理的结果"))
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("2026-11-03") && !page.contains("原为："))
            // Who approves may correct too.
            let approver = try await browser.another("shenpi")
            try await approver.get("\(correction)?field=reached")
            #expect(try await approver.post(correction, right).status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("原为：2026-11-03"))
        }
    }

    @Test("更正只给承办的人看的栏目，当事人看不到更正了什么、为什么", arguments: databases())
    func hidden(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform.desk(fresh, today: "2026-11-02")
        try await running.browse { browser in
            let (key, code) = try await browser.apply(
                ["office": yinchuanOffice, "named": "否", "respondent": yinchuanFirm, "lead": "在网店销售假冒的枸杞包装"],
                to: "protection.report")
            let officer = try await browser.another("chengban")
            let page = try await officer.get("/desk/matters/\(key)").text
            #expect(page.contains("/entries/1/correction"))
            try await officer.get("/desk/matters/\(key)/entries/1/correction?field=lead")
            let sent = try await officer.post(
                "/desk/matters/\(key)/entries/1/correction", ["field": "lead", "value": "在市场销售", "reason": "与举报人核对过"])
            #expect(sent.status == .seeOther)
            #expect(try await officer.get("/desk/matters/\(key)").text.contains("与举报人核对过"))
            for text in [try await browser.track(key, code), try await browser.get("/matter/\(key)").text] {
                #expect(text.contains("更正案卷条目") && !text.contains("与举报人核对过") && !text.contains("在市场销售"))
            }
        }
    }
}
