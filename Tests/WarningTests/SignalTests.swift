import Law
import Testing
import Warning

@Suite("预警信号") struct SignalTests {
    @Test("每个信号的代码不同，写明看哪些行、规则、理由和怎么办") func declared() {
        #expect(Set(Signal.all.map(\.code)).count == Signal.all.count)
        for signal in Signal.all {
            let terms = signal.standard
            #expect(!signal.title.isEmpty && !signal.looks.isEmpty && !signal.advice.isEmpty)
            #expect(signal.rule(terms).contains("至少 \(terms.threshold)"))
            #expect(signal.unit.range.contains(terms.span))
            let finding = WarningFinding(signal, "x", areas: ["640100"], figures: ["count": terms.threshold], facts: [])
            #expect(!signal.reason(finding, by: terms).isEmpty)
            #expect(Signal.of(signal.code)?.title == signal.title)
        }
        #expect(Signal.of("none") == nil)
    }

    @Test("达到门槛是规定的一级，达到两倍升一级，另有加重情形再升一级，警示不再升") func grades() {
        let terms = SignalTerms(threshold: 3, span: 12, grade: .hint)
        func grade(_ count: Int, raises: Bool = false) -> WarningGrade {
            WarningFinding(.repeatedlyAccused, "x", areas: [], figures: ["count": count], facts: [], raises: raises).grade(by: terms)
        }
        #expect(grade(3) == .hint && grade(5) == .hint && grade(6) == .attention)
        #expect(grade(3, raises: true) == .attention && grade(6, raises: true) == .alarm)
        let high = SignalTerms(threshold: 1, span: 1, grade: .alarm)
        #expect(high.grade(of: 9) == .alarm)
    }

    @Test("理由写出数字和门槛，几个市都有的写明") func reasons() {
        let terms = SignalTerms(threshold: 3, span: 12, grade: .attention)
        let finding = WarningFinding(.repeatedlyAccused, "x", areas: [], figures: ["count": 4, "cities": 2], facts: [])
        let reason = Signal.repeatedlyAccused.reason(finding, by: terms)
        #expect(reason.contains("最近 12 个月") && reason.contains("4 件") && reason.contains("2 个市") && reason.contains("达到 3 件"))
        let rise = WarningFinding(.kindRises, "x", areas: [], figures: ["count": 6, "before": 10, "percent": 240], facts: [])
        let told = Signal.kindRises.reason(rise, by: Signal.kindRises.standard)
        #expect(told.contains("6 件") && told.contains("共 10 件") && told.contains("平均 2.5 件") && told.contains("240%"))
    }

    @Test("期间从今天往回数：十二个月到去年同日的次日，九十日含今天，季度从几个季度以前的首日") func spans() {
        let today: LocalDate = "2026-11-23"
        #expect(SpanUnit.monthsBack.first(12, before: today) == "2025-11-24")
        #expect(SpanUnit.daysBack.first(90, before: today) == "2026-08-26")
        #expect(SpanUnit.quarters.first(4, before: today) == "2025-10-01")
        #expect(SpanUnit.today.first(1, before: today) == today)
    }

    @Test("季度的首日、末日、前后和写法") func quarters() {
        let quarter = Quarter(of: "2026-11-23")
        #expect(quarter.description == "2026-Q4" && quarter.first == "2026-10-01" && quarter.last == "2026-12-31")
        #expect(quarter.moved(by: -4).first == "2025-10-01" && quarter.moved(by: 1).description == "2027-Q1")
        #expect(Quarter("2026-Q4") == quarter && Quarter("2026-Q5") == nil && Quarter("2026") == nil)
        #expect(Quarter(of: "2026-03-31").title == "2026年第一季度")
    }

    @Test("所依据的行至多留五百，最近的在前；地区不重复") func facts() {
        let facts = (0..<600).map {
            WarningFact(.right, "trademark/\($0)", authority: nil, area: nil, day: LocalDate("2026-01-01") + $0 % 300)
        }
        let finding = WarningFinding(.filingBurst, "party X", areas: ["640200", "640100", "640100"], figures: ["count": 600], facts: facts)
        #expect(finding.facts.count == WarningFinding.mostFacts && finding.areas == ["640100", "640200"])
        #expect(finding.since == "2026-01-01" && finding.facts.first?.day == "2026-10-27")
    }

    @Test("地区没有写的照声明，写了的照地区，关掉的不提") func book() {
        var off = Signal.filingBurst.standard
        off.isOn = false
        let book = SignalBook([Signal.filingBurst.code: off])
        #expect(book.active.count == Signal.all.count - 1)
        #expect(book.terms(of: .rightAttacked) == Signal.rightAttacked.standard)
    }
}
