/// What is wrong with a form that was sent, each with its field; an empty field name means the form as a whole.
struct Faults {
    private(set) var all: [(text: String, field: String)] = []

    init() {}
    init(_ text: String, at field: String = "") { all = [(text, field)] }

    var isEmpty: Bool { all.isEmpty }
    subscript(field: String) -> String? { all.first { $0.field == field }?.text }
    mutating func add(_ text: String, at field: String) { all.append((text, field)) }
}
