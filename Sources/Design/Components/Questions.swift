public import Markup

/// Back to the page before: stands above everything on a question page.
public struct BackLink: Component {
    let address: Address
    let title: String?
    public init(to address: Address, _ title: String? = nil) { (self.address, self.title) = (address, title) }
    public var html: HTML { "<p class=\"back\"><a\(attributes: ["href": address.description])>\(title ?? DesignWords.back.text)</a></p>\n" }
}

/// A page that asks one thing: a way back, how far one has come, and a form whose question is the heading of the page.
public struct Question: Component {
    let title: String
    let back: Address
    let step: (number: Int, of: Int)?
    let hint: HTML?
    let errors: [(text: String, field: String)]
    let form: HTML
    let beside: HTML?
    /// - Parameter beside: what helps to answer; below the form on a phone.
    public init(
        _ title: String, back: Address, step: (number: Int, of: Int)? = nil, hint: HTML? = nil,
        errors: [(text: String, field: String)] = [], beside: HTML? = nil, form: HTML
    ) {
        (self.title, self.back, self.step, self.hint) = (title, back, step, hint)
        (self.errors, self.form, self.beside) = (errors, form, beside)
    }

    public var html: HTML {
        let progress: HTML? = step.map {
            "<p class=\"question-step\">\(Phrase("第 \($0.number) 步，共 \($0.of) 步", "Step \($0.number) of \($0.of)"))</p>"
        }
        let help: HTML? = hint.map { "<div class=\"lead\">\($0)</div>" }
        return """
            \(BackLink(to: back))<div class="question">\(ErrorSummary(errors))\(progress)<h1>\(title)</h1>\(help)\(form)\
            \(beside.map { "<aside class=\"question-beside\">\($0)</aside>" as HTML })</div>
            """
    }
}
