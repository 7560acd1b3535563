import Desk
import Platform
import Register
import StoreTesting
import Testing
import Web

private let heading = "申请号,发明名称,申请(专利权)人,申请日,IPC分类号,摘要\r\n"
private let goji = "CN201310699744.2,一种枸杞烘干装置,宁夏虚构枸杞有限公司,2013-12-18,A23L 2/02,用热风烘干枸杞。\r\n"
private let wine = "202421964517.8,葡萄酒发酵罐,宁夏虚构酒庄有限公司,2024/8/13,C12G 1/00,一种发酵罐。\r\n"

@Suite("保存的检索") struct SavedSearchScenario {
    @Test("保存以后收录的才算新增，看过就归零；别的账号看不到也改不了", arguments: databases()) func fresh(_ fresh: FreshDatabase) async throws {
        let running = try await RunningPlatform(fresh)
        let searches = running.platform.savedSearchAnswers
        _ = try await running.take(heading + goji)
        let id = try await searches.save("全部专利", items: "kind=patent&sort=newest", for: 1)
        #expect(try await searches.searches(of: 1).map(\.fresh) == [0])

        _ = try await running.take(heading + wine)
        let found = try #require(try await searches.search(id, of: 1, offset: 0, limit: 20))
        #expect(found.line.total == 2 && found.line.fresh == 1 && found.rights.map(\.title) == ["葡萄酒发酵罐"])
        #expect(found.line.conditions == ["种类：专利", "排序：最新申请"])

        try await searches.look(id, through: found.last, of: 2)
        try await searches.delete(id, of: 2)
        #expect(try await searches.search(id, of: 2, offset: 0, limit: 20) == nil)
        #expect(try await searches.searches(of: 1).map(\.fresh) == [1])
        try await searches.look(id, through: found.last, of: 1)
        #expect(try await searches.searches(of: 1).map(\.fresh) == [0])
    }

    @Test("名称不能空、不能重复、不能太长；读不懂的条件不保存；改名和删除只动自己的那一个") func names() async throws {
        let running = try await RunningPlatform(.sqlite)
        let searches = running.platform.savedSearchAnswers
        let id = try await searches.save("枸杞", items: "q=枸杞", for: 1)
        let other = try await searches.save("酒", items: "q=葡萄酒", for: 1)
        for name in ["", " ", "枸杞", String(repeating: "长", count: 61)] {
            await #expect(throws: SavedSearchRefusal.self) { try await searches.save(name, items: "q=a", for: 1) }
        }
        await #expect(throws: SavedSearchRefusal.self) { try await searches.rename(other, to: "枸杞", of: 1) }
        for items in ["q=(", "kind=x", "year=12"] {
            await #expect(throws: WebError.self) { try await searches.save("错", items: items, for: 1) }
        }
        _ = try await searches.save("枸杞", items: "q=枸杞", for: 2)
        try await searches.rename(id, to: "宁夏枸杞", of: 1)
        try await searches.delete(other, of: 1)
        #expect(try await searches.searches(of: 1).map(\.name) == ["宁夏枸杞"])
    }

    @Test("来源没有写明产业的按分类推定，页面说明，可以按产业筛选和检索") func industries() async throws {
        let running = try await RunningPlatform(.sqlite)
        _ = try await running.take(heading + wine)
        try await running.visit { visitor in
            let page = try await visitor.get("/right/patent/CN202421964517.8").text
            #expect(page.contains("葡萄酒</a>（按分类推定）"))
            #expect(try await visitor.get("/search?industry=wine").text.contains("共 1 项"))
            #expect(try await visitor.get("/search?q=iy:葡萄酒").text.contains("共 1 项"))
            #expect(try await visitor.get("/search?q=ar:火星").text.contains("不是宁夏的市、县、区"))
        }
    }

    @Test("所选的权利随地址到下一页，一并比较") func picks() async throws {
        let running = try await RunningPlatform(.sqlite)
        _ = try await running.take(heading + goji + wine)
        try await running.visit { visitor in
            let pick = "right=patent/CN201310699744.2"
            let page = try await visitor.get("/search?q=发酵罐&\(pick)").text
            #expect(page.contains("在其他页选了 1 项") && page.contains("name=\"right\" value=\"patent/CN201310699744.2\""))
            #expect(try await visitor.get("/compare?\(pick)&right=patent/CN202421964517.8").text.contains("2 项权利"))
        }
    }
}
