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

@Suite("没有提交的文件") struct SweepScenario {
    @Test("随表单收下、四十五日没有提交的文件删除；案卷里的、草稿里的、又交来的留下", arguments: databases())
    func sweep(_ fresh: FreshDatabase) async throws {
        // The files lie on a disk of today; the platform goes by its own clock.
        let running = try await RunningPlatform(fresh, today: "2030-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, _) = try await browser.apply()
            let (officer, approver) = (Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await approver.signIn("shenpi", Browser.password)
            #expect(try await officer.file("key-case.nominated", ["reason": "涉及多省"], in: key).status == .seeOther)
            let listing = ["owner": "丁某", "until": "2030-12-31", "report": "2030-11-18", "conditions": "办结"]
            #expect(try await approver.file("key-case.listed", listing, in: key).status == .seeOther)
            // Three forms come back for want of a result; their files are kept.
            var digests: [String: String] = [:]
            for content in ["没有提交的", "提交了的", "草稿里的", "又交来的"] {
                try await officer.get("/desk/matters/\(key)")
                let refused = try await officer.post(
                    "/desk/matters/\(key)", ["event": "key-case.completed", "seen": "3"],
                    file: (field: "proof", name: "\(content).txt", content: content))
                digests[content] = String(try #require(refused.text.firstMatch(of: /name="proof" value="([0-9a-f]{64})"/)).1)
            }
            func holds(_ content: String) -> Bool { !running.holdsNoFile(of: content) }
            #expect(try await running.platform.sweepFiles() == 0)
            let filed = ["result": "已办结", "proof": digests["提交了的"] ?? ""]
            #expect(try await officer.file("key-case.completed", filed, in: key).status == .seeOther)

            try await running.come("2030-12-10", officer)
            let page = try await officer.get("/desk/matters/\(key)").text
            let token = try #require(page.firstMatch(of: /name="form-token" value="([0-9a-f]+)"/)).1
            let draft = ["proof": digests["草稿里的"] ?? "", "draft-version": "0", "draft-form": "f1", "form-token": String(token)]
            let saved = try await officer.post(
                "/account/drafts?place=matter/\(key)/key-case.completed", draft, accept: "application/json")
            #expect(saved.text.contains("已保存"))
            try await approver.signIn("shenpi", Browser.password)
            #expect(
                try await approver.file("key-case.returned", ["reason": "再报", "report": "2030-12-20"], in: key).status == .seeOther)
            try await officer.get("/desk/matters/\(key)")
            _ = try await officer.post(
                "/desk/matters/\(key)", ["event": "key-case.completed", "seen": "5"],
                file: (field: "proof", name: "又交来的.txt", content: "又交来的"))

            running.clock.set("2030-12-20")
            #expect(try await running.platform.sweepFiles() == 1)
            #expect(!holds("没有提交的") && holds("提交了的") && holds("草稿里的") && holds("又交来的"))
            #expect(try await running.platform.sweepFiles() == 0)
            // The draft is purged after thirty days; its file goes when it had its time.
            running.clock.set("2031-02-10")
            try await running.platform.keepUp()
            #expect(!holds("草稿里的") && !holds("又交来的") && holds("提交了的"))
        }
    }
}
