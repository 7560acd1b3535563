import Access
import Demo
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Law
import NIOCore
import Platform
import Register
import Store
import StoreTesting
import Testing
import Web

@Suite("商标近似查询") struct ClearanceScenario {
    private static let head = "注册号,商标名称,国际分类,商品,申请人,申请日期,状态\r\n"
    private static let marks =
        head + "10000001,贺兰红,33,葡萄酒,宁夏虚构酒业有限公司,2015-01-05,注册\r\n" + "10000002,沙坡头明珠,33,白酒,宁夏虚构酒业有限公司,2016-03-07,注册\r\n"
        + "10000003,贺兰红,25,服装,宁夏虚构服饰有限公司,2018-05-08,注册\r\n" + "10000004,HELAN STAR,32,啤酒,宁夏虚构饮品有限公司,2019-06-10,注册\r\n"
    private static let classification = """
        {"cls": "33", "group": "3301", "title": "含酒精的饮料(啤酒除外)", "content": "葡萄酒330013,※白酒C330008"}
        {"cls": "32", "group": "3201", "title": "啤酒", "content": "啤酒*320002"}
        {"cls": "33", "group": "3301", "part": "", "code": "330013", "name": "葡萄酒", "cn_only": false}
        {"cls": "33", "group": "3301", "part": "", "text": "本类似群与第八版及以前版本3201啤酒交叉检索", "kind": "cross_search", "ref_groups": ["3201"]}

        """

    private func filled(_ fresh: FreshDatabase) async throws -> RunningPlatform {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        #expect(try await running.take(Self.marks, named: "商标.csv", asOf: "2026-11-01").counts[1] == 4)
        _ = try await running.take(Self.classification, named: "区分表.jsonl")
        return running
    }

    @Test("商标近似查询：填商标和商品，风险高的在前，写明哪一条规则、为什么、商品怎样类似；填错的留在原处", arguments: databases())
    func clear(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            let empty = try await browser.get("/clearance").text
            #expect(empty.contains("想用的商标") && empty.contains("图形"))
            let found = try await browser.get("/clearance?name=贺兰虹&goods=白酒&classes=".urlEncoded).text
            #expect(found.contains("风险高：有 1 件") && found.contains("/right/trademark/10000001-33") && found.contains("5.1.4"))
            #expect(found.contains("同属类似群 3301") && found.contains("宁夏虚构酒业有限公司") && found.contains("商标.csv（截至2026-11-01）"))
            #expect(found.contains("<mark>虹</mark>") || found.contains("<mark>红</mark>"))
            #expect(!found.contains("没有导入，只按类别比较"))
            // The mark for clothes is another matter, and one that is not alike is left alone.
            #expect(!found.contains("10000003-25") && !found.contains("沙坡头明珠"))
            let same = try await browser.get("/clearance?name=贺兰红&goods=葡萄酒".urlEncoded).text
            #expect(same.contains("10000003-25") && same.contains("驰名"))
            #expect(try await browser.get("/clearance?name=贺兰红&goods=葡萄酒&risk=low".urlEncoded).text.contains("10000001-33") == false)
            let alone = try await browser.get("/clearance?name=贺兰红".urlEncoded).text
            #expect(alone.contains("没有填写商品、服务，只比较了商标"))
            let own = try await browser.get("/clearance?name=贺兰红&goods=33 枸杞果酒".urlEncoded).text
            #expect(own.contains("区分表里没有“枸杞果酒”") && own.contains("不能确定"))
            let nothing = try await browser.get("/clearance?name=罗山青云&goods=葡萄酒".urlEncoded).text
            #expect(nothing.contains("没有找到相同、近似的在先商标") && nothing.contains("不等于可以注册"))

            let wrong = try await browser.get("/clearance?name=&goods=白酒&classes=46".urlEncoded)
            #expect(wrong.status == .badRequest && wrong.text.contains("请填写想用的商标文字") && wrong.text.contains("1 到 45"))
            #expect(wrong.text.contains("白酒") && wrong.text.contains("value=\"46\""))
            #expect(try await browser.get("/clearance?name=\(String(repeating: "长", count: 101))".urlEncoded).status == .badRequest)
            #expect(try await browser.get("/clearance?name=a&page=0").status == .badRequest)
        }
    }

    @Test("刚导入的商标马上查得到；改了名称的按新的名称", arguments: databases()) func fresh(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        let clearance = running.platform.clearanceAnswers
        #expect(try await clearance.count() == 4)
        try await running.browse { browser in
            #expect(try await browser.get("/clearance?name=罗山青云".urlEncoded).text.contains("没有找到"))
            _ = try await running.take(Self.head + "10000009,罗山青云,33,葡萄酒,某酒业,2026-10-08,注册\r\n", named: "新.csv", asOf: "2026-11-20")
            #expect(try await browser.get("/clearance?name=罗山青云".urlEncoded).text.contains("10000009-33"))
            _ = try await running.take(Self.head + "10000009,牛首山月,33,葡萄酒,某酒业,2026-10-08,注册\r\n", named: "改.csv", asOf: "2026-11-21")
            #expect(try await browser.get("/clearance?name=罗山青云".urlEncoded).text.contains("没有找到"))
            #expect(try await browser.get("/clearance?name=牛首山月".urlEncoded).text.contains("10000009-33"))
        }
        #expect(try await clearance.count() == 5)
    }

    @Test("两个商标比较，写明规则和但书；两种商品比较，写出区分表的注；写不全的退回", arguments: databases()) func compare(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            let similar = try await browser.get("/clearance/compare?one=慧奥教育&other=奥慧&class=41".urlEncoded).text
            #expect(similar.contains("5.1.2") && similar.contains("近似"))
            let apart = try await browser.get("/clearance/compare?one=HORSE&other=HOUSE".urlEncoded).text
            #expect(apart.contains("不近似") && apart.contains("但书"))
            let missing = try await browser.get("/clearance/compare?one=&other=奥慧".urlEncoded)
            #expect(missing.status == .badRequest && missing.text.contains("奥慧"))
            #expect(try await browser.get("/clearance/compare?one=a&other=b&class=46").status == .badRequest)

            let note = try await browser.get("/clearance/goods?one=葡萄酒&other=啤酒".urlEncoded).text
            #expect(note.contains("交叉检索") && note.contains("本类似群与第八版及以前版本3201啤酒交叉检索"))
            #expect(try await browser.get("/clearance/goods?one=酒&other=".urlEncoded).text.contains("330013"))
        }
        let bare = try await RunningPlatform(.sqlite, today: "2026-11-23")
        try await bare.browse { browser in
            let goods = try await browser.get("/clearance/goods?one=葡萄酒".urlEncoded).text
            #expect(goods.contains("还没有导入区分表"))
            let found = try await browser.get("/clearance?name=贺兰红&classes=33".urlEncoded).text
            #expect(found.contains("没有导入，只按类别比较"))
        }
    }

    @Test("一批商标：粘贴或者文件，一行一个，页面上看或者取CSV；太多的退回，登录以后可以更多", arguments: databases())
    func names(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.open("qiye", .init(.enterprise, party: "91640100MA00000010"), isDemo: true)
        try await running.browse { browser in
            try await browser.get("/clearance/names")
            let pasted = try await browser.post(
                "/clearance/names", ["names": "贺兰虹\t33\n罗山青云,33\n\n", "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(pasted.status == .ok, "\(pasted.text)")
            #expect(pasted.text.contains("2 个名称") && pasted.text.contains("10000001-33") && pasted.text.contains("没有找到"))
            let file = try await browser.post(
                "/clearance/names", ["names": "", "classes": "33", "as": "csv"], file: ("file", "names.csv", "贺兰虹\r\n=1+1,46\r\n"))
            #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
            #expect(file.text.contains("1,贺兰虹,33,,风险中") && file.text.contains("2,'=1+1,46,,没有查") && file.text.contains("1 到 45"))
            let none = try await browser.post("/clearance/names", ["names": " ", "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(none.status == .unprocessableContent && none.text.contains("一行一个"))
            let many = (1...101).map { "罗山青云\($0)" }.joined(separator: "\n")
            let refused = try await browser.post("/clearance/names", ["names": many, "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(refused.status == .unprocessableContent && refused.text.contains("至多 100 个") && refused.text.contains("罗山青云101"))
        }
    }

    @Test("一批商标的文件：CSV 的两种编码和 XLSX 都收，按列名读商品；读不出的行写明第几行，其余照查；不是表格的退回", arguments: databases())
    func files(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.browse { browser in
            try await browser.get("/clearance/names")
            func send(_ name: String, _ bytes: [UInt8], as form: String = "csv") async throws -> TestResponse {
                try await browser.post("/clearance/names", ["names": "粘贴的不看", "classes": "33", "as": form], file: ("file", name, bytes))
            }
            // 商标,类别,商品 / 贺兰虹,33,白酒 / 罗山青云,, / ,33, in GB18030.
            let chinese: [UInt8] = [
                201, 204, 177, 234, 44, 192, 224, 177, 240, 44, 201, 204, 198, 183, 10, 186, 216, 192, 188, 186, 231, 44, 51, 51, 44, 176,
                215,
                190, 198, 10, 194, 222, 201, 189, 199, 224, 212, 198, 44, 44, 10, 44, 51, 51, 44, 10,
            ]
            let read = try await send("名单.csv", chinese).text
            #expect(read.contains("2,贺兰虹,33,白酒,风险高,1,") && read.contains("3,罗山青云,33,,没有找到,0,0,0"), "\(read)")
            #expect(read.contains("4,,33,,没有查") && read.contains("没有写商标文字") && !read.contains("粘贴的不看"))
            let utf8 = try await send("名单.csv", Array("\u{FEFF}商品,商标\r\n白酒；葡萄酒,贺兰虹\r\n".utf8)).text
            #expect(utf8.contains("2,贺兰虹,33,白酒；葡萄酒,风险高"))
            // What is taken away can be sent in again.
            let book = try await send("名单.csv", chinese, as: "xlsx")
            #expect(book.headers[.contentType]?.contains("spreadsheetml") == true)
            let again = try await send("结果.xlsx", Array(book.body.readableBytesView)).text
            #expect(again.contains("2,贺兰虹,33,白酒,风险高,1,") && again.contains("没有写商标文字"), "\(again)")
            let page = try await send("名单.csv", chinese, as: "page").text
            #expect(page.contains("第 4 行：没有写商标文字") && page.contains("/right/trademark/10000001-33"))

            for (name, content, words) in [
                ("名单.pdf", "%PDF-1.7", "PDF"), ("名单.xls", "\u{0}\u{1}\u{2}", "二进制"), ("名单.csv", "商标,类别\r\n", "请粘贴商标名称"),
            ] {
                let refused = try await send(name, Array(content.utf8))
                #expect(refused.status == .unprocessableContent && refused.text.contains(words), "\(name)")
                #expect(refused.text.contains("粘贴的不看"))
            }
            #expect(try await send("大.csv", [UInt8](repeating: 0x61, count: 4 << 20 + 1)).status == .contentTooLarge)
        }
    }

    @Test("长的名单在后台查：有进度，凭网址看结果，分页、按结论筛、下载两种表格；中断了接着查，别的网址看不到，过了日子就没有", arguments: databases())
    func list(_ fresh: FreshDatabase) async throws {
        let running = try await filled(fresh)
        try await running.open("qiye", .init(.enterprise, party: "91640100MA00000010"), isDemo: true)
        try await running.browse { browser in
            let firm = try await browser.another("qiye")
            try await firm.get("/clearance/names")
            let many = ["贺兰虹\t33", "错\t46"] + (1...240).map { "罗山青云\($0)\t33" }
            let sent = try await firm.post(
                "/clearance/names", ["names": many.joined(separator: "\n"), "classes": "", "as": "page"], file: ("none", "", ""))
            let address = try #require(sent.location)
            #expect(sent.status == .seeOther && address.hasPrefix("/clearance/names/"))
            let text = try await Self.end(address, browser)
            #expect(text.contains("查完了 242 个名称") && text.contains("10000001-33") && text.contains("第 2 行"))
            #expect(text.contains("罗山青云98") && !text.contains("罗山青云99"))
            #expect(try await browser.get("\(address)?page=3").text.contains("罗山青云240"))
            let unread = try await browser.get("\(address)?kind=unread").text
            #expect(unread.contains("1 到 45") && !unread.contains("罗山青云1"))
            let table = try await browser.get("\(address)/table.csv")
            #expect(table.text.contains("1,贺兰虹,33,,风险中") && table.text.contains("242,罗山青云240,33,,没有找到"))
            #expect(try await browser.get("\(address)/table.xlsx").headers[.contentType]?.contains("spreadsheetml") == true)
            let events = try await browser.get("\(address)/events").text
            #expect(events.contains("\"done\":242") && events.contains("event: end"))

            // As the process leaves it when it dies after the first names.
            let job = try #require(address.split(separator: "/").last?.split(separator: "-").first.flatMap { Int64($0) })
            try await running.platform.database.write { db in
                try db.run("UPDATE job SET state = 'running', done = 20, finished_at = NULL, lease_until = 0 WHERE id = \(job)")
            }
            #expect(try await browser.get(address).text.contains("可以离开本页"))
            try await running.platform.nameLists.resume()
            #expect(try await Self.end(address, browser).contains("查完了 242 个名称"))
            #expect(try await browser.get("\(address)/table.csv").text == table.text)

            let last = try #require(address.last)
            for wrong in [String(address.dropLast()) + (last == "0" ? "1" : "0"), "/clearance/names/1", "/clearance/names/1-x"] {
                #expect(try await browser.get(wrong).status == .notFound)
                #expect(try await browser.get("\(wrong)/table.csv").status == .notFound)
            }
            let tooMany = (1...5_001).map { "罗山青云\($0)" }.joined(separator: "\n")
            let refused = try await firm.post("/clearance/names", ["names": tooMany, "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(refused.status == .unprocessableContent && refused.text.contains("至多 5,000 个") && refused.text.contains("罗山青云5001"))
            running.clock.set("2027-11-23")
            try running.platform.nameLists.purge()
            #expect(try await browser.get(address).status == .notFound)
        }
    }

    @Test("长的名单不因为一分钟的限额交不上去：限额装不下的也收，在后台一份一份地查") func limits() async throws {
        let running = try await filled(.sqlite)
        try await running.open("qiye", .init(.enterprise, party: "91640100MA00000010"), isDemo: true)
        var settings = running.settings
        settings.limits = (RateLimit.Policy(accounts: 200), RateLimiter(clock: running.clock))
        let router = try running.platform.router(settings, admitsDemo: true, cost: RunningPlatform.cheap)
        try await Application(router: router).test(.router) { client in
            let firm = Browser(client)
            try await firm.signIn("qiye", Browser.password)
            try await firm.get("/clearance/names")
            let many = (1...300).map { "罗山青云\($0)" }.joined(separator: "\n")
            let sent = try await firm.post("/clearance/names", ["names": many, "classes": "33", "as": "page"], file: ("none", "", ""))
            #expect(sent.status == .seeOther, "\(sent.text)")
            #expect(try await Self.end(try #require(sent.location), Browser(client)).contains("查完了 300 个名称"))
        }
    }

    /// The page of a list when it has been answered; waits half a minute at most.
    private static func end(_ address: String, _ browser: Browser) async throws -> String {
        for _ in 0..<300 {
            let text = try await browser.get(address).text
            if !text.contains("可以离开本页") { return text }
            try await Task.sleep(for: .milliseconds(100))
        }
        return ""
    }

    @Test("演示带一份自编的区分表：贺兰…用在葡萄酒上，商品按类似群比出相同、类似；再启动不会多；导入了真的，自编的就不再用", arguments: databases())
    func demo(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh, today: "2026-11-23")
        // The first small register in which somebody sells wine under the mountain's name.
        let registers = (2_017...2_080).lazy.map { DemoRegister(seed: $0, counts: [.trademark: 800], parties: 200, today: "2026-11-23") }
        let found = registers.compactMap { register in Self.wine(of: register).map { (register, $0) } }.first
        let (register, wine) = try #require(found)
        try await running.platform.enterDemoClassification()
        try await running.fill(register)
        try await running.browse { browser in
            let found = try await browser.get("/clearance?name=\(wine)&goods=33 葡萄酒".urlEncoded).text
            #expect(found.contains("同属类似群 3301 酒（啤酒除外）") || found.contains("同一种商品、服务：葡萄酒"), "\(wine)")
            #expect(found.contains("商品、服务类似") || found.contains("商品、服务同一种"))
            #expect(!found.contains("不能确定") && found.contains("演示（自编，不完整）"))
            #expect(found.contains("href=\"#ask\"") && found.contains("id=\"ask\""))
            let goods = try await browser.get("/clearance/goods?one=枸杞&other=蜂蜜".urlEncoded).text
            #expect(goods.contains("演示（自编，不完整）") && goods.contains("与3005类似"))

            let before = try await running.platform.importAnswers.jobCount()
            try await running.platform.enterDemoClassification()
            #expect(try await running.platform.importAnswers.jobCount() == before)
            _ = try await running.take(Self.classification, named: "区分表.jsonl")
            let real = try await browser.get("/clearance/goods?one=枸杞&other=葡萄酒".urlEncoded).text
            #expect(!real.contains("演示（自编") && !real.contains("C050047"))
            #expect(try await browser.get("/clearance/goods?one=枸杞".urlEncoded).text.contains("C050047") == false)
            let entries = try await browser.get("/api/v1/classifications/nice?limit=100").text
            #expect(entries.contains("330013") && !entries.contains("C050047"))
            try await running.platform.enterDemoClassification()
            #expect(try await browser.get("/clearance/goods?one=枸杞".urlEncoded).text.contains("C050047") == false)
        }
    }

    /// A demo mark for drinks of class 33 that begins with 贺兰.
    private static func wine(of register: DemoRegister) -> String? {
        register.records(of: .trademark).first { record in
            record.classes.contains { $0.symbol == "33" } && record.titles.first?.text.hasPrefix("贺兰") == true
        }?.titles.first?.text
    }
}
