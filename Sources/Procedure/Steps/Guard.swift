public import Law

/// A condition of a step, with the words that explain it in a refusal and in the diagram.
public struct Guard<P: Procedure, E: Event>: Sendable {
    /// 被请求人同意调解.
    public let title: String
    /// What it must know beside the file.
    public let needs: [Need]
    let holds: @Sendable (Situation<P, E>) -> Bool

    public init(_ title: String, needs: [Need] = [], _ holds: @escaping @Sendable (Situation<P, E>) -> Bool) {
        (self.title, self.needs, self.holds) = (title, needs, holds)
    }
}

/// What a guard may look at.
public struct Situation<P: Procedure, E: Event>: Sendable {
    public let event: E
    public let docket: Docket<P>
    public let actor: Actor
    /// The legal day of the entry.
    public let day: LocalDate
    public let facts: Facts
}

/// A question that a step asks outside its file: is the right in force, is the respondent in the area. It is declared, so that the platform
/// can answer it before the step is judged, and what was seen stays in the entry.
public struct Need: Sendable, Hashable {
    /// Stable: `right.in-force`.
    public let code: String
    /// 权利在请求日有效.
    public let title: String
    /// The field of the event that it is about.
    public let field: String?

    public init(_ code: String, _ title: String, about field: String? = nil) { (self.code, self.title, self.field) = (code, title, field) }
}

/// Answers to needs, as they were seen when a step was judged.
public struct Facts: Sendable, Hashable, Codable {
    /// What was found out, and from where as of which day, in words.
    public struct Answer: Sendable, Hashable, Codable {
        public let value: FieldValue
        public let words: String
        public init(_ value: FieldValue, _ words: String) { (self.value, self.words) = (value, words) }
    }
    private var answers: [String: Answer]

    public init(_ answers: [String: Answer] = [:]) { self.answers = answers }

    /// Nil where the platform could not find out: unknown is neither yes nor no.
    public subscript(need: Need) -> Answer? { answers[need.code] }

    /// True only where the answer is known to be yes.
    public func holds(_ need: Need) -> Bool { answers[need.code]?.value == .flag(true) }

    /// Those that were asked for.
    func only(_ needs: [Need]) -> Facts {
        let codes = Set(needs.map(\.code))
        return Facts(answers.filter { codes.contains($0.key) })
    }
}
