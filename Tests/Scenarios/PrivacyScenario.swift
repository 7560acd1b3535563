import Demo
import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import Platform
import Store
import StoreTesting
import Testing
import Web

/// What must not stand on any page that everybody may read: whose it is, and how they are reached.
private let secrets = ["王小明", "举报人丙", "13812345678", "640103199003072118", "xiaoming@example.com", "6222020200112233445"]

@Suite("公开页面上的个人信息") struct PrivacyScenario {
    @Test("任何人能打开的页面都走一遍，没有一页露出个人的姓名、电话、证件、账号和邮箱")
    func everyPublicPage() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await running.fill(DemoRegister(rights: 60, parties: 20, today: "2026-03-02"))
        try await Cast.open(running)
        try await running.browse { browser in
            let cast = Cast(browser)
            try await cast.anyone.fillWithSecrets()
            let key = try await cast.openCase(running)
            try await cast.decide(running, key)
            let text = "王小明（电话13812345678，身份证640103199003072118，账号6222020200112233445，邮箱xiaoming@example.com）购买"
            // 姓名由公示的人自己遮盖，平台只能遮盖案卷里的当事人；电话、证件、账号、邮箱由平台遮盖。
            let covered = text.replacingOccurrences(of: "王小明", with: "王某")
            #expect(try await cast.officer.file("published", ["text": covered, "covered": "是"], in: key).status == .seeOther)
            #expect(try await cast.anyone.get("/publications/\(key)-1").text.contains("王某（电话138****"))

            var (seen, queue) = (
                Set(["/"]), ["/", "/apply", "/publications", "/plan", "/people", "/indicators", "/data", "/track", "/verify"]
            )
            var looked = 0
            while let address = queue.popLast(), looked < 900 {
                let page = try await browser.get(address)
                guard page.status == .ok else { continue }
                looked += 1
                let text = page.text
                for secret in secrets where text.contains(secret) { Issue.record("\(address)露出“\(secret)”") }
                for match in text.matches(of: /href="(\/[^"#]*)/) {
                    let link = String(match.1).replacingOccurrences(of: "&amp;", with: "&")
                    if seen.insert(link).inserted, !link.hasPrefix("/static"), !link.hasPrefix("/sign") { queue.append(link) }
                }
            }
            #expect(looked > 150, "走到的页面太少：\(looked)")
            for feed in ["/publications.atom", "/api/v1/publications", "/api/v1/matters/\(key)", "/data/changes"] {
                let text = try await browser.get(feed).text
                for secret in secrets { #expect(!text.contains(secret), "\(feed)") }
            }
        }
    }
}

extension Browser {
    /// Matters of every kind that the public may bring, with what is personal in every field that takes a text.
    fileprivate func fillWithSecrets() async throws {
        let contact = "王小明 13812345678 xiaoming@example.com"
        let forms: [(String, [String: String])] = [
            ("protection.report", ["named": "是", "reporter": "举报人丙", "contact": contact, "respondent": "王小明", "lead": "找王小明 13812345678"]),
            (
                "protection.complaint",
                ["claimant": "王小明", "contact": contact, "respondent": yinchuanFirm, "address": "银川市", "dispute": "王小明被骗", "demand": "退款"]
            ),
            (
                "protection.patent-mediation",
                ["claimant": "王小明", "respondent": "王小明", "right": "ZL 2013 1 0699744.2", "subject": "damages", "request": "王小明请求"]
            ),
            (
                "protection.patent-ruling",
                [
                    "claimant": "王小明", "standing": "patentee", "respondent": "王小明", "right": "ZL 2013 1 0699744.2", "claims": "1",
                    "facts": "王小明 640103199003072118", "no-suit": "是",
                ]
            ),
            (
                "protection.platform-notice",
                [
                    "claimant": "王小明", "respondent": "王小明", "platform": "某平台", "contact": contact, "links": "链接", "facts": "王小明",
                    "promise": "是",
                ]
            ),
            (
                "protection.exhibition",
                [
                    "exhibition": "某展会", "claimant": "王小明", "contact": contact, "respondent": "王小明", "right": "ZL 2013 1 0699744.2",
                    "offence": "counterfeit-patent", "facts": "王小明",
                ]
            ),
            (
                "protection.customs-recordal",
                ["claimant": "王小明", "right-kind": "patent", "right": "ZL 2013 1 0699744.2", "contact": contact]
            ),
        ]
        for (procedure, fields) in forms { _ = try await apply(fields.merging(["office": yinchuanOffice]) { $1 }, to: procedure) }
    }
}
