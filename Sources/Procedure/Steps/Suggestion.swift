public import Law

/// What a form of an event is filled with before anybody types, taken from the file: nothing that the file holds is typed again. Whoever fills the form
/// in checks it and may change it.
public struct Suggestion<P: Procedure>: Sendable {
    public let event: any Event.Type
    public let field: String
    let value: @Sendable (Docket<P>, LocalDate) -> FieldValue?

    /// - Parameter value: from the file as it stands on a day; nil where the file does not say.
    public static func of<E: Event>(
        _ event: E.Type, _ field: String, _ value: @escaping @Sendable (Docket<P>, LocalDate) -> (any FieldContent)?
    ) -> Self {
        Self(event: event, field: field) { docket, day in value(docket, day)?.value }
    }

    /// The same as a field of the latest entry of an event says.
    public static func same<E: Event, Source: Event>(
        _ event: E.Type, _ field: String, as source: Source.Type, _ name: String? = nil
    ) -> Self {
        Self(event: event, field: field) { docket, _ in docket.lastEntry(source).flatMap { docket.values(of: $0)[name ?? field] } }
    }
}

extension Procedure {
    /// What is wrong with the suggestions: an event or a field that is not there.
    static var suggestionFaults: [String] {
        let types = eventTypes
        return suggestions.compactMap { suggestion in
            guard let event = types[suggestion.event.kind], event == suggestion.event else {
                return "要填好的事项“\(suggestion.event.title)”没有"
            }
            return event.outlines.contains { $0.name == suggestion.field } ? nil : "“\(event.title)”没有要填好的栏目“\(suggestion.field)”"
        }
    }

    /// What the forms of its events are filled with, by kind and field, as it would be typed.
    static func suggested(in docket: Docket<Self>, on day: LocalDate) -> [String: [String: [String]]] {
        suggestions.reduce(into: [:]) { forms, suggestion in
            guard let field = suggestion.event.outlines.first(where: { $0.name == suggestion.field }),
                let value = suggestion.value(docket, day)
            else { return }
            forms[suggestion.event.kind, default: [:]].merge(field.typedForm(value)) { _, later in later }
        }
    }
}

extension FieldOutline {
    /// The texts of a form that stand for a value, by name; of a table by column.
    func typedForm(_ value: FieldValue) -> [String: [String]] {
        guard case .rows(let columns) = kind else {
            if case .list(let list) = value { return [name: list.map(typed)] }
            return [name: [typed(value)]]
        }
        guard case .list(let rows) = value else { return [:] }
        return Dictionary(
            columns.map { column in ("\(name).\(column.name)", rows.map { row in row.record?[column.name].map(column.typed) ?? "" }) }
        ) { first, _ in first }
    }
}
