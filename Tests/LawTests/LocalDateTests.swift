import Law
import Testing

@Suite("日期") struct LocalDateTests {
    @Test(
        "写法宽松的日期读成同一天",
        arguments: ["2018-03-15", "2018.03.15", "2018/3/15", "20180315", "2018年3月15日", " 2018-03-15 "])
    func written(text: String) { #expect(LocalDate(written: text) == "2018-03-15") }

    @Test(
        "不存在的日子和残缺的写法都不接受",
        arguments: [
            "2023-02-29", "1900-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "0000-01-01", "2018-3", "201803150", "18-03-15", "",
            "2018-+3-15",
        ])
    func refused(text: String) { #expect(LocalDate(written: text) == nil) }

    @Test("标准写法必须是四位年、两位月、两位日", arguments: ["2018-3-15", "20180315", "+018-03-15", "2018-03-15T", "２０１８-03-15"])
    func strict(text: String) { #expect(LocalDate(iso: text) == nil) }

    @Test(
        "能被四整除的年份闰年，整百年份须被四百整除",
        arguments: [(2000, true), (1900, false), (2024, true), (2023, false), (2100, false), (2400, true)])
    func leap(year: Int, isLeap: Bool) { #expect((LocalDate(year, 2, 29) != nil) == isLeap) }

    @Test(
        "序数以1970年1月1日为零",
        arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896)]
            as [(LocalDate, Int)])
    func ordinals(day: LocalDate, ordinal: Int) {
        #expect(day.ordinal == ordinal)
        #expect(LocalDate(ordinal: ordinal) == day)
    }

    @Test("越出公元1年至9999年的推算停在两端") func ends() {
        #expect(LocalDate.last + 1 == LocalDate.last)
        #expect(LocalDate.first - 1 == LocalDate.first)
        #expect(LocalDate.last + Int.max == LocalDate.last)
        #expect(("2020-01-01" as LocalDate).adding(years: 9000) == LocalDate.last)
        #expect(("2020-01-01" as LocalDate).adding(months: Int.min) == LocalDate.first)
    }

    @Test("星期") func weekdays() {
        #expect(("2026-11-23" as LocalDate).weekdayTitle == "星期一")
        #expect(("1949-10-01" as LocalDate).weekdayTitle == "星期六")
    }

    @Test("法律上的一天是北京时间的一天") func legalDay() {
        // 2026-11-23T15:59:59Z is 23:59:59 in Beijing.
        #expect(Instant(microseconds: 1_795_449_599_000_000).day == "2026-11-23")
        #expect(Instant(microseconds: 1_795_449_600_000_000).day == "2026-11-24")
        #expect(Instant(microseconds: 1_795_449_600_000_000).beijingText == "2026-11-24 00:00:00")
        #expect(Instant(microseconds: 1_795_449_600_000_120).utcText == "2026-11-23T16:00:00.000120Z")
        #expect(Instant(microseconds: -1).utcText == "1969-12-31T23:59:59.999999Z")
        #expect(FixedClock(day: "2026-11-23").today() == "2026-11-23")
    }
}
