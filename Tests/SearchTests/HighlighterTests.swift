import Query
import Search
import Testing

@Suite("标出查到的词")
struct HighlighterTests {
    private func marked(_ query: String, _ text: String, field: QueryField? = nil) throws -> String {
        let terms = try Query(typed: query)?.terms ?? []
        var out = ""
        var at = text.startIndex
        for range in Highlighter(terms).ranges(in: text, field: field) {
            out += text[at..<range.lowerBound] + "[" + text[range] + "]"
            at = range.upperBound
        }
        return out + text[at...]
    }

    @Test(
        "标出的正是查的词",
        arguments: [
            ("枸杞", "宁夏枸杞酒，枸杞", "宁夏[枸杞]酒，[枸杞]"), ("杞", "枸杞酒与枸杞", "枸[杞]酒与枸[杞]"), ("枸杞 杞酒", "枸杞酒", "[枸杞酒]"), ("ai", "AI 与 AIR", "[AI] 与 AIR"),
            ("釀造", "葡萄酒酿造", "葡萄酒[酿造]"), ("AI芯", "一种AI芯片", "一种[AI芯]片"), ("甲 NOT 乙", "甲乙", "[甲]乙"), ("ＡＢ", "ab", "[ab]"),
            ("𠀀", "字𠀀字", "字[𠀀]字"),
            ("没有", "宁夏枸杞", "宁夏枸杞"), ("枸杞", "", ""), ("ic:H04L", "H04L", "H04L"),
        ])
    func ranges(query: String, text: String, expected: String) throws {
        #expect(try marked(query, text) == expected)
    }

    @Test("指定字段的词只在该字段标出")
    func fields() throws {
        #expect(try marked("ti:枸杞", "枸杞", field: .abstract) == "枸杞")
        #expect(try marked("ti:枸杞", "枸杞", field: .title) == "[枸杞]")
    }

    @Test("摘录取含词最多的一段，两头截断时说明")
    func passage() throws {
        let text = String(repeating: "前", count: 200) + "枸杞与葡萄" + String(repeating: "后", count: 200)
        let passage = Highlighter(try Query(typed: "枸杞 葡萄")?.terms ?? []).passage(of: text, length: 40)
        #expect(passage.text.count == 40)
        #expect(passage.text.contains("枸杞与葡萄"))
        #expect(passage.ranges.map { String(passage.text[$0]) } == ["枸杞", "葡萄"])
        #expect(passage.isCutBefore && passage.isCutAfter)
        let short = Highlighter([]).passage(of: "短", length: 40)
        #expect(short.text == "短" && !short.isCutBefore && !short.isCutAfter)
    }
}
