import Design
import Law
import Markup

/// A question to the law of a day: its fields, and its answer in lines.
protocol LawAsked {
    /// The fields of the form beside the days.
    func fields(_ query: LawQuery) -> HTML
    /// The answer by the law of a day; throws what the reader is told.
    func lines(on day: LocalDate) throws -> [(title: String, value: HTML)]
    /// What follows from two days together, the earlier first; empty where nothing does.
    func verdict(_ first: LocalDate, _ second: LocalDate) -> HTML
    /// Where to look on; empty where nowhere.
    var links: HTML { get }
}

extension LawAsked {
    func verdict(_ first: LocalDate, _ second: LocalDate) -> HTML { .empty }
    var links: HTML { .empty }
}

/// Fields that say again what was typed, each with what is wrong beside it.
extension LawQuery {
    func money(_ name: String, _ title: String, hint: String? = nil) -> HTML {
        MoneyField(FieldLabel(name, title, hint: hint, error: fault(of: name)), value: typed(name)).html
    }

    func number(_ name: String, _ title: String, unit: String) -> HTML {
        TextField(FieldLabel(name, title, error: fault(of: name)), value: typed(name), kind: .number, width: .short, unit: unit).html
    }

    func date(_ name: String, _ title: String, hint: String? = nil) -> HTML {
        TextField(FieldLabel(name, title, hint: hint, error: fault(of: name)), value: typed(name), kind: .date, width: .short).html
    }

    func choice<T: RawRepresentable & CaseIterable>(_ name: String, _ title: String, _ chosen: T, title words: (T) -> String) -> HTML
    where T.RawValue == String {
        ChoiceField(
            FieldLabel(name, title, error: fault(of: name)), options: T.allCases.map { (value: $0.rawValue, title: words($0)) },
            chosen: chosen.rawValue
        ).html
    }

    /// Boxes to tick, each a field of its own.
    func flags(_ title: String, _ options: [(name: String, title: String)]) -> HTML {
        let ticked = Set(all("flag"))
        return CheckField(
            FieldLabel("flag", title), options: options.map { CheckOption($0.name, $0.title) }, chosen: ticked
        ).html
    }

    func isTicked(_ name: String) -> Bool { all("flag").contains(name) }
}
