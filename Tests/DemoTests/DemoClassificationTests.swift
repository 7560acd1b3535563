import Demo
import Goods
import Identifier
import Interchange
import Law
import Register
import Testing

private let table: GoodsTable = {
    let entries = DemoClassification.entries
    return GoodsTable(
        edition: "演示",
        groups: entries.filter { $0.level == .similarGroup }.map { GoodsGroup(code: $0.code, title: $0.title) },
        items: entries.filter { $0.level == .item }.map {
            GoodsItem(code: $0.code, name: $0.title, group: $0.parent ?? "", part: $0.part ?? "")
        },
        notes: entries.filter { $0.level == .relation }.map { GoodsNote(group: $0.parent ?? "", part: $0.part ?? "", text: $0.title) })
}()

@Suite("演示的区分表") struct DemoClassificationTests {
    @Test("四十五类都有，号码合格，项目都在写明的类似群里") func whole() throws {
        let entries = DemoClassification.entries
        let groups = Set(entries.filter { $0.level == .similarGroup }.map(\.code))
        let items = entries.filter { $0.level == .item }
        #expect(items.count > 300 && groups.count > 150 && entries.filter { $0.level == .relation }.count > 25)
        #expect(Set(groups.map { Int($0.prefix(2)) }) == Set((1...45).map { Optional($0) }))
        for item in items {
            let code = try GoodsItemCode.parse(item.code)
            let group = try #require(item.parent)
            // An item that has its number in one class may be protected in a group of that class only.
            #expect(groups.contains(group) && code.niceClass == Int(group.prefix(2)), "\(item.code) \(item.title)")
        }
        for note in entries where note.level == .relation {
            #expect(groups.contains(note.parent ?? "") && Set(note.refersTo ?? []).isSubset(of: groups), "\(note.title)")
        }
        #expect(entries.allSatisfy { $0.edition == nil })
    }

    @Test("读出来的每一条都标明版本，从任何一处接着读不多不少") func read() throws {
        let reader = DemoClassification(edition: "演示（自编，不完整）", today: "2026-11-23")
        var (read, cursors): ([ClassificationEntry], [Cursor]) = ([], [])
        try reader.read(from: .start) { item, cursor in
            if case .classification(let entry, _) = item { read.append(entry) }
            cursors.append(cursor)
        }
        #expect(read.count == DemoClassification.entries.count && read.allSatisfy { $0.edition == "演示（自编，不完整）" })
        var rest = 0
        try reader.read(from: cursors[99]) { _, _ in rest += 1 }
        #expect(rest == read.count - 100)
    }

    @Test(
        "类似、不类似、看功能用途，与注一致",
        arguments: [
            ("葡萄酒", "白酒", GoodsVerdict.Kind.similar), ("葡萄酒", "啤酒", .notSimilar), ("枸杞", "蜂蜜", .similar), ("枸杞", "人参", .similar),
            ("人用药", "蜂蜜", .notSimilar), ("茶", "茶饮料", .notSimilar), ("茶饮料", "果汁", .similar), ("醋", "食盐", .similar),
            ("磷酸", "硫酸", .byFunction),
            ("磷酸", "纯碱", .notSimilar), ("奶粉", "婴儿食品", .similar), ("导游服务", "旅行预订", .similar), ("书籍", "期刊", .notSimilar),
            ("印刷出版物", "期刊", .similar), ("养老院", "疗养院", .similar), ("羊毛", "毛线", .notSimilar),
        ]) func verdicts(one: String, other: String, kind: GoodsVerdict.Kind)
    {
        let (one, other) = (table.goods(one), table.goods(other))
        #expect(one.isStandard && other.isStandard)
        #expect(table.judge(one, other).kind == kind && table.judge(other, one).kind == kind)
    }

    @Test("演示商标的商品绝大多数是区分表里的项目，号码、名称、类似群都对得上；同类的两件多半比得出结论") func marks() throws {
        let records = DemoRegister(rights: 4_000, parties: 500, today: "2026-11-23").records(of: .trademark)
        let goods = records.flatMap(\.goods)
        let items = goods.filter { $0.code != nil }
        #expect(items.count * 100 > goods.count * 93 && items.count < goods.count)
        for item in items {
            let found = table.goods(item.code ?? "", niceClass: item.niceClass)
            #expect(found.text == item.text && found.places.contains { $0.group == item.group }, "\(item.text)")
        }
        #expect(records.allSatisfy { record in record.goods.contains { $0.code != nil } })
    }
}
