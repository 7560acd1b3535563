public import Design
public import Indicator
public import Law
public import Markup

extension QueryItems {
    /// The span that an address asks for; the year of the day where it asks for none.
    public func span(today: LocalDate) throws -> CycleSpan {
        guard let text = self["span"] else { return CycleSpan(.year, of: today) }
        guard let span = CycleSpan(text) else {
            throw WebError.badRequest("周期应当写成 2026、2026-Q4 或者 2026-11 的样子，收到的是“\(text.prefix(40))”。")
        }
        guard span.first <= today else { throw WebError.badRequest("\(span.title)还没有开始，没有指标的数。") }
        return span
    }
}

/// The field that chooses a span: the years, quarters and months of late, and the one that is shown.
public struct SpanChoice: Component {
    let span: CycleSpan
    let today: LocalDate
    public init(_ span: CycleSpan, today: LocalDate) { (self.span, self.today) = (span, today) }

    public var html: HTML {
        let late = Cycle.allCases.reversed().flatMap { cycle in
            (0..<cycle.charted).map { CycleSpan(cycle, of: today).moved(by: -$0) }
        }
        let all = late.contains(span) ? late : late + [span]
        return SelectField(
            FieldLabel("span", "周期"), options: all.map { (value: $0.description, title: $0.title) }, chosen: span.description
        ).html
    }
}
