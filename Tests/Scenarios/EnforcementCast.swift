import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Procedure
import Store
import StoreTesting
import Testing
import Web

/// Everybody who has a part in the story, each in a browser of their own.
struct Cast {
    let anyone: Browser
    let officer: Browser
    let second: Browser
    let chief: Browser
    let reviewer: Browser
    let superior: Browser
    let police: Browser
    let firm: Browser

    init(_ browser: Browser) {
        anyone = browser
        (officer, second, chief, reviewer) = (
            Browser(browser.client), Browser(browser.client), Browser(browser.client), Browser(browser.client)
        )
        (superior, police, firm) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
    }

    static func open(_ running: RunningPlatform) async throws {
        try await running.openDesk()
        try await running.open("zhuchi", .init(.officer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("shenhe", .init(.reviewer, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await running.open("tingzhang", .init(.approver, authority: "market", area: "640000"), isDemo: true)
        try await running.open("minjing", .init(.police, authority: "gongan", area: "640100"), isDemo: true)
        try await running.open("waishi", .init(.police, authority: "gongan", area: "640200"), isDemo: true)
    }
}

extension Browser {
    /// The matter of a procedure that another one led to, by the link on the page of that one.
    func led(from key: String, to title: String, besides known: String...) async throws -> String {
        let page = try await get("/desk/matters/\(key)").text
        let keys = page.matches(of: /href="\/desk\/matters\/([0-9A-Z]{4}-[0-9A-Z]{4})"/).map { String($0.1) }.filter {
            $0 != key && !known.contains($0)
        }
        for other in keys.reversed() where try await get("/desk/matters/\(other)").text.contains("<h1>\(title)") { return other }
        return ""
    }
}

extension Cast {
    /// A case that a report led to on 2 March.
    func openCase(_ running: RunningPlatform) async throws -> String {
        let (report, _) = try await anyone.apply(
            ["office": yinchuanOffice, "named": "否", "respondent": yinchuanFirm, "lead": "销售假冒商品"], to: "protection.report")
        try await running.come("2026-03-02", chief, as: "shenpi")
        #expect(try await chief.file("decided", ["docketed": "是", "reason": "有初步证据"], in: report).status == .seeOther)
        try await running.come("2026-03-02", officer)
        return try await chief.led(from: report, to: "行政处罚（普通程序）")
    }

    /// The case decided on a fine and served, on 20 March.
    func decide(_ running: RunningPlatform, _ key: String) async throws {
        try await draft(running, key)
        try await running.come("2026-03-17", chief, as: "shenpi")
        let decided = ["number": "银市监处罚〔2026〕2号", "act": "销售假冒商品", "grounds": "属实", "penalty": "罚款九千元", "fine": "9000"]
        #expect(try await chief.file("decided", decided, in: key).status == .seeOther)
        try await running.come("2026-03-20", officer)
        let served = ["decision-reached": "2026-03-20", "manner": "direct", "told": "是"]
        #expect(try await officer.file("decision-served", served, in: key).status == .seeOther)
    }

    /// The case brought to where it waits for a decision, on 16 March.
    func draft(_ running: RunningPlatform, _ key: String) async throws {
        let scene = ["act": "scene", "first": "甲", "second": "乙", "shown": "是", "findings": "查获商品"]
        #expect(try await officer.file("investigated", scene, in: key).status == .seeOther)
        let figures = [
            "offence": "trademark-infringement", "subject": "organisation", "from": "2026-01-01", "to": "2026-02-01", "turnover": "9000",
            "basis": "单据",
        ]
        #expect(try await officer.file("figured", figures, in: key).status == .seeOther)
        let report = ["facts": "属实", "law": "商标法第六十条", "proposal": "罚款", "legal": "否"]
        #expect(try await officer.file("reported", report, in: key).status == .seeOther)
        try await running.come("2026-03-04", reviewer, as: "shenhe")
        #expect(
            try await reviewer.file("reviewed", ["opinion": "agreed", "legal-review": "否", "words": "同意"], in: key).status == .seeOther)
        try await running.come("2026-03-05", officer)
        let notice = [
            "respondent": yinchuanFirm, "subject": "organisation", "act": "销售假冒商品", "facts": "属实", "fine": "9000", "hearing": "否",
            "reached": "2026-03-05",
        ]
        #expect(try await officer.file("noticed", notice, in: key).status == .seeOther)
        // 五个工作日到3月12日，逾期视为放弃。
        running.clock.set("2026-03-13")
        #expect(try await running.platform.enterLapses() == 1)
        try await running.come("2026-03-16", officer)
        let draft = ["opinion": "没有陈述", "draft-grounds": "属实", "discretion": "从轻档", "draft-fine": "9000"]
        #expect(try await officer.file("rechecked", draft, in: key).status == .seeOther)
    }
}
