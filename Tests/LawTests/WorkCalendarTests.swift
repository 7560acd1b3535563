import Law
import Testing

@Suite("工作日与期间") struct WorkCalendarTests {
    let calendar = WorkCalendar.stateCouncil

    @Test(
        "每年的工作日、放假的平日、上班的周末与国务院通知一致",
        arguments: [
            (2007, 249, 19, 7), (2008, 251, 16, 5), (2009, 250, 17, 6), (2010, 250, 19, 8), (2011, 250, 16, 6), (2012, 249, 18, 6),
            (2013, 250, 23, 12), (2014, 250, 16, 5), (2015, 249, 17, 5), (2016, 250, 17, 6), (2017, 249, 16, 5), (2018, 250, 18, 7),
            (2019, 250, 17, 6), (2020, 249, 19, 6), (2021, 250, 18, 7), (2022, 249, 18, 7), (2023, 249, 18, 7), (2024, 251, 19, 8),
            (2025, 248, 18, 5), (2026, 248, 19, 6),
        ])
    func counts(year: Int, working: Int, off: Int, worked: Int) throws {
        let first = try #require(LocalDate(year, 1, 1))
        let last = try #require(LocalDate(year, 12, 31))
        let days = (first.ordinal...last.ordinal).map(LocalDate.init(ordinal:))
        let isWeekday = { (day: LocalDate) in (1...5).contains(day.weekday) }
        #expect(days.filter(calendar.isWorkingDay).count == working)
        #expect(days.filter { isWeekday($0) && !calendar.isWorkingDay($0) }.count == off)
        #expect(days.filter { !isWeekday($0) && calendar.isWorkingDay($0) }.count == worked)
    }

    @Test(
        "调休的周末上班，假期里的平日休息",
        arguments: [
            ("2006-12-30", true), ("2013-09-22", true), ("2015-09-06", true), ("2019-05-05", true), ("2020-02-01", false),
            ("2020-02-03", true),
            ("2023-10-07", true), ("2024-02-09", true), ("2025-01-26", true), ("2025-10-08", false), ("2026-02-23", false),
            ("2026-02-14", true),
            ("2026-10-10", true), ("2026-10-07", false), ("2026-11-22", false), ("2026-11-23", true),
        ] as [(LocalDate, Bool)])
    func known(day: LocalDate, isWorked: Bool) { #expect(calendar.isWorkingDay(day) == isWorked) }

    @Test(
        "按日计算的期间当日不计入，末日遇休假顺延到上班的第一日",
        arguments: [
            ("2025-09-13", 15, "2025-09-28"), ("2025-09-15", 15, "2025-09-30"), ("2025-09-16", 15, "2025-10-09"),
            ("2026-01-31", 15, "2026-02-24"),
            ("2026-09-10", 15, "2026-09-28"), ("2024-09-30", 15, "2024-10-15"), ("2020-01-10", 15, "2020-02-03"),
            ("2026-09-21", 20, "2026-10-12"),
            ("2026-11-23", 10, "2026-12-03"),
        ] as [(LocalDate, Int, LocalDate)])
    func days(start: LocalDate, count: Int, due: LocalDate) { #expect(calendar.due(.days(count), after: start).day == due) }

    @Test(
        "按工作日计算的期间跳过休假，计入调休上班的周末",
        arguments: [
            ("2025-09-26", 1, "2025-09-28"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"),
            ("2026-09-30", 1, "2026-10-08"),
            ("2026-09-30", 3, "2026-10-10"), ("2026-11-23", 2, "2026-11-25"), ("2026-11-23", 5, "2026-11-30"),
            ("2024-02-08", 2, "2024-02-18"),
            ("2020-01-22", 3, "2020-02-04"), ("2026-03-02", 20, "2026-03-30"),
        ] as [(LocalDate, Int, LocalDate)])
    func workingDays(start: LocalDate, count: Int, due: LocalDate) { #expect(calendar.due(.workingDays(count), after: start).day == due) }

    @Test(
        "按月计算的期间至相应日，没有相应日的至月末，遇休假只顺延一次",
        arguments: [
            ("2026-08-31", 3, "2026-11-30", "2026-11-30"), ("2023-12-31", 2, "2024-02-29", "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28", "2023-02-28"),
            ("2024-03-01", 3, "2024-06-01", "2024-06-03"), ("2026-10-20", 3, "2027-01-20", "2027-01-20"),
            ("2024-01-31", 30, "2026-07-31", "2026-07-31"),
            ("2024-01-31", 31, "2026-08-31", "2026-08-31"), ("2024-01-31", 32, "2026-09-30", "2026-09-30"),
            ("2026-07-01", 3, "2026-10-01", "2026-10-08"),
            ("2023-08-06", 2, "2023-10-06", "2023-10-07"), ("2022-07-08", 3, "2022-10-08", "2022-10-08"),
            ("2020-02-29", 12, "2021-02-28", "2021-03-01"),
        ] as [(LocalDate, Int, LocalDate, LocalDate)])
    func months(start: LocalDate, count: Int, raw: LocalDate, day: LocalDate) {
        let due = calendar.due(.months(count), after: start)
        #expect(due.rawDay == raw)
        #expect(due.day == day)
    }

    @Test("不顺延的期间停在相应日") func never() {
        #expect(calendar.due(.months(3), after: "2024-03-01", rolling: .never).day == "2024-06-01")
    }

    @Test(
        "放假安排未公布的年份只作暂定：周末顺延，遇法定节日列原届满日",
        arguments: [
            ("2026-11-06", 3, "2027-02-06", "2027-02-06"), ("2027-01-06", 2, "2027-03-06", "2027-03-08"),
            ("2027-07-01", 3, "2027-10-01", "2027-10-01"),
        ] as [(LocalDate, Int, LocalDate, LocalDate)])
    func provisional(start: LocalDate, count: Int, raw: LocalDate, day: LocalDate) {
        let due = calendar.due(.months(count), after: start)
        #expect(due.isProvisional)
        #expect(due.rawDay == raw)
        #expect(due.day == day)
        #expect(due.steps.last?.contains("尚未公布") == true)
    }

    @Test("已公布的年份不是暂定") func settled() { #expect(!calendar.due(.days(10), after: "2026-11-23").isProvisional) }

    @Test("元旦在未公布的年份也不是工作日") func newYear() {
        #expect(calendar.due(.workingDays(1), after: "2026-12-31").day == "2027-01-04")
    }

    @Test("算法逐步说明，写出顺延的缘由") func steps() {
        let due = calendar.due(.days(15), after: "2026-09-10")
        #expect(due.steps == ["自2026-09-10次日起算15日，至2026-09-25（星期五）届满", "遇中秋节放假顺延至2026-09-28（星期一）"])
    }

    @Test("小时连续计算，不因夜间和休息日停止") func hours() {
        let start = Instant(startOf: "2026-10-01").adding(seconds: 3600 * 10)
        #expect(calendar.due(.hours(24), after: start).instant.beijingText == "2026-10-02 10:00:00")
    }
}
