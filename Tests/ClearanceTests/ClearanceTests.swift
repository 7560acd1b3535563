import Goods
import Law
import Register
import Similarity
import Testing

@testable import Clearance

private let table = GoodsTable(
    edition: "NCL13-2026",
    groups: [GoodsGroup(code: "3301", title: "含酒精的饮料"), GoodsGroup(code: "3201", title: "啤酒"), GoodsGroup(code: "2507", title: "鞋")],
    items: [
        GoodsItem(code: "330013", name: "葡萄酒", group: "3301"), GoodsItem(code: "C330008", name: "白酒", group: "3301"),
        GoodsItem(code: "320002", name: "啤酒", group: "3201"), GoodsItem(code: "250003", name: "鞋", group: "2507"),
    ], notes: [GoodsNote(group: "3301", text: "本类似群与第八版及以前版本3201啤酒交叉检索")])

private func earlier(_ name: String, _ niceClass: Int, _ goods: [String], _ status: RightStatus = .inForce, since: LocalDate? = nil)
    -> EarlierMark
{
    EarlierMark(
        key: "1-\(niceClass)", name: name, niceClass: niceClass, goods: goods.map { Goods(niceClass: niceClass, text: $0) }, status: status,
        statusSince: since, filed: "2015-01-05", next: ("续展期届满", "2036-01-04"), holders: ["某酒业"], form: .individual)
}

@Suite("商标查询的风险") struct ClearanceTests {
    private func find(
        _ name: String, _ goods: [String], classes: String = "", against mark: EarlierMark, on today: LocalDate = "2026-11-23"
    ) throws -> ClearanceFinding? {
        let question = try ClearanceQuestion(name: name, goods: goods, classes: classes, in: table)
        return ClearanceFinding(
            mark, MarkJudge.judge(Mark(name), Mark(mark.name), niceClass: mark.niceClass), to: question, in: table, on: today)
    }

    @Test("商标相同、近似而且商品同一种、类似的风险高；商品要交叉检索的风险中；商品不类似的，只有相同的商标才提示")
    func risks() throws {
        #expect(try find("贺兰红", ["葡萄酒"], against: earlier("贺兰红", 33, ["白酒"]))?.risk == .high)
        #expect(try find("贺兰红", ["葡萄酒"], against: earlier("贺兰红", 32, ["啤酒"]))?.risk == .medium)
        let other = try #require(try find("贺兰红", ["葡萄酒"], against: earlier("贺兰红", 25, ["鞋"])))
        #expect(other.risk == .low && other.remarks.contains { $0.contains("驰名") })
        #expect(try find("贺兰红", ["葡萄酒"], against: earlier("沙坡头", 33, ["葡萄酒"])) == nil)
    }

    @Test("没有填写商品的只比商标，并且写明；只填类别的，同类的不能确定") func withoutGoods() throws {
        let alone = try #require(try find("贺兰红", [], against: earlier("贺兰红", 33, ["白酒"])))
        #expect(alone.risk == .high && alone.goods == nil && alone.remarks == [])
        let classed = try #require(try find("贺兰红", [], classes: "33", against: earlier("贺兰红", 33, ["白酒"])))
        #expect(classed.risk == .medium && classed.goods?.verdict.kind == .unknown)
    }

    @Test(
        "失效不满一年的仍然写明到哪一天；2027年起，撤销、无效、期满的不再等一年",
        arguments: [
            (RightStatus.expired, "2026-03-01", "2026-11-23", true), (.invalidated, "2026-03-01", "2026-11-23", true),
            (.expired, "2025-11-23", "2026-11-23", false), (.expired, "2026-03-01", "2027-01-04", false),
            (.lapsed, "2026-03-01", "2026-11-23", false),
            (.lapsed, "2026-12-01", "2027-01-04", true), (.ended, "2026-10-01", "2026-11-23", false),
        ] as [(RightStatus, LocalDate, LocalDate, Bool)])
    func dead(status: RightStatus, since: LocalDate, today: LocalDate, bars: Bool) throws {
        let found = try #require(try find("贺兰红", ["葡萄酒"], against: earlier("贺兰红", 33, ["白酒"], status, since: since), on: today))
        #expect(found.risk == (bars ? .medium : .low))
        #expect(found.remarks.contains { $0.contains("不予核准") } == bars)
    }

    @Test("在先的申请还在审查的，风险不降，写明申请在先") func pending() throws {
        let found = try #require(try find("贺兰红", ["葡萄酒"], against: earlier("贺兰红", 33, ["白酒"], .pending)))
        #expect(found.risk == .high && found.remarks.contains { $0.contains("申请在先") })
    }

    @Test("商品前面可以写类别；类别写错、没有商标文字、商品太多，各在自己的栏目里说明") func reading() throws {
        let question = try ClearanceQuestion(name: " 贺兰红 ", goods: ["33 枸杞果酒", "第32类 啤酒", "白酒", ""], classes: "35、43", in: table)
        #expect(question.name == "贺兰红" && question.classes == [32, 33, 35, 43] && question.goods.map(\.text) == ["枸杞果酒", "啤酒", "白酒"])
        #expect(try ClearanceQuestion(name: "a", goods: ["枸杞果酒"], classes: "33", in: table).goods[0].niceClass == "33")
        let many = Array(repeating: "白酒", count: 21)
        let faults = #expect(throws: ClearanceFaults.self) { try ClearanceQuestion(name: "", goods: many, classes: "46", in: table) }
        #expect(faults?.faults.map(\.field) == ["name", "goods", "classes"])
    }
}
