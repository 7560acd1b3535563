import Law

/// Spreads filings over the years since 2005, more from year to year, none on or after the end.
struct Timeline: Sendable {
    private let years: [(first: LocalDate, days: Int, from: Int, weight: Int)]
    private let total: Int

    init(end: LocalDate) {
        var years: [(first: LocalDate, days: Int, from: Int, weight: Int)] = []
        var sum = 0
        for (offset, weight) in Self.weights.enumerated() {
            guard let first = LocalDate(2005 + offset, 1, 1), first < end else { break }
            let whole = first.adding(months: 12).ordinal - first.ordinal
            let days = min(whole, end.ordinal - first.ordinal)
            let share = weight * 1000 * days / whole
            years.append((first, days, sum, share))
            sum += share
        }
        (self.years, total) = (years, sum)
    }

    /// The day of filing `index` of `count`; later for a higher index.
    func day(_ index: Int, of count: Int) -> LocalDate {
        let point = (2 * index + 1) * total / (2 * max(1, count))
        guard let year = years.last(where: { $0.from <= point }) else { return "2005-01-01" }
        return year.first + min(year.days - 1, (point - year.from) * year.days / max(1, year.weight))
    }

    /// How much was filed in each year from 2005, relative to the others; the last stands for the years after, too.
    private static let weights =
        [8, 9, 11, 13, 16, 20, 25, 33, 42, 48, 60, 80, 104, 120, 126, 152, 166, 152, 138, 128, 120, 118] + Array(repeating: 118, count: 20)
}

/// Days on which gazettes appear.
enum Gazette {
    /// The patent gazette appears on Tuesdays and Fridays.
    static func patents(from day: LocalDate) -> LocalDate {
        var day = day
        while day.weekday != 2 && day.weekday != 5 { day = day + 1 }
        return day
    }

    /// The trade mark gazette appears on the 6th, 13th, 20th and 27th.
    static func trademarks(from day: LocalDate) -> LocalDate {
        var day = day
        while ![6, 13, 20, 27].contains(day.civil.day) { day = day + 1 }
        return day
    }
}
