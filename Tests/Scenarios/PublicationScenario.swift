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

private let firm = "91640105MA86AMP19J"
private let heading = "申请号,发明名称,申请(专利权)人,统一社会信用代码,发明人,申请日,公开(公告)号,公开(公告)日,IPC分类号,摘要,法律状态\r\n"
private let goji =
    "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,91640105MA86AMP19J,王甲,2013-12-18,CN103712345A,2014-04-09,A23L 2/02,用热风烘干枸杞。,授权\r\n"

/// What a patentee types who is a natural person, against a firm, on Monday 2026-03-02.
private let request = [
    "office": "market-yinchuan/640100", "claimant": "王小明", "standing": "patentee", "respondent": firm, "right": "ZL 2013 1 0699744.2",
    "claims": "1至3", "facts": "对方制造、销售同样的装置", "no-suit": "是",
]

/// What the officer publishes: names and a telephone number were left in it.
private let text = "王小明（电话13812345678）的专利有效；宁夏虚构枸杞有限公司的装置落入权利要求1的保护范围。"

extension Browser {
    /// A ruling that was made and served, on 10 April.
    /// - Parameters: the officer and who approves, both signed in anew each day.
    fileprivate func rule(_ running: RunningPlatform, officer: Browser, chief: Browser) async throws -> (key: String, code: String) {
        let (key, code) = try await apply(request, to: "protection.patent-ruling")
        try await running.come("2026-03-06", officer)
        #expect(try await officer.file("accepted", ["panel": "three", "presiding": "丁某"], in: key).status == .seeOther)
        try await running.come("2026-03-09", officer)
        let served = ["reached": "2026-03-09", "manner": "direct", "has-domicile": "是"]
        #expect(try await officer.file("served", served, in: key).status == .seeOther)
        try await running.come("2026-04-07", officer)
        _ = try await running.platform.enterLapses()
        let drafted = try await officer.file("drafted", ["infringes": "是", "reasons": "落入保护范围"], in: key)
        #expect(drafted.status == .seeOther)
        try await running.come("2026-04-08", chief, as: "shenpi")
        let decided = try await chief.file("decided", ["infringes": "是", "orders": "责令立即停止制造、销售"], in: key)
        #expect(decided.status == .seeOther)
        try await running.come("2026-04-10", officer)
        #expect(try await officer.file("decision-served", ["reached": "2026-04-10", "manner": "direct"], in: key).status == .seeOther)
        return (key, code)
    }
}

@Suite("公示") struct PublicationScenario {
    @Test("裁决公开以后任何人查得到，姓名和电话遮盖；审批人写明理由撤下，从此什么也不显示", arguments: databases())
    func ruling(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        #expect(try await running.take(heading + goji).counts[1] == 1)
        try await running.openDesk()
        try await running.browse { browser in
            let (officer, chief, anyone) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            let (key, _) = try await browser.rule(running, officer: officer, chief: chief)
            // Nothing of the ruling is public before it is published.
            #expect(try await anyone.get("/publications").text.contains("现在没有公示"))
            #expect(try await !anyone.get("/matter/\(key)").text.contains("责令立即停止"))
            let bare = try await officer.file("published", ["text": text, "covered": "否"], in: key)
            #expect(bare.status == .unprocessableContent && bare.text.contains("已经遮盖"))
            #expect(try await officer.file("published", ["text": text, "covered": "是"], in: key).status == .seeOther)

            let list = try await anyone.get("/publications").text
            for words in ["共 1 项", "专利侵权纠纷行政裁决", "宁夏虚构枸杞有限公司", "王某", "银川市市场监督管理局", "2026-04-10"] {
                #expect(list.contains(words), "\(words)")
            }
            let address = "/publications/\(key)-1"
            #expect(list.contains(address))
            let page = try await anyone.get(address).text
            for words in ["责令立即停止制造、销售", "落入权利要求1的保护范围", "1至3", "王某（电话138****）", "第八十三条", "商业秘密", "一种枸杞烘干装置", "没有期限"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(page.contains("/party/\(firm)") && page.contains("/matter/\(key)"))
            for page in [list, page, try await anyone.get("/publications.atom").text, try await anyone.get("/matter/\(key)").text] {
                for secret in ["王小明", "13812345678"] { #expect(!page.contains(secret), "\(secret)") }
            }
            #expect(try await anyone.get("/publications.atom").text.contains(address))
            #expect(try await anyone.get("/matter/\(key)").text.contains(address))
            #expect(try await anyone.get("/party/\(firm)").text.contains(address))
            #expect(try await anyone.get("/right/patent/CN201310699744.2").text.contains(address))
            #expect(try await officer.get("/desk/matters/\(key)").text.contains(address))

            // Found by number, by name, by kind and by authority; not by what is covered.
            for query in [
                "q=CN2013.1.0699744.2", "q=虚构枸杞", "q=\(key)", "kind=protection.patent-ruling/ruling", "authority=market-yinchuan",
            ] {
                #expect(try await anyone.get("/publications?\(query)".escaped).text.contains("共 1 项"), "\(query)")
            }
            for query in ["q=王小明", "kind=protection.patent-ruling/overturning", "authority=market-guyuan", "standing=ended"] {
                #expect(try await anyone.get("/publications?\(query)".escaped).text.contains("共 0 项"), "\(query)")
            }
            #expect(try await anyone.get("/publications?kind=none").status == .badRequest)
            #expect(try await anyone.get("/publications/\(key)-2").status == .notFound)

            // Programs read the same.
            let answer = try await anyone.get("/api/v1/publications/\(key)-1").text
            #expect(answer.contains("王某") && answer.contains("责令立即停止") && !answer.contains("13812345678"))
            #expect(try await anyone.get("/api/v1/publications?q=虚构枸杞".escaped).text.contains("\"total\":1"))
            #expect(try await anyone.get("/api/v1/publications?kind=none").status == .badRequest)

            // Rows made anew are the same rows.
            try await running.platform.rebuildRows()
            #expect(try await anyone.get("/publications").text.contains(address))
            #expect(try await anyone.get("/party/\(firm)").text.contains(address))
            #expect(try await anyone.get("/right/patent/CN201310699744.2").text.contains(address))

            // An officer does not take it down; who approves does, and says why.
            let withdrawal = ["publication": "ruling", "reason": "涉及商业秘密，重新遮盖"]
            let refused = try await officer.file("matter.publication-withdrawn", withdrawal, in: key)
            #expect(refused.status == .unprocessableContent)
            try await running.come("2026-04-13", chief, as: "shenpi")
            #expect(try await chief.get("/desk/matters/\(key)").text.contains("撤下“专利侵权纠纷行政裁决”"))
            let silent = try await chief.file("matter.publication-withdrawn", ["publication": "ruling"], in: key)
            #expect(silent.status == .unprocessableContent && silent.text.contains("请填写撤下的理由"))
            #expect(try await chief.file("matter.publication-withdrawn", withdrawal, in: key).status == .seeOther)
            let gone = try await anyone.get(address).text
            #expect(gone.contains("2026-04-13 撤下") && gone.contains("涉及商业秘密，重新遮盖"))
            for page in [
                gone, try await anyone.get("/publications?standing=ended").text, try await anyone.get("/api/v1/publications/\(key)-1").text,
            ] {
                for words in ["责令立即停止", "落入权利要求", "王某", "宁夏虚构枸杞"] { #expect(!page.contains(words), "\(words)") }
            }
            #expect(try await anyone.get("/publications").text.contains("共 0 项"))
            #expect(try await anyone.get("/publications?standing=ended").text.contains("共 1 项"))
            #expect(try await anyone.get("/publications?standing=all&q=虚构枸杞".escaped).text.contains("共 0 项"))
            #expect(try await !anyone.get("/party/\(firm)").text.contains(address))
            #expect(try await !anyone.get("/right/patent/CN201310699744.2").text.contains(address))
            let again = try await chief.file("matter.publication-withdrawn", withdrawal, in: key)
            #expect(again.status == .unprocessableContent)
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("裁决被法院撤销的，原来的公示撤下，撤销另行公示；裁决书写明十五日内起诉，诉讼不停止执行", arguments: databases())
    func overturned(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (officer, chief, anyone) = (Browser(browser.client), Browser(browser.client), Browser(browser.client))
            let (key, code) = try await browser.rule(running, officer: officer, chief: chief)
            // The paper of the ruling tells what may be done against it, by the law of its day.
            let mine = try await browser.track(key, code)
            let list = String(try #require(mine.range(of: "专利侵权纠纷案件行政裁决书").map { mine[..<$0.lowerBound] }))
            let paper = String(try #require(list.matches(of: /name="paper" value="([0-9A-Z-]{14})"/).last).1)
            let printed = try await browser.post("/track/paper", ["key": key, "code": code, "paper": paper]).text
            for words in ["行政裁决书", "15日内", "向有管辖权的人民法院提起行政诉讼", "第六十五条", "不停止裁决的执行", "责令立即停止制造、销售"] {
                #expect(printed.contains(words), "\(words)")
            }

            #expect(try await officer.file("published", ["text": text, "covered": "是"], in: key).status == .seeOther)
            try await running.come("2026-04-20", officer)
            #expect(try await officer.file("sued", ["court": "银川市中级人民法院"], in: key).status == .seeOther)
            try await running.come("2026-07-01", officer)
            let judged = try await officer.file(
                "judged", ["upheld": "否", "summary": "王小明的专利已被宣告无效", "notice": "判决撤销裁决，专利权已被宣告无效"], in: key)
            #expect(judged.status == .seeOther)
            let gone = try await anyone.get("/publications/\(key)-1").text
            #expect(gone.contains("2026-07-01 撤下") && gone.contains("记录生效的行政判决") && !gone.contains("落入权利要求"))
            let instead = try await anyone.get("/publications/\(key)-2").text
            #expect(instead.contains("行政裁决被变更或者撤销") && instead.contains("判决撤销裁决") && !instead.contains("王小明"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
    }

    @Test("公示有期限的，期满以后写明期满，什么内容也不显示，也查不到", arguments: databases())
    func term(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-03-02", procedures: [AnyProcedure(TermedNotice.self)])
        try await running.browse { browser in
            let (key, _) = try await browser.apply(
                ["office": "market-yinchuan/640100", "claimant": "银川虚构机械有限公司", "words": "李小龙，身份证640102199001011234"],
                to: TermedNotice.code)
            let page = try await browser.get("/publications/\(key)-1").text
            // Thirty days after 2 March end on 1 April.
            for words in ["银川虚构机械有限公司", "身份证****", "2026-04-01", "公示中"] { #expect(page.contains(words), "\(words)") }
            running.clock.set("2026-04-01")
            #expect(try await browser.get("/publications").text.contains("共 1 项"))
            running.clock.set("2026-04-02")
            let over = try await browser.get("/publications/\(key)-1").text
            #expect(over.contains("公示期已满") && !over.contains("银川虚构机械") && !over.contains("身份证"))
            #expect(try await browser.get("/publications").text.contains("共 0 项"))
            #expect(try await browser.get("/publications?standing=all&q=虚构机械".escaped).text.contains("共 0 项"))
            let ended = try await browser.get("/publications?standing=ended").text
            #expect(ended.contains("共 1 项") && ended.contains("期满") && !ended.contains("银川虚构机械"))
        }
    }

    @Test("不予立案通知书写明向哪个机关复议、向法院起诉和各自的期限") func remedies() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-03-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (key, code) = try await browser.apply(request, to: "protection.patent-ruling")
            let officer = Browser(browser.client)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await officer.file("declined", ["reason": "不属于管辖范围"], in: key).status == .seeOther)
            let mine = try await browser.track(key, code)
            let paper = String(try #require(mine.firstMatch(of: /name="paper" value="([0-9A-Z-]{14})"/)).1)
            let printed = try await browser.post("/track/paper", ["key": key, "code": code, "paper": paper]).text
            for words in ["不予立案通知书", "60日内，向银川市人民政府申请行政复议", "6个月内，向有管辖权的人民法院提起行政诉讼", "第二十条", "第四十六条"] {
                #expect(printed.contains(words), "\(words)")
            }
        }
    }
}

/// Something that is published when it is handed in, for thirty days. No procedure of the house has a term yet.
private enum TermedNotice: Procedure {
    // An office of the region handles it under this code.
    static let code = "protection.consultation"
    static let title = "试办公示"
    static let act = ActAuthority.region("试办机关")
    static let law = Statute("试办办法", issued: "", since: "2020-01-01", articles: 5)

    enum State: String, CaseIterable, Sendable, Named {
        case closed
        var title: String { "已公示" }
        var isFinal: Bool { true }
    }
    enum Clock: String, CaseIterable, Sendable, Timed {
        case never
        var rule: ClockRule { ClockRule("试办", binds: .officer, Dated("试办", .since("2020-01-01", .days(1), law[1], checked: "2026-11-29"))) }
    }
    struct Filed: Event {
        static let kind = "filed"
        static let title = "提交"
        var claimant: String?
        var words: String?
        init() {}
        static let fields: [Field<Self>] = [.party(\.claimant, "claimant", "申请人"), .text(\.words, "words", "内容")]
    }
    static let editions = [
        Edition<Self>(
            law,
            [
                .on(
                    Filed.self, from: .new, to: .state(.closed), by: .claimant, citing: law[1],
                    publishing: [
                        PublicationRule(
                            "notice", "试办", citing: law[2], showing: [.of(Filed.self, "claimant"), .of(Filed.self, "words")],
                            masking: [Mask("个人信息", law[3])],
                            term: Dated("公示期", .since("2020-01-01", .days(30), law[4], checked: "2026-11-29")))
                    ])
            ])
    ]
}

extension String {
    fileprivate var escaped: String { addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? self }
}
