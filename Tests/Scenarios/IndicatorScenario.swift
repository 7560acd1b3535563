import Access
import Demo
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Indicator
import Law
import Matters
import Platform
import Store
import StoreTesting
import Testing
import Web

private let complaint = "protection.complaint"

extension RunningPlatform {
    /// Hands a complaint in on a day, and turns it down on another.
    fileprivate func complain(_ number: Int, to authority: String, _ area: String, on day: LocalDate, until end: LocalDate? = nil)
        async throws
    {
        clock.set(day)
        let desk = Matters(platform.database, procedures: platform.procedures, clock: clock)
        let request = Matters.Request(
            "filed",
            [
                "claimant": ["某消费者"], "contact": ["0951-0000000"], "respondent": ["银川某商行"], "address": ["银川市"],
                "dispute": ["商品与标示不符"], "demand": ["退款"],
            ], key: "complaint-\(number)")
        let key = try await desk.open(complaint, request, authority: authority, area: area, by: .anyone).key
        guard let end else { return }
        clock.set(end)
        let officer = Viewer.account(
            id: 11, name: "某", acting: Grant(id: 11, role: .officer, authority: authority, area: area, since: "2026-01-01"))
        try await desk.file(Matters.Request("rejected", ["ground": ["materials"], "reason": ["没有材料"]]), in: key, by: officer)
    }

    /// In Yinchuan six that ended after 1, 2, 3, 4, 5 and 10 days, the last one day late, and one that is open; in Guyuan two that ended.
    fileprivate func work() async throws {
        // Monday 2026-11-02: the seventh working day is Wednesday the 11th.
        for (number, days) in [1, 2, 3, 4, 5, 10].enumerated() {
            try await complain(number, to: "market-yinchuan", "640100", on: "2026-11-02", until: ("2026-11-02" as LocalDate) + days)
        }
        try await complain(10, to: "market-yinchuan", "640100", on: "2026-11-20")
        for number in [20, 21] { try await complain(number, to: "market-guyuan", "640400", on: "2026-11-02", until: "2026-11-03") }
        clock.set("2026-11-23")
    }

    fileprivate func openKeepers() async throws {
        try await openDesk()
        try await open("lingdao", .init(.leader, authority: "market", area: "640000"), isDemo: true)
        try await open("shizhang", .init(.leader, authority: "market-yinchuan", area: "640100"), isDemo: true)
        try await open("root", .init(.administrator), isDemo: true)
    }
}

/// Whether somebody who acts in a city alone may freeze nothing of the whole region.
private func isRefused(_ city: Browser, _ address: String) async throws -> Bool {
    try await city.signIn("shizhang", Browser.password)
    // Its page has no form for them; the token is another page's.
    let page = try await city.get(address).text
    try await city.get("/account")
    let answer = try await city.post(address, ["span": "2026", "reason": "考核"])
    return page.contains("您不能留存快照") && answer.status == .unprocessableContent
}

extension Browser {
    /// The cells of the row that begins with a name, without marks.
    fileprivate func row(_ name: String, in page: String, table: String = "places") throws -> [String] {
        let start = try #require(page.firstRange(of: "id=\"\(table)-caption\"")).upperBound
        let body = page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</table>")).lowerBound)
        let row = body.split(separator: "<tr>").first { $0.contains(">\(name)</th>") }
        return (row ?? "").matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.1.replacing(/<[^>]+>/, with: "")) }
    }
}

@Suite("指标的页面") struct IndicatorScenario {
    @Test("指标的数由办件和权利算出，公众看得到定义、各地的数、目标和快照，样本不足的不说", arguments: databases())
    func anyone(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.work()
        try await running.browse { browser in
            let list = try await browser.get("/indicators")
            #expect(list.status == .ok && list.text.contains("2026年"))
            #expect(list.text.contains("href=\"/indicators/protection.complaint.closed\">8 件</a>"))
            #expect(list.text.contains("href=\"/indicators/protection.complaint.opened\">9 件</a>"))
            // Seven of eight: 87.5; 1 + 2 + 3 + 4 + 5 + 10 + 1 + 1 = 27 days of eight: 3.4.
            #expect(list.text.contains(">87.5%</a>") && list.text.contains(">3.4 天</a>"))

            let page = try await browser.get("/indicators/protection.complaint.on-time?span=2026-11").text
            #expect(page.contains("不晚于届满日") && page.contains("决定是否受理并告知") && page.contains("办件台账") && page.contains("市场监督管理厅"))
            #expect(try browser.row("银川市", in: page).prefix(4) == ["银川市", "83.3", "6", "不排名"])
            #expect(try browser.row("固原市", in: page).prefix(4) == ["固原市", "样本不足", "2", "不排名"])
            #expect(try browser.row("合计", in: page).prefix(3) == ["合计", "87.5", "8"])
            let authorities = try await browser.get("/indicators/protection.complaint.days?by=authority").text
            #expect(try browser.row("银川市市场监督管理局", in: authorities).prefix(4) == ["银川市市场监督管理局", "4.2", "6", "不排名"])
            // The middle of 1 1 1 2 3 4 5 10.
            #expect(authorities.contains("中位数") && authorities.contains("2.5"))
            // Nothing of a matter, and no name, stands on a public page.
            for text in ["某消费者", "银川某商行", "/desk/matters/"] { #expect(!page.contains(text) && !authorities.contains(text)) }

            // One city's own.
            let city = try await browser.get("/indicators?area=640400&span=2026-11").text
            #expect(city.contains("固原市的指标") && city.contains("?span=2026-11\">2 件</a>") && city.contains(">样本不足</a>"))
            #expect(try await browser.get("/indicators?area=110000").status == .badRequest)

            let october = try await browser.get("/indicators/protection.complaint.closed?span=2026-10").text
            #expect(try browser.row("合计", in: october) == ["合计", "0", ""])
            let file = try await browser.get("/indicators/protection.complaint.on-time/table.csv")
            #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true && file.text.hasPrefix("\u{FEFF}指标,"))
            #expect(file.text.contains(",固原市,640400,样本不足,%,样本不足,2,,") && file.text.contains(",银川市,640100,83.3,%,5,6,,"))

            for (address, status) in [
                ("/indicators/nothing", HTTPResponse.Status.notFound), ("/indicators/protection.complaint.closed?span=2027", .badRequest),
                ("/indicators/protection.complaint.closed?span=x", .badRequest),
                ("/indicators/protection.complaint.closed?by=x", .badRequest),
                ("/indicators/register.patent.filed?by=authority", .badRequest), ("/indicators?span=2026-13", .badRequest),
                ("/indicators/protection.complaint.closed/snapshots/7K3F-9QX2", .notFound),
            ] { #expect(try await browser.get(address).status == status, "\(address)") }
            for address in ["/desk/indicators", "/desk/indicators/protection.complaint.closed"] {
                #expect(try await browser.get(address).status == .seeOther)
            }
        }
    }

    @Test("权利的指标同检索结果的总数相同，按地区、按月都是") func rights() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.fill(DemoRegister(rights: 400, parties: 60, today: "2026-11-23"))
        let answers = running.platform.indicatorAnswers
        try await running.visit { visitor in
            for code in ["register.patent.filed", "register.trademark.in-force"] {
                let indicator = try #require(answers.indicators[code])
                for span in ["2025", "2025-Q2", "2025-03"].compactMap({ CycleSpan($0) }) {
                    let sheet = try await answers.sheet(indicator, in: span, by: .area)
                    #expect(sheet.rows.map(\.figure.amount).reduce(0, +) == sheet.total.amount)
                    for (place, figure) in [(nil, sheet.total)] + sheet.rows.map({ (Optional($0.place), $0.figure) }) {
                        guard let request = answers.search(behind: indicator, in: sheet.span, at: place) else { continue }
                        let page = try await visitor.get("/search?\(request.items)").text
                        let total = figure.amount == 0 || page.contains(">\(figure.amount)<") || page.contains("\(figure.amount) ")
                        #expect(total, "\(request.items)")
                        #expect(try await running.platform.searchAnswers.search(request).total == figure.amount, "\(request.items)")
                    }
                }
            }
            let page = try await visitor.get("/indicators/register.patent.filed?span=2025").text
            #expect(page.contains("/search?q=ad:2025-01..2025-12") || page.contains("/search?q=ad%3A2025-01..2025-12"))
        }
    }

    @Test("承办人看本机关的数和它背后的办件，总数相同；别的机关的办件、没有身份的人看不到", arguments: databases())
    func inside(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.work()
        try await running.openKeepers()
        try await running.browse { browser in
            let (officer, other, firm) = (browser, Browser(browser.client), Browser(browser.client))
            try await officer.signIn("chengban", Browser.password)
            try await other.signIn("guyuan", Browser.password)
            try await firm.signIn("firm", Browser.password)
            #expect(try await firm.get("/desk/indicators").status == .forbidden)
            let list = try await officer.get("/desk/indicators").text
            #expect(list.contains("银川市市场监督管理局的指标") && list.contains(">6 件</a>") && list.contains(">83.3%</a>"))
            // What the public is not told, those inside are.
            #expect(try await other.get("/desk/indicators").text.contains(">100（样本不足）</a>"))
            for (address, count) in [
                ("opened?span=2026", 7), ("closed?span=2026-11", 6), ("closed?span=2026-10", 0), ("on-time?span=2026&clocks=missed", 1),
                ("on-time?span=2026-Q4&clocks=kept", 5), ("days?span=2026", 6),
            ] {
                let page = try await officer.get("/desk/indicators/\(complaint).\(address)").text
                #expect(count == 0 ? page.contains("这里没有办件") : page.contains("共 \(count) 件"), "\(address)")
                #expect(page.matches(of: /href="\/desk\/matters\/[0-9A-Z-]+"/).count == count, "\(address)")
                let theirs = try await other.get("/desk/indicators/\(complaint).\(address)").text
                #expect(theirs.matches(of: /href="\/desk\/matters\/[0-9A-Z-]+"/).count <= 2, "\(address)")
            }
            #expect(try await officer.get("/desk/indicators/nothing").status == .notFound)
            #expect(try await officer.get("/desk/indicators/\(complaint).closed?clocks=x").status == .badRequest)
            // Officers set nothing.
            for act in ["targets", "snapshots"] {
                #expect(try await officer.get("/desk/indicators/\(complaint).closed/\(act)").status == .forbidden)
                #expect(try await officer.post("/desk/indicators/\(complaint).closed/\(act)", [:]).status == .forbidden)
            }
        }
    }

    @Test("设定目标、留存快照只有领导和管理员能做，快照在数变动以后仍是原来的数", arguments: databases())
    func keeping(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        try await running.work()
        try await running.openKeepers()
        try await running.browse { browser in
            let (leader, city, root) = (browser, Browser(browser.client), Browser(browser.client))
            try await leader.signIn("lingdao", Browser.password)
            try await city.signIn("shizhang", Browser.password)
            try await root.signIn("root", Browser.password)
            let targets = "/desk/indicators/\(complaint).on-time/targets"
            let typed = [
                "year": "2026", "area": "", "comparison": "at-least", "value": "90", "setBy": "自治区人民政府", "instrument": "虚构规划〔2026〕1号",
            ]
            // What is wrong comes back with all that was typed.
            try await leader.get(targets)
            let wrong = try await leader.post(targets, typed.merging(["value": "九十", "year": "x"]) { $1 })
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("请填写四位数的年份"))
            #expect(wrong.text.contains("value=\"九十\"") && wrong.text.contains("虚构规划"))
            for (fields, text) in [
                (["value": "101"], "不超过 100%"), (["instrument": ""], "请写明依据哪份文件"), (["setBy": ""], "由谁提出"), (["year": "1990"], "年份为"),
                (["area": "999999"], "没有这个地区"), (["comparison": "more"], "请选择至少"),
            ] {
                let refused = try await leader.post(targets, typed.merging(fields) { $1 })
                #expect(refused.status == .unprocessableContent && refused.text.contains(text), "\(fields)")
            }
            #expect(try await leader.post(targets, typed.merging(["form-token": "0000"]) { $1 }).status == .forbidden)
            #expect(try await leader.post(targets, typed).status == .seeOther)
            #expect(try await leader.post(targets, typed).status == .unprocessableContent)
            // A city's leader sets the city's alone.
            try await city.get(targets)
            #expect(try await city.post(targets, typed).status == .unprocessableContent)
            #expect(try await city.post(targets, typed.merging(["area": "640400"]) { $1 }).status == .unprocessableContent)
            #expect(try await city.post(targets, typed.merging(["area": "640100", "value": "80"]) { $1 }).status == .seeOther)
            let page = try await browser.get("/indicators/\(complaint).on-time").text
            #expect(page.contains("至少 90%") && page.contains("未达到目标") && page.contains("自治区人民政府") && page.contains("虚构规划〔2026〕1号"))
            #expect(try browser.row("银川市", in: page).last?.hasPrefix("至少 80% ") == true && page.contains("达到目标"))
            #expect(try await browser.get("/indicators").text.contains("未达到目标"))

            // Frozen by the administrator.
            let snapshots = "/desk/indicators/\(complaint).on-time/snapshots"
            try await city.get(snapshots)
            #expect(try await city.post(snapshots, ["span": "2026-11", "reason": "考核"]).status == .unprocessableContent)
            // An administrator has no desk to go back to.
            #expect(try await !root.get(snapshots).text.contains("href=\"/desk\""))
            #expect(try await root.post(snapshots, ["span": "2026-11", "reason": ""]).text.contains("请写明快照用于什么"))
            #expect(try await root.post(snapshots, ["span": "2027", "reason": "考核"]).status == .unprocessableContent)
            let frozen = try await root.post(snapshots, ["span": "2026-11", "reason": "2026年11月考核"])
            let place = try #require(frozen.location)
            let before = try await browser.get(place).text
            #expect(try browser.row("银川市", in: before, table: "snapshot-area") == ["银川市", "83.3", "83.3", "0"])

            // Late data: one more that ended in November, late.
            try await running.complain(30, to: "market-yinchuan", "640100", on: "2026-11-02", until: "2026-11-24")
            let after = try await browser.get(place).text
            // Five of seven: 71.4.
            #expect(try browser.row("银川市", in: after, table: "snapshot-area") == ["银川市", "83.3", "71.4", "-11.9"])
            #expect(try browser.row("固原市", in: after, table: "snapshot-area") == ["固原市", "样本不足", "样本不足", "—"])
            #expect(try browser.row("合计", in: after, table: "snapshot-authority") == ["合计", "87.5", "77.8", "-9.7"])
            #expect(after.contains("2026年11月考核") && after.firstMatch(of: /<code>[0-9a-f]{64}<\/code>/) != nil)
            #expect(!after.contains("王某"))
            let listed = try await browser.get("/indicators/\(complaint).on-time").text
            #expect(listed.contains(place) && listed.contains("2026年11月考核"))
            #expect(try await browser.get("/plan/4.4").text.contains("href=\"/indicators/\(complaint).on-time\">投诉按期办结率</a>"))
            #expect(try await browser.get("/plan/2.4").text.contains("现有 1 <a href=\"/indicators\">份指标快照</a>"))

            // All at once: every indicator, or none.
            let all = "/desk/indicators/snapshots"
            let number = running.platform.indicatorAnswers.indicators.all.count
            try await running.come("2026-11-25", root, as: "root")
            try await root.get(all)
            #expect(try await root.post(all, ["span": "2026-11", "reason": ""]).status == .unprocessableContent)
            #expect(try await root.post(all, ["span": "2026-Q9", "reason": "季报"]).status == .unprocessableContent)
            #expect(try await root.post(all, ["span": "2026-Q4", "reason": "季报"]).location == "\(all)?span=2026-Q4")
            let list = try await root.get("\(all)?span=2026-Q4").text
            // Those as of today belong to no span.
            #expect(list.contains("共 \(number - 6) 份") && list.contains("王某"))
            #expect(try await browser.get("/indicators/register.patent.in-force").text.contains("季报"))
            #expect(try await isRefused(city, all))

            // Taken back with a reason; the ledger keeps both.
            let back = ["year": "2026", "area": "", "reason": ""]
            try await running.come("2026-11-25", leader, as: "lingdao")
            try await leader.get(targets)
            #expect(try await leader.post("\(targets)/withdraw", back).status == .unprocessableContent)
            #expect(try await leader.post("\(targets)/withdraw", back.merging(["reason": "写错了"]) { $1 }).status == .seeOther)
            #expect(try await leader.post("\(targets)/withdraw", back.merging(["reason": "写错了"]) { $1 }).status == .unprocessableContent)
            #expect(try await !browser.get("/indicators/\(complaint).on-time").text.contains("至少 90%"))
            let history = try await leader.get(targets).text
            #expect(history.contains("撤回，因为写错了") && history.contains("设定至少 90%") && history.contains("设定至少 80%"))
        }
        #expect(try await Ledger.verify(running.platform.database).fault == nil)
        // The rows follow from the ledger.
        let evaluations = Evaluations(running.platform.database, clock: running.clock)
        let (targets, snapshots) = (
            try await evaluations.targets(of: "\(complaint).on-time"), try await evaluations.snapshots(of: "\(complaint).on-time")
        )
        #expect(targets.map(\.tenths) == [800] && snapshots.count == 2)
        try await ProjectionRebuild(.evaluation, in: running.platform.database, today: "2026-11-25").run()
        #expect(try await evaluations.targets(of: "\(complaint).on-time") == targets)
        #expect(try await evaluations.snapshots(of: "\(complaint).on-time") == snapshots)
    }

    @Test("程序接口给的数同页面一样，样本不足的是 null") func interface() async throws {
        let running = try await RunningPlatform(.sqlite)
        try await running.work()
        try await running.browse { browser in
            func object(_ address: String) async throws -> [String: Any] {
                let answer = try await browser.get(address)
                return try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
            }
            let report = try await object("/api/v1/indicators/\(complaint).on-time?span=2026-11")
            let rows = try #require(report["rows"] as? [[String: Any]])
            func figure(_ place: String) -> [String: Any] {
                rows.first { $0["place"] as? String == place }?["figure"] as? [String: Any] ?? [:]
            }
            #expect(figure("640100")["value"] as? String == "83.3" && figure("640100")["amount"] as? Int == 5)
            #expect(
                figure("640400")["value"] is NSNull && figure("640400")["tooFew"] as? Bool == true && figure("640400")["amount"] is NSNull)
            #expect((report["series"] as? [Any])?.count == 12 && report["isRunning"] as? Bool == true)
            let text = try await browser.get("/api/v1/indicators?span=2026").text
            let list = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
            let closed = list.first { $0["code"] as? String == "\(complaint).closed" }?["figure"] as? [String: Any]
            #expect(closed?["value"] as? String == "8")
            #expect(try await browser.get("/api/v1/indicators?area=640400").text.contains("\"amount\":2"))
            #expect(try await browser.get("/api/v1/indicators?area=x").status == .badRequest)
            #expect(try await browser.get("/api/v1/indicators/nothing").status == .notFound)
            #expect(try await browser.get("/api/v1/indicators?span=2099").status == .badRequest)
        }
    }
}
