public import Law
public import Markup

/// A day by which something is due, with the rule and how the day was counted.
public struct DeadlineLine: Sendable {
    let title: String
    let day: LocalDate
    let opens: LocalDate?
    let rule: String
    let arithmetic: [String]
    let isProvisional: Bool
    /// In words, such as 900.00 元.
    let amount: String?
    public init(
        _ title: String, day: LocalDate, opens: LocalDate? = nil, rule: String, arithmetic: [String] = [], isProvisional: Bool = false,
        amount: String? = nil
    ) {
        (self.title, self.day, self.opens, self.rule) = (title, day, opens, rule)
        (self.arithmetic, self.isProvisional, self.amount) = (arithmetic, isProvisional, amount)
    }
}

/// Deadlines, nearest first. What is due within thirty days is urgent.
public struct Deadlines: Component {
    let lines: [DeadlineLine]
    let today: LocalDate
    public init(_ lines: [DeadlineLine], today: LocalDate) { (self.lines, self.today) = (lines, today) }

    public var html: HTML { "<ul class=\"deadlines\">\n\(lines.map(item))</ul>" }

    private func item(_ line: DeadlineLine) -> HTML {
        let left = line.day.ordinal - today.ordinal
        let opens: HTML? = line.opens.map { "<p class=\"quiet\">\(DesignWords.opensOn("\($0)"))</p>" }
        let amount: HTML? = line.amount.map { "<p>\(DesignWords.amount)\($0)</p>" }
        let provisional: HTML? =
            line.isProvisional
            ? "<p>\(Tag(DesignWords.provisional.text, .caution)) <span class=\"quiet\">\(DesignWords.provisionalReason)</span></p>" : nil
        let steps: HTML? =
            line.arithmetic.isEmpty
            ? nil : Disclosure(DesignWords.howCounted.text, "<ol>\(line.arithmetic.map { "<li>\(Written($0))</li>" as HTML })</ol>").html
        return """
            <li\(attributes: ["class": left <= 30 ? "deadline deadline-urgent" : "deadline"])>\
            <p class="deadline-line"><span>\(Written(line.title))</span><span class="deadline-day"\(attributes: ["title": line.rule])>\
            <time>\(line.day)</time></span><span class="deadline-left">\(DesignWords.left(left))</span></p>\
            \(opens)\(amount)<p class="quiet">\(DesignWords.rule)\(Written(line.rule))</p>\(provisional)\(steps)</li>

            """
    }
}
