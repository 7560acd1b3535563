/// What JSON a value becomes, as JSON Schema 2020-12 says it. Named parts are kept beside it and referred to by name.
public struct Schema: Sendable, Hashable {
    public var keywords: [String: JSON]
    /// Named schemas that this one refers to, by name, each complete.
    public var parts: [String: JSON]

    public init(_ keywords: [String: JSON], parts: [String: JSON] = [:]) { (self.keywords, self.parts) = (keywords, parts) }

    public var json: JSON { .object(keywords) }

    /// Where the document keeps named schemas.
    public static let home = "#/components/schemas/"

    public static let string = Schema(["type": "string"])
    public static let boolean = Schema(["type": "boolean"])
    public static let integer = Schema(["type": "integer", "format": "int64"])
    /// A day such as 2026-11-23.
    public static let day = Schema(["type": "string", "format": "date"])
    /// A moment in UTC, to the microsecond.
    public static let moment = Schema(["type": "string", "format": "date-time"])
    /// Money in fen, hundredths of a yuan.
    public static let fen = Schema(["type": "integer", "format": "int64"])

    public static func choice(_ values: [String]) -> Schema {
        Schema(["type": "string", "enum": .array(values.map(JSON.string))])
    }

    public static func integer(in range: ClosedRange<Int>) -> Schema {
        Schema(["type": "integer", "minimum": .integer(Int64(range.lowerBound)), "maximum": .integer(Int64(range.upperBound))])
    }

    public static func array(of items: Schema) -> Schema { Schema(["type": "array", "items": items.json], parts: items.parts) }

    /// An object whose keys are data, such as counts by name.
    public static func dictionary(of values: Schema) -> Schema {
        Schema(["type": "object", "additionalProperties": values.json], parts: values.parts)
    }

    /// The same, or null.
    public var orNull: Schema {
        if case .string(let type)? = keywords["type"] {
            var out = self
            out.keywords["type"] = .array([.string(type), "null"])
            if case .array(let values)? = keywords["enum"] { out.keywords["enum"] = .array(values + [.null]) }
            return out
        }
        return Schema(["anyOf": .array([json, ["type": "null"]])], parts: parts)
    }

    public func described(_ text: String) -> Schema {
        // JSON Schema 2020-12 lets a description stand beside a reference.
        var out = self
        out.keywords["description"] = .string(text)
        return out
    }
}
