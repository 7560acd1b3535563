import Law
import Wire

/// A parameter of an endpoint, declared once: the document, the page and the reading of requests all come from it.
struct Parameter<Value: Sendable>: DeclaredParameter {
    let declaration: ParameterDeclaration
    /// Reads one value as sent; throws what is wrong with it.
    let read: @Sendable (String) throws(ParameterFault) -> Value

    private init(_ declaration: ParameterDeclaration, read: @escaping @Sendable (String) throws(ParameterFault) -> Value) {
        (self.declaration, self.read) = (declaration, read)
    }

    func fault(in text: String) -> ParameterFault? {
        do throws(ParameterFault) { _ = try read(text) } catch { return error }
        return nil
    }
}

/// What is said of a parameter, whatever its values are.
struct ParameterDeclaration: Sendable {
    enum Place: String, Sendable { case path, query, header }
    let name: String
    let meaning: String
    let place: Place
    let schema: Schema
    /// A value that can be tried.
    var example: String?
    var isRequired = false
    /// Whether it may be given several times.
    var repeats = false
}

protocol DeclaredParameter: Sendable {
    var declaration: ParameterDeclaration { get }
    func fault(in text: String) -> ParameterFault?
}

/// What is wrong with one value: a stable code, and words that say what would be right.
struct ParameterFault: Error {
    let code: String
    let text: String
}

extension Parameter {
    /// The same, needed in every request.
    var required: Self { changed { $0.isRequired = true } }

    /// The same, as often as one likes.
    var repeated: Self { changed { $0.repeats = true } }

    private func changed(_ change: (inout ParameterDeclaration) -> Void) -> Self {
        var declaration = declaration
        change(&declaration)
        return Self(declaration, read: read)
    }
}

extension Parameter where Value == String {
    /// Text of at most so many characters, without control characters.
    static func text(
        _ name: String, _ meaning: String, in place: ParameterDeclaration.Place = .query, longest: Int = 200, shortest: Int = 0,
        example: String? = nil
    ) -> Self {
        // \uFFFE and \uFFFF are no characters.
        var keywords: [String: JSON] = [
            "type": "string", "maxLength": .integer(Int64(longest)), "pattern": "^[^\\u0000-\\u001F\\u007F]*$",
        ]
        if shortest > 0 { keywords["minLength"] = .integer(Int64(shortest)) }
        let isInPath = place == .path
        return Self(
            ParameterDeclaration(
                name: name, meaning: meaning, place: place, schema: Schema(keywords), example: example, isRequired: isInPath)
        ) { text throws(ParameterFault) in
            let length = text.unicodeScalars.count
            if length > longest { throw ParameterFault(code: "too-long", text: "最多 \(longest) 个字，收到 \(length) 个。") }
            if length < shortest { throw ParameterFault(code: "too-short", text: "至少 \(shortest) 个字，收到 \(length) 个。") }
            if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
                throw ParameterFault(code: "control-character", text: "含有不能使用的控制字符。")
            }
            return text
        }
    }
}

extension Parameter where Value: Written & RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a closed list.
    static func choice(
        _ name: String, _ meaning: String, in place: ParameterDeclaration.Place = .query, of type: Value.Type = Value.self,
        fallback: Value? = nil, example: Value? = nil
    ) -> Self {
        var schema = Value.schema
        if let fallback { schema.keywords["default"] = fallback.json }
        return Self(
            ParameterDeclaration(
                name: name, meaning: meaning, place: place, schema: schema, example: example?.rawValue, isRequired: place == .path)
        ) { text throws(ParameterFault) in
            guard let value = Value(rawValue: text) else {
                let known = Value.allCases.map(\.rawValue).joined(separator: "、")
                throw ParameterFault(code: "not-in-list", text: "没有“\(text.prefix(40))”这一项，可以写：\(known)。")
            }
            return value
        }
    }
}

extension Parameter where Value == Int {
    /// A whole number in a range.
    static func number(
        _ name: String, _ meaning: String, in range: ClosedRange<Int>, at place: ParameterDeclaration.Place = .query, fallback: Int? = nil,
        example: Int? = nil
    ) -> Self {
        var schema = Schema.integer(in: range)
        if let fallback { schema.keywords["default"] = .integer(Int64(fallback)) }
        return Self(
            ParameterDeclaration(name: name, meaning: meaning, place: place, schema: schema, example: example.map(String.init))
        ) { text throws(ParameterFault) in
            // As JSON writes whole numbers: no plus sign, no leading zero.
            guard text.wholeMatch(of: /-?(0|[1-9]\d*)/) != nil, let value = Int(text), range.contains(value) else {
                throw ParameterFault(
                    code: "not-in-range", text: "应当是 \(range.lowerBound) 至 \(range.upperBound) 的整数，收到的是“\(text.prefix(40))”。")
            }
            return value
        }
    }
}

extension Parameter where Value == LocalDate {
    static func day(_ name: String, _ meaning: String, example: String? = nil) -> Self {
        Self(ParameterDeclaration(name: name, meaning: meaning, place: .query, schema: .day, example: example)) {
            text throws(ParameterFault) in
            guard let day = LocalDate(iso: text) else {
                throw ParameterFault(code: "not-a-day", text: "日期应当写成 2026-11-23 的样子，而且日历上有这一天；收到的是“\(text.prefix(40))”。")
            }
            return day
        }
    }
}

extension Parameter where Value == Bool {
    static func flag(_ name: String, _ meaning: String) -> Self {
        var schema = Schema.boolean
        schema.keywords["default"] = false
        return Self(ParameterDeclaration(name: name, meaning: meaning, place: .query, schema: schema)) {
            text throws(ParameterFault) in
            guard text == "true" || text == "false" else {
                throw ParameterFault(code: "not-a-flag", text: "只能写 true 或者 false，收到的是“\(text.prefix(40))”。")
            }
            return text == "true"
        }
    }
}

extension Parameter {
    /// A text of a form of its own.
    static func written(
        _ name: String, _ meaning: String, as pattern: String, example: String,
        read: @escaping @Sendable (String) throws(ParameterFault) -> Value
    ) -> Self {
        let schema = Schema(["type": "string", "pattern": .string(pattern)])
        return Self(ParameterDeclaration(name: name, meaning: meaning, place: .query, schema: schema, example: example), read: read)
    }
}
