/// A value as JSON says it. Written on one line with sorted keys, so that the same content is always the same bytes.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// One line: keys sorted, slashes as they are, characters outside ASCII as they are.
    public var text: String {
        var out = ""
        write(to: &out, indent: nil, depth: 0)
        return out
    }

    /// Over several lines, for people.
    public var indentedText: String {
        var out = ""
        write(to: &out, indent: "  ", depth: 0)
        return out
    }

    public subscript(_ name: String) -> JSON? {
        if case .object(let fields) = self { return fields[name] }
        return nil
    }

    /// A text as JSON writes it, with its quotation marks.
    public static func quoted(_ text: String) -> String {
        var out = ""
        write(text, to: &out)
        return out
    }

    private func write(to out: inout String, indent: String?, depth: Int) {
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .integer(let value): out += String(value)
        case .string(let value): Self.write(value, to: &out)
        case .array(let items):
            Self.write("[", "]", items, to: &out, indent: indent, depth: depth) { item, out in
                item.write(to: &out, indent: indent, depth: depth + 1)
            }
        case .object(let fields):
            Self.write("{", "}", fields.sorted { Self.isBefore($0.key, $1.key) }, to: &out, indent: indent, depth: depth) { field, out in
                Self.write(field.key, to: &out)
                out += indent == nil ? ":" : ": "
                field.value.write(to: &out, indent: indent, depth: depth + 1)
            }
        }
    }

    private static func write<Item>(
        _ opening: String, _ closing: String, _ items: [Item], to out: inout String, indent: String?, depth: Int,
        _ body: (Item, inout String) -> Void
    ) {
        out += opening
        for (place, item) in items.enumerated() {
            if place > 0 { out += "," }
            if let indent { out += "\n" + String(repeating: indent, count: depth + 1) }
            body(item, &out)
        }
        if let indent, !items.isEmpty { out += "\n" + String(repeating: indent, count: depth) }
        out += closing
    }

    /// By bytes: the same order wherever it is written.
    private static func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

    private static func write(_ text: String, to out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\u{8}": out += "\\b"
            case "\u{C}": out += "\\f"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(Dictionary(elements) { $1 }) }
    public init(nilLiteral: ()) { self = .null }
}
