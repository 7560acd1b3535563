import Access
import Demo
import Foundation
import FoundationXML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import Platform
import Register
import Store
import StoreTesting
import Testing
import Watch
import Web

private let markHead = "注册号,商标名称,国际分类,商品,申请人,申请日期,初步审定公告日,状态\r\n"
private let patentHead = "申请号,发明名称,申请(专利权)人,申请日,授权公告日,IPC分类号,摘要,法律状态\r\n"

/// Marks and patents as the imports of these scenarios bring them.
private enum Sample {
    static let own = markHead + "10000001,贺兰红,33,葡萄酒,银川虚构酒业有限公司,2015-01-05,,注册\r\n"
    static let near =
        markHead + "20000001,贺兰虹,33,白酒,中宁虚构商贸有限公司,2026-06-01,2026-11-13,初步审定\r\n"
        + "20000002,沙坡头明珠,33,白酒,中宁虚构商贸有限公司,2026-06-01,,申请中\r\n" + "20000003,贺兰红,33,葡萄酒,银川虚构酒业有限公司,2026-06-02,,申请中\r\n"
        + "20000004,贺兰虹,7,农业机械,中宁虚构商贸有限公司,2026-06-01,,申请中\r\n"
    static let old = patentHead + "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,2013-12-18,2016-05-04,A23L 2/02,用热风烘干枸杞。,有效\r\n"
    static let new =
        patentHead + "CN202410123455.6,一种枸杞真空烘干方法,中宁虚构农机有限公司,2024-02-01,,A23B 7/02,真空烘干枸杞。,审中\r\n"
        + "CN202410123456.0,一种葡萄采摘机,宁夏虚构枸杞有限公司,2024-02-02,,A01D 46/28,采摘葡萄。,审中\r\n"
    static let later = markHead + "20000009,贺兰江,33,白酒,中宁虚构商贸有限公司,2026-06-01,,申请中\r\n"
    static let lapsed = patentHead + "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,2013-12-18,2016-05-04,A23L 2/02,用热风烘干枸杞。,未缴年费终止\r\n"
}

extension RunningPlatform {
    /// Days pass; sessions are over then.
    fileprivate func later(_ day: LocalDate, _ firm: Browser) async throws {
        clock.set(day)
        try await firm.signIn("firm", Browser.password)
    }

    /// Holds all that came against the watches.
    fileprivate func follow() async throws { while try await platform.followWatches() > 0 {} }
}

extension Browser {
    /// Begins to watch; gives the path of the watch's page.
    fileprivate func watch(_ kind: String, _ fields: [String: String], news: [String]) async throws -> String {
        try await get("/account/watches/new?kind=\(kind)")
        let all = ["kind": kind, "ahead": "30", "least": "medium", "sent": "yes"].merging(fields) { $1 }
        let answer = try await post("/account/watches", all, rows: news.map { ("news", $0) })
        return try #require(answer.location, Comment(rawValue: answer.text))
    }
}

@Suite("监测和预警") struct WatchScenario {
    @Test("监测：新收录的近似商标、申请人和检索结果，权利的变动、失效和期限，都有一条写明理由的预警，同一件事只说一次", arguments: databases())
    func whole(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.openDesk()
        _ = try await running.take(Sample.own, named: "商标.csv", asOf: "2026-11-01")
        _ = try await running.take(Sample.old, named: "专利.csv", asOf: "2026-11-01")
        try await running.follow()
        try await running.browse { browser in
            let (firm, officer) = (Browser(browser.client), Browser(browser.client))
            try await firm.signIn("firm", Browser.password)
            try await officer.signIn("chengban", Browser.password)
            #expect(try await browser.get("/account/watches").status != .ok)

            let mark = try await firm.watch(
                "mark", ["subject": "贺兰红", "goods": "33 葡萄酒", "excepted": "银川虚构酒业有限公司"], news: ["entered", "lapsed"])
            let party = try await firm.watch("party", ["subject": "宁夏虚构枸杞有限公司"], news: ["entered", "lapsed"])
            let search = try await firm.watch("search", ["q": "枸杞 烘干", "class": ""], news: ["entered", "lapsed"])
            let right = try await firm.watch("right", ["subject": "CN201310699744.2"], news: ["changed", "due"])
            // What is there already is no news; a date that is near is told at once.
            for page in [mark, party, search] { #expect(try await firm.get(page).text.contains("这里没有预警")) }
            let due = try await firm.get(right).text
            #expect(due.contains("年费") && due.contains("2026-12-18") && due.contains("还有25天") && due.contains("应缴"))

            _ = try await running.take(Sample.near, named: "新商标.csv", asOf: "2026-11-20")
            _ = try await running.take(Sample.new, named: "新专利.csv", asOf: "2026-11-20")
            try await running.follow()
            let marks = try await firm.get(mark).text
            #expect(marks.contains("收录了与“贺兰红”近似的商标“贺兰虹”（第33类），风险中") && marks.contains("5.1.4") && marks.contains("中宁虚构商贸有限公司"))
            #expect(marks.contains("异议期届满：2027-02-15") && marks.contains("20000001-33") && marks.contains("共 1 条"))
            #expect(!marks.contains("20000003") && !marks.contains("20000004") && !marks.contains("沙坡头"))
            let parties = try await firm.get(party).text
            #expect(parties.contains("一种葡萄采摘机") && parties.contains("权利人、申请人是监测的“宁夏虚构枸杞有限公司”") && parties.contains("共 1 条"))
            let searches = try await firm.get(search).text
            #expect(searches.contains("一种枸杞真空烘干方法") && searches.contains("符合检索条件：枸杞 烘干") && searches.contains("共 1 条"))

            // The same again, and a newer statement of the same, tell nothing new.
            _ = try await running.take(Sample.near, named: "新商标再来.csv", asOf: "2026-11-21")
            try await running.follow()
            #expect(try await firm.get(mark).text.contains("共 1 条"))

            _ = try await running.take(Sample.lapsed, named: "状态.csv", asOf: "2026-11-22")
            try await running.follow()
            let changed = try await firm.get(right).text
            #expect(changed.contains("状态由“有效”变为“已终止”") && changed.contains("尽快处理"))
            for page in [party, search] { #expect(try await firm.get(page).text.contains("一种枸杞烘干装置”已终止")) }
            _ = try await running.take(Sample.lapsed.replacing("用热风", with: "以热风"), named: "状态再来.csv", asOf: "2026-11-23")
            try await running.follow()
            #expect(try await firm.get(right).text.contains("共 2 条"))

            // Nobody else sees or changes any of it.
            for page in [mark, right] { #expect(try await officer.get(page).status == .notFound) }
            try await officer.get("/account/watches/new?kind=mark")
            #expect(try await officer.post("\(mark)/end", [:]).status == .notFound)
            #expect(try await officer.get("/account/alerts").text.contains("这里没有预警"))
        }
    }

    @Test("预警可以处理、以后再提醒；每天汇总告诉一次，推迟的到那天再告诉，暂不提醒的照样保留", arguments: databases())
    func telling(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.openDesk()
        _ = try await running.take(Sample.own, named: "商标.csv", asOf: "2026-11-01")
        try await running.follow()
        try await running.browse { browser in
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            try await firm.get("/account/watches/new?kind=mark")
            let both = try await firm.post(
                "/account/watches", ["kind": "mark", "subject": "贺兰红\n沙坡头明珠", "least": "low", "sent": "yes", "ahead": "30"],
                rows: [("news", "entered")])
            #expect(both.status == .ok && both.text.contains("新增 2 项监测"))
            #expect(
                try await firm.post("/account/watches", ["kind": "mark", "subject": "贺兰红", "sent": "yes"], rows: [("news", "entered")]).text
                    .contains("另有 1 项原来就在监测"))
            _ = try await running.take(Sample.near, named: "新商标.csv", asOf: "2026-11-20")
            try await running.platform.keepUp()
            let notices = try await firm.get("/account/notices").text
            #expect(notices.contains("监测有 4 条预警") && notices.contains("/account/alerts") && !notices.contains("贺兰虹"))

            let alerts = try await firm.get("/account/alerts").text
            let ids = alerts.matches(of: /action="\/account\/alerts\/(\d+)"/).map { String($0.1) }.reduce(into: [String]()) { found, id in
                if !found.contains(id) { found.append(id) }
            }
            try #require(ids.count == 4)
            #expect(try await firm.post("/account/alerts/\(ids[0])", ["act": "done"]).location == "/account/alerts")
            #expect(try await firm.post("/account/alerts/\(ids[1])", ["act": "snooze", "days": "7"]).status == .seeOther)
            #expect(try await firm.post("/account/alerts/\(ids[1])", ["act": "snooze", "days": "999"]).status == .badRequest)
            #expect(try await firm.post("/account/alerts/999999", ["act": "done"]).status == .notFound)
            #expect(try await firm.get("/account/alerts?state=snoozed").text.contains("2026-11-30"))
            let open = try await firm.get("/account/alerts").text
            #expect(open.contains("共 2 条"))
            let rest = open.matches(of: /name="alert" value="(\d+)"/).map { ("alert", String($0.1)) }
            #expect(rest.count == 2)
            try await firm.post("/account/alerts/done", [:], rows: rest)
            #expect(try await firm.get("/account/alerts").text.contains("这里没有预警"))

            // Told once; what was put off is told on its day.
            try await running.later("2026-11-24", firm)
            try await running.platform.keepUp()
            #expect(try await firm.get("/account/notices").text.contains("共 1 条"))
            try await running.later("2026-11-30", firm)
            try await running.platform.keepUp()
            #expect(try await firm.get("/account/notices").text.contains("监测有 1 条预警"))
            #expect(try await firm.get("/account/alerts").text.contains("共 1 条"))

            // While a watch is paused its alerts are kept and not told.
            let list = try await firm.get("/account/watches").text
            let watch = "/account/watches/" + String(try #require(list.firstMatch(of: /account\/watches\/(\d+)">贺兰红</)).1)
            try await firm.get(watch)
            #expect(try await firm.post("\(watch)/pause", ["until": "2020-01-01"]).text.contains("value=\"2020-01-01\""))
            #expect(try await firm.post("\(watch)/pause", ["until": "2026-12-31"]).status == .seeOther)
            _ = try await running.take(Sample.later, named: "再来.csv", asOf: "2026-11-29")
            try await running.later("2026-12-01", firm)
            try await running.platform.keepUp()
            #expect(try await firm.get(watch).text.contains("贺兰江"))
            #expect(try await firm.get("/account/notices").text.contains("共 2 条"))
            try await firm.get(watch)
            try await firm.post("\(watch)/pause", [:])
            try await running.later("2026-12-02", firm)
            try await running.platform.keepUp()
            #expect(try await firm.get("/account/notices").text.contains("共 3 条"))
            try await firm.get(watch)
            #expect(try await firm.post("\(watch)/end", [:]).location == "/account/watches")
            #expect(try await firm.get(watch).status == .notFound)
        }
    }

    @Test("填错的留在原处，写明错在哪里；本单位的商标一次全部监测；从各页可以开始监测", arguments: databases())
    func forms(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.openDesk()
        _ = try await running.take(
            Sample.own.replacing("申请人,", with: "申请人,统一社会信用代码,").replacing("限公司,", with: "限公司,\(yinchuanFirm),"), named: "商标.csv")
        _ = try await running.take(Sample.old, named: "专利.csv")
        try await running.browse { browser in
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            let wrong: [(fields: [String: String], news: [String], words: [String])] = [
                (["kind": "mark", "subject": " ", "name": "留着"], ["entered"], ["请填写要监测的商标", "value=\"留着\""]),
                (["kind": "mark", "subject": "甲", "classes": "46"], ["entered"], ["1 到 45", "value=\"46\""]),
                (["kind": "mark", "subject": "甲", "least": "none"], ["entered"], ["到哪一级风险"]),
                (["kind": "party", "subject": "甲公司"], [], ["请至少选择一种预警"]),
                (["kind": "party", "subject": "甲公司", "ahead": "400"], ["due"], ["1 到 365", "value=\"400\""]),
                (["kind": "search", "q": "枸杞 AND ("], ["entered"], ["枸杞 AND ("]),
                (["kind": "search", "q": ""], ["entered"], ["请填写要监测的"]),
                (["kind": "right", "subject": "CN200010000000.0"], ["changed"], ["登记簿里没有这件权利"]),
                (["kind": "matter", "subject": "7K3F-9QX2"], ["changed"], ["没有编号为 7K3F-9QX2 的公开办件"]),
                (["kind": "matter", "subject": "7K3F"], ["changed"], ["编号是八位"]),
            ]
            for (fields, news, words) in wrong {
                try await firm.get("/account/watches/new?kind=\(fields["kind"] ?? "")")
                let all = ["sent": "yes", "ahead": "30", "least": "medium"].merging(fields) { $1 }
                let page = try await firm.post("/account/watches", all, rows: news.map { ("news", $0) })
                #expect(page.status == .unprocessableContent, "\(fields)")
                for word in words { #expect(page.text.contains(word), "\(word)") }
            }
            #expect(try await firm.get("/account/watches").text.contains("还没有监测"))
            #expect(try await firm.get("/account/watches/new?kind=x").status == .badRequest)

            let own = try await firm.post("/account/watches/own-marks", [:])
            #expect(own.text.contains("新增 1 项监测"))
            #expect(try await firm.get("/account/watches").text.contains("“贺兰红”，第 33 类"))
            for (page, link) in [
                ("/clearance?name=贺兰红&goods=33 葡萄酒", "kind=mark"), ("/search?q=枸杞", "kind=search"),
                ("/right/patent/CN201310699744.2", "kind=right"),
                ("/party/\(yinchuanFirm)", "kind=party"),
            ] {
                let text = try await firm.get(page.urlEncoded).text
                let address = try #require(text.firstMatch(of: /href="(\/account\/watches\/new\?[^"]*)"/), Comment(rawValue: page)).1
                #expect(address.contains(link))
                #expect(try await firm.get(String(address).replacing("&amp;", with: "&")).status == .ok)
            }
        }
    }

    @Test("邮件只写有几条，要写明标题的由自己定", arguments: databases()) func mail(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.openDesk()
        try await running.follow()
        try await running.browse { browser in
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            try await firm.get("/account/notices/settings")
            let choice = ["mail": "firm@example.cn", "moves": "否", "digest-page": "否", "digest-mail": "是", "ahead": "3"]
            try await firm.post("/account/notices/settings", choice)
            try await running.platform.database.write { db in try db.run("UPDATE notice_choice SET mail = pending, pending = NULL") }
            _ = try await firm.watch("mark", ["subject": "贺兰红"], news: ["entered"])
            func mails() async throws -> [String] {
                try await running.platform.database.read { db in
                    try db.all("SELECT subject || '|' || body FROM delivery WHERE cause LIKE 'digest alerts%' ORDER BY id") { try $0[0] }
                }
            }
            _ = try await running.take(Sample.near, named: "新商标.csv", asOf: "2026-11-20")
            try await running.platform.keepUp()
            #expect(try await mails() == ["监测有 3 条预警，其中 3 条请尽快处理|"])
            try await firm.get("/account/alerts/settings")
            try await firm.post("/account/alerts/settings", ["details": "是"])
            _ = try await running.take(Sample.later, named: "再来.csv", asOf: "2026-11-22")
            running.clock.set("2026-11-24")
            try await running.platform.keepUp()
            let last = try #require(try await mails().last)
            #expect(last.hasPrefix("监测有 1 条预警") && last.contains("贺兰江"))
        }
    }

    @Test("订阅地址给出最新的预警，不用登录，换过或者撤销的不再有") func feed() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-23")
        try await running.openDesk()
        _ = try await running.take(Sample.own, named: "商标.csv", asOf: "2026-11-01")
        try await running.follow()
        try await running.browse { browser in
            let firm = Browser(browser.client)
            try await firm.signIn("firm", Browser.password)
            _ = try await firm.watch("mark", ["subject": "贺兰红", "name": "<酒>"], news: ["entered"])
            _ = try await running.take(Sample.near, named: "新商标.csv", asOf: "2026-11-20")
            try await running.follow()
            try await firm.get("/account/alerts/settings")
            let shown = try await firm.post("/account/alerts/feed", [:])
            let address = String(try #require(shown.text.firstMatch(of: /\/alerts\/[0-9a-f]{64}\.atom/)).0)
            let feed = try await browser.get(address)
            #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
            #expect(feed.text.contains("贺兰虹") && feed.text.contains("&lt;酒&gt;") && XMLParser(data: Data(feed.text.utf8)).parse())
            let again = try await firm.post("/account/alerts/feed", [:])
            let renewed = String(try #require(again.text.firstMatch(of: /\/alerts\/[0-9a-f]{64}\.atom/)).0)
            #expect(try await browser.get(address).status == .notFound)
            #expect(try await browser.get(renewed).status == .ok)
            try await firm.get("/account/alerts/settings")
            try await firm.post("/account/alerts/feed", ["act": "revoke"])
            #expect(try await browser.get(renewed).status == .notFound)
            #expect(try await firm.get("/account/alerts/settings").text.contains("建立订阅地址"))
        }
    }

    @Test("关注办件：公开的进展有预警", arguments: databases()) func matters(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-02")
        try await running.openDesk()
        try await running.browse { browser in
            let (firm, officer) = (Browser(browser.client), Browser(browser.client))
            try await firm.signIn("firm", Browser.password)
            try await officer.signIn("chengban", Browser.password)
            let (key, _) = try await browser.apply()
            let watch = try await firm.watch("matter", ["subject": key.lowercased()], news: ["changed"])
            #expect(try await firm.get(watch).text.contains("这里没有预警"))
            try await officer.file("served", ["reached": "2026-11-02", "manner": "post"], in: key)
            let told = try await firm.get(watch).text
            #expect(told.contains("专利纠纷行政调解 \(key)：") && told.contains("现在：") && told.contains("/matter/\(key)"))
        }
    }

    @Test("先收录、后公告的近似商标，公告时说一次能异议到哪一天；期满的、失效的在先商标障碍消失，都只说一次", arguments: databases())
    func course(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.follow()
        let answers = running.platform.watchAnswers
        _ = try await answers.begin(TypedWatch(.mark, subject: "贺兰红", classes: "33"), for: 1)
        func told() async throws -> [String] {
            try await answers.alerts(of: 1, AlertChoice(state: nil), offset: 0, limit: 50).lines.reversed().map(\.title)
        }
        let filed = "20000001,贺兰虹,33,白酒,中宁虚构商贸有限公司,2026-06-01,,申请中\r\n"
        for (content, day) in [
            (filed, "2026-11-20"), (filed.replacing(",,申请中", with: ",2026-11-13,初步审定"), "2026-11-21"),
            (filed.replacing(",,申请中", with: ",2026-11-13,初步审定").replacing("白酒", with: "白酒;果酒"), "2026-11-22"),
        ] {
            _ = try await running.take(markHead + content, named: "商标\(day).csv", asOf: LocalDate(iso: day))
            try await running.follow()
        }
        #expect(try await told().count == 2)
        #expect(try await told().last == "与“贺兰红”近似的商标“贺兰虹”（第33类）已经公告，可以提出异议")
        _ = try await running.take(markHead + filed.replacing("申请中", with: "驳回"), named: "驳回.csv", asOf: "2026-11-23")
        try await running.follow()
        let all = try await told()
        #expect(all.count == 3 && all.last == "与“贺兰红”近似的在先商标“贺兰虹”（第33类）失效")
    }

    @Test("保护期届满由日历得出的，也作为失效预警一次", arguments: databases()) func calendar(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        let utility = "CN201620000001.0,一种烘干机,宁夏虚构枸杞有限公司,2016-11-25,2017-05-04,A23L 2/02,烘干。,有效\r\n"
        let counts = try await running.take(patentHead + utility, named: "专利.csv", asOf: "2026-11-01").counts
        try #require(counts[1] == 1)
        try await running.follow()
        let answers = running.platform.watchAnswers
        _ = try await answers.begin(TypedWatch(.party, subject: "宁夏虚构枸杞有限公司", news: [.lapsed]), for: 1)
        for day in ["2026-11-27", "2026-11-28"] as [LocalDate] {
            running.clock.set(day)
            try await running.platform.keepUp()
        }
        #expect(try await answers.alerts(of: 1, AlertChoice(), offset: 0, limit: 50).lines.map(\.title) == ["专利“一种烘干机”期限届满"])
    }

    @Test("任何检索都能订阅，不用账号；读不懂的、没有条件的说明原因") func searchFeed() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-23")
        _ = try await running.take(Sample.new, named: "新专利.csv", asOf: "2026-11-20")
        try await running.browse { browser in
            #expect(try await browser.get("/search?q=枸杞".urlEncoded).text.contains("/search/feed.atom?q="))
            let feed = try await browser.get("/search/feed.atom?q=枸杞&kind=patent".urlEncoded)
            #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
            #expect(feed.text.contains("一种枸杞真空烘干方法") && feed.text.components(separatedBy: "<entry>").count == 3)
            #expect(XMLParser(data: Data(feed.text.utf8)).parse())
            #expect(try await browser.get("/search/feed.atom").status == .badRequest)
            #expect(try await browser.get("/search/feed.atom?q=(").status == .badRequest)
        }
    }

    @Test("演示有监测和预警，再启动一次不多也不少") func demo() async throws {
        let running = try await RunningPlatform(.sqlite, today: "2026-11-23")
        try await running.fill(DemoRegister(rights: 600, parties: 80, today: "2026-11-23"))
        try await running.platform.openDemoAccounts(cost: RunningPlatform.cheap)
        try await running.platform.watchDemo()
        func told() async throws -> [String] {
            try await running.platform.database.read { db in try db.all("SELECT news || target FROM watch_alert ORDER BY id") { try $0[0] }
            }
        }
        let first = try await told()
        #expect(first.contains { $0.hasPrefix("entered") } && first.contains { $0.hasPrefix("due") })
        try await running.platform.watchDemo()
        #expect(try await told() == first)
    }

    @Test("两处同时比对，同一件事只有一条预警，一件也不漏", arguments: databases()) func race(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        try await running.follow()
        let answers = running.platform.watchAnswers
        for account in 1...5 { _ = try await answers.begin(TypedWatch(.party, subject: "中宁虚构商贸有限公司"), for: Int64(account)) }
        _ = try await running.take(Sample.near, named: "新商标.csv", asOf: "2026-11-20")
        let platform = running.platform
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...6 { group.addTask { while try await platform.followWatches(limit: 1) > 0 {} } }
            try await group.waitForAll()
        }
        for account in 1...5 { #expect(try await answers.alerts(of: Int64(account), AlertChoice(), offset: 0, limit: 50).total == 3) }
    }
}
