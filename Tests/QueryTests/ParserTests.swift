import Law
import Query
import Register
import Testing

@Suite("检索式的读法")
struct ParserTests {
    private func words(_ texts: String...) -> [Query] { texts.map { .term(Term($0)) } }

    /// Without places, which have a test of their own.
    private func bare(_ query: Query?) -> Query? {
        switch query {
        case nil: nil
        case .term(let term): .term(Term(term.text, quoted: term.isQuoted, field: term.field, match: term.match))
        case .all(let parts): .all(parts.compactMap(bare))
        case .any(let parts): .any(parts.compactMap(bare))
        case .not(let part): bare(part).map { .not($0) }
        case .near(let first, let second, let distance): .near(Term(first.text), Term(second.text), within: distance)
        case .day, .status: query
        }
    }

    @Test("并列的词都要符合，空白不论半角全角", arguments: ["枸杞 葡萄酒", " 枸杞\u{3000}葡萄酒 ", "枸杞 AND 葡萄酒", "(枸杞) (葡萄酒)"])
    func conjunction(text: String) throws {
        #expect(bare(try Query(typed: text)) == .all(words("枸杞", "葡萄酒")))
    }

    @Test("空白的检索式什么也不问", arguments: ["", "  ", "\u{3000}\n"])
    func empty(text: String) throws { #expect(try Query(typed: text) == nil) }

    @Test("NOT 先于 AND，AND 先于 OR")
    func precedence() throws {
        let expected = Query.any([.all([.term(Term("甲")), .not(.term(Term("乙")))]), .all(words("丙", "丁"))])
        #expect(bare(try Query(typed: "甲 NOT 乙 OR 丙 AND 丁")) == expected)
        #expect(bare(try Query(typed: "甲 AND NOT 乙 OR 丙 丁")) == expected)
    }

    @Test("括号改变先后，全角括号也可")
    func parentheses() throws {
        let expected = Query.all([.any(words("甲", "乙")), .term(Term("丙"))])
        #expect(bare(try Query(typed: "(甲 OR 乙) 丙")) == expected)
        #expect(bare(try Query(typed: "\u{FF08}甲 OR 乙\u{FF09}丙")) == expected)
    }

    @Test("引号里的词原样查，运算符也是普通词", arguments: ["\"甲 OR 乙\"", "\u{201C}甲 OR 乙\u{201D}", "\u{300C}甲 OR 乙\u{300D}"])
    func quotation(text: String) throws { #expect(bare(try Query(typed: text)) == .term(Term("甲 OR 乙", quoted: true))) }

    @Test("小写的 and、or、not 是普通词")
    func lowerCase() throws { #expect(bare(try Query(typed: "law or order")) == .all(words("law", "or", "order"))) }

    @Test(
        "字段写在词、引号或者括号前，中文名、全角冒号和等号都可",
        arguments: ["ti:枸杞", "TI=枸杞", "标题:枸杞", "发明名称\u{FF1A}枸杞", "ti: 枸杞"])
    func fields(text: String) throws { #expect(bare(try Query(typed: text)) == .term(Term("枸杞", field: .title))) }

    @Test("括号前的字段管括号里的每个词，里面另写的以里面为准")
    func fieldOfGroup() throws {
        let expected = Query.any([.term(Term("甲", field: .party)), .term(Term("乙", field: .inventor))])
        #expect(bare(try Query(typed: "pa:(甲 OR in:乙)")) == expected)
    }

    @Test("不是字段的冒号留在词里", arguments: ["http://example.org", "3:2", "甲：乙"])
    func colons(text: String) throws { #expect(bare(try Query(typed: text)) == .term(Term(text))) }

    @Test("词记得自己在原文的位置")
    func places() throws {
        let query = try #require(try Query(typed: "ti:枸杞 \"宁夏\""))
        #expect(query.terms.map(\.place) == [3..<5, 6..<10])
    }

    @Test("不要的词不在要标出的词里")
    func terms() throws {
        let query = try #require(try Query(typed: "甲 NOT (乙 OR 丙) 丁"))
        #expect(query.terms.map(\.text) == ["甲", "丁"])
    }

    @Test(
        "读不懂的检索式说明错在第几个字",
        arguments: [
            ("甲 AND", 2..<5, "第 3 个字"), ("OR 甲", 0..<2, "不能以运算符"), ("(甲 乙", 0..<1, "第 1 个字处的左括号"), ("甲) 乙", 1..<2, "第 2 个字处多了一个右括号"),
            ("甲 \"乙", 2..<4, "第 3 个字处的引号没有配对"), ("甲 \" \"", 2..<5, "引号里没有内容"), ("ti:", 0..<3, "字段“名称”后面缺少"), ("甲 ()", 2..<3, "括号里没有内容"),
            ("ad:去年", 3..<5, "不是日期"), ("甲 ad:2022..2020", 5..<15, "前后颠倒"), ("st:好", 3..<4, "可以写：审查中、有效"), ("cn:火星", 3..<5, "两个字母的代码"),
            ("甲 NEAR (乙 OR 丙)", 2..<6, "NEAR 两边"), ("ab*c", 0..<4, "不在词尾"), ("ad>=2020..2021", 4..<14, "不是日期"), ("甲 NEAR", 2..<6, "后面缺少"),
            ("NOT", 0..<3, "第 1 个字"), ("甲 OR OR 乙", 2..<4, "第 3 个字处的运算符"),
        ])
    func errors(text: String, place: Range<Int>, says: String) throws {
        let error = #expect(throws: QueryError.self) { try Query(typed: text) }
        #expect(error?.place == place)
        #expect(error?.text.contains(says) == true, "\(error?.text ?? "")")
    }

    @Test("括号套得太深时拒绝，不会耗尽内存")
    func depth() {
        let text = String(repeating: "(", count: 100_000) + "甲"
        #expect(throws: QueryError.self) { try Query(typed: text) }
        #expect(throws: QueryError.self) { try Query(typed: String(repeating: "ti:", count: 100_000) + "甲") }
    }

    @Test(
        "日期可以只写到年、月，可以是范围，也可以比较",
        arguments: [
            ("ad:2020", "2020-01-01", "2020-12-31"), ("申请日=2020-05", "2020-05-01", "2020-05-31"),
            ("ad:20200229", "2020-02-29", "2020-02-29"),
            ("ad:2020..2022-03", "2020-01-01", "2022-03-31"), ("pd>=2020-05-01", "2020-05-01", nil), ("公告日>2020", "2021-01-01", nil),
            ("pd<2020", nil, "2019-12-31"), ("pd≤2020年2月", nil, "2020-02-29"), ("ad:..2020", nil, "2020-12-31"),
            ("ad:2020.5.1至2021", "2020-05-01", "2021-12-31"),
        ] as [(String, LocalDate?, LocalDate?)])
    func days(text: String, since: LocalDate?, until: LocalDate?) throws {
        let field: QueryField = text.hasPrefix("p") || text.hasPrefix("公") ? .published : .filed
        #expect(try Query(typed: text) == .day(field, DaySpan(since: since, until: until)))
    }

    @Test("状态写中文或者代码", arguments: ["st:有效", "状态:有效", "ST=inforce", "法律状态：有效"])
    func statuses(text: String) throws { #expect(try Query(typed: text) == .status([.inForce])) }

    @Test("NEAR 比 NOT 先结合，可以写相隔几个字")
    func near() throws {
        let expected = Query.all([.not(.near(Term("甲"), Term("乙"), within: 3)), .term(Term("丙"))])
        #expect(bare(try Query(typed: "NOT 甲 NEAR/3 乙 丙")) == expected)
        #expect(bare(try Query(typed: "甲 NEAR 乙")) == .near(Term("甲"), Term("乙"), within: QueryLimits.nearness))
    }

    @Test("截断、范围和问号")
    func truncation() throws {
        #expect(bare(try Query(typed: "photo*")) == .term(Term("photo", match: .beginning)))
        #expect(bare(try Query(typed: "wom?n")) == .term(Term("wom?n", match: .shape)))
        #expect(bare(try Query(typed: "\"photo*\"")) == .term(Term("photo*", quoted: true)))
        #expect(bare(try Query(typed: "为什么?")) == .term(Term("为什么?")))
        #expect(bare(try Query(typed: "ic:H04L..H04N")) == .term(Term("H04L", field: .classification, match: .through("H04N"))))
    }

    @Test("说明页上的每个例子都读得懂，用的就是那个字段", arguments: QueryField.allCases)
    func examples(field: QueryField) throws {
        for example in field.examples { #expect(try Query(typed: example) != nil, "\(example)") }
        for name in [field.rawValue, field.title] + field.otherNames { #expect(QueryField(typed: name) == field, "\(name)") }
    }
}
