import Interchange
import Law
import Register
import Testing

@Suite("JSON 行与分类表")
struct LinesTests {
    @Test("权利记录写成一行，读回来一字不差")
    func roundTrip() throws {
        var record = RightRecord(kind: .trademark, key: "12345678-30")
        record.titles = [LanguageText("贺兰红")]
        record.goods = [Goods(niceClass: 30, group: "3002", text: "茶")]
        record.days = [.filing: "2015-03-01"]
        record.parties = [PartyMention(.holder, name: "宁夏某公司", nature: .organisation)]
        record.particulars.form = .individual
        let file = try SampleFile(
            try RightLines.line(record) + "\n\n{\"kind\":\"patent\",\"key\":\"CN95115608.X\"}\n{\"kind\":\"patent\"}\n坏行\n")
        #expect(try file.reader.facts.format == .jsonLines)
        #expect(try file.records() == [record, RightRecord(kind: .patent, key: "CN95115608.X")])
        #expect(try file.rejects().map(\.position) == [4, 5])
        let items = try file.items()
        #expect(try file.items(from: items[0].next).map(\.item) == items.dropFirst().map(\.item))
    }

    @Test("国际专利分类表、商品、类似群、类似群之间的注")
    func classifications() throws {
        let ipc = try SampleFile(
            "{\"code\":\"A\",\"level\":\"section\",\"title\":\"人类生活必需\"}\n{\"code\":\"A01B\",\"level\":\"subclass\",\"title\":\"整地\"}\n"
        ).classifications()
        #expect(ipc.map(\.code) == ["A", "A01B"])
        #expect(ipc[1].parent == "A01")
        #expect(ipc[1].scheme == .ipc)
        let items = try SampleFile(
            "{\"cls\":\"01\",\"group\":\"0101\",\"part\":\"一\",\"code\":\"010061\",\"name\":\"氨*\",\"cn_only\":false}"
        ).classifications()
        #expect(items == [ClassificationEntry(.nice, code: "010061", title: "氨*", level: .item, parent: "0101", part: "一")])
        let groups = try SampleFile("{\"cls\":\"01\",\"group\":\"0101\",\"title\":\"工业气体\",\"content\":\"(一)氨\"}").classifications()
        #expect(groups.first?.level == .similarGroup)
        #expect(groups.first?.note == "(一)氨")
        let notes = try SampleFile(
            "{\"cls\":\"01\",\"group\":\"0101\",\"part\":\"二\",\"text\":\"与0102类似\",\"kind\":\"similar\",\"ref_groups\":[\"0102\"]}"
        ).classifications()
        #expect(notes.first?.refersTo == ["0102"])
        #expect(notes.first?.relation == "similar")
    }

    @Test("分类表也可以是 CSV")
    func table() throws {
        let entries = try SampleFile("code,level,title\nH04L,subclass,数字信息的传输\nC39,,计算机制造\n").classifications()
        #expect(entries.map(\.code) == ["H04L", "C39"])
    }

    @Test("不能导入的文件，说清是什么", arguments: [("%PDF-1.7 ", "PDF"), ("\u{1F}\u{8B}", "看不出表头"), ("", "空的"), ("只有一句话", "表头")])
    func foreign(text: String, reason: String) throws {
        let file = try SampleFile(text)
        #expect { try file.reader } throws: { "\($0)".contains(reason) }
    }
}
