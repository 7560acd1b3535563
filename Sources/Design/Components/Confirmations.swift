public import Law
public import Markup

/// It is done: the number to keep, who is responsible now, and what comes next by which day.
public struct Confirmation: Component {
    let title: String
    let numberTitle: String
    let number: String
    let responsible: String
    let contact: HTML?
    let next: String
    let by: LocalDate?
    public init(
        _ title: String, numberTitle: String = "办件编号", number: String, responsible: String, contact: HTML? = nil, next: String,
        by: LocalDate? = nil
    ) {
        (self.title, self.numberTitle, self.number) = (title, numberTitle, number)
        (self.responsible, self.contact, self.next, self.by) = (responsible, contact, next, by)
    }

    public var html: HTML {
        let day: HTML? = by.map { "<p class=\"confirmation-day\"><time>\($0)</time></p>" }
        return """
            <div class="confirmation"><div class="confirmation-head" role="status">\(Self.tick)<h1>\(title)</h1>\
            <p>\(numberTitle)</p><p class="confirmation-number">\(number)</p></div>\
            <div class="confirmation-foot"><div><h2>\(Phrase("由谁负责", "Who is responsible"))</h2><p>\(responsible)</p>\(contact)</div>\
            <div><h2>\(Phrase("接下来", "What comes next"))</h2><p>\(next)</p>\(day)</div></div></div>

            """
    }

    private static let tick: HTML = """
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle cx="24" cy="24" r="22" fill="none" stroke="currentColor" \
        stroke-width="3"/><path d="M14 25l7 7 14-16" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" \
        stroke-linejoin="round"/></svg>
        """
}
