import Design
import Law
import Markup
import Testing

@Test("数字三位一节", arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345")])
func grouping(value: Int, expected: String) { #expect(value.grouped == expected) }

@Test("命中的词标出来,不分大小写,重叠的连成一段,其余照样逸出") func marking() {
    #expect(Marked("Goji & 枸杞酒", words: ["goji", "枸杞", "杞酒"]).html.text == "<mark>Goji</mark> &amp; <mark>枸杞酒</mark>")
    #expect(Marked("枸杞", words: ["", "枸杞干燥"]).html.text == "枸杞")
    #expect(Marked("", words: ["a"]).html.isEmpty)
}

@Test("分页到最后一页没有下一页,首页没有上一页,页码都在范围里") func pages() {
    let address = Address("search", query: ["q": "枸杞"])
    let first = Pagination(page: 1, total: 41, perPage: 20, address: address).html.text
    #expect(!first.contains("上一页") && first.contains("下一页") && first.contains("page=3\""))
    let last = Pagination(page: 3, total: 41, perPage: 20, address: address).html.text
    #expect(last.contains("上一页") && !last.contains("下一页") && !last.contains("page=4"))
    #expect(Pagination(page: 1, total: 20, perPage: 20, address: address).html.isEmpty)
    #expect(Pagination(page: 51_000, total: 1_250_000, perPage: 20, address: address).html.text.contains("62500"))
}

@Test(
    "出错的位置按字数画线,越界的也不会崩",
    arguments: [
        (0..<2, "<mark>枸杞</mark>酒"), (3..<3, "枸杞酒<mark>␣</mark>"), (2..<9, "枸杞<mark>酒</mark>"), (7..<9, "枸杞酒<mark>␣</mark>"),
    ])
func places(range: Range<Int>, expected: String) { #expect(Place("枸杞酒", at: range).html.text.contains(expected)) }

@Test(
    "三十日内到期的时限为紧急,过了的说过了几日",
    arguments: [
        ("2026-12-23", true, "还有 30 日"), ("2026-12-24", false, "还有 31 日"), ("2026-11-23", true, "今日届满"), ("2026-11-20", true, "已过 3 日"),
    ] as [(String, Bool, String)])
func urgency(day: String, urgent: Bool, words: String) throws {
    let html = Deadlines([DeadlineLine("续展", day: try #require(.init(iso: day)), rule: "规则")], today: "2026-11-23").html.text
    #expect(html.contains("deadline-urgent") == urgent)
    #expect(html.contains(words))
}

@Test(
    "进度不到头不写百分之百,没有总量不写",
    arguments: [(0, 10, "0%"), (9_999, 10_000, "99%"), (10, 10, "100%"), (20, 10, "100%")] as [(Int64, Int64, String)])
func percents(done: Int64, total: Int64, expected: String) {
    #expect(Progress.percent(done, of: total) == expected)
    #expect(Progress.percent(done, of: nil) == "")
}

@Test("有演示数据的站点每页都写明虚构") func demoIsSaid() {
    #expect(Page("甲", body: "").html(in: site(demo: true)).text.contains("均属虚构"))
    #expect(!Page("甲", body: "").html(in: site(demo: false)).text.contains("虚构"))
}
