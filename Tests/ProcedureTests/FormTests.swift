import Law
import Procedure
import Testing

private enum Colour: String, FieldChoice {
    case red, blue
    var title: String { self == .red ? "红" : "蓝" }
}

private struct Everything: Event {
    static let kind = "everything", title = "全部栏目"
    var name: String?
    var day: LocalDate?
    var agrees: Bool?
    var count: Int?
    var amount: Int?
    var colour: Colour?
    var papers: [String]?
    var names: [String]?
    init() {}
    static let fields: [Field<Self>] = [
        .text(\.name, "name", "名称", longest: 4, check: { $0 == "无" ? "名称不能写“无”" : nil }), .day(\.day, "day", "日期"),
        .flag(\.agrees, "agrees", "是否同意"), .number(\.count, "count", "件数", unit: "件", in: 1...99), .money(\.amount, "amount", "金额"),
        .choice(\.colour, "colour", "颜色"), .files(\.papers, "papers", "材料"),
        .parties(\.names, "names", "各方", need: .optional),
    ]
}

@Suite("表单") struct FormTests {
    static let right = [
        "name": [" 甲 "], "day": ["2026年3月1日"], "agrees": ["是"], "count": ["7"], "amount": ["12,000.5"], "colour": ["red"],
        "papers": [String(repeating: "ab", count: 32)], "names": ["甲公司\r\n 乙公司\r\n"],
    ]

    @Test("各种写法读成同一个值，写进案卷再读出来不变") func reads() throws {
        let event = try Everything.read(Self.right)
        #expect(event.name == "甲" && event.day == "2026-03-01" && event.agrees == true && event.count == 7)
        #expect(event.amount == 1_200_050 && event.colour == .red && event.papers?.count == 1)
        // Browsers end the lines of a form with two characters.
        #expect(event.names == ["甲公司", "乙公司"])
        #expect(Everything(values: event.values).values == event.values)
    }

    @Test("案卷里的值写回表单再读，还是同一个值", arguments: [1_200_050, 1_200_000, 5, 0]) func typedAgain(fen: Int) throws {
        var event = try Everything.read(Self.right)
        event.amount = fen
        var typed = Self.right
        for field in Everything.fields.map(\.outline) where field.kind != .files {
            typed[field.name] = [field.typed(try #require(event.values[field.name]))]
        }
        #expect(try Everything.read(typed).values == event.values)
    }

    @Test("所有错处一次说完，各在其栏目旁") func allFaults() {
        #expect(
            throws: FormFaults(faults: [
                FieldFault("day", .unreadable, "日期不是日期，请写作2026-11-24"), FieldFault("count", .unreadable, "件数应当是1至99件的整数"),
                FieldFault("amount", .unreadable, "金额请写元，最多两位小数，例如12000.50"), FieldFault("colour", .unreadable, "颜色请在红、蓝中选一项"),
                FieldFault("name", .unfit, "名称不能写“无”"), FieldFault("agrees", .missing, "请填写是否同意"),
            ])
        ) {
            _ = try Everything.read(["name": ["无"], "day": ["2月30日"], "count": ["100"], "amount": ["1.234"], "colour": ["绿"]])
        }
    }

    @Test("旧案卷里多出的栏目略过，缺少的栏目留空") func oldLogs() {
        let event = Everything(values: ["name": .text("甲"), "gone": .number(3), "count": .text("不是数")])
        #expect(event.name == "甲" && event.count == nil && event.day == nil)
    }
}
