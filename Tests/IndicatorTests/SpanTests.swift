import Indicator
import Law
import Plan
import Testing

@Suite("周期") struct SpanTests {
    @Test("月、季、年各有写法、第一日和最后一日，往前往后数") func spans() throws {
        let month = try #require(CycleSpan("2024-02"))
        #expect(month.cycle == .month && month.first == "2024-02-01" && month.last == "2024-02-29" && month.title == "2024年2月")
        #expect(month.moved(by: -2).description == "2023-12" && month.moved(by: 11).description == "2025-01")
        let quarter = try #require(CycleSpan("2026-Q4"))
        #expect(quarter.first == "2026-10-01" && quarter.last == "2026-12-31" && quarter.title == "2026年第4季度")
        #expect(quarter.moved(by: 1).description == "2027-Q1" && quarter.firstMonth == "2026-10" && quarter.lastMonth == "2026-12")
        let year = try #require(CycleSpan("2026"))
        #expect(year.first == "2026-01-01" && year.last == "2026-12-31" && year.moved(by: -1).description == "2025")
        #expect(
            CycleSpan(.quarter, of: "2026-11-23") == quarter && CycleSpan(.month, of: "2024-02-29") == month
                && CycleSpan(.year, of: "2026-05-01") == year)
    }

    @Test("不是周期的写法不收") func unreadable() {
        for text in [
            "", "26", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-1", "2026-11-01", "1066", "9999", "2026-", "+026", "2026-+1",
        ] {
            #expect(CycleSpan(text) == nil, "\(text)")
        }
    }
}

@Suite("指标的数") struct FigureTests {
    /// Ended after 3, 3, 5 and 10 days; one of them late.
    private var load: Caseload {
        var load = Caseload()
        load.open(6)
        load.close(2, after: 3, late: false)
        load.close(1, after: 5, late: true)
        load.close(1, after: 10, late: false)
        return load
    }

    @Test("件数、比率、平均数、中位数由同一批办件算出，四舍五入到一位小数") func figures() {
        #expect(load.figure(.opened) == IndicatorFigure(count: 6) && load.figure(.closed) == IndicatorFigure(count: 4))
        #expect(load.figure(.onTime) == IndicatorFigure(3, of: 4) && load.figure(.onTime).text(.percent) == "75")
        // (3 + 3 + 5 + 10) / 4 = 5.25; the middle two are 3 and 5.
        #expect(load.figure(.days) == IndicatorFigure(21, of: 4, medianTwice: 8))
        #expect(load.figure(.days).text(.days) == "5.3" && load.figure(.days).medianText == "4")
        #expect(
            IndicatorFigure(2, of: 3).text(.percent) == "66.7" && IndicatorFigure(1, of: 8).text(.days) == "0.1"
                && IndicatorFigure(1, of: 8).text(.percent) == "12.5")
        #expect(Caseload().figure(.days) == IndicatorFigure(0, of: 0) && Caseload().figure(.onTime).text(.percent) == nil)
    }

    @Test("各地相加得全区，中位数也从原始的天数得出") func sums() {
        var (whole, other) = (load, Caseload())
        other.close(3, after: 20, late: true)
        whole += other
        #expect(whole.figure(.closed) == IndicatorFigure(count: 7) && whole.figure(.onTime) == IndicatorFigure(3, of: 7))
        // 3 3 5 10 20 20 20: the fourth is 10.
        #expect(whole.figure(.days) == IndicatorFigure(81, of: 7, medianTwice: 20))
    }

    @Test("不足 5 件的比率、平均数不算数；件数不受影响") func small() {
        #expect(
            IndicatorFigure(4, of: 4).restsOnTooFew && !IndicatorFigure(5, of: 5).restsOnTooFew && !IndicatorFigure(count: 1).restsOnTooFew)
        #expect(!IndicatorFigure(0, of: 0).restsOnTooFew)
    }
}

@Suite("目标和排名") struct TargetTests {
    private func target(_ comparison: Quantity.Comparison, _ tenths: Int) -> Target {
        Target("x", year: 2026, area: nil, comparison, tenths: tenths, setBy: "甲", instrument: "某文件")
    }

    @Test("目标同没有舍入的数比：66.7% 达不到，因为三分之二不到 66.7%") func reached() {
        let twoThirds = IndicatorFigure(2, of: 3)
        #expect(twoThirds.text(.percent) == "66.7" && target(.atLeast, 667).isReached(by: twoThirds, .percent) == false)
        #expect(target(.atLeast, 666).isReached(by: twoThirds, .percent) == true)
        #expect(target(.atMost, 300).isReached(by: IndicatorFigure(150, of: 5), .days) == true)
        #expect(target(.atMost, 300).isReached(by: IndicatorFigure(151, of: 5), .days) == false)
        #expect(target(.exactly, 120).isReached(by: IndicatorFigure(count: 12), .cases) == true)
        #expect(target(.atLeast, 1).isReached(by: IndicatorFigure(0, of: 0), .percent) == nil)
        #expect(target(.atLeast, 955).words(.percent) == "至少 95.5%" && target(.atMost, 300).words(.days) == "至多 30 天")
    }

    @Test("目标值可以写一位小数，写错的不收") func typed() {
        #expect(Target.tenths(typed: "95") == 950 && Target.tenths(typed: "95.5") == 955 && Target.tenths(typed: "1,200") == 12000)
        for text in ["", "-1", "9.55", "a", "9.", ".5", "1.2.3", "99999999999"] { #expect(Target.tenths(typed: text) == nil, "\(text)") }
    }

    @Test("件数的目标只同全年的数比；比率的目标同当年各期比") func concerned() {
        #expect(target(.atLeast, 10).concerns(CycleSpan("2026"), .cases, on: "2026-11-23"))
        #expect(!target(.atLeast, 10).concerns(CycleSpan("2026-11"), .cases, on: "2026-11-23"))
        #expect(target(.atLeast, 10).concerns(CycleSpan("2026-11"), .percent, on: "2026-11-23"))
        #expect(!target(.atLeast, 10).concerns(CycleSpan("2025"), .percent, on: "2026-11-23"))
        #expect(target(.atLeast, 10).concerns(nil, .cases, on: "2026-11-23"))
    }

    @Test("排名只排样本够的，相同的并列；件数、地区不明的、自治区本级不排") func ranks() {
        func sheet(
            _ direction: Direction, _ unit: IndicatorUnit, _ rows: [(String, IndicatorFigure)], apart: Set<String> = []
        ) -> IndicatorSheet {
            let indicator = Indicator(
                "x", "某率", of: "某事", definition: "", formula: "", unit: unit, source: "", sentences: [], owner: "a", direction: direction,
                query: .matters(of: "p", .onTime))
            return IndicatorSheet(
                indicator, by: .area, in: CycleSpan("2026"), asOf: "2026-11-23", rows: rows.map { .init($0.0, $0.1) }, apart: apart,
                total: IndicatorFigure(count: 0))
        }
        let rows = [
            ("a", IndicatorFigure(9, of: 10)), ("b", IndicatorFigure(18, of: 20)), ("c", IndicatorFigure(5, of: 10)),
            ("d", IndicatorFigure(4, of: 4)), ("", IndicatorFigure(6, of: 6)),
        ]
        #expect(sheet(.up, .percent, rows).ranks == ["a": 1, "b": 1, "c": 3])
        #expect(sheet(.up, .percent, rows, apart: ["a"]).ranks == ["b": 1, "c": 2])
        #expect(sheet(.down, .days, rows).ranks == ["a": 2, "b": 2, "c": 1])
        #expect(sheet(.up, .percent, [("a", IndicatorFigure(9, of: 10)), ("b", IndicatorFigure(0, of: 0))]).ranks == [:])
        #expect(sheet(.neither, .cases, [("a", IndicatorFigure(count: 9))]).ranks == [:])
    }
}
