import ArgumentParser
import Law

/// A day on the command line: `2018-03-15`, `2018.03.15`, `2018/3/15` or `20180315`.
struct DayArgument: ExpressibleByArgument {
    let day: LocalDate

    init?(argument: String) {
        guard let day = LocalDate(written: argument) else { return nil }
        self.day = day
    }
}
