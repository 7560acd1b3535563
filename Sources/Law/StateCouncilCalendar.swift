/// The State Council's calendar (国务院办公厅关于部分节假日安排的通知, one a year, and the later notices that changed it).
extension WorkCalendar {
    /// Working days from 2007 to 2026. The notice for 2027 is not out; the table grows by one year each November.
    public static let stateCouncil = WorkCalendar(years: years, announced: 2007...2026)

    /// One year's notice.
    struct Year: Sendable {
        let year: Int
        let holidays: [Holiday]
        init(_ year: Int, _ holidays: [Holiday]) { (self.year, self.holidays) = (year, holidays) }
    }

    /// One holiday: the days off, first to last with the weekends between, and the weekend days worked in exchange.
    /// A day is written as month and day, 1001 for 1 October.
    struct Holiday: Sendable {
        let name: String
        let off: ClosedRange<Int>?
        let worked: [Int]
        init(_ name: String, off: ClosedRange<Int>? = nil, worked: Int...) { (self.name, self.off, self.worked) = (name, off, worked) }
    }

    init(years: [Year], announced: ClosedRange<Int>) {
        var off: [LocalDate: String] = [:]
        var worked: [LocalDate: String] = [:]
        for year in years {
            for holiday in year.holidays {
                for day in year.days(holiday.off) { off[day] = holiday.name }
                for day in holiday.worked.compactMap(year.day) { worked[day] = holiday.name }
            }
        }
        self.init(holidays: off, makeUpDays: worked, announced: announced)
    }

    /// In 2020 the Spring Festival was prolonged to 2 February and its make-up day of 1 February fell away.
    private static let years: [Year] = [
        Year(
            2006,
            [
                Holiday("元旦", worked: 1230, 1231)
            ]),
        Year(
            2007,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 218...224, worked: 217, 225),
                Holiday("劳动节", off: 501...507, worked: 428, 429),
                Holiday("国庆节", off: 1001...1007, worked: 929, 930),
                Holiday("元旦", off: 1230...1231, worked: 1229),
            ]),
        Year(
            2008,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 206...212, worked: 202, 203),
                Holiday("清明节", off: 404...406),
                Holiday("劳动节", off: 501...503, worked: 504),
                Holiday("端午节", off: 607...609),
                Holiday("中秋节", off: 913...915),
                Holiday("国庆节", off: 929...1005, worked: 927, 928),
            ]),
        Year(
            2009,
            [
                Holiday("元旦", off: 101...103, worked: 104),
                Holiday("春节", off: 125...131, worked: 124, 201),
                Holiday("清明节", off: 404...406),
                Holiday("劳动节", off: 501...503),
                Holiday("端午节", off: 528...530, worked: 531),
                Holiday("国庆节、中秋节", off: 1001...1008, worked: 927, 1010),
            ]),
        Year(
            2010,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 213...219, worked: 220, 221),
                Holiday("清明节", off: 403...405),
                Holiday("劳动节", off: 501...503),
                Holiday("端午节", off: 614...616, worked: 612, 613),
                Holiday("中秋节", off: 922...924, worked: 919, 925),
                Holiday("国庆节", off: 1001...1007, worked: 926, 1009),
            ]),
        Year(
            2011,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 202...208, worked: 130, 212),
                Holiday("清明节", off: 403...405, worked: 402),
                Holiday("劳动节", off: 430...502),
                Holiday("端午节", off: 604...606),
                Holiday("中秋节", off: 910...912),
                Holiday("国庆节", off: 1001...1007, worked: 1008, 1009),
                Holiday("元旦", worked: 1231),
            ]),
        Year(
            2012,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 122...128, worked: 121, 129),
                Holiday("清明节", off: 402...404, worked: 331, 401),
                Holiday("劳动节", off: 429...501, worked: 428),
                Holiday("端午节", off: 622...624),
                Holiday("中秋节、国庆节", off: 930...1007, worked: 929),
            ]),
        Year(
            2013,
            [
                Holiday("元旦", off: 101...103, worked: 105, 106),
                Holiday("春节", off: 209...215, worked: 216, 217),
                Holiday("清明节", off: 404...406, worked: 407),
                Holiday("劳动节", off: 429...501, worked: 427, 428),
                Holiday("端午节", off: 610...612, worked: 608, 609),
                Holiday("中秋节", off: 919...921, worked: 922),
                Holiday("国庆节", off: 1001...1007, worked: 929, 1012),
            ]),
        Year(
            2014,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 131...206, worked: 126, 208),
                Holiday("清明节", off: 405...405),
                Holiday("清明节", off: 407...407),
                Holiday("劳动节", off: 501...503, worked: 504),
                Holiday("端午节", off: 602...602),
                Holiday("中秋节", off: 908...908),
                Holiday("国庆节", off: 1001...1007, worked: 928, 1011),
            ]),
        Year(
            2015,
            [
                Holiday("元旦", off: 101...103, worked: 104),
                Holiday("春节", off: 218...224, worked: 215, 228),
                Holiday("清明节", off: 405...406),
                Holiday("劳动节", off: 501...501),
                Holiday("端午节", off: 620...620),
                Holiday("端午节", off: 622...622),
                Holiday("抗战胜利纪念日", off: 903...905, worked: 906),
                Holiday("中秋节", off: 927...927),
                Holiday("国庆节", off: 1001...1007, worked: 1010),
            ]),
        Year(
            2016,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 207...213, worked: 206, 214),
                Holiday("清明节", off: 404...404),
                Holiday("劳动节", off: 501...502),
                Holiday("端午节", off: 609...611, worked: 612),
                Holiday("中秋节", off: 915...917, worked: 918),
                Holiday("国庆节", off: 1001...1007, worked: 1008, 1009),
            ]),
        Year(
            2017,
            [
                Holiday("元旦", off: 101...102),
                Holiday("春节", off: 127...202, worked: 122, 204),
                Holiday("清明节", off: 402...404, worked: 401),
                Holiday("劳动节", off: 501...501),
                Holiday("端午节", off: 528...530, worked: 527),
                Holiday("中秋节、国庆节", off: 1001...1008, worked: 930),
            ]),
        Year(
            2018,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 215...221, worked: 211, 224),
                Holiday("清明节", off: 405...407, worked: 408),
                Holiday("劳动节", off: 429...501, worked: 428),
                Holiday("端午节", off: 618...618),
                Holiday("中秋节", off: 924...924),
                Holiday("国庆节", off: 1001...1007, worked: 929, 930),
                Holiday("元旦", off: 1230...1231, worked: 1229),
            ]),
        Year(
            2019,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 204...210, worked: 202, 203),
                Holiday("清明节", off: 405...405),
                Holiday("劳动节", off: 501...504, worked: 428, 505),
                Holiday("端午节", off: 607...607),
                Holiday("中秋节", off: 913...913),
                Holiday("国庆节", off: 1001...1007, worked: 929, 1012),
            ]),
        Year(
            2020,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 124...202, worked: 119),
                Holiday("清明节", off: 404...406),
                Holiday("劳动节", off: 501...505, worked: 426, 509),
                Holiday("端午节", off: 625...627, worked: 628),
                Holiday("国庆节、中秋节", off: 1001...1008, worked: 927, 1010),
            ]),
        Year(
            2021,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 211...217, worked: 207, 220),
                Holiday("清明节", off: 403...405),
                Holiday("劳动节", off: 501...505, worked: 425, 508),
                Holiday("端午节", off: 612...614),
                Holiday("中秋节", off: 919...921, worked: 918),
                Holiday("国庆节", off: 1001...1007, worked: 926, 1009),
            ]),
        Year(
            2022,
            [
                Holiday("元旦", off: 101...103),
                Holiday("春节", off: 131...206, worked: 129, 130),
                Holiday("清明节", off: 403...405, worked: 402),
                Holiday("劳动节", off: 430...504, worked: 424, 507),
                Holiday("端午节", off: 603...605),
                Holiday("中秋节", off: 910...912),
                Holiday("国庆节", off: 1001...1007, worked: 1008, 1009),
                Holiday("元旦", off: 1231...1231),
            ]),
        Year(
            2023,
            [
                Holiday("元旦", off: 101...102),
                Holiday("春节", off: 121...127, worked: 128, 129),
                Holiday("清明节", off: 405...405),
                Holiday("劳动节", off: 429...503, worked: 423, 506),
                Holiday("端午节", off: 622...624, worked: 625),
                Holiday("中秋节、国庆节", off: 929...1006, worked: 1007, 1008),
            ]),
        Year(
            2024,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 210...217, worked: 204, 218),
                Holiday("清明节", off: 404...406, worked: 407),
                Holiday("劳动节", off: 501...505, worked: 428, 511),
                Holiday("端午节", off: 610...610),
                Holiday("中秋节", off: 915...917, worked: 914),
                Holiday("国庆节", off: 1001...1007, worked: 929, 1012),
            ]),
        Year(
            2025,
            [
                Holiday("元旦", off: 101...101),
                Holiday("春节", off: 128...204, worked: 126, 208),
                Holiday("清明节", off: 404...406),
                Holiday("劳动节", off: 501...505, worked: 427),
                Holiday("端午节", off: 531...602),
                Holiday("国庆节、中秋节", off: 1001...1008, worked: 928, 1011),
            ]),
        Year(
            2026,
            [
                Holiday("元旦", off: 101...103, worked: 104),
                Holiday("春节", off: 215...223, worked: 214, 228),
                Holiday("清明节", off: 404...406),
                Holiday("劳动节", off: 501...505, worked: 509),
                Holiday("端午节", off: 619...621),
                Holiday("国庆节", off: 1001...1007, worked: 920, 1010),
                Holiday("中秋节", off: 925...927),
            ]),
    ]
}

extension WorkCalendar.Year {
    func day(_ monthAndDay: Int) -> LocalDate? { LocalDate(year, monthAndDay / 100, monthAndDay % 100) }

    func days(_ range: ClosedRange<Int>?) -> [LocalDate] {
        guard let range, let first = day(range.lowerBound), let last = day(range.upperBound), first <= last else { return [] }
        return (first.ordinal...last.ordinal).map(LocalDate.init(ordinal:))
    }
}
