import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Law
import Platform
import Register
import StoreTesting
import Testing

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
            #expect(file.text.contains("贺兰虹,33,风险中") && file.text.contains("'=1+1,46") && file.text.contains("1 到 45"))
            let none = try await browser.post("/clearance/names", ["names": " ", "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(none.status == .unprocessableContent && none.text.contains("一行一个"))
            let many = (1...101).map { "罗山青云\($0)" }.joined(separator: "\n")
            let refused = try await browser.post("/clearance/names", ["names": many, "classes": "", "as": "page"], file: ("none", "", ""))
            #expect(refused.status == .unprocessableContent && refused.text.contains("至多 100 个") && refused.text.contains("罗山青云101"))
            let firm = try await browser.another("qiye")
            try await firm.get("/clearance/names")
            #expect(
                try await firm.post("/clearance/names", ["names": many, "classes": "", "as": "page"], file: ("none", "", "")).status == .ok)
        }
    }
}
