import Clearance
import Testing

@Suite("一批商标的名单") struct NameLineTests {
    private func table(_ rows: [[String]], classes: String = "") -> [NameLine] {
        NameLine.lines(rows: rows.enumerated().map { ($0 + 1, $1, true) }, classes: classes)
    }

    @Test("粘贴的一行一个，类别在制表符或者逗号后面，空行不算，没有写类别的用名单的") func typed() {
        let lines = NameLine.lines(of: "贺兰红\t33\n\n罗山青云，33，35\n 贺兰 红 \n", classes: "5")
        #expect(lines.map(\.row) == [1, 3, 4] && lines.map(\.name) == ["贺兰红", "罗山青云", "贺兰 红"])
        #expect(lines.map(\.classes) == ["33", "33，35", "5"] && lines.allSatisfy { $0.fault == nil })
    }

    @Test("有表头的按列名读，列的次序不论，商品用分号隔开；没有表头的第一列是名称，后面都是类别") func headings() {
        let named = table([["序号", "类别", "商标名称", "商品/服务"], ["1", "33", "贺兰红", "葡萄酒；白酒"], ["2", "", "罗山青云", ""]], classes: "30")
        #expect(named.map(\.name) == ["贺兰红", "罗山青云"] && named.map(\.classes) == ["33", "30"])
        #expect(named.map(\.goods) == [["葡萄酒", "白酒"], []] && named.map(\.row) == [2, 3])
        let plain = table([["贺兰红", "33", "35"], ["\u{FEFF}罗山青云"]])
        #expect(plain.map(\.name) == ["贺兰红", "罗山青云"] && plain.map(\.classes) == ["33,35", ""])
        #expect(table([["贺兰红，33，35"]]).map(\.classes) == ["33，35"])
        #expect(table([["名称"], ["贺兰红"]]).map(\.name) == ["贺兰红"] && table([["名称"]]).isEmpty && table([]).isEmpty)
    }

    @Test("读不出的行留在名单里，写明原因，其余照读") func faults() {
        let lines = NameLine.lines(
            rows: [(1, ["名称", "类别"], true), (2, ["", "33"], true), (3, ["坏"], false), (4, ["贺兰红", ""], true)], classes: "")
        #expect(lines.map { $0.fault == nil } == [false, false, true])
        #expect(lines[0].fault == "没有写商标文字" && lines[1].fault?.contains("引号") == true)
    }

    @Test("没有查的一行也占一行，列数与标题相同") func cells() {
        let answer = NameAnswer(NameLine(row: 7, name: "贺兰红", classes: "46"), fault: "类别写 1 到 45 的数字")
        #expect(answer.cells.count == NameAnswer.headings.count && answer.kind == .unread)
        #expect(answer.cells.first == "7" && answer.cells.last == "类别写 1 到 45 的数字")
    }
}
