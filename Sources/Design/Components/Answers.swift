public import Markup

/// A question with what was answered, and where to change it.
public struct Answer: Sendable {
    let question: String
    let value: HTML
    let change: Address?
    public init(_ question: String, _ value: HTML, change: Address? = nil) {
        (self.question, self.value, self.change) = (question, value, change)
    }
}

/// Check your answers: everything that is about to be sent, each with a way back to its question.
public struct Answers: Component {
    let title: String
    let answers: [Answer]
    public init(_ title: String, _ answers: [Answer]) { (self.title, self.answers) = (title, answers) }

    public var html: HTML {
        let lines: [HTML] = answers.map { answer in
            let value: HTML = answer.value.isEmpty ? "<span class=\"quiet\">\(Phrase("没有填写", "Not given"))</span>" : answer.value
            let change: HTML? = answer.change.map {
                """
                <dd class="answer-change"><a\(attributes: ["href": $0.description])>\(DesignWords.change)<span class="unseen"> \
                \(answer.question)</span></a></dd>
                """
            }
            return "<div class=\"answer\"><dt>\(answer.question)</dt><dd>\(value)</dd>\(change)</div>\n"
        }
        return "<section class=\"answers\"><h2>\(title)</h2><dl>\n\(lines)</dl></section>\n"
    }
}
